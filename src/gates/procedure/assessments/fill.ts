import { eq, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { say } from '#common/text.ts'
import type { Answers, Ask } from '#platform/action.ts'
import { recordEvents } from '#platform/audit/record.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { people } from '#registry/people/tables.ts'
import { areaOf, type VillageOfficial, villageOfficials } from '#registry/public.ts'
import { isTaken } from '#registry/unique.ts'
import { roundClosed } from '../rounds/public.ts'
import type { assessmentsTopic } from './contract.ts'
import { type AppraisalGrade, appraisalGradeNames } from './grades.ts'
import { type Counts, formsFault, validForms } from './grading.ts'
import {
  type Assessment,
  change,
  countsOf,
  indicatorsOf,
  type NamedResult,
  openFor,
  proposalOf,
  resultsOf,
  subjectOf,
} from './held.ts'
import { schemeOf } from './scheme.ts'
import { assessmentResults, assessments } from './tables.ts'
import { type AssessmentRefusal, assessmentsText } from './text.ts'

type Part = Pick<
  Answers<typeof assessmentsTopic.contract, AssessmentRefusal>,
  'begin' | 'meeting' | 'result' | 'addPerson' | 'removePerson'
>

type Unassessed = { readonly bodyId: string; readonly areaCode: string; readonly village: string }

/** Villages and communities of an area whose Party organisation is renewed in the round and that have no assessment. */
async function unassessed(tx: Tx, roundId: string, areaCode: string): Promise<Unassessed[]> {
  const found = await tx.execute<Unassessed>(sql`
    select b.id as "bodyId", b.area_code as "areaCode", coalesce(a.name, b.area_code) as village
    from bodies b left join areas a on a.code = b.area_code
    where b.round_id = ${roundId} and b.kind in ('village_party', 'community_party')
      and b.area_code >= ${areaCode} and b.area_code < ${areaCode} || 'x'
      and not exists (select from assessments l where l.body_id = b.id)
    order by b.area_code`)
  return found.rows
}

/** The grade of each person in the last round in which it was confirmed. */
async function lastGrades(tx: Tx, roundId: string): Promise<ReadonlyMap<string, AppraisalGrade>> {
  const found = await tx.execute<{ id: string; grade: AppraisalGrade }>(sql`
    select distinct on (r.person_id) r.person_id as id, r.grade
    from assessment_results r join assessments l on l.id = r.assessment_id
    where r.person_id is not null and r.grade is not null and l.round_id <> ${roundId}
      and l.state in ('confirmed', 'announced')
    order by r.person_id, l.held_on desc`)
  return new Map(found.rows.map(({ id, grade }) => [id, grade]))
}

/** The members of a team, each once, with all their posts in one line. */
function membersOf(officials: readonly VillageOfficial[]) {
  const byPerson = Map.groupBy(officials, (one) => one.personId)
  return [...byPerson].map(([personId, own]) => ({
    personId,
    post: own.map(({ title }) => title).join('、'),
  }))
}

/** The name of a result's subject: the person's, or the team's. */
export function nameOf(result: Pick<NamedResult, 'personId' | 'name'>): string {
  return result.personId === null ? say(assessmentsText, 'team', 'zh') : result.name
}

/** Refuses forms that add up to more than came back. */
export function checkForms(
  ask: Pick<Ask<unknown, AssessmentRefusal>, 'refuse'>,
  name: string,
  counts: Counts,
  returned: number,
): void {
  const sum = validForms(countsOf(counts))
  if (sum > returned) ask.refuse('forms_below', { name, sum, returned })
}

function insertTeams(
  tx: Tx,
  by: string,
  roundId: string,
  wanted: readonly (Unassessed & { readonly id: string })[],
) {
  return tx.insert(assessments).values(
    wanted.map(({ id, bodyId, areaCode }) => ({
      ...{ id, roundId, bodyId, areaCode, updatedBy: by },
      state: 'open' as const,
    })),
  )
}

/** Filling in: assessments are begun in bulk, then the appraisal's numbers and every result are recorded. */
export const fill: Part = {
  begin: async (ask) => {
    const { input, actor, tx, app, refuse, audit } = ask
    const { roundId, areaCode } = input
    if (!areaCode.startsWith(actor.areaCode)) refuse('outside')
    if (await roundClosed(tx, roundId)) refuse('round_closed')
    if ((await schemeOf(tx, roundId)) === null) refuse('no_scheme')
    const wanted = (await unassessed(tx, roundId, areaCode)).map((one) => ({ ...one, id: newId() }))
    if (wanted.length === 0) refuse('none_missing')
    const officials = Map.groupBy(
      await villageOfficials(tx, areaCode, app.clock.today()),
      (one) => one.areaCode,
    )
    const last = await lastGrades(tx, roundId)
    await insertTeams(tx, actor.accountId, roundId, wanted)
    const team = wanted.map((one) => ({ id: newId(), assessmentId: one.id, areaCode: one.areaCode }))
    const members = wanted.flatMap((one) =>
      membersOf(officials.get(one.areaCode) ?? []).map(({ personId, post }, place) => ({
        ...{ id: newId(), assessmentId: one.id, areaCode: one.areaCode, personId, post },
        position: place + 1,
        lastGrade: last.get(personId) ?? null,
      })),
    )
    await tx.insert(assessmentResults).values([...team, ...members])
    const sizes = Map.groupBy(members, (one) => one.assessmentId)
    await recordEvents(
      tx,
      actor,
      'assessment.begun',
      wanted.map((one) => ({
        subject: subjectOf(one),
        params: { village: one.village, n: sizes.get(one.id)?.length ?? 0 },
      })),
    )
    const area = (await areaOf(tx, areaCode))?.name ?? areaCode
    const subject = { type: 'assessments', id: roundId, name: area, areaCode }
    await audit('assessment.begun_many', subject, { area, n: wanted.length })
    return { created: wanted.length, members: members.length }
  },

  meeting: async (ask) => {
    const { input, tx, app, refuse } = ask
    const assessment = await openFor(ask)
    const { heldOn, participants, issued, returned } = input
    const today = app.clock.today()
    if (heldOn > today) refuse('future_day', { day: heldOn, today })
    const fault = formsFault(input)
    if (fault !== null) refuse(fault)
    const results = (await resultsOf(tx, [assessment.id])).get(assessment.id) ?? []
    for (const result of results) checkForms(ask, nameOf(result), result, returned)
    const version = await change(ask, assessment, { heldOn, participants, issued, returned })
    const told = { village: assessment.village, day: heldOn, participants, returned }
    await ask.audit('assessment.meeting_recorded', subjectOf(assessment), told)
    return { version }
  },

  result: async (ask) => {
    const { input, tx, refuse } = ask
    const assessment = await openFor(ask)
    if (assessment.returned === null) return refuse('no_meeting')
    const before = await resultOf(tx, assessment, input.resultId)
    const name = nameOf(before)
    const counts = countsOf(input)
    checkForms(ask, name, counts, assessment.returned)
    const scheme = await schemeOf(tx, assessment.roundId)
    if (scheme === null) throw new Error('an assessment without a scheme')
    const known = new Set(indicatorsOf(scheme, before).map(({ key }) => key))
    const scores = Object.fromEntries(Object.entries(input.scores).filter(([key]) => known.has(key)))
    const proposal = proposalOf(scheme, { ...before, ...counts, scores })
    const grade = input.grade ?? null
    const differs = grade !== null && proposal !== null && grade !== proposal.grade
    if (differs && input.gradeReason === '') refuse('reason_needed', { name })
    const gradeReason = differs ? input.gradeReason : ''
    await tx
      .update(assessmentResults)
      .set({ ...counts, scores, grade, gradeReason, lastGrade: input.lastGrade ?? null })
      .where(eq(assessmentResults.id, before.id))
    const said = grade === null ? { zh: '未定', en: 'not graded' } : appraisalGradeNames[grade]
    const told = { village: assessment.village, name, grade: said.zh, gradeEn: said.en }
    await ask.audit('assessment.result_recorded', subjectOf(assessment), told)
    return { version: await change(ask, assessment) }
  },

  addPerson: async (ask) => {
    const { input, tx, refuse } = ask
    const assessment = await openFor(ask)
    const { personId, post } = input
    const [person] = await tx.select().from(people).where(eq(people.id, personId))
    if (person === undefined) return refuse('unknown_person')
    const results = (await resultsOf(tx, [assessment.id])).get(assessment.id) ?? []
    const lastGrade = (await lastGrades(tx, assessment.roundId)).get(personId) ?? null
    const { id: assessmentId, areaCode } = assessment
    await tx
      .insert(assessmentResults)
      .values({ id: newId(), assessmentId, areaCode, personId, post, position: results.length, lastGrade })
      .catch((failure: unknown) =>
        isTaken(failure) ? refuse('person_twice', { person: person.name }) : Promise.reject(failure),
      )
    const told = { village: assessment.village, person: person.name, post }
    await ask.audit('assessment.person_added', subjectOf(assessment), told)
    return { version: await change(ask, assessment) }
  },

  removePerson: async (ask) => {
    const { input, tx } = ask
    const assessment = await openFor(ask)
    const result = await resultOf(tx, assessment, input.resultId)
    one(result.personId === null ? [] : [result])
    await tx.delete(assessmentResults).where(eq(assessmentResults.id, result.id))
    const told = { village: assessment.village, person: result.name, reason: input.reason }
    await ask.audit('assessment.person_removed', subjectOf(assessment), told)
    return { version: await change(ask, assessment) }
  },
}

async function resultOf(tx: Tx, assessment: Assessment, resultId: string): Promise<NamedResult> {
  const own = (await resultsOf(tx, [assessment.id])).get(assessment.id) ?? []
  return one(own.filter(({ id }) => id === resultId))
}
