import { type SQL, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { adminRoles, type Role } from '#common/roles.ts'
import { approvalsActions } from '#gates/procedure/approvals/actions.ts'
import { approvalsTopic } from '#gates/procedure/approvals/contract.ts'
import type { Actor } from '#platform/actor.ts'
import { systemActor } from '#platform/actor.ts'
import { auditEvents } from '#platform/audit/tables.ts'
import { buildServer } from '#platform/http/server.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { circularsActions } from '../circulars/actions.ts'
import { circularsTopic } from '../circulars/contract.ts'
import { difficultiesActions } from '../difficulties/actions.ts'
import { difficultiesTopic } from '../difficulties/contract.ts'
import { appoint, organ, person, places } from '../groups/testing.ts'
import { setTask } from '../tasks/testing.ts'
import { meetingsActions } from './actions.ts'
import { meetingsTopic } from './contract.ts'
import { mountMeetingDocuments } from './documents.ts'
import { type MeetingGround, meetingDraft, meetingGround } from './testing.ts'

const today = '2021-09-15'
let running: Running
let ground: MeetingGround

beforeAll(async () => {
  running = await testApp(today)
  ground = await meetingGround(running)
})
afterAll(() => running.close())

function ask(role: Role = 'coordinator', area: string = places.county, change: Partial<Actor> = {}) {
  return as(running, meetingsTopic, meetingsActions, actorFor(role, area, change))
}

/** Writes columns of an approval directly, as its own moves would. */
function setApproval(id: string, set: SQL) {
  return running.app.data.transact(systemActor, (tx) =>
    tx.execute(sql`update approvals set ${set} where id = ${id}`),
  )
}

function refused(code: string) {
  return { code: 'REFUSED', data: { code } }
}

/** A meeting with an agenda and three people, one of them on leave and one represented. */
async function prepared() {
  const { id } = await ask().create(meetingDraft(ground))
  const { postOf, who } = ground
  const agenda = await ask().setAgenda({
    ...{ id, version: 1 },
    items: [{ title: '听取村“两委”换届进展情况汇报', reporterId: ground.bureau }],
  })
  const written = await ask().setAttendance({
    ...{ id, version: agenda.version },
    attendees: [
      { postId: postOf(who.deputy), attendance: 'present' },
      { postId: postOf(who.head), attendance: 'leave', leaveReason: '外出学习' },
      {
        ...{ postId: postOf(who.civil), attendance: 'substitute', seat: 'observer' },
        ...{ substituteName: '庚八', substitutePost: '县民政局副局长' },
      },
    ],
  })
  return { id, version: written.version }
}

async function held() {
  const seen = await prepared()
  const { version } = await ask().hold(seen)
  return { id: seen.id, version }
}

async function decided(text = '由县民政局梳理难点村名单') {
  const seen = await held()
  const made = await ask().decide({ ...seen, text, organisationId: ground.bureau, dueOn: '2021-09-14' })
  return { id: seen.id, version: made.version, decisionId: made.decisionId }
}

test('a meeting is planned with its facts, and its people are asked again to the next', async () => {
  const { id } = await prepared()
  const shown = await ask().show({ id })
  expect(shown).toMatchObject({
    ...{ state: 'planned', conveners: '县委、县民政局', chair: '乙二三', recorder: '丁五', mayEdit: true },
    ...{ asked: 3, present: 0, areaName: '甲县', roundName: '甲县2021年换届' },
    agenda: [{ title: '听取村“两委”换届进展情况汇报', reporter: '县民政局' }],
  })
  expect(shown.attendees.map(({ name, title, attendance }) => [name, title, attendance])).toEqual([
    ['乙二三', '县委副书记', 'present'],
    ['甲一', '县委书记', 'leave'],
    ['丙四', '县民政局局长', 'substitute'],
  ])
  const next = await ask().create({ ...meetingDraft(ground), heldOn: '2021-09-20', asBefore: true })
  const asked = await ask().show({ id: next.id })
  expect(asked.attendees.map(({ attendance }) => attendance)).toEqual(['present', 'present', 'present'])
})

test('lists, counts and filters agree', async () => {
  const { id } = await decided('逐村建立换届工作台账')
  const scope = { roundId: ground.roundId, count: true }
  const counts = await ask().counts({ roundId: ground.roundId })
  const dispatch = await ask().list({ ...scope, kind: 'dispatch' })
  expect(counts.kinds.find(({ kind }) => kind === 'dispatch')?.count).toBe(dispatch.total?.count)
  expect(counts.total).toBe((await ask().list(scope)).total?.count)
  expect(counts.open).toBe((await ask().list({ ...scope, decisions: 'open' })).total?.count)
  const late = await ask().list({ ...scope, decisions: 'overdue' })
  expect(counts.overdue).toBe(late.total?.count)
  expect(late.rows.find((row) => row.id === id)).toMatchObject({ decisions: 1, decisionsDone: 0 })
  const found = await ask().list({ search: '逐村建立', state: 'held' })
  expect(found.rows).toMatchObject([{ id, kindWord: { zh: '调度会' }, stateWord: { zh: '已召开' } }])
  expect(await ask().candidates({ text: '丙四' })).toMatchObject([{ name: '丙四', title: '县民政局局长' }])
  expect(await ask().candidates({ text: '己七' })).toEqual([])
})

test('planning refuses what is unknown or outside', async () => {
  const create = (change: object) => ask().create({ ...meetingDraft(ground), ...change })
  await expect(create({ areaCode: places.otherCounty })).rejects.toMatchObject(refused('outside'))
  await expect(create({ convenerIds: [newId()] })).rejects.toMatchObject(refused('unknown_organisation'))
  await expect(create({ chairId: newId() })).rejects.toMatchObject(refused('unknown_person'))
  await expect(create({ roundId: newId() })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(create({ startsAt: '25:00' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  const seen = await prepared()
  const items = (item: object) => ask().setAgenda({ ...seen, items: [{ title: '研究名单', ...item }] })
  await expect(items({ reporterId: newId() })).rejects.toMatchObject(refused('unknown_organisation'))
  await expect(items({ difficultyId: newId() })).rejects.toMatchObject(refused('unknown_difficulty'))
  const place = { postId: ground.postOf(ground.who.head), attendance: 'present' as const }
  const write = (attendees: (typeof place)[]) => ask().setAttendance({ ...seen, attendees })
  await expect(write([{ ...place, postId: newId() }])).rejects.toMatchObject(refused('unknown_post'))
  await expect(write([place, place])).rejects.toMatchObject(refused('twice'))
})

test('a meeting is held on its day, with an agenda and somebody present', async () => {
  const { id } = await ask().create({ ...meetingDraft(ground), heldOn: '2021-09-16' })
  await expect(ask().hold({ id, version: 1 })).rejects.toMatchObject(refused('future_day'))
  const { version } = await ask().edit({ id, version: 1, ...meetingDraft(ground) })
  await expect(ask().hold({ id, version: 1 })).rejects.toMatchObject({
    data: { code: 'changed_meanwhile', zh: expect.stringContaining('测试员') },
  })
  await expect(ask().hold({ id, version })).rejects.toMatchObject(refused('no_agenda'))
  const agenda = await ask().setAgenda({ id, version, items: [{ title: '研究名单' }] })
  const seen = { id, version: agenda.version }
  await expect(ask().hold(seen)).rejects.toMatchObject(refused('nobody_present'))
  await expect(ask().record({ ...seen, discussion: '会议指出' })).rejects.toMatchObject(
    refused('state_not_allowed'),
  )
  await expect(ask().minutes({ id })).rejects.toMatchObject(refused('not_held'))
  await ask().cancel({ ...seen, reason: '与县委全会冲突' })
  expect(await ask().show({ id })).toMatchObject({ state: 'cancelled', cancelReason: '与县委全会冲突' })
  const done = await held()
  const later = ask().edit({ ...done, ...meetingDraft(ground), heldOn: '2021-09-16' })
  await expect(later).rejects.toMatchObject(refused('future_day'))
  await expect(ask().cancel({ ...done, reason: '取消' })).rejects.toMatchObject(refused('state_not_allowed'))
})

test('a decision becomes a task in one step and is done when the task is', async () => {
  const { decisionId, ...seen } = await decided()
  const give = (change: object = {}) =>
    ask().taskDecision({
      ...{ ...seen, decisionId, title: '梳理难点村名单', taskArea: places.county },
      ...{ startOn: '2021-09-10', dueOn: '2021-09-14', ...change },
    })
  await expect(give({ taskArea: places.town })).rejects.toMatchObject(refused('no_chain'))
  await expect(give({ mainLeaderId: ground.who.head })).rejects.toMatchObject(refused('chain_incomplete'))
  await expect(give({ dueOn: '2021-09-01' })).rejects.toMatchObject(refused('dates_wrong'))
  await expect(
    give({ taskArea: places.otherCounty, mainLeaderId: ground.who.head, deputyLeaderId: ground.who.deputy }),
  ).rejects.toMatchObject(refused('outside'))
  const made = await give()
  const [tasked] = (await ask().show({ id: seen.id })).decisionList
  expect(tasked).toMatchObject({
    ...{ state: 'tasked', overdue: true, dueOn: '2021-09-14' },
    task: { id: made.taskId, state: 'not_started', department: '县民政局' },
  })
  const again = { id: seen.id, version: made.version, decisionId }
  await expect(ask().removeDecision(again)).rejects.toMatchObject(refused('decision_followed'))
  await setTask(running.app, made.taskId, sql`state = 'done', done_on = '2021-09-13'`)
  const [done] = (await ask().show({ id: seen.id })).decisionList
  expect(done).toMatchObject({ state: 'done', overdue: false, doneOn: '2021-09-13' })
  const trail = await running.app.data.transact(
    systemActor,
    (tx) => tx.select({ event: auditEvents.event, of: auditEvents.subjectId }).from(auditEvents),
    'read',
  )
  expect(trail).toContainEqual({ event: 'task.created', of: made.taskId })
  expect(trail).toContainEqual({ event: 'meeting.decision_tasked', of: seen.id })
})

test('a decision that needs no task is closed with its result', async () => {
  const { decisionId, ...seen } = await decided()
  const close = (doneOn: string) => ask().closeDecision({ ...seen, decisionId, result: '已印发通知', doneOn })
  await expect(close('2021-09-16')).rejects.toMatchObject(refused('future_day'))
  await expect(close('2021-09-09')).rejects.toMatchObject(refused('before_meeting'))
  const { version } = await close('2021-09-12')
  expect((await ask().show({ id: seen.id })).decisionList).toMatchObject([
    { state: 'done', result: '已印发通知', overdue: false },
  ])
  const next = { id: seen.id, version }
  const early = { ...next, text: '再议一次', organisationId: ground.bureau, dueOn: '2021-09-01' }
  await expect(ask().decide(early)).rejects.toMatchObject(refused('due_before_meeting'))
  const nobody = { ...next, text: '再议一次', organisationId: newId() }
  await expect(ask().decide(nobody)).rejects.toMatchObject(refused('unknown_organisation'))
  const more = await ask().decide({ ...next, text: '再议一次', organisationId: ground.bureau })
  await ask().removeDecision({ id: seen.id, ...more })
  expect((await ask().show({ id: seen.id })).decisionList).toHaveLength(1)
})

test('a decision goes up as a request and is done with the reply; withdrawn, it is open again', async () => {
  const { decisionId, ...seen } = await decided('报请县委批准难点村整顿方案')
  const coordinator = actorFor('coordinator', places.county, { organisationId: ground.bureau })
  const { begin, subjects } = as(running, approvalsTopic, approvalsActions, coordinator)
  const { roundId } = ground
  const offered = (await subjects({ roundId })).filter(({ why }) => why === null)
  expect(offered.map(({ subject }) => subject)).toEqual(['village_results', 'other'])
  const known = (await begin({ roundId, subject: 'other' })).facts
  const facts = { ...known, subject: '批准难点村整顿方案', reasons: '会议已研究。', items: '批准整顿方案。' }
  const send = (change: object = {}) =>
    as(running, meetingsTopic, meetingsActions, coordinator).requestDecision({
      ...{ ...seen, decisionId, subject: 'other', requestingOrganisationId: ground.bureau },
      ...{ approvingOrganisationId: ground.committee, facts: { ...facts, closing: 'approve' }, ...change },
    })
  await expect(send({ facts: {} })).rejects.toMatchObject(refused('facts_incomplete'))
  await expect(send({ subject: 'township_congress' })).rejects.toMatchObject(refused('no_body'))
  await expect(send({ approvingOrganisationId: ground.bureau })).rejects.toMatchObject(
    refused('same_organisation'),
  )
  const { approvalId, documentId, version } = await send()
  const decision = async () => (await ask().show({ id: seen.id })).decisionList[0]
  expect(await decision()).toMatchObject({
    ...{ state: 'requested', overdue: true, approval: { id: approvalId, state: 'drafting' } },
  })
  await expect(ask().removeDecision({ id: seen.id, version, decisionId })).rejects.toMatchObject(
    refused('decision_followed'),
  )
  await setApproval(approvalId, sql`state = 'replied', replied_on = '2021-09-14'`)
  expect(await decision()).toMatchObject({ state: 'done', doneOn: '2021-09-14', overdue: false })
  await setApproval(approvalId, sql`state = 'withdrawn'`)
  expect(await decision()).toMatchObject({ state: 'open' })
  const closed = { id: seen.id, version, decisionId, result: '另行研究', doneOn: today }
  await ask().closeDecision(closed)
  expect(await decision()).toMatchObject({ state: 'done', approval: null })
  expect(documentId).toHaveLength(26)
})

test('a decision goes out as a circular and is done when all have confirmed it', async () => {
  const { decisionId, ...seen } = await decided('各单位自查换届纪律落实情况')
  const send = (change: object = {}) =>
    ask('coordinator', places.county, { organisationId: ground.committee }).circulateDecision({
      ...{ ...seen, decisionId, organisationId: ground.committee, title: '关于自查换届纪律的通知' },
      ...{ deadlineOn: '2021-09-20', readersWho: '主要负责同志', ...change },
    })
  await expect(send({ deadlineOn: '2021-09-01' })).rejects.toMatchObject(refused('deadline_past'))
  await expect(send({ organisationId: newId() })).rejects.toMatchObject(refused('unknown_organisation'))
  await expect(send({ organisationId: ground.town })).rejects.toMatchObject(refused('not_sender'))
  const { circularId } = await send()
  const decision = async () => (await ask().show({ id: seen.id })).decisionList[0]
  expect(await decision()).toMatchObject({ state: 'circulated', circular: { id: circularId } })
  const circulars = as(running, circularsTopic, circularsActions, actorFor('coordinator', places.county))
  expect(await circulars.show({ id: circularId })).toMatchObject({
    ...{ body: '各单位自查换届纪律落实情况', addressees: [{ name: '县民政局全称' }] },
    decision: { meetingId: seen.id },
  })
  await circulars.issue({ id: circularId, version: 1 })
  const returned = { organisationId: ground.bureau, receivedOn: today, receivedName: '丙四' }
  const readerPostIds = [ground.postOf(ground.who.civil)]
  await circulars.enterReturns({ id: circularId, returns: [{ ...returned, readerPostIds }] })
  expect(await decision()).toMatchObject({ state: 'done', overdue: false })
  const counts = await ask().list({ roundId: ground.roundId, decisions: 'open' })
  expect(counts.rows.map(({ id }) => id)).not.toContain(seen.id)
})

test('minutes are issued once something was decided, withdrawn with a reason, and downloaded', async () => {
  const empty = await held()
  const issue = (seen: { id: string; version: number }, issuedOn = today) =>
    ask().issue({ ...seen, number: '〔2021〕1号', issuedOn, copies: '县委常委' })
  await expect(issue(empty)).rejects.toMatchObject(refused('no_decision'))
  const { decisionId: _, ...seen } = await decided()
  const written = await ask().record({ ...seen, discussion: '会议指出，要严格程序。' })
  const now = { id: seen.id, version: written.version }
  await expect(issue(now, '2021-09-16')).rejects.toMatchObject(refused('future_day'))
  await expect(issue(now, '2021-09-01')).rejects.toMatchObject(refused('before_meeting'))
  const issued = await issue(now)
  const fixed = ask().record({ id: seen.id, version: issued.version, discussion: '改动' })
  await expect(fixed).rejects.toMatchObject(refused('state_not_allowed'))
  const { name, document } = await ask('leader').minutes({ id: seen.id })
  expect(name).toBe('换届工作第一次调度会纪要_2021-09-10')
  expect(document).toMatchObject({ layout: 'minutes', number: '〔2021〕1号', date: today })
  const app = {
    ...running.app,
    sessions: { ...running.app.sessions, actorOf: async () => actorFor('leader', places.county) },
  }
  const server = await buildServer(app, [meetingsActions], [mountMeetingDocuments])
  const answer = await server.inject(`/documents/minutes/${seen.id}.docx`)
  await server.close()
  expect([answer.statusCode, answer.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK'])
  const back = await ask().withdraw({ id: seen.id, version: issued.version, reason: '文字有误' })
  expect(back.state).toBe('held')
  expect((await ask().minutes({ id: seen.id })).document.subtitle).toBe('（讨论稿）')
})

test('who was asked to a meeting above reads it; who only sat in on one of leaders does not', async () => {
  const { who, roundId, committee, bureau } = ground
  const organisationId = await organ(running, '丁乡党委', places.otherTown)
  const secretary = await person(running, '庚九', places.otherTown)
  const postId = await appoint(running, {
    ...{ areaCode: places.otherTown, personId: secretary, organisationId, title: '党委书记' },
  })
  const asked = async (kind: 'dispatch' | 'standing_committee', seat: 'member' | 'observer') => {
    const { id } = await ask().create({ ...meetingDraft(ground), kind })
    const all = await ask().setAgenda({ id, version: 1, items: [{ title: '听取乡镇汇报' }] })
    const present = { attendance: 'present' as const }
    const attendees = [
      { postId, seat, ...present },
      { postId: ground.postOf(who.deputy), ...present },
    ]
    await ask().setAttendance({ id, version: all.version, attendees })
    return id
  }
  const clerk = ask('township', places.otherTown)
  const dispatch = await asked('dispatch', 'observer')
  expect(await clerk.show({ id: dispatch })).toMatchObject({
    ...{ mayEdit: false, asked: 2, agenda: [{ title: '听取乡镇汇报' }] },
  })
  expect((await clerk.list({ roundId })).rows.map(({ id }) => id)).toEqual([dispatch])
  const closed = await asked('standing_committee', 'observer')
  await expect(clerk.show({ id: closed })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await ask().edit({ ...meetingDraft(ground), id: closed, version: 3, convenerIds: [committee, bureau] })
  expect((await clerk.show({ id: closed })).attendees).toHaveLength(2)
  const other = ask('township', places.town)
  await expect(other.show({ id: dispatch })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const neighbour = ask('coordinator', places.otherTown)
  expect((await neighbour.show({ id: dispatch })).mayEdit).toBe(false)
  await expect(neighbour.cancel({ id: dispatch, version: 3, reason: '取消' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('a difficulty goes onto the agenda and tells where it was discussed', async () => {
  const backlog = as(running, difficultiesTopic, difficultiesActions, actorFor('coordinator', places.county))
  const { id: difficultyId } = await backlog.raise({
    ...{ roundId: ground.roundId, areaCode: places.village, title: '村委会成员人选不足' },
    ...{ detail: '外出务工人员多', raisedByOrganisationId: ground.town, raisedOn: '2021-09-01' },
  })
  const seen = await prepared()
  await ask().setAgenda({ ...seen, items: [{ title: '村委会成员人选不足', difficultyId }] })
  expect((await backlog.show({ id: difficultyId })).discussedAt).toMatchObject([{ id: seen.id }])
})

test('a department keeps only what it convenes; other roles read; administrators and strangers see nothing', async () => {
  const seen = await prepared()
  const bureau = ask('department', places.county, { organisationId: ground.bureau })
  const other = ask('department')
  expect((await other.show({ id: seen.id })).mayEdit).toBe(false)
  await expect(other.hold(seen)).rejects.toMatchObject(refused('not_yours'))
  await expect(other.create(meetingDraft(ground))).rejects.toMatchObject(refused('not_convener'))
  expect((await bureau.hold(seen)).state).toBe('held')
  expect((await ask('leader').show({ id: seen.id })).mayEdit).toBe(false)
  for (const role of ['leader', 'village'] as const) {
    await expect(ask(role).create(meetingDraft(ground))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  }
  for (const role of adminRoles) {
    await expect(ask(role).list({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  }
  for (const area of [places.otherCounty, places.town]) {
    await expect(ask('coordinator', area).show({ id: seen.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await ask('coordinator', area).list({})).rows).toEqual([])
  }
  const nobody = as(running, meetingsTopic, meetingsActions, null)
  await expect(nobody.list({})).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
})
