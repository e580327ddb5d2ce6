import type { Lang } from '#common/text.ts'
import { say } from '#common/text.ts'
import { dateText } from './words.ts'

const dayMs = 86_400_000
const dayKeys = ['day0', 'day1', 'day2', 'day3', 'day4', 'day5', 'day6'] as const

/** Number of the civil date `YYYY-MM-DD` counted in days; NaN when it is not a date of the calendar. */
export function dayNumber(date: string): number {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (!found) return Number.NaN
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  const ms = Date.UTC(year, month - 1, day)
  const back = new Date(ms)
  const same = back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === day
  return same ? ms / dayMs : Number.NaN
}

/** The civil date of a day number. */
export function fromDayNumber(n: number): string {
  return new Date(n * dayMs).toISOString().slice(0, 10)
}

/** Days from one civil date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** `2026-11-22 周日`; an unreadable date comes back as it is. */
export function showDate(date: string, lang: Lang): string {
  const n = dayNumber(date)
  if (Number.isNaN(n)) return date
  const key = dayKeys[(((n + 4) % 7) + 7) % 7]
  return key ? `${date} ${say(dateText, key, lang)}` : date
}

/** Remaining or overdue days in words, and whether the date is past. */
export function showRemaining(date: string, today: string, lang: Lang): { text: string; left: number } {
  const left = daysBetween(today, date)
  if (left === 0) return { text: say(dateText, 'dueToday', lang), left }
  if (left > 0) return { text: say(dateText, left === 1 ? 'leftOne' : 'left', lang, { n: left }), left }
  return { text: say(dateText, left === -1 ? 'overOne' : 'over', lang, { n: -left }), left }
}

/** Today's civil date in Asia/Shanghai, for the clock of this machine. */
export function todayHere(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
}

/** `2026-11-22 14:05:09` in Asia/Shanghai; an unreadable moment comes back as it is. */
export function momentText(at: string): string {
  const moment = new Date(at)
  if (Number.isNaN(moment.getTime())) return at
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(moment)
}

/** `2026-11-22 周日 14:05` in Asia/Shanghai; an unreadable moment comes back as it is. */
export function showMoment(at: string, lang: Lang): string {
  const found = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})/.exec(momentText(at))
  return found?.[1] === undefined ? at : `${showDate(found[1], lang)} ${found[2]}`
}
