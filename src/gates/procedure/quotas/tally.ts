import type { CivilDate } from '#rules/dates.ts'
import { type Quota, type QuotaLevel, quota, type TownshipKind } from '#rules/quota.ts'
import { type RuleValues, standardValues } from '#rules/settings.ts'
import type { Verdict } from '#rules/verdict.ts'

/** What the ceiling of a congress depends on, and what it is compared with; null = not known yet. */
export type TallyRow = {
  readonly level: Extract<QuotaLevel, 'prefecture' | 'county' | 'township'>
  readonly kind: TownshipKind
  readonly population: number | null
  readonly presentTerm: number | null
  readonly number: number | null
  readonly bonusPercent: 0 | 5
  /** The day whose law holds. */
  readonly on: CivilDate
}

/** A congress with its ceiling; `change` compares the number with the present term. */
export type TallyLine = {
  readonly verdict: Verdict<Quota> | null
  readonly ceiling: number | null
  readonly change: number | null
}

/** Sums over congresses; each counts only those that know the figure, `rows` counts all. */
export type TallyTotals = {
  readonly rows: number
  readonly population: number
  readonly presentTerm: number
  readonly ceiling: number
  readonly number: number
  /** Of those that know both the number and the present term. */
  readonly change: number
}

/** The ceiling of a congress by its population; null while the population is not known. */
export function ceilingOf(row: TallyRow, values: RuleValues = standardValues): Verdict<Quota> | null {
  const { level, kind, population, bonusPercent, on } = row
  return population === null ? null : quota({ level, kind, population, bonusPercent, date: on }, values)
}

function lineOf(row: TallyRow, values: RuleValues): TallyLine {
  const verdict = ceilingOf(row, values)
  const { number, presentTerm } = row
  return {
    verdict,
    ceiling: verdict?.ok ? verdict.value.ceiling : null,
    change: number === null || presentTerm === null ? null : number - presentTerm,
  }
}

/** Ceilings and sums of a whole table, as the screen shows them while figures are being changed. */
export function tally(
  rows: readonly TallyRow[],
  values: RuleValues = standardValues,
): { readonly lines: readonly TallyLine[]; readonly totals: TallyTotals } {
  const sum = { population: 0, presentTerm: 0, ceiling: 0, number: 0, change: 0 }
  const lines = rows.map((row) => {
    const line = lineOf(row, values)
    sum.population += row.population ?? 0
    sum.presentTerm += row.presentTerm ?? 0
    sum.ceiling += line.ceiling ?? 0
    sum.number += row.number ?? 0
    sum.change += line.change ?? 0
    return line
  })
  return { lines, totals: { rows: rows.length, ...sum } }
}

/** A population changed by a percentage, to whole people and not below 0. */
export function changedBy(population: number, percent: number): number {
  return Math.max(0, Math.round((population * (100 + percent)) / 100))
}
