import type { CivilDate } from '#rules/dates.ts'
import type { TownshipKind } from '#rules/quota.ts'
import type { RuleValues } from '#rules/settings.ts'
import type { LawOfQuota, QuotaLevelHere } from './shapes.ts'
import { ceilingOf, type TallyRow } from './tally.ts'

/** 镇, or 乡 and 民族乡: the law tells them apart for the additional five per cent. */
export function townshipKind(areaKind: string): TownshipKind {
  return areaKind === '镇' ? 'zhen' : 'xiang'
}

/**
 * Whether the law provides the additional five per cent for a place of this kind: 县, 自治县, 乡 and 民族乡, not 市, 区,
 * 自治州 or 镇 (选举法 2020 §12).
 */
export function bonusProvided(level: QuotaLevelHere, areaKind: string): boolean {
  return level === 'township' ? townshipKind(areaKind) === 'xiang' : /(县|旗)$/.test(areaKind)
}

type Counted = Pick<TallyRow, 'level' | 'population' | 'presentTerm' | 'number' | 'bonusPercent'> & {
  readonly areaKind: string
}

/** A stored congress as it is tallied under the law of a day. */
export function tallyRow(row: Counted, on: CivilDate): TallyRow {
  const { level, population, presentTerm, number, bonusPercent } = row
  return { level, kind: townshipKind(row.areaKind), population, presentTerm, number, bonusPercent, on }
}

/** What the law says of a congress; null while the population is not known or no rule is held for the day. */
export function lawOf(row: TallyRow, values: RuleValues): LawOfQuota | null {
  const verdict = ceilingOf(row, values)
  if (!verdict?.ok) return null
  const { bonusProvided: _provided, citations, ...numbers } = verdict.value
  return { ...numbers, citations: [...citations] }
}
