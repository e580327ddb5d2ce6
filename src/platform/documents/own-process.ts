import { type ChildProcess, fork } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { z } from 'zod'

/*
 * Documents are made in a process of their own: the compiler and its fonts take memory that a thread would not give
 * back, and native code that fails may end that process, never the server. It starts with the first document and ends
 * when none was asked for in a while.
 */

const idleMs = 30_000
/** A document that takes longer than this is given up. */
const longestMs = 120_000
const heapMb = 1024

/** An exported function of a module and what it is given; both ways only plain data and bytes can travel. */
export type OwnTask = { readonly module: URL; readonly name: string; readonly input: unknown }
export type OwnCall = {
  readonly id: number
  readonly module: string
  readonly name: string
  readonly input: unknown
}

const ownAnswer = z.object({ id: z.number(), result: z.unknown(), failure: z.string().optional() })
export type OwnAnswer = z.input<typeof ownAnswer>

type Waiting = PromiseWithResolvers<unknown>
type Worker = {
  readonly child: ChildProcess
  readonly waiting: Map<number, Waiting>
  idle: NodeJS.Timeout | undefined
}

let worker: Worker | null = null
let calls = 0

function started(): Worker {
  const child = fork(new URL('./own-process-child.ts', import.meta.url), {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${heapMb}`],
  })
  // Requests go before documents where both want the processor.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  const own: Worker = { child, waiting: new Map(), idle: undefined }
  child.on('message', (message) => settle(own, ownAnswer.parse(message)))
  const ended = () => {
    if (worker === own) worker = null
    for (const { reject } of own.waiting.values()) reject(new Error('the process that makes documents ended'))
    own.waiting.clear()
  }
  child.on('error', ended)
  child.on('exit', ended)
  return own
}

function settle(own: Worker, { id, result, failure }: z.output<typeof ownAnswer>): void {
  const one = own.waiting.get(id)
  own.waiting.delete(id)
  if (failure === undefined) one?.resolve(result)
  else one?.reject(new Error(failure))
  if (own.waiting.size === 0) rest(own)
}

/** Nothing to do: the process may end, and keeps nobody from ending. */
function rest(own: Worker): void {
  own.child.unref()
  own.child.channel?.unref()
  own.idle = setTimeout(() => void end(own), idleMs)
  own.idle.unref()
}

function end(own: Worker): Promise<void> {
  if (worker === own) worker = null
  clearTimeout(own.idle)
  if (own.child.exitCode !== null || own.child.signalCode !== null) return Promise.resolve()
  own.child.ref()
  return new Promise((resolve) => {
    own.child.once('exit', () => resolve())
    if (own.child.connected) own.child.disconnect()
  })
}

/** Runs a function in the documents' process; rejects when it throws, takes too long, or the process ends. */
export async function inOwnProcess(task: OwnTask): Promise<unknown> {
  worker ??= started()
  const own = worker
  clearTimeout(own.idle)
  own.child.ref()
  own.child.channel?.ref()
  calls += 1
  const call: OwnCall = { ...task, module: task.module.href, id: calls }
  const waiting: Waiting = Promise.withResolvers()
  own.waiting.set(call.id, waiting)
  const late = setTimeout(() => own.child.kill('SIGKILL'), longestMs)
  own.child.send(call, (failure) => {
    if (failure !== null) waiting.reject(failure)
  })
  try {
    return await waiting.promise
  } finally {
    clearTimeout(late)
  }
}

/** Ends the process at shutdown, after the documents under way; a later document starts a new one. */
export async function closeDocuments(): Promise<void> {
  const own = worker
  if (own === null) return
  worker = null
  await Promise.allSettled([...own.waiting.values()].map(({ promise }) => promise))
  await end(own)
}
