import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openDatabase } from './connect.ts'
import { DurableFiles, startParameters } from './durable-files.ts'

// Each test makes databases and processes; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000 })

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wuguan-durability-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the log is forced to disk before each commit is answered, data files at a checkpoint', async () => {
  const synced: string[] = []
  const server = await PGlite.create({
    fs: new DurableFiles(join(folder, 'pg'), (path) => synced.push(path)),
    startParams: [...startParameters],
  })
  await server.exec('create table t (n int)')
  for (let n = 0; n < 20; n += 1) {
    synced.length = 0
    await server.query('insert into t values ($1)', [n])
    expect(synced.filter((path) => path.includes('/pg_wal/'))).not.toEqual([])
  }
  synced.length = 0
  await server.query('select * from t')
  expect(synced).toEqual([])
  await server.exec('checkpoint')
  const kinds = synced.map((path) => path.slice(folder.length + 4).split('/')[0])
  expect(kinds).toEqual(expect.arrayContaining(['base', 'pg_xact', 'global']))
  await server.close()
})

/** Runs the writer until it has told `count` numbers, kills it without warning, and returns the last one told. */
async function writeAndKill(count: number): Promise<number> {
  const script = fileURLToPath(new URL('./testing-writer.ts', import.meta.url))
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'pipe'] })
  const said: string[] = []
  child.stderr.on('data', (bytes) => said.push(String(bytes)))
  const ended = once(child, 'exit')
  let [told, last] = [0, 0]
  for await (const line of createInterface({ input: child.stdout })) {
    told += 1
    last = Number(line)
    if (told === count) child.kill('SIGKILL')
  }
  await ended
  if (told < count) throw new Error(`the writer ended by itself: ${said.join('')}`)
  return last
}

test('a killed process loses no acknowledged row, and its lock is taken over', async () => {
  for (const count of [1, 150, 40]) {
    const last = await writeAndKill(count)
    const database = await openDatabase({ dataDir: folder })
    const kept = await database.pool.query(
      'select count(*), max(n), bool_and(length(b) = n % 3000) as whole from kept',
    )
    await database.close()
    const { count: rows, max, whole } = kept.rows[0]
    expect(max).toBeGreaterThanOrEqual(last)
    expect({ rows, whole }).toEqual({ rows: max, whole: true })
  }
})

test('a database whose making was interrupted is made again', async () => {
  const draft = new DurableFiles(join(folder, 'pg.new'))
  expect(draft).toBeInstanceOf(DurableFiles)
  writeFileSync(join(folder, 'pg.new', 'PG_VERSION'), '18')
  const database = await openDatabase({ dataDir: folder })
  expect((await database.pool.query('select 1 as a')).rows).toEqual([{ a: 1 }])
  await database.close()
})
