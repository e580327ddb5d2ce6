import type { Role } from '#common/roles.ts'
import { defineText } from '#common/text.ts'

/** Words of the tour (导览). Steps `home` and `menu` are told to each role in its own words. */
export const tourText = defineText('web.tour', {
  offer: [
    '初次使用？用一分钟认识页面，共五步。',
    'New here? Get to know the screen in a minute: five steps.',
  ],
  start: ['开始导览', 'Start the tour'],
  skip: ['不再提示', 'Don’t show again'],
  label: ['页面导览', 'Tour of the screen'],
  next: ['下一步', 'Next'],
  previous: ['上一步', 'Back'],
  finish: ['完成导览', 'Done'],
  homeTitle: ['从这里开始', 'Where you begin'],
  menuTitle: ['工作在哪里', 'Where the work lies'],
  scopeTitle: ['在看哪一批、哪一片', 'Which round, which area'],
  scope: [
    '页面上的数字都限定在这个换届批次和区划之内。点上级区划可以放大范围。',
    'Every figure is limited to this round and area. Follow an area above to widen it.',
  ],
  scopeAdmin: [
    '三员不接触业务数据，这里不显示区划。',
    'Administrators see no business data; no area is shown.',
  ],
  findTitle: ['直接查找', 'Find directly'],
  find: [
    '输入姓名、任务、单位、区划或拼音首字母即可直达，按“/”键也能开始查找。',
    'Type a name, task, organisation or area, or pinyin initials; the “/” key starts a search.',
  ],
  findAdmin: [
    '消息和个人设置在“个人”一组中。',
    'Messages and your own settings are in the group “Personal”.',
  ],
  helpTitle: ['随时求助', 'Help at any time'],
  help: [
    '每一页都有“本页说明”，打开手册中对应的一节。右上角可以切换语言、职务、深浅色，也能重看导览。',
    'Every page has a link to its part of the manual. At the top right are language, post, appearance, and this tour again.',
  ],
  'home.coordinator': [
    '工作台列出逾期、待审和临期的任务，以及哪些乡镇拖后、由谁负责。',
    'Overdue, waiting and soon-due tasks, and which townships lag and who answers for them.',
  ],
  'home.leader': [
    '工作台先说哪里慢了、由谁负责；点任意一行到任务，两次点击看到记录。',
    'What is late and who answers comes first; two taps lead to the record.',
  ],
  'home.department': [
    '工作台列出交给本单位的任务：逾期的在最前，退回补正的写明原因。',
    'Tasks given to your organisation: overdue first, returned ones with the reason.',
  ],
  'home.township': [
    '工作台列出本乡镇要办的任务，以及各村交来、待审核的任务。',
    'What your township must do, and what the villages handed in for you to review.',
  ],
  'home.village': [
    '工作台列出本村的任务。点开后拍照或上传佐证材料，再提交审核。',
    'Your village’s tasks. Open one, take a photo or upload evidence, and hand it in.',
  ],
  'home.system_admin': [
    '这里开通账号、批准授权。授权由安全管理员提出，两人缺一不可。',
    'Accounts are made and grants approved here. The security administrator proposes a grant: it takes two.',
  ],
  'home.security_admin': [
    '这里提出授权、清理长期不用的账号。授权经系统管理员批准后生效。',
    'Grants are proposed here and unused accounts found. A grant counts once the system administrator approves it.',
  ],
  'home.audit_admin': [
    '这里查任何记录、任何人的操作留痕，并校验留痕没有被改动。',
    'Read the trail of any record and person here, and prove that it was not altered.',
  ],
  'menu.coordinator': [
    '按五关编排：责任关管任务，程序关管法定计划、名额和公文。底册里导入本县名册。',
    'Ordered by gate: tasks under responsibility; statutory plans, quotas and documents under procedure. Import the county’s lists in the registry.',
  ],
  'menu.leader': [
    '按五关编排。看全局用“总览”，看一张图用“挂图作战”。',
    'Ordered by gate. “Overview” shows the whole, the “Wall chart” shows it in one picture.',
  ],
  'menu.department': [
    '按五关编排。本单位的任务在“任务清单”，按月的在“每月任务清单”。',
    'Ordered by gate. Your tasks are in “Tasks”, by month in “Monthly task lists”.',
  ],
  'menu.township': [
    '按五关编排。“挂图作战”一格一村一步骤，最快看出哪个村慢了。',
    'Ordered by gate. The wall chart has a cell for each village and step: the quickest way to see who lags.',
  ],
  'menu.village': [
    '按五关编排。本村每一步的法定日期和依据在“法定计划”。',
    'Ordered by gate. The lawful day of each step and its article are in “Statutory plans”.',
  ],
  'menu.system_admin': [
    '“管理”一组中是账号和授权。',
    'Accounts and grants are in the group “Administration”.',
  ],
  'menu.security_admin': [
    '“管理”一组中是授权和账号。',
    'Grants and accounts are in the group “Administration”.',
  ],
  'menu.audit_admin': [
    '“管理”一组中是操作留痕和留痕校验。',
    'The trail and its proof are in the group “Administration”.',
  ],
})

type Key = (typeof tourText)['keys'][number]

/** A step of the tour: what it points at on a desk and on a phone, its title and its words. */
export type TourStep = {
  readonly desk: string
  readonly phone: string
  readonly title: Key
  readonly words: Key
}

const admins: readonly Role[] = ['system_admin', 'security_admin', 'audit_admin']

/** The five steps of a role's tour. */
export function tourOf(role: Role): readonly TourStep[] {
  const admin = admins.includes(role)
  return [
    { desk: '#main h1', phone: '#main h1', title: 'homeTitle', words: `home.${role}` },
    { desk: '.side-nav', phone: '.bottom-tabs', title: 'menuTitle', words: `menu.${role}` },
    {
      desk: admin ? '.mark-link' : '.area-path',
      phone: admin ? '.mark-link' : '.area-path',
      title: 'scopeTitle',
      words: admin ? 'scopeAdmin' : 'scope',
    },
    {
      desk: admin ? '.side-nav' : '.frame-search',
      phone: admin ? '.bottom-tabs' : '.frame-search',
      title: 'findTitle',
      words: admin ? 'findAdmin' : 'find',
    },
    { desk: '.page-where a', phone: '.page-where a', title: 'helpTitle', words: 'help' },
  ]
}
