import { jobsTopic } from '#platform/jobs/contract.ts'
import { topicApi } from '#ui/api.tsx'

/** Long works as screens ask for them. */
export const jobsApi = topicApi(jobsTopic)
