import { afterEach, expect, test, vi } from 'vitest'
import { clockOf, daysApart, fixedClock } from './clock.ts'

afterEach(() => void vi.useRealTimers())

test.each([
  ['2021-09-15T15:59:59Z', '2021-09-15'],
  ['2021-09-15T16:00:00Z', '2021-09-16'],
])('at %s the day in Asia/Shanghai is %s', (instant, day) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(instant) })
  expect(clockOf(0).today()).toBe(day)
})

test('a demo’s clock runs beside the real one', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T02:03:04.005Z') })
  const demo = clockOf(-1894)
  expect(demo.now()).toBe('2021-09-15T02:03:04.005Z')
  expect(demo.today()).toBe('2021-09-15')
})

test('a fixed clock stands still', () => {
  const clock = fixedClock('2021-09-15')
  expect([clock.today(), clock.now()]).toEqual(['2021-09-15', '2021-09-15T01:00:00.000Z'])
})

test('days between dates, across a leap day and backwards', () => {
  expect(daysApart('2024-02-28', '2024-03-01')).toBe(2)
  expect(daysApart('2021-03-01', '2021-02-28')).toBe(-1)
  expect(daysApart('2021-03-01', '2021-03-01')).toBe(0)
})
