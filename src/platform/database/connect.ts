import { existsSync, renameSync, rmSync } from 'node:fs'
import { Socket } from 'node:net'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { syncPath } from './durable-files.ts'
import { engine } from './engine.ts'
import { DatabaseFailure } from './failures.ts'
import { lockFolder } from './folder-lock.ts'
import { gatherWrites } from './gather.ts'
import { PgliteLink } from './pglite-link.ts'
import type { Task } from './pglite-messages.ts'
import { rowTypes } from './row-types.ts'
import { StatementNames } from './statements.ts'

/** An opened database: one pool of PostgreSQL connections, whether embedded or on a server. */
export type Database = {
  readonly kind: 'pglite' | 'postgres'
  readonly pool: pg.Pool
  /** Waits for running queries, then closes; safe to call twice. */
  close(): Promise<void>
  /** Embedded only: the whole database as bytes, to be opened again with `memory`. */
  dump?(): Promise<Uint8Array>
  /** Embedded only: what a server's background processes do (statistics, dead rows); for a quiet hour. */
  maintain?(): Promise<void>
}

/** Which database to open: a server's `url`, else a `dataDir` on this machine, else one in memory. */
export type DatabaseOptions = {
  readonly url?: string | undefined
  readonly dataDir?: string | undefined
  /** A database that vanishes when closed: empty, or the copy that a dump holds. */
  readonly memory?: Uint8Array | true | undefined
  /** Told once when the embedded database has stopped by itself; the process must then end and be started again. */
  readonly onLost?: ((failure: DatabaseFailure) => void) | undefined
}

const oldest = 150_000

/** Every query gets the product's row types, also Drizzle's, which brings types of its own, and a name if it recurs. */
function withRowTypes(client: pg.PoolClient, names: StatementNames): void {
  client.query = new Proxy(client.query, {
    apply(query, self, [config, ...rest]: unknown[]) {
      if (!(config instanceof Object && 'types' in config && 'text' in config)) {
        return Reflect.apply(query, self, [config, ...rest])
      }
      const named = 'name' in config && typeof config.name === 'string'
      const name = named ? config.name : names.nameOf(String(config.text))
      const typed = { ...config, types: rowTypes, ...(name === undefined ? {} : { name }) }
      return Reflect.apply(query, self, [typed, ...rest])
    },
  })
}

function makePool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ pipeline: true, types: rowTypes, application_name: 'wuguan', ...config })
  const names = new StatementNames()
  pool.on('connect', (client) => withRowTypes(client, names))
  // An idle connection broke: the pool has already dropped it, and the next query opens another or tells why not.
  pool.on('error', () => undefined)
  return pool
}

async function openPostgres(url: string): Promise<Database> {
  const pool = makePool({
    connectionString: url,
    stream: () => gatherWrites(new Socket()),
    max: 10,
    options: '-c timezone=UTC -c search_path=public -c jit=off',
  })
  const ended: { promise?: Promise<void> } = {}
  const close = () => {
    ended.promise ??= pool.end()
    return ended.promise
  }
  try {
    const found = await pool.query<{ number: number; version: string }>(
      "select current_setting('server_version_num')::int as number, current_setting('server_version') as version",
    )
    const { number = 0, version = '' } = found.rows[0] ?? {}
    if (number < oldest) throw new DatabaseFailure('tooOld', { version })
  } catch (failure) {
    await close()
    throw failure
  }
  return { kind: 'postgres', pool, close }
}

/** Makes a new database aside and moves it into place complete, so that an interruption leaves none rather than half. */
async function prepareFolder(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'pg')
  if (existsSync(folder)) return folder
  const draft = join(dataDir, 'pg.new')
  rmSync(draft, { recursive: true, force: true })
  await new PgliteLink({ task: { kind: 'create', folder: draft }, engine: await engine() }).ended()
  renameSync(draft, folder)
  syncPath(dataDir)
  return folder
}

async function serve(task: Task, unlock: () => void, onLost: DatabaseOptions['onLost']): Promise<Database> {
  const link = new PgliteLink({ task, engine: await engine() }, (failure) => {
    unlock()
    onLost?.(failure)
  })
  await link.ready()
  const pool = makePool({
    stream: () => gatherWrites(link.socket()),
    max: 1,
    idleTimeoutMillis: 0,
    user: 'postgres',
    host: 'localhost',
    ssl: false,
  })
  async function shut(): Promise<void> {
    await pool.end()
    await link.close()
    unlock()
  }
  /** Runs while no transaction is open. */
  async function alone<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await pool.connect()
    try {
      return await work(client)
    } finally {
      client.release()
    }
  }
  const closing: { promise?: Promise<void> } = {}
  return {
    kind: 'pglite',
    pool,
    close: () => {
      closing.promise ??= shut()
      return closing.promise
    },
    dump: () =>
      alone(async (client) => {
        await client.query('checkpoint')
        return link.dump()
      }),
    maintain: () =>
      alone(async (client) => {
        await client.query('vacuum (analyze)')
      }),
  }
}

/**
 * Opens the database and waits until it answers. Times are UTC, commits are on disk before they are answered.
 * Throws DatabaseFailure when the embedded database is in use or can't be opened, or the server is too old.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  if (options.url !== undefined) return await openPostgres(options.url)
  if (options.dataDir === undefined) {
    const from = options.memory instanceof Uint8Array ? options.memory : undefined
    return await serve({ kind: 'memory', from }, () => undefined, options.onLost)
  }
  const dataDir = resolve(options.dataDir)
  const unlock = lockFolder(dataDir)
  try {
    const folder = await prepareFolder(dataDir)
    return await serve({ kind: 'serve', folder }, unlock, options.onLost)
  } catch (failure) {
    unlock()
    throw failure
  }
}
