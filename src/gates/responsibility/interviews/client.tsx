import { topicApi } from '#ui/api.tsx'
import { interviewsTopic } from './contract.ts'

/** Talks as screens ask for them. */
export const interviewsApi = topicApi(interviewsTopic)
