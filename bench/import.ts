/**
 * Time of an import of 10 000 and 50 000 rows in one Excel file, from the upload over HTTP to the registry, and how
 * long other requests wait meanwhile. `node bench/import.ts [pglite|postgres] [rows]`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { manyAreas, manyPeople } from '#demo/many.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/database/connect.ts'
import { filesMount } from '#platform/files/routes.ts'
import { buildServer } from '#platform/http/server.ts'
import { jobsActions } from '#platform/jobs/actions.ts'
import { jobsTopic } from '#platform/jobs/contract.ts'
import { writeSheet } from '#platform/sheets/sheets.ts'
import { startApp } from '#platform/start.ts'
import { actorFor, as } from '#platform/testing.ts'
import { areasActions } from '#registry/areas/actions.ts'
import { areasTopic } from '#registry/areas/contract.ts'
import { importJobs, importsActions } from '#registry/imports/actions.ts'
import { importColumns } from '#registry/imports/columns.ts'
import { importsTopic } from '#registry/imports/contract.ts'
import type { ImportKind } from '#registry/imports/tables.ts'
import { startPostgres } from '../scripts/postgres.ts'

const kind = process.argv[2] === 'postgres' ? 'postgres' : 'pglite'
const sizes = process.argv[3] === undefined ? [10_000, 50_000] : [Number(process.argv[3])]
const actor = actorFor('coordinator', '99')

const folder = mkdtempSync(join(tmpdir(), 'wuguan-bench-'))
const postgres = kind === 'postgres' ? await startPostgres() : undefined
const database = await openDatabase(postgres ? { url: postgres.url } : { dataDir: join(folder, 'database') })
const started = await startApp({ ...readConfig({}), dataDir: folder }, database)
const app = { ...started.app, sessions: { ...started.app.sessions, actorOf: async () => actor } }
await app.jobs.begin(app, importJobs, [])
const server = await buildServer(app, [], [filesMount()])
const origin = await server.listen({ host: '127.0.0.1', port: 0 })
const imports = as({ app }, importsTopic, importsActions, actor)
const jobs = as({ app }, jobsTopic, jobsActions, actor)
const areas = as({ app }, areasTopic, areasActions, actor)

async function until(id: string, done: readonly string[]): Promise<void> {
  for (;;) {
    const { state, problem, job } = await imports.show({ id })
    if (done.includes(state)) return
    if (state === 'failed') throw new Error(problem?.en ?? job?.problem ?? 'failed')
    await sleep(10)
  }
}

async function once(table: ImportKind, rows: number): Promise<Record<string, number>> {
  const data = table === 'areas' ? manyAreas(rows) : manyPeople(rows)
  const columns = importColumns[table].map((column) => ({ ...column, kind: 'text' as const }))
  const bytes = await writeSheet({ sheets: [{ name: '表', columns, rows: data }] })
  const begun = performance.now()
  const answer = await fetch(`${origin}/files?purpose=import&name=a.xlsx`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  })
  const { id: fileId } = (await answer.json()) as { id: string }
  const uploaded = performance.now()
  const { id, jobId } = await imports.start({ fileId, kind: table })
  const asked = performance.now()
  while ((await jobs.show({ id: jobId })).state === 'waiting') await sleep(2)
  const woken = performance.now() - asked
  await until(id, ['checked'])
  const checked = performance.now()
  const { counts } = await imports.show({ id })
  if (counts?.wrong !== 0)
    throw new Error(JSON.stringify((await imports.rows({ id, outcome: 'wrong' })).rows[0]))
  if (counts.new + counts.changed > 0) {
    await imports.apply({ id })
    await until(id, ['done'])
  }
  const done = performance.now()
  return {
    upload: uploaded - begun,
    wake: woken,
    check: checked - uploaded,
    apply: done - checked,
    all: done - begun,
  }
}

async function watched(table: ImportKind, rows: number): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  const state = { running: true, longest: 0, asked: 0 }
  const others = (async () => {
    while (state.running) {
      const from = performance.now()
      await areas.list({ page: 1, size: 20 })
      state.longest = Math.max(state.longest, performance.now() - from)
      state.asked += 1
      await sleep(20)
    }
  })()
  delay.enable()
  const before = process.cpuUsage()
  const times = await once(table, rows)
  const { user, system } = process.cpuUsage(before)
  delay.disable()
  state.running = false
  await others
  const told = Object.entries(times).map(([name, ms]) => `${name} ${Math.round(ms)} ms`)
  console.log(
    `${kind} ${table} ${rows}: ${told.join(', ')}, processor ${Math.round((user + system) / 1000)} ms; meanwhile ${state.asked} lists, longest ${Math.round(state.longest)} ms; main thread held at most ${Math.round(delay.max / 1e6)} ms`,
  )
}

try {
  await once('areas', 500)
  for (const rows of sizes) {
    await watched('areas', rows)
    await watched('people', rows)
    await watched('people', rows)
  }
} finally {
  await server.close()
  await started.close()
  await postgres?.stop()
  rmSync(folder, { recursive: true, force: true })
}
