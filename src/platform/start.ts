import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from './app.ts'
import { resumeRestore } from './backup/swap.ts'
import { type Clock, clockOf } from './clock.ts'
import type { Config } from './config.ts'
import { openVault } from './crypto/vault.ts'
import { dataOf, migrateDatabase } from './data.ts'
import { type Database, openDatabase } from './database/connect.ts'
import { openFileStore } from './files/store.ts'
import { openJobs } from './jobs/jobs.ts'
import { openSessions } from './session/sessions.ts'
import { readSetting } from './settings/settings.ts'

/** A running product without its front door. */
export type Running = { readonly app: App; readonly database: Database; close(): Promise<void> }

/** Opens the database of a configuration: PostgreSQL by URL, else the embedded one in the data folder. */
export async function openConfigured(config: Config): Promise<Database> {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  resumeRestore(config.dataDir)
  return openDatabase(
    config.databaseUrl === undefined
      ? { dataDir: join(config.dataDir, 'database') }
      : { url: config.databaseUrl },
  )
}

/** Brings an opened database up to date and joins the parts of the product around it. */
export async function startApp(config: Config, database: Database, clock?: Clock): Promise<Running> {
  await migrateDatabase(database)
  const data = dataOf(database)
  const vault = openVault(join(config.dataDir, 'keys', 'master.key'))
  const offset = clock === undefined ? await readSetting(data, 'demo_offset_days', 0) : 0
  const time = clock ?? clockOf(offset)
  const app: App = {
    config,
    data,
    vault,
    clock: time,
    files: await openFileStore(join(config.dataDir, 'files')),
    jobs: openJobs(database, data),
    sessions: openSessions({ config, data, database, vault, clock: time }),
  }
  return {
    app,
    database,
    close: async () => {
      await app.jobs.stop()
      await database.close()
    },
  }
}
