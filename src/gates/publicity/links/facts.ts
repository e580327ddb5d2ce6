import type { Actor, LinkFacts } from '#platform/actor.ts'

/** What the link was made for; the platform lets nobody without one come here. */
export function factsOf(actor: Actor): LinkFacts {
  if (actor.link === undefined) throw new Error('only the holder of a link comes here')
  return actor.link
}
