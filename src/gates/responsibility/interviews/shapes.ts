import { z } from 'zod'
import { areaCode, civilDate, id, said } from '#common/contract.ts'
import { commitmentStates, interviewKinds, interviewStates } from './states.ts'

const line = z.string().trim()
const count = z.number().int()

export const batchFilters = { roundId: id.optional(), kind: z.enum(interviewKinds).optional() }

/** A batch as lists show it, with how far it is. */
export const batchRow = z.object({
  id,
  title: z.string(),
  kind: z.enum(interviewKinds),
  kindWord: said,
  talker: z.string(),
  talkerTitle: z.string(),
  organisation: z.string(),
  areaName: z.string(),
  plannedOn: civilDate,
  place: z.string(),
  people: count,
  held: count,
  /** Planned, postponed or absent: still to be talked to. */
  waiting: count,
  version: count,
})
export type BatchRow = z.output<typeof batchRow>

/** What waits for the acting person: to come to a talk, to hold or record one that is due. */
export const interviewBuckets = ['attend', 'hold'] as const
export type InterviewBucket = (typeof interviewBuckets)[number]

export const interviewFilters = {
  bucket: z.enum(interviewBuckets).optional(),
  roundId: id.optional(),
  batchId: id.optional(),
  kind: z.enum(interviewKinds).optional(),
  state: z.enum(interviewStates).optional(),
  /** Those still to be talked to. */
  waiting: z.stringbool().or(z.boolean()).optional(),
}
export const interviewFilterSchema = z.object(interviewFilters)

export const interviewRow = z.object({
  id,
  batchId: id,
  batch: z.string(),
  kind: z.enum(interviewKinds),
  kindWord: said,
  name: z.string(),
  title: z.string(),
  talker: z.string(),
  talkerTitle: z.string(),
  state: z.enum(interviewStates),
  stateWord: said,
  dueOn: civilDate,
  heldOn: civilDate.nullable(),
  overdue: z.boolean(),
  version: count,
})
export type InterviewRow = z.output<typeof interviewRow>

export const commitmentFilters = {
  /** The acting person's own. */
  mine: z.stringbool().or(z.boolean()).optional(),
  roundId: id.optional(),
  state: z.enum(commitmentStates).optional(),
  overdue: z.stringbool().or(z.boolean()).optional(),
}
export const commitmentFilterSchema = z.object(commitmentFilters)

const commitmentView = z.object({
  id,
  text: z.string(),
  dueOn: civilDate,
  state: z.enum(commitmentStates),
  overdue: z.boolean(),
  result: z.string().nullable(),
  doneOn: civilDate.nullable(),
})
export type CommitmentView = z.output<typeof commitmentView>

export const commitmentRow = commitmentView.extend({
  interviewId: id,
  name: z.string(),
  title: z.string(),
  talker: z.string(),
  stateWord: said,
})
export type CommitmentRow = z.output<typeof commitmentRow>

/** What a batch is: who talks, who writes, when and where. */
export const batchFacts = z.object({
  title: line.min(4).max(80),
  plannedOn: civilDate,
  place: line.min(2).max(60),
  recorderId: id,
})

export const commitmentInput = z.object({ text: line.min(4).max(300), dueOn: civilDate })

export const batchRecord = batchRow.omit({ kindWord: true }).extend({
  roundId: id,
  areaCode,
  recorderId: id,
  recorder: z.string(),
  today: civilDate,
  mayEdit: z.boolean(),
})
export type BatchRecord = z.output<typeof batchRecord>

/** A talk; `record` is null for everybody outside its circle. */
export const interviewRecord = interviewRow.omit({ kindWord: true, stateWord: true }).extend({
  areaName: z.string(),
  organisation: z.string(),
  place: z.string(),
  recorder: z.string(),
  reason: z.string().nullable(),
  record: z
    .object({
      topics: z.string(),
      content: z.string(),
      response: z.string(),
      commitments: z.array(commitmentView),
      followUps: z.array(z.object({ id, onDay: civilDate, words: z.string(), byName: z.string() })),
    })
    .nullable(),
  today: civilDate,
  mayRecord: z.boolean(),
})
export type InterviewRecord = z.output<typeof interviewRecord>
