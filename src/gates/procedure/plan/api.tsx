import { topicApi } from '#ui/api.tsx'
import { planTopic } from './contract.ts'

/** Statutory plans as screens ask for them. */
export const planApi = topicApi(planTopic)

export { ProblemList } from './problems.tsx'
