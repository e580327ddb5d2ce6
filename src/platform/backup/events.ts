import type { AuditEvents } from '#common/contract.ts'

/** Audit events of backup and restore, recorded outside of actions. */
export const backupEvents = {
  'backup.made': [
    '备份数据到文件“{{file}}”，共 {{rows}} 行、{{files}} 个附件',
    'Backed the data up to “{{file}}”: {{rows}} rows, {{files}} stored files',
  ],
  'backup.restored': [
    '从备份“{{file}}”恢复数据（备份时间 {{madeAt}}）',
    'Restored the data from the backup “{{file}}” (made at {{madeAt}})',
  ],
} as const satisfies AuditEvents
