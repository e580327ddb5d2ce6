import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { adminRoles, type Role } from '#common/roles.ts'
import type { Actor } from '#platform/actor.ts'
import { buildServer } from '#platform/http/server.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { failureOf } from '#registry/testing.ts'
import { appoint, places } from '../groups/testing.ts'
import { setTask } from '../tasks/testing.ts'
import { townshipDutyActions } from './actions.ts'
import { townshipDutyTopic } from './contract.ts'
import { mountDutyForms } from './forms.ts'
import { photoLimit } from './kinds.ts'
import {
  type Covering,
  checkedSheet,
  type DutyGround,
  dutyGround,
  numberOf,
  secondVillage,
  townshipLine,
  uploaded,
  visitDraft,
} from './testing.ts'

const today = '2021-09-15'
let running: Running
let ground: DutyGround

beforeAll(async () => {
  running = await testApp(today)
  ground = await dutyGround(running)
  await divide()
})
afterAll(() => running.close())

function ask(role: Role = 'coordinator', area: string = places.county, change: Partial<Actor> = {}) {
  return as(running, townshipDutyTopic, townshipDutyActions, actorFor(role, area, change))
}

/** The leader who covers the town with its first village. */
const leader = (change: Partial<Actor> = {}) =>
  ask('leader', places.county, { personId: ground.who.head, ...change })

/** What a township is to be covered by, with what is seen of it now. */
function line(code: string, leaders: readonly Covering[]) {
  return townshipLine(ask(), ground.roundId, code, leaders)
}

/** The head covers the first village of the town, the deputy all of it, nobody the other town. */
async function divide() {
  const { roundId, postOf, who } = ground
  const leaders = [
    { postId: postOf(who.head), villageCodes: [places.village] },
    { postId: postOf(who.deputy) },
  ]
  await ask().assign({ roundId, fromOn: '2021-07-01', townships: [await line(places.town, leaders)] })
}

const draft = (change: object = {}) => visitDraft(ground, change)

let made = 0
/** A visit of the head on a day of its own. */
async function visited(change: object = {}) {
  made += 1
  const day = `2021-08-${String(made).padStart(2, '0')}`
  const { id } = await leader().record(draft({ visitedOn: day, ...change }))
  return { id, version: 1 }
}

test('the duty is divided, changed with its reason, and its history kept', async () => {
  const { roundId, postOf, who } = ground
  const grid = await ask().grid({ roundId })
  expect(grid.townships.map(({ name, leaders }) => [name, leaders.map((one) => one.name)])).toEqual([
    ['乙镇', ['甲一', '乙二三']],
    ['丁乡', []],
  ])
  const civil = { postId: postOf(who.civil) }
  const seen = await line(places.otherTown, [civil])
  await ask().assign({ roundId, fromOn: '2021-07-01', townships: [seen] })
  expect(await failureOf(ask().assign({ roundId, fromOn: today, townships: [seen] }))).toBe(
    'changed_meanwhile',
  )
  const next = { roundId, fromOn: today, townships: [await line(places.otherTown, [])] }
  expect(await failureOf(ask().assign(next))).toBe('reason_needed')
  expect(await ask().assign({ ...next, reason: '工作调整' })).toEqual({ begun: 0, ended: 1 })
  const history = await ask().assignments({ roundId, area: places.otherTown, current: 'no' })
  expect(history.rows).toMatchObject([
    {
      ...{ leader: '丙四', title: '县民政局局长', untilOn: today, endReason: '工作调整', villageCount: 0 },
      ...{ villages: { zh: '全部村（社区）' }, stateWord: { zh: '已调整' }, areaName: '丁乡' },
    },
  ])
  const found = await ask().assignments({ roundId, search: '甲一', current: 'yes', count: true })
  expect(found.total?.count).toBe(1)
  expect(found.rows[0]).toMatchObject({ villages: { zh: '丙村' }, villageCount: 1 })
  const { rows } = await ask().assignments({ roundId, leaderId: who.deputy, sort: 'fromOn' })
  expect(rows[0]).toMatchObject({ villageCount: 2, stateWord: { zh: '现任' } })
  expect(await ask().candidates({ roundId, text: '丙四' })).toMatchObject([{ title: '县民政局局长' }])
  expect(await ask().candidates({ roundId, text: '己七' })).toEqual([])
})

test('dividing refuses what is wrong', async () => {
  const { roundId, postOf, who, town } = ground
  const head = { postId: postOf(who.head), villageCodes: [places.village] }
  const deputy = { postId: postOf(who.deputy) }
  const assign = async (leaders: Covering[], change: object = {}) => {
    const townships = [await line(places.town, leaders)]
    return failureOf(ask().assign({ roundId, fromOn: today, reason: '调整', townships, ...change }))
  }
  expect(await assign([head, deputy])).toBe('nothing_changed')
  expect(await assign([deputy], { fromOn: '2021-06-30' })).toBe('before_start')
  expect(await assign([deputy], { fromOn: '2021-09-16' })).toBe('future_day')
  expect(await assign([{ postId: newId() }])).toBe('unknown_post')
  expect(await assign([head, { postId: head.postId }])).toBe('twice')
  expect(await assign([{ ...head, villageCodes: [places.otherTown] }])).toBe('unknown_village')
  expect(await assign([head], { roundId: ground.closedRoundId })).toBe('round_closed')
  expect(await assign([head], { roundId: newId() })).toBe('NOT_FOUND')
  const outside = [{ areaCode: places.otherCounty, seen: [], leaders: [] }]
  expect(await assign([head], { townships: outside })).toBe('outside_area')
  const below = { personId: who.idle, organisationId: town, areaCode: places.town, title: '党委书记' }
  const postId = await appoint(running, below)
  expect(await assign([{ postId }])).toBe('not_county_post')
})

test('a leader records a visit with a finding and photographs, edits and removes it', async () => {
  const actor = actorFor('leader', places.county, { personId: ground.who.head })
  const mine = as(running, townshipDutyTopic, townshipDutyActions, actor)
  const fileIds = [await uploaded(running, actor), await uploaded(running, actor)]
  const finding = { className: '矛盾纠纷', severity: 'considerable' as const, text: '两组因水渠有纠纷' }
  const { id, outside } = await mine.record(draft({ fileIds, finding }))
  expect(outside).toBe(false)
  const shown = await mine.show({ id })
  expect(shown).toMatchObject({
    ...{ leader: '甲一', leaderTitle: '县委书记', areaName: '丙村', townshipName: '乙镇', mayEdit: true },
    findingList: [{ ...finding, classWord: { en: 'Disputes' }, severityWord: { zh: '较重' }, state: 'open' }],
  })
  expect(shown.photoList.map((one) => one.id)).toEqual(fileIds)
  expect(shown.classes.map(({ name }) => name)).toContain('换届风气')
  const [, kept = ''] = fileIds
  const edit = { ...draft({ households: 5, fileIds: [kept] }), id, version: 1 }
  const { version } = await mine.edit(edit)
  expect(await mine.show({ id })).toMatchObject({ households: 5, photoList: [{ id: kept }] })
  expect(await failureOf(mine.edit(edit))).toBe('changed_meanwhile')
  const twice = await visited()
  expect(await failureOf(leader().edit({ ...draft(), ...twice }))).toBe('recorded_already')
  await mine.remove({ id, version, reason: '重复登记' })
  expect(await failureOf(mine.show({ id }))).toBe('NOT_FOUND')
})

test('a visit outside the duty is taken and marked', async () => {
  const seen = await visited({ areaCode: secondVillage })
  expect(await ask().show({ id: seen.id })).toMatchObject({ outside: true })
  const early = await visited({ visitedOn: '2021-06-30' })
  expect((await ask().show({ id: early.id })).outside).toBe(true)
  const town = await visited({ areaCode: places.town })
  expect((await ask().show({ id: town.id })).outside).toBe(false)
  const { rows } = await ask().visits({ roundId: ground.roundId, outside: 'yes', search: '己村' })
  expect(rows).toMatchObject([{ id: seen.id, outsideWord: { zh: '分工外' } }])
})

test('recording refuses what is no visit', async () => {
  const record = (change: object) => failureOf(leader().record(draft(change)))
  expect(await record({ visitedOn: '2021-09-16' })).toBe('future_day')
  expect(await record({ peopleMet: 0, households: 0 })).toBe('nobody_met')
  expect(await record({ areaCode: places.county })).toBe('not_a_village')
  expect(await record({ areaCode: places.otherCounty })).toBe('outside_area')
  expect(await record({ areaCode: `${places.town}999` })).toBe('NOT_FOUND')
  expect(await record({ roundId: ground.closedRoundId })).toBe('round_closed')
  expect(await record({ leaderId: ground.who.deputy })).toBe('not_yours')
  const finding = { className: '没有的类别', severity: 'grave', text: '问题内容' }
  expect(await record({ finding })).toBe('unknown_class')
  expect(await record({ fileIds: [newId()] })).toBe('not_your_file')
  const actor = actorFor('leader', places.county, { personId: ground.who.head })
  const mine = as(running, townshipDutyTopic, townshipDutyActions, actor)
  const large = await uploaded(running, actor, { size: photoLimit + 1 })
  expect(await failureOf(mine.record(draft({ fileIds: [large] })))).toBe('photo_too_large')
  const table = await uploaded(running, actor, { type: 'application/pdf' })
  expect(await failureOf(mine.record(draft({ fileIds: [table] })))).toBe('not_a_photo')
  const seen = await visited({ visitedOn: '2021-07-10' })
  expect(await record({ visitedOn: '2021-07-10' })).toBe('recorded_already')
  expect((await ask().show({ id: seen.id })).version).toBe(1)
  expect(await failureOf(ask().record(draft({ leaderId: ground.who.idle })))).toBe('not_on_duty')
  expect(await failureOf(ask().record(draft()))).toBe('not_on_duty')
})

test('a finding becomes a task in one step and is done when the task is', async () => {
  const seen = await visited()
  const found = await leader().addFinding({
    ...{ ...seen, className: '宗族宗派影响', severity: 'grave' as const, text: '大姓宗亲私下串联' },
  })
  const give = (change: object = {}) =>
    leader().taskFinding({
      ...{ id: seen.id, version: found.version, findingId: found.findingId },
      ...{ title: '化解宗族影响', dueOn: '2021-09-14', ...change },
    })
  const chain = { mainLeaderId: ground.who.head, deputyLeaderId: ground.who.deputy }
  const all = { ...chain, departmentId: ground.bureau }
  expect(await failureOf(give())).toBe('no_chain')
  expect(await failureOf(give(chain))).toBe('chain_incomplete')
  expect(await failureOf(give({ ...all, dueOn: '2021-07-01' }))).toBe('dates_wrong')
  expect(await failureOf(give({ ...all, mainLeaderId: newId() }))).toBe('unknown_person')
  expect(await failureOf(give({ ...all, departmentId: newId() }))).toBe('unknown_department')
  const given = await give(all)
  expect((await ask().show({ id: seen.id })).findingList).toMatchObject([
    {
      state: 'tasked',
      overdue: true,
      task: { id: given.taskId, department: '县民政局', dueOn: '2021-09-14' },
    },
  ])
  const again = { id: seen.id, version: given.version, findingId: found.findingId }
  expect(await failureOf(leader().removeFinding(again))).toBe('finding_followed')
  expect(await failureOf(leader().remove({ ...again, reason: '登记有误' }))).toBe('visit_followed')
  const late = await ask().findings({ roundId: ground.roundId, follow: 'overdue', count: true })
  expect(late.total?.count).toBe(1)
  await setTask(running.app, given.taskId, sql`state = 'done', done_on = '2021-09-13'`)
  const { rows } = await ask().findings({ search: '宗亲', state: 'done', severity: 'grave' })
  expect(rows).toMatchObject([{ visitId: seen.id, state: 'done', doneOn: '2021-09-13', leader: '甲一' }])
})

test('a finding that needs no task is closed with its result, one written by mistake removed', async () => {
  const seen = await visited()
  const add = (version: number) =>
    leader().addFinding({
      id: seen.id,
      version,
      className: '班子问题',
      severity: 'ordinary',
      text: '分工不明确',
    })
  const first = await add(1)
  const close = (doneOn: string) =>
    leader().closeFinding({ id: seen.id, ...first, result: '现场调整分工', doneOn })
  expect(await failureOf(close('2021-09-16'))).toBe('future_day')
  expect(await failureOf(close('2021-07-01'))).toBe('before_visit')
  const { version } = await close('2021-09-10')
  expect(await failureOf(leader().closeFinding({ ...seen, ...first, result: '重复', doneOn: today }))).toBe(
    'changed_meanwhile',
  )
  const second = await add(version)
  await leader().removeFinding({ id: seen.id, ...second })
  const { findingList, version: last } = await ask().show({ id: seen.id })
  expect(findingList).toMatchObject([{ state: 'done', result: '现场调整分工', doneOn: '2021-09-10' }])
  const wrong = {
    id: seen.id,
    version: last,
    className: '别的',
    severity: 'grave' as const,
    text: '问题内容',
  }
  expect(await failureOf(leader().addFinding(wrong))).toBe('unknown_class')
})

test('the coverage counts what the lists show', async () => {
  const { roundId, who } = ground
  await ask().record(draft({ leaderId: who.deputy, areaCode: secondVillage, visitedOn: '2021-09-03' }))
  const all = await ask().coverage({ roundId })
  const count = async (asked: Promise<{ total?: { count: number } | undefined }>) =>
    (await asked).total?.count
  const scope = { roundId, count: true }
  expect(all.total).toMatchObject({ townships: 2, assigned: 1, villages: 2, covered: 2 })
  expect(all.total.visits).toBe(await count(ask().visits(scope)))
  expect(all.total.outside).toBe(await count(ask().visits({ ...scope, outside: 'yes' })))
  expect(all.total.findings).toBe(await count(ask().findings(scope)))
  const unsettled = await count(ask().findings({ ...scope, follow: 'unsettled' }))
  expect(all.total.findingsOpen).toBe(unsettled)
  const deputy = all.leaders.find(({ personId }) => personId === who.deputy)
  expect(deputy).toMatchObject({ name: '乙二三', villages: 2, covered: 1, townships: '乙镇' })
  expect(deputy?.visits).toBe(await count(ask().visits({ ...scope, leaderId: who.deputy })))
  expect(all.villages).toEqual([])
  const town = await ask().coverage({ roundId, area: places.town })
  expect(town.villages.map(({ name, covered }) => [name, covered])).toEqual([
    ['丙村', true],
    ['己村', true],
  ])
  const villages = await ask().villages({ ...scope, covered: 'yes', assigned: 'yes', leaderId: who.head })
  expect(villages.total?.count).toBe(1)
  expect(villages.rows).toMatchObject([
    { areaName: '丙村', leaders: '甲一、乙二三', coveredWord: { zh: '已走访' } },
  ])
  expect((await ask().villages({ roundId, search: '己村', sort: 'visits' })).rows).toHaveLength(1)
  const withFindings = await ask().visits({ ...scope, findings: 'any', area: places.town })
  expect(withFindings.rows.every(({ findings }) => findings > 0)).toBe(true)
  expect((await ask().visits({ ...scope, findings: 'open' })).rows.every((row) => row.findingsOpen > 0)).toBe(
    true,
  )
})

test('a round sets its own classes', async () => {
  const { roundId } = ground
  const save = (version: number, classes: string[], round = roundId) =>
    ask().saveScheme({ roundId: round, version, classes })
  expect(await failureOf(save(0, ['班子问题', '班子问题']))).toBe('class_twice')
  expect(await failureOf(save(0, ['班子问题'], ground.closedRoundId))).toBe('round_closed')
  const usual = (await ask().scheme({ roundId })).classes.map(({ name }) => name)
  const { version } = await save(0, [...usual, '外出务工人员多'])
  expect(await failureOf(save(0, usual))).toBe('changed_meanwhile')
  await save(version, [...usual, '难点村'])
  const { classes, mayEdit } = await ask('leader').scheme({ roundId })
  expect([classes.at(-1)?.word.en, mayEdit]).toEqual(['难点村', false])
})

const checked = (actor: Actor, rows: readonly RowValues[]) => checkedSheet(running, ground, actor, rows)

test('visits come from a sheet: all or none, each row with what is wrong', async () => {
  const number = await numberOf(running, ground.who.head)
  const row = { code: places.village as string, number, visitedOn: '2021-09-12', households: 4, peopleMet: 8 }
  const found = { class1: '人选问题', severity1: '一般', text1: '后备人选不足' }
  const actor = actorFor('coordinator', places.county)
  const wrong = await checked(actor, [
    { ...row, code: '990101999' },
    { ...row, number: 'nobody' },
    { ...row, visitedOn: '2021-09-16' },
    { ...row, households: 0, peopleMet: 0, visitedOn: '2021-09-11' },
    { ...row, peopleMet: null, visitedOn: '2021-09-10' },
    { ...row, visitedOn: '2021-09-09', class1: '没有的类别', severity1: '一般', text1: '问题' },
    { ...row, visitedOn: '2021-09-08', text1: '只写了内容' },
    { ...row, visitedOn: '2021-09-07' },
    { ...row, visitedOn: '2021-09-07' },
  ])
  expect(wrong.preview.counts).toMatchObject({ wrong: 8, new: 1 })
  const told = wrong.preview.rows.flatMap(({ errors }) => errors.map(({ zh }) => zh)).join('\n')
  const said = ['没有代码为', '没有包乡分工', '晚于今天', '不构成走访', '没有填写', '不是本批次', '一并填写']
  expect(said.filter((part) => !told.includes(part))).toEqual([])
  const take = (one: typeof wrong) => one.api.takeSheet({ ...one.wanted, seen: one.preview.seen })
  expect(await failureOf(take(wrong))).toBe('rows_wrong')
  const blank = { code: secondVillage, number }
  const right = await checked(actor, [{ ...row, ...found }, blank])
  expect(right.preview.counts).toEqual({ new: 1, changed: 0, same: 1, wrong: 0 })
  expect(await failureOf(right.api.takeSheet({ ...right.wanted, seen: 'other' }))).toBe('changed_since_check')
  expect(await take(right)).toEqual({ added: 1, changed: 0 })
  expect(await failureOf(take(right))).toBe('changed_since_check')
  const again = await checked(actor, [{ ...row, ...found }])
  expect(await failureOf(take(again))).toBe('nothing_to_do')
  const { rows } = await ask().findings({ className: '人选问题', area: places.village })
  expect(rows).toMatchObject([{ text: '后备人选不足', visitedOn: '2021-09-12' }])
  const foreign = await checked(actorFor('leader', places.county), [{ ...row, visitedOn: '2021-09-13' }])
  expect(foreign.preview.rows[0]?.errors[0]?.zh).toMatch(/不在本岗位的登记范围/)
  const closed = { ...right.wanted, roundId: ground.closedRoundId }
  expect(await failureOf(right.api.checkSheet(closed))).toBe('round_closed')
  const other = as(running, townshipDutyTopic, townshipDutyActions, actorFor('coordinator', places.county))
  expect(await failureOf(other.checkSheet(right.wanted))).toBe('not_your_sheet')
})

test('the form lists who has still to visit what', async () => {
  const { roundId, who } = ground
  const rows = await ask().sheetRows({ roundId })
  expect(rows.map(({ village, leader: name }) => [village, name])).toEqual([['丙村', '乙二三']])
  expect(await leader().sheetRows({ roundId })).toEqual([])
  const deputy = ask('department', places.county, { organisationId: ground.committee })
  expect(await deputy.sheetRows({ roundId })).toHaveLength(1)
  const actor = actorFor('leader', places.county, { personId: who.deputy })
  const app = { ...running.app, sessions: { ...running.app.sessions, actorOf: async () => actor } }
  const server = await buildServer(app, [townshipDutyActions], [mountDutyForms])
  const answer = await server.inject(`/forms/township-duty/visits.xlsx?round=${roundId}`)
  const none = await server.inject(`/forms/township-duty/others.xlsx?round=${roundId}`)
  await server.close()
  expect([answer.statusCode, answer.rawPayload.subarray(0, 2).toString(), none.statusCode]).toEqual([
    ...[200, 'PK', 404],
  ])
})

test('who may: departments for their own leaders, townships read their own, villages nothing', async () => {
  const { roundId, who, committee, bureau } = ground
  const day = { visitedOn: '2021-07-20', leaderId: who.head }
  const own = ask('department', places.county, { organisationId: committee })
  const other = ask('department', places.county, { organisationId: bureau })
  expect(await failureOf(other.record(draft(day)))).toBe('not_yours')
  const { id } = await own.record(draft(day))
  expect((await other.show({ id })).mayEdit).toBe(false)
  expect(await failureOf(other.remove({ id, version: 1, reason: '登记有误' }))).toBe('not_yours')
  const edited = await ask().edit({ ...draft({ ...day, peopleMet: 12 }), id, version: 1 })
  expect(edited.version).toBe(2)
  const town = ask('township', places.town)
  expect(await town.show({ id })).toMatchObject({ mayEdit: false, leader: '甲一' })
  expect((await town.assignments({ roundId, current: 'yes' })).rows).toHaveLength(2)
  const elsewhere = ask('township', places.otherTown)
  expect(await failureOf(elsewhere.show({ id }))).toBe('NOT_FOUND')
  expect((await elsewhere.visits({ roundId })).rows).toEqual([])
  expect((await ask('coordinator', places.otherCounty).findings({})).rows).toEqual([])
  expect(await failureOf(town.record(draft()))).toBe('FORBIDDEN')
  expect(await failureOf(ask('village', places.village).visits({}))).toBe('FORBIDDEN')
  for (const role of adminRoles) expect(await failureOf(ask(role).visits({}))).toBe('FORBIDDEN')
  for (const role of ['leader', 'department', 'township'] as const) {
    const assigned = ask(role).assign({ roundId, fromOn: today, townships: [] })
    expect(await failureOf(assigned)).toMatch(/FORBIDDEN|BAD_REQUEST/)
    expect(await failureOf(ask(role).saveScheme({ roundId, version: 0, classes: ['班子问题'] }))).toBe(
      'FORBIDDEN',
    )
  }
  const nobody = as(running, townshipDutyTopic, townshipDutyActions, null)
  expect(await failureOf(nobody.visits({}))).toBe('UNAUTHORIZED')
})
