import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { DurableFiles, startParameters, syncTree } from './durable-files.ts'
import type { FromWorker, Start, ToWorker } from './pglite-messages.ts'
import { PgliteServer } from './pglite-server.ts'
import { join, UnitReader, welcome } from './wire.ts'

/** Short answers travel together; one of this size, in bytes, travels before the query has ended. */
const parcel = 1 << 19

/** The server's own last words; statements and their values never appear among them. */
const lastLines: string[] = []

function options({ task, engine }: Start): PGliteOptions {
  const shared: PGliteOptions = {
    pgliteWasmModule: engine,
    startParams: [...startParameters],
    onStderr: (line) => {
      if (/ (FATAL|PANIC): /.test(line)) lastLines.push(line.slice(0, 300))
      lastLines.splice(0, lastLines.length - 5)
      return false
    },
  }
  if (task.kind !== 'memory') return { ...shared, fs: new DurableFiles(task.folder) }
  if (task.from === undefined) return shared
  return { ...shared, loadDataDir: new Blob([join([task.from])]) }
}

async function create(start: Start, folder: string): Promise<void> {
  const server = await PGlite.create(options(start))
  await server.close()
  syncTree(folder)
}

function post(port: MessagePort, message: FromWorker): void {
  port.postMessage(message, 'bytes' in message ? [message.bytes.buffer] : [])
}

async function parameters(server: PGlite): Promise<Record<string, string>> {
  const names = ['server_version', 'server_encoding', 'client_encoding', 'DateStyle', 'TimeZone']
  const found = await server.query<{ name: string; setting: string }>(
    'select name, setting from pg_settings where name = any($1)',
    [names],
  )
  const told = Object.fromEntries(found.rows.map((row) => [row.name, row.setting]))
  return { ...told, integer_datetimes: 'on', standard_conforming_strings: 'on' }
}

/** Answers the newest connection; bytes of an older one come too late and are dropped. */
async function serve(port: MessagePort, start: Start): Promise<void> {
  const pglite = await PGlite.create(options(start))
  const greeting = await parameters(pglite)
  const server = new PgliteServer(pglite)
  let [session, reader] = [0, new UnitReader()]

  let [waiting, size]: [Uint8Array[], number] = [[], 0]
  function send(): void {
    if (size > 0) post(port, { kind: 'bytes', session, bytes: join(waiting) })
    waiting = []
    size = 0
  }

  async function take(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    for (const unit of reader.take(bytes)) {
      await server.answer(unit, (piece) => {
        waiting.push(piece)
        size += piece.length
        if (size >= parcel) send()
      })
    }
    send()
  }

  async function handle(message: ToWorker): Promise<void> {
    if (message.kind === 'dump') {
      const dump = await pglite.dumpDataDir('none')
      post(port, { kind: 'dumped', bytes: new Uint8Array(await dump.arrayBuffer()) })
    } else if (message.kind === 'close') {
      await pglite.close()
      port.close()
      clearInterval(timer)
    } else if (message.kind === 'end') {
      if (message.session === session) await server.reset()
    } else if (message.session > session) {
      session = message.session
      reader = new UnitReader()
      await server.reset()
      post(port, { kind: 'bytes', session, bytes: welcome(greeting) })
      await take(message.bytes)
    } else if (message.session === session) {
      await take(message.bytes)
    }
  }

  let last = Promise.resolve()
  function next(step: () => Promise<void>): void {
    last = last.then(step)
    // Thrown outside the chain, it ends this thread, and the main thread learns why.
    last.catch((failure) => setImmediate(() => fail(port, failure)))
  }
  const timer = setInterval(() => next(() => server.checkpointWhenDue()), 2000)
  port.on('message', (message: ToWorker) => next(() => handle(message)))
  post(port, { kind: 'ready' })
}

function fail(port: MessagePort, failure: unknown): void {
  const said = failure instanceof Error ? failure.message : String(failure)
  post(port, { kind: 'failed', reason: [said, ...lastLines].join(' | ') })
  process.exit(1)
}

if (parentPort !== null) {
  const start: Start = workerData
  const { task } = start
  const work = task.kind === 'create' ? create(start, task.folder) : serve(parentPort, start)
  const port = parentPort
  work.catch((failure) => fail(port, failure))
}
