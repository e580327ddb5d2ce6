import { type CivilDate, parseCivilDate } from './dates.ts'
import { type Issuer, issuers } from './rule-terms.ts'
import { settingProblem } from './setting-values.ts'
import {
  type RuleSetting,
  type RuleSettingKey,
  type RuleValues,
  ruleSettings,
  standardValues,
} from './settings.ts'

/** A value that somebody recorded for an area from a day on, with the document that says so. `untilOn` is the first day without it. */
export type RecordedValue = {
  readonly id: string
  readonly key: string
  readonly areaCode: string
  readonly issuer: Issuer
  readonly value: unknown
  readonly fromOn: CivilDate
  readonly untilOn: CivilDate | null
  readonly source: string
  readonly setBy: string
  readonly setOn: CivilDate
}

/** What confirms a value: the document, who issued it, for which area, and who recorded it when. */
export type Confirmation = Omit<RecordedValue, 'key' | 'value'>

/** The values in force for an area on a day, and for each what confirms it; null = nobody confirmed it (未核实). */
export type ResolvedValues = {
  readonly values: RuleValues
  readonly confirmed: { readonly [K in RuleSettingKey]: Confirmation | null }
}

/** The settings of the rules by key, for keys that come from outside. */
export const settingsByKey: ReadonlyMap<string, RuleSetting> = new Map(Object.entries(ruleSettings))

/** True where the record holds for the area on the day. */
export function appliesTo(record: RecordedValue, areaCode: string, day: CivilDate): boolean {
  return (
    areaCode.startsWith(record.areaCode) &&
    record.fromOn <= day &&
    (record.untilOn === null || day < record.untilOn)
  )
}

/** Orders records by what goes before: the nearest area, then the nearest issuer, then the latest first day. */
export function byPrecedence(a: RecordedValue, b: RecordedValue): number {
  return (
    b.areaCode.length - a.areaCode.length ||
    issuers.indexOf(b.issuer) - issuers.indexOf(a.issuer) ||
    b.fromOn.localeCompare(a.fromOn)
  )
}

/** Confirming a rule's text, which has no value, records `true` under the rule's id. */
function isAllowed({ key, value }: RecordedValue): boolean {
  const setting = settingsByKey.get(key)
  return setting === undefined ? value === true : settingProblem(setting, value) === null
}

/**
 * The record in force for each key, for the area on the day. A record that its setting no longer allows (an older
 * version of the product allowed it) is passed over. Throws RangeError for no civil date.
 */
export function recordsInForce(
  recorded: readonly RecordedValue[],
  areaCode: string,
  day: CivilDate,
): ReadonlyMap<string, RecordedValue> {
  if (parseCivilDate(day) === null) throw new RangeError(`Not a civil date: ${day}`)
  const found = new Map<string, RecordedValue>()
  for (const record of recorded.filter((one) => appliesTo(one, areaCode, day)).sort(byPrecedence)) {
    if (!found.has(record.key) && isAllowed(record)) found.set(record.key, record)
  }
  return found
}

/** What confirms a value, without the value itself. */
export function confirmationOf({ key: _key, value: _value, ...rest }: RecordedValue): Confirmation {
  return rest
}

/**
 * The values in force for the area on the day, out of what was recorded; without any record the standard value
 * holds. Throws RangeError for no civil date.
 */
export function settingsInForce(
  recorded: readonly RecordedValue[],
  areaCode: string,
  day: CivilDate,
): ResolvedValues {
  const found = recordsInForce(recorded, areaCode, day)
  const values: Record<string, unknown> = { ...standardValues }
  const confirmed: Record<string, Confirmation | null> = {}
  for (const key of settingsByKey.keys()) {
    const record = found.get(key)
    if (record !== undefined) values[key] = record.value
    confirmed[key] = record === undefined ? null : confirmationOf(record)
  }
  return { values, confirmed } as unknown as ResolvedValues
}
