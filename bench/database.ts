import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { PoolClient } from 'pg'
import { type Database, openDatabase } from '#platform/database/connect.ts'
import { startPostgres } from '../scripts/postgres.ts'

/** Figures of the database connection on both databases: `node bench/database.ts`. */
type Figures = Record<string, string>

const rounds = 1000
const settings = "select set_config('probe.role', 'x', true), set_config('probe.area', '99', true)"

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

function each(total: number): string {
  return `${(total / rounds).toFixed(3)} ms`
}

function memory(): string {
  return `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`
}

async function oneByOne(client: PoolClient): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await client.query('begin')
    await client.query(settings)
    await client.query('select * from t where a = $1', [round])
    await client.query('commit')
  }
}

async function together(client: PoolClient): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const begun = client.query(`begin; ${settings}`)
    const read = client.query('select * from t where a = $1', [round])
    await Promise.all([begun, read, client.query('commit')])
  }
}

async function inserts(client: PoolClient): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await client.query('insert into t values ($1, $2)', [round, 'x'.repeat(200)])
  }
}

async function measure(database: Database): Promise<Figures> {
  const figures: Figures = {}
  await database.pool.query('drop table if exists t; create table t (a int primary key, b text)')
  const client = await database.pool.connect()
  figures['committed insert'] = each(await timed(() => inserts(client)))
  figures['begin, settings, select, commit one by one'] = each(await timed(() => oneByOne(client)))
  figures['begin, settings, select, commit pipelined'] = each(await timed(() => together(client)))
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const long = await timed(() => client.query('select count(*) from generate_series(1, 5000000)'))
  delay.disable()
  figures['long query'] =
    `${long.toFixed(0)} ms; main thread held up for ${(delay.max / 1e6).toFixed(0)} ms at most`
  const large = () => client.query("select repeat('x', 1000) from generate_series(1, 50000)")
  figures['answer of 50 MB'] = `${(await timed(large)).toFixed(0)} ms`
  client.release()
  figures['memory of this process'] = memory()
  return figures
}

async function embedded(): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'wuguan-bench-'))
  const figures: Figures = { 'memory before': memory() }
  try {
    const made = await timed(async () => (await openDatabase({ dataDir: folder })).close())
    const from = performance.now()
    const database = await openDatabase({ dataDir: folder })
    figures['opened new / existing'] = `${made.toFixed(0)} / ${(performance.now() - from).toFixed(0)} ms`
    figures['memory when opened'] = memory()
    Object.assign(figures, await measure(database))
    await database.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return figures
}

async function server(): Promise<Figures> {
  const cluster = await startPostgres()
  try {
    const database = await openDatabase({ url: cluster.url })
    const figures = await measure(database)
    await database.close()
    return figures
  } finally {
    await cluster.stop()
  }
}

console.log('PGlite', await embedded())
console.log('PostgreSQL', await server())
