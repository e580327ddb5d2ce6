import { topicApi } from '#ui/api.tsx'
import { linksTopic } from './contract.ts'

export { LinksTable } from './links-table.tsx'

/** Links and units' codes as screens ask for them. */
export const linksApi = topicApi(linksTopic)
