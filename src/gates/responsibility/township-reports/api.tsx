import { topicApi } from '#ui/api.tsx'
import { townshipReportsTopic } from './contract.ts'

/** Township reports as screens ask for them. */
export const townshipReportsApi = topicApi(townshipReportsTopic)
