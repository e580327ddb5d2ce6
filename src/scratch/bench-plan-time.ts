import { sql } from 'drizzle-orm'
import { county, loadCounty, procedureOf } from '#gates/procedure/plan/testing.ts'
import { systemActor } from '#platform/actor.ts'
import { fixedClock } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/database/connect.ts'
import { startApp } from '#platform/start.ts'
import { startPostgres } from '../../scripts/postgres.ts'
import pg from 'pg'
const orig = pg.Client.prototype.query
;(pg.Client.prototype as any).query = function (...a: any[]) {
  const q = (a[0]?.text ?? a[0]).toString()
  if ((q.includes('update tasks t set start_on') || q.includes('with wanted')) && !q.startsWith('explain')) { (orig as any).call(this, { text: 'explain ' + q, values: a[0]?.values ?? a[1] }).then((r: any) => console.log(r.rows.map((x: any) => x['QUERY PLAN'].slice(0, 160)).join('\n')), (e: any) => console.log(e.message)) }
  const t = performance.now()
  const r = (orig as any).apply(this, a)
  r?.then?.(() => { const d = performance.now() - t; if (d > 60) console.log(Math.round(d), (a[0]?.text ?? a[0]).toString().replace(/\s+/g, ' ').slice(0, 90)) }, () => 0)
  return r
}
const cluster = await startPostgres()
const running = await startApp({ ...readConfig({}), dataDir: '/tmp/scratch-plan' }, await openDatabase({ url: cluster.url }), fixedClock('2021-06-01'))
await loadCounty(running.app)
const { rounds, plan } = procedureOf(running)
const bodies = (['village_committee', 'community_committee', 'congress_township'] as const).map((kind) => ({ kind, electionDay: '2021-11-20' }))
console.log('--open')
const o = await rounds.open({ areaCode: county, name: '2021年换届', year: 2021, bodies })
const target = { roundId: o.id, kind: 'village_committee' as const, electionDay: '2021-12-10' }
const { seen } = await plan.previewMove(target)
console.log('--move')
await plan.move({ ...target, reason: '统一部署', seen })
await running.app.data.transact(systemActor, (tx) => tx.execute(sql`update tasks t set state = 'done', done_on = '2021-03-01'::date + n.nth::int from (select id, row_number() over (order by area_code) as nth from tasks where step_id = 'prepare' and round_id = ${o.id}) n where n.id = t.id`))
const again = { ...target, electionDay: '2021-12-20' }
const w = await plan.previewMove(again)
console.log('--worst')
await plan.move({ ...again, reason: '再次部署', seen: w.seen })
await running.close(); await cluster.stop()
