/** A part of a constituency: a village or community, a part of one, or (unitCode null) a workplace. */
export type Part = { readonly unitCode: string | null; readonly name: string; readonly population: number }

/** A constituency as it is drawn; its number is its place in the scheme, from 1. */
export type Drawn = {
  readonly name: string
  readonly seats: number
  readonly voters: number | null
  readonly parts: readonly Part[]
}

/** Seats of one constituency (选举法 §25). */
export const leastSeats = 1
export const mostSeats = 3

/** People of a constituency. */
export function peopleOf(drawn: Pick<Drawn, 'parts'>): number {
  return drawn.parts.reduce((sum, part) => sum + part.population, 0)
}

/** Seats of a scheme. */
export function seatsOf(scheme: readonly Drawn[]): number {
  return scheme.reduce((sum, drawn) => sum + drawn.seats, 0)
}

/** The constituencies that count people, as the rules of distribution and spread take them; ids are their numbers. */
export function sized(scheme: readonly Drawn[]): { id: string; population: number; seats: number }[] {
  return scheme.flatMap((drawn, at) => {
    const population = peopleOf(drawn)
    return population === 0 ? [] : [{ id: String(at + 1), population, seats: drawn.seats }]
  })
}

/** Villages and communities that no constituency holds. */
export function uncovered<U extends { readonly code: string }>(
  units: readonly U[],
  scheme: readonly Drawn[],
): U[] {
  const held = new Set(scheme.flatMap((drawn) => drawn.parts.map((part) => part.unitCode)))
  return units.filter((unit) => !held.has(unit.code))
}
