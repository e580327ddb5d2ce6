import { z } from 'zod'
import { areaCode, citationSchema, civilDate, id, said } from '#common/contract.ts'
import { figureStandings } from './checks.ts'
import { entryKinds, meetingKinds } from './kinds.ts'
import { approvalStates, nextSteps, outcomes } from './states.ts'
import { figureKeys, figures, subjects } from './subjects.ts'

const count = z.number().int()

/** An approval in lists. */
export const approvalRow = z.object({
  id,
  subject: z.enum(subjects),
  title: z.string(),
  state: z.enum(approvalStates),
  outcome: z.enum(outcomes).nullable(),
  areaCode,
  areaName: z.string(),
  requestingOrganisation: z.string(),
  approvingOrganisation: z.string(),
  approvingLeader: z.string().nullable(),
  attempt: count,
  requestNumber: z.string().nullable(),
  replyNumber: z.string().nullable(),
  submittedOn: civilDate.nullable(),
  /** Days since it was sent, or from sending to the reply. */
  daysOpen: count.nullable(),
  dueOn: civilDate.nullable(),
  overdue: z.boolean(),
  repliedOn: civilDate.nullable(),
  /** When the requester received the reply. */
  receivedOn: civilDate.nullable(),
  version: count,
})
export type ApprovalRow = z.output<typeof approvalRow>

export const meetingView = z.object({
  id,
  kind: z.enum(meetingKinds),
  name: z.string(),
  heldOn: civilDate,
  chair: z.string(),
  present: z.string(),
  /** The record of the meeting, where there is one and the acting post may see it. */
  sourceId: id.nullable(),
})

const documentView = z.object({
  id,
  title: z.string(),
  state: z.string(),
  numberText: z.string().nullable(),
  issuedOn: civilDate.nullable(),
  version: count,
  /** The organisation that it went to, and when it received it. */
  receiverId: id.nullable(),
  receivedOn: civilDate.nullable(),
  receivedBy: z.string().nullable(),
})
export type ApprovalDocument = z.output<typeof documentView>

export const entryView = z.object({
  id,
  kind: z.enum(entryKinds),
  onDay: civilDate,
  at: z.string(),
  personName: z.string(),
  postTitle: z.string(),
  organisationName: z.string(),
  outcome: z.enum(outcomes).nullable(),
  words: z.string(),
  meeting: meetingView.nullable(),
  /** Null where there is none, or where the acting post may not see it yet. */
  document: documentView.nullable(),
})
export type EntryView = z.output<typeof entryView>

/** What can be done from the record page besides moving its documents. */
export const approvalActs = ['redraft', 'study', 'return', 'withdraw', 'transfer', 'due'] as const
export type ApprovalAct = (typeof approvalActs)[number]
const actView = z.object({ act: z.enum(approvalActs), allowed: z.boolean(), why: said.nullable() })
export type ApprovalActView = z.output<typeof actView>

const figureView = z.object({
  key: z.enum(['opensOn', ...figureKeys]),
  asked: z.union([z.number(), civilDate]).nullable(),
  approved: z.union([z.number(), civilDate]).nullable(),
  citation: citationSchema.nullable(),
  explain: said.nullable(),
  standing: z.enum(figureStandings).nullable(),
})
export type FigureView = z.output<typeof figureView>

/** An approval as both sides see it. */
export const approvalRecord = approvalRow.extend({
  roundId: id,
  roundName: z.string(),
  bodyId: id.nullable(),
  requestingOrganisationId: id,
  approvingOrganisationId: id,
  approvingAreaCode: areaCode,
  approvingLeaderId: id.nullable(),
  reason: z.string().nullable(),
  request: documentView.nullable(),
  reply: documentView.nullable(),
  figures: z.array(figureView),
  entries: z.array(entryView),
  acts: z.array(actView),
  /** The acting post stands for the requester or for the approver. */
  asks: z.boolean(),
  answers: z.boolean(),
  next: z.object({ asks: z.enum(nextSteps), answers: z.enum(nextSteps) }),
  /** What the request in hand was made of, for drafting it anew; null for others than the requester. */
  facts: z.record(z.string(), z.unknown()).nullable(),
  today: civilDate,
})
export type ApprovalRecord = z.output<typeof approvalRecord>

const subjectState = z.object({
  subject: z.enum(subjects),
  id,
  state: z.enum(approvalStates),
  overdue: z.boolean(),
})

/** A township in the progress table: its last request of each subject, and counts. */
export const progressRow = z.object({
  areaCode,
  areaName: z.string(),
  subjects: z.array(subjectState),
  open: count,
  overdue: count,
  replied: count,
  all: count,
})
export type ProgressRow = z.output<typeof progressRow>

/** What is decided about one request at a meeting. */
export const studyResults = ['agreed', 'agreed_with_changes', 'returned', 'continue'] as const
export type StudyResult = (typeof studyResults)[number]

export const studyItem = z.object({
  id,
  version: count,
  result: z.enum(studyResults),
  /** 研究意见, as the minutes have it. */
  opinion: z.string().trim().max(1000).default(''),
  /** What the reply changes, one point a line; for a return the reasons. */
  changes: z.string().trim().max(2000).default(''),
  /** Numbers that the reply changes. */
  figures: figures.default({}),
})
export type StudyItem = z.output<typeof studyItem>

export const meetingInput = z.object({
  kind: z.enum(meetingKinds),
  name: z.string().trim().min(2).max(60),
  heldOn: civilDate,
  chair: z.string().trim().min(1).max(40),
  present: z.string().trim().min(1).max(600),
})
export type MeetingInput = z.output<typeof meetingInput>

/** An item of a common act that was left as it was, and why. */
export const leftItem = z.object({ id, title: z.string(), zh: z.string(), en: z.string() })
export type LeftItem = z.output<typeof leftItem>
