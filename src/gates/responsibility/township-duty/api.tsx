import { topicApi } from '#ui/api.tsx'
import { townshipDutyTopic } from './contract.ts'

/** Township duty as screens ask for it. */
export const townshipDutyApi = topicApi(townshipDutyTopic)
