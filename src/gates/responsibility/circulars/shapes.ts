import { z } from 'zod'
import { areaCode, civilDate, id, said } from '#common/contract.ts'
import { type BodyKind, bodies } from '#rules/bodies.ts'
import { circularStates, reminderKinds } from './states.ts'

const line = z.string().trim()
const count = z.number().int()
export const bodyKind = z.enum(Object.keys(bodies) as [BodyKind, ...BodyKind[]])

/** Which side of a circular the acting post is on. */
export const circularSides = ['received', 'sent'] as const
/** What a circular waits for: my receipt, my reading; as sender: units missing, deadline passed. */
export const circularBuckets = ['sign', 'read', 'open', 'late'] as const
export type CircularBucket = (typeof circularBuckets)[number]

export const circularFilters = {
  roundId: id.optional(),
  side: z.enum(circularSides).optional(),
  bucket: z.enum(circularBuckets).optional(),
  state: z.enum(circularStates).optional(),
  organisationId: id.optional(),
}
export const circularFilterSchema = z.object(circularFilters)

export const circularRow = z.object({
  id,
  title: z.string(),
  numberText: z.string().nullable(),
  organisation: z.string(),
  areaName: z.string(),
  issuedOn: civilDate.nullable(),
  deadlineOn: civilDate,
  state: z.enum(circularStates),
  stateWord: said,
  recipients: count,
  received: count,
  readers: count,
  read: count,
  /** Signed for by all and read by all who were named. */
  complete: z.boolean(),
  overdue: z.boolean(),
  /** The acting post has still to sign for an organisation, the person to confirm the reading. */
  toSign: z.boolean(),
  toRead: z.boolean(),
  version: count,
})
export type CircularRow = z.output<typeof circularRow>

/** What a circular is made of. */
export const circularFacts = z.object({
  organisationId: id,
  documentId: id.nullable().default(null),
  title: line.min(4).max(120),
  body: line.max(5000).default(''),
  deadlineOn: civilDate,
  remindDays: z.number().int().min(0).max(30).default(1),
  readersWho: line.min(2).max(60),
  readersNeeded: z.number().int().min(1).max(10).default(1),
  addresseeIds: z.array(id).max(1000),
  fileIds: z.array(id).max(20).default([]),
})
export type CircularFacts = z.output<typeof circularFacts>

/** Another deadline after sending, and why; for one organisation where it is named. */
export const movedDeadline = z.object({
  organisationId: id.optional(),
  deadlineOn: civilDate,
  reason: line.min(2).max(200),
})

/** A receipt on paper or by telephone, entered by who sent the circular: who signed, who has read it. */
export const paperReturn = z.object({
  organisationId: id,
  receivedOn: civilDate,
  receivedName: line.min(2).max(30),
  readerPostIds: z.array(id).max(20),
})
export type PaperReturn = z.output<typeof paperReturn>

export const organisationName = z.object({ id, name: z.string() })

const readerView = z.object({
  personId: id,
  postId: id,
  name: z.string(),
  title: z.string(),
  readOn: civilDate.nullable(),
})

/** An organisation for which the acting post signs: its receipt and its readers. */
export const ownReceipt = z.object({
  organisationId: id,
  organisation: z.string(),
  receivedOn: civilDate.nullable(),
  receivedName: z.string().nullable(),
  /** Until when it has to confirm. */
  deadlineOn: civilDate,
  readers: z.array(readerView),
})
export type OwnReceipt = z.output<typeof ownReceipt>

export const receiptRow = z.object({
  organisationId: id,
  organisation: z.string(),
  areaName: z.string(),
  sentOn: civilDate,
  addedWord: said,
  deadlineOn: civilDate,
  receivedOn: civilDate.nullable(),
  receivedName: z.string().nullable(),
  paper: z.boolean(),
  howWord: said,
  readers: count,
  read: count,
  readNames: z.string(),
  unreadNames: z.string(),
  remindedOn: civilDate.nullable(),
  reminders: count,
})
export type ReceiptRow = z.output<typeof receiptRow>

export const circularRecord = circularRow.omit({ stateWord: true }).extend({
  roundId: id,
  areaCode,
  organisationId: id,
  document: z
    .object({ id, title: z.string(), numberText: z.string().nullable(), state: z.string() })
    .nullable(),
  body: z.string(),
  remindDays: count,
  readersWho: z.string(),
  readersNeeded: count,
  addressees: z.array(organisationName),
  files: z.array(z.object({ id, fileId: id, name: z.string() })),
  reason: z.string().nullable(),
  supersedes: z.object({ id, title: z.string() }).nullable(),
  supersededBy: z.object({ id, title: z.string() }).nullable(),
  /** The decision of a meeting from which it came. */
  decision: z.object({ meetingId: id, meeting: z.string(), text: z.string() }).nullable(),
  issuedBy: z.string(),
  own: z.array(ownReceipt),
  reminded: z.array(
    z.object({
      kind: z.enum(reminderKinds),
      onDay: civilDate,
      byName: z.string(),
      organisations: z.array(z.string()),
      people: count,
    }),
  ),
  /** Deadlines that were moved after sending, newest first; `organisation` where only one got more time. */
  deadlines: z.array(
    z.object({
      id,
      fromOn: civilDate,
      toOn: civilDate,
      reason: z.string(),
      onDay: civilDate,
      byName: z.string(),
      organisation: z.string().nullable(),
    }),
  ),
  requirements: count,
  today: civilDate,
  maySend: z.boolean(),
})
export type CircularRecord = z.output<typeof circularRecord>

/** A step of a kind of body in a round and what discipline is required there. */
export const requirementRow = z.object({
  kind: bodyKind,
  stepId: z.string(),
  step: said,
  recommendation: said.nullable(),
  text: said.nullable(),
  recommended: z.boolean(),
  circular: z.object({ id, title: z.string() }).nullable(),
  /** 0 where nothing is required yet. */
  version: count,
})
export type RequirementRow = z.output<typeof requirementRow>
