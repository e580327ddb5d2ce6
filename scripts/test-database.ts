import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrateDatabase } from '#platform/data.ts'
import { openDatabase } from '#platform/database/connect.ts'
import { databaseIn, templateName } from '#platform/database/testing.ts'

/** Prepares what `openTestDatabase` copies: a migrated PGlite dump, or a migrated template in a PostgreSQL cluster. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  return project.config.env?.WUGUAN_TEST_DATABASE === 'postgres' ? preparePostgres() : prepareEmbedded()
}

async function preparePostgres() {
  const { startPostgres } = await import('./postgres.ts')
  const cluster = await startPostgres()
  const admin = await openDatabase({ url: cluster.url })
  await admin.pool.query(`create database ${templateName}`)
  await admin.close()
  const template = await openDatabase({ url: databaseIn(cluster.url, templateName) })
  await migrateDatabase(template)
  await template.close()
  process.env.WUGUAN_TEST_URL = cluster.url
  return () => cluster.stop()
}

async function prepareEmbedded() {
  const folder = mkdtempSync(join(tmpdir(), 'wuguan-dump-'))
  const path = join(folder, 'database.tar')
  const template = await openDatabase({ memory: true })
  await migrateDatabase(template)
  if (template.dump === undefined) throw new Error('the embedded database must be able to dump itself')
  writeFileSync(path, await template.dump())
  await template.close()
  process.env.WUGUAN_TEST_DUMP = path
  return async () => rmSync(folder, { recursive: true, force: true })
}
