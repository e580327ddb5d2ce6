import { z } from 'zod'
import { areaCode, citationSchema, civilDate, id, said } from '#common/contract.ts'
import { appraisalGrades } from './grades.ts'
import { assessmentMoves, assessmentStates } from './states.ts'

const count = z.number().int()
const day = civilDate.nullable()
export const gradeSchema = z.enum(appraisalGrades)

/** An assessment as lists show it. */
export const assessmentRow = z.object({
  id,
  version: count,
  roundId: id,
  areaCode,
  areaName: z.string(),
  townshipName: z.string(),
  community: z.boolean(),
  state: z.enum(assessmentStates),
  heldOn: day,
  participants: count.nullable(),
  issued: count.nullable(),
  returned: count.nullable(),
  teamGrade: gradeSchema.nullable(),
  /** Members assessed, and how many got which grade. */
  members: count,
  excellent: count,
  competent: count,
  basic: count,
  incompetent: count,
  /** Results, the team's among them, that still lack their grade. */
  ungraded: count,
  /** Members twice in a row 不称职. */
  ending: count,
  announcedOn: day,
})
export type AssessmentRow = z.output<typeof assessmentRow>

const indicator = z.object({ key: z.string(), name: z.string(), weight: count })
export const thresholds = z.object({
  excellentScore: count,
  excellentPercent: count,
  competentScore: count,
  competentPercent: count,
  failScore: count,
  failPercent: count,
})

/** The scheme of a round; `version` 0 = not made yet, what is shown is a proposal to begin with. */
export const schemeView = z.object({
  name: z.string(),
  teamIndicators: z.array(indicator),
  personIndicators: z.array(indicator),
  thresholds,
  version: count,
  /** Assessments that were handed in by it: from then on it stays as it is. */
  inUse: count,
  mayEdit: z.boolean(),
})
export type SchemeView = z.output<typeof schemeView>

const forms = { excellent: count, competent: count, basic: count, incompetent: count }

const result = z.object({
  id,
  /** Null for the team. */
  personId: id.nullable(),
  number: z.string(),
  name: z.string(),
  post: z.string(),
  ...forms,
  scores: z.record(z.string(), count),
  /** The weighted score, 0–100, with two decimals. */
  score: z.number().nullable(),
  /** What the scheme proposes and how it comes out. */
  proposal: z.object({ grade: gradeSchema, explain: z.array(said) }).nullable(),
  grade: gradeSchema.nullable(),
  gradeReason: z.string(),
  lastGrade: gradeSchema.nullable(),
  /** What two in a row as 不称职 mean. */
  ends: z.object({ citation: citationSchema, explain: said }).nullable(),
})
export type ResultView = z.output<typeof result>

/** A member's result as its list shows it. */
export const personRow = z.object({
  id,
  assessmentId: id,
  areaCode,
  areaName: z.string(),
  townshipName: z.string(),
  state: z.enum(assessmentStates),
  personId: id,
  name: z.string(),
  post: z.string(),
  ...forms,
  score: z.number().nullable(),
  proposal: gradeSchema.nullable(),
  grade: gradeSchema.nullable(),
  gradeReason: z.string(),
  lastGrade: gradeSchema.nullable(),
})
export type PersonRow = z.output<typeof personRow>

const move = z.object({ move: z.enum(assessmentMoves), allowed: z.boolean(), why: said.nullable() })
export type AssessmentMoveView = z.output<typeof move>

/** Everything of an assessment's page but its trail. */
export const assessmentRecord = assessmentRow.extend({
  announcedPlace: z.string(),
  returnReason: z.string().nullable(),
  scheme: schemeView,
  results: z.array(result),
  /** Members of the team by their posts who are not assessed here. */
  posts: z.array(z.object({ personId: id, name: z.string(), title: z.string() })),
  moves: z.array(move),
  /** The acting post may fill it in now. */
  mayFill: z.boolean(),
  taskId: id.nullable(),
  today: civilDate,
})
export type AssessmentRecord = z.output<typeof assessmentRecord>

const progressLine = z.object({
  areaCode,
  name: z.string(),
  villages: count,
  missing: count,
  states: z.record(z.enum(assessmentStates), count),
  /** Teams by grade. */
  teams: z.record(gradeSchema, count),
  members: count,
  memberGrades: z.record(gradeSchema, count),
  ending: count,
})
export type ProgressLine = z.output<typeof progressLine>

export const assessmentProgress = z.object({
  today: civilDate,
  total: progressLine.omit({ areaCode: true, name: true }),
  rows: z.array(progressLine),
})
export type AssessmentProgress = z.output<typeof assessmentProgress>

/** A person's result in one round, for those who nominate. */
export const personResult = z.object({
  assessmentId: id,
  roundName: z.string(),
  areaName: z.string(),
  post: z.string(),
  state: z.enum(assessmentStates),
  grade: gradeSchema.nullable(),
  score: z.number().nullable(),
  teamGrade: gradeSchema.nullable(),
  announcedOn: day,
  ends: z.object({ citation: citationSchema, explain: said }).nullable(),
})
export type PersonResult = z.output<typeof personResult>

const share = z.number().int().min(0).max(100)

/** An indicator as it is typed; a new one has no key yet. */
const indicatorInput = z.object({
  key: z.string().max(26).optional(),
  name: z.string().trim().min(1).max(40),
  weight: z.number().int().min(1).max(100),
})

/** A scheme as its form is filled in. */
export const schemeInput = z.object({
  name: z.string().trim().min(2).max(80),
  teamIndicators: z.array(indicatorInput).min(1).max(20),
  personIndicators: z.array(indicatorInput).min(1).max(20),
  thresholds: z.object({
    ...{ excellentScore: share, excellentPercent: share },
    ...{ competentScore: share, competentPercent: share },
    ...{ failScore: share, failPercent: share },
  }),
})

const forms1000 = z.number().int().min(0).max(10_000)

/** The appraisal meeting's numbers. */
export const meetingInput = {
  heldOn: civilDate,
  participants: forms1000,
  issued: forms1000,
  returned: forms1000,
}

/** A result as it is typed. */
export const resultInput = {
  ...{ excellent: forms1000, competent: forms1000, basic: forms1000, incompetent: forms1000 },
  scores: z.record(z.string().max(26), z.number().int().min(0).max(100)),
  grade: gradeSchema.optional(),
  gradeReason: z.string().trim().max(200).default(''),
  lastGrade: gradeSchema.optional(),
}
