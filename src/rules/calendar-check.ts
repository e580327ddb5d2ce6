import { type CalendarElection, type CalendarStep, calendar, daysToObject } from './calendar.ts'
import type { Citation } from './citations.ts'
import { addDays, type CivilDate, daysBetween, parseCivilDate } from './dates.ts'
import { checkDates, type Violation } from './plan/check.ts'
import { stepOf } from './plan/templates.ts'
import { type Said, said } from './said.ts'
import { failed, found, type Verdict } from './verdict.ts'

/** Chosen days by step: the ids of the calendar, or of the steps of the body's statutory plan. */
export type CalendarCheckInput = {
  readonly election: CalendarElection
  readonly electionDay: CivilDate
  readonly steps: Readonly<Record<string, string>>
}

/** `ok` when no chosen day breaks the law; a step that is not given is not judged. */
export type CalendarChecked = { readonly ok: boolean; readonly violations: readonly Violation[] }

/** The plans that hold the other steps: both levels of congress have the same days. */
const bodies = { congress_direct: 'congress_county', village_committee: 'village_committee' } as const

function violation(
  given: CivilDate,
  step: CalendarStep,
  side: 'latest' | 'earliest',
  bound: CivilDate,
): Violation[] {
  const daysShort = side === 'latest' ? daysBetween(bound, given) : daysBetween(given, bound)
  if (daysShort <= 0) return []
  const allowed = side === 'latest' ? said('最迟', 'at the latest') : said('最早', 'at the earliest')
  return [
    {
      step: step.id,
      given,
      latest: step.latest,
      earliest: side === 'earliest' ? bound : null,
      daysShort,
      citation: step.citation,
      text: said(
        `“${step.name.zh}”${given}，法定${allowed.zh}${bound}，相差${daysShort}天。`,
        `“${step.name.en}” on ${given}: the law allows ${bound} ${allowed.en}; ${daysShort} days off.`,
      ),
    },
  ]
}

/** Days that are no steps of the plan but fall within one: not later than the calendar says, nor is the time to object cut. */
function checkDay(input: CalendarCheckInput, step: CalendarStep): Violation[] {
  const given = input.steps[step.id]
  if (given === undefined || step.basis === 'custom') return []
  const list = step.id === 'objection_deadline' ? input.steps.voter_list : undefined
  const late = violation(given, step, 'latest', step.latest)
  return list === undefined
    ? late
    : [...late, ...violation(given, step, 'earliest', addDays(list, daysToObject))]
}

function summary(violations: readonly Violation[], count: number): Said {
  if (violations.length === 0) {
    return said(
      `${count}个日期均符合法定期限。`,
      count === 1 ? 'The day keeps the law.' : `All ${count} days keep the law.`,
    )
  }
  return said(violations.map(({ text }) => text.zh).join(''), violations.map(({ text }) => text.en).join(' '))
}

function citationsOf(violations: readonly Violation[], steps: readonly CalendarStep[]): readonly Citation[] {
  const all = violations.length > 0 ? violations : steps
  const citations = all.map(({ citation }) => citation).filter((citation) => citation !== null)
  return [...new Map(citations.map((citation) => [citation.ruleId, citation])).values()]
}

/**
 * Checks chosen days against the law: which come too late (or cut the time to object short), and by how many days. Fails
 * with `edition` where the calendar does, with `unknown_step` or `not_a_date` and the step's path for what cannot be
 * checked. Throws RangeError for an election day that is no civil date.
 */
export function checkCalendar(input: CalendarCheckInput): Verdict<CalendarChecked> {
  const { election, electionDay, steps: chosen } = input
  const verdict = calendar(input)
  if (!verdict.ok) return verdict
  const { steps } = verdict.value
  const body = bodies[election]
  const days = steps.filter(({ id }) => stepOf(body, id) === null)
  const planned: Record<string, CivilDate> = {}
  for (const [id, given] of Object.entries(chosen)) {
    if (parseCivilDate(given) === null) {
      return failed(
        'not_a_date',
        `steps.${id}`,
        said(`“${given}”不是有效日期，应为YYYY-MM-DD`, `“${given}” is not a date YYYY-MM-DD`),
      )
    }
    if (stepOf(body, id) !== null) planned[id] = given
    else if (!days.some((day) => day.id === id)) {
      return failed(
        'unknown_step',
        `steps.${id}`,
        said(`没有步骤“${id}”，请删去或改正`, `There is no step “${id}”: remove or correct it`),
      )
    }
  }
  const broken = checkDates(body, electionDay, planned).violations.map((one) => {
    const step = steps.find(({ id }) => id === one.step)
    return step === undefined ? one : { ...one, citation: step.citation }
  })
  const violations = [...broken, ...days.flatMap((step) => checkDay(input, step))]
  return found(
    { ok: violations.length === 0, violations },
    citationsOf(violations, steps),
    summary(violations, Object.keys(chosen).length),
  )
}
