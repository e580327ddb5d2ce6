import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '#common/ids.ts'
import { systemActor } from '../actor.ts'
import { recordEvent } from '../audit/record.ts'
import { sealEvents } from '../audit/seal.ts'
import { readConfig } from '../config.ts'
import { openDatabase } from '../database/connect.ts'
import { databaseIn } from '../database/testing.ts'
import { files } from '../files/tables.ts'
import { openConfigured, type Running, startApp } from '../start.ts'
import { makeBackup } from './make.ts'
import { type RestoreOptions, restoreBackup } from './restore.ts'

const actor = { ...systemActor, personName: '系统（测试）' }

/** Where an installation lives. */
export type Target = { readonly dataDir: string; readonly databaseUrl: string | undefined }

/** A folder for what test files make; `cleanUp` empties it. Files of a project share it, as they share a process. */
export const folder = mkdtempSync(join(tmpdir(), 'wuguan-backup-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

/** Removes everything that the test file made on disk. */
export function cleanUp(): void {
  rmSync(folder, { recursive: true })
  mkdirSync(folder)
}

let places = 0

/** A place for an installation: a data folder and, on a cluster's address, an empty database of its own. */
export async function place(url?: string): Promise<Target> {
  places += 1
  const dataDir = join(folder, `data${places}`)
  mkdirSync(dataDir)
  if (url === undefined) return { dataDir, databaseUrl: undefined }
  const admin = await openDatabase({ url })
  await admin.pool.query(`create database place${places}`)
  await admin.close()
  return { dataDir, databaseUrl: databaseIn(url, `place${places}`) }
}

/** Starts the product in a place, works with it, stops it. */
export async function withRunning<T>(target: Target, work: (running: Running) => Promise<T>): Promise<T> {
  const config = { ...readConfig({}), ...target }
  const running = await startApp(config, await openConfigured(config))
  try {
    return await work(running)
  } finally {
    await running.close()
  }
}

/** Characters that an export may trip over. */
export const words = '一行"引号"\n换行 \\ 反斜杠 \t 🗳'

/** Fills an installation: events, sealed and not, odd characters, a stored file; returns the file's digest. */
export async function furnish(running: Running, name: string): Promise<string> {
  const { app } = running
  const stored = await app.files.write(Buffer.from(`内容 ${name}`))
  await app.data.transact(systemActor, async (tx) => {
    await tx.insert(files).values({
      id: newId(),
      digest: stored.digest,
      name: words,
      size: stored.size,
      type: 'text/plain',
      purpose: 'evidence',
      areaCode: '990101',
      accountId: 'system',
    })
    for (let index = 0; index < 5; index += 1) {
      const subject = { type: 'area', id: name, name: words, areaCode: '990101' }
      await recordEvent(tx, systemActor, 'area.edited', subject, { name: words, index })
    }
  })
  await sealEvents(app)
  await app.data.transact(systemActor, (tx) =>
    recordEvent(tx, systemActor, 'area.edited', { type: 'area', id: name, name, areaCode: '' }, { name }),
  )
  await running.database.pool.query(
    `insert into auth_users (id, name, email) values ($1, $2, $3) on conflict do nothing`,
    [name, words, `${name}@example.invalid`],
  )
  return stored.digest
}

/** Makes a backup file of a running installation; returns its path. */
export async function backedUp(
  running: Running,
  target: Target,
  name: string,
  withKeys = true,
): Promise<string> {
  const path = join(folder, `${name}.backup`)
  const stand = { data: running.app.data, database: running.database, config: target }
  await makeBackup(stand, actor, { path, withKeys }, () => undefined)
  return path
}

/** An installation that was filled, backed up and stopped. */
export async function furnished(name: string, url?: string) {
  const target = await place(url)
  return withRunning(target, async (running) => {
    const digest = await furnish(running, name)
    return { target, digest, path: await backedUp(running, target, name), content: await contentOf(running) }
  })
}

/** What a database holds, as text, without what every start and backup adds. */
export async function contentOf({ database }: Running): Promise<unknown> {
  const events = await database.pool.query(
    `select row_to_json(e)::text as line from audit_events e where event = 'area.edited' order by seq`,
  )
  const others = await database.pool.query(
    `select row_to_json(f)::text as line from files f union all select row_to_json(u)::text from auth_users u`,
  )
  return [...events.rows, ...others.rows]
}

/** Restores as the command line does. */
export function restore(target: Target, path: string, options: RestoreOptions = { replace: false }) {
  return restoreBackup(target, path, actor, options)
}
