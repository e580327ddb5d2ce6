import { trailTopic } from '#platform/audit/contract.ts'
import { topicApi } from '#ui/api.tsx'

/** Trails as screens ask for them. */
export const trailApi = topicApi(trailTopic)
