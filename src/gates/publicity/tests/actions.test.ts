import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { adminRoles } from '#common/roles.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import { buildServer } from '#platform/http/server.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { failureOf } from '#registry/testing.ts'
import { uploadedSheet } from '../../procedure/leaving-audits/testing.ts'
import { type PublicGround, publicGround, publicPlaces } from '../campaigns/testing.ts'
import { owedBy } from '../public.ts'
import { questionsActions } from '../questions/actions.ts'
import { questionsTopic } from '../questions/contract.ts'
import { testsActions } from './actions.ts'
import { hallColumns } from './columns.ts'
import { testsTopic } from './contract.ts'
import { countTests } from './counter.ts'
import { mountTestDocuments } from './documents.ts'
import { mountTestForms } from './forms.ts'
import { linkActor, testDraft } from './testing.ts'

const day = '2021-09-15'
let running: Running
let ground: PublicGround

beforeAll(async () => {
  running = await testApp(day)
  ground = await publicGround(running)
})
afterAll(() => running.close())

const coordinator = actorFor('coordinator', publicPlaces.county)
const township = actorFor('township', publicPlaces.town)
const ask = (actor: Actor | null = coordinator) => as(running, testsTopic, testsActions, actor)
const draft = (change: object = {}) => testDraft(ground, change)

async function opened(change: object = {}): Promise<string> {
  const { id } = await ask().create(draft(change))
  await ask().open({ id, version: 1 })
  return id
}

async function testDone(person: keyof PublicGround['who']): Promise<boolean | undefined> {
  const owed = await running.app.data.transact(systemActor, (tx) =>
    owedBy(tx, { roundId: ground.roundId, personId: ground.who[person] }),
  )
  return owed.find(({ kind }) => kind === 'test')?.done
}

test('no test opens before the bank holds enough in force on its day', async () => {
  const { id } = await ask().create(draft())
  expect(await ask().show({ id })).toMatchObject({
    ...{ state: 'draft', lacking: 4, usable: 0, classNames: ['乡镇干部', '村干部'], fullMark: 20 },
    discipline: { name: { zh: '“十严禁”' }, citation: { ruleId: 'JL-02', edition: '2021' } },
  })
  expect(await failureOf(ask().open({ id, version: 1 }))).toBe('bank_small')
  await as(running, questionsTopic, questionsActions, coordinator).adopt({})
  const shown = await ask().show({ id })
  expect(shown.lacking).toBe(0)
  expect(shown.outdated).toBeGreaterThan(40)
  expect(await ask().open({ id, version: 1 })).toMatchObject({ state: 'open', takers: 3 })
})

test('arranged, changed, opened, extended, closed and opened again', async () => {
  const { id } = await ask().create(draft({ title: '第二次测试', organisationIds: [ground.organ.county] }))
  const { version } = await ask().edit({
    ...draft({ title: '第二次测试（改）', organisationIds: [ground.organ.county] }),
    id,
    version: 1,
  })
  const open = await ask().open({ id, version })
  expect(open.takers).toBe(5)
  expect(await failureOf(ask().refresh({ id, version: open.version }))).toBe('nobody_new')
  const extended = await ask().extend({ id, version: open.version, endsOn: '2021-09-30' })
  const closed = await ask().close({ id, version: extended.version })
  expect(closed).toMatchObject({ state: 'closed', settled: 0 })
  const again = await ask().open({ id, version: closed.version })
  expect(again.state).toBe('open')
  const { rows } = await ask().list({ roundId: ground.roundId, search: '（改）', state: 'open', count: true })
  expect(rows).toMatchObject([{ id, takers: 5, missing: 5, took: 0, endsOn: '2021-09-30', areaName: '己县' }])
  const choices = await ask().choices({ roundId: ground.roundId, areaCode: publicPlaces.town })
  expect(choices.classes.map(({ key, people }) => [key, people])).toEqual([
    ['leaders', 2],
    ['towns', 2],
    ['villages', 1],
  ])
  expect(choices.organisations.map(({ name, people }) => [name, people])).toEqual([
    ['庚镇党委', 1],
    ['辛村党委', 1],
  ])
})

test('each refusal of arranging refuses', async () => {
  const create = (change: object) => failureOf(ask().create(draft(change)))
  expect(await create({ areaCode: publicPlaces.otherCounty })).toBe('outside')
  expect(await create({ endsOn: '2021-09-09' })).toBe('period_wrong')
  expect(await create({ passMark: 21 })).toBe('pass_mark_high')
  expect(await create({ classKeys: [] })).toBe('nobody_chosen')
  expect(await create({ organisationIds: [newId()] })).toBe('unknown_organisation')
  expect(await create({ roundId: newId() })).toBe('NOT_FOUND')
  const { id } = await ask().create(draft({ classKeys: ['none'] }))
  expect(await failureOf(ask().open({ id, version: 1 }))).toBe('nobody_found')
  const past = await ask().create(draft({ startsOn: '2021-09-01', endsOn: '2021-09-05' }))
  expect(await failureOf(ask().open({ id: past.id, version: 1 }))).toBe('period_over')
  expect(await failureOf(ask().close({ id, version: 1 }))).toBe('state_not_allowed')
  expect(await failureOf(ask().extend({ id, version: 1, endsOn: '2021-10-01' }))).toBe('state_not_allowed')
  expect(await failureOf(ask().edit({ ...draft(), id, version: 3 }))).toBe('changed_meanwhile')
  const test = await opened({ title: '再次延长' })
  expect(await failureOf(ask().extend({ id: test, version: 2, endsOn: '2021-09-20' }))).toBe('not_later')
  expect(await failureOf(ask().edit({ ...draft(), id: test, version: 2 }))).toBe('state_not_allowed')
})

test('who may: the county and its townships, each in its area', async () => {
  const id = await opened({ title: '县里组织' })
  const town = ask(township)
  expect(await town.show({ id })).toMatchObject({ takers: 2, mayEdit: false, mayEnter: true })
  expect(await failureOf(town.close({ id, version: 2 }))).toBe('not_yours')
  const own = await town.create(draft({ title: '镇里组织', areaCode: publicPlaces.town }))
  expect(await town.open({ id: own.id, version: 1 })).toMatchObject({ takers: 2 })
  const other = ask(actorFor('township', publicPlaces.otherTown))
  expect(await failureOf(other.show({ id: own.id }))).toBe('NOT_FOUND')
  expect(await failureOf(ask(actorFor('coordinator', publicPlaces.otherCounty)).show({ id }))).toBe(
    'NOT_FOUND',
  )
  for (const role of ['leader', 'department', 'village'] as const) {
    expect(await failureOf(ask(actorFor(role, publicPlaces.county)).create(draft()))).toBe('FORBIDDEN')
  }
  for (const role of adminRoles) {
    expect(await failureOf(ask(actorFor(role, publicPlaces.county)).list({}))).toBe('FORBIDDEN')
  }
  expect(await failureOf(ask(null).list({}))).toBe('UNAUTHORIZED')
  expect(await failureOf(ask(linkActor(ground, 'head')).show({ id }))).toBe('FORBIDDEN')
})

test('results of a hall: a paper each, corrected by the same day, never more than allowed', async () => {
  const testId = await opened({ title: '现场测试', maxAttempts: 1 })
  const { townHead, otherHead, villager, head } = ground.who
  const result = (personId: string, score: number, takenOn = '2021-09-14') => ({ personId, score, takenOn })
  const enter = (...results: ReturnType<typeof result>[]) => ask().enter({ id: testId, results })
  expect(await enter(result(townHead, 18), result(otherHead, 11.5))).toEqual({ entered: 2, passed: 1 })
  expect(await testDone('townHead')).toBe(true)
  expect(await testDone('otherHead')).toBe(false)
  expect(await enter(result(townHead, 10), result(otherHead, 13))).toEqual({ entered: 2, passed: 1 })
  expect(await testDone('townHead')).toBe(false)
  expect(await testDone('otherHead')).toBe(true)
  for (const wrong of [
    result(head, 18),
    result(villager, 20.5),
    result(villager, 18, '2021-09-16'),
    result(villager, 18, '2021-09-09'),
    result(townHead, 18, '2021-09-13'),
  ]) {
    expect(await failureOf(enter(result(villager, 15), wrong))).toBe('result_wrong')
  }
  expect(await failureOf(enter(result(villager, 15), result(villager, 16)))).toBe('result_twice')
  expect(await ask().show({ id: testId })).toMatchObject({ took: 2, passed: 1, missing: 1, personTimes: 2 })
  const missing = await ask().results({ testId, result: 'missing', count: true })
  expect(missing).toMatchObject({ total: { count: 1 }, rows: [{ name: '戊䶮', attempts: 0, score: null }] })
  const passed = await ask().results({ testId, search: '丁㛃', area: publicPlaces.otherTown, sort: 'score' })
  expect(passed.rows).toMatchObject([
    { score: 13, result: 'passed', resultWord: { zh: '合格' }, source: 'hall' },
  ])
  const { rows } = await ask().units({ testId, sort: 'average', descending: true, count: true })
  expect(rows.find(({ organisationName }) => organisationName === '壬乡党委')).toMatchObject({
    ...{ takers: 1, took: 1, passed: 1, missing: 0, average: 13, passPercent: 100, personTimes: 1 },
  })
  expect((await ask().units({ testId, search: '辛村' })).rows).toMatchObject([{ average: null, missing: 1 }])
  const paperId = passed.rows[0]?.paperId ?? ''
  const certificate = await ask().certificate({ paperId })
  expect(certificate.document).toMatchObject({
    ...{ title: '换届纪律测试合格证', addressees: '丁㛃同志（中共壬乡委员会）', organs: ['测试单位'] },
  })
  const failed = await ask().results({ testId, result: 'failed' })
  expect(await failureOf(ask().certificate({ paperId: failed.rows[0]?.paperId ?? '' }))).toBe('NOT_FOUND')
  const elsewhere = await ask(township).results({ testId })
  expect(elsewhere.rows.map(({ name }) => name).toSorted()).toEqual(['丙卯', '戊䶮'])
  const counted = (change: object) =>
    running.app.data.transact(coordinator, (tx) =>
      countTests(tx, { roundId: ground.roundId, from: null, to: null, text: '', ...change }),
    )
  expect((await counted({ text: '现场测试' })).count).toBe(2)
  expect((await counted({ from: '2021-09-15' })).count).toBe(0)
  const draftId = (await ask().create(draft())).id
  expect(await failureOf(ask().enter({ id: draftId, results: [result(villager, 1)] }))).toBe(
    'state_not_allowed',
  )
})

async function sheet(id: string, rows: readonly RowValues[], actor = coordinator) {
  const fileId = await uploadedSheet(running.app, actor, hallColumns, rows)
  const preview = await ask(actor).checkSheet({ id, fileId })
  return { preview, take: () => ask(actor).takeSheet({ id, fileId, seen: preview.seen }) }
}

const row = (number: string, score: number, change: RowValues = {}): RowValues => ({
  ...{ number: `RY-${number}`, takenOn: '2021-09-14', score, ...change },
})

test('a form of results: every row judged, all of them or none', async () => {
  const id = await opened({ title: '表格登记' })
  const wrong = await sheet(id, [
    row('townHead', 18, { name: '丙卯' }),
    row('nobody', 18),
    row('otherHead', 18, { name: '别人' }),
    row('head', 18),
    row('villager', 18),
    row('villager', 17),
  ])
  expect(wrong.preview.counts).toMatchObject({ new: 2, wrong: 4 })
  const faults = wrong.preview.rows.flatMap(({ errors }) => errors.map(({ zh }) => zh))
  expect(faults.join('\n')).toMatch(/没有这个编号[\s\S]*姓名不一致[\s\S]*不在应考名单[\s\S]*重复/)
  expect(await failureOf(wrong.take())).toBe('rows_wrong')
  const good = await sheet(id, [row('townHead', 18), row('otherHead', 9)])
  expect(await good.take()).toEqual({ added: 2, changed: 0 })
  const same = await sheet(id, [row('townHead', 18), row('otherHead', 9)])
  expect(same.preview.counts).toMatchObject({ same: 2 })
  expect(await failureOf(same.take())).toBe('nothing_to_do')
  const corrected = await sheet(id, [row('otherHead', 14)])
  expect(await corrected.take()).toEqual({ added: 0, changed: 1 })
  expect(await ask().show({ id })).toMatchObject({ took: 2, passed: 2 })
  const own = await sheet(id, [row('villager', 16)], township)
  expect(await own.take()).toEqual({ added: 1, changed: 0 })
  expect(await failureOf(sheet(id, [row('otherHead', 16)], actorFor('village', publicPlaces.village)))).toBe(
    'FORBIDDEN',
  )
})

test('the form holds who is missing; forms and certificates need a session', async () => {
  const id = await opened({ title: '下载表格' })
  const { rows } = await ask(township).sheetRows({ id })
  expect(rows.map(({ number }) => number)).toEqual(['RY-townHead', 'RY-villager'])
  const server = await buildServer(running.app, [testsActions], [mountTestForms, mountTestDocuments])
  const form = await server.inject({ url: `/forms/tests/${id}.xlsx?round=${ground.roundId}` })
  expect(form.statusCode).toBe(401)
  const certificate = await server.inject({ url: `/documents/test-certificates/${newId()}.pdf` })
  expect(certificate.statusCode).toBe(401)
  await server.close()
})
