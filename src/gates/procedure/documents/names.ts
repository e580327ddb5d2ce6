import { inArray, sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { people } from '#registry/people/tables.ts'
import type { AddressGroup } from './shapes.ts'

const levels = { 4: 'prefecture', 6: 'county', 9: 'township', 12: 'village' } as const

/** Organisations of an area and below, by level and type. */
export async function addressGroupsOf(tx: Tx, areaCode: string): Promise<AddressGroup[]> {
  const found = await tx.execute<{
    kind: string
    digits: 4 | 6 | 9 | 12
    organisations: AddressGroup['organisations']
  }>(
    sql`select kind, length(area_code) as digits,
        jsonb_agg(jsonb_build_object('id', id, 'name', name) order by area_code, code) as organisations
      from organisations where starts_with(area_code, ${areaCode}) and length(area_code) in (4, 6, 9, 12)
      group by kind, length(area_code) order by digits, kind`,
  )
  return found.rows.map(({ kind, digits, organisations: all }) => {
    return { kind, level: levels[digits], organisations: all }
  })
}

/** Names of people by id; empty where one can't be seen. */
export async function personNames(
  tx: Tx,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => string> {
  const asked = [...new Set(ids.filter((id) => id !== null))]
  if (asked.length === 0) return () => ''
  const found = await tx
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, asked))
  const names = new Map(found.map((row) => [row.id, row.name]))
  return (id) => (id === null ? '' : (names.get(id) ?? ''))
}

/** Names of organisations, in the order asked; refuses nothing: those that can't be seen are left out. */
export async function organisationNames(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const found = await tx
    .select({ id: organisations.id, name: organisations.shortName })
    .from(organisations)
    .where(inArray(organisations.id, [...ids]))
  const names = new Map(found.map((row) => [row.id, row.name]))
  return ids.flatMap((id) => names.get(id) ?? [])
}
