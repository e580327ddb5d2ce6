import { desc, eq, inArray, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Tx } from '#platform/data.ts'
import { areas } from '#registry/areas/tables.ts'
import { ruleValuesFor } from '#registry/public.ts'
import type { StepCondition, StepTask } from '../leaving-audits/public.ts'
import { bodies, rounds } from '../rounds/tables.ts'
import { type AppraisalGrade, postEnds } from './grades.ts'
import { judgedBy, schemesOf } from './queries.ts'
import type { PersonResult } from './shapes.ts'
import { assessmentResults, assessments } from './tables.ts'
import { assessmentsText } from './text.ts'

/** The step of the plan that stands for the assessment. */
export const assessmentStep = 'assessment'

/**
 * Results of people's term assessments that the county confirmed, the newest first: a reference for those who
 * nominate. A person may have none.
 */
export async function assessmentOf(
  tx: Tx,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PersonResult[]>> {
  if (personIds.length === 0) return new Map()
  const team = sql<AppraisalGrade | null>`(select t.grade from assessment_results t
    where t.assessment_id = ${assessments.id} and t.person_id is null)`
  const rows = await tx
    .select({
      result: assessmentResults,
      assessment: assessments,
      roundName: rounds.name,
      electionDay: bodies.electionDay,
      kind: bodies.kind,
      areaName: sql<string>`coalesce(${areas.name}, ${assessments.areaCode})`,
      teamGrade: team,
    })
    .from(assessmentResults)
    .innerJoin(assessments, eq(assessments.id, assessmentResults.assessmentId))
    .innerJoin(bodies, eq(bodies.id, assessments.bodyId))
    .innerJoin(rounds, eq(rounds.id, assessments.roundId))
    .leftJoin(areas, eq(areas.code, assessments.areaCode))
    .where(
      sql`${inArray(assessmentResults.personId, [...new Set(personIds)])} and ${assessments.state} in ('confirmed', 'announced')`,
    )
    .orderBy(desc(assessments.heldOn), assessmentResults.id)
  const schemes = await schemesOf(
    tx,
    rows.map(({ assessment }) => assessment.roundId),
  )
  const first = rows[0]
  if (first === undefined) return new Map()
  const { values } = await ruleValuesFor(tx, first.assessment.areaCode.slice(0, 6), first.electionDay)
  const views = rows.map(({ result, assessment, roundName, electionDay, kind, areaName, teamGrade }) => ({
    personId: result.personId ?? '',
    view: {
      ...{ assessmentId: assessment.id, roundName, areaName, teamGrade },
      ...{ post: result.post, state: assessment.state, grade: result.grade },
      score: judgedBy(schemes.get(assessment.roundId), result).score,
      announcedOn: assessment.announcedOn,
      ends: postEnds(result, { community: kind === 'community_party', electionDay }, values),
    },
  }))
  const byPerson = Map.groupBy(views, ({ personId }) => personId)
  return new Map([...byPerson].map(([personId, own]) => [personId, own.map(({ view }) => view)]))
}

/** Where and on which day appraisal meetings of term assessments were held in a stretch of days, one for each. */
export async function appraisalsHeld(tx: Tx, roundId: string, from: string, to: string) {
  const found = await tx.execute<{ areaCode: string; day: string }>(sql`
    select area_code as "areaCode", held_on::text as day from assessments
    where round_id = ${roundId} and held_on between ${from} and ${to}`)
  return found.rows
}

/** Of tasks of the plan's assessment step: the village's assessment; it is shown beside the task and bars nothing. */
export async function assessmentConditions(
  tx: Tx,
  tasks: readonly StepTask[],
): Promise<ReadonlyMap<string, StepCondition>> {
  const own = tasks.filter(({ stepId, bodyId }) => stepId === assessmentStep && bodyId !== null)
  if (own.length === 0) return new Map()
  const ids = JSON.stringify(own.map(({ bodyId }) => bodyId))
  const rows = await tx
    .select({ id: assessments.id, bodyId: assessments.bodyId })
    .from(assessments)
    .where(
      sql`${assessments.bodyId} in (select one::char(26) from jsonb_array_elements_text(${ids}::jsonb) as one)`,
    )
  const found = new Map(rows.map((row) => [row.bodyId, row.id]))
  const name = sayBoth(assessmentsText, 'stepName')
  return new Map(
    own.flatMap(({ id, bodyId }): [string, StepCondition][] => {
      const assessment = found.get(bodyId ?? '')
      return assessment === undefined
        ? []
        : [[id, { name, link: `/procedure/assessments/${assessment}`, blocked: null }]]
    }),
  )
}
