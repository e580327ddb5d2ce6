import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { areas } from '#registry/areas/tables.ts'
import { bodies } from '../rounds/tables.ts'
import type { Place } from './facts.ts'

/** The townships whose congress the round renews, with their population; the quotas are filled in or come from 代表名额. */
export async function quotaRows({ tx, roundId, area }: Place): Promise<string> {
  const found = await tx
    .select({ name: areas.name, population: areas.population })
    .from(bodies)
    .innerJoin(areas, and(eq(areas.code, bodies.areaCode), isNull(areas.retiredOn)))
    .where(
      and(
        eq(bodies.roundId, roundId),
        eq(bodies.kind, 'congress_township'),
        sql`${bodies.areaCode} >= ${area.code} and ${bodies.areaCode} < ${area.code} || 'x'`,
      ),
    )
    .orderBy(asc(areas.code))
  return found.map(({ name, population }) => [name, population ?? '', '', ''].join('\t')).join('\n')
}
