import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import { areas } from '#registry/areas/tables.ts'
import { constituencies, constituencyParts } from '../constituencies/tables.ts'
import { delegateAllocations, electoralUnits } from '../electoral-units/tables.ts'
import { quotas } from '../quotas/tables.ts'
import { bodies } from '../rounds/tables.ts'
import type { Place } from './facts.ts'

/**
 * The townships whose congress the round renews: population, the number of delegates as 代表名额 has it (left blank
 * before that), and the day as of which all of them are counted, where it is one day.
 */
export async function quotaFacts({ tx, roundId, area }: Place) {
  const cutOff = sql<string | null>`(select p.cut_off_on::text from quota_populations p
    where p.body_id = ${bodies.id} order by p.entered_at desc, p.id desc limit 1)`
  const found = await tx
    .select({
      name: areas.name,
      registered: areas.population,
      population: quotas.population,
      number: quotas.number,
      cutOff,
    })
    .from(bodies)
    .innerJoin(areas, and(eq(areas.code, bodies.areaCode), isNull(areas.retiredOn)))
    .leftJoin(quotas, eq(quotas.bodyId, bodies.id))
    .where(
      and(
        eq(bodies.roundId, roundId),
        eq(bodies.kind, 'congress_township'),
        sql`${bodies.areaCode} >= ${area.code} and ${bodies.areaCode} < ${area.code} || 'x'`,
      ),
    )
    .orderBy(asc(areas.code))
  const rows = found.map(({ name, population, registered, number }) => {
    return [name, population ?? registered ?? '', number ?? '', ''].join('\t')
  })
  const [day, ...others] = [...new Set(found.map((row) => row.cutOff))]
  return { rows: rows.join('\n'), populationOn: others.length === 0 ? (day ?? undefined) : undefined }
}

/** The constituencies of a congress as its announcement lists them; absent before they are drawn. */
export async function constituencyRows(tx: Tx, bodyId: string): Promise<string | undefined> {
  const rows = await tx
    .select({
      number: constituencies.number,
      name: constituencies.name,
      extent: sql<string>`coalesce(string_agg(${constituencyParts.name}, '、' order by ${constituencyParts.position}), '')`,
      people: sql<number>`coalesce(sum(${constituencyParts.population}), 0)::int`,
      seats: constituencies.seats,
    })
    .from(constituencies)
    .leftJoin(constituencyParts, eq(constituencyParts.constituencyId, constituencies.id))
    .where(eq(constituencies.bodyId, bodyId))
    .groupBy(constituencies.id)
    .orderBy(asc(constituencies.number))
  if (rows.length === 0) return undefined
  return rows
    .map(({ number, name, extent, people, seats }) => [number, name, extent, people, seats].join('\t'))
    .join('\n')
}

/** The electoral units of a Party congress with their delegates; absent before they are entered. */
export async function unitFacts(
  tx: Tx,
  bodyId: string,
): Promise<{ readonly rows?: string; readonly delegates?: number | undefined }> {
  const units = await tx
    .select()
    .from(electoralUnits)
    .where(eq(electoralUnits.bodyId, bodyId))
    .orderBy(asc(electoralUnits.number))
  const [allocation] = await tx
    .select({ total: delegateAllocations.total })
    .from(delegateAllocations)
    .where(eq(delegateAllocations.bodyId, bodyId))
  if (units.length === 0) return {}
  const rows = units.map(({ name, members, seats, counts }) => {
    return [name, members, seats, counts.women ?? '', counts.front_line ?? ''].join('\t')
  })
  return { rows: rows.join('\n'), delegates: allocation?.total ?? undefined }
}
