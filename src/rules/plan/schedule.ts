import {
  addDays,
  addMonths,
  addWorkingDays,
  type CivilDate,
  daysBetween,
  type Holidays,
  isWorkingDay,
  workingDayOnOrBefore,
} from '../dates.ts'
import { said } from '../said.ts'
import type { PreparedStep } from './prepare.ts'
import { note, refuse } from './problems.ts'
import type { Anchor, Limit, PlanProblem, StepId } from './types.ts'

/** A limit with its day, and by how many days a date breaks it (0 = lawful). */
export type DatedLimit = { readonly limit: Limit; readonly day: CivilDate }

/** A step with its computed days; `wanted` is the day before it was moved off a day off. */
export type ScheduledStep = {
  readonly step: PreparedStep
  readonly start: CivilDate
  readonly due: CivilDate
  readonly wanted: CivilDate
  readonly limits: readonly DatedLimit[]
}

export type ScheduleInput = {
  readonly steps: readonly PreparedStep[]
  readonly electionDay: CivilDate
  readonly holidays: Holidays
  readonly done: ReadonlyMap<StepId, CivilDate>
}

export type Schedule = {
  readonly steps: readonly ScheduledStep[]
  readonly problems: readonly PlanProblem[]
  /** The day that an anchor stands for: done, else planned. */
  readonly dayOf: (anchor: Anchor) => CivilDate
}

/** True when a rule bounded by `since` and `until` applies to the election day. */
export function applies(
  bounds: { readonly since?: CivilDate; readonly until?: CivilDate },
  day: CivilDate,
): boolean {
  return (
    (bounds.since === undefined || bounds.since <= day) && (bounds.until === undefined || day < bounds.until)
  )
}

/** Days by which the date breaks the limit; 0 when it keeps it. */
export function daysBroken({ limit, day }: DatedLimit, date: CivilDate): number {
  const late = daysBetween(day, date)
  if (limit.side === 'latest') return Math.max(0, late)
  if (limit.side === 'earliest') return Math.max(0, -late)
  return Math.abs(late)
}

/** Works out the days of all steps from the election day, each from its anchor. */
export function schedule(input: ScheduleInput): Schedule {
  const byId = new Map(input.steps.map((step) => [step.id, step]))
  const dues = new Map<StepId, { readonly due: CivilDate; readonly wanted: CivilDate }>()
  const open = new Set<StepId>()
  const problems: PlanProblem[] = []

  function dueOf(step: PreparedStep): { readonly due: CivilDate; readonly wanted: CivilDate } {
    const known = dues.get(step.id)
    if (known !== undefined) return known
    if (open.has(step.id)) {
      problems.push(
        refuse(
          'cycle',
          step.id,
          said(
            `“${step.name.zh}”的时间循环引用自身。`,
            `The time of “${step.name.en}” refers back to itself.`,
          ),
        ),
      )
      return { due: input.electionDay, wanted: input.electionDay }
    }
    open.add(step.id)
    const wanted = step.date ?? addDays(dayOf(step.timing.anchor), step.timing.offset)
    const due = step.date ?? offDaysOff(step, wanted)
    open.delete(step.id)
    dues.set(step.id, { due, wanted })
    return { due, wanted }
  }

  function dayOf(anchor: Anchor): CivilDate {
    const step = byId.get(anchor)
    if (step === undefined) return input.electionDay
    return input.done.get(step.id) ?? dueOf(step).due
  }

  /* A step whose day is counted from this one (the check of credentials from the session) moves with it. */
  function lastNeeded(step: PreparedStep): CivilDate {
    const needed = step.dependsOn.filter((id) => {
      const other = byId.get(id)
      return other?.dropped === false && (other.timing.anchor !== step.id || other.date !== null)
    })
    return needed.map(dayOf).toSorted().at(-1) ?? ''
  }

  /* Earlier, never later: later could break a legal interval. But not before the step that it waits for. */
  function offDaysOff(step: PreparedStep, wanted: CivilDate): CivilDate {
    if (step.anyDay || isWorkingDay(wanted, input.holidays)) return wanted
    const earlier = workingDayOnOrBefore(wanted, input.holidays)
    const floor = lastNeeded(step)
    return earlier < floor && floor <= wanted ? wanted : earlier
  }

  function limitsOf(step: PreparedStep): DatedLimit[] {
    return step.limits
      .filter((limit) => applies(limit, input.electionDay))
      .map((limit) => {
        const from = dayOf(limit.anchor)
        return {
          limit,
          day: limit.unit === 'months' ? addMonths(from, limit.offset) : addDays(from, limit.offset),
        }
      })
  }

  const steps = input.steps
    .filter((step) => !step.dropped)
    .map((step): ScheduledStep => {
      const { due, wanted } = dueOf(step)
      if (!step.anyDay && !isWorkingDay(due, input.holidays)) problems.push(dayOff(step, due))
      return { step, start: startOf(step, due, input.holidays), due, wanted, limits: limitsOf(step) }
    })
  return { steps, problems, dayOf }
}

function startOf({ lead }: PreparedStep, due: CivilDate, holidays: Holidays): CivilDate {
  return lead.unit === 'days' ? addDays(due, -lead.count) : addWorkingDays(due, -lead.count, holidays)
}

function dayOff(step: PreparedStep, due: CivilDate): PlanProblem {
  return note(
    'day_off',
    step.id,
    said(`“${step.name.zh}”定在休息日${due}。`, `“${step.name.en}” falls on ${due}, a day off.`),
  )
}
