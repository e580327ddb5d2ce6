import { expect, test } from 'vitest'
import { allocationMoves, allocationStates, moveAllocation } from './states.ts'
import { type Condition, sharesOf } from './structure.ts'

const women: Condition = { key: 'women', name: '妇女', comparison: 'at_least', percent: 30, source: '通知' }
const leaders: Condition = { ...women, key: 'leaders', name: '领导干部', comparison: 'at_most', percent: 60 }

test('shares of all delegates, compared without rounding', () => {
  const units = [
    { seats: 10, counts: { women: 3, leaders: 6 } },
    { seats: 11, counts: { women: 3, leaders: 7 } },
  ]
  const [first, second] = sharesOf(units, [women, leaders])
  expect(first).toMatchObject({ count: 6, seats: 21, met: false, missing: 1 })
  expect(first?.percent).toBeCloseTo(28.571, 3)
  expect(second).toMatchObject({ count: 13, met: false, missing: 1 })
})

test('exactly the target is met; a unit that says nothing counts none', () => {
  const units = [
    { seats: 20, counts: { women: 6, leaders: 12 } },
    { seats: 0, counts: {} },
  ]
  expect(sharesOf(units, [women, leaders]).map((share) => [share.met, share.missing])).toEqual([
    [true, 0],
    [true, 0],
  ])
})

test('without delegates there is no share', () => {
  expect(sharesOf([], [women])).toMatchObject([{ percent: null, met: false, missing: 0 }])
})

test('approved and reopened', () => {
  const table = allocationMoves.map((move) => allocationStates.map((state) => moveAllocation(state, move)))
  expect(table).toEqual([
    ['approved', null],
    [null, 'draft'],
  ])
})
