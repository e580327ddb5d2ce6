import { readLoose } from '#common/celldate.ts'
import { readIdentityNumber } from '#rules/identity.ts'
import type { CellError, CellErrorCode, CellValue, SheetColumn } from './types.ts'

/** A cell as the file holds it. Dates carry the civil date in their UTC parts. */
export type RawCell = string | number | boolean | Date | null | undefined

type Fault = { readonly code: CellErrorCode; readonly params?: CellError['params'] }
type Reading = { readonly value: CellValue } | Fault
/** `untyped`: the file (CSV) does not tell text from numbers. */
type Source = { readonly untyped: boolean }
type Reader = (raw: Exclude<RawCell, null | undefined>, text: string) => Reading

const formulaErrors = new Set([
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#NAME?',
  '#DIV/0!',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
])
const exactDigits = 1e15
const scientific = /^\d(?:\.\d+)?E\+?\d+$/i
// Spreadsheet serials of 1910-01-01 and 2199-12-31: smaller numbers would be years, larger ones YYYYMM.
const serials = { first: 3654, last: 109_574 } as const
const serialEpoch = Date.UTC(1899, 11, 30)
const dayMs = 86_400_000
const shownLength = 60
const narrowText = /^[\u0021-\u007e]*$/
// Nearly every cell: nothing to clean, nothing to trim.
const plainText = /^[\u0021-\u007e\u4e00-\u9fff]+$/

/** The text of a raw cell: no invisible characters, no blanks at the ends; dates as `YYYY-MM-DD`. */
export function cellText(raw: RawCell): string {
  if (raw === null || raw === undefined) return ''
  if (typeof raw === 'string') {
    if (plainText.test(raw)) return raw
    const clean = /[\p{Cc}\p{Cf}\u00a0]/u.test(raw) ? tidy(raw) : raw
    return clean.trim()
  }
  if (raw instanceof Date) return Number.isNaN(raw.getTime()) ? '' : raw.toISOString().slice(0, 10)
  if (typeof raw === 'boolean') return raw ? 'TRUE' : 'FALSE'
  return String(raw)
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\t]/g, ' ')
    .replace(/[^\P{Cc}\n]|\p{Cf}/gu, '')
}

/** Narrow characters for full-width ones, no blanks. */
function narrow(text: string): string {
  return narrowText.test(text) ? text : text.normalize('NFKC').replace(/\s+/g, '')
}

/** Takes back what the export puts before text that a spreadsheet could run as a formula, and the CSV idiom `="001"`. */
function unguard(text: string): string {
  if (text.startsWith('="') && text.endsWith('"')) return text.slice(2, -1).trim()
  return /^'\s*[=+\-@＝＋－＠]/.test(text) ? text.slice(1) : text
}

function readText(column: SheetColumn): Reader {
  return (raw, text) => {
    if (typeof raw === 'number' && Math.abs(raw) >= exactDigits) return { code: 'digits_lost' }
    const value = unguard(text)
    const max = column.maxLength
    if (max !== undefined && value.length > max) {
      const length = [...value].length
      if (length > max) return { code: 'too_long', params: { max, length } }
    }
    return { value }
  }
}

function bounds(column: SheetColumn): CellError['params'] {
  return {
    ...(column.min === undefined ? {} : { min: column.min }),
    ...(column.max === undefined ? {} : { max: column.max }),
  }
}

function readNumber(column: SheetColumn): Reader {
  const whole = column.kind === 'integer'
  const wrong: Reading = { code: whole ? 'not_integer' : 'not_number', params: bounds(column) }
  const shape = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/
  return (raw, text) => {
    const plain = narrow(text).replace(/−/g, '-')
    if (typeof raw !== 'number' && !shape.test(plain)) return wrong
    const value = typeof raw === 'number' ? raw : Number(plain.replaceAll(',', ''))
    if (!Number.isFinite(value) || (whole && !Number.isSafeInteger(value))) return wrong
    if (column.min !== undefined && value < column.min) return { code: 'too_small', params: bounds(column) }
    if (column.max !== undefined && value > column.max) return { code: 'too_large', params: bounds(column) }
    return { value: value === 0 ? 0 : value }
  }
}

function serialText(serial: number): string | null {
  const day = Math.floor(serial)
  if (day < serials.first || day > serials.last) return null
  return new Date(serialEpoch + day * dayMs).toISOString().slice(0, 10)
}

function dateText(raw: RawCell, text: string): string {
  if (typeof raw === 'number') return serialText(raw) ?? text
  return /^\d{5}$/.test(text) ? (serialText(Number(text)) ?? text) : text
}

function readDate(): Reader {
  return (raw, text) => {
    const reading = readLoose(dateText(raw, text))
    if (!reading.ok) return { code: reading.fault === 'unreadable' ? 'not_a_date' : reading.fault }
    return reading.date === null ? { code: 'day_missing' } : { value: reading.date }
  }
}

function readMonth(source: Source): Reader {
  return (raw, text) => {
    const plain = narrow(text)
    // A number 2021.10 is stored as 2021.1, so that January and October look alike.
    if ((typeof raw === 'number' || source.untyped) && /^\d{4}\.1$/.test(plain)) {
      return { code: 'month_ambiguous', params: { year: plain.slice(0, 4) } }
    }
    const reading = readLoose(dateText(raw, text))
    if (!reading.ok) return { code: reading.fault === 'unreadable' ? 'not_a_month' : reading.fault }
    return { value: reading.month }
  }
}

function readChoice(column: SheetColumn): Reader {
  const choices = column.choices ?? []
  const known = new Map<string, string>()
  for (const { value, labels } of choices) {
    for (const word of [value, ...labels]) known.set(narrow(word).toLowerCase(), value)
  }
  const allowed = choices.map(({ value, labels }) => labels[0] ?? value).join('、')
  return (_raw, text) => {
    const value = known.get(narrow(text).toLowerCase())
    return value === undefined ? { code: 'not_a_choice', params: { allowed } } : { value }
  }
}

function readDigits(column: SheetColumn, check: (plain: string) => Reading): Reader {
  const max = column.maxLength
  return (raw, text) => {
    const plain = narrow(unguard(text)).replace(/^'/, '')
    const lost = typeof raw === 'number' ? Math.abs(raw) >= exactDigits : scientific.test(plain)
    if (lost) return { code: 'digits_lost' }
    if (max !== undefined && plain.length > max)
      return { code: 'too_long', params: { max, length: plain.length } }
    // A spreadsheet makes a date of a code such as 1-2; what was typed is lost.
    return check(raw instanceof Date ? '' : plain)
  }
}

const identityFaults = { shape: 'identity_length', date: 'identity_date', check: 'identity_check' } as const

function checkIdentity(plain: string): Reading {
  const value = plain.toUpperCase()
  const read = readIdentityNumber(value)
  return typeof read === 'object'
    ? { value }
    : { code: identityFaults[read], params: { length: value.length } }
}

function checkPhone(plain: string): Reading {
  const value = plain.replace(/[–—−]/g, '-')
  return /^\+?(?:\(\d{3,4}\))?\d[\d-]{2,19}$/.test(value) ? { value } : { code: 'not_a_phone' }
}

function checkCode(plain: string): Reading {
  return /^[0-9A-Za-z][0-9A-Za-z._/-]*$/.test(plain) ? { value: plain } : { code: 'not_a_code' }
}

function readerOf(column: SheetColumn, source: Source): Reader {
  switch (column.kind) {
    case 'text':
      return readText(column)
    case 'integer':
    case 'decimal':
      return readNumber(column)
    case 'date':
      return readDate()
    case 'month':
      return readMonth(source)
    case 'choice':
      return readChoice(column)
    case 'identity_number':
      return readDigits(column, checkIdentity)
    case 'phone':
      return readDigits(column, checkPhone)
    case 'code':
      return readDigits(column, checkCode)
  }
}

/** A cell read: its value, and its error where it has one (the value is then null). */
export type CellReading = { readonly value: CellValue; readonly error: CellError | null }

/** Prepares the reading of a column's cells. */
export function cellReader(column: SheetColumn, source: Source): (raw: RawCell) => CellReading {
  const read = readerOf(column, source)
  const blank: CellReading = { value: null, error: null }
  const missing: CellReading = {
    value: null,
    error: { column: column.key, code: 'required', params: {}, given: '' },
  }
  return (raw) => {
    const text = cellText(raw)
    if (raw === null || raw === undefined || text === '') return column.required === true ? missing : blank
    const reading: Reading =
      text.startsWith('#') && formulaErrors.has(text) ? { code: 'formula_error' } : read(raw, text)
    if ('value' in reading) return { value: reading.value, error: null }
    const given = text.length > shownLength ? `${[...text].slice(0, shownLength).join('')}…` : text
    return {
      value: null,
      error: { column: column.key, code: reading.code, params: reading.params ?? {}, given },
    }
  }
}
