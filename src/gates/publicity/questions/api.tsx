import { topicApi } from '#ui/api.tsx'
import { questionsTopic } from './contract.ts'

/** The question bank as screens ask for it. */
export const questionsApi = topicApi(questionsTopic)
