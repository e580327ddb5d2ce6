import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { adminRoles, type Role } from '#common/roles.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import { buildServer } from '#platform/http/server.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { failureOf } from '#registry/testing.ts'
import { appoint, person, places } from '../groups/testing.ts'
import { meetingsActions } from '../meetings/actions.ts'
import { meetingsTopic } from '../meetings/contract.ts'
import { meetingDraft } from '../meetings/testing.ts'
import { type DutyGround, dutyGround, uploaded } from '../township-duty/testing.ts'
import { townshipReportsActions } from './actions.ts'
import { townshipReportsTopic } from './contract.ts'
import { mountReportDocuments } from './documents.ts'
import { remindDue, remindReports } from './remind.ts'

const today = '2021-09-15'
let running: Running
let ground: DutyGround
let secretary: string
let secretaryPost: string

beforeAll(async () => {
  running = await testApp(today)
  ground = await dutyGround(running)
  secretary = await person(running, '庚书记', places.town)
  secretaryPost = await appoint(running, {
    ...{ personId: secretary, organisationId: ground.town, areaCode: places.town },
    ...{ title: '党委书记', chainPart: 'main' },
  })
})
afterAll(() => running.close())

function ask(role: Role = 'coordinator', area: string = places.county, change: Partial<Actor> = {}) {
  return as(running, townshipReportsTopic, townshipReportsActions, actorFor(role, area, change))
}
const town = () => ask('township', places.town)
const signer = () => ask('leader', places.town, { personId: secretary, personName: '庚书记' })

const outline = ['工作进展', '存在问题', '下一步打算']
function draft(change: object = {}) {
  return {
    ...{ roundId: ground.roundId, title: '8月村“两委”换届工作情况', outline },
    ...{ periodFrom: '2021-08-01', periodTo: '2021-08-31', dueOn: '2021-09-05', ...change },
  }
}
const texts = (text = '按计划推进。') => outline.map((point) => ({ point, text }))

/** A call of the two townships; the report of the town. */
async function called(change: object = {}) {
  const { id } = await ask().open(draft(change))
  const { reports } = await ask().call({ id })
  const own = reports.find(({ areaCode }) => areaCode === places.town)
  return { callId: id, id: own?.id ?? '', version: 1 }
}

async function handedIn(change: object = {}) {
  const { callId, ...seen } = await called(change)
  const { version } = await town().write({ ...seen, sections: texts() })
  const done = await signer().handIn({ id: seen.id, version })
  return { callId, id: seen.id, version: done.version }
}

async function received() {
  const seen = await handedIn()
  await ask().receive({ reports: [{ id: seen.id, version: seen.version }] })
  return { ...seen, version: seen.version + 1 }
}

test('a call goes to every township with its points, is edited and withdrawn until one has handed in', async () => {
  const { callId, id } = await called()
  const shown = await ask().call({ id: callId })
  expect(shown).toMatchObject({ asked: 2, handedIn: 0, late: 2, outline, mayEdit: true })
  expect((await town().report({ id })).sections).toEqual(texts(''))
  const seen = { id: callId, version: 1 }
  await town().write({ id, version: 1, sections: texts('已写') })
  const { roundId: _, ...facts } = draft({ outline: ['存在问题', '工作建议'], dueOn: '2021-09-20' })
  const { version } = await ask().edit({ ...seen, ...facts })
  expect((await town().report({ id })).sections).toEqual([
    { point: '存在问题', text: '已写' },
    { point: '工作建议', text: '' },
  ])
  expect(await failureOf(ask().edit({ ...seen, ...facts }))).toBe('changed_meanwhile')
  expect(await failureOf(ask().remove({ ...seen, reason: '重复' }))).toBe('changed_meanwhile')
  await ask().remove({ id: callId, version, reason: '重复发起' })
  expect(await failureOf(ask().call({ id: callId }))).toBe('NOT_FOUND')
  const one = await ask().open(draft({ townships: [places.town] }))
  expect(one.asked).toBe(1)
})

test('calling refuses what is wrong', async () => {
  const open = (change: object) => failureOf(ask().open(draft(change)))
  expect(await open({ periodTo: '2021-07-31' })).toBe('period_wrong')
  expect(await open({ dueOn: '2021-07-31' })).toBe('due_before_period')
  expect(await open({ outline: ['进展', '进展'] })).toBe('point_twice')
  expect(await open({ townships: [places.village] })).toBe('not_a_township')
  expect(await open({ townships: [places.otherCounty] })).toBe('not_a_township')
  expect(await open({ roundId: ground.closedRoundId })).toBe('round_closed')
  expect(await open({ roundId: newId() })).toBe('NOT_FOUND')
})

test('the township writes, its secretary signs and hands in; what follows is refused', async () => {
  const actor = actorFor('township', places.town)
  const writer = as(running, townshipReportsTopic, townshipReportsActions, actor)
  const { callId, ...seen } = await called()
  const write = (change: object) => failureOf(writer.write({ ...seen, sections: texts(), ...change }))
  expect(await write({ sections: texts().slice(1) })).toBe('outline_changed')
  expect(await write({ fileIds: [newId()] })).toBe('not_your_file')
  const other = ask('township', places.otherTown)
  expect(await failureOf(other.write({ ...seen, sections: texts() }))).toBe('NOT_FOUND')
  expect(await failureOf(ask('leader').write({ ...seen, sections: texts() }))).toBe('not_yours')
  const fileId = await uploaded(running, actor, { name: '台账.pdf', type: 'application/pdf' })
  const empty = await writer
    .write({ ...seen, sections: [...texts().slice(1), { point: 'x', text: '' }] })
    .catch(() => null)
  expect(empty).toBeNull()
  const partly = await writer.write({
    ...{ ...seen, fileIds: [fileId] },
    sections: texts().map((one, place) => (place === 1 ? { ...one, text: '' } : one)),
  })
  expect(await failureOf(writer.write({ ...seen, sections: texts() }))).toBe('changed_meanwhile')
  const now = { id: seen.id, version: partly.version }
  expect(await failureOf(signer().handIn(now))).toBe('section_empty')
  const full = await writer.write({ ...now, sections: texts(), fileIds: [fileId] })
  const ready = { id: seen.id, version: full.version }
  expect(await failureOf(ask('leader', places.town).handIn(ready))).toBe('not_signer')
  expect(await failureOf(writer.handIn(ready))).toBe('signed_when')
  expect(await failureOf(writer.handIn({ ...ready, signedOn: '2021-09-16' }))).toBe('future_day')
  expect((await signer().report({ id: seen.id })).maySign).toBe(true)
  const done = await signer().handIn(ready)
  expect(await ask().report({ id: seen.id })).toMatchObject({
    ...{ state: 'handed_in', reporter: '庚书记', reporterTitle: '乙镇党委书记', signedHow: 'self' },
    ...{ signedOn: today, lateDays: 10, late: false, fileList: [{ id: fileId }], mayReceive: true },
  })
  const after = { id: seen.id, version: done.version }
  expect(await failureOf(writer.write({ ...after, sections: texts() }))).toBe('state_not_allowed')
  const { roundId: _, ...facts } = draft()
  const edit = (change: object) => failureOf(ask().edit({ id: callId, version: 1, ...facts, ...change }))
  expect(await edit({ outline: ['别的要点'] })).toBe('already_handed_in')
  expect(await edit({ periodFrom: '2021-07-01' })).toBe('already_handed_in')
  expect(await failureOf(ask().remove({ id: callId, version: 1, reason: '撤销' }))).toBe('already_handed_in')
  await ask().edit({ id: callId, version: 1, ...facts, dueOn: '2021-09-18' })
})

test('what was signed on paper is handed in by the staff; without a secretary nobody hands in', async () => {
  const { callId, ...seen } = await called()
  const { version } = await town().write({ ...seen, sections: texts() })
  const done = await town().handIn({ id: seen.id, version, signedOn: '2021-09-14' })
  expect(await ask().report({ id: seen.id })).toMatchObject({ signedHow: 'paper', signedOn: '2021-09-14' })
  expect(done.state).toBe('handed_in')
  const { reports } = await ask().call({ id: callId })
  const other = reports.find(({ areaCode }) => areaCode === places.otherTown)?.id ?? ''
  const there = ask('township', places.otherTown)
  const wrote = await there.write({ id: other, version: 1, sections: texts() })
  const hand = there.handIn({ id: other, version: wrote.version, signedOn: today })
  expect(await failureOf(hand)).toBe('no_secretary')
})

test('the county receives, returns with a reason, and it comes again', async () => {
  const { callId, ...seen } = await handedIn()
  expect(await failureOf(ask().return({ ...seen, version: 1, reason: '数据有误' }))).toBe('changed_meanwhile')
  const back = await ask().return({ ...seen, reason: '数据有误' })
  expect(await town().report({ id: seen.id })).toMatchObject({ state: 'returned', returnReason: '数据有误' })
  const now = { id: seen.id, version: back.version }
  expect(await failureOf(ask().receive({ reports: [now] }))).toBe('state_not_allowed')
  const wrote = await town().write({ ...now, sections: texts('核实后重报。') })
  const again = await signer().handIn({ id: seen.id, version: wrote.version })
  expect(await ask().receive({ reports: [{ id: seen.id, version: again.version }] })).toEqual({ received: 1 })
  expect(await ask().call({ id: callId })).toMatchObject({ handedIn: 1, received: 1, late: 1 })
  const missing = ask().receive({ reports: [{ id: newId(), version: 1 }] })
  expect(await failureOf(missing)).toBe('NOT_FOUND')
})

test('leaders comment, the coordinator enters what stands on paper', async () => {
  const open = await called()
  const head = () => ask('leader', places.county, { personId: ground.who.head, personName: '甲一' })
  expect(await failureOf(head().comment({ id: open.id, text: '请抓紧' }))).toBe('not_handed_in')
  const { id } = await handedIn()
  await head().comment({ id, text: '请加大难点村整顿力度' })
  const leaderPostId = ground.postOf(ground.who.deputy)
  const enter = (change: object) =>
    ask().comment({ id, text: '同意', leaderPostId, saidOn: today, ...change })
  await enter({ saidOn: '2021-09-14' })
  expect(await failureOf(enter({ saidOn: '2021-09-16' }))).toBe('future_day')
  expect(await failureOf(enter({ leaderPostId: newId() }))).toBe('unknown_post')
  expect(await failureOf(ask().comment({ id, text: '同意' }))).toBe('not_county_leader')
  expect(await failureOf(enter({ leaderPostId: secretaryPost }))).toBe('not_county_leader')
  expect(await failureOf(signer().comment({ id, text: '自己批示' }))).toBe('not_county_leader')
  const { commentList } = await town().report({ id })
  expect(commentList.map(({ name, saidOn }) => [name, saidOn])).toEqual([
    ['乙二三', '2021-09-14'],
    ['甲一', today],
  ])
})

test('reports are heard at a meeting that was held', async () => {
  const meetings = as(running, meetingsTopic, meetingsActions, actorFor('coordinator', places.county))
  const { id: meetingId } = await meetings.create(meetingDraft(ground))
  const { id, version } = await received()
  const hear = (change: object = {}) => ask().hear({ meetingId, reports: [{ id, version }], ...change })
  expect(await failureOf(hear({ meetingId: newId() }))).toBe('unknown_meeting')
  expect(await failureOf(hear())).toBe('meeting_not_held')
  await running.app.data.transact(systemActor, (tx) =>
    tx.execute(sql`update meetings set state = 'held' where id = ${meetingId}`),
  )
  const early = await handedIn()
  const notYet = [{ id: early.id, version: early.version }]
  expect(await failureOf(hear({ reports: notYet }))).toBe('state_not_allowed')
  expect(await failureOf(hear({ reports: [{ id, version: 1 }] }))).toBe('changed_meanwhile')
  expect(await hear()).toEqual({ heard: 1 })
  expect(await ask().report({ id })).toMatchObject({
    ...{ state: 'heard', heardOn: '2021-09-10', meeting: { id: meetingId }, mayReceive: false },
  })
  expect(await town().report({ id })).toMatchObject({ heardOn: '2021-09-10', meeting: null })
  expect(await failureOf(ask().return({ id, version: version + 1, reason: '退回' }))).toBe(
    'state_not_allowed',
  )
})

test('those who are late are listed and reminded; earlier reports stand beside the present one', async () => {
  const { callId, ...seen } = await called({
    title: '9月换届工作情况',
    periodFrom: '2021-09-01',
    periodTo: '2021-09-10',
  })
  const late = await ask().reports({ callId, late: true, count: true, search: '乙镇' })
  expect(late.rows).toMatchObject([
    { id: seen.id, late: true, stateWord: { zh: '待上报' }, areaName: '乙镇' },
  ])
  expect(await ask().remind({ id: callId })).toEqual({ townships: 2, people: 1 })
  const reader = actorFor('leader', places.town, { personId: secretary })
  const told = await running.app.data.transact(reader, (tx) =>
    tx.execute<{ link: string }>(sql`select link from notices where kind = 'township_report.reminded'`),
  )
  expect(told.rows).toMatchObject([{ link: `/responsibility/township-reports/reports/${seen.id}` }])
  const one = await ask().open(draft({ townships: [places.town] }))
  const { reports } = await ask().call({ id: one.id })
  const [own] = reports
  const wrote = await town().write({ id: own?.id ?? '', version: 1, sections: texts() })
  await signer().handIn({ id: own?.id ?? '', version: wrote.version })
  expect(await failureOf(ask().remind({ id: one.id }))).toBe('none_missing')
  expect(await failureOf(ask().remind({ id: newId() }))).toBe('NOT_FOUND')
  const { earlier } = await town().report({ id: seen.id })
  expect(earlier.map(({ id }) => id)).toContain(own?.id)
  const calls = await ask().calls({ roundId: ground.roundId, search: '9月', count: true })
  expect(calls.rows).toMatchObject([{ id: callId, asked: 2, late: 2 }])
  const all = { roundId: ground.roundId, count: true }
  const came = (await ask().reports({ ...all, stage: 'handed_in' })).total?.count ?? 0
  const taken = (await ask().reports({ ...all, stage: 'received' })).total?.count ?? 0
  expect(came).toBeGreaterThan(taken)
  const scope = { roundId: ground.roundId, area: places.town, state: 'handed_in' as const }
  expect(
    (await ask().reports({ ...scope, sort: 'areaName' })).rows.every((row) => row.state === 'handed_in'),
  ).toBe(true)
})

test('those whose report is due in two days or was due yesterday are reminded by themselves', async () => {
  await called({ dueOn: '2021-09-17' })
  await called({ dueOn: '2021-09-14' })
  await handedIn({ dueOn: '2021-09-14', townships: [places.town] })
  const remind = (day: string) =>
    running.app.data.transact(systemActor, (tx) => remindDue(tx, systemActor, day))
  expect(await remind(today)).toBe(4)
  expect(await remind('2021-12-01')).toBe(0)
  await remindReports.run(running.app)
})

test('the report is an official document, a draft until it is handed in', async () => {
  const open = await called()
  const draftOf = await town().document({ id: open.id })
  expect(draftOf.document).toMatchObject({ subtitle: '（送审稿）', signer: '', date: null })
  const { id } = await handedIn()
  const { name, document } = await ask('leader').document({ id })
  expect(name).toBe('乙镇8月村“两委”换届工作情况')
  expect(document).toMatchObject({
    ...{ layout: 'file', signer: '庚书记', addressees: '甲县委', date: today, organs: ['乙镇党委全称'] },
    title: '乙镇党委全称关于8月村“两委”换届工作情况的报告',
  })
  expect(document.body.filter(({ kind }) => kind === 'heading')).toMatchObject([
    { text: '一、工作进展' },
    { text: '二、存在问题' },
    { text: '三、下一步打算' },
  ])
  const actor = actorFor('township', places.town)
  const app = { ...running.app, sessions: { ...running.app.sessions, actorOf: async () => actor } }
  const server = await buildServer(app, [townshipReportsActions], [mountReportDocuments])
  const answer = await server.inject(`/documents/township-reports/${id}.docx`)
  await server.close()
  expect([answer.statusCode, answer.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK'])
})

test('who may: townships see their own, villages and administrators nothing', async () => {
  const seen = await handedIn()
  expect(
    (await ask('township', places.otherTown).reports({})).rows.every(
      (row) => row.areaCode === places.otherTown,
    ),
  ).toBe(true)
  expect(await failureOf(ask('township', places.otherTown).report({ id: seen.id }))).toBe('NOT_FOUND')
  expect((await ask('coordinator', places.otherCounty).calls({})).rows).toEqual([])
  expect((await town().call({ id: seen.callId })).asked).toBe(1)
  expect(await ask('department').report({ id: seen.id })).toMatchObject({
    mayWrite: false,
    mayComment: false,
  })
  const { callId: _, ...report } = seen
  for (const role of ['leader', 'department', 'township'] as const) {
    expect(await failureOf(ask(role).open(draft()))).toBe('FORBIDDEN')
    expect(await failureOf(ask(role).receive({ reports: [report] }))).toBe('FORBIDDEN')
    expect(await failureOf(ask(role).return({ ...report, reason: '退回' }))).toBe('FORBIDDEN')
    expect(await failureOf(ask(role).remind({ id: seen.callId }))).toBe('FORBIDDEN')
  }
  expect(await failureOf(town().comment({ id: seen.id, text: '意见' }))).toBe('FORBIDDEN')
  expect(await failureOf(ask().write({ ...report, sections: texts() }))).toBe('FORBIDDEN')
  expect(await failureOf(ask('village', places.village).reports({}))).toBe('FORBIDDEN')
  for (const role of adminRoles) expect(await failureOf(ask(role).calls({}))).toBe('FORBIDDEN')
  const nobody = as(running, townshipReportsTopic, townshipReportsActions, null)
  expect(await failureOf(nobody.calls({}))).toBe('UNAUTHORIZED')
})

test('nothing is done in a closed round', async () => {
  const seen = await handedIn()
  const { callId, ...report } = seen
  const set = (state: string) =>
    running.app.data.transact(systemActor, (tx) =>
      tx.execute(sql`update rounds set state = ${state} where id = ${ground.roundId}`),
    )
  await set('closed')
  expect(await failureOf(ask().receive({ reports: [report] }))).toBe('round_closed')
  expect(await failureOf(ask().remind({ id: callId }))).toBe('round_closed')
  expect(await failureOf(ask('leader').comment({ id: seen.id, text: '批示意见' }))).toBe('round_closed')
  expect(await ask().report({ id: seen.id })).toMatchObject({ mayReceive: false, mayComment: false })
  await set('open')
})
