import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#common/roles.ts'
import { uploadedSheet } from '#gates/procedure/leaving-audits/testing.ts'
import { buildServer } from '#platform/http/server.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { failureOf } from '#registry/testing.ts'
import { type PublicGround, publicPlaces as places, publicGround } from '../campaigns/testing.ts'
import { trainingsActions } from './actions.ts'
import { attendanceColumns } from './columns.ts'
import { trainingsTopic } from './contract.ts'
import { mountTrainingForms } from './forms.ts'
import { mountTrainingMaterials } from './materials.ts'
import { doneBy, plannedTraining, withMaterial } from './testing.ts'

let running: Running
let ground: PublicGround

beforeAll(async () => {
  running = await testApp('2021-09-15')
  ground = await publicGround(running)
})
afterAll(() => running.close())

function ask(role: Role = 'coordinator', area: string = places.county) {
  return as(running, trainingsTopic, trainingsActions, actorFor(role, area))
}

function planned(change: object) {
  return plannedTraining(running, ground, change, ['head', 'townHead', 'villager'])
}

test('the hand list: every row right or none written', async () => {
  const { id } = await planned({ title: '手工签到', tested: true })
  const clerk = actorFor('coordinator', places.county)
  const own = as(running, trainingsTopic, trainingsActions, clerk)
  const upload = (rows: RowValues[]) => uploadedSheet(running.app, clerk, attendanceColumns('central'), rows)
  const rows = await own.sheetRows({ trainingId: id })
  expect(rows.map((row) => row.name)).toEqual(['甲子丑', '丙卯', '戊䶮'])
  const wrong = await upload([
    { number: 'RY-head', attendance: '请假' },
    { number: 'RY-idle', attendance: '准时到会' },
    { number: 'RY-villager', attendance: '缺席', result: '合格' },
    { number: 'RY-villager', attendance: '准时到会' },
  ])
  const preview = await own.checkSheet({ trainingId: id, fileId: wrong })
  expect(preview.counts.wrong).toBe(4)
  expect(await failureOf(own.takeSheet({ trainingId: id, fileId: wrong, seen: preview.seen }))).toBe(
    'rows_wrong',
  )
  const right = await upload([
    { number: 'RY-head', attendance: '请假', leaveReason: '出差' },
    { number: 'RY-townHead', attendance: '迟到', result: '合格' },
    { number: 'RY-villager', attendance: '准时到会', result: '合格' },
  ])
  const seen = await own.checkSheet({ trainingId: id, fileId: right })
  expect(await own.takeSheet({ trainingId: id, fileId: right, seen: seen.seen })).toEqual({
    added: 0,
    changed: 3,
  })
  const after = await own.checkSheet({ trainingId: id, fileId: right })
  expect(after.counts.same).toBe(3)
  expect(await failureOf(own.takeSheet({ trainingId: id, fileId: right, seen: seen.seen }))).toBe(
    'changed_since_check',
  )
  expect(await failureOf(own.takeSheet({ trainingId: id, fileId: right, seen: after.seen }))).toBe(
    'nothing_to_do',
  )
  expect(await failureOf(ask().checkSheet({ trainingId: id, fileId: right }))).toBe('not_your_sheet')
  const sheet = await own.signInSheet({ id })
  expect(sheet.people.map(({ attendance }) => attendance)).toEqual(['leave', 'late', 'present'])
  const server = await buildServer(running.app, [trainingsActions], [mountTrainingForms])
  expect((await server.inject({ url: `/forms/trainings/attendance.xlsx?round=${id}` })).statusCode).toBe(401)
  await server.close()
})

test('the hand list of a reading says who has read it', async () => {
  const { id } = await planned({ title: '手工登记学习', kind: 'self_study', endsOn: '2021-09-20' })
  const clerk = actorFor('coordinator', places.county)
  const own = as(running, trainingsTopic, trainingsActions, clerk)
  const fileId = await uploadedSheet(running.app, clerk, attendanceColumns('self_study'), [
    { number: 'RY-head', attendance: '已学习' },
    { number: 'RY-villager', attendance: '未学习' },
  ])
  const { seen, counts } = await own.checkSheet({ trainingId: id, fileId })
  expect(counts).toMatchObject({ changed: 2, wrong: 0 })
  await own.takeSheet({ trainingId: id, fileId, seen })
  expect(await doneBy(running, id)).toMatchObject([{ personId: ground.who.head, doneOn: '2021-09-15' }])
})

test('materials are read by everybody who may see the training', async () => {
  const { id, version } = await planned({ title: '学习资料' })
  const clerk = actorFor('coordinator', places.county)
  const own = as(running, trainingsTopic, trainingsActions, clerk)
  const added = await withMaterial(running, clerk, { id, version })
  const { materials } = await ask('village', places.village).show({ id })
  expect(materials).toMatchObject([{ name: '学习资料.txt' }])
  const reader = {
    ...running.app,
    sessions: { ...running.app.sessions, actorOf: async () => actorFor('village', places.village) },
  }
  const stranger = {
    ...reader,
    sessions: { ...reader.sessions, actorOf: async () => actorFor('village', places.otherCounty) },
  }
  for (const [app, status] of [
    [reader, 200],
    [stranger, 404],
  ] as const) {
    const server = await buildServer(app, [trainingsActions], [mountTrainingMaterials])
    const answer = await server.inject({ url: `/training-materials/${materials[0]?.id ?? ''}` })
    expect(answer.statusCode).toBe(status)
    if (status === 200) expect(answer.body).toBe('十严禁')
    expect((await server.inject({ url: '/training-materials/none' })).statusCode).toBe(404)
    await server.close()
  }
  await own.removeMaterial({ id, version: added, materialId: materials[0]?.id ?? '' })
  expect((await own.show({ id })).materials).toEqual([])
})
