import type { AuditEvents } from '#common/contract.ts'

/** Audit events about the trail itself, recorded outside of actions. */
export const chainEvents = {
  'audit.verified': [
    '核验审计链，结果完整：{{blocks}} 个区块、{{events}} 条记录',
    'Verified the audit chain, found it intact: {{blocks}} blocks, {{events}} events',
  ],
  'audit.broken': [
    '核验审计链，发现第 {{block}} 区块已破坏：{{fault}}',
    'Verified the audit chain, found block {{block}} broken: {{faultEn}}',
  ],
  'audit.exported': [
    '导出审计链：{{blocks}} 个区块、{{events}} 条记录',
    'Exported the audit chain: {{blocks}} blocks, {{events}} events',
  ],
} as const satisfies AuditEvents

/** Audit events of an installation as a whole. */
export const installationEvents = {
  'installation.demo_loaded': ['载入演示数据（演示日期 {{day}}）', 'Loaded the demo, whose day is {{day}}'],
} as const satisfies AuditEvents
