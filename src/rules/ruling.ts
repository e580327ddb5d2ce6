import { citationFor, citationsFor, lawName, lawOf } from './citations.ts'
import type { CivilDate } from './dates.ts'
import { type Said, said } from './said.ts'
import { failed, found, type Verdict } from './verdict.ts'

/** One thing that a check finds against a rule: a stable code, the field it lies in, and a sentence with the numbers. */
export type Finding = { readonly code: string; readonly path: string; readonly message: Said }

/** What a check of facts against a rule says: lawful where nothing was found against them. */
export type Check = { readonly lawful: boolean; readonly findings: readonly Finding[] }

/** Writes a finding. */
export function finding(code: string, path: string, zh: string, en: string): Finding {
  return { code, path, message: said(zh, en) }
}

/** The finding where something is wrong, else null. */
export function findingIf(isWrong: boolean, ...what: Parameters<typeof finding>): Finding | null {
  return isWrong ? finding(...what) : null
}

/** The refusal where the text in force on the day is not held here. */
export function noEdition(ruleId: string, date: CivilDate): Verdict<never> {
  const law = lawName(lawOf(ruleId) ?? ruleId)
  return failed(
    'edition',
    'date',
    said(
      `《${law.zh}》在${date}施行的文本未收录本条规定，请核对日期。`,
      `The text of the ${law.en} in force on ${date} is not held for this rule; check the date.`,
    ),
  )
}

/**
 * An answer that rests on rules as they stand on a day. The first rule must be held for that day, or the answer is
 * refused with `edition`; the others are cited where they are. Throws RangeError for no civil date.
 */
export function ruling<T>(
  ruleIds: readonly [string, ...string[]],
  date: CivilDate,
  value: T,
  explain: Said,
): Verdict<T> {
  if (citationFor(ruleIds[0], date) === null) return noEdition(ruleIds[0], date)
  return found(value, citationsFor(ruleIds, date), explain)
}

/** Of several texts that rule the same, the first that the edition in force on the day holds; the first where none does. */
export function sourceOn<S extends { readonly ruleId: string }>(
  sources: readonly [S, ...S[]],
  date: CivilDate,
): S {
  return sources.find(({ ruleId }) => citationFor(ruleId, date) !== null) ?? sources[0]
}

/** Sentences one after the other. */
export function joined(sentences: readonly Said[]): Said {
  return said(sentences.map(({ zh }) => zh).join(''), sentences.map(({ en }) => en).join(' '))
}

/** The answer of a check: its findings as sentences, or the sentence that says why the facts are lawful. */
export function checked(
  ruleIds: readonly [string, ...string[]],
  date: CivilDate,
  findings: readonly (Finding | null)[],
  lawful: Said,
): Verdict<Check> {
  const against = findings.filter((one) => one !== null)
  const explain = against.length === 0 ? lawful : joined(against.map(({ message }) => message))
  return ruling(ruleIds, date, { lawful: against.length === 0, findings: against }, explain)
}
