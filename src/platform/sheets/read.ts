import { type CellReading, cellReader, cellText, type RawCell } from './cells.ts'
import { Damaged, type Grid, type GridRow, type GridRows, problem } from './grid.ts'
import { type HeaderMatch, headerMatcher } from './header.ts'
import { openWorkbook } from './open.ts'
import type { RowValues, SheetColumn, SheetContent, SheetProblem, SheetRow } from './types.ts'

/** What the worker is told of a reading: plain data only. */
export type ReadTask = {
  readonly columns: readonly SheetColumn[]
  readonly sheetName?: string
  readonly maxRows: number
}

/** Takes a batch of rows; the reading waits until it is taken. `total` counts the data rows where the file tells. */
export type Emit = (rows: SheetRow[], done: number, total: number | null) => Promise<void>

/** A reading without its rows: these went to `emit`. */
export type ReadSummary = Omit<SheetContent, 'rows'> | SheetProblem

type Candidate = {
  readonly grid: Grid
  readonly header: HeaderMatch
  readonly headerIndex: number
  readonly ahead: readonly GridRow[]
  readonly rest: GridRows
}

const headerWithin = 10
const batchSize = 500
// With fewer columns a real row could equal the example by chance.
const exampleColumns = 3

function sameName(one: string, other: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
  return plain(one) === plain(other)
}

/** Looks for the header in the first rows of a sheet; null when the sheet is blank. */
async function candidateOf(
  grid: Grid,
  match: (cells: readonly RawCell[]) => HeaderMatch,
): Promise<Candidate | null> {
  const rest = grid.rows()
  const ahead: GridRow[] = []
  let best: { header: HeaderMatch; headerIndex: number } | null = null
  for (let next = await rest.next(); next !== null; next = await rest.next()) {
    const { index, values } = next
    ahead.push(next)
    if (index >= headerWithin) break
    if (values.every(isBlank)) continue
    const header = match(values)
    if (best === null || header.found > best.header.found) best = { header, headerIndex: index }
    if (header.found > 0 && header.positions.every((at) => at >= 0)) break
  }
  if (best !== null) return { grid, ...best, ahead, rest }
  if (ahead.some(({ values }) => !values.every(isBlank))) {
    return { grid, header: match([]), headerIndex: headerWithin, ahead, rest }
  }
  await rest.close()
  return null
}

function fits({ header }: Candidate): boolean {
  return header.found > 0 && header.missing.length === 0 && header.duplicates.length === 0
}

function refusal(
  candidates: readonly Candidate[],
  names: readonly string[],
  sheetName: string | undefined,
): SheetProblem {
  const [first, ...others] = candidates
  if (first === undefined) return problem('empty')
  const best = others.reduce((one, other) => (other.header.found > one.header.found ? other : one), first)
  const { header, grid } = best
  if (header.found === 0 && names.length > 1 && sheetName === undefined)
    return problem('wrong_sheet', { sheets: names })
  if (header.duplicates.length > 0) {
    return problem('duplicate_columns', { sheet: grid.name, columns: header.duplicates })
  }
  return problem('missing_columns', { sheet: grid.name, columns: header.missing })
}

async function choose(grids: readonly Grid[], task: ReadTask): Promise<Candidate | SheetProblem> {
  const { sheetName } = task
  const visible = grids.filter(({ hidden }) => !hidden)
  const names = visible.map(({ name }) => name)
  const named = sheetName === undefined || grids[0]?.name === ''
  const open = named ? visible : grids.filter(({ name }) => sameName(name, sheetName))
  if (open.length === 0) {
    return problem('wrong_sheet', { sheets: names, ...(sheetName === undefined ? {} : { sheet: sheetName }) })
  }
  const match = headerMatcher(task.columns)
  const refused: Candidate[] = []
  let damaged = false
  for (const grid of open) {
    const candidate = await candidateOf(grid, match).catch((failure: unknown) => {
      if (!(failure instanceof Damaged)) throw failure
      damaged = true
      return null
    })
    if (candidate === null) continue
    if (fits(candidate)) return candidate
    await candidate.rest.close()
    refused.push(candidate)
  }
  if (damaged) return problem('damaged')
  return refusal(refused, names, sheetName)
}

/** Reads one row; null when the row is blank in every known column. */
function rowReader(columns: readonly SheetColumn[], header: HeaderMatch, untyped: boolean) {
  const cells = columns.flatMap((column, at) => {
    const position = header.positions[at] ?? -1
    return position < 0 ? [] : [{ key: column.key, position, read: cellReader(column, { untyped }) }]
  })
  const absent = columns.filter((_, at) => header.positions[at] === -1).map(({ key }) => key)
  return ({ index, values }: GridRow): SheetRow | null => {
    if (cells.every(({ position }) => isBlank(values[position]))) return null
    const row: RowValues = {}
    const errors: SheetRow['errors'][number][] = []
    for (const { key, position, read } of cells) {
      const reading: CellReading = read(values[position])
      row[key] = reading.value
      if (reading.error !== null) errors.push(reading.error)
    }
    for (const key of absent) row[key] = null
    return { line: index + 1, values: row, errors }
  }
}

function isBlank(raw: RawCell): boolean {
  return raw === null || raw === undefined || (typeof raw === 'string' && cellText(raw) === '')
}

/** Tells the template's untouched example row from data. */
function exampleTest(columns: readonly SheetColumn[]): (row: SheetRow) => boolean {
  const expected = columns.map((column) => ({
    key: column.key,
    value: cellReader({ ...column, required: false }, { untyped: false })(column.example).value,
  }))
  const telling = expected.filter(({ value }) => value !== null).length >= exampleColumns
  return (row) =>
    telling && row.errors.length === 0 && expected.every(({ key, value }) => row.values[key] === value)
}

async function readRows(
  candidate: Candidate,
  task: ReadTask,
  untyped: boolean,
  emit: Emit,
): Promise<ReadSummary> {
  const { grid, header, headerIndex } = candidate
  const read = rowReader(task.columns, header, untyped)
  const isExample = exampleTest(task.columns)
  const total = grid.total === null ? null : Math.max(0, grid.total - headerIndex - 1)
  const exampleLines: number[] = []
  let batch: SheetRow[] = []
  let done = 0
  const ahead = candidate.ahead.filter(({ index }) => index > headerIndex)
  const nextRow = () => ahead.shift() ?? candidate.rest.next()
  for (let raw = await nextRow(); raw !== null; raw = await nextRow()) {
    const row = read(raw)
    if (row === null) continue
    if (isExample(row)) {
      exampleLines.push(row.line)
      continue
    }
    done += 1
    if (done > task.maxRows) {
      await candidate.rest.close()
      return problem('too_many_rows', { maxRows: task.maxRows, sheet: grid.name })
    }
    batch.push(row)
    if (batch.length === batchSize) {
      await emit(batch, done, total)
      batch = []
    }
  }
  if (done === 0) return problem('empty', { sheet: grid.name })
  await emit(batch, done, done)
  return {
    ok: true,
    sheet: grid.name,
    headerLine: headerIndex + 1,
    ignoredColumns: header.ignored,
    exampleLines,
  }
}

/** Reads a file's bytes: problems of the file as a whole are told, faulty cells stay with their rows. */
export async function readBytes(bytes: Uint8Array, task: ReadTask, emit: Emit): Promise<ReadSummary> {
  const workbook = await openWorkbook(bytes)
  if ('ok' in workbook) return workbook
  try {
    const chosen = await choose(workbook.grids, task)
    return 'ok' in chosen ? chosen : await readRows(chosen, task, workbook.untyped, emit)
  } catch (failure) {
    if (failure instanceof Damaged) return problem('damaged')
    throw failure
  }
}
