import type { CivilDate } from '#rules/dates.ts'
import { checkSize, type SizeCheck } from '#rules/sizes.ts'
import type { Reasoned } from '#rules/verdict.ts'

const bodies = {
  prefecture: 'party_delegates_prefecture',
  county: 'party_delegates_county',
  township: 'party_delegates_basic',
} as const

/** How a number of delegates lies to the usual range; `beyond_limit` may not be passed. */
export type Standing = 'below' | 'within' | 'above' | 'beyond_limit'

function standingOf({ lawful, usual, size, usualLeast }: SizeCheck): Standing {
  if (!lawful) return 'beyond_limit'
  if (usual) return 'within'
  return size < usualLeast ? 'below' : 'above'
}

/** What the Party's regulations say of a number of delegates; null where the text of the day is not held. */
export function rangeFor(
  level: keyof typeof bodies,
  size: number,
  date: CivilDate,
): (SizeCheck & Reasoned & { readonly standing: Standing }) | null {
  const verdict = checkSize({ body: bodies[level], size, date })
  return verdict.ok ? { ...verdict.value, standing: standingOf(verdict.value) } : null
}
