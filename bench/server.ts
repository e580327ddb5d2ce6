/**
 * The server in a process of its own, on the demo: time to the first answer (first and warm start), memory after the
 * heaviest runs, and how long a health request waits while the heaviest list, export and import run.
 * `node bench/server.ts [pglite|postgres]`. Needs a built web.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { area } from '#demo/places.ts'
import { controlFileOf, controlSchema } from '#platform/control.ts'
import { closeSheets } from '#platform/sheets/pool.ts'
import { writeSheet } from '#platform/sheets/sheets.ts'
import { importColumns } from '#registry/imports/columns.ts'
import { startPostgres } from '../scripts/postgres.ts'

const kind = process.argv[2] === 'postgres' ? 'postgres' : 'pglite'
const port = 8197
const url = `http://localhost:${port}`
const folder = mkdtempSync(join(tmpdir(), 'wuguan-bench-'))
const run = promisify(execFile)

function status(field: 'VmRSS' | 'VmHWM'): string {
  const { pid } = controlSchema.parse(JSON.parse(readFileSync(controlFileOf(folder), 'utf8')))
  const found = new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return `${Math.round(Number(found?.[1]) / 1024)} MB`
}

async function started(env: NodeJS.ProcessEnv): Promise<{ child: ChildProcess; seconds: number }> {
  const begun = performance.now()
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  while (
    !(await fetch(`${url}/`).then(
      ({ ok }) => ok,
      () => false,
    ))
  )
    await sleep(20)
  return { child, seconds: (performance.now() - begun) / 1000 }
}

async function stopped(child: ChildProcess): Promise<void> {
  const over = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  await over
}

/** Signs in by a role card of the demo; the session's cookies. */
async function signIn(card: string): Promise<string> {
  const me = (await (await fetch(`${url}/auth/me`)).json()) as {
    cards: { username: string; password: string }[]
  }
  const known = me.cards.find(({ username }) => username === card)
  const answer = await fetch(`${url}/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(known),
  })
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

async function call<T>(cookie: string, path: string, input: object): Promise<T> {
  const answer = await fetch(`${url}/rpc/${path}`, {
    method: 'POST',
    headers: { cookie, origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ json: input }),
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return ((await answer.json()) as { json: T }).json
}

/** Runs the work and tells how long health requests took meanwhile. */
async function pinged(name: string, work: () => Promise<unknown>): Promise<void> {
  const state = { running: true }
  const waits: number[] = []
  const pings = (async () => {
    while (state.running) {
      const from = performance.now()
      await (await fetch(`${url}/health`)).arrayBuffer()
      waits.push(performance.now() - from)
      await sleep(10)
    }
  })()
  const from = performance.now()
  await work()
  const took = performance.now() - from
  state.running = false
  await pings
  waits.sort((a, b) => a - b)
  const late = waits[Math.floor(waits.length * 0.99)] ?? 0
  console.log(
    `${kind} ${name}: ${Math.round(took)} ms; ${waits.length} health requests meanwhile, p99 ${Math.round(late)} ms, longest ${Math.round(waits.at(-1) ?? 0)} ms; memory ${status('VmRSS')}`,
  )
}

const townships = Array.from({ length: 50 }, (_, at) => String(500 + at))
const manyAreas = townships.flatMap((township) => [
  area(`990221${township}`, `量${township}乡`, `量${township}`, 'township', '乡', '990221', null),
  ...Array.from({ length: 999 }, (_, at) => {
    const village = String(at + 1).padStart(3, '0')
    const people = { population: 1000 + at, households: 300 }
    return area(
      `990221${township}${village}`,
      `量${township}${village}村`,
      `量${village}`,
      'village',
      '村',
      `990221${township}`,
      people,
    )
  }),
])

async function imported(cookie: string): Promise<void> {
  const columns = importColumns.areas.map((column) => ({ ...column, kind: 'text' as const }))
  const bytes = await writeSheet({ sheets: [{ name: '表', columns, rows: manyAreas }] })
  const stored = await fetch(`${url}/files?purpose=import&name=a.xlsx`, {
    method: 'POST',
    headers: { cookie, origin: url, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  })
  const { id: fileId } = (await stored.json()) as { id: string }
  const { id } = await call<{ id: string }>(cookie, 'imports/start', { fileId, kind: 'areas' })
  for (const wanted of ['checked', 'done']) {
    if (wanted === 'done') await call(cookie, 'imports/apply', { id })
    for (;;) {
      const { state } = await call<{ state: string }>(cookie, 'imports/show', { id })
      if (state === wanted) break
      if (state === 'failed') throw new Error('the import failed')
      await sleep(100)
    }
  }
}

async function listed(cookie: string): Promise<void> {
  const input = encodeURIComponent(
    JSON.stringify({ json: { level: 'village', search: '村', sort: 'population', page: 2000, count: true } }),
  )
  await run(
    'node_modules/.bin/autocannon',
    ['-c', '10', '-d', '8', '-j', '-H', `cookie: ${cookie}`, `${url}/rpc/areas/list?data=${input}`],
    { maxBuffer: 1 << 24 },
  )
}

async function exported(cookie: string): Promise<void> {
  const answer = await fetch(`${url}/export/areas/list.xlsx?input=${encodeURIComponent('{}')}`, {
    headers: { cookie },
  })
  if (!answer.ok) throw new Error(`export: ${answer.status}`)
  await answer.arrayBuffer()
}

const cluster = kind === 'postgres' ? await startPostgres() : null
const env = {
  ...process.env,
  PORT: String(port),
  WUGUAN_DATA: folder,
  ...(cluster === null ? {} : { DATABASE_URL: cluster.url }),
}
try {
  const first = await started(env)
  console.log(`${kind} first start with the demo: ${first.seconds.toFixed(1)} s, memory ${status('VmRSS')}`)
  await stopped(first.child)
  const warm = await started(env)
  console.log(`${kind} warm start: ${warm.seconds.toFixed(1)} s, memory ${status('VmRSS')}`)
  const cookie = await signIn('coordinator')
  await pinged('import of 50 050 divisions', () => imported(cookie))
  await pinged('heaviest list (sorted by an unindexed column, deep page, counted), 10 connections', () =>
    listed(cookie),
  )
  await pinged('export of 50 000 rows', () => exported(cookie))
  // Idle workers end after half a minute.
  await sleep(40_000)
  console.log(`${kind} memory after these runs: ${status('VmRSS')}, at most ${status('VmHWM')}`)
  await stopped(warm.child)
} finally {
  await closeSheets()
  await cluster?.stop()
  rmSync(folder, { recursive: true, force: true })
}
