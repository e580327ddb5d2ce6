import { topicApi } from '#ui/api.tsx'
import { leavingAuditsTopic } from './contract.ts'

/** Leaving audits as screens ask for them. */
export const auditsApi = topicApi(leavingAuditsTopic)

/** The address of an audit's page. */
export function auditPath(id: string): string {
  return `/procedure/leaving-audits/${id}`
}
