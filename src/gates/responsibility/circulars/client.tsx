import { topicApi } from '#ui/api.tsx'
import { circularsTopic } from './contract.ts'

/** Circulars as screens ask for them. */
export const circularsApi = topicApi(circularsTopic)
