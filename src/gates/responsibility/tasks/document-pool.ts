import { Piscina } from 'piscina'
import type { MonthlyTask } from './document-worker.ts'

const idleMs = 30_000

let pool: Piscina | null = null

function opened(): Piscina {
  pool ??= new Piscina({
    filename: new URL('./document-worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: idleMs,
  })
  return pool
}

/** Makes the Word document of a month in a worker, since packing hundreds of rows would hold up every request. */
export async function docxInWorker(task: MonthlyTask): Promise<Uint8Array> {
  const made: unknown = await opened().run(task, { name: 'docxTask' })
  if (made instanceof Uint8Array) return made
  throw new Error('the worker did not answer with a file')
}

/** Ends the worker at shutdown, after the document under way. */
export async function closeDocuments(): Promise<void> {
  const closing = pool
  pool = null
  await closing?.close()
}
