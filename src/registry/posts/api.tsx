import { topicApi } from '#ui/api.tsx'
import { postsTopic } from './contract.ts'

/** Posts as screens ask for them. */
export const postsApi = topicApi(postsTopic)
