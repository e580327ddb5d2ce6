import type { CivilDate } from '#rules/dates.ts'
import { distributeSeats, type Spread, spread, type UnitSeats, type UnitSpread } from '#rules/distribution.ts'
import type { Reasoned } from '#rules/verdict.ts'
import { type Drawn, leastSeats, mostSeats, peopleOf, seatsOf, sized } from './drawn.ts'

/** A constituency with its arithmetic: its share of the seats, and how far its people per delegate lie from the mean. */
export type Line = {
  readonly at: number
  readonly drawn: Drawn
  readonly people: number
  /** Null where it has no people, or the seats can't be shared out one to three each. */
  readonly share: UnitSeats | null
  readonly spread: UnitSpread | null
}

/** A scheme as it is measured under the law of a day. */
export type Measures = {
  readonly lines: readonly Line[]
  readonly people: number
  /** The seats that are shared out: those decided, else those assigned. */
  readonly shared: number
  readonly assigned: number
  readonly spread: (Spread & Reasoned) | null
  readonly lowest: number | null
  readonly highest: number | null
}

/** Measures a scheme; `seats` are the delegates decided, or null before that: then those assigned are shared out. */
export function measure(
  scheme: readonly Drawn[],
  seats: number | null,
  tolerancePercent: number,
  date: CivilDate,
): Measures {
  const units = sized(scheme)
  const assigned = seatsOf(scheme)
  const shared = seats ?? assigned
  const distribution = distributeSeats(units, shared, { date, least: leastSeats, most: mostSeats })
  const spreads = spread(units, tolerancePercent, date)
  const found = spreads.ok ? spreads.value : null
  const shares = new Map(distribution.ok ? distribution.value.units.map((unit) => [unit.id, unit]) : [])
  const byId = new Map(found?.units.map((unit) => [unit.id, unit]))
  const deviations = found?.units.map((unit) => unit.deviationPercent) ?? []
  return {
    lines: scheme.map((drawn, at) => ({
      ...{ at, drawn, people: peopleOf(drawn) },
      share: shares.get(String(at + 1)) ?? null,
      spread: byId.get(String(at + 1)) ?? null,
    })),
    people: units.reduce((sum, unit) => sum + unit.population, 0),
    ...{ shared, assigned, spread: found },
    lowest: deviations.length === 0 ? null : Math.min(...deviations),
    highest: deviations.length === 0 ? null : Math.max(...deviations),
  }
}
