import { topicApi } from '#ui/api.tsx'
import { constituenciesTopic } from './contract.ts'

/** Constituencies as screens ask for them. */
export const constituenciesApi = topicApi(constituenciesTopic)
