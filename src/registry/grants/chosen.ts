import { eq, inArray, sql } from 'drizzle-orm'
import type { Role } from '#common/roles.ts'
import { say } from '#common/text.ts'
import type { Ask } from '#platform/action.ts'
import { lastChange } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { notFound } from '#platform/failures.ts'
import { organisations } from '../organisations/tables.ts'
import { people } from '../people/tables.ts'
import { forgetPeople } from '../posts/sessions.ts'
import { type GrantState, posts } from '../posts/tables.ts'
import { postsText } from '../posts/text.ts'
import { areInConflict } from './conflict.ts'
import type { grantsRefusals } from './text.ts'

export type Refusal = (typeof grantsRefusals.keys)[number]

/** A post on which is decided, with the names that the trail and refusals tell. */
export type Chosen = typeof posts.$inferSelect & {
  readonly personName: string
  readonly organisationName: string
}

type Choice = { readonly posts: readonly { readonly id: string; readonly version: number }[] }

/** All posts of the people concerned, locked in one order so that two decisions can't cross. */
async function lockedPosts(tx: Tx, ids: readonly string[]): Promise<Map<string, Chosen>> {
  const concerned = tx
    .select({ id: posts.personId })
    .from(posts)
    .where(inArray(posts.id, [...ids]))
  const rows = await tx
    .select({ post: posts, personName: people.name, organisationName: organisations.name })
    .from(posts)
    .innerJoin(people, eq(people.id, posts.personId))
    .innerJoin(organisations, eq(organisations.id, posts.organisationId))
    .where(inArray(posts.personId, concerned))
    .orderBy(posts.id)
    .for('update', { of: posts })
  return new Map(rows.map(({ post, ...names }) => [post.id, { ...post, ...names }]))
}

/** The chosen posts, unchanged since they were shown and none of them the actor's, and all posts of their people. */
export async function choose<I extends Choice>(ask: Ask<I, Refusal>) {
  const { input, actor, tx, refuse } = ask
  const ids = input.posts.map((post) => post.id)
  if (new Set(ids).size < ids.length) refuse('post_twice')
  const all = await lockedPosts(tx, ids)
  const chosen: Chosen[] = []
  for (const { id, version } of input.posts) {
    const post = all.get(id) ?? notFound()
    if (post.personId === actor.personId) refuse('own_grant')
    if (post.version !== version) {
      refuse('changed_meanwhile', { name: post.personName, ...(await lastChange(tx, 'post', id)) })
    }
    chosen.push(post)
  }
  return { chosen, all }
}

/** Refuses when a person would come to hold roles that don't go together. `counted` are states that count already. */
export function checkConflicts(
  all: ReadonlyMap<string, Chosen>,
  given: ReadonlyMap<string, Role>,
  counted: readonly GrantState[],
  refuse: Ask<unknown, Refusal>['refuse'],
): void {
  const held = new Map<string, { name: string; roles: Role[] }>()
  for (const post of all.values()) {
    const role = given.get(post.id) ?? (counted.includes(post.grantState) ? post.role : null)
    if (role === null) continue
    const person = held.get(post.personId) ?? { name: post.personName, roles: [] }
    person.roles.push(role)
    held.set(post.personId, person)
  }
  for (const { name, roles } of held.values()) {
    if (areInConflict(roles)) refuse('role_conflict', { name })
  }
}

type Decision = {
  readonly grantState: GrantState
  readonly proposedBy?: string | null
  readonly decidedBy?: string | null
  readonly decidedAt?: string | null
  readonly reason: string | null
}

/** Writes one decision on many posts, tells the trail of each, and makes their people's sessions read it. */
export async function decide<I>(
  ask: Ask<I, Refusal>,
  event: string,
  chosen: readonly Chosen[],
  roles: ReadonlyMap<string, Role>,
  decision: Decision,
) {
  const { tx, app, audit, afterCommit } = ask
  const rows = chosen.map((post) => ({ id: post.id, role: roles.get(post.id) ?? post.role }))
  await tx.execute(sql`
    update ${posts} set role = given.role, version = ${posts.version} + 1, updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(id text, role text)
    where ${posts.id} = given.id`)
  const ids = chosen.map((post) => post.id)
  await tx.update(posts).set(decision).where(inArray(posts.id, ids))
  for (const post of chosen) {
    const role = roles.get(post.id) ?? post.role
    await audit(
      event,
      { type: 'post', id: post.id, name: `${post.personName} ${post.title}`, areaCode: post.areaCode },
      {
        name: post.personName,
        post: `${post.organisationName}${post.title}`,
        role: role === null ? '' : say(postsText, `role.${role}`, 'zh'),
        ...(decision.reason === null ? {} : { reason: decision.reason }),
      },
    )
  }
  afterCommit(() => forgetPeople(app, [...new Set(chosen.map((post) => post.personId))]))
  return { posts: chosen.map((post) => ({ id: post.id, version: post.version + 1 })) }
}
