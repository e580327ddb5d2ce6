import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type EthnicInput, ethnicBands, ethnicSeats } from './ethnic.ts'

const date = '2021-10-18'

function answer(input: Omit<EthnicInput, 'date'>) {
  const verdict = ethnicSeats({ date, ...input })
  if (!verdict.ok) throw new Error(verdict.error.code)
  return verdict.value
}

describe('the band', () => {
  test.each([
    [1499, 'small', 14, 29],
    [1500, 'middle', 15, 30],
    [1501, 'middle', 15, 30],
    [2999, 'middle', 29, 30],
    [3000, 'equal', 30, 30],
    [3001, 'equal', 30, 31],
    [10_000, 'equal', 100, 100],
    [1, 'small', 1, 1],
  ] as const)('%i of 10000 people with 100 seats: %s, %i to %i', (group, band, least, most) => {
    expect(ethnicBands).toContain(band)
    expect(answer({ group, population: 10_000, seats: 100 })).toMatchObject({ band, least, most })
  })
  test('a minority living scattered has neither a seat of its own nor a most', () => {
    const few = answer({ group: 50, population: 10_000, seats: 100, scattered: true })
    expect(few).toMatchObject({ band: 'scattered', least: 0, most: null, proportional: 0.5 })
    expect(answer({ group: 3000, population: 10_000, seats: 100, scattered: true }).least).toBe(30)
  })
  test('the province may lift the half for a very small people', () => {
    const input = { group: 500, population: 10_000, seats: 100 }
    expect(answer(input).most).toBe(10)
    expect(answer({ ...input, fewerDecided: true }).most).toBeNull()
    expect(answer({ ...input, group: 2000, fewerDecided: true }).most).toBe(30)
  })
})

test('is told with its numbers', () => {
  expect(answer({ group: 500, population: 10_000, seats: 45 }).explain).toEqual({
    zh: '该民族人口500人，占总人口10000人的5.00%，不足百分之十五，每一代表所代表的人口数可以适当少于当地，但不得少于二分之一；代表总名额45名，按人口比例为2.25名，应为2至4名。',
    en: 'The minority has 500 of 10000 people, 5.00%: under 15 per cent, so each delegate may stand for fewer people, but not fewer than half; of 45 seats its share is 2.25, which makes 2 to 4 seats.',
  })
  const scattered = answer({ group: 50, population: 10_000, seats: 100, scattered: true })
  expect(scattered.explain.zh).toContain('应为不少于0名，法律未设上限')
  expect(scattered.citations).toMatchObject([{ ruleId: 'XJ-09', article: '19–21' }])
})

test.each([
  [{ group: 1, population: 0, seats: 1 }, 'population'],
  [{ group: 0, population: 10, seats: 1 }, 'group'],
  [{ group: 11, population: 10, seats: 1 }, 'group'],
  [{ group: 1, population: 10, seats: 1.5 }, 'seats'],
])('%o: %s', (input, code) => {
  expect(ethnicSeats({ date, ...input })).toMatchObject({ ok: false, error: { code, path: code } })
})

test('the bounds hold the proportional share, and every compact minority a seat', () => {
  const inputs = fc
    .tuple(
      fc.integer({ min: 1, max: 500_000 }),
      fc.integer({ min: 0, max: 500_000 }),
      fc.integer({ min: 1, max: 450 }),
    )
    .map(([group, others, seats]) => ({ group, population: group + others, seats }))
  fc.assert(
    fc.property(inputs, (input) => {
      const { least, most, proportional } = answer(input)
      expect(least).toBeGreaterThanOrEqual(1)
      expect(most ?? 0).toBeGreaterThanOrEqual(least)
      expect(most ?? 0).toBeGreaterThanOrEqual(Math.floor(proportional))
    }),
  )
})
