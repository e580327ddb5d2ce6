import { topicApi } from '#ui/api.tsx'
import { accountsTopic } from './contract.ts'

/** Accounts as screens ask for them. */
export const accountsApi = topicApi(accountsTopic)
