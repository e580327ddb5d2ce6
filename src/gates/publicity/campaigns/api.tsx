import { topicApi } from '#ui/api.tsx'
import { campaignsTopic } from './contract.ts'

/** Campaigns as screens ask for them. */
export const campaignsApi = topicApi(campaignsTopic)
