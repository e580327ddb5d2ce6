import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'

/** Somebody who sits in one of a round's leading groups or works in its office. */
export type GroupMember = {
  readonly personId: string
  readonly organisationId: string
  /** The area of the organisation. */
  readonly areaCode: string
  readonly title: string
  /** Works in the office without being a member. */
  readonly staff: boolean
}

/** Who sits in the round's leading groups on a day, members before staff; a person in several groups stands once. */
export async function groupMembersOn(
  tx: Tx,
  asked: { readonly roundId: string; readonly on: string },
): Promise<GroupMember[]> {
  const found = await tx.execute<GroupMember>(sql`
    select distinct on (m.person_id) m.person_id as "personId", m.organisation_id as "organisationId",
      coalesce(o.area_code, m.area_code) as "areaCode", m.title, m.capacity = 'staff' as staff
    from group_members m join leading_groups g on g.id = m.group_id
      left join organisations o on o.id = m.organisation_id
    where g.round_id = ${asked.roundId} and g.dissolved_on is null
      and m.from_on <= ${asked.on} and (m.until_on is null or m.until_on > ${asked.on})
    order by m.person_id, m.capacity = 'staff', m.from_on, m.id`)
  return found.rows
}
