import { topicApi } from '#ui/api.tsx'
import { chainTopic } from './contract.ts'

/** The responsibility chain as screens ask for it. */
export const chainApi = topicApi(chainTopic)
