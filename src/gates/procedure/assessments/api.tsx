import { topicApi } from '#ui/api.tsx'
import { assessmentsTopic } from './contract.ts'

/** Term assessments as screens ask for them. */
export const assessmentsApi = topicApi(assessmentsTopic)

/** The address of an assessment's page. */
export function assessmentPath(id: string): string {
  return `/procedure/assessments/${id}`
}
