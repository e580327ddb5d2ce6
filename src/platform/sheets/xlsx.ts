import { streamXlsxRows } from 'hucre/xlsx'
import { Damaged, type Grid, type GridRows, problem, type Workbook } from './grid.ts'
import type { SheetProblem } from './types.ts'
import { beginning, tooLarge, unpack, type ZipPart, zipParts } from './zip.ts'

const otherKinds = [
  { actual: 'docx', part: /^word\// },
  { actual: 'pptx', part: /^ppt\// },
  { actual: 'xlsb', part: /(?:^|\/)workbook\.bin$/ },
  { actual: 'ofd', part: /^OFD\.xml$/i },
] as const
const workbookPart = /(?:^|\/)workbook\d*\.xml$/i
const sheetPart = /(?:^|\/)worksheets\/[^/]+\.xml$/i
const readParts = /\.(?:xml|rels)$/i
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

function sheetNames(workbookXml: string): { name: string; hidden: boolean }[] {
  return [...workbookXml.matchAll(/<(?:\w+:)?sheet\s([^>]*?)\/?>/g)].map(([, attributes = '']) => ({
    name: decodeEntities(/\bname\s*=\s*(["'])(.*?)\1/.exec(attributes)?.[2] ?? ''),
    hidden: /\bstate\s*=\s*["'](?:hidden|veryHidden)["']/.test(attributes),
  }))
}

function foreign(bytes: Uint8Array, parts: readonly ZipPart[]): SheetProblem {
  for (const { actual, part } of otherKinds) {
    if (parts.some(({ name }) => part.test(name))) return problem('not_a_spreadsheet', { actual })
  }
  const mime = parts.find(({ name, size }) => name === 'mimetype' && size < 200)
  const type = mime === undefined ? '' : new TextDecoder().decode(unpack(bytes, mime) ?? new Uint8Array())
  if (type.includes('opendocument.spreadsheet')) return problem('not_a_spreadsheet', { actual: 'ods' })
  return problem('not_a_spreadsheet', { actual: type.includes('opendocument') ? 'odt' : 'zip' })
}

/** The reader takes a sheet that ends too early for a short one. */
function breaksOff(sheet: Uint8Array): boolean {
  return !/<\/(?:\w+:)?worksheet\s*>\s*(?:<!--|$)/.test(new TextDecoder().decode(sheet.subarray(-400)))
}

/** Rows that the only sheet of a workbook declares; null with several sheets, or where nothing is declared. */
function declaredRows(bytes: Uint8Array, parts: readonly ZipPart[]): number | null {
  const sheets = parts.filter(({ name }) => sheetPart.test(name))
  const [only] = sheets
  if (only === undefined || sheets.length > 1) return null
  const found = /<(?:\w+:)?dimension\s+ref="[A-Z]+\d+:[A-Z]+(\d+)"/.exec(beginning(bytes, only))
  return found ? Number(found[1]) : null
}

function rowsOf(bytes: Uint8Array, sheet: string): GridRows {
  const inner = streamXlsxRows(bytes, { sheet })
  return {
    next: async () => {
      try {
        return (await inner.next()).value ?? null
      } catch (failure) {
        throw new Damaged('the sheet could not be read', { cause: failure })
      }
    },
    close: async () => {
      await inner.return()
    },
  }
}

/**
 * Opens an .xlsx workbook, or says what the archive is instead. Every XML part is unpacked once against its declared
 * size beforehand, so that an archive that lies about its sizes never reaches the reader.
 */
export function openXlsx(bytes: Uint8Array): Workbook | SheetProblem {
  const parts = zipParts(bytes)
  if (parts === null) return problem('damaged')
  if (parts.some(({ locked }) => locked)) return problem('encrypted')
  if (tooLarge(parts)) return problem('too_large')
  const directory = parts.find(({ name }) => workbookPart.test(name))
  if (directory === undefined) return foreign(bytes, parts)
  let workbookXml = ''
  for (const part of parts.filter(({ name }) => readParts.test(name))) {
    const content = unpack(bytes, part)
    if (content === null || (sheetPart.test(part.name) && breaksOff(content))) return problem('damaged')
    if (part === directory) workbookXml = new TextDecoder().decode(content)
  }
  const total = declaredRows(bytes, parts)
  const grids = sheetNames(workbookXml).map(
    ({ name, hidden }): Grid => ({ name, hidden, total, rows: () => rowsOf(bytes, name) }),
  )
  return grids.length === 0 ? problem('damaged') : { grids, untyped: false }
}
