import { and, eq, inArray } from 'drizzle-orm'
import type { Role } from '#common/roles.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { accounts } from '#platform/session/tables.ts'
import { adminArea } from '#registry/accounts/office.ts'
import { grantsActions } from '#registry/grants/actions.ts'
import { grantsTopic } from '#registry/grants/contract.ts'
import { people } from '#registry/people/tables.ts'
import { posts } from '#registry/posts/tables.ts'
import type { DemoData } from './shapes.ts'

const atOnce = 200

/** One of the three administrators, as they would act after signing in. */
async function administrator(app: App, role: Role): Promise<Actor> {
  const [row] = await app.data.transact(
    systemActor,
    (tx) =>
      tx
        .select({ post: posts, personName: people.name, accountId: accounts.id })
        .from(posts)
        .innerJoin(people, eq(people.id, posts.personId))
        .innerJoin(accounts, eq(accounts.personId, posts.personId))
        .where(and(eq(posts.role, role), eq(posts.areaCode, adminArea))),
    'read',
  )
  if (row === undefined) throw new Error(`the demo has no ${role}`)
  return {
    ...systemActor,
    role,
    accountId: row.accountId,
    personId: row.post.personId,
    personName: row.personName,
    postId: row.post.id,
    title: row.post.title,
    organisationId: row.post.organisationId,
    areaCode: adminArea,
  }
}

/**
 * Grants the roles that the posts import asked for: proposed by the security administrator, approved by the system
 * administrator. The newest appointments stay requested, so that both have something to do.
 */
export async function grantCards(
  app: App,
  demo: DemoData,
  personIds: ReadonlyMap<string, string>,
): Promise<void> {
  const holders = demo.cards.flatMap((card) => personIds.get(card.personNumber) ?? [])
  const asked = await app.data.transact(
    systemActor,
    (tx) =>
      tx
        .select({ id: posts.id, role: posts.role, version: posts.version, personId: posts.personId })
        .from(posts)
        .where(inArray(posts.grantState, ['requested']))
        .orderBy(posts.id),
    'read',
  )
  const waiting = asked.filter((post) => !holders.includes(post.personId)).slice(-6)
  const held = new Set(waiting.map((post) => post.id))
  const wanted = asked.flatMap(({ id, role, version }) => {
    return role === null || held.has(id) ? [] : [{ id, role, version }]
  })
  const security = callAs(app, grantsTopic, grantsActions, await administrator(app, 'security_admin'))
  const system = callAs(app, grantsTopic, grantsActions, await administrator(app, 'system_admin'))
  for (let from = 0; from < wanted.length; from += atOnce) {
    const proposed = await security.propose({ posts: wanted.slice(from, from + atOnce) })
    await system.approve({ posts: proposed.posts })
  }
  const open = waiting
    .slice(0, 2)
    .flatMap(({ id, role, version }) => (role === null ? [] : [{ id, role, version }]))
  if (open.length > 0) await security.propose({ posts: open })
}
