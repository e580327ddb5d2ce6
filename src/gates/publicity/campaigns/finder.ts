import { z } from 'zod'

const areaLevels = ['county', 'township', 'village'] as const

/**
 * How the people of a class are found: by posts in force (of organisations of these kinds, in areas of these levels,
 * with these roles, whose title holds one of these words; what is empty asks nothing), by the round's leading groups, and by name
 * (their list stands in `campaign_listed`).
 */
export const finderSchema = z.object({
  posts: z
    .object({
      levels: z.array(z.enum(areaLevels)).default([]),
      organisationKinds: z.array(z.string().trim().min(1).max(40)).max(30).default([]),
      titles: z.array(z.string().trim().min(1).max(40)).max(30).default([]),
    })
    .nullable()
    .default(null),
  groups: z.enum(['none', 'members', 'staff', 'all']).default('none'),
})
export type Finder = z.output<typeof finderSchema>
export type FinderInput = z.input<typeof finderSchema>
export const finderLevels = areaLevels
