import { defineText } from '#common/text.ts'

/** What `wuguan doctor` finds. */
export const doctorText = defineText('cli.doctor', {
  node: ['Node {{version}}', 'Node {{version}}'],
  nodeOld: [
    'Node {{version}} 过旧，需要 24 或更高版本',
    'Node {{version}} is too old; 24 or newer is needed',
  ],
  data: ['数据目录可写：{{folder}}', 'The data folder is writable: {{folder}}'],
  dataNew: [
    '数据目录将在首次启动时建立：{{folder}}',
    'The data folder will be made at the first start: {{folder}}',
  ],
  dataReadOnly: ['数据目录不可写：{{folder}}', 'The data folder is not writable: {{folder}}'],
  space: ['磁盘剩余 {{free}} GB', '{{free}} GB of disk space left'],
  spaceShort: ['磁盘剩余仅 {{free}} GB', 'Only {{free}} GB of disk space left'],
  key: ['密钥文件存在，仅属主可读：{{path}}', 'The key file is there and private: {{path}}'],
  keyNew: ['密钥将在首次启动时生成', 'The key will be made at the first start'],
  keyGone: [
    '有数据库但没有密钥文件：{{path}}。加密内容无法读取，请从保存处取回',
    'There is a database but no key file: {{path}}. Encrypted content can’t be read; bring the file back',
  ],
  keyOpen: [
    '密钥文件可被其他用户读取：{{path}}。请执行 chmod 600',
    'Other users can read the key file: {{path}}. Run chmod 600 on it',
  ],
  database: [
    '数据库可用（{{kind}}），结构为当前版本',
    'The database answers ({{kind}}) and is at this version',
  ],
  databaseNew: ['数据库将在首次启动时建立', 'The database will be made at the first start'],
  databaseBad: ['数据库无法打开：{{reason}}', 'The database can’t be opened: {{reason}}'],
  pending: [
    '数据库将在下次启动时升级（{{pending}} 步）',
    'The database will be upgraded at the next start ({{pending}} steps)',
  ],
  served: [
    '服务正在运行（进程号 {{pid}}），数据库由其使用',
    'The server is running (pid {{pid}}) and uses the database',
  ],
  port: ['端口 {{port}} 可用（{{host}}）', 'Port {{port}} is free ({{host}})'],
  portOurs: ['端口 {{port}} 由本服务使用', 'Port {{port}} is used by this product’s server'],
  portTaken: [
    '端口 {{port}} 已被其他程序占用（{{host}}）。请用 PORT 指定其他端口',
    'Port {{port}} is taken by another program ({{host}}); choose another with PORT',
  ],
  clock: [
    '系统时间 {{now}}，时区 {{zone}}（业务日期一律按北京时间）',
    'System time {{now}}, zone {{zone}} (dates of the product are always in China time)',
  ],
  clockWrong: ['系统时间不正确：{{now}}', 'The system time is wrong: {{now}}'],
  pages: ['网页文件已构建', 'The web pages are built'],
  pagesNew: ['网页文件将在 npm start 时构建', 'The web pages will be built by npm start'],
})
