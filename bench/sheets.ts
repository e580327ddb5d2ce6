import { monitorEventLoopDelay } from 'node:perf_hooks'
import { closeSheets } from '../src/platform/sheets/pool.ts'
import { readSheet, writeSheet } from '../src/platform/sheets/sheets.ts'
import type { CellKind, RowValues, SheetColumn } from '../src/platform/sheets/types.ts'

const kinds: readonly CellKind[] = [
  'text',
  'code',
  'integer',
  'date',
  'month',
  'text',
  'phone',
  'decimal',
  'text',
  'text',
  'text',
  'text',
]

const columns = kinds.map(
  (kind, at): SheetColumn => ({
    key: `c${at}`,
    title: { zh: `第${at + 1}列`, en: `Column ${at + 1}` },
    kind,
    required: at < 2,
    example: '',
    note: { zh: '', en: '' },
  }),
)

function cellOf(kind: CellKind, row: number, at: number): string | number {
  if (kind === 'integer') return row % 3000
  if (kind === 'decimal') return row / 4
  if (kind === 'date') return `20${10 + (row % 15)}-07-${String((row % 28) + 1).padStart(2, '0')}`
  if (kind === 'month') return `20${10 + (row % 15)}-07`
  if (kind === 'phone') return `139${String(row).padStart(8, '0')}`
  if (kind === 'code') return `0990101${String(row).padStart(5, '0')}`
  return at === 0 ? `演示人员${row}` : `演示村第${row % 174}组`
}

function* rows(count: number): Generator<RowValues> {
  for (let row = 0; row < count; row++) {
    yield Object.fromEntries(columns.map(({ key, kind }, at) => [key, cellOf(kind, row, at)]))
  }
}

/** Runs `work`, prints its time, rows per second and the longest delay of the main thread's event loop. */
async function measure<T>(label: string, count: number, work: () => Promise<T>): Promise<T> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const start = performance.now()
  const result = await work()
  const ms = performance.now() - start
  delay.disable()
  const longest = (delay.max / 1e6).toFixed(1)
  console.log(
    `${label.padEnd(28)} ${ms.toFixed(0).padStart(6)} ms ${((count / ms) * 1000).toFixed(0).padStart(7)} rows/s   longest event loop delay ${longest} ms`,
  )
  return result
}

for (const [count, width] of [
  [10_000, 10],
  [10_000, 10],
  [50_000, 12],
] as const) {
  const used = columns.slice(0, width)
  const size = `${count} x ${width}`
  const file = await measure(`write ${size}`, count, () =>
    writeSheet({ sheets: [{ name: '名册', columns: used, rows: rows(count) }] }),
  )
  const read = await measure(`read  ${size}`, count, () => readSheet(file, { columns: used, maxRows: count }))
  if (!read.ok || read.rows.length !== count)
    throw new Error(`not read back: ${JSON.stringify(read).slice(0, 200)}`)
}
await closeSheets()
