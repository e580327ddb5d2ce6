import { parseCsv } from 'hucre/csv'
import { gridRows, problem, type Workbook } from './grid.ts'
import type { SheetProblem } from './types.ts'

const separators = [',', ';', '\t'] as const
const sampleLength = 4000
const markupStarts = [
  { begins: 'mime-version:', actual: 'mht' },
  { begins: '{\\rtf', actual: 'rtf' },
  { begins: '%pdf-', actual: 'pdf' },
  { begins: '%!ps', actual: 'ps' },
] as const

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Decodes text: by its byte order mark, else UTF-8, else GB18030 (which holds GBK and GB2312); null when it is none. */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return tryDecode(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return tryDecode(bytes, 'utf-16be')
  const text = tryDecode(bytes, 'utf-8') ?? tryDecode(bytes, 'gb18030')
  // Text has no control characters besides tab, line feed, form feed and carriage return.
  return text === null || /[^\P{Cc}\t\n\f\r]/u.test(text) ? null : text
}

/** The separator that stands most often in the first lines, outside quotes. */
export function separatorOf(text: string): string {
  const sample = text.slice(0, sampleLength).replace(/"[^"]*(?:"|$)/g, '')
  const counts = separators.map((separator) => ({ separator, count: sample.split(separator).length }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).separator
}

/** What a text is when it is no table: markup that spreadsheet programs save under a table's name. */
function markupOf(text: string): string | null {
  const start = text.slice(0, 500).trimStart().toLowerCase()
  if (/^(?:<!doctype html|<html|<table|<head|<meta|<body|<div|<style)/.test(start)) return 'html'
  const named = markupStarts.find(({ begins }) => start.startsWith(begins))
  if (named !== undefined) return named.actual
  if (!start.startsWith('<?xml')) return null
  return start.includes('<html') ? 'html' : 'xml'
}

/** Opens text as CSV (comma, semicolon or tab), or says what it is instead. */
export function openCsv(text: string): Workbook | SheetProblem {
  const actual = markupOf(text)
  if (actual !== null) return problem('not_a_spreadsheet', { actual })
  const rows = parseCsv(text, { delimiter: separatorOf(text) })
  return {
    grids: [{ name: '', hidden: false, total: rows.length, rows: () => gridRows(rows) }],
    untyped: true,
  }
}
