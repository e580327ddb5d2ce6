import { stories as pages } from './pages.ts'
import type { Story } from './stand.ts'

/** What people do every day, in the county demo. */
export const stories: readonly Story[] = [...pages]
