import { MessageChannel } from 'node:worker_threads'
import { problem } from './grid.ts'
import { runTask, type TaskName } from './pool.ts'
import type { ReadSummary } from './read.ts'
import type {
  ReadOptions,
  ReadResult,
  RowValues,
  SheetColumn,
  SheetRow,
  TemplateOptions,
  WriteOptions,
  WriteSheet,
} from './types.ts'
import type { PageMessage, RowsMessage } from './worker.ts'

const pageSize = 500

function isOutOfMemory(failure: unknown): boolean {
  return failure instanceof Error && 'code' in failure && failure.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

/**
 * Runs a task that talks through a port: each message is answered with what `reply` gives. Rejects with what `reply`
 * throws, after the worker has been ended.
 */
async function converse(
  name: TaskName,
  task: object,
  reply: (message: unknown) => Promise<unknown>,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const { port1, port2 } = new MessageChannel()
  const failed = new AbortController()
  port1.on('message', (message: unknown) => {
    reply(message).then(
      (answer) => port1.postMessage(answer),
      (failure: unknown) => failed.abort(failure),
    )
  })
  try {
    return await runTask(
      name,
      { ...task, port: port2 },
      {
        transfer: [port2],
        signal: AbortSignal.any([failed.signal, ...(signal ? [signal] : [])]),
      },
    )
  } catch (failure) {
    throw failed.signal.aborted ? failed.signal.reason : failure
  } finally {
    port1.close()
  }
}

/**
 * Reads a spreadsheet (.xlsx, .xls, CSV in UTF-8 or GB18030) in a worker. A path or the bytes are given; the kind of
 * file is told from its content. A file that can't be taken is an answer, not an error; rejects when the path can't be
 * read, and with an AbortError after `signal`.
 */
export async function readSheet(source: string | Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const { columns, sheetName, maxRows, progress, signal } = options
  const rows: SheetRow[] = []
  const reply = async (message: unknown) => {
    // The worker's only kind of message.
    const batch = message as RowsMessage
    for (const row of batch.rows) rows.push(row)
    progress?.(batch.done, batch.total)
    return null
  }
  const task = { source, columns, maxRows, ...(sheetName === undefined ? {} : { sheetName }) }
  try {
    // The worker's answer, as its export declares it.
    const summary = (await converse('readTask', task, reply, signal)) as ReadSummary
    return summary.ok ? { ...summary, rows } : summary
  } catch (failure) {
    if (isOutOfMemory(failure)) return problem('too_large')
    throw failure
  }
}

type Rows = AsyncIterator<Readonly<RowValues>> | Iterator<Readonly<RowValues>>

function iterate({ rows }: WriteSheet): Rows {
  return Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]()
}

async function pageOf(rows: Rows): Promise<PageMessage> {
  const page: Readonly<RowValues>[] = []
  while (page.length < pageSize) {
    const next = await rows.next()
    if (next.done === true) return { rows: page, end: true }
    page.push(next.value)
  }
  return { rows: page, end: false }
}

function totalOf(sheets: readonly WriteSheet[]): number | null {
  const totals = sheets.map(({ rows, total }) => total ?? (Array.isArray(rows) ? rows.length : null))
  return totals.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0)
}

/** Hands out the sheets' rows page by page, in order. */
function pager(options: WriteOptions) {
  const left = [...options.sheets]
  const total = totalOf(options.sheets)
  let current: Rows | null = null
  let done = 0
  return {
    async next(): Promise<PageMessage> {
      if (current === null) {
        const sheet = left.shift()
        if (sheet === undefined) return { rows: [], end: true }
        current = iterate(sheet)
      }
      const page = await pageOf(current)
      if (page.end) current = null
      done += page.rows.length
      options.progress?.(done, total)
      return page
    },
    async stop(): Promise<void> {
      await current?.return?.()
    },
  }
}

/**
 * Writes an .xlsx workbook in a worker; rows are taken page by page, so that they may come from the database as they
 * are written. Rejects with what the rows throw, and with an AbortError after `signal`.
 */
export async function writeSheet(options: WriteOptions): Promise<Uint8Array> {
  const pages = pager(options)
  const heads = options.sheets.map(({ rows: _rows, total: _total, ...head }) => head)
  const task = { sheets: heads, lang: options.lang ?? 'zh' }
  try {
    return bytesOf(await converse('writeTask', task, pages.next, options.signal))
  } catch (failure) {
    await pages.stop()
    throw failure
  }
}

/**
 * Builds an import template in a worker: header, example row, drop-down lists, and a sheet 填写说明 that explains every
 * column.
 */
export async function writeTemplate(
  columns: readonly SheetColumn[],
  options: TemplateOptions,
): Promise<Uint8Array> {
  return bytesOf(await runTask('templateTask', { columns, options }))
}

function bytesOf(answer: unknown): Uint8Array {
  if (answer instanceof Uint8Array) return answer
  throw new Error('the worker did not answer with a file')
}
