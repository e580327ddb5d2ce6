import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Actor, systemActor } from '#platform/actor.ts'
import { auditEvents } from '#platform/audit/tables.ts'
import { buildServer } from '#platform/http/server.ts'
import { readSheet } from '#platform/sheets/sheets.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { quotasActions } from './actions.ts'
import { quotasTopic } from './contract.ts'
import { mountQuotaForms } from './forms.ts'
import { populationColumns } from './sheet.ts'
import {
  type CongressGround,
  congressGround,
  coordinator,
  documentOf,
  layDivisions,
  places,
  refused,
  tableOf,
} from './testing.ts'

let running: Running
let ground: CongressGround

beforeAll(async () => {
  running = await testApp('2021-09-15')
  await layDivisions(running)
})
afterAll(() => running.close())
beforeEach(async () => {
  ground = await congressGround(running)
})

function signedIn(actor: Actor) {
  return { ...running.app, sessions: { ...running.app.sessions, actorOf: async () => actor } }
}

function ask(actor: Actor = coordinator) {
  return as(running, quotasTopic, quotasActions, actor)
}

async function decided(bodyId: string, population: number) {
  const rows = [{ bodyId, version: 0, population }]
  await ask().setPopulations({ rows, source: '公安户籍年报', cutOffOn: '2020-12-31' })
  await ask().proposeCeilings({ rows: [{ bodyId, version: 1 }] })
  const how = { decidedOn: '2021-08-20', meeting: '县人大常委会会议', documentNumber: '甲人常〔2021〕12号' }
  await ask().decide({ rows: [{ bodyId, version: 2 }], ...how, fileId: await documentOf(running) })
}

const row = (areaCode: string, population: string, change: object = {}) => ({
  ...{
    areaCode,
    areaName: null,
    population,
    presentTerm: '50',
    source: '公安户籍年报',
    cutOffOn: '2020-12-31',
  },
  ...change,
})

test('all rows or none, with what is wrong in each', async () => {
  await decided(ground.xiang, 6118)
  const fileId = await tableOf(running, [
    row(places.zhen, '21870'),
    row(places.zhen, '21871'),
    row(places.xiang, '6118', { areaName: '丙镇', presentTerm: null }),
    row(places.xiang, '7000'),
    row(places.street, '9000'),
    row('990101999', '9000'),
    row('', '很多', { cutOffOn: '2022-01-01' }),
  ])
  const { roundId } = ground
  const { rows, counts, seen } = await ask().checkSheet({ roundId, fileId })
  expect(rows.map((one) => [one.outcome, one.errors.length])).toEqual([
    ['new', 0],
    ['wrong', 1],
    ['wrong', 1],
    ['wrong', 2],
    ['wrong', 1],
    ['wrong', 1],
    ['wrong', 3],
  ])
  expect(counts).toEqual({ new: 1, changed: 0, same: 0, wrong: 6 })
  const words = rows.flatMap((one) => one.errors.map((error) => error.zh)).join('；')
  for (const part of ['表中为丙镇', '已确定', '丁街道不设人民代表大会', '990101999', '晚于今天']) {
    expect(words).toContain(part)
  }
  const wrong = ask().takeSheet({ roundId, fileId, seen })
  await expect(wrong).rejects.toMatchObject(refused('rows_wrong'))
  expect(await ask().show({ bodyId: ground.zhen })).toMatchObject({ population: null })
})

test('taken as it was seen, and the same table again says nothing new', async () => {
  const { roundId } = ground
  const before = [{ bodyId: ground.xiang, version: 0, population: 6000 }]
  await ask().setPopulations({ rows: before, source: '公安户籍年报', cutOffOn: '2020-12-31' })
  const rows = [
    row(places.zhen, '21870', { areaName: '乙镇' }),
    row(places.xiang, '6118', { presentTerm: null }),
  ]
  const fileId = await tableOf(running, rows)
  const { seen, ...checked } = await ask().checkSheet({ roundId, fileId })
  expect(checked.rows.map((one) => [one.outcome, one.changes])).toEqual([
    ['new', []],
    ['changed', ['population']],
  ])
  const unseen = ask().takeSheet({ roundId, fileId, seen: 'other' })
  await expect(unseen).rejects.toMatchObject(refused('changed_since_check'))
  expect(await ask().takeSheet({ roundId, fileId, seen })).toEqual({ added: 1, changed: 1 })
  const { rows: found } = await ask().list({ roundId, level: 'township' })
  expect(found.map((one) => [one.population, one.presentTerm])).toEqual([
    [21_870, 50],
    [6118, null],
  ])
  const again = await ask().checkSheet({ roundId, fileId })
  const nothing = ask().takeSheet({ roundId, fileId, seen: again.seen })
  await expect(nothing).rejects.toMatchObject(refused('nothing_to_do'))
  const events = await running.app.data.transact(systemActor, (tx) => tx.select().from(auditEvents), 'read')
  const mine = events.filter((event) => event.subjectId === ground.zhen || event.subjectId === roundId)
  expect(mine.map((event) => event.event)).toEqual(['quota.population_set', 'quota.sheet_taken'])
})

test('a file that is no such table, and one of another, are not taken', async () => {
  const { roundId } = ground
  const fileId = await tableOf(running, [])
  await expect(ask().checkSheet({ roundId, fileId })).rejects.toMatchObject({ code: 'REFUSED' })
  const foreign = await tableOf(running, [row(places.zhen, '1')], actorFor('coordinator', places.county))
  const other = ask().checkSheet({ roundId, fileId: foreign })
  await expect(other).rejects.toMatchObject(refused('not_your_sheet'))
})

test('the form that is handed out is read back as it is', async () => {
  const { roundId } = ground
  await ask().setPopulations({
    ...{ rows: [{ bodyId: ground.zhen, version: 0, population: 21_870 }] },
    ...{ source: '公安户籍年报', cutOffOn: '2020-12-31' },
  })
  const server = await buildServer(signedIn(coordinator), [quotasActions], [mountQuotaForms])
  const get = (form: string) => server.inject(`/forms/quotas/${form}.xlsx?round=${roundId}`)
  const [form, none] = [await get('township'), await get('village')]
  await server.close()
  expect(none.statusCode).toBe(404)
  expect(form.headers['content-disposition']).toContain(encodeURIComponent('代表名额人口数表'))
  const read = await readSheet(form.rawPayload, { columns: populationColumns, maxRows: 10 })
  expect(read.ok && read.rows.map((line) => line.values)).toMatchObject([
    { areaCode: places.zhen, areaName: '乙镇', population: 21_870, source: '公安户籍年报' },
    { areaCode: places.xiang, areaName: '丙乡', population: null },
  ])
})
