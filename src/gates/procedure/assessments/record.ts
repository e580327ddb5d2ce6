import { asc, eq, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { ruleValuesFor, villageOfficials } from '#registry/public.ts'
import type { RuleValues } from '#rules/settings.ts'
import { mayFill, whyNot } from './allowed.ts'
import { nameOf } from './fill.ts'
import { postEnds } from './grades.ts'
import { assessmentOf, countsOf, type Known, type NamedResult, resultsOf } from './held.ts'
import { assessmentRows, judgedBy } from './queries.ts'
import { type Scheme, schemeFor, schemeOf } from './scheme.ts'
import type { AssessmentMoveView, AssessmentRecord, ResultView } from './shapes.ts'
import { assessmentMoves } from './states.ts'
import { assessments } from './tables.ts'
import { assessmentsRefusals } from './text.ts'

function viewOf(
  assessment: Known,
  scheme: Scheme | null,
  values: RuleValues,
  result: NamedResult,
): ResultView {
  const { id, personId, number, post, scores, grade, gradeReason, lastGrade } = result
  const { score, proposal } = judgedBy(scheme, result)
  const ends = personId === null ? null : postEnds(result, assessment, values)
  return {
    ...{ id, personId, number, post, scores, score, grade, gradeReason, lastGrade, ends },
    ...countsOf(result),
    name: nameOf(result),
    proposal: proposal === null ? null : { grade: proposal.grade, explain: [...proposal.explain] },
  }
}

function movesOf(actor: Actor, assessment: Known): AssessmentMoveView[] {
  return assessmentMoves.map((move) => {
    const reason = whyNot(actor, assessment, move)
    const why = reason === null ? null : sayBoth(assessmentsRefusals, reason.code, reason.params)
    return { move, allowed: reason === null, why }
  })
}

async function taskOf(tx: Tx, bodyId: string): Promise<string | null> {
  const found = await tx.execute<{ id: string }>(
    sql`select id from tasks where body_id = ${bodyId} and step_id = 'assessment' limit 1`,
  )
  return found.rows[0]?.id ?? null
}

/** An assessment with everything that its page shows; NOT_FOUND where the actor may not see it. */
export async function recordOf(tx: Tx, actor: Actor, id: string, today: string): Promise<AssessmentRecord> {
  const assessment = await assessmentOf(tx, id)
  const page = { where: eq(assessments.id, id), order: [asc(assessments.id)], limit: 1, offset: 0 }
  const row = one(await assessmentRows(tx, page))
  const results = (await resultsOf(tx, [id])).get(id) ?? []
  const scheme = await schemeOf(tx, assessment.roundId)
  const { values } = await ruleValuesFor(tx, assessment.areaCode, assessment.electionDay)
  const held = new Set(results.map(({ personId }) => personId))
  const officials = await villageOfficials(tx, assessment.areaCode, today)
  const { announcedPlace, returnReason } = assessment
  return {
    ...row,
    ...{ announcedPlace, returnReason, today },
    scheme: await schemeFor(tx, actor, assessment.roundId),
    results: results.map((result) => viewOf(assessment, scheme, values, result)),
    posts: officials
      .filter(({ personId }) => !held.has(personId))
      .map(({ personId, personName, title }) => ({ personId, name: personName, title })),
    moves: movesOf(actor, assessment),
    mayFill: mayFill(actor, assessment.areaCode) && assessment.state === 'open',
    taskId: await taskOf(tx, assessment.bodyId),
  }
}
