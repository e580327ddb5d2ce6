import { noticesTopic } from '#platform/notices/contract.ts'
import { topicApi } from '#ui/api.tsx'

/** Messages as screens ask for them. */
export const noticesApi = topicApi(noticesTopic)
