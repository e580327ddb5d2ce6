import { and, eq, ilike, isNull, or, type SQL, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { isAdmin, type Role } from '#common/roles.ts'
import { type Ask, answer } from '#platform/action.ts'
import { lastChange } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import { areas } from '../areas/tables.ts'
import { organisations } from '../organisations/tables.ts'
import { people } from '../people/tables.ts'
import { isTaken } from '../unique.ts'
import { postsTopic } from './contract.ts'
import { forgetPeople } from './sessions.ts'
import { type GrantState, posts } from './tables.ts'
import { postsRefusals, roleAreaDigits } from './text.ts'

type Refusal = (typeof postsRefusals.keys)[number]
type Post = typeof posts.$inferSelect

const row = {
  id: posts.id,
  personId: posts.personId,
  personName: people.name,
  organisationId: posts.organisationId,
  organisationName: organisations.name,
  title: posts.title,
  areaCode: posts.areaCode,
  areaName: areas.name,
  role: posts.role,
  chainPart: posts.chainPart,
  grantState: posts.grantState,
  fromOn: posts.fromOn,
  untilOn: posts.untilOn,
  version: posts.version,
}

function matches(text: string | undefined): SQL | undefined {
  if (text === undefined || text === '') return undefined
  const pattern = containing(text)
  return or(
    ilike(people.name, pattern),
    ilike(people.initials, pattern),
    ilike(people.number, pattern),
    ilike(posts.title, pattern),
    ilike(organisations.name, pattern),
    ilike(organisations.initials, pattern),
  )
}

/** A township or village role reaches over one township or one village; more would open more than it should. */
function roleFits(role: Role | null, areaCode: string): boolean {
  return (role !== 'township' && role !== 'village') || areaCode.length === roleAreaDigits[role]
}

/** Where a role's grant begins: two administrators decide on it; no role needs none. */
function asked(role: Role | null): GrantState {
  return role === null ? 'none' : 'requested'
}

/** The post for a change: inside the actor's area, not changed by another, not ended, not an administrator's. */
async function postFor(ask: Ask<{ id: string; version: number }, Refusal>): Promise<Post> {
  const { input, actor, tx, refuse } = ask
  const post = one(await tx.select().from(posts).where(eq(posts.id, input.id)).for('update'))
  if (!post.areaCode.startsWith(actor.areaCode)) refuse('outside')
  if (post.version !== input.version) refuse('changed_meanwhile', await lastChange(tx, 'post', post.id))
  if (post.untilOn !== null) refuse('ended')
  if (post.role !== null && isAdmin(post.role)) refuse('admin_post')
  return post
}

type Named = { readonly person: string; readonly organisation: string }

async function namesOf(tx: Tx, personId: string, organisationId: string): Promise<Named> {
  const person = one(await tx.select({ name: people.name }).from(people).where(eq(people.id, personId)))
  const organisation = one(
    await tx
      .select({ name: organisations.name })
      .from(organisations)
      .where(eq(organisations.id, organisationId)),
  )
  return { person: person.name, organisation: organisation.name }
}

function told(names: Named, id: string, title: string, areaCode: string) {
  const subject = { type: 'post', id, name: `${names.person} ${title}`, areaCode }
  return { subject, params: { name: names.person, post: `${names.organisation}${title}` } }
}

function selectRows(tx: Tx) {
  return tx
    .select(row)
    .from(posts)
    .innerJoin(people, eq(people.id, posts.personId))
    .innerJoin(organisations, eq(organisations.id, posts.organisationId))
    .leftJoin(areas, eq(areas.code, posts.areaCode))
}

export const postsActions = answer(postsTopic, postsRefusals, {
  list: async ({ input, tx }) => {
    const where = and(
      input.person ? eq(posts.personId, input.person) : undefined,
      input.organisation ? eq(posts.organisationId, input.organisation) : undefined,
      input.area ? eq(posts.areaCode, input.area) : undefined,
      input.below ? sql`starts_with(${posts.areaCode}, ${input.below})` : undefined,
      input.role ? eq(posts.role, input.role) : undefined,
      input.grantState ? eq(posts.grantState, input.grantState) : undefined,
      input.ended === true ? undefined : isNull(posts.untilOn),
      matches(input.search),
    )
    const order = orderOf(
      input,
      { personName: people.name, organisationName: organisations.name, areaName: posts.areaCode },
      { by: posts.areaCode, unique: posts.id },
    )
    const rows = await selectRows(tx)
      .where(where)
      .orderBy(...order)
      .limit(window(input).limit)
      .offset(window(input).offset)
    const counted = sql`${posts} join ${people} on ${people.id} = ${posts.personId}
      join ${organisations} on ${organisations.id} = ${posts.organisationId} where ${where ?? sql`true`}`
    return paged(input, rows, () => countUpTo(tx, counted))
  },

  show: async ({ input, tx }) => one(await selectRows(tx).where(eq(posts.id, input.id))),

  add: async ({ input, actor, tx, app, refuse, audit }) => {
    const { personId, organisationId, areaCode, title, role, chainPart } = input
    if (!areaCode.startsWith(actor.areaCode)) refuse('outside')
    const [area] = await tx.select().from(areas).where(eq(areas.code, areaCode))
    if (area === undefined || area.retiredOn !== null) refuse('area_unknown')
    if (!roleFits(role, areaCode)) refuse('role_area')
    const names = await namesOf(tx, personId, organisationId)
    const id = newId()
    const grantState = asked(role)
    const fromOn = input.fromOn ?? app.clock.today()
    await tx
      .insert(posts)
      .values({ id, personId, organisationId, areaCode, title, role, chainPart, grantState, fromOn })
      .catch((failure: unknown) => (isTaken(failure) ? refuse('exists') : Promise.reject(failure)))
    const { subject, params } = told(names, id, title, areaCode)
    await audit('post.added', subject, params)
    return { id, grantState }
  },

  edit: async (ask) => {
    const { input, tx, app, refuse, audit, afterCommit } = ask
    const post = await postFor(ask)
    const { title, role, chainPart } = input
    if (!roleFits(role, post.areaCode)) refuse('role_area')
    const roleChanged = role !== post.role
    const grantState = roleChanged ? asked(role) : post.grantState
    const version = post.version + 1
    await tx
      .update(posts)
      .set({
        ...{ title, role, chainPart, grantState, version },
        ...(roleChanged ? { proposedBy: null, decidedBy: null, decidedAt: null, reason: null } : {}),
        updatedAt: sql`now()`,
      })
      .where(eq(posts.id, post.id))
      .catch((failure: unknown) => (isTaken(failure) ? refuse('exists') : Promise.reject(failure)))
    const names = await namesOf(tx, post.personId, post.organisationId)
    const { subject, params } = told(names, post.id, title, post.areaCode)
    await audit('post.edited', subject, params)
    afterCommit(() => forgetPeople(app, [post.personId]))
    return { version, grantState }
  },

  end: async (ask) => {
    const { input, tx, app, audit, afterCommit } = ask
    const post = await postFor(ask)
    const grantState: GrantState = post.role === null ? 'none' : 'ended'
    const version = post.version + 1
    const untilOn = input.untilOn ?? app.clock.today()
    await tx
      .update(posts)
      .set({ untilOn, grantState, version, updatedAt: sql`now()` })
      .where(eq(posts.id, post.id))
    const names = await namesOf(tx, post.personId, post.organisationId)
    const { subject, params } = told(names, post.id, post.title, post.areaCode)
    await audit('post.ended', subject, { ...params, day: untilOn })
    afterCommit(() => forgetPeople(app, [post.personId]))
    return { version, grantState }
  },
})
