import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { PoolClient } from 'pg'
import type { Actor } from '../actor.ts'
import { hashesIn } from '../audit/chain-file.ts'
import { recordEvent } from '../audit/record.ts'
import { markRestore, sealNext } from '../audit/seal.ts'
import type { Progress } from '../operations.ts'
import type { Checked } from './check.ts'
import { chainEntry, type Manifest, rowsOf, tableEntry } from './manifest.ts'
import { applyMigrations, knownMigrations, runScript } from './migrations.ts'
import { quoted } from './tables.ts'
import type { TarEntry } from './tar.ts'
import { failure } from './text.ts'

/** Rows inserted at once, and the characters after which fewer are. */
const batch = { rows: 1000, characters: 1 << 20 }

/** The bytes of an entry of a checked backup file. */
export function contentOf({ path, entries }: Checked, name: string) {
  const entry: TarEntry | undefined = entries.get(name)
  if (entry === undefined) throw failure('damaged', { entry: name })
  if (entry.size === 0) return []
  return createReadStream(path, { start: entry.at, end: entry.at + entry.size - 1, highWaterMark: 1 << 20 })
}

async function textOf(checked: Checked, name: string): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const chunk of contentOf(checked, name)) parts.push(chunk)
  return Buffer.concat(parts).toString('utf8')
}

async function* batches(lines: AsyncIterable<string>): AsyncGenerator<string[]> {
  let rows: string[] = []
  let characters = 0
  for await (const line of lines) {
    rows.push(line)
    characters += line.length
    if (rows.length >= batch.rows || characters >= batch.characters) {
      yield rows
      rows = []
      characters = 0
    }
  }
  if (rows.length > 0) yield rows
}

type Table = Manifest['tables'][number]

async function loadTable(
  client: PoolClient,
  checked: Checked,
  table: Table,
  loaded: (rows: number) => void | Promise<void>,
): Promise<void> {
  const source = contentOf(checked, tableEntry(table.name))
  if (Array.isArray(source)) return
  const name = `public.${quoted(table.name)}`
  const columns = table.columns.map(quoted).join(', ')
  const lines = createInterface({ input: source.pipe(createGunzip()), crlfDelay: Number.POSITIVE_INFINITY })
  let rows = 0
  for await (const part of batches(lines)) {
    await client.query(
      `insert into ${name} (${columns}) overriding system value
       select ${columns} from json_populate_recordset(null::${name}, $1::json)`,
      [`[${part.join(',')}]`],
    )
    rows += part.length
    await loaded(part.length)
  }
  if (rows !== table.rows) throw failure('damaged', { entry: tableEntry(table.name) })
}

type Constraint = { readonly name: string; readonly table: string; readonly definition: string }

/** Takes the foreign keys away, so that tables can be filled in any order; returns how to put them back. */
async function dropForeignKeys(client: PoolClient): Promise<() => Promise<void>> {
  const { rows } = await client.query<Constraint>(`
    select conname::text as name, conrelid::regclass::text as table, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`)
  for (const { name, table } of rows) {
    await client.query(`alter table ${table} drop constraint ${quoted(name)}`)
  }
  return async () => {
    for (const { name, table, definition } of rows) {
      await client.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`)
    }
  }
}

/** Builds the shape that the backup was made of, and fills it. */
async function fill(client: PoolClient, checked: Checked, progress: Progress): Promise<void> {
  const { manifest } = checked
  const known = knownMigrations()
  await runScript(client, 'roles')
  await applyMigrations(client, known.slice(0, manifest.migrations.length))
  // A migration may itself have put rows in: the backup has them too.
  await client.query(`truncate ${manifest.tables.map((table) => `public.${quoted(table.name)}`).join(', ')}`)
  const putBack = await dropForeignKeys(client)
  const total = rowsOf(manifest)
  let done = 0
  for (const table of manifest.tables) {
    await loadTable(client, checked, table, (rows) => {
      done += rows
      return progress(done, total)
    })
  }
  await putBack()
  for (const [name, last] of Object.entries(manifest.sequences)) {
    await client.query('select setval($1::regclass, $2)', [`public.${quoted(name)}`, last])
  }
  await applyMigrations(client, known.slice(manifest.migrations.length))
  await runScript(client, 'grants')
}

/** Seals what the backup held unsealed and marks the restore; returns the hashes that the chain file must then show. */
async function sealRestored(client: PoolClient, checked: Checked): Promise<string[]> {
  const tx = drizzle({ client })
  const hashes = hashesIn(await textOf(checked, chainEntry), new Set())
  for (;;) {
    const block = await sealNext(tx, true)
    if (block === undefined) break
    hashes.push(block.hash)
  }
  const { id, madeAt } = checked.manifest
  const mark = await markRestore(tx, `restored backup ${id} of ${madeAt}`)
  return [...hashes, mark.hash]
}

/**
 * Fills an empty schema `public` from a checked backup within the transaction that is open on `client`, and brings it
 * to this version's shape. Returns the hashes for the chain file.
 */
export async function loadBackup(
  client: PoolClient,
  checked: Checked,
  actor: Actor,
  file: string,
  progress: Progress,
): Promise<string[]> {
  await fill(client, checked, progress)
  const hashes = await sealRestored(client, checked)
  const { id, madeAt } = checked.manifest
  await recordEvent(
    drizzle({ client }),
    actor,
    'backup.restored',
    { type: 'backup', id, name: file, areaCode: '' },
    { file, madeAt },
  )
  return hashes
}
