import type { BodyKind } from '../bodies.ts'
import { type Citation, citationFor } from '../citations.ts'
import { addDays, addMonths, type CivilDate, daysBetween, noHolidays, parseCivilDate } from '../dates.ts'
import { type Said, said } from '../said.ts'
import { computePlan } from './compute.ts'
import { limitText } from './explain.ts'
import { isFirstSession, sessionProblem } from './first-session.ts'
import { prepare } from './prepare.ts'
import { daysBroken, schedule } from './schedule.ts'
import { stepsOf } from './templates.ts'
import type { PlannedStep, StepId } from './types.ts'

/** A chosen day that breaks a legal interval. `latest` and `earliest` are the bounds of the interval it broke. */
export type Violation = {
  readonly step: StepId
  readonly given: CivilDate
  readonly latest: CivilDate | null
  readonly earliest: CivilDate | null
  readonly daysShort: number
  readonly citation: Citation | null
  readonly text: Said
}

/** An entry that could not be checked: no such step in this body's template, or no such day. */
export type Unchecked = {
  readonly step: StepId
  readonly given: string
  readonly reason: 'unknown_step' | 'not_a_date'
}

export type DatesChecked = {
  readonly ok: boolean
  readonly violations: readonly Violation[]
  readonly unchecked: readonly Unchecked[]
}

/**
 * Checks chosen dates of a body's steps against the law's intervals; a step that is not given counts as planned.
 * `electionDay` must be a civil date (RangeError), the chosen ones need not be.
 */
export function checkDates(
  body: BodyKind,
  electionDay: CivilDate,
  chosen: Readonly<Record<StepId, string>>,
): DatesChecked {
  const known = new Set(stepsOf(body).map((step) => step.id))
  const dates = new Map<StepId, CivilDate>()
  const unchecked: Unchecked[] = []
  for (const [step, given] of Object.entries(chosen)) {
    if (!known.has(step)) unchecked.push({ step, given, reason: 'unknown_step' })
    else if (parseCivilDate(given) === null) unchecked.push({ step, given, reason: 'not_a_date' })
    else dates.set(step, given)
  }
  const { steps } = prepare(body, {})
  const scheduled = schedule({ steps, electionDay, holidays: noHolidays, done: dates })
  const names = new Map(steps.map((step) => [step.id, step.name]))
  const naming = { body, electionDay, names, dayOf: scheduled.dayOf }
  const violations = scheduled.steps.flatMap(({ step, limits }) => {
    const given = dates.get(step.id)
    if (given === undefined) return []
    return limits.flatMap((dated): Violation[] => {
      const daysShort = daysBroken(dated, given)
      if (daysShort === 0) return []
      const { limit, day } = dated
      const allowed = limitText(dated, naming)
      return [
        {
          step: step.id,
          given,
          latest: limit.side === 'earliest' ? null : day,
          earliest: limit.side === 'latest' ? null : day,
          daysShort,
          citation: citationFor(limit.ruleId, electionDay),
          text: said(
            `“${step.name.zh}”${given}，法定${allowed.zh}，相差${daysShort}天。`,
            `“${step.name.en}” on ${given}: the law allows ${allowed.en}; ${daysShort} days off.`,
          ),
        },
      ]
    })
  })
  return { ok: violations.length === 0 && unchecked.length === 0, violations, unchecked }
}

export type ElectionDayCode =
  | 'not_a_date'
  | 'in_past'
  | 'edition'
  | 'too_soon'
  | 'first_session_late'
  | 'delayed_over_a_year'

/** Why a day cannot be the election day. `earliest` and `latest` say which days can, where the law bounds them. */
export type ElectionDayRefusal = {
  readonly code: ElectionDayCode
  readonly text: Said
  readonly citation: Citation | null
  readonly earliest: CivilDate | null
  readonly latest: CivilDate | null
}

export type ElectionDayChecked =
  | { readonly ok: true; readonly refusals: readonly [] }
  | { readonly ok: false; readonly refusals: readonly ElectionDayRefusal[] }

/** What bounds the day besides today: when the delegates were elected (posts), when the term ends (Party bodies). */
export type ElectionDayFacts = {
  readonly delegatesElected?: CivilDate
  readonly termEnds?: CivilDate
  /** Days of the steps that are completed: a list published in time for this day does not refuse it. */
  readonly done?: Readonly<Record<StepId, CivilDate>>
}

const noBounds = { citation: null, earliest: null, latest: null }

/* Only limits that hang on the election day itself: a later day mends them. */
function tooSoon(
  body: BodyKind,
  day: CivilDate,
  today: CivilDate,
  done: Readonly<Record<StepId, CivilDate>>,
): ElectionDayRefusal[] {
  const plan = computePlan({ body, electionDay: day, today, holidays: noHolidays, done })
  const movable = new Set(
    stepsOf(body)
      .filter((step) =>
        step.limits.some(({ side, anchor }) => side === 'latest' && anchor === 'election_day'),
      )
      .map((step) => step.id),
  )
  const worst = plan.steps
    .filter((step) => movable.has(step.id) && (step.status === 'impossible' || step.status === 'unlawful'))
    .reduce<PlannedStep | null>(
      (most, step) => (most === null || step.daysShort > most.daysShort ? step : most),
      null,
    )
  if (worst === null) return []
  const earliest = addDays(day, worst.daysShort)
  const text = said(
    `“${worst.name.zh}”比法定期限晚${worst.daysShort}天，选举日最早为${earliest}。`,
    `“${worst.name.en}” is ${worst.daysShort} days past its legal limit; the earliest election day is ${earliest}.`,
  )
  return [{ code: 'too_soon', text, citation: worst.citation, earliest, latest: null }]
}

function sessionLate(body: BodyKind, day: CivilDate, elected: CivilDate | undefined): ElectionDayRefusal[] {
  if (elected === undefined || !isFirstSession(body)) return []
  const late = sessionProblem(body, day, elected)
  if (late === null) return []
  const { text, citation } = late
  return [{ code: 'first_session_late', text, citation, earliest: null, latest: addMonths(elected, 2) }]
}

const delayRules: Partial<Record<BodyKind, string>> = {
  party_congress_prefecture: 'DF-01',
  party_congress_county: 'DF-01',
  party_congress_township: 'DJ-09',
  village_party: 'DJ-09',
  community_party: 'DJ-09',
}

function delayed(body: BodyKind, day: CivilDate, termEnds: CivilDate | undefined): ElectionDayRefusal[] {
  const rule = delayRules[body]
  if (termEnds === undefined || rule === undefined) return []
  const latest = addMonths(termEnds, 12)
  if (day <= latest) return []
  const text = said(
    `任期${termEnds}届满，延期不超过一年，最迟${latest}。`,
    `The term ends on ${termEnds}; a delay may not exceed one year, ${latest} at the latest.`,
  )
  return [{ code: 'delayed_over_a_year', text, citation: citationFor(rule, day), earliest: null, latest }]
}

/**
 * Whether a day can still be a body's election day: a real day, not past, ruled by a known edition of the law, far
 * enough for every legal interval, and not later than the law bounds it. Throws RangeError when `today` is no date.
 */
export function checkElectionDay(
  body: BodyKind,
  day: string,
  today: CivilDate,
  facts: ElectionDayFacts = {},
): ElectionDayChecked {
  const refusals: ElectionDayRefusal[] = []
  if (parseCivilDate(day) === null) {
    const text = said(`“${day}”不是日期。`, `“${day}” is not a date.`)
    return { ok: false, refusals: [{ code: 'not_a_date', text, ...noBounds }] }
  }
  const late = daysBetween(day, today)
  if (late > 0) {
    const text = said(`${day}已过${late}天。`, `${day} was ${late} days ago.`)
    refusals.push({ code: 'in_past', text, ...noBounds })
  } else {
    refusals.push(...tooSoon(body, day, today, facts.done ?? {}))
  }
  const plan = computePlan({ body, electionDay: day, today: day, holidays: noHolidays })
  for (const problem of plan.problems) {
    if (problem.code === 'edition' && problem.severity === 'refusal') {
      refusals.push({ code: 'edition', text: problem.text, ...noBounds })
    }
  }
  refusals.push(...sessionLate(body, day, facts.delegatesElected), ...delayed(body, day, facts.termEnds))
  return refusals.length === 0 ? { ok: true, refusals: [] } : { ok: false, refusals }
}
