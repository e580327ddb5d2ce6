import { type Citation, citationFor } from './citations.ts'
import type { CivilDate } from './dates.ts'
import { confirmsEdition, settingsOfRule } from './library.ts'
import type { RuleState } from './rule-terms.ts'
import type { RecordedValue } from './settings-in-force.ts'

/** How a rule stands for an area on a day, and why. */
export type RuleStanding = {
  readonly state: RuleState
  readonly citation: Citation | null
  /** What is left to confirm or was confirmed: the keys of its settings, or its own id; none for a verified text. */
  readonly keys: readonly string[]
  /** The record that confirmed it last. */
  readonly confirmation: RecordedValue | null
}

/** What of a rule can be confirmed: its settings, or where it has none its own text of grade C or D. */
export function confirmableKeys(ruleId: string, citation: Citation | null): string[] {
  const settings = settingsOfRule(ruleId)
  if (settings.length > 0) return settings
  return citation !== null && (citation.confidence === 'C' || citation.confidence === 'D') ? [ruleId] : []
}

/** How a rule stands on the day, by the records in force for an area (`recordsInForce`). */
export function standingOf(
  ruleId: string,
  inForce: ReadonlyMap<string, RecordedValue>,
  day: CivilDate,
): RuleStanding {
  const citation = citationFor(ruleId, day)
  const keys = confirmableKeys(ruleId, citation)
  if (citation === null) return { state: 'not_in_force', citation, keys, confirmation: null }
  if (keys.length === 0) return { state: 'verified', citation, keys, confirmation: null }
  const records = keys.flatMap((key) => {
    const record = inForce.get(key)
    if (record === undefined) return []
    return key !== ruleId || confirmsEdition(ruleId, record.fromOn, day) ? [record] : []
  })
  if (records.length < keys.length) return { state: 'unverified', citation, keys, confirmation: null }
  const last = records.reduce((latest, one) => (one.setOn > latest.setOn ? one : latest))
  return { state: 'confirmed', citation, keys, confirmation: last }
}
