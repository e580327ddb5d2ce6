import { topicApi } from '#ui/api.tsx'
import { channelsTopic } from './contract.ts'

/** Reporting channels as screens ask for them. */
export const channelsApi = topicApi(channelsTopic)
