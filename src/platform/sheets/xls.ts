import type { CellObject, WorkSheet } from '@e965/xlsx'
import type { RawCell } from './cells.ts'
import { type Grid, gridRows, problem, type Workbook } from './grid.ts'
import type { SheetProblem } from './types.ts'

/** The parts of the old-format reader in use. */
type Library = typeof import('@e965/xlsx')

const dayMs = 86_400_000
const epochs = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) } as const

// Old workbooks are rare and their reader is large: it is loaded when the first one comes.
async function library(): Promise<Library> {
  const [found, codepages] = await Promise.all([
    import('@e965/xlsx'),
    import('@e965/xlsx/dist/cpexcel.full.mjs'),
  ])
  found.set_cptable(codepages)
  return found
}

function streamNames(xlsx: Library, bytes: Uint8Array): string[] {
  const container: unknown = xlsx.CFB.read(bytes, { type: 'array' })
  if (typeof container !== 'object' || container === null || !('FullPaths' in container)) return []
  const paths: unknown = container.FullPaths
  return Array.isArray(paths) ? paths.map((path) => String(path).replace(/^[^/]*\//, '')) : []
}

function rawCell(xlsx: Library, cell: CellObject | undefined, epoch: number): RawCell {
  if (cell === undefined) return null
  if (cell.t === 'e') return cell.w ?? '#VALUE!'
  if (cell.t === 'n' && typeof cell.v === 'number' && cell.z !== undefined) {
    const isDate: unknown = xlsx.SSF.is_date(cell.z)
    if (isDate === true) return new Date(epoch + Math.floor(cell.v) * dayMs)
  }
  return cell.v ?? null
}

function rowsOf(xlsx: Library, sheet: WorkSheet | undefined, epoch: number): RawCell[][] {
  const data: unknown = sheet?.['!data']
  if (!Array.isArray(data)) return []
  return Array.from(data, (row: CellObject[] | undefined) =>
    Array.from(row ?? [], (cell) => rawCell(xlsx, cell, epoch)),
  )
}

/** Opens an OLE2 container: an .xls workbook (or .et of the same format), or what it is instead. */
export async function openXls(bytes: Uint8Array): Promise<Workbook | SheetProblem> {
  const xlsx = await library()
  try {
    const streams = streamNames(xlsx, bytes)
    const has = (name: string) => streams.includes(name)
    if (has('EncryptedPackage')) return problem('encrypted')
    if (!has('Workbook') && !has('Book')) {
      if (has('WordDocument')) return problem('not_a_spreadsheet', { actual: 'doc' })
      return problem('not_a_spreadsheet', { actual: has('PowerPoint Document') ? 'ppt' : 'ole2' })
    }
    const book = xlsx.read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
    })
    const epoch = book.Workbook?.WBProps?.date1904 === true ? epochs.from1904 : epochs.from1900
    const grids = book.SheetNames.map((name, at): Grid => {
      const rows = rowsOf(xlsx, book.Sheets[name], epoch)
      const hidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0
      return { name, hidden, total: rows.length, rows: () => gridRows(rows) }
    })
    return grids.length === 0 ? problem('damaged') : { grids, untyped: false }
  } catch (failure) {
    const locked = failure instanceof Error && /password|encrypt/i.test(failure.message)
    return problem(locked ? 'encrypted' : 'damaged')
  }
}
