import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { ClientBase } from 'pg'
import { appliedMigrations } from './migrations.ts'

/** Rows fetched at once. */
const batch = 2000

/** An SQL name in quotes. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

type Table = { readonly name: string; readonly columns: readonly string[] }

/** The tables of the schema `public` with their columns, generated ones left out. */
export async function tablesOf(client: ClientBase): Promise<Table[]> {
  const found = await client.query<{ name: string; columns: string[] }>(`
    select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attgenerated = ''
    group by c.relname order by c.relname`)
  return found.rows
}

async function sequencesOf(client: ClientBase): Promise<Record<string, number>> {
  const found = await client.query<{ name: string; last: number }>(`
    select sequencename::text as name, last_value as last from pg_sequences
    where schemaname = 'public' and last_value is not null order by 1`)
  return Object.fromEntries(found.rows.map((row) => [row.name, row.last]))
}

async function* rowsOf(
  client: ClientBase,
  table: Table,
  count: (rows: number) => void,
): AsyncGenerator<string> {
  const columns = table.columns.map((name) => `t.${quoted(name)}`).join(', ')
  await client.query(`declare backup no scroll cursor for
    select row_to_json(r)::text as line from (select ${columns} from public.${quoted(table.name)} t) r`)
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${batch} from backup`)
    if (rows.length === 0) break
    count(rows.length)
    yield `${rows.map((row) => row.line).join('\n')}\n`
  }
  await client.query('close backup')
}

/** A table's rows in a compressed file of their own. */
export type SpooledTable = Table & { readonly rows: number; readonly path: string; readonly size: number }

async function spool(client: ClientBase, table: Table, folder: string): Promise<SpooledTable> {
  const path = join(folder, `${table.name}.jsonl.gz`)
  let rows = 0
  const lines = rowsOf(client, table, (more) => {
    rows += more
  })
  // Others wait for this transaction on the embedded database: quick before small.
  await pipeline(
    Readable.from(lines),
    createGzip({ level: 3 }),
    createWriteStream(path, { mode: 0o600, flags: 'wx' }),
  )
  return { ...table, rows, path, size: (await stat(path)).size }
}

/** Everything that a backup takes from the database, as it stood at one moment. */
export type Snapshot = {
  readonly tables: readonly SpooledTable[]
  readonly sequences: Record<string, number>
  readonly migrations: readonly number[]
  /** SHA-256 of the stored files that the rows speak of. */
  readonly digests: readonly string[]
  /** Number of the last sealed block. */
  readonly lastBlock: number
}

/** Writes all tables into `folder` out of one transaction that sees one moment. */
export async function takeSnapshot(
  client: ClientBase,
  folder: string,
  progress: (done: number, total: number) => void | Promise<void>,
): Promise<Snapshot> {
  await client.query(
    'begin transaction isolation level repeatable read read only; set local row_security = off',
  )
  try {
    const tables: SpooledTable[] = []
    const all = await tablesOf(client)
    for (const table of all) {
      tables.push(await spool(client, table, folder))
      await progress(tables.length, all.length)
    }
    const files = await client.query<{ digest: string }>(
      'select distinct digest from public.files order by 1',
    )
    const last = await client.query<{ n: number }>(
      'select coalesce(max(number), 0) as n from public.audit_blocks',
    )
    return {
      tables,
      sequences: await sequencesOf(client),
      migrations: await appliedMigrations(client),
      digests: files.rows.map((row) => row.digest),
      lastBlock: last.rows[0]?.n ?? 0,
    }
  } finally {
    await client.query('rollback')
  }
}
