import { topicApi } from '#ui/api.tsx'
import { tokensTopic } from './contract.ts'

/** Tokens as screens ask for them. */
export const tokensApi = topicApi(tokensTopic)
