import { topicApi } from '#ui/api.tsx'
import { quotasTopic } from './contract.ts'

/** Delegate quotas as screens ask for them. */
export const quotasApi = topicApi(quotasTopic)

export { DocumentLink } from './document-link.tsx'
export { StepTask } from './step-task.tsx'
