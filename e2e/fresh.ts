import type { Story } from './stand.ts'

/** Stories to come. */
export const stories: readonly Story[] = []
