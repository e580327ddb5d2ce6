import { eq } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import type { Role } from '#common/roles.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import { fixedClock } from '#platform/clock.ts'
import { buildServer } from '#platform/http/server.ts'
import { notices } from '#platform/notices/tables.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { posts } from '#registry/posts/tables.ts'
import { failureOf } from '#registry/testing.ts'
import { type PublicGround, publicPlaces as places, publicGround } from '../campaigns/testing.ts'
import { linksActions } from '../links/actions.ts'
import { linksTopic } from '../links/contract.ts'
import { linkActor } from '../tests/testing.ts'
import { trainingsActions } from './actions.ts'
import { trainingsTopic } from './contract.ts'
import { mountTrainingMaterials } from './materials.ts'
import { doneBy, plannedTraining, trainingDraft, withMaterial } from './testing.ts'

const today = '2021-09-15'
let running: Running
let ground: PublicGround
let server: FastifyInstance
type Who = keyof PublicGround['who']

beforeAll(async () => {
  running = await testApp(today)
  ground = await publicGround(running)
  server = await buildServer(running.app, [trainingsActions], [mountTrainingMaterials])
})
afterAll(async () => {
  await server.close()
  await running.close()
})

const clerk = actorFor('coordinator', places.county)

function ask(role: Role = 'coordinator', area: string = places.county, change: Partial<Actor> = {}) {
  return as(running, trainingsTopic, trainingsActions, actorFor(role, area, change))
}

const desk = () => as(running, trainingsTopic, trainingsActions, clerk)

/** The same person's phone on a day, at a time. */
function phone(who: Who = 'villager', day = today, time = '08:00:00', change: object = {}) {
  const { link, ...actor } = linkActor(ground, who)
  const holder = link === undefined ? actor : { ...actor, link: { ...link, ...change } }
  const stand = { app: { ...running.app, clock: fixedClock(day, time) } }
  return as(stand, trainingsTopic, trainingsActions, holder)
}

function planned(change: object, keys: Who[] = ['villager', 'townHead']) {
  return plannedTraining(running, ground, change, keys)
}

/** A reading that runs from 14 to 20 September, with materials. */
async function reading(change: object = {}, materials = 1) {
  const days = { kind: 'self_study', heldOn: '2021-09-14', endsOn: '2021-09-20', ...change }
  const { id, version: invited } = await planned({ title: '换届纪律学习材料', ...days })
  let version = invited
  for (let n = 1; n <= materials; n += 1) {
    version = await withMaterial(running, clerk, { id, version }, `材料${n}.txt`)
  }
  return { id, version }
}

async function openAll(id: string, api = phone()) {
  const { materials } = await api.asked({ id })
  const paths: string[] = []
  for (const { id: materialId } of materials) paths.push((await api.openMaterial({ id, materialId })).path)
  return paths
}

test('a reading is opened, read and confirmed on the phone: once, with the day, and the desk sees who', async () => {
  const { id, version } = await reading({}, 2)
  const item = { kind: 'reading', id, screen: 'reading', dueOn: '2021-09-20' }
  const mine = () => as(running, linksTopic, linksActions, linkActor(ground, 'villager')).mine({})
  expect((await mine()).owed.find((one) => one.id === id)).toMatchObject({ ...item, doneOn: null })
  expect(await phone().asked({ id })).toMatchObject({
    ...{ invited: true, mayConfirm: true, mayAskLeave: false, attendance: 'expected' },
    materials: [{ name: '材料1.txt', openedAt: null }, { name: '材料2.txt' }],
  })
  expect(await failureOf(phone().confirmReading({ id }))).toBe('materials_unopened')
  const [path = ''] = await openAll(id)
  expect(await openAll(id, phone('villager', today, '08:30:00'))).toHaveLength(2)
  const file = await server.inject(path)
  expect([file.statusCode, file.body]).toEqual([200, '十严禁'])
  expect(file.headers['content-disposition']).toMatch(/^attachment; .*%E6%9D%90%E6%96%991\.txt/)
  expect((await server.inject('/p/documents/materials/none')).statusCode).toBe(404)
  expect((await phone().asked({ id })).materials[0]?.openedAt).toBe('2021-09-15 08:00')
  const done = await phone().confirmReading({ id })
  expect(done).toEqual({ readOn: today, signedAt: '2021-09-15 08:00' })
  expect(await phone('villager', '2021-09-25').confirmReading({ id })).toEqual(done)
  expect(await doneBy(running, id)).toMatchObject([
    { personId: ground.who.villager, kind: 'reading', doneOn: today },
  ])
  expect((await mine()).owed.find((one) => one.id === id)).toMatchObject({ ...item, doneOn: today })
  const { rows } = await desk().people({ trainingId: id })
  expect(rows.map(({ name, opened, attendanceWord }) => [name, opened, attendanceWord.zh]).sort()).toEqual([
    ['丙卯', 0, '未学习'],
    ['戊䶮', 2, '已学习'],
  ])
  expect(await failureOf(desk().cancel({ id, version, reason: '不再学习' }))).toBe('confirmed_already')
  const marked = await desk().mark({
    ...{ id, version, personIds: [ground.who.townHead], attendance: 'present' as const },
  })
  await desk().close({ id, version: marked.version })
  expect(await doneBy(running, id)).toHaveLength(2)
  expect((await doneBy(running, id)).map(({ doneOn }) => doneOn)).toEqual([today, today])
})

test('each refusal of a reading refuses; another’s phone reaches nothing', async () => {
  const { id, version } = await reading({ title: '拒绝情形' })
  const tries = (who: Who, day = today) => failureOf(phone(who, day).confirmReading({ id }))
  const materialId = (await phone().asked({ id })).materials[0]?.id ?? ''
  expect(await tries('otherHead')).toBe('not_invited')
  expect(await failureOf(phone('otherHead').openMaterial({ id, materialId }))).toBe('not_invited')
  expect(await phone('otherHead').asked({ id })).toMatchObject({
    ...{ invited: false, materials: [], mayConfirm: false },
  })
  await openAll(id)
  expect(await tries('villager', '2021-09-13')).toBe('reading_not_begun')
  expect(await tries('villager', '2021-09-21')).toBe('reading_over')
  expect(await failureOf(phone().openMaterial({ id, materialId: newId() }))).toBe('NOT_FOUND')
  expect(await failureOf(phone().signInByLink({ id, code: 'x' }))).toBe('reading_not_signed')
  expect(await failureOf(desk().code({ id }))).toBe('reading_not_signed')
  expect(await failureOf(desk().confirmReading({ id }))).toBe('link_missing')
  expect(await failureOf(as(running, trainingsTopic, trainingsActions, null).mine({}))).toBe('link_missing')
  const wrong = { id, version, ...trainingDraft(ground, { title: '改为集中培训' }) }
  expect(await failureOf(desk().edit(wrong))).toBe('kind_fixed')
  const plan = (change: object) =>
    failureOf(desk().plan(trainingDraft(ground, { kind: 'self_study', ...change })))
  expect(await plan({})).toBe('end_needed')
  expect(await plan({ endsOn: '2021-09-14' })).toBe('end_before_start')
  const cancelled = await desk().cancel({ id, version, reason: '改期学习' })
  expect(cancelled.state).toBe('cancelled')
  expect(await tries('villager')).toBe('cancelled')
  expect(await failureOf(phone().openMaterial({ id, materialId }))).toBe('cancelled')
  const bare = await reading({ title: '没有材料' }, 0)
  expect(await failureOf(phone().confirmReading({ id: bare.id }))).toBe('no_materials')
  const seen = { id: bare.id, version: bare.version, personIds: [ground.who.townHead] }
  const { version: marked } = await desk().mark({ ...seen, attendance: 'present' })
  expect((await doneBy(running, bare.id)).map(({ doneOn }) => doneOn)).toEqual([today])
  const { version: closed } = await desk().close({ id: bare.id, version: marked })
  expect(await failureOf(phone().confirmReading({ id: bare.id }))).toBe('closed')
  const meeting = await planned({ title: '不是自学' })
  expect(await failureOf(phone().confirmReading({ id: meeting.id }))).toBe('not_a_reading')
  expect(await failureOf(desk().remind({ id: meeting.id }))).toBe('not_a_reading')
  expect(await failureOf(desk().remind({ id: bare.id }))).toBe('state_not_allowed')
  expect(closed).toBeGreaterThan(marked)
})

test('a make-up round of a reading has its materials and its own days', async () => {
  const { id, version } = await reading({ title: '补学' })
  await openAll(id)
  await phone().confirmReading({ id })
  const closed = await desk().close({ id, version })
  const facts = { heldOn: today, startsAt: '00:00', lateAfter: '23:59', place: '各单位' }
  const seen = { id, version: closed.version }
  expect(await failureOf(desk().makeUp({ ...seen, ...facts }))).toBe('end_needed')
  const round = await desk().makeUp({ ...seen, ...facts, endsOn: '2021-09-22' })
  expect(round.n).toBe(1)
  await openAll(round.id, phone('townHead'))
  await phone('townHead', '2021-09-22').confirmReading({ id: round.id })
  const missed = await desk().people({ trainingId: id, attendance: 'absent' })
  expect(missed.rows).toMatchObject([{ name: '丙卯', madeUpOn: '2021-09-22' }])
})

test('who has not read is reminded: the officers of units, and those with an account', async () => {
  const { id } = await reading({ title: '催学' })
  const reader = newId()
  await running.app.data.transact(systemActor, (tx) =>
    tx.insert(posts).values({
      ...{ id: newId(), personId: reader, organisationId: ground.organ.town, areaCode: places.town },
      ...{ title: '组织委员', role: 'township' as const, grantState: 'active' as const },
    }),
  )
  expect(await desk().remind({ id })).toEqual({ people: 2, told: 1 })
  const told = await running.app.data.transact(
    actorFor('township', places.town, { personId: reader }),
    (tx) => tx.select().from(notices).where(eq(notices.personId, reader)),
  )
  expect(told).toMatchObject([
    { kind: 'training.unread', zh: expect.stringContaining('还有2人未学习“催学”') },
  ])
  const at = (day: string) =>
    as({ app: { ...running.app, clock: fixedClock(day) } }, trainingsTopic, trainingsActions, clerk)
  expect(await failureOf(at('2021-09-13').remind({ id }))).toBe('reading_not_begun')
  expect(await failureOf(at('2021-09-21').remind({ id }))).toBe('reading_ended')
  expect(await failureOf(ask('department').remind({ id }))).toBe('not_yours')
  expect(await failureOf(ask('village', places.village).remind({ id }))).toBe('FORBIDDEN')
  expect(await failureOf(ask('coordinator', places.otherCounty).remind({ id }))).toBe('NOT_FOUND')
  for (const who of ['villager', 'townHead'] as const) {
    await openAll(id, phone(who))
    await phone(who).confirmReading({ id })
  }
  expect(await failureOf(desk().remind({ id }))).toBe('nobody_to_remind')
})

test('the start page of a phone shows the own trainings of the round, and of a narrower link the readings', async () => {
  const { id } = await planned({ title: '首页培训', instructions: '携带笔记本' }, ['idle'])
  const { id: read } = await planned({ title: '首页自学', kind: 'self_study', endsOn: today }, ['idle'])
  const all = await phone('idle').mine({})
  expect(all.today).toBe(today)
  expect(all.trainings).toMatchObject([
    { id, instructions: '携带笔记本', attendance: 'expected', leave: null },
    { id: read, endsOn: today, materialCount: 0 },
  ])
  const of = async (purpose: string) =>
    (await phone('idle', today, '08:00:00', { purpose }).mine({})).trainings.map((one) => one.id)
  expect([await of('reading'), await of('pledge')]).toEqual([[read], []])
  expect((await phone('idle', today, '08:00:00', { roundId: newId() }).mine({})).trainings).toEqual([])
})

/** Tells the coordinator of the county apart from others who might decide. */
async function decider(): Promise<string> {
  const personId = newId()
  await running.app.data.transact(systemActor, (tx) =>
    tx.insert(posts).values({
      ...{ id: newId(), personId, organisationId: ground.organ.county, areaCode: places.county },
      ...{ title: '换届办主任', role: 'coordinator' as const, grantState: 'active' as const },
    }),
  )
  return personId
}

test('leave is asked for, refused, asked for again, approved: on the make-up list, the organiser was told', async () => {
  const personId = await decider()
  const told = () =>
    running.app.data.transact(actorFor('coordinator', places.county, { personId }), (tx) =>
      tx.select().from(notices).where(eq(notices.personId, personId)),
    )
  const { id, version } = await planned({ title: '请假培训' })
  expect(await phone().asked({ id })).toMatchObject({ mayAskLeave: true, leave: null })
  const sick = { id, kind: 'sick' as const, reason: '住院治疗' }
  await phone().askLeave(sick)
  await phone('townHead').askLeave({ id, kind: 'official', reason: '参加上级会议' })
  expect(await told()).toMatchObject([
    { kind: 'training.leave', link: `/publicity/trainings/${id}/leaves`, zh: '“请假培训”有请假申请待审批' },
  ])
  expect(await failureOf(phone().askLeave(sick))).toBe('leave_waiting')
  expect(await phone().asked({ id })).toMatchObject({ mayAskLeave: false, leave: { state: 'waiting' } })
  expect(await desk().show({ id })).toMatchObject({ waitingLeaves: 2 })
  expect((await desk().counts({ roundId: ground.roundId })).leaves).toBeGreaterThanOrEqual(2)
  const waitingIn = await desk().list({ roundId: ground.roundId, leaves: true })
  expect(waitingIn.rows.map((row) => row.id)).toContain(id)
  const { rows } = await desk().leaves({ trainingId: id, search: '上级', count: true })
  expect(rows).toMatchObject([{ name: '丙卯', kind: 'official', state: 'waiting', unit: '庚镇党委' }])
  const ids = (await desk().leaves({ trainingId: id, state: 'waiting' })).rows.map((row) => row.id)
  const decide = (leaveIds: string[], change: object = {}, api = desk()) =>
    failureOf(api.decideLeaves({ id, version, leaveIds, approve: true, ...change }))
  expect(await decide(ids, { approve: false })).toBe('refusal_reason_needed')
  expect(await decide(ids, { version: 1 })).toBe('changed_meanwhile')
  expect(await decide([...ids, newId()])).toBe('leave_changed')
  expect(await decide(ids, {}, ask('department'))).toBe('not_yours')
  expect(await decide(ids, {}, ask('village', places.village))).toBe('FORBIDDEN')
  expect(await decide(ids, {}, ask('coordinator', places.county, { personId: ground.who.villager }))).toBe(
    'own_leave',
  )
  expect(await failureOf(ask('department').leaves({ trainingId: id }))).toBe('not_yours')
  expect((await desk().leaves({ trainingId: id, state: 'waiting' })).rows).toHaveLength(2)
  const first = (await desk().leaves({ trainingId: id, kind: 'sick' })).rows.map((row) => row.id)
  const refused = await desk().decideLeaves({
    ...{ id, version, leaveIds: first, approve: false, reason: '当天须有人到会' },
  })
  expect((await phone().asked({ id })).leave).toMatchObject({ state: 'refused', decision: '当天须有人到会' })
  await phone().askLeave(sick)
  const last = (await desk().leaves({ trainingId: id, state: 'waiting' })).rows.map((row) => row.id)
  expect(last).toHaveLength(2)
  const { version: decided } = await desk().decideLeaves({
    ...{ id, version: refused.version, leaveIds: last, approve: true },
  })
  expect(await failureOf(phone().askLeave(sick))).toBe('leave_granted')
  const onLeave = await desk().people({ trainingId: id, attendance: 'leave' })
  expect(onLeave.rows.map(({ leaveReason }) => leaveReason).sort()).toEqual(['公务', '病假'])
  await phone('townHead').withdrawLeave({ id })
  expect(await failureOf(phone('townHead').withdrawLeave({ id }))).toBe('no_leave')
  expect((await told()).map(({ kind }) => kind)).toContain('training.leave_withdrawn')
  const marked = await desk().mark({
    ...{ id, version: decided, personIds: [ground.who.townHead], attendance: 'present' as const },
  })
  const closed = await desk().close({ id, version: marked.version })
  const facts = { heldOn: today, startsAt: '15:00', lateAfter: '15:05', place: '县委党校' }
  const round = await desk().makeUp({ id, version: closed.version, ...facts })
  const again = await desk().people({ trainingId: round.id })
  expect(again.rows.map(({ name }) => name)).toEqual(['戊䶮'])
})

test('leave before it begins, by those invited, once; who comes after all has none', async () => {
  const { id, version } = await planned({ title: '何时请假' }, ['villager', 'townHead', 'head'])
  const wish = { id, kind: 'personal' as const, reason: '家中有事' }
  const tries = (who: Who = 'villager', day = today, time = '08:00:00') =>
    failureOf(phone(who, day, time).askLeave(wish))
  expect(await tries('otherHead')).toBe('not_invited')
  expect(await tries('villager', today, '09:00:00')).toBe('begun')
  expect(await tries('villager', '2021-09-16')).toBe('begun')
  expect(await failureOf(phone().askLeave({ ...wish, reason: ' ' }))).toBe('BAD_REQUEST')
  expect(await failureOf(phone().withdrawLeave({ id }))).toBe('no_leave')
  expect(await failureOf(desk().askLeave(wish))).toBe('link_missing')
  await phone().askLeave(wish)
  await phone('townHead').askLeave(wish)
  await phone('head').askLeave(wish)
  await phone('head').withdrawLeave({ id })
  expect(await failureOf(phone('villager', today, '09:30:00').withdrawLeave({ id }))).toBe('begun')
  const stand = { app: { ...running.app, clock: fixedClock(today, '08:55:00') } }
  const { code } = await as(stand, trainingsTopic, trainingsActions, clerk).code({ id })
  await phone('villager', today, '08:55:00').signInByLink({ id, code })
  expect(await phone().asked({ id })).toMatchObject({ leave: { state: 'withdrawn' }, attendance: 'present' })
  expect(await tries('villager', today, '08:56:00')).toBe('signed_already')
  const marked = await desk().mark({
    ...{ id, version, personIds: [ground.who.townHead], attendance: 'leave' as const, leaveReason: '家事' },
  })
  expect((await phone('townHead').asked({ id })).leave).toMatchObject({ state: 'approved' })
  const closed = await desk().close({ id, version: marked.version })
  expect(await tries('head')).toBe('closed')
  expect(
    await failureOf(desk().decideLeaves({ id, version: closed.version, leaveIds: [newId()], approve: true })),
  ).toBe('leave_changed')
  const off = await planned({ title: '取消的培训' })
  for (const who of ['villager', 'townHead'] as const) await phone(who).askLeave({ ...wish, id: off.id })
  const out = await desk().uninvite({ ...off, personIds: [ground.who.townHead] })
  expect((await desk().show({ id: off.id })).waitingLeaves).toBe(1)
  await desk().cancel({ id: off.id, version: out.version, reason: '改期举办' })
  expect((await desk().show({ id: off.id })).waitingLeaves).toBe(0)
  expect(await failureOf(phone().askLeave({ ...wish, id: off.id }))).toBe('cancelled')
  const { id: read } = await reading({ title: '自学不请假' })
  expect(await failureOf(phone().askLeave({ ...wish, id: read }))).toBe('reading_no_leave')
})
