import { asc, eq, sql } from 'drizzle-orm'
import type { Ask } from '#platform/action.ts'
import { lastChange } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { areas } from '#registry/areas/tables.ts'
import { people } from '#registry/people/tables.ts'
import { bodies } from '../rounds/tables.ts'
import { mayFill, stateWhy } from './allowed.ts'
import { type Counts, type Indicator, type Proposal, proposeGrade } from './grading.ts'
import type { Scheme } from './scheme.ts'
import { assessmentResults, assessments } from './tables.ts'
import type { AssessmentRefusal } from './text.ts'

export type Assessment = typeof assessments.$inferSelect
export type Result = typeof assessmentResults.$inferSelect

/** An assessment with the names that its events say, and what its results are judged by. */
export type Known = Assessment & {
  readonly village: string
  readonly community: boolean
  readonly electionDay: string
}

/** A result with its subject's name; the team has no person. */
export type NamedResult = Result & { readonly name: string; readonly number: string }

type AssessmentAsk<I = unknown> = Ask<I, AssessmentRefusal>
type Seen = { readonly id: string; readonly version: number }

const known = {
  assessment: assessments,
  village: areas.name,
  kind: bodies.kind,
  electionDay: bodies.electionDay,
}

function selectKnown(tx: Tx) {
  return tx
    .select(known)
    .from(assessments)
    .innerJoin(bodies, eq(bodies.id, assessments.bodyId))
    .leftJoin(areas, eq(areas.code, assessments.areaCode))
    .$dynamic()
}

function toKnown(found: Awaited<ReturnType<typeof selectKnown>>[number]): Known {
  const { assessment, village, kind, electionDay } = found
  return {
    ...assessment,
    village: village ?? assessment.areaCode,
    community: kind === 'community_party',
    electionDay,
  }
}

/** Assessments by id, with their names; only those that the actor sees. */
export async function assessmentsOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Known>> {
  const rows = await selectKnown(tx).where(
    sql`${assessments.id} in (select one::char(26) from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as one)`,
  )
  return new Map(rows.map((row) => [row.assessment.id, toKnown(row)]))
}

/** An assessment with its names; NOT_FOUND where the actor may not see it. */
export async function assessmentOf(tx: Tx, id: string): Promise<Known> {
  return toKnown(one(await selectKnown(tx).where(eq(assessments.id, id))))
}

/** The assessment for a change: within what the actor keeps, not changed by another; locked until the end. */
export async function assessmentFor(ask: AssessmentAsk<Seen>): Promise<Known> {
  const { input, actor, tx, refuse } = ask
  const assessment = await assessmentOf(tx, input.id)
  if (!mayFill(actor, assessment.areaCode)) refuse('not_yours')
  const locked = one(await tx.select().from(assessments).where(eq(assessments.id, input.id)).for('update'))
  if (locked.version !== input.version)
    refuse('changed_meanwhile', await lastChange(tx, 'assessment', locked.id))
  return { ...assessment, ...locked }
}

/** The assessment for filling in: as `assessmentFor`, and not handed in yet. */
export async function openFor(ask: AssessmentAsk<Seen>): Promise<Known> {
  const assessment = await assessmentFor(ask)
  if (assessment.state !== 'open') {
    const { code, params } = stateWhy(assessment.state)
    ask.refuse(code, params)
  }
  return assessment
}

/** Writes a change of the assessment, or only its next version; gives that version. */
export async function change(
  ask: Pick<AssessmentAsk, 'tx' | 'actor'>,
  assessment: Assessment,
  set: Partial<Assessment> = {},
): Promise<number> {
  const version = assessment.version + 1
  await ask.tx
    .update(assessments)
    .set({ ...set, version, updatedBy: ask.actor.accountId, updatedAt: sql`now()` })
    .where(eq(assessments.id, assessment.id))
  return version
}

/** The assessment as the subject of an event. */
export function subjectOf(assessment: Pick<Known, 'id' | 'village' | 'areaCode'>) {
  return {
    type: 'assessment',
    id: assessment.id,
    name: assessment.village,
    areaCode: assessment.areaCode,
  }
}

/** Results of assessments by assessment: the team's first, then the members'. */
export async function resultsOf(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly NamedResult[]>> {
  const rows = await tx
    .select({ result: assessmentResults, name: people.name, number: people.number })
    .from(assessmentResults)
    .leftJoin(people, eq(people.id, assessmentResults.personId))
    .where(
      sql`${assessmentResults.assessmentId} in (select one::char(26) from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as one)`,
    )
    .orderBy(asc(assessmentResults.position), asc(assessmentResults.id))
  const named = rows.map(({ result, name, number }) => ({
    ...result,
    name: name ?? '',
    number: number ?? '',
  }))
  return Map.groupBy(named, (result) => result.assessmentId)
}

/** The forms of a result by grade. */
export function countsOf({ excellent, competent, basic, incompetent }: Counts): Counts {
  return { excellent, competent, basic, incompetent }
}

/** The indicators by which a result is scored. */
export function indicatorsOf(
  scheme: Scheme,
  result: { readonly personId: string | null },
): readonly Indicator[] {
  return result.personId === null ? scheme.teamIndicators : scheme.personIndicators
}

/** What the scheme proposes for a result. */
export function proposalOf(
  scheme: Scheme,
  result: Counts & { readonly personId: string | null; readonly scores: Readonly<Record<string, number>> },
): Proposal | null {
  return proposeGrade(indicatorsOf(scheme, result), scheme.thresholds, result.scores, countsOf(result))
}
