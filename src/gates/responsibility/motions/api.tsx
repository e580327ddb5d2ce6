import { topicApi } from '#ui/api.tsx'
import { motionsTopic } from './contract.ts'

/** Nominee motions as screens ask for them. */
export const motionsApi = topicApi(motionsTopic)

export const motionsPath = '/responsibility/motions'
