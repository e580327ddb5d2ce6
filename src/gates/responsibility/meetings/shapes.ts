import { z } from 'zod'
import { areaCode, civilDate, id, said } from '#common/contract.ts'
import { approvalStates, subjects } from '#gates/procedure/approvals/public.ts'
import { taskStates } from '../tasks/contract.ts'
import { attendances, decisionStates, meetingKinds, meetingStates, seats } from './states.ts'

const line = z.string().trim()
const version = z.number().int()

/** A meeting as lists show it. */
export const meetingRow = z.object({
  id,
  kind: z.enum(meetingKinds),
  kindWord: said,
  title: z.string(),
  areaCode,
  areaName: z.string(),
  heldOn: civilDate,
  startsAt: z.string(),
  place: z.string(),
  /** Short names of those who convene it, divided by 、. */
  conveners: z.string(),
  chair: z.string(),
  state: z.enum(meetingStates),
  stateWord: said,
  /** Places that were filled, by the holder or a substitute, of all that were asked; 0 until it is held. */
  present: z.number().int(),
  asked: z.number().int(),
  decisions: z.number().int(),
  decisionsDone: z.number().int(),
  version,
})
export type MeetingRow = z.output<typeof meetingRow>

/** Decisions as a filter: meetings with one that is not done, or that is late. */
export const decisionFilters = ['open', 'overdue'] as const

export const meetingFilters = {
  roundId: id.optional(),
  kind: z.enum(meetingKinds).optional(),
  state: z.enum(meetingStates).optional(),
  decisions: z.enum(decisionFilters).optional(),
  /** Only those that were held. */
  held: z.stringbool().or(z.boolean()).optional(),
  from: civilDate.optional(),
  to: civilDate.optional(),
  area: areaCode.optional(),
  convenerId: id.optional(),
}
export const meetingFilterSchema = z.object(meetingFilters)

/** Meetings of a round by kind, and those whose decisions are still to be followed. */
export const meetingCounts = z.object({
  kinds: z.array(z.object({ kind: z.enum(meetingKinds), count: z.number().int() })),
  total: z.number().int(),
  open: z.number().int(),
  overdue: z.number().int(),
})

/** What a meeting is: kind, title, when, where, who convenes, leads and records it. */
export const meetingFacts = z.object({
  kind: z.enum(meetingKinds),
  title: line.min(4).max(60),
  heldOn: civilDate,
  startsAt: line.regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  place: line.min(2).max(60),
  convenerIds: z.array(id).min(1).max(6),
  chairId: id,
  recorderId: id,
})
export type MeetingFacts = z.output<typeof meetingFacts>

export const agendaInput = z.object({
  title: line.min(2).max(100),
  reporterId: id.nullable().default(null),
  difficultyId: id.nullable().default(null),
})

const place = { postId: id, seat: z.enum(seats).default('member') }
/** A place at the meeting: leave says why, a substitute says who. */
export const attendeeInput = z.discriminatedUnion('attendance', [
  z.object({ ...place, attendance: z.literal('present') }),
  z.object({ ...place, attendance: z.literal('leave'), leaveReason: line.min(2).max(60) }),
  z.object({
    ...place,
    attendance: z.literal('substitute'),
    substituteName: line.min(2).max(20),
    substitutePost: line.min(2).max(60),
  }),
])
export type AttendeeInput = z.output<typeof attendeeInput>

export const decisionInput = z.object({
  text: line.min(4).max(500),
  organisationId: id,
  dueOn: civilDate.optional(),
})

/** A decision given as a task: the responsible organisation is the decision's, the leaders the area's unless named. */
export const decisionTask = z.object({
  title: line.min(2).max(60),
  taskArea: areaCode,
  startOn: civilDate,
  dueOn: civilDate,
  evidenceWanted: line.max(500).default(''),
  mainLeaderId: id.optional(),
  deputyLeaderId: id.optional(),
})

/** A decision sent up as a request: what is asked, who asks whom, and the facts of its document. */
export const decisionRequest = z.object({
  subject: z.enum(subjects),
  requestingOrganisationId: id,
  approvingOrganisationId: id,
  facts: z.record(z.string(), z.unknown()),
})

/** A decision sent out as a circular; it is drafted, and sent from its own page. */
export const decisionCircular = z.object({
  organisationId: id,
  title: line.min(4).max(120),
  deadlineOn: civilDate,
  readersWho: line.min(2).max(60),
})

export const agendaView = z.object({
  id,
  title: z.string(),
  reporterId: id.nullable(),
  reporter: z.string().nullable(),
  difficultyId: id.nullable(),
})

export const attendeeView = z.object({
  postId: id,
  personId: id,
  name: z.string(),
  organisation: z.string(),
  title: z.string(),
  seat: z.enum(seats),
  attendance: z.enum(attendances),
  leaveReason: z.string().nullable(),
  substituteName: z.string().nullable(),
  substitutePost: z.string().nullable(),
})
export type AttendeeView = z.output<typeof attendeeView>

export const decisionView = z.object({
  id,
  text: z.string(),
  organisationId: id,
  organisation: z.string(),
  dueOn: civilDate.nullable(),
  /** Done once its task is. */
  state: z.enum(decisionStates),
  overdue: z.boolean(),
  result: z.string().nullable(),
  doneOn: civilDate.nullable(),
  /** The task it became, as far as the acting post may see it. */
  task: z.object({ id, state: z.enum(taskStates), dueOn: civilDate, department: z.string() }).nullable(),
  /** The request or the circular it became, as far as the acting post may see it. */
  approval: z.object({ id, title: z.string(), state: z.enum(approvalStates) }).nullable(),
  circular: z.object({ id, title: z.string() }).nullable(),
})
export type DecisionView = z.output<typeof decisionView>

/** Everything of a meeting's record page but its trail. */
export const meetingRecord = meetingRow.omit({ kindWord: true, stateWord: true }).extend({
  roundId: id,
  roundName: z.string(),
  convenerList: z.array(z.object({ id, name: z.string(), shortName: z.string() })),
  chairId: id,
  recorderId: id,
  recorder: z.string(),
  discussion: z.string(),
  minutesNumber: z.string(),
  minutesOn: civilDate.nullable(),
  copies: z.string(),
  cancelReason: z.string().nullable(),
  agenda: z.array(agendaView),
  attendees: z.array(attendeeView),
  decisionList: z.array(decisionView),
  today: civilDate,
  /** The acting post may keep this meeting's record. */
  mayEdit: z.boolean(),
})
export type MeetingRecord = z.output<typeof meetingRecord>
