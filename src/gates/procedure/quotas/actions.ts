import { desc, eq, sql } from 'drizzle-orm'
import { may } from '#common/roles.ts'
import { answer } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import { people } from '#registry/people/tables.ts'
import { citationFor } from '#rules/citations.ts'
import { allocation, electingUnitsOf } from './allocate.ts'
import { covers } from './bodies-held.ts'
import { quotasTopic } from './contract.ts'
import { decisions } from './decide.ts'
import {
  fileNames,
  lawDayOf,
  quotaSource,
  quotaWhere,
  stepTaskOf,
  storedQuotas,
  valuesFor,
  withLaw,
  withoutCongress,
} from './queries.ts'
import type { PopulationEntry, QuotaDecision, QuotaRecord } from './shapes.ts'
import { sheet } from './sheet.ts'
import { quotaStates } from './states.ts'
import { quotaDecisions, quotaPopulations, quotas } from './tables.ts'
import { quotasRefusals } from './text.ts'
import { writes } from './writes.ts'

async function populationsOf(tx: Tx, bodyId: string): Promise<PopulationEntry[]> {
  const rows = await tx
    .select({
      id: quotaPopulations.id,
      population: quotaPopulations.population,
      source: quotaPopulations.source,
      cutOffOn: quotaPopulations.cutOffOn,
      note: quotaPopulations.note,
      enteredBy: people.name,
      enteredAt: quotaPopulations.enteredAt,
    })
    .from(quotaPopulations)
    .leftJoin(people, eq(people.id, quotaPopulations.enteredBy))
    .where(eq(quotaPopulations.bodyId, bodyId))
    .orderBy(desc(quotaPopulations.enteredAt), desc(quotaPopulations.id))
  return rows.map((row) => ({ ...row, enteredBy: row.enteredBy ?? '' }))
}

async function decisionsOf(tx: Tx, bodyId: string): Promise<QuotaDecision[]> {
  const rows = await tx
    .select()
    .from(quotaDecisions)
    .where(eq(quotaDecisions.bodyId, bodyId))
    .orderBy(desc(quotaDecisions.ordinal))
  const names = await fileNames(
    tx,
    rows.flatMap((row) => [row.fileId, row.bonusFileId, row.receiptFileId]),
  )
  const file = (id: string) => ({ id, name: names.get(id) ?? null })
  const maybe = (id: string | null) => (id === null ? null : file(id))
  return rows.map(({ bodyId: _body, areaCode: _area, fileId, bonusFileId, receiptFileId, ...row }) => ({
    ...row,
    file: file(fileId),
    bonusFile: maybe(bonusFileId),
    receiptFile: maybe(receiptFileId),
  }))
}

async function recordOf(tx: Tx, actor: Actor, bodyId: string, today: string): Promise<QuotaRecord> {
  const row = one(await storedQuotas(tx, sql`b.id = ${bodyId}`, sql``))
  const values = await valuesFor(tx, [row.areaCode], lawDayOf(row, today))
  const named = await tx.execute<{ bodyName: string; roundId: string; roundName: string }>(sql`
    select b.name as "bodyName", b.round_id as "roundId", r.name as "roundName"
    from bodies b join rounds r on r.id = b.round_id where b.id = ${bodyId}`)
  const [held] = await tx.select().from(quotas).where(eq(quotas.bodyId, bodyId))
  const names = await fileNames(tx, [held?.bonusFileId ?? null])
  const bonusFileId = held?.bonusFileId ?? null
  return {
    ...withLaw(row, values(row.areaCode), today),
    ...one(named.rows),
    reason: held?.reason ?? '',
    bonusDocument: held?.bonusDocument ?? '',
    bonusFile: bonusFileId === null ? null : { id: bonusFileId, name: names.get(bonusFileId) ?? null },
    cause: held?.cause ?? null,
    causeReason: held?.causeReason ?? '',
    populations: await populationsOf(tx, bodyId),
    decisions: await decisionsOf(tx, bodyId),
    task: await stepTaskOf(tx, bodyId, 'quota'),
    units: await electingUnitsOf(tx, row),
    allocation: citationFor('XJ-08', row.decidedOn ?? today),
    refiling: citationFor('XJ-07', row.decidedOn ?? today),
    mayEdit: actor.role !== 'system' && may(actor.role, 'quota.edit') && covers(actor, row.areaCode),
  }
}

const sortable = {
  areaName: sql`b.area_code`,
  population: sql`q.population`,
  presentTerm: sql`q.present_term`,
  number: sql`q.number`,
  state: sql`coalesce(q.state, 'draft')`,
  decidedOn: sql`d.decided_on`,
}

export const quotasActions = answer(quotasTopic, quotasRefusals, {
  list: async ({ input, tx, app }) => {
    const today = app.clock.today()
    const pattern = input.search ? containing(input.search) : undefined
    const where = quotaWhere({ ...input, pattern })
    const order = sql.join(orderOf(input, sortable, { by: sql`b.area_code`, unique: sql`b.id` }), sql`, `)
    const { limit, offset } = window(input)
    const stored = await storedQuotas(tx, where, sql`order by ${order} limit ${limit} offset ${offset}`)
    const values = await valuesFor(
      tx,
      stored.map((row) => row.areaCode),
      today,
    )
    const rows = stored.map((row) => withLaw(row, values(row.areaCode), today))
    return paged(input, rows, () => countUpTo(tx, quotaSource(where)))
  },

  totals: async ({ input, tx, app }) => {
    const today = app.clock.today()
    const pattern = input.search ? containing(input.search) : undefined
    const stored = await storedQuotas(tx, quotaWhere({ ...input, pattern }), sql``)
    const values = await valuesFor(
      tx,
      stored.map((row) => row.areaCode),
      today,
    )
    const rows = stored.map((row) => withLaw(row, values(row.areaCode), today))
    const sum = (figure: (row: (typeof rows)[number]) => number | null) =>
      rows.reduce((total, row) => total + (figure(row) ?? 0), 0)
    const totals = {
      rows: rows.length,
      population: sum((row) => row.population),
      presentTerm: sum((row) => row.presentTerm),
      ceiling: sum((row) => row.ceiling),
      number: sum((row) => row.number),
      change: sum((row) => row.change),
    }
    const states = quotaStates.map((state) => [state, rows.filter((row) => row.state === state).length])
    return {
      totals,
      states: Object.fromEntries(states),
      without: input.level === 'township' ? await withoutCongress(tx, input.roundId) : [],
    }
  },

  sheet: async ({ input, tx, app }) => {
    const today = app.clock.today()
    const stored = await storedQuotas(tx, quotaWhere(input), sql`order by b.area_code`)
    const values = await valuesFor(
      tx,
      stored.map((row) => row.areaCode),
      today,
    )
    const rows = stored.map((row) => {
      const { law: _law, ...line } = withLaw(row, values(row.areaCode), today)
      return { ...line, registered: row.registered }
    })
    const bonusPassesCap = stored.some((row) => values(row.areaCode).quotaBonusPassesCap)
    return { rows, bonusPassesCap }
  },

  show: ({ input, tx, actor, app }) => recordOf(tx, actor, input.bodyId, app.clock.today()),

  ...writes,
  ...decisions,
  ...allocation,
  ...sheet,
})
