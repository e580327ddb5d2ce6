import type { CivilDate } from '#rules/dates.ts'

/** Why a text is not taken as a date or a month. */
export type DateFault = 'unreadable' | 'two_digit_year' | 'no_such_date' | 'day_missing'

/** What a text says: a month, with its day where it names one, or why it can't be read. */
export type LooseReading =
  | { readonly ok: true; readonly month: string; readonly date: CivilDate | null }
  | { readonly ok: false; readonly fault: DateFault }

const years = { first: 1900, last: 2100 } as const
const clockTail = /(?:\s+|(?<=\d)T)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/
// Most texts need no tidying.
const ready = /^[\d./-]+$/
const full = [
  /^(\d{4})\s*([-./])\s*(\d{1,2})\s*\2\s*(\d{1,2})$/,
  /^(\d{4})\s*(年)\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/,
  /^(\d{4})()(\d{2})(\d{2})$/,
] as const
const monthOnly = [
  /^(\d{4})\s*[-./]\s*(\d{1,2})$/,
  /^(\d{4})\s*年\s*(\d{1,2})\s*月?份?$/,
  /^(\d{4})(\d{2})$/,
] as const
const shortYear =
  /^'?\d{2}\s*(?:([-./])\s*\d{1,2}(?:\s*\1\s*\d{1,2})?|年\s*\d{1,2}\s*(?:月(?:\s*\d{1,2}\s*[日号]?)?)?)$/

function lastDayOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function build(year: string, month: string, day: string | null): LooseReading {
  const [y, m, d] = [Number(year), Number(month), day === null ? 1 : Number(day)]
  const known = y >= years.first && y <= years.last && m >= 1 && m <= 12 && d >= 1 && d <= lastDayOf(y, m)
  if (!known) return { ok: false, fault: 'no_such_date' }
  const found = `${year}-${month.padStart(2, '0')}`
  return { ok: true, month: found, date: day === null ? null : `${found}-${day.padStart(2, '0')}` }
}

function isShortCompact(text: string): boolean {
  if (!/^\d{6}$/.test(text)) return false
  return build(`20${text.slice(0, 2)}`, text.slice(2, 4), text.slice(4)).ok
}

/**
 * Reads a date or a month as people type it: `2021.7`, `2021.07.05`, `2021年7月5日`, `2021-7-5`, `2021/7/5`, `20210705`,
 * `202107`; full-width characters and a time of day after the date are accepted. The years are 1900 to 2100; years of
 * two digits are refused.
 */
export function readLoose(text: string): LooseReading {
  const plain = ready.test(text)
    ? text
    : text.normalize('NFKC').replace(/[–—−]/g, '-').trim().replace(clockTail, '').trim()
  for (const pattern of full) {
    const found = pattern.exec(plain)
    if (found) return build(found[1] ?? '', found[3] ?? '', found[4] ?? '')
  }
  if (shortYear.test(plain)) return { ok: false, fault: 'two_digit_year' }
  for (const pattern of monthOnly) {
    const found = pattern.exec(plain)
    if (!found) continue
    const reading = build(found[1] ?? '', found[2] ?? '', null)
    return !reading.ok && isShortCompact(plain) ? { ok: false, fault: 'two_digit_year' } : reading
  }
  return { ok: false, fault: 'unreadable' }
}

/** The civil date that a text names (see `readLoose`), or null when it names none. */
export function parseLooseDate(text: string): CivilDate | null {
  const reading = readLoose(text)
  return reading.ok ? reading.date : null
}

/** The month `YYYY-MM` that a text names, alone or within a date, or null. */
export function parseLooseMonth(text: string): string | null {
  const reading = readLoose(text)
  return reading.ok ? reading.month : null
}
