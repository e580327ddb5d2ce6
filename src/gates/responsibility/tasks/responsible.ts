import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import { containing } from '#platform/listing.ts'

type Found = { id: string; label: string; detail: string }

const most = 20

/** People who hold a post, by name, initials or title; with what tells them apart. */
export async function findPeople(tx: Tx, text: string): Promise<Found[]> {
  const pattern = containing(text)
  const found = await tx.execute<Found>(sql`
    select p.id, p.name as label, string_agg(o.short_name || ' ' || x.title, '、' order by length(x.area_code), x.id) as detail
    from people p join posts x on x.person_id = p.id and x.until_on is null join organisations o on o.id = x.organisation_id
    where p.name ilike ${pattern} or p.initials ilike ${pattern} or x.title ilike ${pattern}
    group by p.id, p.name order by min(length(x.area_code)), p.name, p.id limit ${most}`)
  return found.rows
}

/** Departments by name or initials, with their area. */
export async function findDepartments(tx: Tx, text: string): Promise<Found[]> {
  const pattern = containing(text)
  const found = await tx.execute<Found>(sql`
    select o.id, o.name as label, coalesce(a.name, '') as detail
    from organisations o left join areas a on a.code = o.area_code
    where o.name ilike ${pattern} or o.short_name ilike ${pattern} or o.initials ilike ${pattern}
    order by length(o.area_code), o.name, o.id limit ${most}`)
  return found.rows
}
