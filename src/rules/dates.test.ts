import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addWorkingDays,
  type CivilDate,
  daysBetween,
  type Holidays,
  isWorkingDay,
  noHolidays,
  parseCivilDate,
  weekday,
  workingDayOnOrBefore,
  workingDaysBetween,
} from './dates.ts'

const nationalDay: Holidays = {
  off: new Set([1, 2, 3, 4, 5, 6, 7].map((day) => `2021-10-0${day}`)),
  work: new Set(['2021-09-26', '2021-10-09']),
}

const civil = fc.integer({ min: 0, max: 3_652_058 }).map((days) => addDays('0001-01-01', days))
const modern = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays('2000-01-01', days))
const holidays = fc
  .tuple(fc.array(fc.integer({ min: 0, max: 36_000 })), fc.array(fc.integer({ min: 0, max: 36_000 })))
  .map(([off, work]): Holidays => {
    const days = (numbers: readonly number[]) => new Set(numbers.map((n) => addDays('2000-01-01', n)))
    return { off: days(off), work: days(work) }
  })

describe('parseCivilDate', () => {
  test.each(['0001-01-01', '2000-02-29', '2021-11-20', '2024-02-29', '9999-12-31'])(
    '%s is a date',
    (text) => {
      expect(parseCivilDate(text)).toBe(text)
    },
  )
  test.each([
    '2021-02-30',
    '2021-02-29',
    '1900-02-29',
    '2021-00-10',
    '2021-13-01',
    '2021-01-00',
    '2021-1-1',
    '20210101',
    '0000-12-31',
    '2021-11-20T00:00',
    '９９９９-01-01',
    '',
  ])('%j is none', (text) => {
    expect(parseCivilDate(text)).toBeNull()
  })
})

describe('calendar sums', () => {
  test('agree with Temporal', () => {
    fc.assert(
      fc.property(civil, civil, (a, b) => {
        const left = Temporal.PlainDate.from(a)
        const right = Temporal.PlainDate.from(b)
        expect(daysBetween(a, b)).toBe(left.until(right, { largestUnit: 'days' }).days)
        expect(addDays(a, daysBetween(a, b))).toBe(b)
        expect(weekday(a)).toBe(left.dayOfWeek)
      }),
    )
  })
  test('months keep the day where the month has it', () => {
    expect(addMonths('2021-12-31', 2)).toBe('2022-02-28')
    expect(addMonths('2023-12-31', 2)).toBe('2024-02-29')
    expect(addMonths('2021-11-20', 2)).toBe('2022-01-20')
    expect(addMonths('2021-01-15', -1)).toBe('2020-12-15')
  })
  test('refuse what is no date or leaves the calendar', () => {
    expect(() => addDays('2021-02-30', 1)).toThrow(RangeError)
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
    expect(() => addDays('0001-01-01', -1)).toThrow(RangeError)
    expect(() => addDays('2021-01-01', 0.5)).toThrow(RangeError)
    expect(() => addMonths('2021-02-30', 1)).toThrow(RangeError)
  })
})

describe('working days', () => {
  test.each<[CivilDate, boolean]>([
    ['2021-09-26', true],
    ['2021-09-30', true],
    ['2021-10-01', false],
    ['2021-10-07', false],
    ['2021-10-08', true],
    ['2021-10-09', true],
    ['2021-10-10', false],
  ])('%s worked: %s', (day, worked) => {
    expect(isWorkingDay(day, nationalDay)).toBe(worked)
  })
  test('five working days of publication run over the holiday', () => {
    expect(addWorkingDays('2021-09-28', 5, nationalDay)).toBe('2021-10-11')
    expect(addWorkingDays('2021-10-11', -5, nationalDay)).toBe('2021-09-28')
    expect(workingDaysBetween('2021-09-28', '2021-10-11', nationalDay)).toBe(5)
    expect(workingDaysBetween('2021-10-11', '2021-09-28', nationalDay)).toBe(-5)
    expect(addWorkingDays('2021-10-02', 0, nationalDay)).toBe('2021-10-02')
  })
  test('an office day is the day itself or the last one before it', () => {
    expect(workingDayOnOrBefore('2021-10-08', nationalDay)).toBe('2021-10-08')
    expect(workingDayOnOrBefore('2021-10-05', nationalDay)).toBe('2021-09-30')
    expect(workingDayOnOrBefore('2021-11-20', noHolidays)).toBe('2021-11-19')
  })
  test('counting undoes adding', () => {
    fc.assert(
      fc.property(modern, fc.integer({ min: -60, max: 60 }), holidays, (day, count, calendar) => {
        const start = workingDayOnOrBefore(day, calendar)
        const end = addWorkingDays(start, count, calendar)
        expect(workingDaysBetween(start, end, calendar)).toBe(count)
        expect(addWorkingDays(end, -count, calendar)).toBe(start)
        expect(isWorkingDay(end, calendar)).toBe(true)
      }),
    )
  })
})
