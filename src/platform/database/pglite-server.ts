import type { PGlite } from '@electric-sql/pglite'
import { endsIdle, join, queryMessage, syncMessage } from './wire.ts'

/** PGlite's own signal for an SQL error that it recovers from. */
const recoverable = 100

/** Log written since the last checkpoint, in bytes, that calls for another one. */
const checkpointAfter = 64 << 20

/** A started PGlite, spoken to in the bytes of the PostgreSQL protocol. */
export class PgliteServer {
  readonly #server: PGlite
  #broken: Error | undefined

  constructor(server: PGlite) {
    this.#server = server
    const module = server.Module
    const once = module._PostgresMainLoopOnce
    // PGlite takes every exception for an SQL error. A trap of the machine code is not one: memory may be damaged.
    module._PostgresMainLoopOnce = () => {
      try {
        once()
      } catch (failure) {
        const status = failure instanceof Object && 'status' in failure ? failure.status : undefined
        if (status !== recoverable) this.#broken ??= asError(failure)
        throw failure
      }
    }
  }

  /** Runs one unit and hands its answer out piece by piece. Throws when the server is no longer usable. */
  async answer(unit: Uint8Array, send: (piece: Uint8Array) => void): Promise<void> {
    await this.#server.execProtocolRawStream(unit, {
      syncToFs: false,
      // The piece lies in the server's memory, which the next step overwrites.
      onRawData: (piece) => send(piece.slice()),
    })
    if (this.#broken !== undefined) throw this.#broken
  }

  /** Forgets all that a connection left behind: open transaction, settings, prepared statements, temporary tables. */
  async reset(): Promise<void> {
    const parts: Uint8Array[] = []
    const send = (piece: Uint8Array) => parts.push(piece)
    await this.answer(syncMessage, send)
    if (this.#server.isInTransaction()) await this.answer(queryMessage('rollback'), send)
    await this.answer(queryMessage('discard all'), send)
    if (!endsIdle(join(parts))) throw new Error('the state of the last connection could not be cleared')
  }

  /** Checkpoints when enough was written: a server without background processes never does it by itself. */
  async checkpointWhenDue(): Promise<void> {
    if (this.#server.isInTransaction()) return
    const due = await this.#server.query<{ due: boolean }>(
      'select pg_current_wal_insert_lsn() - redo_lsn > $1 as due from pg_control_checkpoint()',
      [checkpointAfter],
    )
    if (due.rows[0]?.due === true) await this.#server.exec('checkpoint')
  }
}

function asError(failure: unknown): Error {
  return failure instanceof Error ? failure : new Error('the server ended the session')
}
