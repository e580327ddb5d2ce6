import { expect, test } from 'vitest'
import { card, deal } from './cards.ts'
import { demoPhone, identityMinter } from './identity.ts'
import { manyAreas, manyPeople } from './many.ts'
import { personName } from './names.ts'
import { at, seeded, split } from './random.ts'

test('a seed repeats its sequence and another seed does not', () => {
  const draw = (seed: number) => Array.from({ length: 5 }, seeded(seed).next)
  expect(draw(2021)).toEqual(draw(2021))
  expect(draw(2021)).not.toEqual(draw(2022))
  expect(draw(1).every((n) => n >= 0 && n < 1)).toBe(true)
})

test('int reaches both ends and nothing beyond', () => {
  const random = seeded(3)
  const drawn = new Set(Array.from({ length: 500 }, () => random.int(2, 5)))
  expect([...drawn].sort()).toEqual([2, 3, 4, 5])
})

test('shuffle keeps every item and leaves its input alone', () => {
  const items = [1, 2, 3, 4, 5, 6, 7, 8]
  const mixed = seeded(5).shuffle(items)
  expect(mixed).not.toEqual(items)
  expect([...mixed].sort()).toEqual(items)
  expect(items).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
})

test('split adds up exactly and leaves no part empty', () => {
  for (const whole of [174, 6_118, 58_412]) {
    const parts = split(seeded(whole), whole, 7)
    expect(parts.reduce((a, b) => a + b, 0)).toBe(whole)
    expect(Math.min(...parts)).toBeGreaterThan(0)
  }
})

test('there is nothing to take from an empty list', () => {
  expect(() => at([], 0)).toThrow(RangeError)
  expect(() => seeded(1).pick([])).toThrow(RangeError)
})

test('a minter gives 500 numbers a day and sex, then stops', () => {
  const mint = identityMinter('990221')
  const numbers = Array.from({ length: 500 }, () => mint('1980-02-03', 'F'))
  expect(new Set(numbers).size).toBe(500)
  expect(() => mint('1980-02-03', 'F')).toThrow(RangeError)
  expect(mint('1980-02-03', 'M')).toMatch(/^99022119800203001/)
})

test('telephones count up from an invented number', () => {
  expect(demoPhone(7)).toBe('19900000007')
})

test('names are not given twice, and an empty stock is reported', () => {
  const taken = new Set<string>()
  const random = seeded(1)
  const names = Array.from({ length: 2_000 }, () => personName(random, 'M', taken))
  expect(new Set(names).size).toBe(2_000)
  expect(taken.size).toBe(2_000)
  class Full extends Set<string> {
    override has() {
      return true
    }
  }
  expect(() => personName(random, 'F', new Full())).toThrow(RangeError)
})

test('a card without a holder is an error', () => {
  const plan = card('x', '99-XW', '书记', ['书记', 'Secretary'], ['看进度', 'See the progress'])
  expect(() => deal([plan], [], [])).toThrow(RangeError)
})

test('large lists are unique, repeatable and of the asked size', () => {
  const people = manyPeople(20_000)
  expect(people).toHaveLength(20_000)
  for (const key of ['number', 'identityNumber', 'phone'] as const) {
    expect(new Set(people.map((row) => row[key])).size).toBe(20_000)
  }
  expect(manyPeople(50)).toEqual(people.slice(0, 50))
  expect(() => manyPeople(5_000_000)).toThrow(RangeError)
})

test('large area lists are trees with parents first', () => {
  const areas = manyAreas(30_000)
  expect(areas).toHaveLength(30_000)
  const seen = new Set<string>()
  for (const row of areas) {
    expect(row.parentCode === null || seen.has(row.parentCode)).toBe(true)
    seen.add(row.code)
  }
  expect(seen.size).toBe(30_000)
  expect(seen.has(manyPeople(1)[0]?.areaCode ?? '')).toBe(true)
})
