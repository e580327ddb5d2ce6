import { availableParallelism } from 'node:os'
import type { MessagePort } from 'node:worker_threads'
import { Piscina } from 'piscina'

/** What the worker can be asked; the names are those of its exports. */
export type TaskName = 'readTask' | 'writeTask' | 'templateTask'

const idleMs = 30_000
const heapMb = 512

let pool: Piscina | null = null

function opened(): Piscina {
  pool ??= new Piscina({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: Math.max(1, Math.min(4, availableParallelism() - 1)),
    idleTimeout: idleMs,
    // A hostile file may exhaust a worker, never the server.
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  })
  return pool
}

/** Runs a task in the pool, which starts with its first task; an aborted task's worker is ended. */
export function runTask(
  name: TaskName,
  task: object,
  options: { readonly transfer?: readonly MessagePort[]; readonly signal?: AbortSignal } = {},
): Promise<unknown> {
  return opened().run(task, {
    name,
    transferList: [...(options.transfer ?? [])],
    signal: options.signal ?? null,
  })
}

/** Ends the pool at shutdown, after the tasks under way; a later task starts a new one. */
export async function closeSheets(): Promise<void> {
  const closing = pool
  pool = null
  await closing?.close()
}
