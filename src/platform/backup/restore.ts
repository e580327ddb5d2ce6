import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import type { PoolClient } from 'pg'
import { newId } from '#common/ids.ts'
import type { Actor } from '../actor.ts'
import { appendRestore, chainFileOf } from '../audit/chain-file.ts'
import type { Config } from '../config.ts'
import { type Database, openDatabase } from '../database/connect.ts'
import { lockFolder } from '../database/folder-lock.ts'
import { openFileStore } from '../files/store.ts'
import type { Progress } from '../operations.ts'
import { type Checked, checkBackup } from './check.ts'
import { keyFileOf, keyMarkOf, writeKey } from './keys.ts'
import { contentOf, loadBackup } from './load.ts'
import { fileEntry, filesOf, keyEntry, rowsOf, storedFiles } from './manifest.ts'
import { knownMigrations } from './migrations.ts'
import { databaseFolder, decideSwap, draftFolder, finishSwap, resumeRestore } from './swap.ts'
import { quoted } from './tables.ts'
import { failure } from './text.ts'

/** What a restore put in place, and where the old data is kept ('' when there was none). */
export type RestoreSummary = {
  readonly tables: number
  readonly rows: number
  readonly files: number
  readonly madeAt: string
  readonly kept: string
}

export type RestoreOptions = { readonly replace: boolean }

type Target = Pick<Config, 'dataDir' | 'databaseUrl'>

/** Throws when this version does not know the shape of the backup's tables. */
function checkVersion({ manifest }: Checked): void {
  const known = knownMigrations()
  const same = manifest.migrations.every((when, index) => known[index]?.when === when)
  if (!same) throw failure('newer', { version: manifest.version })
}

/** Throws when the encrypted columns of the backup could not be read afterwards. */
function checkKeys(dataDir: string, { manifest }: Checked): void {
  const folder = join(dataDir, 'keys')
  const mark = keyMarkOf(dataDir)
  if (mark === undefined && !manifest.withKeys) throw failure('keysMissing', { folder })
  if (mark !== undefined && mark !== manifest.keyMark) throw failure('keysDiffer', { folder })
}

/** Adds the backup's stored files to those that are there; the same content is kept once. */
async function restoreFiles(dataDir: string, checked: Checked): Promise<void> {
  const store = await openFileStore(join(dataDir, 'files'))
  for (const digest of storedFiles(checked.manifest)) {
    if (store.has(digest)) continue
    const stored = await store.receive(
      Readable.from(contentOf(checked, fileEntry(digest))),
      Number.POSITIVE_INFINITY,
    )
    if (stored.digest !== digest) throw failure('damaged', { entry: fileEntry(digest) })
  }
}

async function restoreKeys(dataDir: string, checked: Checked): Promise<void> {
  if (!checked.manifest.withKeys || existsSync(keyFileOf(dataDir))) return
  const parts: Uint8Array[] = []
  for await (const chunk of contentOf(checked, keyEntry)) parts.push(chunk)
  writeKey(dataDir, Buffer.concat(parts))
}

type Job = {
  readonly target: Target
  readonly checked: Checked
  readonly actor: Actor
  readonly replace: boolean
  readonly stamp: string
  readonly progress: Progress
}

/** Runs work in one transaction, undone when it throws. */
async function inTransaction(database: Database, work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await database.pool.connect()
  try {
    await client.query('begin')
    await work(client)
    await client.query('commit')
    client.release()
  } catch (broken) {
    client.release(true)
    throw broken
  }
}

async function load(client: PoolClient, job: Job): Promise<void> {
  const { target, checked, actor, progress } = job
  await restoreFiles(target.dataDir, checked)
  await restoreKeys(target.dataDir, checked)
  const hashes = await loadBackup(client, checked, actor, basename(checked.path), progress)
  await appendRestore(chainFileOf(target.dataDir), newId(), hashes)
}

async function restoreEmbedded(job: Job): Promise<string> {
  const { dataDir } = job.target
  const folder = databaseFolder(dataDir)
  const unlock = lockFolder(folder)
  try {
    const hasOld = existsSync(join(folder, 'pg'))
    if (hasOld && !job.replace) throw failure('notEmpty')
    rmSync(draftFolder(dataDir), { recursive: true, force: true })
    const database = await openDatabase({ dataDir: draftFolder(dataDir) })
    try {
      await inTransaction(database, (client) => load(client, job))
    } finally {
      await database.close()
    }
    const before = `database.before-${job.stamp}`
    decideSwap(dataDir, before)
    finishSwap(dataDir)
    return hasOld ? join(dataDir, before) : ''
  } finally {
    unlock()
  }
}

async function schemasOf(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select nspname::text as name from pg_namespace where nspname in ('public', 'drizzle', 'pgboss') order by 1`)
  return rows.map((row) => row.name)
}

async function hasTables(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query(`
    select 1 from pg_tables where schemaname in ('public', 'drizzle') limit 1`)
  return rows.length > 0
}

async function refuseWhenServed(client: PoolClient): Promise<void> {
  const { rows } = await client.query(`
    select 1 from pg_stat_activity where datname = current_database() and application_name = 'wuguan'
      and pid <> pg_backend_pid() limit 1`)
  if (rows.length > 0) throw failure('inUse')
}

/** Moves what is there aside within the transaction: the old schemas get other names, which no one may use. */
async function moveAside(client: PoolClient, stamp: string): Promise<string> {
  for (const schema of await schemasOf(client)) {
    const kept = `${schema}.before-${stamp}`
    await client.query(`alter schema ${quoted(schema)} rename to ${quoted(kept)}`)
    await client.query(`revoke all on schema ${quoted(kept)} from wuguan_app, public`)
  }
  await client.query('create schema public')
  return `public.before-${stamp}`
}

async function restoreServer(job: Job, url: string): Promise<string> {
  const database = await openDatabase({ url })
  let kept = ''
  try {
    await inTransaction(database, async (client) => {
      await refuseWhenServed(client)
      if (await hasTables(client)) {
        if (!job.replace) throw failure('notEmpty')
        kept = await moveAside(client, job.stamp)
      }
      await load(client, job)
    })
  } finally {
    await database.close()
  }
  return kept
}

/**
 * Restores a backup file into an installation that no server runs on, either kind of database. Everything is checked
 * first; the new data is complete before it takes the old data's place, which is kept aside. Throws OperatorFailure
 * (damaged file, newer version, other keys, target in use or not empty); then the database is what it was.
 */
export async function restoreBackup(
  target: Target,
  path: string,
  actor: Actor,
  options: RestoreOptions,
  progress: Progress = () => undefined,
): Promise<RestoreSummary> {
  const checked = await checkBackup(path, progress)
  checkVersion(checked)
  checkKeys(target.dataDir, checked)
  mkdirSync(target.dataDir, { recursive: true, mode: 0o700 })
  resumeRestore(target.dataDir)
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')
  const job: Job = { target, checked, actor, replace: options.replace, stamp, progress }
  const { databaseUrl } = target
  const kept = await (databaseUrl === undefined ? restoreEmbedded(job) : restoreServer(job, databaseUrl))
  const { manifest } = checked
  return {
    tables: manifest.tables.length,
    rows: rowsOf(manifest),
    files: filesOf(manifest),
    madeAt: manifest.madeAt,
    kept,
  }
}
