import { Temporal } from 'temporal-polyfill'

/** A civil date `YYYY-MM-DD` of the years 0001–9999, without clock or zone. Check foreign text with `parseCivilDate`. */
export type CivilDate = string

/** The calendar's exceptions: weekdays that are off, and weekend days that are worked (调休). */
export type Holidays = { readonly off: ReadonlySet<CivilDate>; readonly work: ReadonlySet<CivilDate> }

/** A calendar without exceptions: Monday to Friday are worked. */
export const noHolidays: Holidays = { off: new Set(), work: new Set() }

const zero = 48
const hyphen = 45
const lastDay = 3_652_058

/*
 * Days are counted from 0001-01-01 = 0 in the proleptic Gregorian calendar. A plan asks for tens of thousands of
 * sums, so they are done on integers; the tests hold them against Temporal.
 */
function dayNumber(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1
  const m = month > 2 ? month - 3 : month + 9
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * m + 2) / 5) +
    day -
    307
  )
}

function fromDayNumber(days: number): CivilDate {
  if (!Number.isInteger(days) || days < 0 || days > lastDay) {
    throw new RangeError(`Day number ${days} is outside the years 0001 to 9999.`)
  }
  const z = days + 306
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const m = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * m + 2) / 5) + 1
  const month = m < 10 ? m + 3 : m - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function monthLength(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0)
}

/** The number written in the characters from `start` to before `end`, or NaN where one is no digit. */
function readNumber(text: string, start: number, end: number): number {
  let value = 0
  for (let at = start; at < end; at += 1) {
    const digit = text.charCodeAt(at) - zero
    if (digit < 0 || digit > 9) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

function readDays(text: string): number | null {
  if (text.length !== 10 || text.charCodeAt(4) !== hyphen || text.charCodeAt(7) !== hyphen) return null
  const year = readNumber(text, 0, 4)
  const month = readNumber(text, 5, 7)
  const day = readNumber(text, 8, 10)
  if (year >= 1 && day >= 1 && day <= monthLength(year, month)) return dayNumber(year, month, day)
  return null
}

function toDays(date: CivilDate): number {
  const days = readDays(date)
  if (days === null) throw new RangeError(`Not a civil date: ${date}`)
  return days
}

/** The text as a civil date, or null when it is not `YYYY-MM-DD` or no such day exists (2021-02-30). */
export function parseCivilDate(text: string): CivilDate | null {
  return readDays(text) === null ? null : text
}

/** The date `days` calendar days later (earlier when negative). Throws RangeError for no civil date. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(toDays(date) + days)
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. Throws RangeError for no civil date. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return toDays(to) - toDays(from)
}

/** The same day `months` months later; where that month is shorter, its last day. Throws RangeError for no civil date. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  toDays(date)
  return Temporal.PlainDate.from(date).add({ months }).toString()
}

/** The day of the week by ISO: 1 = Monday … 7 = Sunday. Throws RangeError for no civil date. */
export function weekday(date: CivilDate): number {
  return (toDays(date) % 7) + 1
}

/** True when offices work: Monday to Friday unless listed as off, or a weekend day listed as worked. */
export function isWorkingDay(date: CivilDate, holidays: Holidays): boolean {
  return weekday(date) <= 5 ? !holidays.off.has(date) : holidays.work.has(date)
}

/**
 * The `count`-th working day after the date (before it when negative; the date itself for 0). The date is not
 * counted, as 民法典 第201条 counts. Throws RangeError when the calendar holds no such day.
 */
export function addWorkingDays(date: CivilDate, count: number, holidays: Holidays): CivilDate {
  const step = count < 0 ? -1 : 1
  let day = date
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step)
    if (isWorkingDay(day, holidays)) left -= 1
  }
  return day
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: CivilDate, to: CivilDate, holidays: Holidays): number {
  if (to < from) return -workingDaysBetween(to, from, holidays)
  let count = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day, holidays)) count += 1
  }
  return count
}

/** The date itself when it is worked, else the last working day before it. */
export function workingDayOnOrBefore(date: CivilDate, holidays: Holidays): CivilDate {
  return isWorkingDay(date, holidays) ? date : addWorkingDays(date, -1, holidays)
}
