/** A source of repeatable choices: the same seed gives the same sequence on every machine. */
export type Random = {
  /** A number in [0, 1). */
  next(): number
  /** A whole number in [low, high], both ends included. */
  int(low: number, high: number): number
  /** True with the given probability. */
  chance(probability: number): boolean
  /** One item of the list; throws RangeError on an empty list. */
  pick<T>(items: readonly T[]): T
  /** The items in a new order. */
  shuffle<T>(items: readonly T[]): T[]
}

/** Makes a generator (mulberry32) from a whole-number seed. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  function int(low: number, high: number): number {
    return low + Math.floor(next() * (high - low + 1))
  }
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (items) => at(items, int(0, items.length - 1)),
    shuffle: (items) => shuffled(items, int),
  }
}

/** The item at an index; throws RangeError where there is none. */
export function at<T>(items: readonly T[], index: number): T {
  const item = items[index]
  if (item === undefined) throw new RangeError(`no item at ${index} of ${items.length}`)
  return item
}

function shuffled<T>(items: readonly T[], int: Random['int']): T[] {
  const result = [...items]
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = int(0, last)
    const moved = at(result, last)
    result[last] = at(result, other)
    result[other] = moved
  }
  return result
}

/**
 * Splits a whole into `parts` whole numbers that add up to it exactly, each within about ±40 % of the mean.
 */
export function split(random: Random, whole: number, parts: number): number[] {
  const weights = Array.from({ length: parts }, () => 0.6 + 0.8 * random.next())
  const sum = weights.reduce((a, b) => a + b, 0)
  const shares = weights.map((weight) => Math.floor((whole * weight) / sum))
  const rest = whole - shares.reduce((a, b) => a + b, 0)
  return shares.map((share, index) => (index < rest ? share + 1 : share))
}
