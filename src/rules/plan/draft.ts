import type { Confidence } from '../citations.ts'
import { type Said, said } from '../said.ts'
import type { Anchor, Limit, MarkTemplate, StepId, StepTemplate, Timing } from './types.ts'

/** Chinese, English. */
export type Pair = readonly [zh: string, en: string]

/**
 * A step as the template files write it. `law` names the rule that requires the step (it cannot be dropped);
 * `rule` the rule that a customary step refers to. `workingDays` makes the lead count working days.
 */
export type Draft = {
  readonly id: StepId
  readonly name: Pair
  readonly organ: Pair
  readonly at: Timing
  readonly lead: number
  readonly workingDays?: true
  readonly law?: string
  readonly rule?: string
  readonly grade?: Confidence
  readonly limits?: readonly Limit[]
  readonly marks?: readonly MarkTemplate[]
  readonly anyDay?: true
  readonly deliverables: readonly Pair[]
  readonly discipline: Pair
  readonly evidence: readonly Pair[]
  readonly after: readonly StepId[]
}

/** `days` calendar days before the election day or another step. */
export function before(days: number, anchor: Anchor = 'election_day'): Timing {
  return { anchor, offset: -days }
}

/** `days` calendar days after the election day or another step. */
export function after(days: number, anchor: Anchor = 'election_day'): Timing {
  return { anchor, offset: days }
}

/** The election day itself. */
export const onTheDay: Timing = { anchor: 'election_day', offset: 0 }

/** The law's “N days before X”: not later than that day. */
export function atLeastBefore(days: number, ruleId: string, anchor: Anchor = 'election_day'): Limit {
  return { side: 'latest', anchor, offset: -days, unit: 'days', ruleId }
}

/** The law's “within N days of X”. */
export function within(days: number, ruleId: string, anchor: Anchor = 'election_day'): Limit {
  return { side: 'latest', anchor, offset: days, unit: 'days', ruleId }
}

/** The law's “within N months of X”. */
export function withinMonths(months: number, ruleId: string): Limit {
  return { side: 'latest', anchor: 'election_day', offset: months, unit: 'months', ruleId }
}

/** The law's “not sooner than N days after X”. */
export function notSooner(days: number, ruleId: string, anchor: Anchor): Limit {
  return { side: 'earliest', anchor, offset: days, unit: 'days', ruleId }
}

/** The step is the election day itself. */
export function exactly(ruleId: string): Limit {
  return { side: 'on', anchor: 'election_day', offset: 0, unit: 'days', ruleId }
}

/** Words put into the `{name}` places of a template's texts. */
export type Fills = Readonly<Record<string, Pair>>

function build(draft: Draft, fills: Fills): StepTemplate {
  function one([zh, en]: Pair): Said {
    let text = said(zh, en)
    for (const [key, [chinese, english]] of Object.entries(fills)) {
      text = said(text.zh.replaceAll(`{${key}}`, chinese), text.en.replaceAll(`{${key}}`, english))
    }
    return said(text.zh, text.en.charAt(0).toUpperCase() + text.en.slice(1))
  }
  const limits = draft.limits ?? []
  return {
    id: draft.id,
    name: one(draft.name),
    organ: one(draft.organ),
    timing: draft.at,
    lead: { count: draft.lead, unit: draft.workingDays ? 'working_days' : 'days' },
    basis: draft.law === undefined ? 'custom' : 'law',
    limits,
    marks: draft.marks ?? [],
    ruleId: draft.law ?? draft.rule ?? null,
    confidence: draft.grade ?? (limits.length > 0 ? 'A' : 'C'),
    anyDay: draft.anyDay ?? false,
    deliverables: draft.deliverables.map(one),
    discipline: one(draft.discipline),
    evidence: draft.evidence.map(one),
    dependsOn: draft.after,
  }
}

/** Builds a body's template from its drafts, with the words of the level put in. */
export function template(drafts: readonly Draft[], fills: Fills = {}): readonly StepTemplate[] {
  return drafts.map((draft) => build(draft, fills))
}
