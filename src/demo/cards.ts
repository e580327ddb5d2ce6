import type { Role } from '#common/roles.ts'
import type { Said } from '#common/text.ts'
import type { PersonRow, PostRow, RoleCard } from './shapes.ts'

/** A card before its holder is known: the post is found by organisation and title. */
export type CardPlan = {
  readonly key: string
  readonly organisationCode: string
  readonly title: string
  readonly post: Said
  readonly task: Said
}

/** Writes a card's plan; texts as zh, en. */
export function card(
  key: string,
  organisationCode: string,
  title: string,
  post: readonly [zh: string, en: string],
  task: readonly [zh: string, en: string],
): CardPlan {
  return { key, organisationCode, title, post: said(post), task: said(task) }
}

function said([zh, en]: readonly [string, string]): Said {
  return { zh, en }
}

/** Finds each card's holder; throws RangeError for a post that nobody holds or that carries no role. */
export function deal(
  plans: readonly CardPlan[],
  people: readonly PersonRow[],
  posts: readonly PostRow<Role>[],
): RoleCard[] {
  const names = new Map(people.map((person) => [person.number, person.name]))
  return plans.map(({ key, organisationCode, title, post, task }) => {
    const held = posts.find(
      (it) => it.organisationCode === organisationCode && it.title === title && it.role !== null,
    )
    const name = held && names.get(held.personNumber)
    if (!held || held.role === null || name === undefined)
      throw new RangeError(`nobody holds ${organisationCode} ${title}`)
    const { personNumber, role, areaCode } = held
    return { key, personNumber, name, role, organisationCode, areaCode, post, task }
  })
}
