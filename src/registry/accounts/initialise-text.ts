import { defineText } from '#common/text.ts'

/** What setting up a new installation says and refuses. */
export const initialiseText = defineText('initialise', {
  about: [
    '初始化：选定网络类别，指定三名管理员',
    'set up a new installation: its network class and three administrators',
  ],
  network: ['网络类别', 'network class'],
  'network.internet': ['互联网', 'Internet'],
  'network.government': ['政务外网', 'government network (政务外网)'],
  'network.intranet': ['内网', 'closed network (内网)'],
  name: ['{{role}}姓名', 'name of the {{role}}'],
  coordinator: ['换届办负责人姓名', 'name of the head of the term change office'],
  area: ['换届办所辖区划代码（2、4、6 位）', 'division code of the term change office (2, 4 or 6 digits)'],
  area_wrong: [
    '区划代码应为 2、4 或 6 位数字，现为“{{code}}”。',
    'The division code has 2, 4 or 6 digits, not “{{code}}”.',
  ],
  data: ['数据目录（也可用 WUGUAN_DATA）', 'data folder (or WUGUAN_DATA)'],
  missing: [
    '缺少 {{option}}。请在终端中运行，或用选项给出全部内容。',
    '{{option}} is missing. Run this in a terminal, or give everything by options.',
  ],
  unknown_network: ['网络类别只能是 {{classes}}。', 'The network class is one of {{classes}}.'],
  done: [
    '初始化完成。请将以下三个一次性链接分别交给三名管理员本人，7 日内有效，只显示这一次。',
    'The installation is set up. Hand each of these one-time links to its administrator in person. They are valid for seven days and shown this once.',
  ],
  slip: [
    '{{role}} {{name}}（用户名 {{username}}）：{{link}}',
    '{{role}} {{name}} (username {{username}}): {{link}}',
  ],
  next: [
    '然后启动服务：npx wuguan serve。管理员激活后须先设置双因素验证，再为换届办负责人建立账号（系统管理员）、提出授权（安全管理员）、批准授权（系统管理员）。',
    'Then start the server: npx wuguan serve. After activation each administrator sets up a second factor first; then the head of the term change office gets an account (system administrator), a proposed role (security administrator) and its approval (system administrator).',
  ],
  initialised: [
    '该系统已经初始化，没有改动任何内容。',
    'This installation is set up already; nothing was changed.',
  ],
  same_name: [
    '三名管理员须由三个不同的人担任，姓名不能相同或为空。',
    'The three administrators are three different people; their names can’t be the same or empty.',
  ],
  username_taken: ['用户名 {{username}} 已被使用。', 'The username {{username}} is taken.'],
})
