import { topicApi } from '#ui/api.tsx'
import { roundsTopic } from './contract.ts'

/** Rounds as screens ask for them. */
export const roundsApi = topicApi(roundsTopic)
