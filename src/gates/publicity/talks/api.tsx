import { topicApi } from '#ui/api.tsx'
import { talksTopic } from './contract.ts'

/** Talks as screens ask for them. */
export const talksApi = topicApi(talksTopic)
