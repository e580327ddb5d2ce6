import type { AuditEvents } from '#common/contract.ts'

/** Events of approvals that follow the issue of a document: issuing the request sends it, issuing the reply answers. */
export const issueEvents = {
  'approval.submitted': [
    '{{organisation}}报送请示《{{title}}》（{{number}}），第{{attempt}}次',
    '{{organisation}} sent the request {{title}} ({{number}}), attempt {{attempt}}',
  ],
  'approval.replied': [
    '{{organisation}}批复请示《{{title}}》（{{number}}）：{{outcome}}',
    '{{organisation}} answered the request {{title}} ({{number}}): {{outcomeEn}}',
  ],
} as const satisfies AuditEvents
