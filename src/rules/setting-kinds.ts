import type { Confidence } from './citations.ts'
import { type Said, said } from './said.ts'

/*
 * What law.md grades C or D is no constant: it is a setting with a default, shown as 未核实 until somebody confirms it
 * with a source. Provinces and counties set their own value from a day on. Rules take the values in force as input.
 */

type Common = { readonly ruleId: string; readonly confidence: Confidence; readonly name: Said }

/** A whole number between two bounds, both allowed. */
export type IntegerSetting = Common & {
  readonly kind: 'integer'
  readonly standard: number
  readonly least: number
  readonly most: number
  readonly unit: Said
}
/** Yes or no. */
export type FlagSetting = Common & { readonly kind: 'flag'; readonly standard: boolean }
/** One of several ways. */
export type ChoiceSetting<C extends string = string> = Common & {
  readonly kind: 'choice'
  readonly standard: C
  readonly choices: Readonly<Record<C, Said>>
}
/** A list of short texts, in order. */
export type LinesSetting = Common & { readonly kind: 'lines'; readonly standard: readonly string[] }

export type RuleSetting = IntegerSetting | FlagSetting | ChoiceSetting | LinesSetting

/** Units of whole numbers. */
export const percent = said('%', '%')
export const people = said('人', 'people')
export const days = said('日', 'days')
export const months = said('个月', 'months')
export const years = said('年', 'years')

/** Writes a whole number with its least, standard and most. */
export function integer(
  ruleId: string,
  confidence: Confidence,
  name: Said,
  [least, standard, most]: readonly [least: number, standard: number, most: number],
  unit: Said,
): IntegerSetting {
  return { kind: 'integer', ruleId, confidence, name, standard, least, most, unit }
}

/** Writes a yes or no. */
export function flag(ruleId: string, confidence: Confidence, name: Said, standard: boolean): FlagSetting {
  return { kind: 'flag', ruleId, confidence, name, standard }
}

/** Writes a choice of one of several ways. */
export function choice<C extends string>(
  ruleId: string,
  confidence: Confidence,
  name: Said,
  standard: NoInfer<C>,
  choices: Readonly<Record<C, Said>>,
): ChoiceSetting<C> {
  return { kind: 'choice', ruleId, confidence, name, standard, choices }
}

/** Writes a list of short texts. */
export function lines(
  ruleId: string,
  confidence: Confidence,
  name: Said,
  standard: readonly string[],
): LinesSetting {
  return { kind: 'lines', ruleId, confidence, name, standard }
}
