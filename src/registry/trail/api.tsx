import { topicApi } from '#ui/api.tsx'
import { trailTopic } from '#platform/audit/contract.ts'

/** Trails as screens ask for them. */
export const trailApi = topicApi(trailTopic)
