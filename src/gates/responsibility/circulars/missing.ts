import { sql } from 'drizzle-orm'
import { peopleOf } from '#gates/procedure/public.ts'
import type { Tx } from '#platform/data.ts'
import type { ReminderKind } from './states.ts'

/** An organisation that has not signed for a circular, or of which somebody has not read it. */
export type Missing = {
  readonly organisationId: string
  readonly organisation: string
  readonly unsigned: boolean
  readonly unread: readonly string[]
  /** Until when it has to confirm, and the longer time that it alone was granted. */
  readonly deadlineOn: string
  readonly grantedOn: string | null
  /** Automatic reminders that it has had since this deadline was set. */
  readonly had: readonly ReminderKind[]
}

/** Organisations that have not signed or not read, with the deadline of each and what they were reminded of. */
export async function missing(tx: Tx, circularId: string): Promise<readonly Missing[]> {
  const found = await tx.execute<Missing>(sql`
    select m.*, (select coalesce(json_agg(distinct k.kind), '[]') from circular_reminders k
        where k.circular_id = ${circularId} and k.organisation_ids ? m."organisationId"
          and not exists (select from circular_deadlines d where d.circular_id = ${circularId}
            and (d.organisation_id is null or d.organisation_id = m."organisationId")
            and d.to_on = m."deadlineOn" and d.at >= k.at)) as had
    from (select r.organisation_id as "organisationId", coalesce(o.short_name, '') as organisation,
        r.received_on is null as unsigned, r.deadline_on as "grantedOn",
        coalesce(r.deadline_on, c.deadline_on) as "deadlineOn",
        (select coalesce(json_agg(p.person_id), '[]') from circular_readers p where p.circular_id = r.circular_id
          and p.organisation_id = r.organisation_id and p.read_on is null) as unread
      from circular_recipients r join circulars c on c.id = r.circular_id
        left join organisations o on o.id = r.organisation_id
      where r.circular_id = ${circularId}) m
    where m.unsigned or json_array_length(m.unread) > 0 order by m."organisationId"`)
  return found.rows
}

/** People whom organisations that are missing concern: all who work with one that has not signed, else its readers. */
export async function peopleMissing(tx: Tx, rows: readonly Missing[]): Promise<string[]> {
  const unsigned = rows.filter((row) => row.unsigned).map((row) => row.organisationId)
  const readers = rows.flatMap((row) => row.unread)
  return [...(unsigned.length === 0 ? [] : await peopleOf(tx, unsigned)), ...readers]
}
