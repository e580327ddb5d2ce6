import { sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Tx } from '#platform/data.ts'
import { concerned } from '../public.ts'
import type { Test } from './settle.ts'

type Taker = {
  readonly personId: string
  readonly organisationId: string | null
  readonly areaCode: string
}

/** Who holds a post in the units of a test today, within the test's area. */
async function holders(tx: Tx, test: Test, today: string): Promise<Taker[]> {
  if (test.organisationIds.length === 0) return []
  const found = await tx.execute<Taker>(sql`
    select distinct on (p.person_id) p.person_id as "personId", p.organisation_id as "organisationId",
      coalesce(o.area_code, p.area_code) as "areaCode"
    from posts p join organisations o on o.id = p.organisation_id
    where p.organisation_id in (select w::char(26) from jsonb_array_elements_text(
        ${JSON.stringify(test.organisationIds)}::jsonb) w)
      and (p.until_on is null or p.until_on > ${today}::date) and starts_with(o.area_code, ${test.areaCode})
    order by p.person_id, p.id`)
  return found.rows
}

/** Whom the classes and units of a test name on a day, each once. */
async function named(tx: Tx, test: Test, today: string): Promise<Taker[]> {
  const people = new Map<string, Taker>()
  for (const classKey of test.classKeys) {
    const ofClass = await concerned(tx, { roundId: test.roundId, classKey, areaCode: test.areaCode })
    for (const { personId, organisationId, areaCode } of ofClass) {
      people.set(personId, { personId, organisationId, areaCode })
    }
  }
  for (const holder of await holders(tx, test, today)) {
    if (!people.has(holder.personId)) people.set(holder.personId, holder)
  }
  return [...people.values()]
}

/** Puts those whom the classes and units name on a test's list; who stands on it stays as it is. How many came new. */
export async function listTakers(tx: Tx, test: Test, today: string): Promise<number> {
  const rows = (await named(tx, test, today)).map((one) => ({
    ...{ id: newId(), person_id: one.personId, organisation_id: one.organisationId, area_code: one.areaCode },
  }))
  if (rows.length === 0) return 0
  const written = await tx.execute(sql`
    insert into test_takers (id, test_id, person_id, organisation_id, area_code)
    select t.id, ${test.id}, t.person_id, t.organisation_id, t.area_code
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      t(id char(26), person_id char(26), organisation_id char(26), area_code text)
    on conflict (test_id, person_id) do nothing`)
  return written.rowCount ?? 0
}
