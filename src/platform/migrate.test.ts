import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { afterAll, expect, test } from 'vitest'
import { migrateDatabase } from './data.ts'
import { openDatabase } from './database/connect.ts'

const folder = mkdtempSync(join(tmpdir(), 'wuguan-older-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Journal = { entries: { tag: string }[] }

/** The migrations as an earlier version shipped them: only the first. */
function olderMigrations(): { path: string; left: number } {
  const path = join(folder, 'drizzle')
  cpSync('drizzle', path, { recursive: true })
  const file = join(path, 'meta', '_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8')) as Journal
  const left = journal.entries.length - 1
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }))
  return { path, left }
}

test('a start on an older data folder brings it up to date and keeps what it holds', async () => {
  const older = olderMigrations()
  expect(older.left).toBeGreaterThan(0)
  const dataDir = join(folder, 'database')
  const before = await openDatabase({ dataDir })
  await before.pool.query(readFileSync('drizzle/roles.sql', 'utf8'))
  await migrate(drizzle({ client: before.pool }), { migrationsFolder: older.path })
  await before.pool.query(
    "insert into areas (code, name, short_name, level, kind, initials) values ('99', '示例省', '示例', 'province', '省', 'sls')",
  )
  await before.close()

  const after = await openDatabase({ dataDir })
  await migrateDatabase(after)
  const rows = await after.pool.query<{ name: string }>('select name from areas')
  expect(rows.rows).toEqual([{ name: '示例省' }])
  const applied = await after.pool.query<{ n: number }>(
    'select count(*)::int as n from drizzle.__drizzle_migrations',
  )
  expect(applied.rows[0]?.n).toBe(older.left + 1)
  await migrateDatabase(after)
  await after.close()
})
