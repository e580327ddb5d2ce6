import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import type { unitLevels } from './kinds.ts'

type Level = (typeof unitLevels)[number]

const committees = sql`('党委', '村级党组织')`
const departments = sql`('纪检监察', '党委部门', '政府部门', '事业单位', '群团')`

const level: Readonly<Record<Level, SQL>> = {
  county: sql`(length(o.area_code) <= 6 and o.kind in ${departments})`,
  township: sql`(length(o.area_code) = 9 and o.kind in ${committees})`,
  village: sql`(length(o.area_code) = 12 and o.kind in ${committees})`,
}

/** A unit that publishes and receives: a department, or the Party organisation of a township or village. */
export type Unit = {
  readonly id: string
  readonly code: string
  readonly shortName: string
  readonly areaCode: string
  readonly areaName: string
}

/**
 * The units of an area at some levels: each department of the county, and of each township and village its Party
 * organisation, the first where there are several.
 */
export function unitsFrom(areaCode: string, levels: readonly Level[]): SQL {
  const wanted = sql.join(
    levels.map((one) => level[one]),
    sql` or `,
  )
  return sql`(select distinct on (case when length(o.area_code) > 6 then o.area_code else o.id end)
      o.id, o.code, o.short_name as "shortName", o.area_code as "areaCode", a.name as "areaName"
    from organisations o join areas a on a.code = o.area_code and a.retired_on is null
    where o.area_code >= ${areaCode} and o.area_code < ${areaCode} || 'x' and (${wanted})
    order by case when length(o.area_code) > 6 then o.area_code else o.id end, o.code)`
}

/** The units of an area at some levels, by area and code. */
export async function unitsOf(tx: Tx, areaCode: string, levels: readonly Level[]): Promise<Unit[]> {
  const found = await tx.execute<Unit>(
    sql`select * from ${unitsFrom(areaCode, levels)} u order by u."areaCode", u.code`,
  )
  return found.rows
}
