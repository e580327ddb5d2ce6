import { defineText } from '#common/text.ts'

/** What the command line says. */
export const cliText = defineText('cli', {
  program: ['五关：县乡村换届工作系统', 'Wuguan: software for a local term change'],
  serve: ['启动服务', 'start the server'],
  port: ['端口（也可用 PORT）', 'port (or PORT)'],
  host: ['监听地址（也可用 HOST）', 'address to listen on (or HOST)'],
  data: ['数据目录（也可用 WUGUAN_DATA）', 'data folder (or WUGUAN_DATA)'],
  stop: ['停止正在运行的服务', 'stop the running server'],
  stopping: ['服务正在停止', 'The server is stopping'],
  notRunning: ['该数据目录没有正在运行的服务', 'No server is running on this data folder'],
  audit: ['审计链', 'the audit chain'],
  auditVerify: ['核验审计链', 'verify the audit chain'],
  auditExport: ['导出审计链到文件', 'export the audit chain to a file'],
  auditFile: ['核验导出的文件，不打开数据库', 'verify an exported file without the database'],
  auditAnchor: ['与一份链文件 audit-chain.log 比对', 'compare with a copy of audit-chain.log'],
  exported: [
    '已导出 {{blocks}} 个区块、{{events}} 条记录：{{path}}',
    'Exported {{blocks}} blocks with {{events}} events: {{path}}',
  ],
  backup: ['备份到文件（服务运行中也可执行）', 'back up to a file (also while the server runs)'],
  backupKeys: [
    '同时备份密钥（文件须按密钥保管）',
    'include the keys (the file must then be guarded like a key)',
  ],
  backedUp: [
    '已备份并核对：{{path}}（{{tables}} 张表、{{rows}} 行、{{files}} 个附件、{{size}}）',
    'Backed up and checked: {{path}} ({{tables}} tables, {{rows}} rows, {{files}} stored files, {{size}})',
  ],
  missingFiles: [
    '有 {{count}} 个附件原已丢失或损坏，不在备份内',
    '{{count}} stored files had been lost or damaged before and are not in the backup',
  ],
  keysIn: ['文件含密钥，请按密钥保管', 'The file contains the keys: guard it like a key'],
  keysOut: [
    '文件不含密钥。身份证号等加密内容须凭 {{keys}} 才能读取，请将其另行妥善保存',
    'The file does not contain the keys. Encrypted content such as ID numbers can only be read with {{keys}}: keep a copy of it elsewhere',
  ],
  restore: ['从备份文件恢复（须先停止服务）', 'restore from a backup file (stop the server first)'],
  restoreReplace: ['替换现有数据（旧数据保留在旁）', 'replace the present data (the old data is kept aside)'],
  restoreCheck: ['只核对备份文件，不恢复', 'only check the backup file'],
  restored: [
    '已恢复 {{tables}} 张表、{{rows}} 行、{{files}} 个附件（备份时间 {{madeAt}}）',
    'Restored {{tables}} tables, {{rows}} rows, {{files}} stored files (backup made at {{madeAt}})',
  ],
  intact: [
    '备份文件完整：{{tables}} 张表、{{rows}} 行、{{files}} 个附件（备份时间 {{madeAt}}）',
    'The backup file is intact: {{tables}} tables, {{rows}} rows, {{files}} stored files (made at {{madeAt}})',
  ],
  oldKept: ['旧数据保留在 {{place}}', 'The old data is kept in {{place}}'],
  doctor: ['检查运行环境', 'check the environment'],
  rule: [
    '按法律规则逐行回答：标准输入每行一个 JSON 对象，标准输出同序每行一个',
    'answer by the law, line by line: a JSON object per line on standard input, one per line on standard output',
  ],
  ruleUnknown: ['没有规则“{{name}}”。可用：{{names}}', 'There is no rule “{{name}}”. There are: {{names}}'],
  ruleMissing: ['请写明规则：{{names}}', 'Name a rule: {{names}}'],
  failed: ['出错了', 'Something went wrong'],
  noAnswer: [
    '服务（进程号 {{pid}}）正在运行但没有应答',
    'The server (pid {{pid}}) is running but does not answer',
  ],
  notMigrated: [
    '数据库尚未升级到当前版本。请先启动一次服务',
    'The database is not at this version yet. Start the server once first',
  ],
  notThere: ['没有数据库：{{folder}}', 'There is no database: {{folder}}'],
  serverRuns: [
    '服务正在运行（进程号 {{pid}}）。请先停止：npx wuguan stop',
    'The server is running (pid {{pid}}). Stop it first: npx wuguan stop',
  ],
})
