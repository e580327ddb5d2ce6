import { type CivilDate, daysBetween } from '../dates.ts'
import type { Said } from '../said.ts'
import type { Plan, PlannedStep, StepId } from './types.ts'

/** What happens to a step when its plan changes. Dates are due dates; `movedDays` > 0 = later. */
export type StepChange = {
  readonly id: StepId
  readonly name: Said
  readonly kind: 'same' | 'moved' | 'added' | 'removed'
  readonly before: CivilDate | null
  readonly after: CivilDate | null
  readonly movedDays: number
  /** It could be done lawfully under the old plan and cannot under the new one. */
  readonly becameImpossible: boolean
  /** The day on which it was done; a done step stays where it is. */
  readonly doneOn: CivilDate | null
  /** It is done, but on a day that is unlawful under the new plan, so that it must be repeated. */
  readonly mustRepeat: boolean
}

export type PlanComparison = {
  readonly movedDays: number
  readonly changes: readonly StepChange[]
  readonly impossible: readonly StepId[]
}

function isBlocked(step: PlannedStep): boolean {
  return step.status === 'impossible' || step.status === 'unlawful'
}

function breaks(step: PlannedStep, date: CivilDate): boolean {
  return step.limits.some(({ side, day }) =>
    side === 'latest' ? date > day : side === 'earliest' ? date < day : date !== day,
  )
}

function added(step: PlannedStep, doneOn: CivilDate | null): StepChange {
  return {
    id: step.id,
    name: step.name,
    kind: 'added',
    before: null,
    after: step.due,
    movedDays: 0,
    becameImpossible: doneOn === null && isBlocked(step),
    doneOn,
    mustRepeat: doneOn !== null && breaks(step, doneOn),
  }
}

function removed(step: PlannedStep, doneOn: CivilDate | null): StepChange {
  return {
    id: step.id,
    name: step.name,
    kind: 'removed',
    before: step.due,
    after: null,
    movedDays: 0,
    becameImpossible: false,
    doneOn,
    mustRepeat: false,
  }
}

function kept(old: PlannedStep, step: PlannedStep, doneOn: CivilDate | null): StepChange {
  const movedDays = daysBetween(old.due, step.due)
  return {
    id: step.id,
    name: step.name,
    kind: movedDays === 0 || doneOn !== null ? 'same' : 'moved',
    before: old.due,
    after: step.due,
    movedDays: doneOn === null ? movedDays : 0,
    becameImpossible: doneOn === null && isBlocked(step) && !isBlocked(old),
    doneOn,
    mustRepeat: doneOn !== null && breaks(step, doneOn),
  }
}

/**
 * Compares two plans of a body step by step, new order first, removed steps last. `done` holds the days of the steps
 * that are completed: they stay, and are reported when the new plan no longer accepts their day.
 */
export function comparePlans(
  before: Plan,
  after: Plan,
  done: Readonly<Record<StepId, CivilDate>> = {},
): PlanComparison {
  const days = new Map(Object.entries(done))
  const rest = new Map(before.steps.map((step) => [step.id, step]))
  const changes = after.steps.map((step) => {
    const old = rest.get(step.id)
    rest.delete(step.id)
    const doneOn = days.get(step.id) ?? null
    return old === undefined ? added(step, doneOn) : kept(old, step, doneOn)
  })
  const gone = [...rest.values()].map((step) => removed(step, days.get(step.id) ?? null))
  const all = [...changes, ...gone]
  return {
    movedDays: daysBetween(before.electionDay, after.electionDay),
    changes: all,
    impossible: all
      .filter((change) => change.becameImpossible || change.mustRepeat)
      .map((change) => change.id),
  }
}
