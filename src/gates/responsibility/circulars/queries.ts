import { eq, type SQL, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { areas } from '#registry/areas/tables.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { sends, signsFor, standsFor } from './held.ts'
import type { CircularRecord, CircularRow, OwnReceipt } from './shapes.ts'
import { circulars } from './tables.ts'
import { circularWords } from './text.ts'

const recipients = sql`circular_recipients r where r.circular_id = ${circulars.id}`
const readers = sql`circular_readers p where p.circular_id = ${circulars.id}`
const counted = (from: SQL) => sql<number>`(select count(*)::int from ${from})`

/** Some organisation has not signed, or somebody who was named has not read. */
export const isOpen: SQL = sql`(${circulars.state} = 'issued' and (exists (select from ${recipients} and r.received_on is null)
  or exists (select from ${readers} and p.read_on is null)))`

/** An organisation that has not signed, or of which somebody has not read, and whose deadline is over. */
export function isLate(today: string): SQL {
  return sql`(${circulars.state} = 'issued' and exists (select from ${recipients}
    and coalesce(r.deadline_on, ${circulars.deadlineOn}) < ${today}
    and (r.received_on is null or exists (select from ${readers} and p.organisation_id = r.organisation_id
      and p.read_on is null))))`
}

/** Until when it has to be confirmed: the longer time that the acting post's organisation was granted, else the circular's. */
export function dueFor(actor: Actor): SQL<string> {
  const granted = sql`(select max(r.deadline_on) from ${recipients} and ${isOwnRecipient(actor)})`
  return sql`(case when ${isSent(actor)} then ${circulars.deadlineOn} else coalesce(${granted}, ${circulars.deadlineOn}) end)`
}

/** A recipient `r` for which the acting post signs. */
function isOwnRecipient(actor: Actor): SQL {
  const area = standsFor(actor, actor.areaCode)
    ? sql`or (r.area_code = ${actor.areaCode} and r.area_code <> ${circulars.areaCode})`
    : sql``
  return sql`(r.organisation_id = ${actor.organisationId} ${area})`
}

/** Waits for a receipt of the acting post. */
export function toSign(actor: Actor): SQL {
  return sql`(${circulars.state} = 'issued' and exists (select from ${recipients} and r.received_on is null
    and ${isOwnRecipient(actor)}))`
}

/** Waits for the person's confirmation of the reading. */
export function toRead(actor: Actor): SQL {
  return sql`(${circulars.state} = 'issued' and exists (select from ${readers} and p.person_id = ${actor.personId}
    and p.read_on is null))`
}

/** Was sent by the acting post's organisation or area. */
export function isSent(actor: Actor): SQL {
  const area = standsFor(actor, actor.areaCode) ? sql`or ${circulars.areaCode} = ${actor.areaCode}` : sql``
  return sql`(${circulars.organisationId} = ${actor.organisationId} ${area})`
}

/** Was sent to the acting post's organisation or area, or names the person as a reader. */
export function isReceived(actor: Actor): SQL {
  return sql`(exists (select from ${recipients} and ${isOwnRecipient(actor)})
    or exists (select from ${readers} and p.person_id = ${actor.personId}))`
}

/** What a list shows of a circular but the words of its state; read it joined with areas and organisations. */
export function rowFields(actor: Actor, today: string) {
  return {
    id: circulars.id,
    title: circulars.title,
    numberText: sql<
      string | null
    >`(select d.number_text from documents d where d.id = ${circulars.documentId})`,
    organisation: sql<string>`coalesce(${organisations.shortName}, '')`,
    areaName: sql<string>`coalesce(${areas.name}, ${circulars.areaCode})`,
    issuedOn: circulars.issuedOn,
    deadlineOn: dueFor(actor),
    state: circulars.state,
    recipients: counted(recipients),
    received: counted(sql`${recipients} and r.received_on is not null`),
    readers: counted(readers),
    read: counted(sql`${readers} and p.read_on is not null`),
    complete: sql<boolean>`(${circulars.state} = 'issued' and not ${isOpen})`,
    overdue: sql<boolean>`${isLate(today)}`,
    toSign: sql<boolean>`${toSign(actor)}`,
    toRead: sql<boolean>`${toRead(actor)}`,
    version: circulars.version,
  }
}

/** A row with the word of its state. */
export function worded(row: Omit<CircularRow, 'stateWord'>): CircularRow {
  return { ...row, stateWord: sayBoth(circularWords, row.complete ? 'state.complete' : `state.${row.state}`) }
}

/** Rows of circulars with the names of sender and area. */
export function selectRows(tx: Tx, actor: Actor, today: string) {
  return tx
    .select(rowFields(actor, today))
    .from(circulars)
    .leftJoin(areas, eq(areas.code, circulars.areaCode))
    .leftJoin(organisations, eq(organisations.id, circulars.organisationId))
}

type Receipt = Omit<OwnReceipt, 'readers'> & { areaCode: string; readers: OwnReceipt['readers'] | null }

/** The receipts that the acting post gives, each with its readers. */
async function ownReceipts(tx: Tx, actor: Actor, circular: { id: string; areaCode: string }) {
  const found = await tx.execute<Receipt>(sql`
    select r.organisation_id as "organisationId", r.area_code as "areaCode", o.name as organisation,
      r.received_on as "receivedOn", r.received_name as "receivedName",
      coalesce(r.deadline_on, c.deadline_on) as "deadlineOn",
      (select json_agg(json_build_object('personId', p.person_id, 'postId', p.post_id, 'title', p.title,
          'name', coalesce(h.name, ''), 'readOn', p.read_on) order by p.id)
        from circular_readers p left join people h on h.id = p.person_id
        where p.circular_id = r.circular_id and p.organisation_id = r.organisation_id) as readers
    from circular_recipients r join organisations o on o.id = r.organisation_id join circulars c on c.id = r.circular_id
    where r.circular_id = ${circular.id} and (r.organisation_id = ${actor.organisationId} or r.area_code = ${actor.areaCode})
    order by o.code`)
  return found.rows
    .filter((row) => signsFor(actor, row, circular.areaCode))
    .map(({ areaCode: _, ...row }) => ({ ...row, readers: row.readers ?? [] }))
}

async function remindersOf(tx: Tx, circularId: string) {
  const found = await tx.execute<CircularRecord['reminded'][number]>(sql`
    select m.kind, m.on_day as "onDay", m.by_name as "byName", m.people,
      (select coalesce(json_agg(o.short_name order by o.code), '[]') from organisations o
        where m.organisation_ids ? o.id) as organisations
    from circular_reminders m where m.circular_id = ${circularId} order by m.at desc, m.id desc`)
  return found.rows
}

async function deadlinesOf(tx: Tx, circularId: string) {
  const found = await tx.execute<CircularRecord['deadlines'][number]>(sql`
    select d.id, d.from_on as "fromOn", d.to_on as "toOn", d.reason, d.on_day as "onDay", d.by_name as "byName",
      (select o.name from organisations o where o.id = d.organisation_id) as organisation
    from circular_deadlines d where d.circular_id = ${circularId} order by d.at desc, d.id desc`)
  return found.rows
}

type Around = Pick<
  CircularRecord,
  | 'document'
  | 'addressees'
  | 'files'
  | 'supersedes'
  | 'supersededBy'
  | 'decision'
  | 'issuedBy'
  | 'requirements'
>

/** What stands around a circular: document, addressees, annexes, what it replaces, where it comes from. */
async function aroundOf(tx: Tx, circularId: string): Promise<Around> {
  const found = await tx.execute<Around>(sql`
    select
      (select json_build_object('id', d.id, 'title', d.title, 'numberText', d.number_text, 'state', d.state)
        from documents d where d.id = c.document_id) as document,
      (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) order by o.area_code, o.code), '[]')
        from organisations o where c.addressee_ids ? o.id) as addressees,
      (select coalesce(json_agg(json_build_object('id', f.id, 'fileId', f.file_id, 'name', f.name) order by f.position), '[]')
        from circular_files f where f.circular_id = c.id) as files,
      (select json_build_object('id', s.id, 'title', s.title) from circulars s where s.id = c.supersedes_id) as supersedes,
      (select json_build_object('id', s.id, 'title', s.title) from circulars s
        where s.supersedes_id = c.id and s.state = 'issued' limit 1) as "supersededBy",
      (select json_build_object('meetingId', m.id, 'meeting', m.title, 'text', e.text) from meeting_decisions e
        join meetings m on m.id = e.meeting_id where e.circular_id = c.id limit 1) as decision,
      coalesce((select h.name from people h where h.id = c.issued_by), '') as "issuedBy",
      (select count(*)::int from discipline_requirements q where q.circular_id = c.id) as requirements
    from circulars c where c.id = ${circularId}`)
  return one(found.rows)
}

/** Everything of a circular's record page but its trail; NOT_FOUND outside of what the actor may see. */
export async function recordOf(tx: Tx, actor: Actor, id: string, today: string): Promise<CircularRecord> {
  const row = one(await selectRows(tx, actor, today).where(eq(circulars.id, id)))
  const circular = one(await tx.select().from(circulars).where(eq(circulars.id, id)))
  const { roundId, areaCode, organisationId, body, remindDays, readersWho, readersNeeded, reason } = circular
  const maySend = sends(actor, circular)
  return {
    ...row,
    ...{ roundId, areaCode, organisationId, body, remindDays, readersWho, readersNeeded, reason },
    ...(await aroundOf(tx, id)),
    own: await ownReceipts(tx, actor, circular),
    reminded: await remindersOf(tx, id),
    deadlines: await deadlinesOf(tx, id),
    ...{ today, maySend },
  }
}
