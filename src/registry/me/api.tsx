import { topicApi } from '#ui/api.tsx'
import { noticesTopic } from '#platform/notices/contract.ts'

/** Messages as screens ask for them. */
export const noticesApi = topicApi(noticesTopic)
