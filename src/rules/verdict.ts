import type { Citation } from './citations.ts'
import type { Said } from './said.ts'

/** What every answer of a rule carries: where it stands in the law, and one sentence with the numbers put in. */
export type Reasoned = { readonly citations: readonly Citation[]; readonly explain: Said }

/** Why a rule gives no answer: a stable code, the field that is wrong, and a sentence that says what to do. */
export type RuleError = { readonly code: string; readonly path: string; readonly message: Said }

/** A rule's answer, or why there is none. */
export type Verdict<T> =
  | { readonly ok: true; readonly value: T & Reasoned }
  | { readonly ok: false; readonly error: RuleError }

/** An answer with its reasons. */
export function found<T>(value: T, citations: readonly Citation[], explain: Said): Verdict<T> {
  return { ok: true, value: { ...value, citations, explain } }
}

/** No answer, and why. */
export function failed(code: string, path: string, message: Said): Verdict<never> {
  return { ok: false, error: { code, path, message } }
}
