import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Database, openDatabase } from './connect.ts'

/** The migrated database on a test cluster that each test's own is copied from. */
export const templateName = 'wuguan_template'

/** The address of another database of the same server. */
export function databaseIn(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

async function onServer(url: string, statement: string): Promise<void> {
  const admin = await openDatabase({ url })
  try {
    await admin.pool.query(statement)
  } finally {
    await admin.close()
  }
}

function setting(name: 'WUGUAN_TEST_DUMP' | 'WUGUAN_TEST_URL'): string {
  const found = process.env[name]
  if (found === undefined) throw new Error(`${name} is not set`)
  return found
}

/**
 * An empty migrated database of the test's own, gone when closed: a copy of the dump that WUGUAN_TEST_DUMP names,
 * or, when WUGUAN_TEST_DATABASE is `postgres`, of the template on the server that WUGUAN_TEST_URL names.
 */
export async function openTestDatabase(): Promise<Database> {
  if (process.env.WUGUAN_TEST_DATABASE !== 'postgres') {
    return await openDatabase({ memory: new Uint8Array(readFileSync(setting('WUGUAN_TEST_DUMP'))) })
  }
  const url = setting('WUGUAN_TEST_URL')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await onServer(url, `create database ${name} template ${templateName}`)
  const database = await openDatabase({ url: databaseIn(url, name) })
  let gone: Promise<void> | undefined
  async function drop(address: string): Promise<void> {
    await database.close()
    await onServer(address, `drop database ${name} with (force)`)
  }
  return {
    ...database,
    close: () => {
      gone ??= drop(url)
      return gone
    },
  }
}

const idle: Database[] = []

/** Takes out what a test wrote (a table that was never written to has no page) and what is known of how much it was. */
async function empty({ pool }: Database): Promise<void> {
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ names: string | null }>(
      `select string_agg(oid::regclass::text, ', ') as names from pg_class
        where relkind = 'r' and relnamespace = 'public'::regnamespace and pg_relation_size(oid) > 0`,
    )
    const names = rows[0]?.names ?? null
    if (names !== null) await client.query(`truncate ${names} restart identity cascade`)
    await client.query('delete from pg_statistic where starelid >= 16384')
  } finally {
    // With the connection goes all that it kept: settings, prepared statements, an open transaction.
    client.release(true)
  }
}

/**
 * An empty migrated database for a test that leaves its tables as they are: when closed it is emptied,
 * and the next test of this process gets it. Making one anew takes many times as long.
 */
export async function borrowTestDatabase(): Promise<Database> {
  const database = idle.pop() ?? (await openTestDatabase())
  let back: Promise<void> | undefined
  async function giveBack(): Promise<void> {
    await empty(database)
    idle.push(database)
  }
  return {
    ...database,
    close: () => {
      back ??= giveBack()
      return back
    },
  }
}
