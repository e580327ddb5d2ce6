import { defineText } from '#common/text.ts'

/** What can be wrong with the database before anything else works. */
export const databaseText = defineText('database', {
  inUse: [
    '数据目录 {{folder}} 正由另一进程（进程号 {{pid}}）使用。请先停止该进程；同一数据目录不能由两个进程同时打开。',
    'The data folder {{folder}} is in use by another process (pid {{pid}}). Stop that process first; two processes cannot open the same data folder.',
  ],
  lost: [
    '内置数据库意外停止：{{reason}}。本进程须退出并重新启动；已提交的数据不受影响。',
    'The embedded database stopped unexpectedly: {{reason}}. This process has to exit and be started again; committed data is safe.',
  ],
  notOpened: ['内置数据库无法打开：{{reason}}', 'The embedded database could not be opened: {{reason}}'],
  closed: ['数据库已关闭', 'The database is closed'],
  tooOld: [
    'PostgreSQL 版本过低（当前 {{version}}），需要 15 或更高版本',
    'This PostgreSQL is too old (version {{version}}); 15 or newer is needed',
  ],
})
