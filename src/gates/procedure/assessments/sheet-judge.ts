import { and, eq, inArray, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import { areas } from '#registry/areas/tables.ts'
import { compare, type Draft, type Filled, faultIn, findTwice, textOf } from '#registry/public.ts'
import { bodies } from '../rounds/tables.ts'
import { mayFill } from './allowed.ts'
import { type AssessmentForm, scoreKey } from './columns.ts'
import { type AppraisalGrade, appraisalGradeNames } from './grades.ts'
import { type Counts, formsFault, validForms } from './grading.ts'
import { type Assessment, countsOf, indicatorsOf, type NamedResult, proposalOf, resultsOf } from './held.ts'
import type { Scheme } from './scheme.ts'
import { assessments } from './tables.ts'
import { assessmentRowFaults, assessmentsRefusals } from './text.ts'

/** A village of the round with its assessment, where it has one, and the results there. */
export type Place = {
  readonly areaCode: string
  readonly village: string
  readonly township: string
  readonly assessment: Assessment | null
  readonly results: readonly NamedResult[]
}

/** The villages and communities of a round that the actor sees, by code. */
export async function placesOf(tx: Tx, roundId: string): Promise<ReadonlyMap<string, Place>> {
  const rows = await tx
    .select({
      areaCode: bodies.areaCode,
      assessment: assessments,
      village: areas.name,
      township: sql<string>`coalesce((select w.short_name from areas w where w.code = left(${bodies.areaCode}, 9)), '')`,
    })
    .from(bodies)
    .leftJoin(assessments, eq(assessments.bodyId, bodies.id))
    .leftJoin(areas, eq(areas.code, bodies.areaCode))
    .where(and(eq(bodies.roundId, roundId), inArray(bodies.kind, ['village_party', 'community_party'])))
    .orderBy(bodies.areaCode)
  const results = await resultsOf(
    tx,
    rows.flatMap(({ assessment }) => assessment?.id ?? []),
  )
  return new Map(
    rows.map(({ areaCode, assessment, village, township }) => {
      const own = results.get(assessment?.id ?? '') ?? []
      return [areaCode, { areaCode, village: village ?? areaCode, township, assessment, results: own }]
    }),
  )
}

/** A result as a row of its form; for the team with the meeting's numbers. */
export function valuesOf(scheme: Scheme, assessment: Assessment, result: NamedResult): RowValues {
  const { heldOn, participants, issued, returned } = assessment
  const none = validForms(countsOf(result)) === 0
  const counts = none
    ? { excellent: null, competent: null, basic: null, incompetent: null }
    : countsOf(result)
  const scores = indicatorsOf(scheme, result).map((one) => [scoreKey(one), result.scores[one.key] ?? null])
  return {
    ...(result.personId === null
      ? { heldOn, participants, issued, returned }
      : { number: result.number, lastGrade: result.lastGrade }),
    ...counts,
    ...Object.fromEntries(scores),
    grade: result.grade,
    gradeReason: result.gradeReason || null,
  }
}

/** A row's result as it would be stored. */
export function resultIn(scheme: Scheme, result: NamedResult, stored: RowValues) {
  const number = (key: string) => Number(stored[key] ?? 0)
  const counts: Counts = {
    ...{ excellent: number('excellent'), competent: number('competent') },
    ...{ basic: number('basic'), incompetent: number('incompetent') },
  }
  const scores = Object.fromEntries(
    indicatorsOf(scheme, result).flatMap((one): [string, number][] => {
      const score = stored[scoreKey(one)]
      return typeof score === 'number' ? [[one.key, score]] : []
    }),
  )
  const proposal = proposalOf(scheme, { ...counts, scores, personId: result.personId })
  // The cells of a choice hold one of its values.
  const grade = (textOf(stored, 'grade') || null) as AppraisalGrade | null
  const lastGrade = (textOf(stored, 'lastGrade') || null) as AppraisalGrade | null
  const differs = grade !== null && proposal !== null && grade !== proposal.grade
  return {
    ...counts,
    scores,
    proposal,
    grade,
    lastGrade,
    differs,
    gradeReason: textOf(stored, 'gradeReason'),
  }
}

type Scope = {
  readonly filled: Filled
  readonly actor: Actor
  readonly scheme: Scheme
  readonly today: string
}

function checkMeeting(draft: Draft, place: Place, { filled, today }: Scope): void {
  const { stored } = draft
  const rule = (
    column: string,
    code: 'future_day' | 'issued_too_many' | 'returned_too_many',
    params = {},
  ) => {
    const { zh, en } = sayBoth(assessmentsRefusals, code, params)
    faultIn(assessmentRowFaults, draft, filled, column, 'rule', { problem: { zh, en } })
  }
  const heldOn = textOf(stored, 'heldOn')
  if (heldOn > today) rule('heldOn', 'future_day', { day: heldOn, today })
  const [participants, issued, returned] = [stored.participants, stored.issued, stored.returned].map(Number)
  if (participants === undefined || issued === undefined || returned === undefined) return
  const fault = formsFault({ participants, issued, returned })
  if (fault !== null) rule(fault === 'issued_too_many' ? 'issued' : 'returned', fault)
  const most = Math.max(0, ...place.results.slice(1).map((result) => validForms(countsOf(result))))
  if (most > returned)
    faultIn(assessmentRowFaults, draft, filled, 'returned', 'too_many', { sum: most, returned })
}

function checkResult(draft: Draft, result: NamedResult, returned: number, scope: Scope): void {
  const { filled, scheme } = scope
  const after = resultIn(scheme, result, draft.stored)
  const sum = validForms(after)
  if (sum > returned) faultIn(assessmentRowFaults, draft, filled, 'excellent', 'too_many', { sum, returned })
  if (after.differs && after.gradeReason === '' && after.proposal !== null) {
    const grade = appraisalGradeNames[after.proposal.grade]
    faultIn(assessmentRowFaults, draft, filled, 'gradeReason', 'reason_needed', { grade })
  }
}

function resultFor(draft: Draft, place: Place, form: AssessmentForm): NamedResult | undefined {
  const number = textOf(draft.given, 'number')
  return place.results.find((one) => (form === 'teams' ? one.personId === null : one.number === number))
}

function judge(draft: Draft, place: Place, form: AssessmentForm, scope: Scope): void {
  const { filled, actor, scheme } = scope
  const { assessment } = place
  if (!mayFill(actor, place.areaCode)) faultIn(assessmentRowFaults, draft, filled, 'code', 'not_yours')
  if (assessment === null) {
    faultIn(assessmentRowFaults, draft, filled, 'code', 'not_begun')
    return
  }
  const result = resultFor(draft, place, form)
  if (result === undefined) {
    const code = textOf(draft.given, 'number')
    if (code !== '') faultIn(assessmentRowFaults, draft, filled, 'number', 'person_unknown', { code })
    return
  }
  const current = valuesOf(scheme, assessment, result)
  const wanted = Object.fromEntries(Object.keys(current).map((key) => [key, draft.given[key] ?? null]))
  compare(draft, wanted, { ...current, version: assessment.version })
  draft.stored['~result'] = result.id
  if (draft.outcome === 'changed' && assessment.state !== 'open')
    faultIn(assessmentRowFaults, draft, filled, 'code', 'not_open')
  if (form === 'teams') checkMeeting(draft, place, scope)
  const returned = form === 'teams' ? Number(draft.stored.returned ?? 0) : (assessment.returned ?? 0)
  checkResult(draft, result, returned, scope)
}

/** Judges every row of a form against what is recorded and what the scheme and the numbers allow. */
export async function judgeForm(
  tx: Tx,
  form: AssessmentForm,
  roundId: string,
  scope: Scope,
): Promise<ReadonlyMap<string, Place>> {
  const { filled } = scope
  const places = await placesOf(tx, roundId)
  const keyOf = (given: RowValues) => [textOf(given, 'code'), textOf(given, 'number')].join(' ').trim()
  findTwice(filled.drafts, filled, form === 'teams' ? 'code' : 'number', keyOf)
  for (const draft of filled.drafts) {
    const code = textOf(draft.given, 'code')
    const place = places.get(code)
    if (place !== undefined) judge(draft, place, form, scope)
    else if (code !== '') faultIn(assessmentRowFaults, draft, filled, 'code', 'area_unknown', { code })
  }
  return places
}
