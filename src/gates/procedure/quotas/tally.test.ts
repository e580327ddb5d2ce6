import { expect, test } from 'vitest'
import { bonusProvided, townshipKind } from './law.ts'
import { moveQuota, quotaMoves, quotaStates } from './states.ts'
import { changedBy, type TallyRow, tally } from './tally.ts'

const row = (population: number | null, change: Partial<TallyRow> = {}): TallyRow => ({
  ...{ level: 'township', kind: 'zhen', population, presentTerm: null, number: null, bonusPercent: 0 },
  on: '2021-10-18',
  ...change,
})

test('ceilings and sums; what is not known counts nothing', () => {
  const { lines, totals } = tally([
    row(58_412, { number: 83, presentTerm: 78 }),
    row(6118, { number: 49 }),
    row(null, { presentTerm: 44 }),
    row(9000, { on: '1990-01-01' }),
  ])
  expect(lines.map((line) => [line.ceiling, line.change])).toEqual([
    [83, 5],
    [49, null],
    [null, null],
    [null, null],
  ])
  expect(totals).toEqual({
    ...{ rows: 4, population: 73_530, presentTerm: 122, ceiling: 132, number: 132, change: 5 },
  })
})

test('a population changed by per cent', () => {
  expect(changedBy(58_412, 5)).toBe(61_333)
  expect(changedBy(100, -200)).toBe(0)
})

test('where the law provides five per cent more', () => {
  expect(['镇', '乡', '民族乡'].map((kind) => bonusProvided('township', kind))).toEqual([false, true, true])
  const counties = ['县', '自治县', '旗', '市', '市辖区'].map((kind) => bonusProvided('county', kind))
  expect(counties).toEqual([true, true, true, false, false])
  expect(townshipKind('民族乡')).toBe('xiang')
})

test('a number is decided, filed, and once fixed only calculated anew', () => {
  const table = quotaMoves.map((move) => quotaStates.map((state) => moveQuota(state, move)))
  expect(table).toEqual([
    ['decided', null, null, 'decided'],
    [null, 'filed', null, null],
    [null, 'recalculating', 'recalculating', null],
  ])
})
