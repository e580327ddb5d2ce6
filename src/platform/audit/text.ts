import { defineText } from '#common/text.ts'

/** What a verification of the trail's chain says. */
export const chainText = defineText('audit.chain', {
  proven: [
    '审计链完整：已核验 {{blocks}} 个区块、{{events}} 条记录，另有 {{unsealed}} 条尚未封存',
    'The audit chain is intact: {{blocks}} blocks with {{events}} events verified, {{unsealed}} not sealed yet',
  ],
  restores: ['其中有 {{restores}} 次数据恢复', 'It records {{restores}} restores of data'],
  broken: [
    '审计链已破坏：第 {{block}} 区块。{{fault}}',
    'The audit chain is broken at block {{block}}. {{fault}}',
  ],
  event_altered: [
    '区块的记录或区块信息被改动',
    'An event of the block, or what the block says of itself, was altered',
  ],
  event_missing: ['区块内的记录缺失', 'An event of the block is missing'],
  event_added: ['区块内有事后加入的记录', 'An event was added to the block afterwards'],
  block_altered: ['区块本身被改动', 'The block itself was altered'],
  block_missing: ['区块缺失', 'The block is missing'],
  file_differs: [
    '数据库中的区块与链文件 audit-chain.log 不一致',
    'The block in the database differs from the chain file audit-chain.log',
  ],
  file_missing: [
    '数据目录中没有链文件 audit-chain.log。请从最近的备份文件中取出放回（tar xf 备份文件 audit-chain.log）',
    'The chain file audit-chain.log is missing from the data folder. Take it out of the latest backup file and put it back (tar xf BACKUP audit-chain.log)',
  ],
  file_unreadable: [
    '链文件 audit-chain.log 的这一行无法读取',
    'This line of the chain file audit-chain.log can’t be read',
  ],
  export_unreadable: ['导出文件不完整或无法读取', 'The exported file is incomplete or can’t be read'],
})

/** Words of the trail's screens. */
export const trailText = defineText('trail', {
  title: ['操作记录', 'Trail'],
  auditTitle: ['操作留痕', 'Audit trail'],
  purpose: ['谁在何时对什么办理了什么，只增不改', 'Who did what to what and when; added to, never changed'],
  at: ['时间', 'Time'],
  who: ['操作人', 'Who'],
  post: ['岗位', 'Post'],
  organisation: ['单位', 'Organisation'],
  sentence: ['操作', 'Act'],
  subject: ['对象', 'Subject'],
  area: ['区划', 'Division'],
  ip: ['地址', 'Address'],
  event: ['事件', 'Event'],
  from: ['自', 'From'],
  until: ['至', 'Until'],
  empty: ['没有符合条件的记录', 'No matching events'],
  chain: ['审计链', 'Chain'],
  blocks: ['区块', 'Blocks'],
  unsealed: ['未封存', 'Not sealed yet'],
  lastVerified: ['最近核验', 'Last verified'],
  neverVerified: ['尚未核验', 'Never verified'],
  verify: ['核验审计链', 'Verify the chain'],
  verifyTitle: ['核验审计链', 'Verifying the audit chain'],
})

export const trailRefusals = defineText('trail.refusals', {
  verification_running: [
    '核验正在进行，请稍后查看结果。',
    'A verification is already running; look for its result shortly.',
  ],
})
