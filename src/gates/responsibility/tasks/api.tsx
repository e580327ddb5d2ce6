import { topicApi } from '#ui/api.tsx'
import { tasksTopic } from './contract.ts'

/** Tasks as screens ask for them. */
export const tasksApi = topicApi(tasksTopic)
