import type { CivilDate } from '#rules/dates.ts'
import { distributeSeats, type UnitSeats } from '#rules/distribution.ts'
import type { Condition } from './structure.ts'

/** An electoral unit while it is being changed; known by its key, since its name may change. */
export type UnitDraft = {
  readonly key: string
  readonly id: string | null
  readonly organisationId: string | null
  readonly name: string
  readonly members: number
  readonly seats: number
  readonly counts: Readonly<Record<string, number>>
}

/** An allocation while it is being changed. */
export type Draft = {
  readonly total: number | null
  readonly units: readonly UnitDraft[]
  readonly conditions: readonly Condition[]
}

/** Changes one unit. */
export function withUnit(draft: Draft, key: string, change: Partial<UnitDraft>): Draft {
  return { ...draft, units: draft.units.map((unit) => (unit.key === key ? { ...unit, ...change } : unit)) }
}

/** Changes one condition. */
export function withCondition(draft: Draft, key: string, change: Partial<Condition>): Draft {
  const conditions = draft.conditions.map((one) => (one.key === key ? { ...one, ...change } : one))
  return { ...draft, conditions }
}

/** A key that no unit and no condition has yet. */
export function freshKey(draft: Draft): string {
  const taken = new Set([...draft.units, ...draft.conditions].map((one) => one.key))
  let nth = taken.size + 1
  while (taken.has(`own_${nth}`)) nth += 1
  return `own_${nth}`
}

/** Adds units by name, leaving out those whose name stands there already. */
export function withNames(
  draft: Draft,
  names: readonly { readonly organisationId: string | null; readonly name: string }[],
): Draft {
  const units = [...draft.units]
  for (const { organisationId, name } of names) {
    if (units.some((unit) => unit.name === name)) continue
    const key = freshKey({ ...draft, units })
    units.push({ key, id: null, organisationId, name, members: 0, seats: 0, counts: {} })
  }
  return { ...draft, units }
}

/** Which Party congress a level has, as the rules of distribution know it. */
const kinds = { prefecture: 'party_county', county: 'party_county', township: 'party_township' } as const

/** Each unit's share of the delegates by its members; empty where they can't be shared out. */
export function sharesBySize(
  { total, units }: Draft,
  level: keyof typeof kinds,
  date: CivilDate,
): ReadonlyMap<string, UnitSeats> {
  const sizes = units.map(({ key, members }) => ({ id: key, population: members }))
  const shared = distributeSeats(sizes, total ?? 0, { date, kind: kinds[level], least: 1 })
  return new Map(shared.ok ? shared.value.units.map((unit) => [unit.id, unit]) : [])
}

/** The draft with its delegates given by members; null where they can't be shared out. */
export function distributed(draft: Draft, level: keyof typeof kinds, date: CivilDate): Draft | null {
  const shares = sharesBySize(draft, level, date)
  if (shares.size === 0) return null
  return {
    ...draft,
    units: draft.units.map((unit) => ({ ...unit, seats: shares.get(unit.key)?.seats ?? 0 })),
  }
}
