import { topicApi } from '#ui/api.tsx'
import { groupsTopic } from './contract.ts'

/** Leading groups as screens ask for them. */
export const groupsApi = topicApi(groupsTopic)
