import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'

/** A unit that hands in sheets: a division below the round's area, or a department of the area itself. */
export type Unit = {
  readonly unitKey: string
  readonly areaCode: string
  readonly organisationId: string | null
}

/** Length of the division codes that report to an area: 4 → 6 → 9 → 12. */
export function unitLength(areaCode: string): number {
  return areaCode.length < 6 ? areaCode.length + 2 : Math.min(areaCode.length + 3, 12)
}

/**
 * The units of a round in their order: every division one level below in which the round has work, with the
 * organisation in charge there; then the area's departments that carry tasks or a chain. The office that composes the
 * sheets hands in none.
 */
export async function unitsOf(
  tx: Tx,
  round: { readonly id: string; readonly areaCode: string },
): Promise<Unit[]> {
  const { id, areaCode } = round
  const length = unitLength(areaCode)
  const found = await tx.execute<Unit>(sql`
    with work as (
      select area_code, department_id from chains where round_id = ${id}
      union select area_code, department_id from tasks where round_id = ${id} and state <> 'not_applicable'
    ), places as (
      select distinct left(area_code, ${length}) as code from work where length(area_code) >= ${length}
    )
    select a.code as "unitKey", a.code as "areaCode", (
        select p.organisation_id from posts p where p.area_code = a.code and p.until_on is null and p.chain_part is not null
        order by p.chain_part = 'department' desc, p.chain_part = 'main' desc, p.id limit 1) as "organisationId"
    from places join areas a on a.code = places.code order by a.code`)
  const departments = await tx.execute<Unit>(sql`
    select o.id as "unitKey", ${areaCode}::text as "areaCode", o.id as "organisationId"
    from organisations o
    where o.area_code = ${areaCode}
      and o.id in (select department_id from chains where round_id = ${id} and length(area_code) < ${length}
        union select department_id from tasks where round_id = ${id} and state <> 'not_applicable')
      and not exists (select from posts p where p.organisation_id = o.id and p.role = 'coordinator' and p.until_on is null)
    order by o.code`)
  return [...found.rows, ...departments.rows]
}
