import { type LawName, laws } from '../catalogue.ts'
import { type Citation, citationFor, editionOn, lawOf } from '../citations.ts'
import { addDays, type CivilDate } from '../dates.ts'
import type { Basis } from './parse.ts'

function editionsOf(law: LawName): readonly { readonly edition: string; readonly from: CivilDate }[] {
  return laws[law].editions
}

function holds({ ruleId, editions }: Basis, day: CivilDate): boolean {
  const law = lawOf(ruleId)
  const edition = law === null ? null : editionOn(law, day)
  return edition !== null && editions.includes(edition)
}

/** The bases of an answer that no longer, or not yet, stand in the law in force on the day. */
export function outdatedOn(bases: readonly Basis[], day: CivilDate): readonly Basis[] {
  return bases.filter((basis) => !holds(basis, day))
}

/** The editions in which a rule can be cited; empty for an unknown rule. */
export function editionsHolding(ruleId: string): readonly string[] {
  const law = lawOf(ruleId)
  if (law === null) return []
  return editionsOf(law).flatMap(({ edition, from }) => (citationFor(ruleId, from) === null ? [] : [edition]))
}

/** Where an answer stands in the law: in the edition in force on the day where it holds, else in the newest named. */
export function citationsOfBases(bases: readonly Basis[], day: CivilDate): readonly Citation[] {
  return bases.flatMap((basis) => {
    if (holds(basis, day)) return citationFor(basis.ruleId, day) ?? []
    const law = lawOf(basis.ruleId)
    const named =
      law === null ? [] : editionsOf(law).filter(({ edition }) => basis.editions.includes(edition))
    return named.flatMap(({ from }) => citationFor(basis.ruleId, from) ?? []).slice(-1)
  })
}

/** The days between which an answer is right: from the latest beginning of its bases to the earliest end (null: open). */
export function daysOfForce(bases: readonly Basis[]): {
  readonly from: CivilDate | null
  readonly until: CivilDate | null
} {
  const spans = bases.flatMap(({ ruleId, editions }) => {
    const law = lawOf(ruleId)
    const all = law === null ? [] : editionsOf(law)
    const first = all.find(({ edition }) => editions.includes(edition))
    const last = all.findLastIndex(({ edition }) => editions.includes(edition))
    return first === undefined ? [] : [{ from: first.from, next: all[last + 1]?.from }]
  })
  const ends = spans.flatMap(({ next }) => next ?? []).toSorted()
  const [end] = ends
  return {
    from:
      spans
        .map(({ from }) => from)
        .toSorted()
        .at(-1) ?? null,
    until: end === undefined ? null : addDays(end, -1),
  }
}
