import { topicApi } from '#ui/api.tsx'
import { meetingsTopic } from './contract.ts'

/** Meetings as screens ask for them. */
export const meetingsApi = topicApi(meetingsTopic)
