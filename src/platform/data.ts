import { AsyncLocalStorage } from 'node:async_hooks'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import type { PoolClient } from 'pg'
import { type Actor, policySettings } from './actor.ts'
import type { Database } from './database/connect.ts'

/** The only way to SQL: a transaction whose row policies are those of its actor. */
export type Tx = NodePgDatabase

/** The opened database, reachable only through transactions. */
export type Data = {
  readonly kind: Database['kind']
  /** Runs `fn` in one transaction as `actor`; 'read' is read-only. Throws what `fn` throws, after rollback. */
  transact<T>(actor: Actor, fn: (tx: Tx) => Promise<T>, mode?: 'read' | 'write'): Promise<T>
  /** Tells the planner what tables hold that have grown; after many rows came at once (the embedded database never does so itself). */
  refreshStatistics(): Promise<void>
  /** What a quiet night is for: statistics, and the space of rows that are gone. */
  maintain(): Promise<void>
}

/** Tables that were never looked at, or have grown by a fifth since: their plans no longer fit what they hold. */
const grownTables = `
  select c.oid::regclass::text as name from pg_class c
  where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and pg_relation_size(c.oid) > 0
    and (c.reltuples < 0 or pg_relation_size(c.oid) / current_setting('block_size')::int > c.relpages * 1.2 + 1)`

const plain = /^[\w!.\-\u4e00-\u9fff]*$/u

function beginStatement(actor: Actor, mode: 'read' | 'write'): string {
  const settings = Object.entries(policySettings(actor)).map(([name, value]) => {
    if (!plain.test(value)) throw new Error(`setting ${name} has characters that are not allowed`)
    return `set_config('${name}','${value}',true)`
  })
  return `begin${mode === 'read' ? ' read only' : ''};select ${settings.join(',')}`
}

const handles = new WeakMap<PoolClient, Tx>()

function handleOf(client: PoolClient): Tx {
  const known = handles.get(client)
  if (known !== undefined) return known
  const made = drizzle({ client })
  handles.set(client, made)
  return made
}

const inside = new AsyncLocalStorage<true>()

async function rollback(client: PoolClient): Promise<void> {
  try {
    await client.query('rollback')
    client.release()
  } catch (lost) {
    client.release(lost instanceof Error ? lost : true)
  }
}

/** Wraps an opened database so that only `transact` reaches it. */
export function dataOf(database: Database): Data {
  async function transact<T>(
    actor: Actor,
    fn: (tx: Tx) => Promise<T>,
    mode: 'read' | 'write' = 'write',
  ): Promise<T> {
    // On PGlite there is one connection: a transaction inside another would wait for itself forever.
    if (inside.getStore() === true) throw new Error('a transaction was opened inside another one')
    const begin = beginStatement(actor, mode)
    const client = await database.pool.connect()
    // Not awaited: the connection pipelines, so the first query travels with it.
    const begun = client.query(begin)
    begun.catch(() => undefined)
    try {
      const result = await inside.run(true, () => fn(handleOf(client)))
      await begun
      const committed = client.query('commit')
      // A read has nothing to lose, so its answer does not wait; the connection pipelines, so its next user need not either.
      if (mode === 'read') committed.catch(() => undefined)
      else await committed
      client.release()
      return result
    } catch (failure) {
      await rollback(client)
      throw failure
    }
  }
  return {
    kind: database.kind,
    transact,
    refreshStatistics: async () => {
      const found = await database.pool.query<{ name: string }>(grownTables)
      if (found.rows.length > 0) {
        await database.pool.query(`analyze ${found.rows.map(({ name }) => name).join(', ')}`)
      }
    },
    maintain: async () => {
      await database.maintain?.()
    },
  }
}

const folder = fileURLToPath(new URL('../../drizzle', import.meta.url))

/** Brings the database to this version's shape; forward only, safe to call at every start. */
export async function migrateDatabase(database: Database): Promise<void> {
  await database.pool.query(readFileSync(`${folder}/roles.sql`, 'utf8'))
  await migrate(drizzle({ client: database.pool }), { migrationsFolder: folder })
  await database.pool.query(readFileSync(`${folder}/grants.sql`, 'utf8'))
}
