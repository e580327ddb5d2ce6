import { and, eq, sql } from 'drizzle-orm'
import { proposeChains } from '#gates/responsibility/public.ts'
import { answer } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import { areas } from '#registry/areas/tables.ts'
import { type BodyKind, bodyKinds } from '#rules/bodies.ts'
import { computePlans } from '../public.ts'
import { roundsTopic } from './contract.ts'
import { distinctAreas, draftBodies } from './draft.ts'
import { ending } from './ending.ts'
import { openRound } from './open.ts'
import { bodies, rounds } from './tables.ts'
import { roundsRefusals } from './text.ts'

const row = {
  id: rounds.id,
  areaCode: rounds.areaCode,
  areaName: areas.name,
  name: rounds.name,
  year: rounds.year,
  state: rounds.state,
  openedOn: rounds.openedOn,
  bodies: sql<number>`(select count(*)::int from bodies b where b.round_id = ${rounds.id})`,
  version: rounds.version,
}

type KindProgress = {
  kind: BodyKind
  bodies: number
  firstDay: string
  lastDay: string
  tasks: number
  done: number
  overdue: number
}

/** How far the bodies of each kind are, in the rules' own order of kinds. */
async function progressOf(tx: Tx, roundId: string, today: string): Promise<KindProgress[]> {
  const found = await tx.execute<KindProgress>(sql`
    select b.kind, count(distinct b.id)::int as bodies, min(b.election_day)::text as "firstDay",
      max(b.election_day)::text as "lastDay",
      (count(t.id) filter (where t.state <> 'not_applicable'))::int as tasks,
      (count(t.id) filter (where t.state = 'done'))::int as done,
      (count(t.id) filter (where t.state in ('not_started', 'in_progress') and t.due_on < ${today}))::int as overdue
    from bodies b left join tasks t on t.body_id = b.id
    where b.round_id = ${roundId} group by b.kind`)
  return found.rows.sort((a, b) => bodyKinds.indexOf(a.kind) - bodyKinds.indexOf(b.kind))
}

export const roundsActions = answer(roundsTopic, roundsRefusals, {
  list: ({ tx }) =>
    tx
      .select(row)
      .from(rounds)
      .innerJoin(areas, eq(areas.code, rounds.areaCode))
      .orderBy(sql`${rounds.openedOn} desc`, rounds.id),

  show: async ({ input, tx, app }) => {
    const found = await tx
      .select(row)
      .from(rounds)
      .innerJoin(areas, eq(areas.code, rounds.areaCode))
      .where(eq(rounds.id, input.id))
    const counted = await tx.execute<{ tasks: number; done: number }>(sql`
      select (count(*) filter (where state <> 'not_applicable'))::int as tasks,
        (count(*) filter (where state = 'done'))::int as done from tasks where round_id = ${input.id}`)
    return {
      ...one(found),
      ...one(counted.rows),
      kinds: await progressOf(tx, input.id, app.clock.today()),
    }
  },

  preview: async ({ input, tx, app }) => {
    const drafted = await draftBodies(tx, input)
    const groups = await computePlans(tx, { roundId: '', bodies: drafted, today: app.clock.today() })
    const { missing } = await proposeChains(tx, distinctAreas(drafted))
    const kinds = input.bodies.map(({ kind, electionDay }) => {
      const group = groups.find(({ plan }) => plan.body === kind)
      const starts = group?.plan.steps.map((step) => step.start).sort() ?? []
      return {
        kind,
        electionDay,
        bodies: drafted.filter((body) => body.kind === kind).length,
        steps: group?.plan.steps.length ?? 0,
        firstStart: starts[0] ?? null,
      }
    })
    const problems = groups.flatMap(({ plan }) =>
      plan.problems.map(({ step, severity, code, text, citation, daysShort }) => {
        return { kind: plan.body, step, severity, code, text, citation, daysShort }
      }),
    )
    const missingChains = missing.map((area) => ({ ...area, missing: [...area.missing] }))
    return { kinds, problems, missingChains }
  },

  open: openRound,
  ...ending,

  bodies: async ({ input, tx, app }) => {
    const where = and(
      eq(bodies.roundId, input.roundId),
      input.kind ? eq(bodies.kind, input.kind) : undefined,
      input.area ? sql`starts_with(${bodies.areaCode}, ${input.area})` : undefined,
      input.search ? sql`${bodies.name} ilike ${containing(input.search)}` : undefined,
    )
    const count = (condition: ReturnType<typeof sql>) =>
      sql<number>`(select count(*)::int from tasks t where t.body_id = ${bodies.id} and ${condition})`
    const rows = await tx
      .select({
        id: bodies.id,
        roundId: bodies.roundId,
        kind: bodies.kind,
        name: bodies.name,
        areaCode: bodies.areaCode,
        areaName: areas.name,
        electionDay: bodies.electionDay,
        planVersion: bodies.planVersion,
        tasks: count(sql`t.state <> 'not_applicable'`),
        done: count(sql`t.state = 'done'`),
        overdue: count(sql`t.state in ('not_started', 'in_progress') and t.due_on < ${app.clock.today()}`),
        version: bodies.version,
      })
      .from(bodies)
      .innerJoin(areas, eq(areas.code, bodies.areaCode))
      .where(where)
      .orderBy(
        ...orderOf(
          input,
          { name: bodies.name, electionDay: bodies.electionDay, areaName: bodies.areaCode },
          { by: bodies.areaCode, unique: bodies.id },
        ),
      )
      .limit(window(input).limit)
      .offset(window(input).offset)
    return paged(input, rows, () => countUpTo(tx, sql`${bodies} where ${where ?? sql`true`}`))
  },
})
