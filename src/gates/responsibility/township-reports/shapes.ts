import { z } from 'zod'
import { areaCode, civilDate, id, said } from '#common/contract.ts'
import { reportStates } from './states.ts'

const line = z.string().trim()
const whole = z.number().int()
const asked = z.stringbool().or(z.boolean())

/** A call as lists show it, with how many reports of it have come how far. */
export const callRow = z.object({
  id,
  title: z.string(),
  periodFrom: civilDate,
  periodTo: civilDate,
  dueOn: civilDate,
  asked: whole,
  /** Handed in, received or heard. */
  handedIn: whole,
  received: whole,
  heard: whole,
  /** Not handed in although the day is over. */
  late: whole,
  version: whole,
})
export type CallRow = z.output<typeof callRow>

/** A township's report as lists show it. */
export const reportRow = z.object({
  id,
  callId: id,
  callTitle: z.string(),
  periodFrom: civilDate,
  periodTo: civilDate,
  dueOn: civilDate,
  areaCode,
  areaName: z.string(),
  state: z.enum(reportStates),
  stateWord: said,
  /** Not handed in although the day is over. */
  late: z.boolean(),
  /** Days after the due day on which it was handed in; 0 when in time or not yet. */
  lateDays: whole,
  reporter: z.string(),
  reporterTitle: z.string(),
  handedInOn: civilDate.nullable(),
  receivedOn: civilDate.nullable(),
  heardOn: civilDate.nullable(),
  comments: whole,
  files: whole,
  version: whole,
})
export type ReportRow = z.output<typeof reportRow>

export const callFilters = { roundId: id.optional() }
/** How far reports have come at least. */
export const reportStages = ['handed_in', 'received'] as const
export const reportFilters = {
  roundId: id.optional(),
  callId: id.optional(),
  area: areaCode.optional(),
  state: z.enum(reportStates).optional(),
  stage: z.enum(reportStages).optional(),
  late: asked.optional(),
}

const point = line.min(2).max(60)
/** A call: title, period, the last day, the points to report on. */
export const callFacts = z.object({
  title: line.min(4).max(60),
  periodFrom: civilDate,
  periodTo: civilDate,
  dueOn: civilDate,
  outline: z.array(point).min(1).max(20),
})
export type CallFacts = z.output<typeof callFacts>

export const callRecord = callRow.extend({
  roundId: id,
  outline: z.array(z.string()),
  reports: z.array(reportRow),
  today: civilDate,
  mayEdit: z.boolean(),
})
export type CallRecord = z.output<typeof callRecord>

export const section = z.object({ point: z.string().max(60), text: line.max(5000) })

const meetingOfReport = z.object({ id, title: z.string(), heldOn: civilDate })

/** Everything of a report's page but its trail. */
export const reportRecord = reportRow.omit({ comments: true, files: true }).extend({
  roundId: id,
  organisation: z.string(),
  sections: z.array(section),
  signedHow: z.enum(['self', 'paper']).nullable(),
  signedOn: civilDate.nullable(),
  receivedBy: z.string(),
  returnReason: z.string().nullable(),
  meeting: meetingOfReport.nullable(),
  commentList: z.array(
    z.object({
      id,
      name: z.string(),
      title: z.string(),
      text: z.string(),
      saidOn: civilDate,
      recordedBy: z.string(),
    }),
  ),
  fileList: z.array(z.object({ id, name: z.string(), size: whole })),
  /** Reports of the same township on earlier periods, the latest first. */
  earlier: z.array(z.object({ id, callTitle: z.string() })),
  /** Who signs: the township's Party secretary by the registry; null where none is registered. */
  secretary: z.object({ personId: id, name: z.string(), title: z.string() }).nullable(),
  today: civilDate,
  mayWrite: z.boolean(),
  maySign: z.boolean(),
  mayReceive: z.boolean(),
  mayComment: z.boolean(),
})
export type ReportRecord = z.output<typeof reportRecord>
