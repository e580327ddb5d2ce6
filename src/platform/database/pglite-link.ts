import { Duplex } from 'node:stream'
import { Worker } from 'node:worker_threads'
import { DatabaseFailure } from './failures.ts'
import type { FromWorker, Start, ToWorker } from './pglite-messages.ts'
import { join } from './wire.ts'

type Written = (failure?: Error | null) => void

/** What a pg client takes for its socket: bytes travel to the worker and back. */
class PgliteSocket extends Duplex {
  readonly #link: PgliteLink
  readonly #session: number

  constructor(link: PgliteLink, session: number) {
    super({ highWaterMark: 1 << 20 })
    this.#link = link
    this.#session = session
  }

  connect(): this {
    setImmediate(() => this.emit('connect'))
    return this
  }
  setNoDelay(): this {
    return this
  }
  setKeepAlive(): this {
    return this
  }
  ref(): this {
    return this
  }
  unref(): this {
    return this
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: Written): void {
    this.#send([chunk], done)
  }

  override _writev(chunks: { chunk: Buffer }[], done: Written): void {
    this.#send(
      chunks.map(({ chunk }) => chunk),
      done,
    )
  }

  #send(chunks: Buffer[], done: Written): void {
    done(this.#link.tell({ kind: 'bytes', session: this.#session, bytes: join(chunks) }))
  }

  override _final(done: Written): void {
    this.push(null)
    done()
  }

  override _destroy(failure: Error | null, done: Written): void {
    this.#link.leave(this.#session)
    done(failure)
  }
}

/** The thread in which PGlite runs, seen from the main thread. */
export class PgliteLink {
  readonly #worker: Worker
  readonly #sockets = new Map<number, PgliteSocket>()
  readonly #dumps: PromiseWithResolvers<Uint8Array>[] = []
  readonly #ready = Promise.withResolvers<void>()
  readonly #ended = Promise.withResolvers<void>()
  #sessions = 0
  #reason: string | undefined
  #over: DatabaseFailure | undefined
  #state: 'opening' | 'open' | 'closing' = 'opening'

  /** `lost` is told once when the thread ends without having been asked to. */
  constructor(start: Start, lost: (failure: DatabaseFailure) => void = () => undefined) {
    this.#worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), {
      workerData: start,
      execArgv: [],
    })
    this.#worker.on('message', (message: FromWorker) => this.#take(message))
    this.#worker.on('error', (failure) => {
      this.#reason ??= failure instanceof Error ? failure.message : String(failure)
    })
    this.#worker.on('exit', (code) => this.#exit(code, lost))
    this.#ready.promise.catch(() => undefined)
  }

  /** Resolves when the database takes queries. Throws DatabaseFailure `notOpened`. */
  ready(): Promise<void> {
    return this.#ready.promise
  }

  /** Resolves when the thread has ended; for the task `create`, that its work is done. */
  async ended(): Promise<void> {
    await this.#ended.promise
    if (this.#state === 'opening' && this.#reason !== undefined) await this.#ready.promise
  }

  /** A new connection; the ones before it no longer count. */
  socket(): Duplex {
    this.#sessions += 1
    const socket = new PgliteSocket(this, this.#sessions)
    this.#sockets.set(this.#sessions, socket)
    return socket
  }

  /** Sends a message; returns why not when the database is gone. */
  tell(message: ToWorker): DatabaseFailure | undefined {
    if (this.#over === undefined) {
      this.#worker.postMessage(message, message.kind === 'bytes' ? [message.bytes.buffer] : [])
    }
    return this.#over
  }

  /** A connection is over. */
  leave(session: number): void {
    if (this.#sockets.delete(session)) this.tell({ kind: 'end', session })
  }

  /** The whole database as an uncompressed tar archive. */
  dump(): Promise<Uint8Array> {
    const dump = Promise.withResolvers<Uint8Array>()
    const over = this.tell({ kind: 'dump' })
    if (over === undefined) this.#dumps.push(dump)
    else dump.reject(over)
    return dump.promise
  }

  /** Shuts the database down in order; resolves when the thread has ended. */
  async close(): Promise<void> {
    this.#state = 'closing'
    this.tell({ kind: 'close' })
    await this.#ended.promise
  }

  #take(message: FromWorker): void {
    if (message.kind === 'ready') {
      this.#state = 'open'
      this.#ready.resolve()
    } else if (message.kind === 'bytes') this.#sockets.get(message.session)?.push(message.bytes)
    else if (message.kind === 'dumped') this.#dumps.shift()?.resolve(message.bytes)
    else this.#reason ??= message.reason
  }

  #exit(code: number, lost: (failure: DatabaseFailure) => void): void {
    const reason = this.#reason ?? `exit ${code}`
    const over =
      this.#state === 'closing' && this.#reason === undefined
        ? new DatabaseFailure('closed')
        : new DatabaseFailure(this.#state === 'opening' ? 'notOpened' : 'lost', { reason })
    this.#over = over
    this.#ready.reject(over)
    for (const socket of [...this.#sockets.values()]) socket.destroy(over)
    for (const dump of this.#dumps.splice(0)) dump.reject(over)
    this.#ended.resolve()
    if (over.code === 'lost') lost(over)
  }
}
