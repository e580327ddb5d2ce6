import { and, eq, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { type MissingChain, proposeChains, storeChains } from '#gates/responsibility/public.ts'
import { answer } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import { areas } from '#registry/areas/tables.ts'
import { type BodyKind, bodies as bodyNames } from '#rules/bodies.ts'
import { computePlans, makePlans, type PlannableBody } from '../plan/make.ts'
import { areasOf } from './areas-of.ts'
import { roundsTopic } from './contract.ts'
import { bodies, rounds } from './tables.ts'
import { roundsRefusals } from './text.ts'

type Draft = {
  readonly areaCode: string
  readonly bodies: readonly { readonly kind: BodyKind; readonly electionDay: string }[]
}
type DraftBody = PlannableBody & { readonly name: string }

/** The bodies that a draft would renew, area by area. */
async function draftBodies(tx: Tx, draft: Draft): Promise<DraftBody[]> {
  const made: DraftBody[] = []
  for (const { kind, electionDay } of draft.bodies) {
    for (const area of await areasOf(tx, kind, draft.areaCode)) {
      const name = `${area.name}${bodyNames[kind].name.zh}`
      made.push({ id: newId(), kind, areaCode: area.code, name, electionDay, planVersion: 0 })
    }
  }
  return made
}

function distinctAreas(drafted: readonly DraftBody[]): string[] {
  return [...new Set(drafted.map((body) => body.areaCode))]
}

async function insertBodies(
  tx: Tx,
  roundId: string,
  by: string,
  drafted: readonly DraftBody[],
): Promise<void> {
  await tx.execute(sql`
    insert into bodies (id, round_id, kind, area_code, name, election_day, updated_by)
    select id, ${roundId}, kind, area_code, name, election_day, ${by}
    from jsonb_to_recordset(${JSON.stringify(
      drafted.map((body) => ({
        id: body.id,
        kind: body.kind,
        area_code: body.areaCode,
        name: body.name,
        election_day: body.electionDay,
      })),
    )}::jsonb) as r(id text, kind text, area_code text, name text, election_day date)`)
}

const partNames = { main: '主要领导', deputy: '分管领导', department: '责任部门' } as const

function chainParams(missing: readonly MissingChain[]) {
  const first = missing[0]
  return {
    n: missing.length,
    name: first?.areaName ?? '',
    parts: first?.missing.map((part) => partNames[part]).join('、') ?? '',
  }
}

export const roundsActions = answer(roundsTopic, roundsRefusals, {
  list: ({ tx }) =>
    tx
      .select({
        id: rounds.id,
        areaCode: rounds.areaCode,
        areaName: areas.name,
        name: rounds.name,
        year: rounds.year,
        state: rounds.state,
        openedOn: rounds.openedOn,
        bodies: sql<number>`(select count(*)::int from bodies b where b.round_id = ${rounds.id})`,
        version: rounds.version,
      })
      .from(rounds)
      .innerJoin(areas, eq(areas.code, rounds.areaCode))
      .orderBy(sql`${rounds.openedOn} desc`, rounds.id),

  preview: async ({ input, tx, app }) => {
    const drafted = await draftBodies(tx, input)
    const groups = await computePlans(tx, { roundId: '', bodies: drafted, today: app.clock.today() })
    const { missing } = await proposeChains(tx, distinctAreas(drafted))
    const kinds = input.bodies.map(({ kind, electionDay }) => {
      const group = groups.find((one) => one.plan.body === kind)
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
      plan.problems.map(({ step, severity, code, text, daysShort }) => {
        return { kind: plan.body, step, severity, code, text, daysShort }
      }),
    )
    const missingChains = missing.map((one) => ({ ...one, missing: [...one.missing] }))
    return { kinds, problems, missingChains }
  },

  open: async ({ input, actor, tx, app, refuse, audit }) => {
    const today = app.clock.today()
    if (!input.areaCode.startsWith(actor.areaCode)) refuse('outside')
    const taken = and(eq(rounds.areaCode, input.areaCode), eq(rounds.name, input.name))
    if ((await tx.select({ id: rounds.id }).from(rounds).where(taken)).length > 0) {
      refuse('name_taken', { name: input.name })
    }
    const seen = new Set<BodyKind>()
    for (const { kind, electionDay } of input.bodies) {
      const name = bodyNames[kind].name.zh
      if (seen.has(kind)) refuse('same_kind_twice', { kind: name })
      seen.add(kind)
      if (electionDay < today) refuse('day_past', { kind: name, day: electionDay, today })
    }
    const drafted = await draftBodies(tx, input)
    for (const kind of seen) {
      if (!drafted.some((body) => body.kind === kind)) refuse('no_area', { kind: bodyNames[kind].name.zh })
    }
    const { complete, missing } = await proposeChains(tx, distinctAreas(drafted))
    if (missing.length > 0) refuse('chain_missing', chainParams(missing))
    const roundId = newId()
    await tx.insert(rounds).values({
      id: roundId,
      areaCode: input.areaCode,
      name: input.name,
      year: input.year,
      state: 'open',
      openedOn: today,
      updatedBy: actor.accountId,
    })
    await storeChains(tx, roundId, complete, newId, actor.accountId)
    await insertBodies(tx, roundId, actor.accountId, drafted)
    const groups = await makePlans(tx, actor, {
      roundId,
      bodies: drafted,
      today,
      now: app.clock.now(),
      reason: '开启批次,首次编制',
    })
    const impossible = groups.flatMap(({ plan }) => plan.problems.filter((one) => one.code === 'impossible'))
    if (impossible.length > 0 && !input.acknowledged) {
      const citation = impossible[0]?.citation ?? undefined
      refuse('impossible_steps', { n: impossible.length, text: impossible[0]?.text.zh ?? '' }, citation)
    }
    const tasks = groups.reduce((sum, group) => sum + group.bodies.length * group.plan.steps.length, 0)
    await audit(
      'round.opened',
      { type: 'round', id: roundId, name: input.name, areaCode: input.areaCode },
      { name: input.name, bodies: drafted.length, tasks },
    )
    return { id: roundId, bodies: drafted.length, tasks }
  },

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
