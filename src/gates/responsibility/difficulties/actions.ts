import { and, eq, ilike, ne, or, type SQL, sql } from 'drizzle-orm'
import { say, sayBoth } from '#common/text.ts'
import { peopleOf } from '#gates/procedure/public.ts'
import { answer } from '#platform/action.ts'
import { lastChange } from '#platform/audit/trail.ts'
import { one } from '#platform/failures.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import { notify } from '#platform/notices/actions.ts'
import { areas } from '#registry/areas/tables.ts'
import { people } from '#registry/people/tables.ts'
import { difficultiesTopic } from './contract.ts'
import { difficultyOf, duringDays, isFor, isOverdue, rowFields, worded } from './queries.ts'
import { type Asked, notLater, organisationName, raiseDifficulty, subjectOf } from './raise.ts'
import { type DifficultyMove, moveDifficulty } from './states.ts'
import { difficulties } from './tables.ts'
import { difficultiesRefusals, difficultiesText, difficultyNotices } from './text.ts'

type Difficulty = typeof difficulties.$inferSelect
type Seen = { readonly id: string; readonly version: number }

/** The difficulty for a move: not changed by another, of the actor's, in a state that allows it; locked. */
async function ready(ask: Asked, seen: Seen, move: DifficultyMove) {
  const { tx, actor, refuse } = ask
  const found = one(await tx.select().from(difficulties).where(eq(difficulties.id, seen.id)).for('update'))
  if (found.version !== seen.version) {
    refuse('changed_meanwhile', await lastChange(tx, 'difficulty', found.id))
  }
  if (!isFor(actor, found)) refuse('not_yours')
  const state = moveDifficulty(found.state, move)
  if (state === null) {
    return refuse('state_not_allowed', {
      state: say(difficultiesText, `state.${found.state}`, 'zh'),
      stateEn: say(difficultiesText, `state.${found.state}`, 'en'),
      move: say(difficultiesText, `move.${move}`, 'zh'),
      moveEn: say(difficultiesText, `move.${move}`, 'en'),
    })
  }
  return { found, state }
}

async function change(ask: Asked, found: Difficulty, set: Partial<Difficulty>): Promise<number> {
  const version = found.version + 1
  await ask.tx
    .update(difficulties)
    .set({ ...set, version, updatedBy: ask.actor.accountId, updatedAt: sql`now()` })
    .where(eq(difficulties.id, found.id))
  return version
}

type Owner = Pick<Difficulty, 'ownerOrganisationId' | 'ownerPersonId' | 'dueOn'>

/** People who act for an owner: the person named, else those of the organisation. */
async function ownersOf(ask: Asked, owner: Owner): Promise<string[]> {
  const { ownerOrganisationId, ownerPersonId } = owner
  if (ownerPersonId !== null) return [ownerPersonId]
  return ownerOrganisationId === null ? [] : peopleOf(ask.tx, [ownerOrganisationId])
}

/** Tells the owner of a difficulty that it was assigned or changed, and a former one that it is another's now. */
async function tellOwners(ask: Asked, found: Difficulty, owner: Owner): Promise<void> {
  const now = await ownersOf(ask, owner)
  const former = (await ownersOf(ask, found)).filter((personId) => !now.includes(personId))
  const params = { title: found.title, due: owner.dueOn ?? '' }
  for (const [key, people] of [
    ['assigned', now],
    ['released', former],
  ] as const) {
    const others = people.filter((personId) => personId !== ask.actor.personId)
    const words = sayBoth(difficultyNotices, key, params)
    const link = `/responsibility/difficulties/${found.id}`
    await notify(ask.tx, others, { kind: `difficulty.${key}`, ...words, link })
  }
}

export const difficultiesActions = answer(difficultiesTopic, difficultiesRefusals, {
  list: async ({ input, tx, app }) => {
    const today = app.clock.today()
    const pattern = containing(input.search ?? '')
    const conditions: (SQL | undefined)[] = [
      input.roundId ? eq(difficulties.roundId, input.roundId) : undefined,
      input.state ? eq(difficulties.state, input.state) : undefined,
      input.overdue === true ? isOverdue(today) : undefined,
      input.unsolved === true ? ne(difficulties.state, 'solved') : undefined,
      input.during && input.from && input.to ? duringDays(input.during, input.from, input.to) : undefined,
      input.area ? sql`starts_with(${difficulties.areaCode}, ${input.area})` : undefined,
      input.organisationId
        ? sql`${input.organisationId} in (${difficulties.raisedByOrganisationId}, ${difficulties.ownerOrganisationId})`
        : undefined,
      input.search ? or(ilike(difficulties.title, pattern), ilike(difficulties.detail, pattern)) : undefined,
    ]
    const where = and(...conditions) ?? sql`true`
    const sortable = {
      title: difficulties.title,
      areaName: difficulties.areaCode,
      raisedOn: difficulties.raisedOn,
      dueOn: difficulties.dueOn,
      solvedOn: difficulties.solvedOn,
    }
    const rows = await tx
      .select(rowFields(today))
      .from(difficulties)
      .leftJoin(areas, eq(areas.code, difficulties.areaCode))
      .where(where)
      .orderBy(
        ...orderOf(input, sortable, { by: difficulties.raisedOn, descending: true, unique: difficulties.id }),
      )
      .limit(window(input).limit)
      .offset(window(input).offset)
    return paged(input, rows.map(worded), () => countUpTo(tx, sql`${difficulties} where ${where}`))
  },

  counts: async ({ input, tx, app }) => {
    const inState = (state: Difficulty['state']) =>
      sql<number>`count(*) filter (where ${difficulties.state} = ${state})::int`
    const found = await tx
      .select({
        open: inState('open'),
        assigned: inState('assigned'),
        solved: inState('solved'),
        overdue: sql<number>`count(*) filter (where ${isOverdue(app.clock.today())})::int`,
      })
      .from(difficulties)
      .where(eq(difficulties.roundId, input.roundId))
    return one(found)
  },

  show: ({ input, tx, actor, app }) => difficultyOf(tx, actor, input.id, app.clock.today()),

  raise: (ask) => raiseDifficulty(ask, ask.input),

  assign: async (ask) => {
    const { input, tx, refuse, audit } = ask
    const { found, state } = await ready(ask, input, 'assign')
    const { ownerOrganisationId, dueOn } = input
    const ownerPersonId = input.ownerPersonId ?? null
    const owner = await organisationName(ask, ownerOrganisationId)
    if (ownerPersonId !== null) {
      const known = await tx.select({ id: people.id }).from(people).where(eq(people.id, ownerPersonId))
      if (known.length === 0) refuse('unknown_person')
    }
    if (dueOn < found.raisedOn) refuse('due_before_raised', { day: dueOn, raised: found.raisedOn })
    const version = await change(ask, found, { state, ownerOrganisationId, ownerPersonId, dueOn })
    await tellOwners(ask, found, { ownerOrganisationId, ownerPersonId, dueOn })
    await audit('difficulty.assigned', subjectOf(found), { title: found.title, owner, due: dueOn })
    return { version, state }
  },

  solve: async (ask) => {
    const { input, refuse, audit } = ask
    const { found, state } = await ready(ask, input, 'solve')
    const { solution, solvedOn } = input
    notLater(ask, solvedOn)
    if (solvedOn < found.raisedOn) refuse('before_raised', { day: solvedOn, raised: found.raisedOn })
    const version = await change(ask, found, { state, solution, solvedOn })
    await audit('difficulty.solved', subjectOf(found), { title: found.title, day: solvedOn, solution })
    return { version, state }
  },

  reopen: async (ask) => {
    const { input, audit } = ask
    const { found, state } = await ready(ask, input, 'reopen')
    const version = await change(ask, found, { state, solution: null, solvedOn: null })
    await audit('difficulty.reopened', subjectOf(found), { title: found.title, reason: input.reason })
    return { version, state }
  },
})
