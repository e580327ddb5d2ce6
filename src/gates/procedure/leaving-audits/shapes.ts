import { z } from 'zod'
import { areaCode, citationSchema, civilDate, id, said } from '#common/contract.ts'
import { yuanInput } from '#common/money.ts'
import { findingKinds } from './finding-kinds.ts'
import { auditMoves, auditStates } from './states.ts'
import { auditSubjectKeys } from './subjects.ts'

const day = civilDate.nullable()
const count = z.number().int()

/** An audit as lists show it; amounts in yuan. */
export const auditRow = z.object({
  id,
  version: count,
  roundId: id,
  areaCode,
  areaName: z.string(),
  townshipName: z.string(),
  community: z.boolean(),
  state: z.enum(auditStates),
  electionDay: civilDate,
  /** The last day for publishing the result, and the days left to it. */
  latestOn: civilDate,
  daysLeft: count,
  lead: z.string(),
  plannedStartOn: day,
  plannedEndOn: day,
  noticedOn: day,
  startedOn: day,
  reportedOn: day,
  concludedOn: day,
  publishedOn: day,
  /** Persons audited. */
  officials: count,
  findings: count,
  amount: z.number(),
  openFindings: count,
  overdueFindings: count,
})
export type AuditRow = z.output<typeof auditRow>

export const findingStandings = ['open', 'overdue', 'done'] as const
/** How a list of findings is narrowed; `unfinished` is open or overdue. */
export const standingFilters = [...findingStandings, 'unfinished'] as const

/** Documents of an audit, in the order of its life. */
export const auditDocuments = ['notice', 'draft', 'report', 'publication'] as const
export type AuditDocument = (typeof auditDocuments)[number]

const heldFile = z.object({ id, name: z.string() }).nullable()

const findingFacts = z.object({
  id,
  subject: z.enum(auditSubjectKeys),
  kind: z.enum(findingKinds),
  description: z.string(),
  /** In yuan; null where no amount is at stake. */
  amount: z.number().nullable(),
  responsible: z.string(),
  measure: z.string(),
  dueOn: day,
  doneOn: day,
  doneNote: z.string(),
  referredTo: z.string(),
  standing: z.enum(findingStandings),
})

/** A finding as the list of rectification shows it. */
export const findingRow = findingFacts.extend({
  auditId: id,
  areaCode,
  areaName: z.string(),
  townshipName: z.string(),
})
export type FindingRow = z.output<typeof findingRow>

const finding = findingFacts.extend({ evidence: heldFile })
export type FindingView = z.output<typeof finding>

const official = z.object({
  id,
  personId: id,
  name: z.string(),
  post: z.string(),
  fromOn: civilDate,
  toOn: civilDate,
  reply: z.string(),
  repliedOn: day,
  replyFile: heldFile,
})
export type OfficialView = z.output<typeof official>

const subject = z.object({
  key: z.enum(auditSubjectKeys),
  name: said,
  conclusion: z.string(),
  askedBy: count.nullable(),
  villagers: count.nullable(),
  /** It must be concluded on: the sixth only where at least one fifth of the villagers ask. */
  needed: z.boolean(),
  /** How many villagers it takes, where they were counted. */
  request: z.object({ citation: citationSchema.nullable(), explain: said }).nullable(),
})
export type SubjectView = z.output<typeof subject>

/** A day that a rule gives, with its articles and how it came out. */
const ruled = z.object({ day: civilDate, citations: z.array(citationSchema), explain: said }).nullable()

const move = z.object({ move: z.enum(auditMoves), allowed: z.boolean(), why: said.nullable() })
export type AuditMoveView = z.output<typeof move>

/** Everything of an audit's page but its trail. */
export const auditRecord = auditRow.extend({
  leadOrganisationId: id,
  teamLeader: z.string(),
  teamMembers: z.array(z.string()),
  periodFrom: civilDate,
  periodTo: civilDate,
  reportNumber: z.string(),
  summary: z.string(),
  publishedPlace: z.string(),
  waivedReason: z.string().nullable(),
  files: z.object({ notice: heldFile, draft: heldFile, report: heldFile, publication: heldFile }),
  subjects: z.array(subject),
  subjectsCitation: citationSchema.nullable(),
  people: z.array(official),
  problems: z.array(finding),
  /** Posts of the village whose holders are not yet among those audited. */
  posts: z.array(z.object({ personId: id, name: z.string(), title: z.string() })),
  earliestStart: ruled,
  replyUntil: ruled,
  publishBy: ruled,
  moves: z.array(move),
  /** The acting post may change it. */
  mayEdit: z.boolean(),
  /** The task of the plan's step, where the actor sees it. */
  taskId: id.nullable(),
  today: civilDate,
})
export type AuditRecord = z.output<typeof auditRecord>

/** How far a township is. */
const progressLine = z.object({
  areaCode,
  name: z.string(),
  villages: count,
  missing: count,
  states: z.record(z.enum(auditStates), count),
  findings: count,
  amount: z.number(),
  openFindings: count,
  overdueFindings: count,
})
export type ProgressLine = z.output<typeof progressLine>

/** Progress by township, with the first election day and the last day for publication. */
export const auditProgress = z.object({
  today: civilDate,
  latestOn: day,
  total: progressLine.omit({ areaCode: true, name: true }),
  rows: z.array(progressLine),
})
export type AuditProgress = z.output<typeof auditProgress>

const text = (most: number) => z.string().trim().max(most)

/** Who audits, and which period. */
export const teamInput = {
  teamLeader: text(60).default(''),
  /** One person a line. */
  teamMembers: text(500).default(''),
  periodFrom: civilDate,
  periodTo: civilDate,
  plannedStartOn: civilDate.optional(),
  plannedEndOn: civilDate.optional(),
}

/** A finding as its form is filled in; the amount in yuan. */
export const findingInput = {
  subject: z.enum(auditSubjectKeys),
  kind: z.enum(findingKinds),
  description: z.string().trim().min(4).max(500),
  amount: yuanInput.optional(),
  responsible: text(60).default(''),
  measure: text(500).default(''),
  dueOn: civilDate.optional(),
  referredTo: text(60).default(''),
}
