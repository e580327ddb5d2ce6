import { topicApi } from '#ui/api.tsx'
import { checklistsTopic } from './contract.ts'

/** Checklists as screens ask for them. */
export const checklistsApi = topicApi(checklistsTopic)
