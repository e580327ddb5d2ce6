import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import { newId } from '#common/ids.ts'
import { sayBoth } from '#common/text.ts'
import type { Ask } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { citationFor } from '#rules/citations.ts'
import { type Issuer, issuers } from '#rules/rule-terms.ts'
import { sameSettingValue, settingProblem } from '#rules/setting-values.ts'
import { settingsByKey } from '#rules/settings-in-force.ts'
import { confirmableKeys } from '#rules/standing.ts'
import type { setInput } from './contract.ts'
import { recordedIn, versionOf } from './queries.ts'
import { ruleSettingRecords } from './tables.ts'
import { type rulebookRefusals, rulebookText } from './text.ts'
import { nameOfKey, ruleOfKey, standardOf, valueInWords } from './views.ts'

type Input = z.output<typeof setInput>
type Code = (typeof rulebookRefusals)['keys'][number]
type Recorded = Awaited<ReturnType<typeof recordedIn>>

/** The rank of the acting post's own level: a county can record what the county or anybody above it issued. */
const ranks: Readonly<Record<number, Issuer>> = { 2: 'province', 4: 'prefecture' }

function isBelow(issuer: Issuer, area: string): boolean {
  return issuers.indexOf(issuer) > issuers.indexOf(ranks[area.length] ?? 'county')
}

/** One writer at a time: records are few, and two coordinators of one county must not pass each other. */
export async function hold(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('rule_settings'))`)
}

/** Who changed what an area recorded under a key last, and when. */
export function lastOf(records: Recorded): { who: string; when: string } {
  const days = records.flatMap(({ setBy, setOn, withdrawnBy, withdrawnOn }) => [
    { who: setBy, when: setOn },
    ...(withdrawnOn === null ? [] : [{ who: withdrawnBy ?? '', when: withdrawnOn }]),
  ])
  return days.toSorted((a, b) => a.when.localeCompare(b.when)).at(-1) ?? { who: '他人', when: '刚才' }
}

/** The parameters of sentences about a recorded value. */
export function told(key: string, value: unknown) {
  const [name, words] = [nameOfKey(key), valueInWords(key, value)]
  return { rule: ruleOfKey(key), name: name.zh, nameEn: name.en, value: words.zh, valueEn: words.en }
}

function checkInput(input: Input, area: string, refuse: Ask<Input, Code>['refuse']): void {
  const setting = settingsByKey.get(input.key)
  const { key, fromOn, untilOn, issuer } = input
  if (setting === undefined && !confirmableKeys(key, citationFor(key, fromOn)).includes(key)) {
    refuse('no_such_setting', { key })
  }
  const problem = setting === undefined ? null : settingProblem(setting, input.value)
  if (problem !== null) {
    const { name, nameEn } = told(key, input.value)
    refuse('value_not_allowed', { name, nameEn, problem: problem.message.zh, problemEn: problem.message.en })
  }
  if (untilOn !== null && untilOn <= fromOn) refuse('until_not_later', { from: fromOn, until: untilOn })
  if (isBelow(issuer, area)) {
    const words = sayBoth(rulebookText, `issuer.${issuer}`)
    refuse('issuer_below', { issuer: words.zh, issuerEn: words.en })
  }
}

function checkRecorded(input: Input, value: unknown, recorded: Recorded, refuse: Ask<Input, Code>['refuse']) {
  if (versionOf(recorded) !== input.version) refuse('changed_meanwhile', lastOf(recorded))
  const { key, issuer, fromOn, source } = input
  const standing = recorded.filter((one) => one.withdrawnOn === null && one.issuer === issuer)
  const before = standing
    .filter((one) => one.fromOn <= fromOn && (one.untilOn === null || fromOn < one.untilOn))
    .toSorted((a, b) => b.fromOn.localeCompare(a.fromOn))[0]
  if (before !== undefined && before.source === source && sameSettingValue(before.value, value)) {
    refuse('unchanged', { ...told(key, value), source, from: before.fromOn })
  }
  const same = standing.find((one) => one.fromOn === fromOn)
  if (same !== undefined) refuse('same_first_day', { ...told(key, same.value), from: fromOn })
}

/** Records a value, or confirms the standard one, for the acting post's area from a day on, with its document. */
export async function recordSetting(ask: Ask<Input, Code>): Promise<{ id: string }> {
  const { input, actor, tx, app, refuse, audit } = ask
  checkInput(input, actor.areaCode, refuse)
  const { key, issuer, fromOn, untilOn, source, note } = input
  // A rule's text has no value of its own: confirming it says that it holds.
  const value = settingsByKey.has(key) ? input.value : true
  await hold(tx)
  checkRecorded(input, value, await recordedIn(tx, actor.areaCode, key), refuse)
  const id = newId()
  await tx.insert(ruleSettingRecords).values({
    ...{ id, key, areaCode: actor.areaCode, issuer, value, fromOn, untilOn, source, note },
    ...{ setBy: actor.personName, setOn: app.clock.today() },
  })
  const event = sameSettingValue(value, standardOf(key)) ? 'rule.confirmed' : 'rule.set'
  await audit(event, subjectOf(key, actor.areaCode), { ...told(key, value), source, from: fromOn })
  return { id }
}

/** What the trail says an event is about: the rule, in the area for which it was recorded. */
export function subjectOf(key: string, area: Actor['areaCode']) {
  const rule = ruleOfKey(key)
  return { type: 'rule', id: rule, name: `${rule} ${nameOfKey(key).zh}`, areaCode: area }
}
