import { readConfig } from '#platform/config.ts'
import { fixedClock } from '#platform/clock.ts'
import { openDatabase } from '#platform/database/connect.ts'
import { startApp } from '#platform/start.ts'
import { actorFor } from '#platform/testing.ts'
import { systemActor } from '#platform/actor.ts'
import { callAs } from '#platform/call.ts'
import { newId } from '#common/ids.ts'
import { countyDemo } from '#demo/county-data.ts'
import { areas } from '#registry/areas/tables.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { people } from '#registry/people/tables.ts'
import { posts } from '#registry/posts/tables.ts'
import { roundsTopic } from '#gates/procedure/rounds/contract.ts'
import { roundsActions } from '#gates/procedure/rounds/actions.ts'
import { planTopic } from '#gates/procedure/plan/contract.ts'
import { planActions } from '#gates/procedure/plan/actions.ts'
import { boardTopic } from '#briefing/board/contract.ts'
import { boardActions } from '#briefing/board/actions.ts'
import { startPostgres } from '../../scripts/postgres.ts'
const pgs = process.argv[2] === 'pg' ? await startPostgres() : null
const db = await openDatabase(pgs ? { url: pgs.url } : { memory: true })
const running = await startApp({ ...readConfig({}), dataDir: '/tmp/scratch-data' }, db, fixedClock('2021-06-01'))
const { app } = running
const demo = countyDemo()
const orgs = new Map(demo.organisations.map((o) => [o.code, newId()]))
const ppl = new Map(demo.people.map((o) => [o.number, newId()]))
await app.data.transact(systemActor, async (tx) => {
  await tx.insert(areas).values(demo.areas.map((a) => ({ ...a, initials: '' })))
  await tx.insert(organisations).values(demo.organisations.map((a) => ({ id: orgs.get(a.code)!, code: a.code, name: a.name, shortName: a.shortName, kind: a.kind, areaCode: a.areaCode, initials: '' })))
  await tx.insert(people).values(demo.people.map((a) => ({ id: ppl.get(a.number)!, number: a.number, name: a.name, initials: '', areaCode: a.areaCode })))
  await tx.insert(posts).values(demo.posts.map((p) => ({ id: newId(), personId: ppl.get(p.personNumber)!, organisationId: orgs.get(p.organisationCode)!, areaCode: p.areaCode, title: p.title, role: p.role, chainPart: p.chainPart, grantState: 'active' as const })))
})
const me = actorFor('coordinator', '990221')
const rounds = callAs(app, roundsTopic, roundsActions, me)
let t = performance.now()
const lap = (s: string) => { console.log(s, Math.round(performance.now() - t)); t = performance.now() }
const bodies = [
  { kind: 'village_committee', electionDay: '2021-11-20' },
  { kind: 'congress_township', electionDay: '2021-11-10' },
] as const
const p = await rounds.preview({ areaCode: '990221', name: '测试', year: 2021, bodies: [...bodies] })
lap('preview'); console.log(p.kinds, p.problems.slice(0, 3), p.missingChains.length)
const o = await rounds.open({ areaCode: '990221', name: '2021年换届', year: 2021, bodies: [...bodies, { kind: 'community_committee', electionDay: '2021-11-20' }], acknowledged: false })
lap('open'); console.log(o)
const list = await rounds.bodies({ roundId: o.id, kind: 'village_committee', count: true }); lap('bodies')
console.log(list.rows[0], list.total)
const plan = callAs(app, planTopic, planActions, me)
const b = list.rows[0]!
const s = await plan.show({ bodyId: b.id }); lap('show'); console.log(s.steps.map((x) => [x.name.zh, x.startOn, x.dueOn, x.limitOn, x.status, x.basis].join(' ')).join('\n')); console.log(s.chain, s.steps[3]!.explain.zh)
const pv = await plan.previewMove({ roundId: o.id, kind: 'village_committee', electionDay: '2021-12-10' }); lap('previewMove'); console.log(pv.steps.slice(0, 2), pv.bodies)
const settings = await plan.settings({ roundId: o.id, kind: 'village_committee' })
const mv = await plan.move({ roundId: o.id, kind: 'village_committee', electionDay: '2021-12-10', reason: '上级统一部署', seen: settings.seen }); lap('move'); console.log(mv)
await plan.move({ roundId: o.id, kind: 'village_committee', electionDay: '2021-12-12', reason: '上级统一部署', seen: settings.seen }).catch((e) => console.log(e.code, e.data))
lap('conflict')
console.log((await plan.compare({ bodyId: b.id, base: 1 })).steps.slice(0, 2)); lap('compare')
const board = callAs(app, boardTopic, boardActions, me)
const ov = await board.overview({ roundId: o.id }); lap('board'); console.log(JSON.stringify(ov).length, ov.totals, ov.areas.length, ov.kinds, ov.limits.length)
await running.close(); await pgs?.stop()
