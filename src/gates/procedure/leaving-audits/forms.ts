import { callAs } from '#platform/call.ts'
import { mountForms } from '#registry/public.ts'
import { leavingAuditsActions } from './actions.ts'
import { leavingAuditsTopic } from './contract.ts'
import { auditForms } from './sheets.ts'

const names = { progress: '离任审计进度表', findings: '审计发现问题清单' } as const

/** `GET /forms/leaving-audits/progress.xlsx` and `findings.xlsx`: the forms, filled with what is recorded. */
export const mountAuditForms = mountForms({
  topic: 'leaving-audits',
  permission: 'leaving_audit.edit',
  make: async (app, actor, roundId, form) => {
    if (form !== 'progress' && form !== 'findings') return null
    const audits = callAs(app, leavingAuditsTopic, leavingAuditsActions, actor)
    return { name: names[form], columns: auditForms[form], rows: await audits.sheetRows({ roundId, form }) }
  },
})
