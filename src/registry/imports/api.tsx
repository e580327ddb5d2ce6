import { topicApi } from '#ui/api.tsx'
import { importsTopic } from './contract.ts'

/** Imports as screens ask for them. */
export const importsApi = topicApi(importsTopic)
