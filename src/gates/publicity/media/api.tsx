import { topicApi } from '#ui/api.tsx'
import { mediaTopic } from './contract.ts'

/** Media as screens ask for them. */
export const mediaApi = topicApi(mediaTopic)
export { MediaPage, photoLimits } from './media-page.tsx'
