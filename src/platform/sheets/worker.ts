import { readFile, stat } from 'node:fs/promises'
import type { MessagePort } from 'node:worker_threads'
import { move } from 'piscina'
import type { Lang } from '#common/text.ts'
import { problem } from './grid.ts'
import { largestFile } from './open.ts'
import { type ReadSummary, type ReadTask, readBytes } from './read.ts'
import { type TemplateTask, templateBytes } from './template.ts'
import type { RowValues, SheetRow } from './types.ts'
import { headerTexts, layOut, packBook, rowCells, type SheetHead, sheetName } from './write.ts'

/** Rows on their way to the main thread, which answers when it has taken them. */
export type RowsMessage = { readonly rows: SheetRow[]; readonly done: number; readonly total: number | null }

/** Rows of a sheet on their way to the worker; `end` after the last. */
export type PageMessage = { readonly rows: readonly Readonly<RowValues>[]; readonly end: boolean }

export type ReadJob = ReadTask & { readonly source: string | Uint8Array; readonly port: MessagePort }
export type WriteJob = {
  readonly sheets: readonly SheetHead[]
  readonly lang: Lang
  readonly port: MessagePort
}

function answer<T>(port: MessagePort, question: unknown): Promise<T> {
  return new Promise((resolve) => {
    port.once('message', resolve)
    port.postMessage(question)
  })
}

async function bytesOf(source: string | Uint8Array): Promise<Uint8Array | null> {
  if (typeof source !== 'string') return source
  const { size } = await stat(source)
  return size > largestFile ? null : readFile(source)
}

/** Reads a file; its rows go through the port in batches, one at a time. */
export async function readTask({ source, port, ...task }: ReadJob): Promise<ReadSummary> {
  try {
    const bytes = await bytesOf(source)
    if (bytes === null) return problem('too_large')
    return await readBytes(bytes, task, async (rows, done, total) => {
      await answer<null>(port, { rows, done, total } satisfies RowsMessage)
    })
  } finally {
    port.close()
  }
}

/** Writes a workbook; the rows are asked for through the port, sheet by sheet. */
export async function writeTask({ sheets, lang, port }: WriteJob) {
  try {
    const names: string[] = []
    const laidOut = []
    for (const head of sheets) {
      const toCells = rowCells(head.columns)
      const cells = []
      for (let end = false; !end; ) {
        const page = await answer<PageMessage>(port, null)
        for (const row of page.rows) cells.push(toCells(row))
        end = page.end
      }
      const name = sheetName(head.name, names)
      names.push(name)
      laidOut.push(layOut(head, cells, headerTexts(head.columns, lang), name))
    }
    return move(await packBook(laidOut))
  } finally {
    port.close()
  }
}

/** Builds an import template. */
export async function templateTask(task: TemplateTask) {
  return move(await templateBytes(task))
}
