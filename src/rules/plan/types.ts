import type { BodyKind } from '../bodies.ts'
import type { Citation, Confidence } from '../citations.ts'
import type { CivilDate, Holidays } from '../dates.ts'
import type { Said } from '../said.ts'

/** A step's name within its body's template; an added step brings its own. */
export type StepId = string

/** What a time is counted from: the election day or another step's due date. */
export type Anchor = 'election_day' | StepId

/** The planned due date: calendar days from the anchor, negative = before it. */
export type Timing = { readonly anchor: Anchor; readonly offset: number }

/** How long the work takes by custom, up to the due date; the day it starts on is not counted. */
export type Lead = { readonly count: number; readonly unit: 'days' | 'working_days' }

/**
 * What the law allows: the due date lies not after (`latest`), not before (`earliest`) or exactly `on` the day
 * `offset` days or months from the anchor (negative = before). `since` and `until` bound the election days that
 * the limit applies to, where an edition brought or changed it (`until` is the first day without it).
 */
export type Limit = {
  readonly side: 'latest' | 'earliest' | 'on'
  readonly anchor: Anchor
  readonly offset: number
  readonly unit: 'days' | 'months'
  readonly ruleId: string
  readonly since?: CivilDate
  readonly until?: CivilDate
}

/** A day within a step that has a name of its own: the last day to object, to answer, to sue. */
export type MarkTemplate = {
  readonly id: string
  readonly name: Said
  readonly anchor: Anchor
  readonly offset: number
  readonly ruleId: string
  readonly since?: CivilDate
}

/** Required by law (it cannot be dropped), or done by custom (a county may drop, rename or move it). */
export type Basis = 'law' | 'custom'

/** A step of a body's election as the product ships it. `anyDay` = its due date may be a day off. */
export type StepTemplate = {
  readonly id: StepId
  readonly name: Said
  readonly organ: Said
  readonly timing: Timing
  readonly lead: Lead
  readonly basis: Basis
  readonly limits: readonly Limit[]
  readonly marks: readonly MarkTemplate[]
  readonly ruleId: string | null
  readonly confidence: Confidence
  readonly anyDay: boolean
  readonly deliverables: readonly Said[]
  readonly discipline: Said
  readonly evidence: readonly Said[]
  readonly dependsOn: readonly StepId[]
}

/** What an area changes about a step. `days` counts from the step's anchor, in the direction of the template. */
export type StepSetting = {
  readonly days?: number
  readonly lead?: number
  readonly date?: CivilDate
  readonly name?: Said
  readonly dropped?: true
}

/** A step that an area adds by its own custom. `days` before (negative: after) the anchor, by default the election day. */
export type CustomStep = {
  readonly id: StepId
  readonly name: Said
  readonly organ: Said
  readonly days: number
  readonly anchor?: Anchor
  readonly lead?: number
  readonly deliverables?: readonly Said[]
  readonly discipline?: Said
  readonly evidence?: readonly Said[]
  readonly dependsOn?: readonly StepId[]
}

/** What an area or a round sets for a body's plan. `order` lists step ids; the others keep their place after them. */
export type PlanSettings = {
  readonly steps?: Readonly<Record<StepId, StepSetting>>
  readonly added?: readonly CustomStep[]
  readonly order?: readonly StepId[]
}

/** What a plan is computed from. `done` holds the days on which steps were in fact completed. */
export type PlanInput = {
  readonly body: BodyKind
  readonly electionDay: CivilDate
  readonly today: CivilDate
  readonly holidays: Holidays
  readonly settings?: PlanSettings
  readonly done?: Readonly<Record<StepId, CivilDate>>
}

/**
 * `ok` can be done in time or is done · `past` its planned day has gone, the law still allows it · `impossible` the
 * last lawful day has gone · `unlawful` the chosen or actual day breaks a legal interval.
 */
export type StepStatus = 'ok' | 'past' | 'impossible' | 'unlawful'

/** A legal limit with its day worked out. */
export type PlannedLimit = {
  readonly side: Limit['side']
  readonly day: CivilDate
  readonly citation: Citation | null
}

/** A named day within a planned step. */
export type PlannedMark = {
  readonly id: string
  readonly name: Said
  readonly day: CivilDate
  readonly citation: Citation | null
}

/** A step with its days. `daysBefore` counts from due to election day (negative = after it). */
export type PlannedStep = {
  readonly id: StepId
  readonly order: number
  readonly name: Said
  readonly organ: Said
  readonly start: CivilDate
  readonly due: CivilDate
  readonly legalLimit: CivilDate | null
  readonly limitKind: Limit['side'] | null
  readonly limits: readonly PlannedLimit[]
  readonly marks: readonly PlannedMark[]
  readonly daysBefore: number
  readonly basis: Basis
  readonly citation: Citation | null
  readonly confidence: Confidence
  readonly explain: Said
  readonly deliverables: readonly Said[]
  readonly discipline: Said
  readonly evidence: readonly Said[]
  readonly dependsOn: readonly StepId[]
  readonly added: boolean
  readonly status: StepStatus
  readonly daysShort: number
}

export type ProblemCode =
  | 'loosens_law'
  | 'drops_law'
  | 'unlawful'
  | 'impossible'
  | 'past'
  | 'out_of_order'
  | 'day_off'
  | 'fixed_day'
  | 'not_a_date'
  | 'not_a_number'
  | 'unknown_step'
  | 'duplicate_step'
  | 'cycle'
  | 'edition'
  | 'unverified'
  | 'in_past'

/** `refusal` the settings may not be saved so · `warning` somebody must act · `notice` worth knowing. */
export type Severity = 'refusal' | 'warning' | 'notice'

/** Something about the plan that the user must know, as one sentence with the numbers put in. */
export type PlanProblem = {
  readonly code: ProblemCode
  readonly severity: Severity
  readonly step: StepId | null
  readonly text: Said
  readonly citation: Citation | null
  readonly daysShort: number
}

/** The edition of a law that the plan applies; null where none is known for the day. */
export type AppliedEdition = { readonly law: string; readonly edition: string | null }

/** A body's plan, computed backwards from its election day; steps in their order. */
export type Plan = {
  readonly body: BodyKind
  readonly electionDay: CivilDate
  readonly editions: readonly AppliedEdition[]
  readonly steps: readonly PlannedStep[]
  readonly problems: readonly PlanProblem[]
}
