import { sql } from 'drizzle-orm'
import { type Said, sayBoth } from '#common/text.ts'
import type { Answers, Ask } from '#platform/action.ts'
import { recordEvents } from '#platform/audit/record.ts'
import { lastChange } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { roundClosed } from '../rounds/public.ts'
import { type Why, whyNot } from './allowed.ts'
import type { assessmentsTopic } from './contract.ts'
import { nameOf } from './fill.ts'
import { appraisalGradeNames } from './grades.ts'
import {
  type Assessment,
  assessmentFor,
  assessmentsOf,
  change,
  type Known,
  type NamedResult,
  proposalOf,
  resultsOf,
  subjectOf,
} from './held.ts'
import { type Scheme, schemeOf } from './scheme.ts'
import { type AssessmentMove, type AssessmentState, moveAssessment } from './states.ts'
import { type AssessmentRefusal, assessmentsRefusals, moveText } from './text.ts'

type Part = Pick<
  Answers<typeof assessmentsTopic.contract, AssessmentRefusal>,
  'submit' | 'return' | 'confirm' | 'announce' | 'reopen' | 'advanceMany'
>
type Seen = { readonly id: string; readonly version: number }
type LifeAsk = Ask<Seen, AssessmentRefusal>

/** Why an assessment is not ready to be handed in, or null. */
function unready(assessment: Assessment, results: readonly NamedResult[], scheme: Scheme): Why | null {
  if (assessment.heldOn === null) return { code: 'no_meeting', params: {} }
  const judged = results.map((result) => ({ result, proposal: proposalOf(scheme, result) }))
  const open = judged.filter(({ result, proposal }) => result.grade === null || proposal === null)
  const [first] = open
  if (first !== undefined)
    return { code: 'incomplete', params: { n: open.length, name: nameOf(first.result) } }
  const bare = judged.find(
    ({ result, proposal }) => result.grade !== proposal?.grade && result.gradeReason === '',
  )
  return bare === undefined ? null : { code: 'reason_needed', params: { name: nameOf(bare.result) } }
}

type Judged = { readonly assessment: Known; readonly results: readonly NamedResult[] }

/** Why the actor can't make a move with an assessment, or null. */
function barred(ask: Pick<LifeAsk, 'actor'>, one: Judged, move: AssessmentMove, scheme: Scheme | null) {
  const why = whyNot(ask.actor, one.assessment, move)
  if (why !== null || move !== 'submit') return why
  return scheme === null
    ? ({ code: 'no_scheme', params: {} } as const)
    : unready(one.assessment, one.results, scheme)
}

function next(state: AssessmentState, move: AssessmentMove): AssessmentState {
  const to = moveAssessment(state, move)
  if (to === null) throw new Error(`${move} of ${state} was let through`)
  return to
}

async function ready(ask: LifeAsk, move: AssessmentMove): Promise<[Judged, AssessmentState]> {
  const assessment = await assessmentFor(ask)
  const results = (await resultsOf(ask.tx, [assessment.id])).get(assessment.id) ?? []
  const one = { assessment, results }
  const why = barred(ask, one, move, await schemeOf(ask.tx, assessment.roundId))
  if (why !== null) ask.refuse(why.code, why.params)
  return [one, next(assessment.state, move)]
}

function gradeWords({ results }: Judged) {
  const grade = results.find(({ personId }) => personId === null)?.grade ?? null
  const { zh, en } = grade === null ? { zh: '', en: '' } : appraisalGradeNames[grade]
  return { grade: zh, gradeEn: en }
}

/** A step back to filling in, with its reason. */
async function back(
  ask: Ask<Seen & { readonly reason: string }, AssessmentRefusal>,
  move: 'return' | 'reopen',
) {
  const { reason } = ask.input
  const [{ assessment }, state] = await ready(ask, move)
  if (move === 'reopen' && (await roundClosed(ask.tx, assessment.roundId))) ask.refuse('round_closed')
  const cleared = { announcedOn: null, announcedPlace: '' }
  const version = await change(ask, assessment, { ...cleared, state, returnReason: reason })
  const event = move === 'return' ? 'assessment.returned' : 'assessment.reopened'
  await ask.audit(event, subjectOf(assessment), { village: assessment.village, reason })
  return { version, state }
}

const events = {
  submit: 'assessment.submitted',
  confirm: 'assessment.confirmed',
  announce: 'assessment.announced',
} as const

type Announcement = { readonly day: string; readonly place: string }

/** Writes the state of many assessments that are still in the version that was seen; the ids of those. */
async function advance(
  tx: Tx,
  by: string,
  all: readonly Judged[],
  state: AssessmentState,
  told: Announcement | null,
): Promise<ReadonlySet<string>> {
  const seen = JSON.stringify(all.map(({ assessment: { id, version } }) => ({ id, version })))
  const done = await tx.execute<{ id: string }>(sql`
    update assessments l set state = ${state}, version = l.version + 1, return_reason = null,
      announced_on = coalesce(${told?.day ?? null}::date, l.announced_on),
      announced_place = coalesce(${told?.place ?? null}, l.announced_place), updated_by = ${by}, updated_at = now()
    from jsonb_to_recordset(${seen}::jsonb) as s(id char(26), version int)
    where l.id = s.id and l.version = s.version returning l.id`)
  return new Set(done.rows.map((row) => row.id))
}

const missing: Said = {
  zh: '没有找到该考核记录，或者不在您的工作范围内。',
  en: 'The assessment was not found, or lies outside your area.',
}

type Left = { readonly id: string } & Said

/** The life of an assessment. */
export const life: Part = {
  submit: async (ask) => {
    const [one, state] = await ready(ask, 'submit')
    const { assessment } = one
    const version = await change(ask, assessment, { state, returnReason: null })
    const told = { village: assessment.village, ...gradeWords(one) }
    await ask.audit(events.submit, subjectOf(assessment), told)
    return { version, state }
  },

  return: (ask) => back(ask, 'return'),

  confirm: async (ask) => {
    const [one, state] = await ready(ask, 'confirm')
    const { assessment } = one
    const version = await change(ask, assessment, { state })
    const told = { village: assessment.village, ...gradeWords(one) }
    await ask.audit(events.confirm, subjectOf(assessment), told)
    return { version, state }
  },

  announce: async (ask) => {
    const { announcedOn, announcedPlace } = ask.input
    const today = ask.app.clock.today()
    if (announcedOn > today) ask.refuse('future_day', { day: announcedOn, today })
    const [{ assessment }, state] = await ready(ask, 'announce')
    const version = await change(ask, assessment, { state, announcedOn, announcedPlace })
    const told = { village: assessment.village, day: announcedOn, place: announcedPlace }
    await ask.audit(events.announce, subjectOf(assessment), told)
    return { version, state }
  },

  reopen: (ask) => back(ask, 'reopen'),

  advanceMany: async (ask) => {
    const { input, actor, tx, app, refuse, audit } = ask
    const { move } = input
    const told = input.move === 'announce' ? { day: input.announcedOn, place: input.announcedPlace } : null
    const today = app.clock.today()
    if (told !== null && told.day > today) refuse('future_day', { day: told.day, today })
    const asked = [...new Map(input.assessments.map((one) => [one.id, one])).values()]
    const ids = asked.map(({ id }) => id)
    const [found, results] = [await assessmentsOf(tx, ids), await resultsOf(tx, ids)]
    const schemes = new Map<string, Scheme | null>()
    const left: Left[] = []
    const able: Judged[] = []
    for (const { id, version } of asked) {
      const assessment = found.get(id)
      if (assessment === undefined) {
        left.push({ id, ...missing })
        continue
      }
      const { roundId } = assessment
      if (!schemes.has(roundId)) schemes.set(roundId, await schemeOf(tx, roundId))
      const judged = { assessment, results: results.get(id) ?? [] }
      const stale = assessment.version !== version
      const why = stale
        ? ({ code: 'changed_meanwhile', params: await lastChange(tx, 'assessment', id) } as const)
        : barred(ask, judged, move, schemes.get(roundId) ?? null)
      if (why === null) able.push(judged)
      else left.push({ id, ...sayBoth(assessmentsRefusals, why.code, why.params) })
    }
    const [first] = able
    const state = first === undefined ? null : next(first.assessment.state, move)
    const done = state === null ? new Set<string>() : await advance(tx, actor.accountId, able, state, told)
    const advanced = able.filter(({ assessment }) => done.has(assessment.id))
    if (advanced.length === 0) {
      refuse('none_advanced', { first: left[0]?.zh ?? '', firstEn: left[0]?.en ?? '' })
    }
    await recordEvents(
      tx,
      actor,
      events[move],
      advanced.map((one) => ({
        subject: subjectOf(one.assessment),
        params: { village: one.assessment.village, ...(told ?? gradeWords(one)) },
      })),
    )
    const { zh, en } = sayBoth(moveText, move)
    const subject = { type: 'assessments', id: actor.postId, name: zh, areaCode: actor.areaCode }
    await audit('assessment.advanced_many', subject, {
      n: advanced.length,
      move: zh,
      moveEn: en.toLowerCase(),
    })
    return { done: advanced.length, left }
  },
}
