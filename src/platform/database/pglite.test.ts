import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Database, openDatabase } from './connect.ts'
import { DatabaseFailure } from './failures.ts'
import { openTestDatabase } from './testing.ts'

let folder: string
const opened: Database[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wuguan-pglite-'))
})
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close()
  rmSync(folder, { recursive: true, force: true })
})

async function keep(opening: Promise<Database>): Promise<Database> {
  const database = await opening
  opened.push(database)
  return database
}

test('a folder is opened once at a time, and holds what was written', async () => {
  const first = await keep(openDatabase({ dataDir: folder }))
  await first.pool.query("create table t (a text); insert into t values ('五关')")
  await expect(openDatabase({ dataDir: folder })).rejects.toMatchObject({ code: 'inUse' })
  expect((await first.pool.query('show fsync')).rows).toEqual([{ fsync: 'on' }])
  await Promise.all([first.close(), first.close()])
  const second = await keep(openDatabase({ dataDir: folder }))
  expect((await second.pool.query('select a from t')).rows).toEqual([{ a: '五关' }])
})

test('the log does not grow without end', async () => {
  const database = await keep(openTestDatabase())
  await database.pool.query('create table public.t (a text)')
  const redo = 'select redo_lsn::text from pg_control_checkpoint()'
  const before = (await database.pool.query(redo)).rows
  await database.pool.query("insert into public.t select repeat('x', 1000) from generate_series(1, 100000)")
  await expect
    .poll(async () => (await database.pool.query(redo)).rows, { timeout: 20_000 })
    .not.toEqual(before)
})

test('the main thread goes on while a query runs', async () => {
  const database = await keep(openTestDatabase())
  let ticks = 0
  const timer = setInterval(() => {
    ticks += 1
  }, 1)
  await database.pool.query('select count(*) from generate_series(1, 3000000)')
  clearInterval(timer)
  expect(ticks).toBeGreaterThan(10)
})

test('a dump opens as a copy of its own', async () => {
  const original = await keep(openTestDatabase())
  await original.pool.query('create table public.copied as select 1 as a')
  const dump = await original.dump?.()
  const copy = await keep(openDatabase({ memory: dump }))
  await copy.pool.query('insert into public.copied values (2)')
  const count = 'select count(*) from public.copied'
  expect((await copy.pool.query(count)).rows).toEqual([{ count: 2 }])
  expect((await original.pool.query(count)).rows).toEqual([{ count: 1 }])
})

test('maintenance gathers statistics', async () => {
  const database = await keep(openTestDatabase())
  await database.pool.query('create table public.many as select g from generate_series(1, 1000) g')
  await database.maintain?.()
  const known = await database.pool.query("select reltuples from pg_class where relname = 'many'")
  expect(known.rows).toEqual([{ reltuples: 1000 }])
})

test('a connection thrown away with queries under way does not disturb the next', async () => {
  const database = await keep(openTestDatabase())
  for (let round = 0; round < 5; round += 1) {
    const client = await database.pool.connect()
    client.on('error', () => undefined)
    const sent = [
      client.query('begin'),
      client.query('select $1::int', [1]),
      client.query('select pg_sleep(0.05)'),
    ]
    const settled = Promise.allSettled(sent)
    client.release(new Error('thrown away'))
    expect((await database.pool.query('select pg_current_xact_id_if_assigned() as x, 1 as a')).rows).toEqual([
      { x: null, a: 1 },
    ])
    await settled
  }
})

test('when the server stops by itself every caller is told, once is reported, and nothing hangs', async () => {
  const told: DatabaseFailure[] = []
  const database = await keep(openDatabase({ dataDir: folder, onLost: (failure) => told.push(failure) }))
  await database.pool.query('create table t (a int); insert into t values (1)')
  // PGlite can't read more from its client in the middle of a statement and ends the session.
  const answers = await Promise.allSettled([
    database.pool.query('copy t from stdin'),
    database.pool.query('select 1'),
  ])
  for (const answer of answers) expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'lost' } })
  await expect(database.pool.query('select 1')).rejects.toMatchObject({ code: 'lost' })
  expect(told.map((failure) => failure.code)).toEqual(['lost'])
  expect(told[0]?.said.zh).toContain('内置数据库意外停止')
  await database.close()
  const again = await keep(openDatabase({ dataDir: folder }))
  expect((await again.pool.query('select a from t')).rows).toEqual([{ a: 1 }])
})

test('bytes that are no database are refused, and the process lives on', async () => {
  await expect(openDatabase({ memory: new Uint8Array(2048).fill(65) })).rejects.toBeInstanceOf(
    DatabaseFailure,
  )
})
