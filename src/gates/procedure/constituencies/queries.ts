import { asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import { areasBelow } from '#registry/public.ts'
import { spread } from '#rules/distribution.ts'
import { seatsInForce, valuesFor } from '../public.ts'
import type { SchemeRow } from './contract.ts'
import { type Drawn, seatsOf, sized } from './drawn.ts'
import { constituencies, constituencyNotices, constituencyParts } from './tables.ts'

export type StoredScheme = Pick<
  SchemeRow,
  'bodyId' | 'areaCode' | 'areaName' | 'level' | 'state' | 'publishedOn' | 'documentNumber' | 'version'
>

/** Congresses of a round with their schemes; the filter's columns are those of `b` (bodies), `s` (schemes), `a` (areas). */
export function schemeSource(where: SQL): SQL {
  return sql`bodies b
    join areas a on a.code = b.area_code
    left join constituency_schemes s on s.body_id = b.id
    left join lateral (select n.published_on, n.document_number from constituency_notices n
      where n.body_id = b.id and n.withdrawn_on is null order by n.ordinal desc limit 1) n on true
    where b.kind in ('congress_township', 'congress_county') and ${where}`
}

/** Stored schemes by a filter; `rest` orders and limits them. */
export async function storedSchemes(tx: Tx, where: SQL, rest: SQL): Promise<StoredScheme[]> {
  const found = await tx.execute<StoredScheme>(sql`
    select b.id as "bodyId", b.area_code as "areaCode", a.name as "areaName",
      case b.kind when 'congress_county' then 'county' else 'township' end as level,
      coalesce(s.state, 'draft') as state, n.published_on as "publishedOn",
      n.document_number as "documentNumber", coalesce(s.version, 0) as version
    from ${schemeSource(where)} ${rest}`)
  return found.rows
}

/** The constituencies of congresses, in their order. */
export async function schemesOf(tx: Tx, bodyIds: readonly string[]): Promise<ReadonlyMap<string, Drawn[]>> {
  const schemes = new Map<string, Drawn[]>(bodyIds.map((id) => [id, []]))
  if (bodyIds.length === 0) return schemes
  const wanted = sql`(select one::char(26) from jsonb_array_elements_text(${JSON.stringify(bodyIds)}::jsonb) as one)`
  const rows = await tx
    .select()
    .from(constituencies)
    .where(sql`${constituencies.bodyId} in ${wanted}`)
    .orderBy(asc(constituencies.bodyId), asc(constituencies.number))
  const parts = await tx
    .select()
    .from(constituencyParts)
    .where(sql`${constituencyParts.bodyId} in ${wanted}`)
    .orderBy(asc(constituencyParts.position))
  const held = Map.groupBy(parts, (part) => part.constituencyId)
  for (const { id, bodyId, name, seats, voters } of rows) {
    const own = (held.get(id) ?? []).map(({ unitCode, name: part, population }) => {
      return { unitCode, name: part, population }
    })
    schemes.get(bodyId)?.push({ name, seats, voters, parts: own })
  }
  return schemes
}

/** What a scheme comes to: people, seats, and how far people per delegate lie apart. */
export function measured(scheme: readonly Drawn[], tolerancePercent: number, today: string) {
  const units = sized(scheme)
  const verdict = units.length === 0 ? null : spread(units, tolerancePercent, today)
  const deviations = verdict?.ok ? verdict.value.units.map((unit) => unit.deviationPercent) : []
  return {
    assigned: seatsOf(scheme),
    constituencies: scheme.length,
    population: units.reduce((sum, unit) => sum + unit.population, 0),
    lowest: deviations.length === 0 ? null : Math.min(...deviations),
    highest: deviations.length === 0 ? null : Math.max(...deviations),
    outside: verdict?.ok ? verdict.value.outside.length : 0,
  }
}

/** Stored schemes with their seats in force and their measures. */
export async function schemeRows(
  tx: Tx,
  stored: readonly StoredScheme[],
  today: string,
): Promise<SchemeRow[]> {
  const ids = stored.map((row) => row.bodyId)
  const schemes = await schemesOf(tx, ids)
  const seats = await seatsInForce(tx, ids)
  const codes = stored.map((row) => row.areaCode)
  const values = await valuesFor(tx, codes, today)
  return stored.map((row) => {
    const { tolerancePercent } = values(row.areaCode)
    const measures = measured(schemes.get(row.bodyId) ?? [], tolerancePercent, today)
    return { ...row, ...measures, tolerancePercent, seats: seats.get(row.bodyId) ?? null }
  })
}

/** The villages and communities of a congress. */
export async function unitsOf(tx: Tx, areaCode: string) {
  const below = await areasBelow(tx, areaCode)
  return below
    .filter((area) => area.level === 'village')
    .map(({ code, name, population }) => ({ code, name, population }))
}

/** The notices of a congress, the latest first. */
export function noticesOf(tx: Tx, bodyId: string) {
  return tx
    .select()
    .from(constituencyNotices)
    .where(eq(constituencyNotices.bodyId, bodyId))
    .orderBy(desc(constituencyNotices.ordinal))
}
