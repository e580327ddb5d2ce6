import { and, eq, ilike, isNull, lt, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { isAdmin, type Role } from '#common/roles.ts'
import { say } from '#common/text.ts'
import { type Ask, answer } from '#platform/action.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import { accounts } from '#platform/session/tables.ts'
import { areas } from '../areas/tables.ts'
import { organisations } from '../organisations/tables.ts'
import { people } from '../people/tables.ts'
import { posts } from '../posts/tables.ts'
import { postsText, roleAreaDigits } from '../posts/text.ts'
import { type Chosen, checkConflicts, choose, decide, type Refusal } from './chosen.ts'
import { grantsTopic } from './contract.ts'
import { grantsRefusals } from './text.ts'

const proposers = alias(people, 'proposers')
const deciders = alias(people, 'deciders')

const shown = {
  id: posts.id,
  personId: posts.personId,
  personName: people.name,
  organisationName: organisations.name,
  title: posts.title,
  areaCode: posts.areaCode,
  areaName: areas.name,
  username: accounts.username,
  version: posts.version,
}

const sortable = {
  personName: people.initials,
  organisationName: organisations.name,
  areaName: posts.areaCode,
  role: posts.role,
  grantState: posts.grantState,
  decidedAt: posts.decidedAt,
  lastSeenAt: accounts.lastSeenAt,
}

const joined = sql`${posts} join ${people} on ${people.id} = ${posts.personId}
  join ${organisations} on ${organisations.id} = ${posts.organisationId}
  left join ${accounts} on ${accounts.personId} = ${posts.personId}`

function matches(text: string | undefined): SQL | undefined {
  if (text === undefined || text === '') return undefined
  const pattern = containing(text)
  return or(
    ilike(people.name, pattern),
    ilike(people.initials, pattern),
    ilike(people.number, pattern),
    ilike(posts.title, pattern),
    ilike(organisations.name, pattern),
  )
}

/** A township or village role reaches over one township or one village; more would open more than it should. */
function roleFits(role: Role, areaCode: string): boolean {
  return (role !== 'township' && role !== 'village') || areaCode.length === roleAreaDigits[role]
}

function isEnded(post: Chosen, today: string): boolean {
  return post.untilOn !== null && post.untilOn < today
}

/** Refuses to leave one of the administrators' offices empty: nobody could fill it again. */
async function checkOffices(ask: Ask<unknown, Refusal>, leaving: readonly Chosen[]): Promise<void> {
  const active = leaving.filter((post) => post.grantState === 'active')
  const offices = new Set(
    active.flatMap((post) => (post.role !== null && isAdmin(post.role) ? [post.role] : [])),
  )
  for (const office of offices) {
    const rest = and(
      eq(posts.role, office),
      eq(posts.grantState, 'active'),
      notInArray(
        posts.id,
        active.map((post) => post.id),
      ),
    )
    const left = await ask.tx.select({ id: posts.id }).from(posts).where(rest).limit(1)
    if (left.length === 0)
      ask.refuse('last_admin', { role: say(postsText, `role.${office}`, ask.actor.lang) })
  }
}

const dayMs = 86_400_000

export const grantsActions = answer(grantsTopic, grantsRefusals, {
  list: async ({ input, tx }) => {
    const where = and(
      input.state ? eq(posts.grantState, input.state) : sql`${posts.grantState} <> 'none'`,
      input.role ? eq(posts.role, input.role) : undefined,
      input.below ? sql`starts_with(${posts.areaCode}, ${input.below})` : undefined,
      input.person ? eq(posts.personId, input.person) : undefined,
      matches(input.search),
    )
    const rows = await tx
      .select({
        ...shown,
        role: posts.role,
        grantState: posts.grantState,
        proposedBy: proposers.name,
        decidedBy: deciders.name,
        decidedAt: posts.decidedAt,
        reason: posts.reason,
      })
      .from(posts)
      .innerJoin(people, eq(people.id, posts.personId))
      .innerJoin(organisations, eq(organisations.id, posts.organisationId))
      .leftJoin(areas, eq(areas.code, posts.areaCode))
      .leftJoin(accounts, eq(accounts.personId, posts.personId))
      .leftJoin(proposers, eq(proposers.id, posts.proposedBy))
      .leftJoin(deciders, eq(deciders.id, posts.decidedBy))
      .where(where)
      .orderBy(...orderOf(input, sortable, { by: posts.areaCode, unique: posts.id }))
      .limit(window(input).limit)
      .offset(window(input).offset)
    return paged(input, rows, () => countUpTo(tx, sql`${joined} where ${where ?? sql`true`}`))
  },

  unused: async ({ input, tx }) => {
    const since = new Date(Date.now() - input.days * dayMs).toISOString()
    const where = and(
      eq(posts.grantState, 'active'),
      sql`${posts.role} is not null`,
      or(
        isNull(accounts.id),
        sql`${accounts.state} <> 'active'`,
        lt(sql`coalesce(${accounts.lastSeenAt}, ${accounts.createdAt})`, since),
      ),
      matches(input.search),
    )
    const rows = await tx
      .select({ ...shown, role: sql<Role>`${posts.role}`, lastSeenAt: accounts.lastSeenAt })
      .from(posts)
      .innerJoin(people, eq(people.id, posts.personId))
      .innerJoin(organisations, eq(organisations.id, posts.organisationId))
      .leftJoin(areas, eq(areas.code, posts.areaCode))
      .leftJoin(accounts, eq(accounts.personId, posts.personId))
      .where(where)
      .orderBy(...orderOf(input, sortable, { by: posts.areaCode, unique: posts.id }))
      .limit(window(input).limit)
      .offset(window(input).offset)
    return paged(input, rows, () => countUpTo(tx, sql`${joined} where ${where ?? sql`true`}`))
  },

  propose: async (ask) => {
    const { input, actor, app, refuse } = ask
    const { chosen, all } = await choose(ask)
    const given = new Map(input.posts.map((post) => [post.id, post.role]))
    for (const post of chosen) {
      const name = post.personName
      const role = given.get(post.id)
      if (isEnded(post, app.clock.today())) refuse('post_ended', { name })
      const stands = post.grantState === 'active' || post.grantState === 'proposed'
      if (role === undefined || (stands && post.role === role)) return refuse('already', { name })
      if (!roleFits(role, post.areaCode)) refuse('role_area', { name })
    }
    checkConflicts(all, given, ['active', 'proposed'], refuse)
    await checkOffices(ask, chosen)
    const undecided = { decidedBy: null, decidedAt: null, reason: null }
    const decision = { grantState: 'proposed', proposedBy: actor.personId, ...undecided } as const
    return decide(ask, 'grant.proposed', chosen, given, decision)
  },

  approve: async (ask) => {
    const { actor, app, refuse } = ask
    const { chosen, all } = await choose(ask)
    const given = new Map<string, Role>()
    for (const post of chosen) {
      const name = post.personName
      if (post.grantState !== 'proposed' || post.role === null) return refuse('not_proposed', { name })
      if (post.proposedBy === actor.personId) refuse('same_person')
      if (isEnded(post, app.clock.today())) refuse('post_ended', { name })
      given.set(post.id, post.role)
    }
    checkConflicts(all, given, ['active'], refuse)
    const decided = { decidedBy: actor.personId, decidedAt: new Date().toISOString() }
    return decide(ask, 'grant.approved', chosen, given, { grantState: 'active', reason: null, ...decided })
  },

  refuse: async (ask) => {
    const { input, actor, refuse } = ask
    const { chosen } = await choose(ask)
    for (const post of chosen) {
      if (post.grantState !== 'proposed') refuse('not_proposed', { name: post.personName })
      if (post.proposedBy === actor.personId) refuse('same_person')
    }
    const decided = { decidedBy: actor.personId, decidedAt: new Date().toISOString() }
    const decision = { grantState: 'refused', reason: input.reason, ...decided } as const
    return decide(ask, 'grant.refused', chosen, new Map(), decision)
  },

  end: async (ask) => {
    const { input, actor, refuse } = ask
    const { chosen } = await choose(ask)
    for (const post of chosen) {
      const open = ['requested', 'proposed', 'active'].includes(post.grantState)
      if (!open) refuse('not_in_force', { name: post.personName })
    }
    const decided = { decidedBy: actor.personId, decidedAt: new Date().toISOString() }
    await checkOffices(ask, chosen)
    const decision = { grantState: 'ended', reason: input.reason, ...decided } as const
    return decide(ask, 'grant.ended', chosen, new Map(), decision)
  },
})
