import { and, eq, ilike, or, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Tx } from '#platform/data.ts'
import { containing } from '#platform/listing.ts'
import { areas } from '#registry/areas/tables.ts'
import { people } from '#registry/people/tables.ts'
import { bodies } from '../rounds/tables.ts'
import type { AppraisalGrade } from './grades.ts'
import { proposalOf, type Result } from './held.ts'
import { type Scheme, schemeOf } from './scheme.ts'
import type { AssessmentRow, PersonRow } from './shapes.ts'
import type { AssessmentState } from './states.ts'
import { assessmentResults, assessments } from './tables.ts'

type Page = {
  readonly where: SQL | undefined
  readonly order: readonly SQL[]
  readonly limit: number
  readonly offset: number
}

function townshipOf(code: AnyPgColumn): SQL<string> {
  return sql<string>`coalesce((select w.name from areas w where w.code = left(${code}, 9)), '')`
}

function counted(condition: SQL): SQL<number> {
  return sql<number>`(select count(*)::int from assessment_results r
    where r.assessment_id = ${assessments.id} and ${condition})`
}

const graded = (grade: AppraisalGrade) => counted(sql`r.person_id is not null and r.grade = ${grade}`)
const endingNow = sql`r.grade = 'incompetent' and r.last_grade = 'incompetent'`
const teamGrade = sql<AppraisalGrade | null>`(select r.grade from assessment_results r
  where r.assessment_id = ${assessments.id} and r.person_id is null)`

const rowFields = {
  id: assessments.id,
  version: assessments.version,
  roundId: assessments.roundId,
  areaCode: assessments.areaCode,
  areaName: sql<string>`coalesce(${areas.name}, ${assessments.areaCode})`,
  townshipName: townshipOf(assessments.areaCode),
  kind: bodies.kind,
  state: assessments.state,
  heldOn: assessments.heldOn,
  participants: assessments.participants,
  issued: assessments.issued,
  returned: assessments.returned,
  teamGrade,
  members: counted(sql`r.person_id is not null`),
  excellent: graded('excellent'),
  competent: graded('competent'),
  basic: graded('basic'),
  incompetent: graded('incompetent'),
  ungraded: counted(sql`r.grade is null`),
  ending: counted(endingNow),
  announcedOn: assessments.announcedOn,
}

/** Assessments as lists show them. */
export async function assessmentRows(tx: Tx, page: Page): Promise<AssessmentRow[]> {
  const rows = await tx
    .select(rowFields)
    .from(assessments)
    .innerJoin(bodies, eq(bodies.id, assessments.bodyId))
    .leftJoin(areas, eq(areas.code, assessments.areaCode))
    .where(page.where)
    .orderBy(...page.order)
    .limit(page.limit)
    .offset(page.offset)
  return rows.map(({ kind, ...row }) => ({ ...row, community: kind === 'community_party' }))
}

function within(column: AnyPgColumn, code: string): SQL {
  return sql`${column} >= ${code} and ${column} < ${code} || 'x'`
}

function namedArea(code: AnyPgColumn, search: string): SQL {
  const pattern = containing(search)
  return sql`exists (select from areas w where w.code in (${code}, left(${code}, 9))
    and (w.name ilike ${pattern} or w.initials ilike ${pattern}))`
}

type Scope = {
  readonly roundId?: string | undefined
  readonly area?: string | undefined
  readonly state?: AssessmentState | undefined
  readonly search?: string | undefined
}

/** What a list of assessments is narrowed to. */
export function assessmentFilter(
  filters: Scope & {
    readonly teamGrade?: AppraisalGrade | undefined
    readonly heldFrom?: string | undefined
    readonly heldTo?: string | undefined
  },
): SQL | undefined {
  return and(
    filters.roundId ? eq(assessments.roundId, filters.roundId) : undefined,
    filters.area ? within(assessments.areaCode, filters.area) : undefined,
    filters.state ? eq(assessments.state, filters.state) : undefined,
    filters.teamGrade ? sql`${teamGrade} = ${filters.teamGrade}` : undefined,
    filters.heldFrom ? sql`${assessments.heldOn} >= ${filters.heldFrom}` : undefined,
    filters.heldTo ? sql`${assessments.heldOn} <= ${filters.heldTo}` : undefined,
    filters.search ? namedArea(assessments.areaCode, filters.search) : undefined,
  )
}

/** What a list of members' results is narrowed to. */
export function peopleFilter(
  filters: Scope & {
    readonly grade?: AppraisalGrade | undefined
    readonly remark?: 'differs' | 'ending' | undefined
  },
): SQL | undefined {
  const r = assessmentResults
  const pattern = containing(filters.search ?? '')
  const remarks = {
    differs: sql`${r.gradeReason} <> ''`,
    ending: sql`${r.grade} = 'incompetent' and ${r.lastGrade} = 'incompetent'`,
  }
  return and(
    sql`${r.personId} is not null`,
    filters.roundId ? eq(assessments.roundId, filters.roundId) : undefined,
    filters.area ? within(r.areaCode, filters.area) : undefined,
    filters.state ? eq(assessments.state, filters.state) : undefined,
    filters.grade ? eq(r.grade, filters.grade) : undefined,
    filters.remark ? remarks[filters.remark] : undefined,
    filters.search
      ? or(
          namedArea(r.areaCode, filters.search),
          ilike(r.post, pattern),
          sql`exists (select from people p where p.id = ${r.personId}
            and (p.name ilike ${pattern} or p.initials ilike ${pattern}))`,
        )
      : undefined,
  )
}

/** The schemes of rounds, each asked for once. */
export async function schemesOf(
  tx: Tx,
  roundIds: Iterable<string>,
): Promise<ReadonlyMap<string, Scheme | null>> {
  const found = new Map<string, Scheme | null>()
  for (const roundId of new Set(roundIds)) found.set(roundId, await schemeOf(tx, roundId))
  return found
}

/** A result's score and the grade that the scheme proposes. */
export function judgedBy(scheme: Scheme | null | undefined, result: Result) {
  const proposal = scheme === null || scheme === undefined ? null : proposalOf(scheme, result)
  return { score: proposal === null ? null : proposal.score / 100, proposal }
}

/** Members' results as lists show them. */
export async function personRows(tx: Tx, page: Page): Promise<PersonRow[]> {
  const rows = await tx
    .select({
      result: assessmentResults,
      roundId: assessments.roundId,
      state: assessments.state,
      areaName: sql<string>`coalesce(${areas.name}, ${assessmentResults.areaCode})`,
      townshipName: townshipOf(assessmentResults.areaCode),
      name: people.name,
    })
    .from(assessmentResults)
    .innerJoin(assessments, eq(assessments.id, assessmentResults.assessmentId))
    .leftJoin(people, eq(people.id, assessmentResults.personId))
    .leftJoin(areas, eq(areas.code, assessmentResults.areaCode))
    .where(page.where)
    .orderBy(...page.order)
    .limit(page.limit)
    .offset(page.offset)
  const schemes = await schemesOf(
    tx,
    rows.map(({ roundId }) => roundId),
  )
  return rows.map(({ result, roundId, state, areaName, townshipName, name }) => {
    const { score, proposal } = judgedBy(schemes.get(roundId), result)
    const { id, assessmentId, areaCode, post, excellent, competent, basic, incompetent } = result
    const { grade, gradeReason, lastGrade } = result
    return {
      ...{ id, assessmentId, areaCode, areaName, townshipName, state, post },
      ...{ excellent, competent, basic, incompetent, score, grade, gradeReason, lastGrade },
      personId: result.personId ?? '',
      name: name ?? '',
      proposal: proposal?.grade ?? null,
    }
  })
}
