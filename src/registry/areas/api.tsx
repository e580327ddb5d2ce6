import { topicApi } from '#ui/api.tsx'
import { areasTopic } from './contract.ts'

/** Divisions as screens ask for them. */
export const areasApi = topicApi(areasTopic)
