import type { CivilDate } from '#rules/dates.ts'
import { distributeSeats } from '#rules/distribution.ts'
import { type Drawn, leastSeats, mostSeats, type Part, peopleOf } from './drawn.ts'

/** A village or community that constituencies are drawn from. */
export type DrawnUnit = { readonly code: string; readonly name: string; readonly population: number | null }

/** A village, or one of the equal pieces that it may be split into. */
type Piece = {
  readonly block: string
  readonly unit: DrawnUnit
  readonly population: number
}

// What a seat whose people lie a tenth off the mean costs is 0.01: joining villages costs as much, splitting one more.
const joinCost = 0.01
const splitCost = 0.04
// Seats that a piece counts for, tried from coarse to fine.
const grains = [0.5, 0.25] as const
const mostPeople = 3.6

function piecesOf(units: readonly DrawnUnit[], perSeat: number, grain: number, block: number): Piece[] {
  return units.flatMap((unit) => {
    const population = unit.population ?? 0
    if (population === 0) return []
    const share = population / perSeat
    const count = share <= 1 ? 1 : Math.round(share / grain)
    const each = Math.floor(population / count)
    return Array.from({ length: count }, (_, at) => ({
      block: unit.code.slice(0, block),
      unit,
      population: at === 0 ? population - each * (count - 1) : each,
    }))
  })
}

type Best = { readonly cost: number; readonly from: number; readonly seats: number }

/**
 * Cuts the row of pieces into constituencies whose people per seat lie as near to the mean as can be, with `seats` in
 * all; null where that can't be. Exact: every way of cutting the row is weighed.
 */
function cut(pieces: readonly Piece[], seats: number, perSeat: number): Piece[][] | null {
  const table: (Best | undefined)[][] = [[{ cost: 0, from: 0, seats: 0 }]]
  for (let end = 1; end <= pieces.length; end += 1) {
    const row: (Best | undefined)[] = []
    let people = 0
    let joined = 0
    for (let from = end - 1; from >= 0; from -= 1) {
      const [piece, next, before] = [pieces[from], pieces[from + 1], pieces[from - 1]]
      if (piece === undefined || piece.block !== pieces[end - 1]?.block) break
      people += piece.population
      if (from < end - 1 && next?.unit !== piece.unit) joined += 1
      if (from < end - 1 && people / perSeat > mostPeople) break
      const split = before?.unit === piece.unit ? splitCost : 0
      for (let given = leastSeats; given <= mostSeats; given += 1) {
        const off = people / perSeat / given - 1
        const cost = given * off * off + joinCost * joined + split
        improve(row, table[from] ?? [], { cost, from, seats: given }, seats)
      }
    }
    table.push(row)
  }
  return wayBack(pieces, table, seats)
}

function improve(
  row: (Best | undefined)[],
  before: readonly (Best | undefined)[],
  group: Best,
  seats: number,
): void {
  for (let used = 0; used + group.seats <= seats; used += 1) {
    const start = before[used]
    if (start === undefined) continue
    const cost = start.cost + group.cost
    const now = row[used + group.seats]
    if (now === undefined || cost < now.cost) row[used + group.seats] = { ...group, cost }
  }
}

function wayBack(
  pieces: readonly Piece[],
  table: readonly (readonly (Best | undefined)[])[],
  seats: number,
): Piece[][] | null {
  const groups: Piece[][] = []
  let end = pieces.length
  let left = seats
  while (end > 0) {
    const best = table[end]?.[left]
    if (best === undefined) return null
    groups.unshift(pieces.slice(best.from, end))
    end = best.from
    left -= best.seats
  }
  return groups
}

/** The parts of each constituency: pieces of one village that lie together are one part. */
function partsOf(groups: readonly (readonly Piece[])[]): Part[][] {
  const parts = groups.map((group) => {
    const units = [...new Set(group.map(({ unit }) => unit))]
    return units.map((unit) => {
      const own = group.filter((piece) => piece.unit === unit)
      const population = own.reduce((sum, piece) => sum + piece.population, 0)
      return { unitCode: unit.code, name: unit.name, population }
    })
  })
  const counts = new Map<string, number>()
  for (const { unitCode } of parts.flat()) counts.set(unitCode, (counts.get(unitCode) ?? 0) + 1)
  const told = new Map<string, number>()
  return parts.map((group) =>
    group.map((part) => {
      if (counts.get(part.unitCode) === 1) return part
      const nth = (told.get(part.unitCode) ?? 0) + 1
      told.set(part.unitCode, nth)
      return { ...part, name: `${part.name}（${nth}片）` }
    }),
  )
}

/**
 * A proposal of constituencies: neighbouring villages joined, large ones split, so that the people per delegate come
 * near to each other, then the seats by the largest remainders, one to three each. `block` is the length of the code
 * within which villages may be joined (9: a township). Parts of a split village count equal shares of its people and
 * must be put right by hand. Null where the seats can't be given out that way.
 */
export function proposeConstituencies(
  units: readonly DrawnUnit[],
  seats: number,
  date: CivilDate,
  block = 9,
): Drawn[] | null {
  const people = units.reduce((sum, unit) => sum + (unit.population ?? 0), 0)
  if (people === 0 || seats < 1) return null
  const perSeat = people / seats
  for (const grain of grains) {
    const groups = cut(piecesOf(units, perSeat, grain, block), seats, perSeat)
    if (groups === null) continue
    const drawn = partsOf(groups).map((parts, at): Drawn => {
      return { name: `第${at + 1}选区`, seats: leastSeats, voters: null, parts }
    })
    return withSeats(drawn, seats, date)
  }
  return null
}

/** The scheme with its seats given anew by the largest remainders; null where one to three each do not add up. */
export function withSeats(scheme: readonly Drawn[], seats: number, date: CivilDate): Drawn[] | null {
  const sizes = scheme.map((drawn, at) => ({ id: String(at + 1), population: peopleOf(drawn) }))
  const shared = distributeSeats(sizes, seats, { date, least: leastSeats, most: mostSeats })
  if (!shared.ok) return null
  return scheme.map((drawn, at) => ({ ...drawn, seats: shared.value.units[at]?.seats ?? leastSeats }))
}
