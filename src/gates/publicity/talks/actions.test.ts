import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import type { Role } from '#common/roles.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { failureOf } from '#registry/testing.ts'
import { uploadedSheet } from '../../procedure/leaving-audits/testing.ts'
import { rounds } from '../../procedure/rounds/tables.ts'
import { type PublicGround, publicGround, publicPlaces } from '../campaigns/testing.ts'
import { owedBy } from '../public.ts'
import { talksActions } from './actions.ts'
import { talksTopic } from './contract.ts'
import type { TalkInput } from './shapes.ts'
import { batchColumns } from './sheets.ts'
import { talkRecords } from './tables.ts'

const today = '2021-09-15'
let running: Running
let ground: PublicGround
let layerId: string

function ask(role: Role = 'coordinator', area: string = publicPlaces.county, change: Partial<Actor> = {}) {
  return as(running, talksTopic, talksActions, actorFor(role, area, change))
}

function at<T>(work: (tx: Tx) => Promise<T>, actor: Actor = systemActor): Promise<T> {
  return running.app.data.transact(actor, work)
}

beforeAll(async () => {
  running = await testApp(today)
  ground = await publicGround(running)
  await ask().beginScheme({ roundId: ground.roundId })
  const scheme = await ask().scheme({ roundId: ground.roundId })
  layerId = scheme.layers[0]?.id ?? ''
})
afterAll(() => running.close())

function facts(title = '县委书记第一批谈话') {
  return { roundId: ground.roundId, areaCode: publicPlaces.county as string, layerId, title }
}

/** One talk of the county's head with both township secretaries, and one with the village's; planned unless told. */
function wanted(change: Partial<TalkInput> = {}): TalkInput[] {
  const { head, townHead, otherHead, villager } = ground.who
  const usual = { talkerId: head, plannedOn: '2021-09-14', place: '' }
  return [
    { ...usual, personIds: [townHead, otherHead], ...change },
    { ...usual, personIds: [villager], ...change },
  ]
}

/** A batch of two talks, and the talks as they are listed. */
async function batch(change: Partial<TalkInput> = {}) {
  const made = await ask().createBatch({ ...facts(), talks: wanted(change) })
  const { rows } = await ask().list({ roundId: ground.roundId, batchId: made.id })
  return { ...made, rows: rows.toSorted((a, b) => b.persons - a.persons) }
}

async function firstOf(change: Partial<TalkInput> = {}) {
  const { rows, id } = await batch(change)
  const [first] = rows
  if (first === undefined) throw new Error('no talk')
  return { batchId: id, id: first.id, version: first.version }
}

const done = { doneOn: '2021-09-14', place: '县委谈话室' }

async function talksDone(personId: string): Promise<number> {
  const owed = await at((tx) => owedBy(tx, { roundId: ground.roundId, personId }))
  return owed.find(({ kind }) => kind === 'talk')?.times ?? 0
}

test('a batch is planned; a talk with two people counts once and as two person-times', async () => {
  const { roundId, who } = ground
  const before = await ask().counts({ roundId })
  const { number, talks, personTimes, rows, id } = await batch()
  expect({ talks, personTimes }).toEqual({ talks: 2, personTimes: 3 })
  expect(number).toBe(before.batches + 1)
  expect(rows[0]).toMatchObject({
    ...{
      talker: '甲子丑',
      talkerTitle: '县委书记',
      people: '丙卯、丁㛃',
      persons: 2,
      late: true,
      state: 'planned',
    },
    ...{ layer: '党委书记谈话', recorded: { zh: '未填写' }, stateWord: { zh: '待谈话' } },
  })
  expect(await talksDone(who.townHead)).toBe(0)
  const [first] = rows
  const finished = await ask().finish({ talks: [{ id: first?.id ?? '', version: 1 }], ...done })
  expect(finished).toEqual({ done: 1, personTimes: 2 })
  expect(await talksDone(who.townHead)).toBe(1)
  const after = await ask().counts({ roundId })
  expect(after).toEqual({
    batches: before.batches + 1,
    planned: 1,
    late: 1,
    done: 1,
    personTimes: 2,
    persons: 2,
  })
  const listed = (change: object) => ask().list({ roundId, count: true, ...change })
  expect((await listed({ state: 'done' })).total?.count).toBe(after.done)
  expect((await listed({ late: true })).total?.count).toBe(after.late)
  expect((await listed({ layerId, search: '戊䶮', sort: 'plannedOn', descending: true })).rows).toHaveLength(
    1,
  )
  const [shown] = (await ask().batches({ roundId, search: '书记', sort: 'number', count: true })).rows
  expect(shown).toMatchObject({ id, talks: 2, done: 1, personTimes: 2, areaName: '己县' })
})

test('talks entered as done count at once; undone ones no longer', async () => {
  const { who } = ground
  const before = await talksDone(who.otherHead)
  const seen = await firstOf(done)
  expect(await talksDone(who.otherHead)).toBe(before + 1)
  const undone = await ask().undo({ id: seen.id, version: 1, reason: '登记有误' })
  expect(await talksDone(who.otherHead)).toBe(before)
  const cancelled = await ask().cancel({ id: seen.id, version: undone.version, reason: '人员调整' })
  expect(await ask().show({ id: seen.id })).toMatchObject({
    state: 'cancelled',
    cancelReason: '人员调整',
    doneOn: null,
  })
  await ask().undo({ id: seen.id, version: cancelled.version, reason: '恢复安排' })
})

test('what a batch and a talk may not be', async () => {
  const { who } = ground
  const create = (talk: Partial<TalkInput>, change: object = {}) =>
    failureOf(ask().createBatch({ ...facts(), talks: wanted(talk), ...change }))
  expect(await create({ talkerId: newId() })).toBe('unknown_person')
  expect(await create({ talkerId: who.idle })).toBe('talker_without_post')
  expect(await create({ personIds: [who.head] })).toBe('with_oneself')
  expect(await create({ ...done, doneOn: '2021-09-16' })).toBe('future_day')
  expect(await create({ doneOn: '2021-09-14' })).toBe('no_place')
  expect(await create({}, { areaCode: publicPlaces.otherCounty })).toBe('outside')
  expect(await create({}, { layerId: newId() })).toBe('NOT_FOUND')
  const seen = await firstOf()
  const finish = (change: object = {}) =>
    failureOf(ask().finish({ talks: [{ id: seen.id, version: seen.version }], ...done, ...change }))
  expect(await finish({ doneOn: '2021-09-16' })).toBe('future_day')
  expect(await finish()).toBe('not refused')
  expect(await finish()).toBe('changed_meanwhile')
  const now = { id: seen.id, version: 2 }
  expect(await failureOf(ask().finish({ talks: [now], ...done }))).toBe('state_not_allowed')
  expect(await failureOf(ask().cancel({ ...now, reason: '人员调整' }))).toBe('state_not_allowed')
})

test('what was said is for the two sides and the talker’s organ alone', async () => {
  const { who, organ } = ground
  const seen = await firstOf()
  const { county } = publicPlaces
  const talker = ask('leader', county, { personId: who.head })
  const record = { id: seen.id, content: '谈话对象表示服从组织安排' }
  expect(await failureOf(talker.record({ ...record, version: 1 }))).toBe('state_not_allowed')
  await talker.finish({ talks: [{ id: seen.id, version: 1 }], ...done })
  expect(await failureOf(ask().record({ ...record, version: 2 }))).toBe('record_not_yours')
  await talker.record({ ...record, version: 2 })
  await talker.record({ ...record, version: 3, content: '谈话对象表示服从组织安排，无其他意见' })
  const contentFor = async (role: Role, area: string, change: Partial<Actor> = {}) =>
    (await ask(role, area, change).show({ id: seen.id })).content
  const said = '谈话对象表示服从组织安排，无其他意见'
  expect(await contentFor('leader', county, { personId: who.head })).toBe(said)
  expect(await contentFor('department', county, { organisationId: organ.county })).toBe(said)
  expect(await contentFor('township', publicPlaces.town, { personId: who.townHead })).toBe(said)
  expect(await contentFor('coordinator', county)).toBeNull()
  expect(await contentFor('leader', county)).toBeNull()
  expect(await contentFor('leader', county, { personId: who.deputy })).toBeNull()
  expect(await contentFor('department', county, { organisationId: organ.otherTown })).toBeNull()
  const rows = (actor: Actor) => at((tx) => tx.select().from(talkRecords), actor)
  expect(await rows(actorFor('coordinator', county))).toEqual([])
  expect(await rows(systemActor)).toEqual([])
  expect(await rows(actorFor('audit_admin', county, { organisationId: organ.county }))).toEqual([])
  const shown = await ask().show({ id: seen.id })
  expect(shown).toMatchObject({
    recordedOn: today,
    recorded: { zh: '已填写' },
    mayEdit: true,
    mayRecord: false,
  })
  expect(shown.with.map(({ name, postTitle }) => [name, postTitle])).toEqual([
    ['丙卯', '党委书记'],
    ['丁㛃', '党委书记'],
  ])
  expect(await failureOf(ask().undo({ id: seen.id, version: shown.version, reason: '登记有误' }))).toBe(
    'state_not_allowed',
  )
})

test('who works on a talk, and where', async () => {
  const { roundId, who } = ground
  const seen = await firstOf()
  const finish = (own: ReturnType<typeof ask>) =>
    failureOf(own.finish({ talks: [{ id: seen.id, version: 1 }], ...done }))
  const { county, town, otherTown } = publicPlaces
  expect(await finish(ask('village', county))).toBe('FORBIDDEN')
  expect(await finish(ask('department', county))).toBe('not_yours')
  expect(await finish(ask('leader', county))).toBe('not_yours')
  expect(await finish(ask('township', town))).toBe('NOT_FOUND')
  const nobody = as(running, talksTopic, talksActions, null)
  expect(await failureOf(nobody.counts({ roundId }))).toBe('UNAUTHORIZED')
  expect(await failureOf(ask('system_admin').list({ roundId }))).toBe('FORBIDDEN')
  expect(await failureOf(ask('leader').createBatch({ ...facts(), talks: wanted() }))).toBe('FORBIDDEN')
  const own = ask('township', town)
  const talk = { talkerId: who.townHead, personIds: [who.villager], plannedOn: today, ...done }
  expect(await failureOf(own.createBatch({ ...facts('越界批次'), talks: [talk] }))).toBe('outside')
  await own.createBatch({ ...facts('庚镇党委书记谈话'), areaCode: town, talks: [talk] })
  expect(await own.counts({ roundId })).toMatchObject({ batches: 1, done: 1, personTimes: 1 })
  expect((await ask('township', otherTown).list({ roundId })).rows).toEqual([])
  expect(await failureOf(own.beginScheme({ roundId }))).toBe('outside')
})

test('who must be talked to, and has not been', async () => {
  const { roundId, who } = ground
  const scheme = await ask().scheme({ roundId })
  expect(scheme.musts.map(({ name }) => name)).toHaveLength(4)
  const made = await ask().setMust({ roundId, name: '村干部必谈', classKey: 'villages' })
  const named = scheme.musts[1]?.id ?? ''
  const naming = (own: ReturnType<typeof ask>, change: object) => own.nameMust({ id: named, ...change })
  expect(await naming(ask(), { add: [who.idle, who.villager] })).toEqual({ people: 2 })
  expect(await failureOf(naming(ask(), { add: [newId()] }))).toBe('unknown_person')
  expect(await failureOf(naming(ask('township', publicPlaces.town), { add: [who.idle] }))).toBe('outside')
  expect(await failureOf(naming(ask('township'), { add: [who.idle] }))).toBe('not_yours')
  const after = await ask().scheme({ roundId })
  expect(after.musts.find(({ id }) => id === named)).toMatchObject({ people: 2, talked: 1 })
  expect(after.musts.at(-1)).toMatchObject({ className: '村干部', people: 1, talked: 1 })
  expect(await ask().mustPeople({ id: named, missing: true })).toMatchObject([
    { name: '己巳', talkedOn: null },
  ])
  expect(await ask().mustPeople({ id: made.id })).toMatchObject([{ name: '戊䶮', talkedOn: '2021-09-14' }])
  const seen = await ask('leader').scheme({ roundId })
  expect(seen.musts.find(({ id }) => id === named)).toMatchObject({ people: null, talked: null })
  expect(await ask('township').mustPeople({ id: named })).toEqual([])
  const concerned = ask('coordinator', publicPlaces.county, { personId: who.idle })
  expect(await concerned.mustPeople({ id: named })).toMatchObject([{ name: '戊䶮' }])
  expect((await concerned.scheme({ roundId })).musts.find(({ id }) => id === named)).toMatchObject({
    people: 1,
  })
  expect(await naming(ask(), { remove: [who.idle] })).toEqual({ people: 1 })
  const must = { id: made.id, version: made.version }
  expect(await failureOf(ask().removeMust({ ...must, version: 9 }))).toBe('changed_meanwhile')
  await ask().removeMust(must)
})

test('layers are set, and stay once they have batches', async () => {
  const { roundId } = ground
  expect(await failureOf(ask().beginScheme({ roundId }))).toBe('already_set')
  const made = await ask().setLayer({ roundId, name: '挂点领导谈话', classKeys: ['towns', 'villages'] })
  const again = await ask().setLayer({
    roundId,
    layerId: made.id,
    version: 1,
    name: '包乡领导谈话',
    classKeys: ['towns'],
  })
  const shown = (await ask().scheme({ roundId })).layers.at(-1)
  expect(shown).toMatchObject({ name: '包乡领导谈话', classes: '乡镇干部', talks: 0, version: 2 })
  const candidates = await ask().candidates({ roundId, layerId: made.id, area: publicPlaces.town })
  expect(candidates).toMatchObject([{ name: '丙卯', className: '乡镇干部' }])
  const missing = await ask().candidates({ roundId, layerId: made.id, missing: true })
  expect(missing.every((row) => !row.done)).toBe(true)
  expect(
    await failureOf(ask().setLayer({ roundId, layerId: made.id, version: 1, name: '其他', classKeys: [] })),
  ).toBe('changed_meanwhile')
  expect(await failureOf(ask().removeLayer({ id: layerId, version: 1 }))).toBe('layer_in_use')
  expect(await ask().removeLayer({ id: made.id, version: again.version })).toEqual({ id: made.id })
})

test('a batch comes by a form, all of it or none', async () => {
  const { roundId } = ground
  const actor = actorFor('coordinator', publicPlaces.county)
  const own = as(running, talksTopic, talksActions, actor)
  const check = async (rows: readonly RowValues[]) => {
    const fileId = await uploadedSheet(running.app, actor, batchColumns, rows)
    return { fileId, preview: await own.checkSheet({ ...facts('表格批次'), fileId }) }
  }
  const row = {
    ...{ group: '1', talker: 'RY-head', talkerName: '甲子丑', person: 'RY-townHead', personName: '丙卯' },
    ...{ doneOn: '2021-09-13', place: '县委谈话室' },
  }
  const wrong = await check([
    row,
    { ...row, person: 'RY-none', personName: null },
    { ...row, person: 'RY-otherHead', personName: '别人', place: '镇政府' },
    { ...row, group: '2', person: 'RY-head', personName: null },
    { ...row, group: '3', talker: 'RY-idle', talkerName: '己巳' },
    { ...row, group: '4', doneOn: '2021-09-16' },
    { ...row, personName: null },
  ])
  expect(wrong.preview.rows.map(({ errors }) => errors.map(({ column }) => column))).toEqual([
    [],
    ['person'],
    ['personName', 'place'],
    ['person'],
    ['talker'],
    ['doneOn'],
    ['person'],
  ])
  const take = (fileId: string, seen: string) => own.takeSheet({ ...facts('表格批次'), fileId, seen })
  const before = await ask().counts({ roundId })
  expect(await failureOf(take(wrong.fileId, wrong.preview.seen))).toBe('rows_wrong')
  expect(await ask().counts({ roundId })).toEqual(before)
  const good = await check([
    row,
    { ...row, person: 'RY-otherHead', personName: '丁㛃' },
    { ...row, group: '2' },
  ])
  expect(await take(good.fileId, good.preview.seen)).toEqual({ added: 3, changed: 0 })
  const after = await ask().counts({ roundId })
  expect(after.personTimes - before.personTimes).toBe(3)
  expect(after.done - before.done).toBe(2)
})

test('a round that is over takes no more talks', async () => {
  const { roundId } = ground
  const seen = await firstOf()
  await at((tx) => tx.update(rounds).set({ state: 'closed' }))
  expect(await failureOf(ask().createBatch({ ...facts(), talks: wanted() }))).toBe('round_closed')
  expect(await failureOf(ask().finish({ talks: [{ id: seen.id, version: 1 }], ...done }))).toBe(
    'round_closed',
  )
  expect(await failureOf(ask().setMust({ roundId, name: '其他必谈' }))).toBe('round_closed')
  await at((tx) => tx.update(rounds).set({ state: 'open' }))
})
