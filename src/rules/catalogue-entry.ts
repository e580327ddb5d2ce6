import type { CivilDate } from './dates.ts'
import { type Said, said } from './said.ts'

/** Confidence of a rule in one edition; see `Confidence` in citations.ts. */
export type Grade = 'A' | 'B' | 'C' | 'D'

type Edition = { readonly edition: string; readonly from: CivilDate }
/** A law's full name and its editions. */
export type Law = { readonly name: Said; readonly editions: readonly Edition[] }

/** Writes a law: its names, and its editions as year and first day in force, oldest first. */
export function law(
  zh: string,
  en: string,
  ...editions: readonly (readonly [edition: string, from: CivilDate])[]
): Law {
  return { name: said(zh, en), editions: editions.map(([edition, from]) => ({ edition, from })) }
}

/** Where an edition says a rule: its article (empty where it is not known), and how sure that is. */
export type Place = readonly [article: string, grade: Grade]
