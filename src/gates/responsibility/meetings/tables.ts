import { type SQL, sql } from 'drizzle-orm'
import { type AnyPgColumn, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { areaColumn, dayColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import { inScope, isSystem, roleIs, rowPolicies } from '#platform/policies.ts'
import type { attendances, DecisionState, MeetingKind, MeetingState, seats } from './states.ts'

const area = sql`current_setting('wuguan.area', true)`
const organisation = sql`current_setting('wuguan.org', true)`

/** The meeting of a row may be seen; its own policy decides. */
function ofSeenMeeting(meetingId: AnyPgColumn): SQL {
  return sql`(${isSystem} or exists (select from meetings m where m.id = ${meetingId}))`
}

/** Meetings (会议) of a round, from their planning to their minutes. */
export const meetings = pgTable(
  'meetings',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    kind: text('kind').$type<MeetingKind>().notNull(),
    title: text('title').notNull(),
    heldOn: dayColumn('held_on').notNull(),
    /** HH:MM as on the invitation. */
    startsAt: text('starts_at').notNull(),
    place: text('place').notNull(),
    /** Organisations that convene it, jointly where there are several; the first leads. */
    convenerIds: jsonb('convener_ids').$type<string[]>().notNull(),
    chairId: refColumn('chair_id').notNull(),
    recorderId: refColumn('recorder_id').notNull(),
    state: text('state').$type<MeetingState>().notNull(),
    /** What was said, one paragraph a line, for the minutes. */
    discussion: text('discussion').notNull().default(''),
    minutesNumber: text('minutes_number').notNull().default(''),
    minutesOn: dayColumn('minutes_on'),
    copies: text('copies').notNull().default(''),
    cancelReason: text('cancel_reason'),
    /** Organisations and areas from which people were asked, who may read it: of leaders' meetings only those who sit as members. */
    askedIds: jsonb('asked_ids').$type<string[]>().notNull().default([]),
    askedAreas: jsonb('asked_areas').$type<string[]>().notNull().default([]),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    index('meetings_round').on(t.roundId, t.kind, t.heldOn),
    index('meetings_area').on(t.areaCode),
    ...rowPolicies('meetings', {
      read: sql`(${inScope(t.areaCode)} or ${t.askedIds} ? ${organisation}
        or (not ${roleIs('department')} and ${t.askedAreas} ? ${area}))`,
      write: inScope(t.areaCode),
    }),
  ],
)

/** Agenda (议题) of a meeting in its order; some come from the backlog of difficulties. */
export const agendaItems = pgTable(
  'agenda_items',
  {
    id: idColumn(),
    meetingId: refColumn('meeting_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    /** The organisation that reports (汇报单位). */
    reporterId: refColumn('reporter_id'),
    difficultyId: refColumn('difficulty_id'),
  },
  (t) => [
    index('agenda_items_meeting').on(t.meetingId),
    index('agenda_items_difficulty').on(t.difficultyId),
    ...rowPolicies('agenda_items', { read: ofSeenMeeting(t.meetingId), write: inScope(t.areaCode) }),
  ],
)

/** Who was asked to a meeting, in which post, and whether they came. */
export const meetingAttendees = pgTable(
  'meeting_attendees',
  {
    id: idColumn(),
    meetingId: refColumn('meeting_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    position: integer('position').notNull(),
    postId: refColumn('post_id').notNull(),
    personId: refColumn('person_id').notNull(),
    organisationId: refColumn('organisation_id').notNull(),
    /** The post in full as it was when the attendance was written. */
    title: text('title').notNull(),
    seat: text('seat').$type<(typeof seats)[number]>().notNull(),
    attendance: text('attendance').$type<(typeof attendances)[number]>().notNull(),
    leaveReason: text('leave_reason'),
    substituteName: text('substitute_name'),
    substitutePost: text('substitute_post'),
  },
  (t) => [
    uniqueIndex('meeting_attendees_person').on(t.meetingId, t.personId),
    ...rowPolicies('meeting_attendees', { read: ofSeenMeeting(t.meetingId), write: inScope(t.areaCode) }),
  ],
)

/** Decisions (议定事项) of a meeting, each followed until done. */
export const meetingDecisions = pgTable(
  'meeting_decisions',
  {
    id: idColumn(),
    meetingId: refColumn('meeting_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    position: integer('position').notNull(),
    text: text('text').notNull(),
    organisationId: refColumn('organisation_id').notNull(),
    dueOn: dayColumn('due_on'),
    state: text('state').$type<DecisionState>().notNull(),
    taskId: refColumn('task_id'),
    /** The request (请示) or the circular (通知) that it became. */
    approvalId: refColumn('approval_id'),
    circularId: refColumn('circular_id'),
    result: text('result'),
    doneOn: dayColumn('done_on'),
  },
  (t) => [
    index('meeting_decisions_meeting').on(t.meetingId),
    index('meeting_decisions_task').on(t.taskId),
    index('meeting_decisions_approval').on(t.approvalId),
    index('meeting_decisions_circular').on(t.circularId),
    ...rowPolicies('meeting_decisions', { read: ofSeenMeeting(t.meetingId), write: inScope(t.areaCode) }),
  ],
)
