import { topicApi } from '#ui/api.tsx'
import { grantsTopic } from './contract.ts'

/** Grants as screens ask for them. */
export const grantsApi = topicApi(grantsTopic)
