import { topicApi } from '#ui/api.tsx'
import { organisationsTopic } from './contract.ts'

/** Organisations as screens ask for them. */
export const organisationsApi = topicApi(organisationsTopic)
