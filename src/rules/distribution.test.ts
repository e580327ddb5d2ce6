import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Distribution,
  distributeSeats,
  type SeatedUnit,
  type SeatOptions,
  type SizedUnit,
  type Spread,
  seatKinds,
  spread,
} from './distribution.ts'
import type { Reasoned } from './verdict.ts'

const date = '2021-10-18'
const units = (...populations: number[]): SizedUnit[] =>
  populations.map((population, at) => ({ id: String(at + 1), population }))

function distribution(sized: readonly SizedUnit[], seats: number, options: Partial<SeatOptions> = {}) {
  const verdict = distributeSeats(sized, seats, { date, ...options })
  if (!verdict.ok) throw new Error(verdict.error.code)
  return verdict.value
}
const seatsOf = ({ units }: Distribution) => units.map(({ seats }) => seats)

describe('largest remainders', () => {
  test('whole parts first, then the largest remainders', () => {
    const found = distribution(units(5000, 3000, 2100), 10)
    expect(found).toMatchObject({ population: 10_100, seats: 10, left: 2, tie: null })
    expect(found.units[0]).toEqual({
      id: '1',
      population: 5000,
      numerator: 50_000,
      denominator: 10_100,
      whole: 4,
      remainder: 9600,
      extra: 1,
      seats: 5,
      heldAt: null,
    })
    expect(seatsOf(found)).toEqual([5, 3, 2])
    expect(found.explain).toEqual({
      zh: '3个单位共有人口10100人，分配名额10名；先按整数部分分配8名，余下2名按余数由大到小各加1名。',
      en: '3 units with 10100 people share 10 seats; 8 by the whole part of the quotas, the 2 left by the largest remainders.',
    })
    expect(found.citations).toMatchObject([{ law: '选举法', article: '15', ruleId: 'XJ-08' }])
  })
  test('equal remainders: the larger unit goes first, which is no tie', () => {
    const found = distribution(units(3, 1), 2)
    expect(found.units.map(({ remainder }) => remainder)).toEqual([2, 2])
    expect(found).toMatchObject({ left: 1, tie: null })
    expect(seatsOf(found)).toEqual([2, 0])
  })
  test('units of one size tie for the last seat', () => {
    const found = distribution(units(1000, 1000, 1000, 4000), 5)
    expect(seatsOf(found)).toEqual([1, 1, 0, 3])
    expect(found.tie).toEqual({ ids: ['1', '2', '3'], seats: 2 })
    expect(found.explain.zh).toContain('其中3个单位人数相同、只余2名，暂按编号先后给予，应当另行决定')
    expect(found.explain.en).toContain('3 units of the same size share 2 of them')
    expect(distribution(units(1000, 1000, 1000, 4000).toReversed(), 5).tie).toEqual(found.tie)
  })
  test.each([
    ['congress', '选举法', '15', '人口'],
    ['party_county', '地方组织选举工作条例', '', '党员'],
    ['party_township', '基层组织选举工作条例', '4、8', '党员'],
  ] as const)('%s cites %s', (kind, law, article, counted) => {
    const found = distribution(units(10, 20), 3, { kind })
    expect(found.citations).toMatchObject([{ law, article }])
    expect(found.explain.zh).toContain(`共有${counted}30人`)
    expect(seatKinds).toContain(kind)
  })
})

describe('limits', () => {
  test('the least', () => {
    const found = distribution(units(90_000, 9000, 400), 20, { least: 1 })
    expect(seatsOf(found)).toEqual([17, 2, 1])
    expect(found.units[2]).toMatchObject({ heldAt: 'least', whole: 1, remainder: 0, extra: 0 })
    expect(found.explain.zh).toContain('；1个单位按上下限确定')
  })
  test('the most', () => {
    const found = distribution(units(8000, 1000, 1000), 7, { least: 1, most: 3 })
    expect(seatsOf(found)).toEqual([3, 2, 2])
    expect(found.units[0]?.heldAt).toBe('most')
  })
  test('the side that weighs more is held first', () => {
    expect(seatsOf(distribution(units(1, 1000), 3, { least: 1, most: 2 }))).toEqual([1, 2])
    expect(seatsOf(distribution(units(10_000, 10, 10, 10), 6, { least: 1, most: 2 }))).toEqual([2, 2, 1, 1])
  })
  test.each([
    ['just enough for the least', 3, { least: 1 }, null],
    ['one too few', 2, { least: 1 }, 'too_few_seats'],
    ['one to spare', 4, { least: 1 }, null],
    ['just enough for the most', 9, { most: 3 }, null],
    ['one too many', 10, { most: 3 }, 'too_many_seats'],
    ['one below the most', 8, { most: 3 }, null],
    ['no seat', 0, {}, 'seats'],
    ['half a seat', 1.5, {}, 'seats'],
    ['negative least', 3, { least: -1 }, 'limits'],
    ['least above most', 3, { least: 2, most: 1 }, 'limits'],
    ['half a most', 3, { most: 1.5 }, 'limits'],
  ] as const)('%s', (_name, seats, options, code) => {
    const verdict = distributeSeats(units(10, 20, 30), seats, { date, ...options })
    expect(verdict.ok ? null : verdict.error.code).toBe(code)
  })
  test.each([
    ['no unit', [], 'units', 'units'],
    ['nobody', units(5, 0), 'population', 'units.1.population'],
    ['half a person', units(1.5), 'population', 'units.0.population'],
    ['the same unit twice', [...units(5), ...units(6)], 'unit_twice', 'units.1.id'],
  ] as const)('%s', (_name, sized, code, path) => {
    expect(distributeSeats(sized, 1, { date })).toMatchObject({ ok: false, error: { code, path } })
    const seated = sized.map((unit) => ({ ...unit, seats: 1 }))
    expect(spread(seated, 15, date)).toMatchObject({ ok: false, error: { code, path } })
  })
  test('a law that is not held on the day', () => {
    expect(distributeSeats(units(1), 1, { date: '1990-01-01' })).toMatchObject({
      ok: false,
      error: {
        code: 'edition',
        path: 'date',
        message: { zh: '《选举法》在1990-01-01施行的文本未收录本条规定，请核对日期。' },
      },
    })
    expect(() => distributeSeats(units(1), 1, { date: '2021-02-30' })).toThrow(RangeError)
  })
})

const drawnUnits = fc
  .array(fc.integer({ min: 1, max: 200_000 }), { minLength: 1, maxLength: 30 })
  .map((populations) => units(...populations))
const drawn = drawnUnits.chain((sized) =>
  fc.record({
    sized: fc.constant(sized),
    least: fc.integer({ min: 0, max: 3 }),
    more: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    order: fc.shuffledSubarray(sized, { minLength: sized.length }),
  }),
)

describe('any distribution', () => {
  test('sums to the seats, keeps the limits and the order of sizes, whatever the order of the units', () => {
    fc.assert(
      fc.property(drawn, ({ sized, least, more, share, order }) => {
        const most = more === undefined ? undefined : Math.max(1, least + more)
        const [from, to] = [Math.max(1, sized.length * least), sized.length * (most ?? 40)]
        const seats = from + Math.floor(share * (to - from))
        const found = distribution(sized, seats, { least, most })
        expect(found.units.reduce((total, unit) => total + unit.seats, 0)).toBe(seats)
        for (const unit of found.units) {
          expect(unit.seats).toBe(unit.whole + unit.extra)
          expect(unit.seats).toBeGreaterThanOrEqual(least)
          expect(unit.seats).toBeLessThanOrEqual(most ?? seats)
          expect(unit.whole * unit.denominator + unit.remainder).toBe(unit.numerator)
        }
        const bySize = found.units.toSorted((a, b) => a.population - b.population || a.seats - b.seats)
        expect(seatsOf({ ...found, units: bySize })).toEqual(seatsOf(found).toSorted((a, b) => a - b))
        const again = distribution(order, seats, { least, most })
        const byId = (one: Distribution) => new Map(one.units.map(({ id, seats }) => [id, seats]))
        expect(byId(again)).toEqual(byId(found))
        expect(again.tie).toEqual(found.tie)
      }),
    )
  })
  test('without limits stays within one seat of the exact share', () => {
    fc.assert(
      fc.property(drawnUnits, fc.integer({ min: 1, max: 500 }), (sized, seats) => {
        const found = distribution(sized, seats)
        for (const unit of found.units) {
          expect(Math.abs(unit.seats - (unit.population * seats) / found.population)).toBeLessThan(1)
        }
      }),
    )
  })
})

function spreadOf(seated: readonly SeatedUnit[], tolerance = 15): Spread & Reasoned {
  const verdict = spread(seated, tolerance, date)
  if (!verdict.ok) throw new Error(verdict.error.code)
  return verdict.value
}

describe('spread', () => {
  test.each([
    [1149, 851, []],
    [1150, 850, []],
    [1151, 849, ['1', '2']],
  ])('%i and %i people per delegate: outside 15 per cent are %o', (a, b, outside) => {
    const found = spreadOf([
      { id: '1', population: a, seats: 1 },
      { id: '2', population: b, seats: 1 },
    ])
    expect(found).toMatchObject({ mean: 1000, outside, tolerancePercent: 15 })
  })
  test('is told with its numbers', () => {
    const found = spreadOf([
      { id: 'a', population: 3000, seats: 2 },
      { id: 'b', population: 900, seats: 1 },
    ])
    expect(found.units[0]).toMatchObject({ perSeat: 1500, within: false })
    expect(found.units[0]?.deviationPercent).toBeCloseTo(15.38, 2)
    expect(found.explain).toEqual({
      zh: '2个选区人口3900人、名额3名，每一代表平均代表1300.0人，允许偏差±15%，超出的选区2个。',
      en: '2 constituencies have 3900 people and 3 seats: 1300.0 people per delegate on average; with a tolerance of ±15%, 2 lie outside.',
    })
    expect(found.citations).toMatchObject([{ law: '选举法', article: '25–26' }])
  })
  test('a constituency without seats is refused', () => {
    const seated = [{ id: '1', population: 5, seats: 0 }]
    expect(spread(seated, 15, date)).toMatchObject({
      ok: false,
      error: { code: 'seats', path: 'units.0.seats' },
    })
  })
  test('does not depend on the order, and units of one ratio never lie outside', () => {
    const seated = fc
      .array(fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 3 })), {
        minLength: 1,
        maxLength: 12,
      })
      .map((list) => list.map(([population, seats], at) => ({ id: String(at), population, seats })))
    fc.assert(
      fc.property(seated, fc.integer({ min: 0, max: 100 }), (list, tolerance) => {
        const [there, back] = [spreadOf(list, tolerance), spreadOf(list.toReversed(), tolerance)]
        expect(back.units.toReversed()).toEqual(there.units)
        expect(back.outside.toReversed()).toEqual(there.outside)
        const even = list.map((unit) => ({ ...unit, population: unit.seats * 700 }))
        expect(spreadOf(even, 0).outside).toEqual([])
      }),
    )
  })
})
