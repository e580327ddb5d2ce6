import { topicApi } from '#ui/api.tsx'
import { peopleTopic } from './contract.ts'

/** People as screens ask for them. */
export const peopleApi = topicApi(peopleTopic)
