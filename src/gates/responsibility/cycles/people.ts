import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import type { Sheet } from './held.ts'

/**
 * Who fills in sheets, by sheet: holders of granted posts of the division that reports, or of the department. A
 * division’s leaders are not asked to write.
 */
export async function peopleOfSheets(
  tx: Tx,
  sheets: readonly Pick<Sheet, 'id' | 'unitKey' | 'areaCode' | 'organisationId'>[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const asked = JSON.stringify(
    sheets.map(({ id, unitKey, areaCode, organisationId }) => {
      return { id, area: unitKey === areaCode ? areaCode : null, organisation: organisationId }
    }),
  )
  const found = await tx.execute<{ id: string; people: string[] }>(sql`
    select s.id, array_agg(distinct p.person_id::text) as people
    from jsonb_to_recordset(${asked}::jsonb) as s(id text, area text, organisation text)
      join posts p on p.grant_state = 'active' and p.until_on is null and (
        (s.area is not null and p.area_code = s.area and p.role in ('township', 'coordinator'))
        or (s.area is null and p.organisation_id = s.organisation and p.role = 'department'))
    group by s.id`)
  return new Map(found.rows.map(({ id, people }) => [id, people]))
}
