import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import { type AppraisalGrade, appraisalGrades } from './grades.ts'
import type { AssessmentProgress, ProgressLine } from './shapes.ts'
import { type AssessmentState, assessmentStates } from './states.ts'

type Grades = Partial<Record<AppraisalGrade, number>> | null
type Counted = {
  areaCode: string
  name: string
  villages: number
  missing: number
  states: Partial<Record<AssessmentState, number>> | null
  teams: Grades
  memberGrades: Grades
  members: number
  ending: number
}

function count(tx: Tx, roundId: string) {
  return tx.execute<Counted>(sql`
    with town as (
      select left(b.area_code, 9) as code, l.id as assessment_id, l.state
      from bodies b left join assessments l on l.body_id = b.id
      where b.round_id = ${roundId} and b.kind in ('village_party', 'community_party')),
    states as (select code, state, count(*)::int as n from town where state is not null group by 1, 2),
    results as (
      select left(r.area_code, 9) as code, r.person_id is null as team, r.grade,
        count(*)::int as n, count(*) filter (where r.grade = 'incompetent' and r.last_grade = 'incompetent')::int as ending
      from assessment_results r join assessments l on l.id = r.assessment_id
      where l.round_id = ${roundId} group by 1, 2, 3)
    select t.code as "areaCode", coalesce(max(a.name), t.code) as name, count(*)::int as villages,
      count(*) filter (where t.assessment_id is null)::int as missing,
      (select jsonb_object_agg(s.state, s.n) from states s where s.code = t.code) as states,
      (select jsonb_object_agg(r.grade, r.n) from results r
        where r.code = t.code and r.team and r.grade is not null) as teams,
      (select jsonb_object_agg(r.grade, r.n) from results r
        where r.code = t.code and not r.team and r.grade is not null) as "memberGrades",
      coalesce((select sum(r.n)::int from results r where r.code = t.code and not r.team), 0) as members,
      coalesce((select sum(r.ending)::int from results r where r.code = t.code and not r.team), 0) as ending
    from town t left join areas a on a.code = t.code
    group by t.code order by t.code`)
}

function all<K extends string>(keys: readonly K[], of: (key: K) => number): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, number>
}

/** Assessments of a round by township, as far as the actor sees them. */
export async function progressOf(tx: Tx, roundId: string, today: string): Promise<AssessmentProgress> {
  const rows = (await count(tx, roundId)).rows.map(
    ({ states, teams, memberGrades, ...row }): ProgressLine => ({
      ...row,
      states: all(assessmentStates, (state) => states?.[state] ?? 0),
      teams: all(appraisalGrades, (grade) => teams?.[grade] ?? 0),
      memberGrades: all(appraisalGrades, (grade) => memberGrades?.[grade] ?? 0),
    }),
  )
  const sum = (of: (row: ProgressLine) => number) => rows.reduce((total, row) => total + of(row), 0)
  return {
    today,
    rows,
    total: {
      villages: sum((row) => row.villages),
      missing: sum((row) => row.missing),
      members: sum((row) => row.members),
      ending: sum((row) => row.ending),
      states: all(assessmentStates, (state) => sum((row) => row.states[state])),
      teams: all(appraisalGrades, (grade) => sum((row) => row.teams[grade])),
      memberGrades: all(appraisalGrades, (grade) => sum((row) => row.memberGrades[grade])),
    },
  }
}
