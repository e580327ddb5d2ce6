import { topicApi } from '#ui/api.tsx'
import { electoralUnitsTopic } from './contract.ts'

/** Electoral units as screens ask for them. */
export const electoralUnitsApi = topicApi(electoralUnitsTopic)
