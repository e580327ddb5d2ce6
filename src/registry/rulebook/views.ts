import type { z } from 'zod'
import { lawOf } from '#rules/citations.ts'
import type { CivilDate } from '#rules/dates.ts'
import { editionsOfRule, groupOfRule, ruleText } from '#rules/library.ts'
import { stepsCiting } from '#rules/library-uses.ts'
import { type Said, said } from '#rules/said.ts'
import { settingValueText } from '#rules/setting-values.ts'
import { standardValues } from '#rules/settings.ts'
import { type RecordedValue, settingsByKey } from '#rules/settings-in-force.ts'
import { type RuleStanding, standingOf } from '#rules/standing.ts'
import type { ruleRow, ruleSetting, settingRecord, settingValue } from './contract.ts'
import type { KeptRecord } from './queries.ts'

type InForce = ReadonlyMap<string, RecordedValue>
type Value = z.infer<typeof settingValue>

const textName = said('规则文本', 'Text of the rule')
const textHolds = said('与规则库所述一致', 'holds as the library states it')
const standards: ReadonlyMap<string, unknown> = new Map(Object.entries(standardValues))

/** What a key of `rule_settings` is called: a setting's name, or the text of a rule. */
export function nameOfKey(key: string): Said {
  return settingsByKey.get(key)?.name ?? textName
}

/** The rule to which a key belongs: that of the setting, or the rule itself. */
export function ruleOfKey(key: string): string {
  return settingsByKey.get(key)?.ruleId ?? key
}

/** A recorded value in words; a rule's text has no value, it holds as it stands. */
export function valueInWords(key: string, value: unknown): Said {
  const setting = settingsByKey.get(key)
  return setting === undefined ? textHolds : settingValueText(setting, value)
}

/** The value of the product as it is shipped; of a rule's text: that it holds. */
export function standardOf(key: string): unknown {
  return standards.get(key) ?? true
}

function valuesOf(keys: readonly string[], inForce: InForce): Said[] {
  const settings = keys.filter((key) => settingsByKey.has(key))
  return settings.map((key) => {
    const value = valueInWords(key, inForce.get(key)?.value ?? standardOf(key))
    if (settings.length === 1) return value
    const name = nameOfKey(key)
    return said(`${name.zh}：${value.zh}`, `${name.en}: ${value.en}`)
  })
}

/** A rule as the list shows it, for an area on a day. */
export function rowOf(ruleId: string, inForce: InForce, day: CivilDate): z.infer<typeof ruleRow> {
  const standing = standingOf(ruleId, inForce, day)
  const newest = editionsOfRule(ruleId)[0]
  const place = standing.citation ?? newest
  return {
    ruleId,
    group: groupOfRule(ruleId) ?? 'organs',
    text: ruleText(ruleId, place?.edition) ?? said('', ''),
    law: lawOf(ruleId) ?? '',
    edition: place?.edition ?? '',
    article: place?.article ?? '',
    confidence: place?.confidence ?? 'D',
    values: valuesOf(standing.keys, inForce),
    state: standing.state,
    source: standing.confirmation?.source ?? '',
    setBy: standing.confirmation?.setBy ?? '',
    uses: stepsCiting(ruleId).length,
  }
}

function shortly(record: RecordedValue | null | undefined) {
  if (!record) return null
  const { source, issuer, setBy, setOn } = record
  return { source, issuer, setBy, setOn }
}

/** Who confirmed a rule, in short; null where nobody did. */
export function confirmationShown(standing: RuleStanding) {
  return shortly(standing.confirmation)
}

/** What of the rule can be set or confirmed, with the value in force. */
export function settingShown(key: string, inForce: InForce, version: number): z.infer<typeof ruleSetting> {
  const record = inForce.get(key)
  const value = record?.value ?? standardOf(key)
  return {
    key,
    name: nameOfKey(key),
    standard: valueInWords(key, standardOf(key)),
    standardValue: standardOf(key) as Value,
    value: value as Value,
    valueText: valueInWords(key, value),
    confirmed: shortly(record),
    version,
  }
}

/** A record of the history; `area` is that of the acting post. */
export function recordShown(one: KeptRecord, inForce: InForce, area: string): z.infer<typeof settingRecord> {
  const { value, withdrawnBy, withdrawnOn, withdrawnReason, ...rest } = one
  return {
    ...rest,
    value: valueInWords(one.key, value),
    withdrawn:
      withdrawnOn === null ? null : { by: withdrawnBy ?? '', on: withdrawnOn, reason: withdrawnReason ?? '' },
    inForce: inForce.get(one.key)?.id === one.id,
    own: one.areaCode.startsWith(area),
  }
}

/** The editions of the rule with the text of each; the one in force on the day is told. */
export function editionsShown(ruleId: string, day: CivilDate) {
  return editionsOfRule(ruleId).map((one) => ({
    ...one,
    inForce: one.from <= day && (one.until === null || day < one.until),
    text: ruleText(ruleId, one.edition) ?? said('', ''),
  }))
}
