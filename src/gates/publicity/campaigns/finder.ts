import { z } from 'zod'
import { businessRoles } from '#common/roles.ts'

/** Levels at which an organisation can stand, by the length of its area's code. */
export const finderLevels = ['prefecture', 'county', 'township', 'village'] as const
export type FinderLevel = (typeof finderLevels)[number]

/** Which of the round's leading groups' people a class takes. */
export const finderGroups = ['none', 'members', 'staff', 'all'] as const

const words = z.array(z.string().trim().min(1).max(40)).max(30).default([])

/**
 * How the people of a class are found: by posts in force (of organisations at these levels and of these kinds, with
 * these roles, whose title holds one of these words; a condition without values asks nothing), by the round's leading groups,
 * and by name (their list stands in `campaign_listed`).
 */
export const finderSchema = z.object({
  posts: z
    .object({
      levels: z.array(z.enum(finderLevels)).default([]),
      organisationKinds: words,
      roles: z.array(z.enum(businessRoles)).default([]),
      titles: words,
    })
    .nullable()
    .default(null),
  groups: z.enum(finderGroups).default('none'),
})
export type Finder = z.output<typeof finderSchema>

/** A post in force with its organisation, as a class looks for it. */
export type FoundPost = {
  readonly personId: string
  readonly organisationId: string
  readonly organisationKind: string
  readonly areaCode: string
  readonly title: string
  readonly role: string | null
}

const lengths: Readonly<Record<number, FinderLevel>> = {
  4: 'prefecture',
  6: 'county',
  9: 'township',
  12: 'village',
}

/** True when the post is one that the class takes. */
export function takesPost(finder: Finder, post: FoundPost): boolean {
  const { posts } = finder
  if (posts === null) return false
  const level = lengths[post.areaCode.length]
  return (
    (posts.levels.length === 0 || (level !== undefined && posts.levels.includes(level))) &&
    (posts.organisationKinds.length === 0 || posts.organisationKinds.includes(post.organisationKind)) &&
    (posts.roles.length === 0 || posts.roles.some((role) => role === post.role)) &&
    (posts.titles.length === 0 || posts.titles.some((word) => post.title.includes(word)))
  )
}
