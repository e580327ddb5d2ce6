import { topicApi } from '#ui/api.tsx'
import { pledgesTopic } from './contract.ts'

/** Pledges as screens ask for them. */
export const pledgesApi = topicApi(pledgesTopic)
