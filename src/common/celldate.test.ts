import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseLooseDate, parseLooseMonth, readLoose } from './celldate.ts'

const days = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const fullWidth = (text: string) =>
  text.replace(/[0-9./-]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))

const writings: readonly ((y: string, m: string, d: string) => string)[] = [
  (y, m, d) => `${y}-${m}-${d}`,
  (y, m, d) => `${y}.${m}.${d}`,
  (y, m, d) => `${y}/${Number(m)}/${Number(d)}`,
  (y, m, d) => `${y}年${Number(m)}月${Number(d)}日`,
  (y, m, d) => ` ${y} 年 ${Number(m)} 月 ${Number(d)} 号 `,
  (y, m, d) => `${y}${m}${d}`,
  (y, m, d) => fullWidth(`${y}.${m}.${d}`),
  (y, m, d) => `${y}-${m}-${d} 00:00:00`,
  (y, m, d) => `${y}-${m}-${d}T08:30`,
]

const monthWritings: readonly ((y: string, m: string) => string)[] = [
  (y, m) => `${y}.${Number(m)}`,
  (y, m) => `${y}.${m}`,
  (y, m) => `${y}-${m}`,
  (y, m) => `${y}/${Number(m)}`,
  (y, m) => `${y}年${Number(m)}月`,
  (y, m) => `${y}年${m}月份`,
  (y, m) => `${y}${m}`,
  (y, m) => fullWidth(`${y}.${m}`),
]

test('every day of the calendar is read in every way of writing it', () => {
  fc.assert(
    fc.property(days, fc.constantFrom(...writings), (day, write) => {
      const [y = '', m = '', d = ''] = day.split('-')
      expect(parseLooseDate(write(y, m, d))).toBe(day)
      expect(parseLooseMonth(write(y, m, d))).toBe(day.slice(0, 7))
    }),
  )
})

test('every month is read in every way of writing it, and is not a date', () => {
  fc.assert(
    fc.property(days, fc.constantFrom(...monthWritings), (day, write) => {
      const [y = '', m = ''] = day.split('-')
      expect(parseLooseMonth(write(y, m))).toBe(day.slice(0, 7))
      expect(parseLooseDate(write(y, m))).toBeNull()
    }),
  )
})

test('whatever is read exists in the calendar', () => {
  const pieces = fc.array(fc.constantFrom(...'0123456789.-/年月日 号份'), { minLength: 4, maxLength: 14 })
  const numbers = fc
    .tuple(fc.nat(2200), fc.nat(15), fc.nat(35))
    .map(([y, m, d]) => `${String(y).padStart(4, '0')}-${m}-${d}`)
  fc.assert(
    fc.property(
      fc.oneof(
        pieces.map((list) => list.join('')),
        numbers,
      ),
      (text) => {
        const date = parseLooseDate(text)
        if (date === null) return
        expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date)
      },
    ),
    { numRuns: 1000 },
  )
})

test.each([
  ['2021-02-30', 'no_such_date'],
  ['2021-02-29', 'no_such_date'],
  ['1900-02-29', 'no_such_date'],
  ['2021.13', 'no_such_date'],
  ['2021年0月', 'no_such_date'],
  ['20211301', 'no_such_date'],
  ['1899-12-31', 'no_such_date'],
  ['2101.1', 'no_such_date'],
  ['21.7.5', 'two_digit_year'],
  ['21-7', 'two_digit_year'],
  ['21年7月', 'two_digit_year'],
  ['21年7月5日', 'two_digit_year'],
  ['990705', 'two_digit_year'],
  ['2021', 'unreadable'],
  ['2021年', 'unreadable'],
  ['2021 7 5', 'unreadable'],
  ['2021.7-5', 'unreadable'],
  ['07/05/2021', 'unreadable'],
  ['约2021年7月', 'unreadable'],
  ['', 'unreadable'],
])('%s is refused: %s', (text, fault) => {
  expect(readLoose(text)).toEqual({ ok: false, fault })
  expect(parseLooseDate(text)).toBeNull()
  expect(parseLooseMonth(text)).toBeNull()
})

test.each([
  ['2020-02-29', '2020-02-29'],
  ['2000年2月29日', '2000-02-29'],
  ['2021–7–5', '2021-07-05'],
  ['2021-4-30', '2021-04-30'],
])('%s is %s', (text, date) => {
  expect(parseLooseDate(text)).toBe(date)
})
