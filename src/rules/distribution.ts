import type { CivilDate } from './dates.ts'
import { ruling } from './ruling.ts'
import { type Said, said } from './said.ts'
import { failed, type Verdict } from './verdict.ts'

/** A unit that seats go to, and how many it counts: people, or members of the Party. A whole number from 1. */
export type SizedUnit = { readonly id: string; readonly population: number }

/** Whose seats are distributed: a people's congress by people, a Party congress by members. */
export const seatKinds = ['congress', 'party_county', 'party_township'] as const
export type SeatKind = (typeof seatKinds)[number]

/** `least` and `most` seats of a unit, both allowed; no most where it is absent. `kind` is `congress` by default. */
export type SeatOptions = {
  readonly date: CivilDate
  readonly kind?: SeatKind | undefined
  readonly least?: number | undefined
  readonly most?: number | undefined
}

/**
 * How one unit came to its seats. Its quota is `numerator / denominator`; `whole` are the seats by the quota rounded
 * down, `remainder` what is left of it (over the same denominator), `extra` 1 where the unit took one of the seats left over. A unit held
 * at a limit has that limit as its quota.
 */
export type UnitSeats = SizedUnit & {
  readonly numerator: number
  readonly denominator: number
  readonly whole: number
  readonly remainder: number
  readonly extra: 0 | 1
  readonly seats: number
  readonly heldAt: 'least' | 'most' | null
}

/**
 * Seats by unit, in the order of the input. `left` seats were given by the largest remainders. `tie`: units of the same
 * size of which only some took a seat left over; the law does not choose between them, here the order of ids did.
 */
export type Distribution = {
  readonly seats: number
  readonly population: number
  readonly units: readonly UnitSeats[]
  readonly left: number
  readonly tie: { readonly ids: readonly string[]; readonly seats: number } | null
}

type Limits = { readonly least: number; readonly most: number }
type Held = 'least' | 'most' | null

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const sizeOf = (units: readonly SizedUnit[]) => sum(units.map(({ population }) => population))
const isWhole = (number: number, least: number) => Number.isSafeInteger(number) && number >= least

/** A problem of the units themselves, or null. */
function unitsProblem(units: readonly SizedUnit[]): Verdict<never> | null {
  if (units.length === 0) {
    return failed('units', 'units', said('没有可分配名额的单位。', 'There is no unit to give seats to.'))
  }
  const seen = new Set<string>()
  for (const [at, { id, population }] of units.entries()) {
    if (seen.has(id)) {
      return failed('unit_twice', `units.${at}.id`, said(`单位${id}重复。`, `Unit ${id} stands twice.`))
    }
    seen.add(id)
    if (!isWhole(population, 1)) {
      return failed(
        'population',
        `units.${at}.population`,
        said(
          `单位${id}的人数应为不小于1的整数，现为${population}。`,
          `Unit ${id} needs a whole number of people from 1, not ${population}.`,
        ),
      )
    }
  }
  return null
}

function seatsProblem(count: number, seats: number, { least, most }: Limits): Verdict<never> | null {
  if (!isWhole(seats, 1)) {
    return failed(
      'seats',
      'seats',
      said(
        `名额总数应为不小于1的整数，现为${seats}。`,
        `The seats must be a whole number from 1, not ${seats}.`,
      ),
    )
  }
  if (!isWhole(least, 0) || most < least || (most !== Number.POSITIVE_INFINITY && !isWhole(most, 1))) {
    return failed(
      'limits',
      'limits',
      said(
        '每单位名额的下限和上限应为整数，且下限不大于上限。',
        'The least and most seats of a unit must be whole numbers, the least not above the most.',
      ),
    )
  }
  if (count * least > seats) {
    return failed(
      'too_few_seats',
      'seats',
      said(
        `${count}个单位每个至少${least}名，需要${count * least}名，名额总数只有${seats}名。`,
        `${count} units with at least ${least} each need ${count * least} seats; there are ${seats}.`,
      ),
    )
  }
  if (count * most < seats) {
    return failed(
      'too_many_seats',
      'seats',
      said(
        `${count}个单位每个至多${most}名，只能分配${count * most}名，名额总数为${seats}名。`,
        `${count} units with at most ${most} each take ${count * most} seats; there are ${seats}.`,
      ),
    )
  }
  return null
}

/**
 * Which units are held at a limit: as long as a free unit's quota lies outside the limits, those on the side that
 * weighs more (seats missing below the least, or left over above the most) are held there and the others share the rest.
 */
function hold(units: readonly SizedUnit[], seats: number, { least, most }: Limits): Map<string, Held> {
  const held = new Map<string, Held>(units.map(({ id }) => [id, null]))
  for (;;) {
    const free = units.filter(({ id }) => held.get(id) === null)
    const size = sizeOf(free)
    const rest = restOf(held, seats, { least, most })
    const under = free.filter(({ population }) => population * rest < least * size)
    const over = free.filter(({ population }) => population * rest > most * size)
    if (under.length === 0 && over.length === 0) return held
    const missing = sum(under.map(({ population }) => least * size - population * rest))
    const spare = sum(over.map(({ population }) => population * rest - most * size))
    const [side, which] = missing >= spare ? (['least', under] as const) : (['most', over] as const)
    for (const { id } of which) held.set(id, side)
  }
}

/** Seats for the units that are not held. */
function restOf(held: ReadonlyMap<string, Held>, seats: number, { least, most }: Limits): number {
  const sides = [...held.values()]
  const at = (side: Held) => sides.filter((one) => one === side).length
  return seats - at('least') * least - (at('most') === 0 ? 0 : at('most') * most)
}

/** Larger remainder first; then the larger unit; then the order of ids. */
function byRemainder(a: UnitSeats, b: UnitSeats): number {
  return b.remainder - a.remainder || b.population - a.population || (a.id < b.id ? -1 : 1)
}

function shareOut(units: readonly SizedUnit[], seats: number, limits: Limits): Omit<Distribution, 'seats'> {
  const held = hold(units, seats, limits)
  const free = units.filter(({ id }) => held.get(id) === null)
  const rest = restOf(held, seats, limits)
  const size = sizeOf(free)
  const drafts = units.map((unit): UnitSeats => {
    const heldAt = held.get(unit.id) ?? null
    if (heldAt !== null) {
      const seatsHeld = limits[heldAt]
      const fixed = {
        numerator: seatsHeld,
        denominator: 1,
        whole: seatsHeld,
        remainder: 0,
        extra: 0,
      } as const
      return { ...unit, ...fixed, seats: seatsHeld, heldAt }
    }
    const numerator = unit.population * rest
    const remainder = numerator % size
    const whole = (numerator - remainder) / size
    return { ...unit, numerator, denominator: size, whole, remainder, extra: 0, seats: whole, heldAt }
  })
  const left = seats - sum(drafts.map(({ whole }) => whole))
  const ranked = drafts.filter(({ heldAt }) => heldAt === null).toSorted(byRemainder)
  const winners = new Set(ranked.slice(0, left).map(({ id }) => id))
  return {
    population: sizeOf(units),
    units: drafts.map((unit) => (winners.has(unit.id) ? { ...unit, extra: 1, seats: unit.whole + 1 } : unit)),
    left,
    tie: tieAt(ranked, left),
  }
}

/** Units of one size on both sides of the last seat left over; null where there are none. */
function tieAt(ranked: readonly UnitSeats[], left: number): Distribution['tie'] {
  const [last, next] = [ranked[left - 1], ranked[left]]
  if (last === undefined || next === undefined || last.population !== next.population) return null
  const same = ranked.filter(({ population }) => population === last.population)
  const seats = same.filter((unit) => ranked.indexOf(unit) < left).length
  return { ids: same.map(({ id }) => id).toSorted(), seats }
}

const words: Readonly<Record<SeatKind, { readonly ruleId: string; readonly counted: Said }>> = {
  congress: { ruleId: 'XJ-08', counted: said('人口', 'people') },
  party_county: { ruleId: 'DF-03', counted: said('党员', 'Party members') },
  party_township: { ruleId: 'DJ-01', counted: said('党员', 'Party members') },
}

function explain({ seats, population, units, left, tie }: Distribution, counted: Said): Said {
  const bound = units.filter(({ heldAt }) => heldAt !== null).length
  const limits =
    bound === 0
      ? said('', '')
      : said(`；${bound}个单位按上下限确定`, `; ${bound} units are held at the least or most`)
  const tied =
    tie === null
      ? said('', '')
      : said(
          `；其中${tie.ids.length}个单位人数相同、只余${tie.seats}名，暂按编号先后给予，应当另行决定`,
          `; ${tie.ids.length} units of the same size share ${tie.seats} of them, given by the order of ids for now: decide it`,
        )
  return said(
    `${units.length}个单位共有${counted.zh}${population}人，分配名额${seats}名；先按整数部分分配${seats - left}名，余下${left}名按余数由大到小各加1名${limits.zh}${tied.zh}。`,
    `${units.length} units with ${population} ${counted.en} share ${seats} seats; ${seats - left} by the whole part of the quotas, the ${left} left by the largest remainders${limits.en}${tied.en}.`,
  )
}

/**
 * Distributes seats in proportion to people by the method of largest remainders (最大余额法): whole parts of the quotas
 * first, then one seat each to the largest remainders. The law asks for the same number of people per delegate
 * (选举法 2020 §15) and names no method, so the answer is a proposal that shows its sums. A larger unit never gets fewer
 * seats than a smaller one; the order of the units does not matter. Fails with `units`, `unit_twice`, `population`,
 * `seats`, `limits`, `too_few_seats` or `too_many_seats`. Throws RangeError for no civil date.
 */
export function distributeSeats(
  units: readonly SizedUnit[],
  seats: number,
  { date, kind = 'congress', least = 0, most = Number.POSITIVE_INFINITY }: SeatOptions,
): Verdict<Distribution> {
  const limits = { least, most }
  const problem = unitsProblem(units) ?? seatsProblem(units.length, seats, limits)
  if (problem !== null) return problem
  const distribution: Distribution = { seats, ...shareOut(units, seats, limits) }
  const { ruleId, counted } = words[kind]
  return ruling([ruleId], date, distribution, explain(distribution, counted))
}

/** A constituency with its people and its seats, both whole numbers from 1. */
export type SeatedUnit = SizedUnit & { readonly seats: number }

/** People per delegate of a unit, and how far that lies from the mean, in per cent (negative: fewer people). */
export type UnitSpread = SeatedUnit & {
  readonly perSeat: number
  readonly deviationPercent: number
  readonly within: boolean
}

/** People per delegate of all units together and of each; `outside` are the ids beyond the tolerance. */
export type Spread = {
  readonly mean: number
  readonly tolerancePercent: number
  readonly units: readonly UnitSpread[]
  readonly outside: readonly string[]
}

/**
 * How evenly constituencies count people per delegate (选举法 2020 §26: 大体相等). The law states no tolerance; it is the
 * value `tolerancePercent` in force, and a deviation of exactly that lies within. Compared without rounding. Fails with
 * `units`, `unit_twice`, `population` or `seats`. Throws RangeError for no civil date.
 */
export function spread(
  units: readonly SeatedUnit[],
  tolerancePercent: number,
  date: CivilDate,
): Verdict<Spread> {
  const problem = unitsProblem(units)
  if (problem !== null) return problem
  const empty = units.findIndex(({ seats }) => !isWhole(seats, 1))
  if (empty >= 0) {
    return failed(
      'seats',
      `units.${empty}.seats`,
      said('每个选区的名额应为不小于1的整数。', 'Every constituency needs a whole number of seats from 1.'),
    )
  }
  const people = sizeOf(units)
  const seats = sum(units.map((unit) => unit.seats))
  const spreads = units.map((unit): UnitSpread => {
    const difference = unit.population * seats - unit.seats * people
    return {
      ...unit,
      perSeat: unit.population / unit.seats,
      deviationPercent: (difference * 100) / (unit.seats * people),
      within: Math.abs(difference) * 100 <= tolerancePercent * unit.seats * people,
    }
  })
  const outside = spreads.filter(({ within }) => !within).map(({ id }) => id)
  const mean = people / seats
  return ruling(
    ['XJ-10'],
    date,
    { mean, tolerancePercent, units: spreads, outside },
    said(
      `${units.length}个选区人口${people}人、名额${seats}名，每一代表平均代表${mean.toFixed(1)}人，允许偏差±${tolerancePercent}%，超出的选区${outside.length}个。`,
      `${units.length} constituencies have ${people} people and ${seats} seats: ${mean.toFixed(1)} people per delegate on average; with a tolerance of ±${tolerancePercent}%, ${outside.length} lie outside.`,
    ),
  )
}
