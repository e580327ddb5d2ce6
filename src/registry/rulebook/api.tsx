import { topicApi } from '#ui/api.tsx'
import { rulebookTopic } from './contract.ts'

/** The rule library as screens ask for it. */
export const rulebookApi = topicApi(rulebookTopic)
