import { execFile } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { sql } from 'drizzle-orm'
import Fastify from 'fastify'
import pg from 'pg'
import { newId } from '#common/ids.ts'
import { systemActor } from '#platform/actor.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/database/connect.ts'
import { buildServer } from '#platform/http/server.ts'
import { mountSessions } from '#platform/session/routes.ts'
import { goodPassword, testPerson } from '#platform/session/testing.ts'
import { startApp } from '#platform/start.ts'
import { startPostgres } from '../scripts/postgres.ts'
import { topics } from '../src/topics.ts'

// A page of 20 of 50 000 tasks, filtered on a state, newest first: the whole product against a bare route with the same SQL.
const connections = 10
const seconds = 8
const rows = 50_000

type Load = {
  readonly perSecond: number
  readonly p95: number
  readonly mistakes: number
  readonly cpuMs: number
}
type Cannon = {
  requests: { average: number; total: number }
  latency: Record<string, number>
  non2xx: number
  errors: number
}

const run = promisify(execFile)

/** Fires from a process of its own; `cpuMs` is this process's CPU time for a request. */
async function fire(url: string, cookie: string, duration: number, body?: string): Promise<Cannon> {
  const origin = ['-H', `origin: ${new URL(url).origin}`, '-H', 'content-type: application/json']
  const sent = body === undefined ? [] : ['-m', 'POST', ...origin, '-b', body]
  const args = [
    '-c',
    String(connections),
    '-d',
    String(duration),
    '-j',
    '-H',
    `cookie: ${cookie}`,
    ...sent,
    url,
  ]
  const { stdout } = await run('node_modules/.bin/autocannon', args, { maxBuffer: 1 << 24 })
  return JSON.parse(stdout) as Cannon
}

async function loaded(url: string, cookie = 'none=1', body?: string): Promise<Load> {
  await fire(url, cookie, 2, body)
  const before = process.cpuUsage()
  const result = await fire(url, cookie, seconds, body)
  const used = process.cpuUsage(before)
  return {
    perSecond: result.requests.average,
    p95: result.latency.p97_5 ?? 0,
    mistakes: result.non2xx + result.errors,
    cpuMs: Number(((used.user + used.system) / 1000 / result.requests.total).toFixed(3)),
  }
}

async function fill(app: Awaited<ReturnType<typeof startApp>>['app']): Promise<string> {
  const roundId = newId()
  await app.data.transact(systemActor, async (tx) => {
    await tx.execute(sql`insert into areas (code, name, short_name, level, kind, parent_code, initials)
      select code, '测试' || code, '测试', 'village', '村', '990221101', 'cs' from (
        select '990221' || (100 + n / 200)::text || (201 + n % 200)::text as code from generate_series(0, 1999) n) a`)
    await tx.execute(sql`insert into people (id, number, name, initials, area_code)
      select lpad(n::text, 26, '0'), n::text, '人员' || n, 'ry', '990221' from generate_series(1, 200) n`)
    await tx.execute(sql`insert into organisations (id, code, name, short_name, kind, area_code, initials)
      select lpad(n::text, 26, '0'), n::text, '单位' || n, '单位', '党委', '990221', 'dw' from generate_series(1, 200) n`)
    await tx.execute(sql`insert into tasks (id, round_id, position, title, area_code, main_leader_id, deputy_leader_id, department_id,
        start_on, due_on, state, evidence_wanted, discipline, updated_by)
      select lpad(n::text, 26, '0'), ${roundId}, 1, '{"zh":"公布选民名单","en":"Voter list"}',
        '990221' || (100 + (n % 2000) / 200)::text || (201 + n % 200)::text, lpad((1 + n % 200)::text, 26, '0'), lpad((1 + n % 199)::text, 26, '0'),
        lpad((1 + n % 200)::text, 26, '0'), date '2021-09-01' + n % 60, date '2021-09-10' + n % 60,
        (array['not_started', 'in_progress', 'submitted', 'done'])[1 + n % 4], '[]', '{"zh":"","en":""}', 'bench'
      from generate_series(1, ${rows}) n`)
    await tx.execute(sql`insert into rounds (id, area_code, name, year, state, opened_on, updated_by)
      values (${roundId}, '990221', '测试', 2021, 'open', '2021-06-01', 'bench')`)
    const one = '1'.padStart(26, '0')
    await tx.execute(sql`insert into chains (id, round_id, area_code, main_leader_id, deputy_leader_id, department_id, updated_by)
      values (${newId()}, ${roundId}, '990221100201', ${one}, ${one}, ${one}, 'bench')`)
  })
  await app.data.refreshStatistics()
  return roundId
}

const bareSql = `
  with page as (select * from tasks where state = $1 order by id desc limit 21)
  select t.*, a.name as area_name, m.name as main_leader, d.name as deputy_leader, o.name as department
  from page t join areas a on a.code = t.area_code join people m on m.id = t.main_leader_id
    join people d on d.id = t.deputy_leader_id join organisations o on o.id = t.department_id order by t.id desc`

const bareInsert = `
  insert into tasks (id, round_id, position, title, area_code, main_leader_id, deputy_leader_id, department_id, start_on,
    due_on, state, evidence_wanted, discipline, updated_by)
  values ($1, 'bench', 1, '{"zh":"公布选民名单","en":"Voter list"}', '990221100201', '1', '1', '1', '2021-10-01', '2021-10-10',
    'not_started', '[]', '{"zh":"","en":""}', 'bench')`

async function bare(url: string): Promise<{ page: Load; create: Load }> {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  const server = Fastify()
  server.get('/page', async () => (await pool.query(bareSql, ['in_progress'])).rows)
  server.post('/task', async () => {
    await pool.query(bareInsert, [newId()])
    return { ok: true }
  })
  const address = await server.listen({ port: 0, host: '127.0.0.1' })
  const result = await loaded(`${address}/page`)
  const create = await loaded(`${address}/task`, 'none=1', '{}')
  await server.close()
  await pool.end()
  return { page: result, create }
}

async function measure(kind: 'postgres' | 'pglite'): Promise<void> {
  const cluster = kind === 'postgres' ? await startPostgres() : null
  const database = await openDatabase(cluster === null ? { memory: true } : { url: cluster.url })
  const config = { ...readConfig({}), dataDir: `/tmp/wuguan-bench-${process.pid}`, port: 0 }
  const running = await startApp(config, database)
  const roundId = await fill(running.app)
  const person = await testPerson(running.app, 'bench', [{ role: 'coordinator', areaCode: '990221' }])
  const server = await buildServer(running.app, topics, [mountSessions])
  const address = await server.listen({ port: 0, host: '127.0.0.1' })
  const signIn = await fetch(`${address}/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ username: person.username, password: goodPassword }),
  })
  const cookie = signIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const input = encodeURIComponent(JSON.stringify({ json: { state: 'in_progress', page: 1, size: 20 } }))
  const url = `${address}/rpc/tasks/list?data=${input}`
  const once = await fetch(url, { headers: { cookie } })
  const body = await once.text()
  console.log(kind, once.status, body.length, 'bytes')
  const ours = await loaded(url, cookie)
  const again = cluster === null ? null : await loaded(url, cookie)
  const plain = cluster === null ? null : await bare(cluster.url)
  console.log(kind, 'page: product', ours, 'again', again, 'bare', plain?.page)
  const task = {
    roundId,
    title: '新任务',
    areaCode: '990221100201',
    startOn: '2021-10-01',
    dueOn: '2021-10-10',
  }
  const created = await loaded(`${address}/rpc/tasks/create`, cookie, JSON.stringify({ json: task }))
  console.log(kind, 'create: product', created, 'bare', plain?.create)
  if (plain !== null) {
    console.log(
      'page ratio',
      ((ours.perSecond + (again?.perSecond ?? 0)) / 2 / plain.page.perSecond).toFixed(2),
    )
    console.log('create ratio', (created.perSecond / plain.create.perSecond).toFixed(2))
  }
  console.log(kind, 'memory MB', Math.round(process.memoryUsage.rss() / 1024 / 1024))
  await server.close()
  await running.close()
  await sleep(200)
  await cluster?.stop()
}

await measure('postgres')
await measure('pglite')
