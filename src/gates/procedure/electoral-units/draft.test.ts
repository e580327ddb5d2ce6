import { expect, test } from 'vitest'
import {
  type Draft,
  distributed,
  freshKey,
  sharesBySize,
  withCondition,
  withNames,
  withUnit,
} from './draft.ts'
import { rangeFor } from './range.ts'

const day = '2021-10-18'
const condition = { key: 'women', name: '妇女', comparison: 'at_least', percent: 25, source: '通知' } as const
const empty: Draft = { total: 10, units: [], conditions: [condition] }

function two(): Draft {
  const names = [
    { organisationId: null, name: '甲乡' },
    { organisationId: null, name: '乙镇' },
  ]
  const draft = withNames(empty, names)
  const [first, second] = draft.units.map((unit) => unit.key)
  return withUnit(withUnit(draft, first ?? '', { members: 300 }), second ?? '', { members: 700 })
}

test('units are added by name once, each with a key of its own', () => {
  const draft = withNames(two(), [
    { organisationId: 'x', name: '甲乡' },
    { organisationId: null, name: '丙乡' },
  ])
  expect(draft.units.map((unit) => unit.name)).toEqual(['甲乡', '乙镇', '丙乡'])
  expect(new Set(draft.units.map((unit) => unit.key)).size).toBe(3)
  const taken = { ...empty, conditions: [{ ...condition, key: 'own_2' }] }
  expect(freshKey(taken)).toBe('own_3')
})

test('delegates by members, one each at least', () => {
  const draft = distributed(two(), 'county', day)
  expect(draft?.units.map((unit) => unit.seats)).toEqual([3, 7])
  expect(sharesBySize(two(), 'township', day).size).toBe(2)
  expect(distributed({ ...two(), total: null }, 'county', day)).toBeNull()
  expect(distributed({ ...two(), total: 1 }, 'county', day)).toBeNull()
})

test('a condition is changed by its key', () => {
  const draft = withCondition({ ...empty, conditions: [condition, { ...condition, key: 'age' }] }, 'age', {
    percent: 50,
  })
  expect(draft.conditions.map((one) => one.percent)).toEqual([25, 50])
})

test.each([
  ['county', 199, 'below'],
  ['county', 400, 'within'],
  ['county', 401, 'above'],
  ['township', 301, 'beyond_limit'],
] as const)('%s with %i delegates: %s', (level, size, standing) => {
  expect(rangeFor(level, size, day)?.standing).toBe(standing)
})

test('a day before the regulations held here has no range', () => {
  expect(rangeFor('county', 300, '1990-01-01')).toBeNull()
})
