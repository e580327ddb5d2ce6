import { eq, sql } from 'drizzle-orm'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { containing } from '#platform/listing.ts'
import { addDays } from '#rules/dates.ts'
import type { GroupRecord, MemberView } from './contract.ts'
import { capacities, fullTitle, sitsOn } from './membership.ts'
import { leadingGroups } from './tables.ts'

/** True when the acting post may write where the group stands. */
export function covers(actor: Actor, code: string): boolean {
  return code.startsWith(actor.areaCode)
}

/** The area of a round; no row where it does not exist or can't be seen. */
export async function roundArea(tx: Tx, roundId: string): Promise<{ areaCode: string }[]> {
  const found = await tx.execute<{ areaCode: string }>(
    sql`select area_code as "areaCode" from rounds where id = ${roundId}`,
  )
  return found.rows
}

/** Everybody who ever sat in a group, in the order of its list. */
export async function placesOf(tx: Tx, groupId: string, on: string): Promise<MemberView[]> {
  const found = await tx.execute<MemberView>(sql`
    select m.id, m.person_id as "personId", coalesce(p.name, '') as name, m.organisation_id as "organisationId",
      coalesce(o.name, '') as organisation, m.title, m.capacity, m.in_office as "inOffice",
      m.office_director as "officeDirector", m.from_on as "fromOn", m.until_on as "untilOn", m.reason,
      not exists (select from posts x where x.person_id = m.person_id and x.organisation_id = m.organisation_id
        and (x.from_on is null or x.from_on <= ${on}) and (x.until_on is null or x.until_on > ${on})) as "withoutPost"
    from group_members m left join people p on p.id = m.person_id left join organisations o on o.id = m.organisation_id
    where m.group_id = ${groupId}
    order by array_position(array[${sql.join(
      capacities.map((one) => sql`${one}`),
      sql`, `,
    )}]::text[], m.capacity),
      m.position, m.from_on, m.id`)
  return found.rows
}

function byTime(a: MemberView, b: MemberView): number {
  return b.fromOn.localeCompare(a.fromOn) || (b.untilOn ?? '9').localeCompare(a.untilOn ?? '9')
}

function lastDay(group: { foundedOn: string; dissolvedOn: string | null }, today: string): string {
  if (group.dissolvedOn === null) return today
  return group.dissolvedOn === group.foundedOn ? group.foundedOn : addDays(group.dissolvedOn, -1)
}

/** A group with its members on a day (see the contract); NOT_FOUND outside of what the actor may see. */
export async function groupOn(
  tx: Tx,
  actor: Actor,
  asked: { readonly id: string; readonly on?: string | undefined },
  today: string,
): Promise<GroupRecord> {
  const group = one(await tx.select().from(leadingGroups).where(eq(leadingGroups.id, asked.id)))
  const named = await tx.execute<{
    round: string | null
    area: string | null
    organisation: string | null
  }>(sql`
    select (select name from rounds where id = ${group.roundId}) as round,
      (select name from areas where code = ${group.areaCode}) as area,
      (select name from organisations where id = ${group.officeOrganisationId}) as organisation`)
  const on = asked.on ?? lastDay(group, today)
  const all = await placesOf(tx, group.id, on)
  const { id, roundId, name, areaCode, duty, officeName, officeOrganisationId } = group
  const { foundedOn, dissolvedOn, version } = group
  return {
    ...{
      id,
      roundId,
      name,
      areaCode,
      duty,
      officeName,
      officeOrganisationId,
      foundedOn,
      dissolvedOn,
      version,
    },
    roundName: named.rows[0]?.round ?? '',
    areaName: named.rows[0]?.area ?? areaCode,
    officeOrganisation: named.rows[0]?.organisation ?? '',
    ...{ on, today },
    members: all.filter((member) => sitsOn(member, on)),
    history: [...all].sort(byTime),
    mayEdit: covers(actor, areaCode) && dissolvedOn === null,
  }
}

type Candidate = {
  personId: string
  name: string
  postId: string | null
  organisationId: string | null
  organisation: string | null
  shortName: string | null
  title: string | null
}

/** People with each of their posts in force, titles in full; those without a post come once. */
export async function candidatesFor(
  tx: Tx,
  text: string,
  today: string,
): Promise<Omit<Candidate, 'shortName'>[]> {
  const pattern = containing(text)
  const found = await tx.execute<Candidate>(sql`
    select p.id as "personId", p.name, x.id as "postId", o.id as "organisationId", o.name as organisation,
      o.short_name as "shortName", case when o.id is null then null else x.title end as title
    from people p
      left join posts x on x.person_id = p.id and (x.until_on is null or x.until_on > ${today})
      left join organisations o on o.id = x.organisation_id
    where p.name ilike ${pattern} or p.initials ilike ${pattern} or x.title ilike ${pattern}
    order by length(x.area_code) nulls last, p.name, p.id, x.id limit 30`)
  return found.rows.map(({ shortName, ...row }) => ({
    ...row,
    title: row.title === null ? null : fullTitle(shortName ?? '', row.title),
  }))
}
