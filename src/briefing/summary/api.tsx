import { topicApi } from '#ui/api.tsx'
import { summaryTopic } from './contract.ts'

/** Counts, scope and search as the frame asks for them. */
export const summaryApi = topicApi(summaryTopic)
