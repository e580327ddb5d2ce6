import { topicApi } from '#ui/api.tsx'
import { documentsTopic } from './contract.ts'

/** Official documents as screens ask for them. */
export const documentsApi = topicApi(documentsTopic)
