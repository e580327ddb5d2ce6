import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import type { Database } from '../database/connect.ts'

const folder = fileURLToPath(new URL('../../../drizzle', import.meta.url))

const journalSchema = z.object({
  entries: z.array(z.object({ tag: z.string(), when: z.number() })),
})

/** A step of the database's shape; `when` is the number by which an applied step is known. */
export type Migration = { readonly tag: string; readonly when: number }

/** The migrations of this version, oldest first. */
export function knownMigrations(): readonly Migration[] {
  const text = readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')
  return journalSchema.parse(JSON.parse(text)).entries
}

/** The numbers of the migrations that a database has had, oldest first. */
export async function appliedMigrations(client: Pick<ClientBase, 'query'>): Promise<number[]> {
  const there = await client.query<{ there: boolean }>(
    `select to_regclass('drizzle.__drizzle_migrations') is not null as there`,
  )
  if (there.rows[0]?.there !== true) return []
  const found = await client.query<{ at: number }>(
    'select created_at as at from drizzle.__drizzle_migrations order by created_at',
  )
  return found.rows.map((row) => row.at)
}

/** How many of this version's migrations a database still lacks. */
export async function pendingMigrations(database: Database): Promise<number> {
  const applied = new Set(await appliedMigrations(database.pool))
  return knownMigrations().filter((one) => !applied.has(one.when)).length
}

/**
 * Applies migrations within the transaction that is open on `client`, and writes them down as the ordinary start
 * does. The migrator itself can't be used: it opens and commits transactions of its own.
 */
export async function applyMigrations(client: ClientBase, list: readonly Migration[]): Promise<void> {
  await client.query(`create schema if not exists drizzle;
    create table if not exists drizzle.__drizzle_migrations (
      id serial primary key, hash text not null, created_at bigint)`)
  for (const migration of list) {
    const text = readFileSync(join(folder, `${migration.tag}.sql`), 'utf8')
    for (const statement of text.split('--> statement-breakpoint')) await client.query(statement)
    const hash = createHash('sha256').update(text).digest('hex')
    await client.query('insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)', [
      hash,
      migration.when,
    ])
  }
}

/** Runs `roles.sql` or `grants.sql`, which every start runs as well. */
export async function runScript(client: ClientBase, name: 'roles' | 'grants'): Promise<void> {
  await client.query(readFileSync(join(folder, `${name}.sql`), 'utf8'))
}
