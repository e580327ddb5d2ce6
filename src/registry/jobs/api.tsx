import { topicApi } from '#ui/api.tsx'
import { jobsTopic } from '#platform/jobs/contract.ts'

/** Long works as screens ask for them. */
export const jobsApi = topicApi(jobsTopic)
