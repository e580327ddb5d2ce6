import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import type { ImportKind } from './tables.ts'

/** A value of a row as text; blank and missing are null. */
const value = (key: string): SQL => sql`(r.values ->> ${sql.raw(`'${key}'`)})`

/** The rows of an import that change something. */
const taken = (importId: string): SQL =>
  sql`import_rows r where r.import_id = ${importId} and r.outcome in ('new', 'changed')`

/** How a row finds its registered record: table and condition. */
const registered: Readonly<Record<ImportKind, SQL>> = {
  areas: sql`areas t on t.code = ${value('code')}`,
  organisations: sql`organisations t on t.code = ${value('code')}`,
  people: sql`people t on t.number = ${value('number')}`,
  posts: sql`posts t on t.person_id = ${value('~personId')} and t.organisation_id = ${value('~organisationId')}
    and t.title = ${value('title')} and t.area_code = ${value('areaCode')}`,
}

/**
 * Just written rows have no statistics, so that the planner takes them for one and compares each with the whole
 * table; for this transaction it must not.
 */
export async function planForManyRows(tx: Tx): Promise<void> {
  await tx.execute(sql`set local enable_nestloop = off`)
}

/** How many records were changed, added or removed since the rows were compared with them. */
export async function changedSinceCheck(tx: Tx, kind: ImportKind, importId: string): Promise<number> {
  const { rows } = await tx.execute<{ n: number }>(sql`
    select count(*)::int as n
    from (select r.values from ${taken(importId)}) r left join ${registered[kind]}
    where coalesce(t.version, 0) <> ${value('~version')}::int`)
  return rows[0]?.n ?? 0
}

const areas = (importId: string): SQL[] => [
  sql`insert into areas (code, name, short_name, level, kind, parent_code, population, households, initials)
    select ${value('code')}, ${value('name')}, ${value('shortName')}, ${value('level')}, ${value('kind')},
      ${value('parentCode')}, ${value('population')}::int, ${value('households')}::int, ${value('~initials')}
    from ${taken(importId)}
    on conflict (code) do update set name = excluded.name, short_name = excluded.short_name,
      level = excluded.level, kind = excluded.kind, parent_code = excluded.parent_code,
      population = excluded.population, households = excluded.households, initials = excluded.initials,
      version = areas.version + 1, updated_at = now()`,
]

const organisations = (importId: string): SQL[] => [
  sql`insert into organisations (id, code, name, short_name, kind, area_code, initials)
    select ${value('~id')}, ${value('code')}, ${value('name')}, ${value('shortName')}, ${value('kind')},
      ${value('areaCode')}, ${value('~initials')}
    from ${taken(importId)}
    on conflict (code) do update set name = excluded.name, short_name = excluded.short_name,
      kind = excluded.kind, area_code = excluded.area_code, initials = excluded.initials,
      version = organisations.version + 1, updated_at = now()`,
  // Second, because a parent may stand below its child in the file.
  sql`update organisations set parent_id = above.id
    from (select r.values from ${taken(importId)}) r join organisations above on above.code = ${value('parentCode')}
    where organisations.code = ${value('code')} and organisations.parent_id is distinct from above.id`,
]

const people = (importId: string): SQL[] => [
  sql`insert into people (id, number, name, initials, sex, birth_date, ethnicity, education, party_joined, area_code,
      identity_sealed, identity_hash, identity_tail, phone_sealed, phone_hash, phone_tail)
    select ${value('~id')}, ${value('number')}, ${value('name')}, ${value('~initials')}, ${value('sex')},
      ${value('birthDate')}::date, ${value('ethnicity')}, ${value('education')}, ${value('partyJoined')},
      ${value('areaCode')}, ${value('~identitySealed')}, ${value('~identityHash')}, ${value('~identityTail')},
      ${value('~phoneSealed')}, ${value('~phoneHash')}, ${value('~phoneTail')}
    from ${taken(importId)}
    on conflict (number) do update set name = excluded.name, initials = excluded.initials, sex = excluded.sex,
      birth_date = excluded.birth_date, ethnicity = excluded.ethnicity, education = excluded.education,
      party_joined = excluded.party_joined, area_code = excluded.area_code,
      identity_sealed = excluded.identity_sealed, identity_hash = excluded.identity_hash,
      identity_tail = excluded.identity_tail, phone_sealed = excluded.phone_sealed,
      phone_hash = excluded.phone_hash, phone_tail = excluded.phone_tail,
      version = people.version + 1, updated_at = now()`,
]

const posts = (importId: string, today: string): SQL[] => {
  const roleKept = sql`posts.role is not distinct from excluded.role and posts.until_on is null`
  return [
    sql`insert into posts (id, person_id, organisation_id, area_code, title, role, chain_part, grant_state, from_on)
      select ${value('~id')}, ${value('~personId')}, ${value('~organisationId')}, ${value('areaCode')},
        ${value('title')}, ${value('role')}, ${value('chainPart')},
        case when ${value('role')} is null then 'none' else 'requested' end, ${today}::date
      from ${taken(importId)}
      on conflict (person_id, organisation_id, title, area_code) do update set
        role = excluded.role, chain_part = excluded.chain_part, until_on = null,
        from_on = case when posts.until_on is null then posts.from_on else excluded.from_on end,
        grant_state = case when ${roleKept} then posts.grant_state else excluded.grant_state end,
        proposed_by = case when ${roleKept} then posts.proposed_by end,
        decided_by = case when ${roleKept} then posts.decided_by end,
        decided_at = case when ${roleKept} then posts.decided_at end,
        reason = case when ${roleKept} then posts.reason end,
        version = posts.version + 1, updated_at = now()`,
  ]
}

const statements: Readonly<Record<ImportKind, (importId: string, today: string) => SQL[]>> = {
  areas,
  organisations,
  people,
  posts,
}

/** Takes the rows of a checked import into the registry, all in the given transaction. */
export async function takeRows(tx: Tx, kind: ImportKind, importId: string, today: string): Promise<void> {
  for (const statement of statements[kind](importId, today)) await tx.execute(statement)
}

/** The people whose sessions must be looked up anew, because their post's role was changed by the import. */
export async function peopleOfPosts(tx: Tx, importId: string): Promise<string[]> {
  const { rows } = await tx.execute<{ person: string }>(
    sql`select distinct ${value('~personId')} as person from ${taken(importId)} and r.outcome = 'changed'`,
  )
  return rows.map(({ person }) => person)
}
