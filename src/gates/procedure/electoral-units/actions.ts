import { eq, type SQL, sql } from 'drizzle-orm'
import { may, type Permission } from '#common/roles.ts'
import { answer } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import { areaOf, organisationNames } from '#registry/public.ts'
import { covers, fileNames, stepTaskOf } from '../public.ts'
import { bodies } from '../rounds/tables.ts'
import { type AllocationRecord, type AllocationRow, electoralUnitsTopic } from './contract.ts'
import {
  allocationRows,
  allocationSource,
  approvalsOf,
  type StoredAllocation,
  storedAllocations,
  unitsOf,
} from './queries.ts'
import { rangeFor } from './range.ts'
import type { Condition } from './structure.ts'
import { electoralUnitsRefusals } from './text.ts'
import { writes } from './writes.ts'

function rangeOf({ level, total }: StoredAllocation, today: string): AllocationRecord['range'] {
  const law = rangeFor(level, total ?? 1, today)
  if (law === null) return null
  const { usualLeast, usualMost, most, citations } = law
  return { least: usualLeast, most: usualMost, limit: most, citations: [...citations] }
}

async function storedUnits(tx: Tx, bodyId: string): Promise<AllocationRecord['units']> {
  const units = await unitsOf(tx, bodyId)
  const ids = units.flatMap((unit) => (unit.organisationId === null ? [] : [unit.organisationId]))
  const names = await organisationNames(tx, ids)
  return units.map(({ bodyId: _body, areaCode: _area, number: _number, ...unit }) => ({
    ...unit,
    organisation: names.get(unit.organisationId ?? '')?.name ?? null,
  }))
}

async function recordOf(tx: Tx, actor: Actor, bodyId: string, today: string): Promise<AllocationRecord> {
  const stored = one(await storedAllocations(tx, sql`b.id = ${bodyId}`, sql``))
  const row = one(await allocationRows(tx, [stored]))
  const named = await tx.execute<{ bodyName: string; roundId: string; roundName: string }>(sql`
    select b.name as "bodyName", b.round_id as "roundId", r.name as "roundName"
    from bodies b join rounds r on r.id = b.round_id where b.id = ${bodyId}`)
  const approvals = await approvalsOf(tx, bodyId)
  const names = await fileNames(
    tx,
    approvals.map((approval) => approval.fileId),
  )
  const allowed = (permission: Permission) =>
    actor.role !== 'system' && may(actor.role, permission) && covers(actor, row.areaCode)
  return {
    ...row,
    ...one(named.rows),
    units: await storedUnits(tx, bodyId),
    conditions: stored.conditions,
    range: rangeOf(stored, today),
    approvals: approvals.map(({ fileId, ordinal: _o, bodyId: _b, areaCode: _a, ...approval }) => ({
      ...approval,
      file: { id: fileId, name: names.get(fileId) ?? null },
    })),
    task: await stepTaskOf(tx, bodyId, 'allocate'),
    lawDay: today,
    mayEdit: allowed('constituency.edit'),
    mayApprove: allowed('quota.edit'),
  }
}

const sortable = {
  areaName: sql`b.area_code`,
  total: sql`s.total`,
  state: sql`coalesce(s.state, 'draft')`,
  approvedOn: sql`n.approved_on`,
}
/** The Party organisations one level below that usually elect delegates, where they are not those of villages. */
const unitsBelow: Readonly<Record<string, readonly [level: string, kind: string]>> = {
  prefecture: ['county', '党委'],
  county: ['township', '党委'],
}
const eachSortable = {
  areaName: sql`u.area_code`,
  number: sql`u.number`,
  name: sql`u.name`,
  members: sql`u.members`,
  seats: sql`u.seats`,
}

function structureWords(conditions: readonly Condition[], counts: Readonly<Record<string, number>>) {
  const parts = conditions.flatMap(({ key, name }) => {
    const count = counts[key]
    return count === undefined ? [] : [{ zh: `${name}${count}名`, en: `${name} ${count}` }]
  })
  return { zh: parts.map((part) => part.zh).join('，'), en: parts.map((part) => part.en).join(', ') }
}

function eachSource(where: SQL): SQL {
  return sql`electoral_units u join bodies b on b.id = u.body_id join areas a on a.code = u.area_code
    left join delegate_allocations s on s.body_id = u.body_id where ${where}`
}

type EachRow = {
  id: string
  bodyId: string
  areaName: string
  number: number
  name: string
  members: number
  seats: number
  counts: Record<string, number>
  conditions: Condition[]
}

export const electoralUnitsActions = answer(electoralUnitsTopic, electoralUnitsRefusals, {
  list: async ({ input, tx }) => {
    const parts = [sql`b.round_id = ${input.roundId}`]
    if (input.level) parts.push(sql`b.kind = ${`party_congress_${input.level}`}`)
    if (input.state) parts.push(sql`coalesce(s.state, 'draft') = ${input.state}`)
    const pattern = containing(input.search ?? '')
    if (input.search) parts.push(sql`(a.name ilike ${pattern} or a.initials ilike ${pattern})`)
    const where = sql.join(parts, sql` and `)
    const by = { by: sql`b.area_code`, unique: sql`b.id` }
    const order = sql.join(orderOf(input, sortable, by), sql`, `)
    const { limit, offset } = window(input)
    const stored = await storedAllocations(tx, where, sql`order by ${order} limit ${limit} offset ${offset}`)
    return paged(input, await allocationRows(tx, stored), () => countUpTo(tx, allocationSource(where)))
  },

  totals: async ({ input, tx }) => {
    const where = sql`b.round_id = ${input.roundId} and b.kind = ${`party_congress_${input.level}`}`
    const rows = await allocationRows(tx, await storedAllocations(tx, where, sql``))
    const sum = (figure: (row: AllocationRow) => number) => rows.reduce((all, row) => all + figure(row), 0)
    return {
      rows: rows.length,
      total: sum((row) => row.total ?? 0),
      units: sum((row) => row.units),
      members: sum((row) => row.members),
      assigned: sum((row) => row.assigned),
    }
  },

  each: async ({ input, tx }) => {
    const parts = [sql`b.round_id = ${input.roundId}`]
    if (input.bodyId) parts.push(sql`b.id = ${input.bodyId}`)
    if (input.level) parts.push(sql`b.kind = ${`party_congress_${input.level}`}`)
    const pattern = containing(input.search ?? '')
    if (input.search) parts.push(sql`(u.name ilike ${pattern} or a.name ilike ${pattern})`)
    const source = eachSource(sql.join(parts, sql` and `))
    const by = { by: sql`u.area_code`, unique: sql`u.number` }
    const order = sql.join([...orderOf(input, eachSortable, by), sql`u.id`], sql`, `)
    const { limit, offset } = window(input)
    const found = await tx.execute<EachRow>(sql`
      select u.id, u.body_id as "bodyId", a.name as "areaName", u.number, u.name, u.members, u.seats, u.counts,
        coalesce(s.conditions, '[]'::jsonb) as conditions
      from ${source} order by ${order} limit ${limit} offset ${offset}`)
    const rows = found.rows.map(({ counts, conditions, ...row }) => {
      return { ...row, structure: structureWords(conditions, counts) }
    })
    return paged(input, rows, () => countUpTo(tx, source))
  },

  show: ({ input, tx, actor, app }) => recordOf(tx, actor, input.bodyId, app.clock.today()),

  suggest: async ({ input, tx }) => {
    const body = one(await tx.select().from(bodies).where(eq(bodies.id, input.bodyId)))
    const area = one([await areaOf(tx, body.areaCode)].filter((found) => found !== undefined))
    const [level, kind] = unitsBelow[area.level] ?? ['village', '村级党组织']
    const found = await tx.execute<{ organisationId: string; name: string }>(sql`
      select o.id as "organisationId", o.name from organisations o join areas a on a.code = o.area_code
      where starts_with(o.area_code, ${area.code}) and a.level = ${level} and o.kind = ${kind}
        and a.retired_on is null order by o.area_code, o.code limit 500`)
    return found.rows
  },

  ...writes,
})
