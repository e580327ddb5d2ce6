import { eq, type SQL, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { areas } from '#registry/areas/tables.ts'
import type { AttendeeView, DecisionView, MeetingRecord, MeetingRow } from './shapes.ts'
import { meetings } from './tables.ts'
import { meetingWords } from './text.ts'

/** A decision `d` with the records `t`, `a` and `c` that follow it. */
const followed = sql`meeting_decisions d left join tasks t on t.id = d.task_id
  left join approvals a on a.id = d.approval_id left join circulars c on c.id = d.circular_id`

/** A decision that is done: by its own word, its task, the reply to its request, or when all have confirmed its circular. */
const isDone = sql`(d.state = 'done' or t.state in ('done', 'not_applicable') or a.state = 'replied'
  or (c.state = 'issued'
    and not exists (select from circular_recipients r where r.circular_id = c.id and r.received_on is null)
    and not exists (select from circular_readers p where p.circular_id = c.id and p.read_on is null)))`

/** Where a decision stands; one whose request or circular was withdrawn is open again. */
const standing = sql`case when ${isDone} then 'done'
  when a.state = 'withdrawn' or c.state = 'withdrawn' then 'open' else d.state end`

function decisionsWhere(condition: SQL): SQL {
  return sql`select 1 from ${followed} where d.meeting_id = ${meetings.id} and ${condition}`
}

/** Meetings with a decision that is not done. */
export const hasOpen: SQL = sql`exists (${decisionsWhere(sql`not coalesce(${isDone}, false)`)})`

/** Meetings with a decision that is not done by its day. */
export function hasOverdue(today: string): SQL {
  return sql`exists (${decisionsWhere(
    sql`not coalesce(${isDone}, false) and coalesce(t.due_on, d.due_on) < ${today}`,
  )})`
}

/** Meetings that were held, whether or not their minutes are issued. */
export const wasHeld: SQL = sql`${meetings.state} in ('held', 'minutes_issued')`

/** What a list shows of a meeting but the words of its kind and state; read it joined with `areas`. */
export function rowFields() {
  const people = (condition: SQL) =>
    sql<number>`(select count(*)::int from meeting_attendees a where a.meeting_id = ${meetings.id} and ${condition})`
  return {
    id: meetings.id,
    kind: meetings.kind,
    title: meetings.title,
    areaCode: meetings.areaCode,
    areaName: sql<string>`coalesce(${areas.name}, ${meetings.areaCode})`,
    heldOn: meetings.heldOn,
    startsAt: meetings.startsAt,
    place: meetings.place,
    conveners: sql<string>`coalesce((select string_agg(o.short_name, '、' order by c.place)
      from jsonb_array_elements_text(${meetings.convenerIds}) with ordinality c(id, place)
        join organisations o on o.id = c.id), '')`,
    chair: sql<string>`coalesce((select p.name from people p where p.id = ${meetings.chairId}), '')`,
    state: meetings.state,
    present: people(sql`${meetings.state} in ('held', 'minutes_issued') and a.attendance <> 'leave'`),
    asked: people(sql`true`),
    decisions: sql<number>`(select count(*)::int from (${decisionsWhere(sql`true`)}) counted)`,
    decisionsDone: sql<number>`(select count(*)::int from (${decisionsWhere(isDone)}) counted)`,
    version: meetings.version,
  }
}

/** A row with the words of its kind and state. */
export function worded(row: Omit<MeetingRow, 'kindWord' | 'stateWord'>): MeetingRow {
  return {
    ...row,
    kindWord: sayBoth(meetingWords, `kind.${row.kind}`),
    stateWord: sayBoth(meetingWords, `state.${row.state}`),
  }
}

/** Who keeps a meeting's record: the coordinator, and the departments that convene it. */
export function keeps(actor: Actor, convenerIds: readonly string[]): boolean {
  return actor.role !== 'department' || convenerIds.includes(actor.organisationId)
}

async function agendaOf(tx: Tx, meetingId: string) {
  const found = await tx.execute<MeetingRecord['agenda'][number]>(sql`
    select i.id, i.title, i.reporter_id as "reporterId", o.short_name as reporter, i.difficulty_id as "difficultyId"
    from agenda_items i left join organisations o on o.id = i.reporter_id
    where i.meeting_id = ${meetingId} order by i.position`)
  return found.rows
}

async function attendeesOf(tx: Tx, meetingId: string) {
  const found = await tx.execute<AttendeeView>(sql`
    select a.post_id as "postId", a.person_id as "personId", coalesce(p.name, '') as name,
      coalesce(o.short_name, '') as organisation, a.title, a.seat, a.attendance, a.leave_reason as "leaveReason",
      a.substitute_name as "substituteName", a.substitute_post as "substitutePost"
    from meeting_attendees a left join people p on p.id = a.person_id
      left join organisations o on o.id = a.organisation_id
    where a.meeting_id = ${meetingId} order by a.position`)
  return found.rows
}

async function decisionsOf(tx: Tx, meetingId: string, today: string) {
  const found = await tx.execute<DecisionView>(sql`
    select d.id, d.text, d.organisation_id as "organisationId", coalesce(o.short_name, '') as organisation,
      d.due_on as "dueOn", ${standing} as state,
      coalesce(not coalesce(${isDone}, false) and coalesce(t.due_on, d.due_on) < ${today}, false) as overdue,
      d.result, coalesce(d.done_on, t.done_on, a.replied_on) as "doneOn",
      case when a.id is null then null else json_build_object('id', a.id, 'title', a.title, 'state', a.state) end as approval,
      case when c.id is null then null else json_build_object('id', c.id, 'title', c.title) end as circular,
      case when t.id is null then null else json_build_object('id', t.id, 'state', t.state, 'dueOn', t.due_on,
        'department', coalesce(w.short_name, '')) end as task
    from ${followed} left join organisations o on o.id = d.organisation_id
      left join organisations w on w.id = t.department_id
    where d.meeting_id = ${meetingId} order by d.position`)
  return found.rows
}

async function namesOf(tx: Tx, meeting: { roundId: string; recorderId: string; convenerIds: string[] }) {
  const found = await tx.execute<{ round: string; recorder: string }>(sql`
    select coalesce((select name from rounds where id = ${meeting.roundId}), '') as round,
      coalesce((select name from people where id = ${meeting.recorderId}), '') as recorder`)
  const conveners = await tx.execute<MeetingRecord['convenerList'][number]>(sql`
    select id, name, short_name as "shortName" from organisations where id in (${sql.join(
      meeting.convenerIds.map((id) => sql`${id}`),
      sql`, `,
    )})`)
  const inOrder = meeting.convenerIds.flatMap((id) => conveners.rows.filter((one) => one.id === id))
  return { ...one(found.rows), convenerList: inOrder }
}

/** Where a decision stands now, as its records tell. */
export async function decisionStanding(tx: Tx, decisionId: string): Promise<string> {
  const found = await tx.execute<{ state: string }>(sql`
    select ${standing} as state from ${followed} where d.id = ${decisionId}`)
  return one(found.rows).state
}

/** A meeting with all that belongs to it; NOT_FOUND outside of what the actor may see. */
export async function meetingOf(
  tx: Tx,
  actor: Actor,
  meetingId: string,
  today: string,
): Promise<MeetingRecord> {
  const found = await tx
    .select({ row: rowFields(), meeting: meetings })
    .from(meetings)
    .leftJoin(areas, eq(areas.code, meetings.areaCode))
    .where(eq(meetings.id, meetingId))
  const { row, meeting } = one(found)
  const { roundId, chairId, recorderId, discussion, minutesNumber, minutesOn, copies, cancelReason } = meeting
  const { round, recorder, convenerList } = await namesOf(tx, meeting)
  return {
    ...row,
    ...{ roundId, chairId, recorderId, discussion, minutesNumber, minutesOn, copies, cancelReason },
    ...{ roundName: round, recorder, convenerList },
    agenda: await agendaOf(tx, meetingId),
    attendees: await attendeesOf(tx, meetingId),
    decisionList: await decisionsOf(tx, meetingId, today),
    today,
    mayEdit:
      ['coordinator', 'department', 'township'].includes(actor.role) &&
      meeting.areaCode.startsWith(actor.areaCode) &&
      keeps(actor, meeting.convenerIds),
  }
}
