import { holidaysTopic } from '#platform/settings/contract.ts'
import { topicApi } from '#ui/api.tsx'

/** Holidays as screens ask for them. */
export const holidaysApi = topicApi(holidaysTopic)
