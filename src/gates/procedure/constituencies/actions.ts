import { type SQL, sql } from 'drizzle-orm'
import { may } from '#common/roles.ts'
import { answer } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import { ruleValuesFor } from '#registry/public.ts'
import { covers, fileNames, stepTaskOf } from '../public.ts'
import { type ConstituencyRow, constituenciesTopic, type SchemeRecord, type SchemeRow } from './contract.ts'
import { seatsOf } from './drawn.ts'
import { noticesOf, schemeRows, schemeSource, schemesOf, storedSchemes, unitsOf } from './queries.ts'
import { constituenciesRefusals } from './text.ts'
import { writes } from './writes.ts'

const sortable = {
  areaName: sql`b.area_code`,
  state: sql`coalesce(s.state, 'draft')`,
  publishedOn: sql`n.published_on`,
}

type Filter = {
  readonly roundId: string
  readonly level?: string | undefined
  readonly state?: string | undefined
  readonly area?: string | undefined
  readonly search?: string | undefined
}

function whereOf(filter: Filter): SQL {
  const parts = [sql`b.round_id = ${filter.roundId}`]
  if (filter.level) parts.push(sql`b.kind = ${`congress_${filter.level}`}`)
  if (filter.state) parts.push(sql`coalesce(s.state, 'draft') = ${filter.state}`)
  if (filter.area) parts.push(sql`starts_with(b.area_code, ${filter.area})`)
  if (filter.search) {
    const pattern = containing(filter.search)
    parts.push(sql`(a.name ilike ${pattern} or a.initials ilike ${pattern})`)
  }
  return sql.join(parts, sql` and `)
}

async function recordOf(tx: Tx, actor: Actor, bodyId: string, today: string): Promise<SchemeRecord> {
  const [row] = await schemeRows(tx, await storedSchemes(tx, sql`b.id = ${bodyId}`, sql``), today)
  const found = one(row === undefined ? [] : [row])
  const named = await tx.execute<{ bodyName: string; roundId: string; roundName: string }>(sql`
    select b.name as "bodyName", b.round_id as "roundId", r.name as "roundName"
    from bodies b join rounds r on r.id = b.round_id where b.id = ${bodyId}`)
  const scheme = (await schemesOf(tx, [bodyId])).get(bodyId) ?? []
  const notices = await noticesOf(tx, bodyId)
  const names = await fileNames(
    tx,
    notices.map((notice) => notice.fileId),
  )
  const { confirmed } = await ruleValuesFor(tx, found.areaCode, today)
  return {
    ...found,
    ...one(named.rows),
    scheme: scheme.map((drawn) => ({ ...drawn, parts: [...drawn.parts] })),
    units: await unitsOf(tx, found.areaCode),
    notices: notices.map(({ content, fileId, ordinal: _o, bodyId: _b, areaCode: _a, ...notice }) => ({
      ...notice,
      file: fileId === null ? null : { id: fileId, name: names.get(fileId) ?? null },
      constituencies: content.length,
      seats: seatsOf(content),
    })),
    toleranceUnverified: confirmed.tolerancePercent === null,
    task: await stepTaskOf(tx, bodyId, 'divide'),
    lawDay: today,
    mayEdit: actor.role !== 'system' && may(actor.role, 'constituency.edit') && covers(actor, found.areaCode),
  }
}

/** Constituencies with the mean of their congress, as a source of rows named `c`. */
function eachSource(where: SQL): SQL {
  return sql`(
    select c.id, c.body_id, c.area_code, c.number, c.name, c.seats, c.voters, a.name as area_name,
      coalesce(p.population, 0)::int as population, coalesce(p.names, '') as names,
      sum(coalesce(p.population, 0)) over (partition by c.body_id) as people,
      sum(c.seats) over (partition by c.body_id) as all_seats
    from constituencies c
      join bodies b on b.id = c.body_id
      join areas a on a.code = c.area_code
      left join lateral (
        select sum(p.population) as population, string_agg(p.name, '、' order by p.position) as names
        from constituency_parts p where p.constituency_id = c.id) p on true
    where ${where}) c`
}

const eachSortable = {
  areaName: sql`c.area_code`,
  number: sql`c.number`,
  population: sql`c.population`,
  seats: sql`c.seats`,
  perSeat: sql`c.population::numeric / c.seats`,
  voters: sql`c.voters`,
}

export const constituenciesActions = answer(constituenciesTopic, constituenciesRefusals, {
  list: async ({ input, tx, app }) => {
    const where = whereOf(input)
    const order = sql.join(orderOf(input, sortable, { by: sql`b.area_code`, unique: sql`b.id` }), sql`, `)
    const { limit, offset } = window(input)
    const stored = await storedSchemes(tx, where, sql`order by ${order} limit ${limit} offset ${offset}`)
    const rows = await schemeRows(tx, stored, app.clock.today())
    return paged(input, rows, () => countUpTo(tx, schemeSource(where)))
  },

  totals: async ({ input, tx, app }) => {
    const rows = await schemeRows(tx, await storedSchemes(tx, whereOf(input), sql``), app.clock.today())
    const sum = (figure: (row: SchemeRow) => number) => rows.reduce((total, row) => total + figure(row), 0)
    return {
      rows: rows.length,
      seats: sum((row) => row.seats ?? 0),
      assigned: sum((row) => row.assigned),
      constituencies: sum((row) => row.constituencies),
      population: sum((row) => row.population),
      outside: sum((row) => row.outside),
      published: rows.filter((row) => row.state === 'published').length,
    }
  },

  each: async ({ input, tx }) => {
    const parts = [sql`b.round_id = ${input.roundId}`]
    if (input.bodyId) parts.push(sql`b.id = ${input.bodyId}`)
    if (input.level) parts.push(sql`b.kind = ${`congress_${input.level}`}`)
    const source = eachSource(sql.join(parts, sql` and `))
    const pattern = containing(input.search ?? '')
    const found = input.search
      ? sql`c.name ilike ${pattern} or c.names ilike ${pattern} or c.area_name ilike ${pattern}`
      : sql`true`
    const by = { by: sql`c.area_code`, unique: sql`c.number` }
    const order = sql.join([...orderOf(input, eachSortable, by), sql`c.id`], sql`, `)
    const { limit, offset } = window(input)
    const rows = await tx.execute<ConstituencyRow>(sql`
      select c.id, c.body_id as "bodyId", c.area_name as "areaName", c.number, c.name, c.names as parts,
        c.population, c.voters, c.seats, round(c.population::numeric / c.seats)::int as "perSeat",
        coalesce(round((c.population * c.all_seats / (c.seats * nullif(c.people, 0)) - 1) * 100, 1), 0)::float8 as "deviationPercent"
      from ${source} where ${found} order by ${order} limit ${limit} offset ${offset}`)
    return paged(input, rows.rows, () => countUpTo(tx, sql`${source} where ${found}`))
  },

  show: ({ input, tx, actor, app }) => recordOf(tx, actor, input.bodyId, app.clock.today()),

  ...writes,
})
