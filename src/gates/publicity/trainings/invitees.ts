import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import type { unitLevels } from './shapes.ts'

/** Somebody to be invited: the unit and the post by which the person comes. */
export type Invited = {
  readonly personId: string
  readonly organisationId: string | null
  readonly unitAreaCode: string
  readonly post: string
}

const lengths: Readonly<Record<(typeof unitLevels)[number], number>> = { county: 6, township: 9, village: 12 }

type Scope = {
  readonly areaCode?: string
  readonly levels?: readonly (typeof unitLevels)[number][]
  readonly personIds?: readonly string[]
}

/** People by their posts in force on a day, each once, by the post of the highest level. */
export async function peopleByPost(tx: Tx, scope: Scope, day: string): Promise<Invited[]> {
  const { areaCode = '', levels, personIds } = scope
  const wanted = levels?.map((one) => sql`${lengths[one]}`)
  const level = wanted && sql`and length(o.area_code) in (${sql.join(wanted, sql`, `)})`
  const named =
    personIds &&
    sql`and p.person_id in (select jsonb_array_elements_text(${JSON.stringify(personIds)}::jsonb))`
  const found = await tx.execute<Invited>(sql`
    select distinct on (p.person_id) p.person_id as "personId", p.organisation_id as "organisationId",
      o.area_code as "unitAreaCode", p.title as post
    from posts p join organisations o on o.id = p.organisation_id
    where p.area_code >= ${areaCode} and p.area_code < ${areaCode} || 'x'
      and (p.from_on is null or p.from_on <= ${day}) and (p.until_on is null or p.until_on > ${day})
      and coalesce(p.role, '') not in ('system_admin', 'security_admin', 'audit_admin') ${level} ${named}
    order by p.person_id, length(o.area_code), p.id`)
  return found.rows
}
