import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { adminRoles, type Role } from '#common/roles.ts'
import type { Actor } from '#platform/actor.ts'
import { fixedClock } from '#platform/clock.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { failureOf } from '#registry/testing.ts'
import { type PublicGround, publicPlaces as places, publicGround } from '../campaigns/testing.ts'
import { concerned } from '../public.ts'
import { trainingsActions } from './actions.ts'
import { trainingsTopic } from './contract.ts'
import { doneBy, plannedTraining, trainingDraft } from './testing.ts'

const today = '2021-09-15'
let running: Running
let ground: PublicGround

beforeAll(async () => {
  running = await testApp(today)
  ground = await publicGround(running)
})
afterAll(() => running.close())

function ask(role: Role = 'coordinator', area: string = places.county, change: Partial<Actor> = {}) {
  return as(running, trainingsTopic, trainingsActions, actorFor(role, area, change))
}

/** The same product at another moment of the day, or on another day. */
function at(time: string, day = today) {
  return { app: { ...running.app, clock: fixedClock(day, time) } }
}

function person(key: keyof PublicGround['who'], area: string, change: Partial<Actor> = {}): Actor {
  return actorFor('village', area, { personId: ground.who[key], personName: '参训人', ...change })
}

function planned(
  change: object = {},
  keys: (keyof PublicGround['who'])[] = ['head', 'townHead', 'villager'],
) {
  return plannedTraining(running, ground, change, keys)
}

async function signIn(id: string, who: Actor, time = '08:55:03') {
  const stand = at(time)
  const { code } = await as(
    stand,
    trainingsTopic,
    trainingsActions,
    actorFor('coordinator', places.county),
  ).code({ id })
  return as(stand, trainingsTopic, trainingsActions, who).signIn({ id, code })
}

async function heldOnce() {
  const { id, version } = await planned()
  expect(await ask().show({ id })).toMatchObject({ invited: 3, attended: 0, expected: 3, mayEdit: true })
  const villager = person('villager', places.village)
  expect((await signIn(id, villager)).attendance).toBe('present')
  expect((await signIn(id, person('townHead', places.town), '09:10:59')).attendance).toBe('present')
  const mine = await as(running, trainingsTopic, trainingsActions, villager).show({ id })
  expect(mine.own?.attendance).toBe('present')
  const closed = await ask().close({ id, version })
  expect(closed.state).toBe('held')
  return { id, version: closed.version }
}

test('signed into by the code and closed: who came has fulfilled it, who did not is missing', async () => {
  const { id } = await heldOnce()
  const done = (await doneBy(running, id)).map(({ personId }) => personId)
  expect(done.sort()).toEqual([ground.who.villager, ground.who.townHead].sort())
  const missing = await ask().people({ trainingId: id, missing: true, count: true })
  expect(missing.rows).toMatchObject([{ name: '甲子丑', attendance: 'absent', madeUpOn: null }])
  expect((await ask().list({ roundId: ground.roundId, missing: true })).rows.map((row) => row.id)).toContain(
    id,
  )
})

test('materials that people read by themselves fulfil the reading, not a training', async () => {
  const { id } = await ask().plan(
    trainingDraft(ground, { title: '换届纪律学习材料', kind: 'self_study', endsOn: today }),
  )
  const personIds = [ground.who.villager]
  const { version } = await ask().invite({ id, version: 1, by: 'people', personIds })
  const marked = await ask().mark({ id, version, personIds, attendance: 'present' })
  await ask().close({ id, version: marked.version })
  expect(await doneBy(running, id)).toMatchObject([{ personId: ground.who.villager, kind: 'reading' }])
})

test('a make-up round for the missing in one step, until everybody has done it', async () => {
  const { id, version } = await heldOnce()
  const before = await ask().counts({ roundId: ground.roundId })
  const facts = { heldOn: today, startsAt: '15:00', lateAfter: '15:05', place: '县委党校' }
  const round = await ask().makeUp({ id, version, ...facts })
  expect(round.n).toBe(1)
  const marked = await ask().mark({
    ...{ id: round.id, version: 1, personIds: [ground.who.head], attendance: 'late' },
  })
  await ask().close({ id: round.id, version: marked.version })
  const whole = await ask().show({ id })
  expect(whole).toMatchObject({
    invited: 3,
    attended: 2,
    covered: 3,
    makeUps: [{ id: round.id, attended: 1 }],
  })
  expect((await ask().show({ id: round.id })).original?.id).toBe(id)
  const lacking = await ask().list({ roundId: ground.roundId, missing: true })
  expect(lacking.rows.map((row) => row.id)).not.toContain(id)
  expect(await failureOf(ask().makeUp({ id, version, ...facts }))).toBe('nobody_missing')
  const owing = await running.app.data.transact(
    actorFor('coordinator', places.county),
    (tx) => concerned(tx, { roundId: ground.roundId, kind: 'training', missingOnly: true }),
    'read',
  )
  expect(owing.map(({ personId }) => personId)).not.toContain(ground.who.head)
  const units = await ask().units({ trainingId: id, count: true })
  expect(units.rows.map(({ unit, covered }) => [unit, covered])).toEqual([
    ['己县党委', 1],
    ['庚镇党委', 1],
    ['辛村党委', 1],
  ])
  const after = await ask().counts({ roundId: ground.roundId })
  expect(after).toMatchObject({
    ...{ trainings: before.trainings, held: before.held + 1, makeUps: 1 },
    ...{ personTimes: before.personTimes + 1, invited: before.invited, covered: before.covered + 1 },
  })
})

test('the code holds for twenty seconds, on the day, for those invited, once', async () => {
  const { id } = await planned({ title: '签到规则' }, ['villager'])
  const villager = person('villager', places.village)
  const organiser = actorFor('coordinator', places.county)
  const codeAt = async (time: string) =>
    (await as(at(time), trainingsTopic, trainingsActions, organiser).code({ id })).code
  const tryAt = (time: string, code: string, who = villager, day = today) =>
    failureOf(as(at(time, day), trainingsTopic, trainingsActions, who).signIn({ id, code }))
  const first = await codeAt('08:50:01')
  expect(await codeAt('08:50:09')).toBe(first)
  expect(await codeAt('08:50:10')).not.toBe(first)
  expect(await tryAt('08:50:20', first)).toBe('code_expired')
  expect(await tryAt('08:50:10', 'guessed')).toBe('code_expired')
  const other = await planned({ title: '另一场培训' }, ['villager'])
  const otherCode = await as(at('08:50:01'), trainingsTopic, trainingsActions, organiser).code({
    id: other.id,
  })
  expect(await tryAt('08:50:01', otherCode.code)).toBe('code_expired')
  expect(await tryAt('08:50:01', first, villager, '2021-09-14')).toBe('other_day')
  expect(await tryAt('08:50:01', first, villager, '2021-09-16')).toBe('other_day')
  expect(await tryAt('08:50:01', first, person('otherHead', places.otherTown))).toBe('not_invited')
  expect(await tryAt('08:50:19', first)).toBe('not refused')
  expect(await tryAt('08:50:19', first)).toBe('signed_already')
  const { version } = await ask().show({ id })
  await ask().cancel({ id, version, reason: '改期举办' })
  expect(await tryAt('08:50:01', first)).toBe('cancelled')
  expect(await failureOf(ask().code({ id }))).toBe('cancelled')
  const held = await planned({ title: '已经结束' }, ['villager'])
  const marked = await ask().mark({ ...held, personIds: [ground.who.villager], attendance: 'present' })
  const code = await as(at('09:00:00'), trainingsTopic, trainingsActions, organiser).code({ id: held.id })
  await ask().close({ id: held.id, version: marked.version })
  const late = as(at('09:00:00'), trainingsTopic, trainingsActions, villager)
  expect(await failureOf(late.signIn({ id: held.id, code: code.code }))).toBe('closed')
  expect(await failureOf(ask().code({ id: held.id }))).toBe('closed')
  const soon = await planned({ title: '以后举办', heldOn: '2021-09-20' }, ['villager'])
  expect(await failureOf(ask().code({ id: soon.id }))).toBe('other_day')
})

test('signing in by a personal link reaches only the own place', async () => {
  const { id } = await planned({ title: '凭链接签到' }, ['villager'])
  const link = {
    ...{ id: 'L', kind: 'person' as const, roundId: ground.roundId, roundName: '', purpose: 'all' },
    ...{ areaCode: places.village, expiresAt: '2021-12-31T00:00:00Z' },
  }
  const holder = (key: 'villager' | 'otherHead'): Actor => ({
    ...actorFor('village', '!', { personId: ground.who[key], personName: '持链接人' }),
    ...{ role: 'link', link },
  })
  const stand = at('08:56:00')
  const { code } = await as(
    stand,
    trainingsTopic,
    trainingsActions,
    actorFor('coordinator', places.county),
  ).code({ id })
  const phone = (key: 'villager' | 'otherHead') => as(stand, trainingsTopic, trainingsActions, holder(key))
  expect(await phone('villager').asked({ id })).toMatchObject({ title: '凭链接签到', name: '持链接人' })
  expect(await failureOf(phone('otherHead').signInByLink({ id, code }))).toBe('not_invited')
  expect(await failureOf(phone('villager').signInByLink({ id, code: 'x' }))).toBe('code_expired')
  expect((await phone('villager').signInByLink({ id, code })).attendance).toBe('present')
  expect(await failureOf(phone('villager').signInByLink({ id, code }))).toBe('signed_already')
  expect(await failureOf(phone('villager').people({ trainingId: id }))).toBe('FORBIDDEN')
})

test('walk-ins are recorded where the organiser wants them; late after the set time', async () => {
  const { id, version } = await planned({ title: '开放培训', walkIns: true }, ['villager'])
  expect((await signIn(id, person('idle', places.village), '09:11:00')).attendance).toBe('late')
  expect(await ask().show({ id })).toMatchObject({ invited: 1, attended: 1 })
  const { n } = await ask().invite({ id, version, by: 'people', personIds: [ground.who.idle] })
  expect(n).toBe(1)
  expect(await ask().show({ id })).toMatchObject({ invited: 2, attended: 1 })
})

test('leave with a reason, results where there is a test: only who passed has done it', async () => {
  const { id, version } = await planned({ title: '业务测试', kind: 'business', tested: true })
  const mark = (
    v: number,
    keys: (keyof PublicGround['who'])[],
    attendance: 'present' | 'leave',
    leaveReason = '',
  ) => ask().mark({ id, version: v, personIds: keys.map((key) => ground.who[key]), attendance, leaveReason })
  expect(await failureOf(mark(version, ['head'], 'leave'))).toBe('reason_needed')
  const left = await mark(version, ['head'], 'leave', '外出学习')
  const came = await mark(left.version, ['townHead', 'villager'], 'present')
  const set = (v: number, keys: (keyof PublicGround['who'])[], result: 'passed' | 'failed') =>
    ask().setResults({ id, version: v, personIds: keys.map((key) => ground.who[key]), result })
  expect(await failureOf(set(came.version, ['head'], 'passed'))).toBe('not_attended')
  const passed = await set(came.version, ['townHead'], 'passed')
  const failed = await set(passed.version, ['villager'], 'failed')
  const closed = await ask().close({ id, version: failed.version })
  expect((await doneBy(running, id)).map(({ personId }) => personId)).toEqual([ground.who.townHead])
  await set(closed.version, ['villager'], 'passed')
  expect(await doneBy(running, id)).toHaveLength(2)
  await mark(closed.version + 1, ['townHead'], 'leave', '会后补假')
  expect((await doneBy(running, id)).map(({ personId }) => personId)).toEqual([ground.who.villager])
  const plain = await planned({ title: '没有测试' }, ['villager'])
  expect(
    await failureOf(ask().setResults({ ...plain, personIds: [ground.who.villager], result: 'passed' })),
  ).toBe('not_tested')
})

test('whom: the campaign’s classes, everybody with a post below an area, named people', async () => {
  const { id } = await ask().plan(
    trainingDraft(ground, { title: '观看警示片', kind: 'film', moment: 'mobilisation' }),
  )
  expect((await ask().classes({ roundId: ground.roundId })).map(({ key }) => key)).toEqual([
    'leaders',
    'towns',
    'villages',
  ])
  const first = await ask().invite({ id, version: 1, by: 'campaign', classKey: 'towns', missingOnly: true })
  expect(first.n).toBe(2)
  const all = await ask().invite({ id, version: first.version, by: 'campaign', missingOnly: false })
  expect(all.n).toBe(3)
  const again = ask().invite({
    id,
    version: all.version,
    by: 'area',
    areaCode: places.county,
    levels: ['village'],
  })
  expect(await failureOf(again)).toBe('nobody_found')
  const named = (personIds: string[]) => ask().invite({ id, version: all.version, by: 'people', personIds })
  expect(await failureOf(named([newId()]))).toBe('unknown_person')
  expect((await named([ground.who.idle])).n).toBe(1)
  const out = await ask().uninvite({ id, version: all.version + 1, personIds: [ground.who.idle] })
  expect(out.n).toBe(1)
  const area = await ask().plan(trainingDraft(ground, { title: '村级培训' }))
  const below = await ask().invite({
    id: area.id,
    version: 1,
    by: 'area',
    areaCode: places.town,
    levels: ['village'],
  })
  expect(below.n).toBe(1)
  const marked = await ask().mark({
    id: area.id,
    version: below.version,
    personIds: [ground.who.villager],
    attendance: 'present',
  })
  expect(
    await failureOf(
      ask().uninvite({ id: area.id, version: marked.version, personIds: [ground.who.villager] }),
    ),
  ).toBe('came_already')
  await ask().close({ id: area.id, version: marked.version })
  const films = await ask().list({ roundId: ground.roundId, group: 'films' })
  expect(films.rows).toMatchObject([{ id, kind: 'film', moment: 'mobilisation', invited: 5 }])
})

test('each refusal of planning and marking refuses', async () => {
  const plan = (change: object) => failureOf(ask().plan(trainingDraft(ground, change)))
  expect(await plan({ areaCode: places.otherCounty })).toBe('outside')
  expect(await plan({ organiserId: newId() })).toBe('unknown_organisation')
  expect(await plan({ lateAfter: '08:59' })).toBe('late_before_start')
  expect(await plan({ roundId: newId() })).toBe('NOT_FOUND')
  expect(await plan({ heldOn: '2021-02-30' })).toBe('BAD_REQUEST')
  const { id, version } = await planned({ title: '拒绝情形', heldOn: '2021-09-20' }, ['villager'])
  const seen = { id, version }
  const personIds = [ground.who.villager]
  expect(await failureOf(ask().mark({ ...seen, personIds, attendance: 'present' }))).toBe('too_early')
  expect(await failureOf(ask().close(seen))).toBe('too_early')
  expect(
    await failureOf(
      ask().mark({ ...seen, personIds: [ground.who.head], attendance: 'leave', leaveReason: '出差' }),
    ),
  ).toBe('not_on_list')
  expect(await failureOf(ask().cancel({ id, version: 1, reason: '改期' }))).toBe('changed_meanwhile')
  expect(await failureOf(ask().addMaterial({ ...seen, fileId: newId() }))).toBe('no_file')
  const edited = await ask().edit({ ...seen, ...trainingDraft(ground, { title: '拒绝情形', heldOn: today }) })
  expect(await failureOf(ask().close({ id, version: edited.version }))).toBe('nobody_came')
  const cancelled = await ask().cancel({ id, version: edited.version, reason: '改期举办' })
  expect(
    await failureOf(ask().mark({ id, version: cancelled.version, personIds, attendance: 'present' })),
  ).toBe('state_not_allowed')
  const early = { heldOn: '2021-09-14', startsAt: '09:00', lateAfter: '09:00', place: '会议室' }
  expect(await failureOf(ask().makeUp({ id, version: cancelled.version, ...early }))).toBe(
    'state_not_allowed',
  )
  const held = await planned({ title: '补训情形' }, ['villager', 'head'])
  const came = await ask().mark({ ...held, personIds, attendance: 'present' })
  const closed = await ask().close({ id: held.id, version: came.version })
  expect(await failureOf(ask().makeUp({ id: held.id, version: closed.version, ...early }))).toBe(
    'before_training',
  )
  const reversed = { ...early, heldOn: today, lateAfter: '08:00' }
  expect(await failureOf(ask().makeUp({ id: held.id, version: closed.version, ...reversed }))).toBe(
    'late_before_start',
  )
})

test('who may: the organiser, its area; others look', async () => {
  const { id, version } = await planned({ title: '谁能办理' }, ['townHead', 'villager'])
  const cancel = { id, version, reason: '不应取消' }
  expect(await failureOf(ask('department').cancel(cancel))).toBe('not_yours')
  expect(await failureOf(ask('township', places.town).cancel(cancel))).toBe('not_yours')
  expect(await failureOf(ask('village', places.village).cancel(cancel))).toBe('FORBIDDEN')
  expect(await failureOf(ask('leader').cancel(cancel))).toBe('FORBIDDEN')
  expect(await failureOf(ask('department').plan(trainingDraft(ground)))).toBe('not_organiser')
  expect(await failureOf(ask('coordinator', places.otherCounty).show({ id }))).toBe('NOT_FOUND')
  const township = ask('township', places.town)
  expect(await township.show({ id })).toMatchObject({ mayEdit: false, invited: 2 })
  expect(await failureOf(township.code({ id }))).toBe('not_yours')
  expect(await failureOf(township.sheetRows({ trainingId: id }))).toBe('not_yours')
  expect((await ask('township', places.otherTown).show({ id })).invited).toBe(0)
  for (const role of adminRoles) expect(await failureOf(ask(role).list({}))).toBe('FORBIDDEN')
  expect(await failureOf(as(running, trainingsTopic, trainingsActions, null).list({}))).toBe('UNAUTHORIZED')
})
