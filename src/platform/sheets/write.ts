import { writeXlsx } from 'hucre/xlsx'
import type { Lang } from '#common/text.ts'
import type { CellKind, CellValue, RowValues, WriteColumn, WriteSheet } from './types.ts'

/** Everything of a sheet but its rows: what travels to the worker first. */
export type SheetHead = Omit<WriteSheet, 'rows' | 'total'>

type Book = Parameters<typeof writeXlsx>[0]
type BookSheet = Book['sheets'][number]
type BookColumn = NonNullable<BookSheet['columns']>[number]
type BookStyle = NonNullable<BookColumn['style']>
type BookCell = string | number | Date | null

const numberFormats: Readonly<Partial<Record<CellKind, string>>> = {
  text: '@',
  code: '@',
  identity_number: '@',
  phone: '@',
  choice: '@',
  date: 'yyyy-mm-dd',
  month: 'yyyy-mm',
  integer: '0',
}
const rule = { style: 'thin', color: { rgb: 'BFBFBF' } } as const
const border: NonNullable<BookStyle['border']> = { top: rule, right: rule, bottom: rule, left: rule }
const headerStyle: BookStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2EFEA' } },
  border,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}
const titleStyle: BookStyle = {
  font: { bold: true, size: 16 },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}
const noteStyle: BookStyle = { alignment: { horizontal: 'left', vertical: 'center', wrapText: true } }
const widths = { least: 8, most: 48, margin: 2, sample: 200 } as const

/**
 * Puts an apostrophe before text that a spreadsheet could run as a formula once the file is saved as CSV. A lone dash
 * and plain numbers (`+86 …`, `-5`) can do nothing and stay as they are.
 */
export function guardFormula(text: string): string {
  if (!/^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(text)) return text
  return /^(?:[-－]|[+-]\d[\d .-]*)$/.test(text) ? text : `'${text.replace(/^[\t\r]+/, '')}`
}

function dateCell(value: string): Date | null {
  const found = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(value)
  return found ? new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3] ?? '1'))) : null
}

function bookCell(column: WriteColumn, value: CellValue | undefined, labels: Map<string, string>): BookCell {
  if (value === undefined || value === null || value === '') return null
  if (column.kind === 'integer' || column.kind === 'decimal') {
    return typeof value === 'number' ? value : guardFormula(value)
  }
  const text = String(value)
  if (column.kind === 'date' || column.kind === 'month') return dateCell(text) ?? guardFormula(text)
  return guardFormula(labels.get(text) ?? text)
}

/** Width of a text in characters of the default font; a Chinese character counts as two. */
function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += /[\u1100-\uffff]/.test(character) ? 2 : 1
  return width
}

function columnWidth(
  column: WriteColumn,
  header: string,
  rows: readonly (readonly BookCell[])[],
  at: number,
): number {
  if (column.width !== undefined) return column.width
  let width = widthOf(header)
  for (const row of rows.slice(0, widths.sample)) {
    const cell = row[at]
    if (cell === null || cell === undefined) continue
    width = Math.max(width, cell instanceof Date ? 10 : widthOf(String(cell)))
  }
  return Math.min(widths.most, Math.max(widths.least, width + widths.margin))
}

/** A sheet name that spreadsheet programs accept, different from those before it. */
export function sheetName(name: string, taken: readonly string[]): string {
  const plain =
    name
      .replace(/[[\]:*?/\\']/g, ' ')
      .trim()
      .slice(0, 31) || 'Sheet'
  const used = new Set(taken.map((other) => other.toLowerCase()))
  let found = plain
  for (let n = 2; used.has(found.toLowerCase()); n++) found = `${plain.slice(0, 28)}_${n}`
  return found
}

/** Turns rows into cells of a sheet as they come in. */
export function rowCells(columns: readonly WriteColumn[]): (row: Readonly<RowValues>) => BookCell[] {
  const prepared = columns.map((column) => ({
    column,
    labels: new Map((column.choices ?? []).map(({ value, labels }) => [value, labels[0] ?? value])),
  }))
  return (row) => prepared.map(({ column, labels }) => bookCell(column, row[column.key], labels))
}

/** The header text of each column. */
export function headerTexts(columns: readonly WriteColumn[], lang: Lang): string[] {
  return columns.map(({ title }) => guardFormula(title[lang]))
}

/** Lays a sheet out: title, notes, header, rows; frozen below the header; printed landscape with the header repeated. */
export function layOut(
  head: SheetHead,
  cells: BookCell[][],
  headers: readonly string[],
  name: string,
): BookSheet {
  const last = Math.max(0, headers.length - 1)
  const above = [...(head.title === undefined ? [] : [head.title]), ...(head.notes ?? [])].map(guardFormula)
  const headerRow = above.length
  const styled = new Map<string, { style: BookStyle }>()
  for (const at of above.keys()) {
    styled.set(`${at},0`, { style: at === 0 && head.title !== undefined ? titleStyle : noteStyle })
  }
  for (const at of headers.keys()) styled.set(`${headerRow},${at}`, { style: headerStyle })
  const columns = head.columns.map((column, at): BookColumn => {
    const numFmt = numberFormats[column.kind]
    const alignment = { vertical: 'center', ...(column.kind === 'text' ? { wrapText: true } : {}) } as const
    const style: BookStyle = { alignment, ...(numFmt ? { numFmt } : {}) }
    return { width: columnWidth(column, headers[at] ?? '', cells, at), style }
  })
  const across = columns.reduce((sum, { width = widths.least }) => sum + width, 0)
  // Programs fit the height of a row to its text, but not where cells are merged.
  const heights = above.map((text, at) => {
    const isTitle = at === 0 && head.title !== undefined
    const lines = Math.ceil((widthOf(text) * (isTitle ? 1.5 : 1)) / across)
    return [at, { height: lines * (isTitle ? 26 : 16) }] as const
  })
  return {
    name,
    columns,
    rowDefs: new Map(heights),
    rows: [...above.map((text) => [text]), [...headers], ...cells],
    cells: styled,
    merges:
      last === 0 ? [] : above.map((_, row) => ({ startRow: row, startCol: 0, endRow: row, endCol: last })),
    freezePane: { rows: headerRow + 1 },
    pageSetup: {
      paperSize: head.paper ?? 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$1:$${headerRow + 1}`,
      horizontalCentered: true,
      showGridLines: true,
    },
    headerFooter: { oddFooter: '&C&P / &N' },
  }
}

/** Packs sheets into an .xlsx file. */
export function packBook(sheets: BookSheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets, defaultFont: { name: '宋体', size: 11 } })
}
