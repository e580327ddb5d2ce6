import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { county, loadCounty, procedureOf } from '#gates/procedure/plan/testing.ts'
import { systemActor } from '#platform/actor.ts'
import { fixedClock } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import { type Database, openDatabase } from '#platform/database/connect.ts'
import { startApp } from '#platform/start.ts'
import type { BodyKind } from '#rules/bodies.ts'
import { startPostgres } from '../scripts/postgres.ts'

/** Computing and storing the plans of a county on both databases: `node bench/plan.ts`. Target of opening: 3 s. */
const kinds: readonly BodyKind[] = ['village_committee', 'community_committee', 'congress_township']

async function timed<T>(figures: Record<string, string>, name: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now()
  const answer = await work()
  figures[name] = `${Math.round(performance.now() - from)} ms`
  return answer
}

async function measure(open: (dataDir: string) => Promise<Database>): Promise<Record<string, string>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'wuguan-bench-'))
  const figures: Record<string, string> = {}
  const running = await startApp(
    { ...readConfig({}), dataDir },
    await open(dataDir),
    fixedClock('2021-06-01'),
  )
  await loadCounty(running.app)
  const { rounds, plan } = procedureOf(running)
  const bodies = kinds.map((kind) => ({ kind, electionDay: '2021-11-20' }))
  const draft = { areaCode: county, name: '2021年换届', year: 2021, bodies }
  await timed(figures, 'preview of a round', () => rounds.preview(draft))
  const opened = await timed(figures, 'open the round', () => rounds.open(draft))
  figures['bodies, tasks'] = `${opened.bodies}, ${opened.tasks}`
  const kind = 'village_committee'
  const target = { roundId: opened.id, kind, electionDay: '2021-12-10' } as const
  const { seen } = await timed(figures, 'preview of a move', () => plan.previewMove(target))
  await timed(figures, 'move all villages', () => plan.move({ ...target, reason: '统一部署', seen }))
  // Every village with its own day of one finished step: no two plans can share a computation.
  await running.app.data.transact(systemActor, (tx) =>
    tx.execute(sql`update tasks t set state = 'done', done_on = '2021-03-01'::date + n.nth::int
      from (select id, row_number() over (order by area_code) as nth from tasks
        where step_id = 'prepare' and round_id = ${opened.id}) n where n.id = t.id`),
  )
  const again = { ...target, electionDay: '2021-12-20' }
  const worst = await timed(figures, 'preview, all villages different', () => plan.previewMove(again))
  await timed(figures, 'move, all villages different', () =>
    plan.move({ ...again, reason: '再次部署', seen: worst.seen }),
  )
  await timed(figures, 'Gantt chart of the round', () => plan.gantt({ roundId: opened.id }))
  const { rows } = await timed(figures, 'a page of bodies', () => rounds.bodies({ roundId: opened.id }))
  await timed(figures, 'one plan', () => plan.show({ bodyId: rows[0]?.id ?? '' }))
  await running.close()
  rmSync(dataDir, { recursive: true, force: true })
  return figures
}

async function server(): Promise<Record<string, string>> {
  const cluster = await startPostgres()
  try {
    return await measure(() => openDatabase({ url: cluster.url }))
  } finally {
    await cluster.stop()
  }
}

console.log('PGlite', await measure((dataDir) => openDatabase({ dataDir: join(dataDir, 'database') })))
console.log('PostgreSQL', await server())
