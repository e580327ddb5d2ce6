import { topicApi } from '#ui/api.tsx'
import { difficultiesTopic } from './contract.ts'

/** Difficulties as screens ask for them. */
export const difficultiesApi = topicApi(difficultiesTopic)
