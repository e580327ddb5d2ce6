import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Running } from '#platform/start.ts'
import { as, testApp } from '#platform/testing.ts'
import { constituenciesActions } from '../constituencies/actions.ts'
import { constituenciesTopic } from '../constituencies/contract.ts'
import { electoralUnitsActions } from '../electoral-units/actions.ts'
import { electoralUnitsTopic } from '../electoral-units/contract.ts'
import { quotasActions } from '../quotas/actions.ts'
import { quotasTopic } from '../quotas/contract.ts'
import { type CongressGround, congressGround, coordinator, layDivisions, places } from '../quotas/testing.ts'
import type { TemplateKey } from './contract.ts'
import { factsFor } from './facts.ts'

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

function facts(templateKey: TemplateKey, areaCode: string = places.county) {
  const asked = { templateKey, roundId: ground.roundId, areaCode, today: '2021-09-15' }
  return running.app.data.transact(coordinator, (tx) => factsFor(tx, asked), 'read')
}

test('the decision on delegates has the figures of their record, blank before it', async () => {
  expect(await facts('decision_delegate_quota')).toMatchObject({ rows: '乙镇\t21870\t\t\n丙乡\t6118\t\t' })
  const quotas = as(running, quotasTopic, quotasActions, coordinator)
  const rows = [{ bodyId: ground.zhen, version: 0, population: 23_000 }]
  await quotas.setPopulations({ rows, source: '第七次人口普查', cutOffOn: '2020-11-01' })
  await quotas.proposeCeilings({ rows: [{ bodyId: ground.zhen, version: 1 }] })
  const one = await facts('decision_delegate_quota')
  expect(one).toMatchObject({ rows: '乙镇\t23000\t60\t\n丙乡\t6118\t\t' })
  expect(one).not.toHaveProperty('populationOn')
  const other = [{ bodyId: ground.xiang, version: 0, population: 6200 }]
  await quotas.setPopulations({ rows: other, source: '第七次人口普查', cutOffOn: '2020-11-01' })
  expect(await facts('decision_delegate_quota')).toMatchObject({ populationOn: '2020-11-01' })
})

test('the announcement of constituencies lists those drawn', async () => {
  expect(await facts('announcement_constituencies', places.zhen)).not.toHaveProperty('rows')
  const part = (name: string, population: number) => ({ unitCode: null, name, population })
  const scheme = [
    { name: '第1选区', seats: 2, voters: null, parts: [part('子村', 900), part('中心学校', 60)] },
    { name: '第2选区', seats: 1, voters: null, parts: [part('丑村', 500)] },
  ]
  const topic = as(running, constituenciesTopic, constituenciesActions, coordinator)
  await topic.save({ bodyId: ground.zhen, version: 0, scheme })
  expect(await facts('announcement_constituencies', places.zhen)).toMatchObject({
    rows: '1\t第1选区\t子村、中心学校\t960\t2\n2\t第2选区\t丑村\t500\t1',
  })
})

test('the notice on Party delegates has its electoral units', async () => {
  expect(await facts('notice_party_delegates')).not.toHaveProperty('rows')
  const topic = as(running, electoralUnitsTopic, electoralUnitsActions, coordinator)
  const unit = { id: null, organisationId: null }
  await topic.save({
    ...{ bodyId: ground.partyCounty, version: 0, total: 210, conditions: [] },
    units: [
      { ...unit, name: '乙镇党委', members: 900, seats: 120, counts: { women: 40, front_line: 70 } },
      { ...unit, name: '县直机关工委', members: 700, seats: 90, counts: {} },
    ],
  })
  expect(await facts('notice_party_delegates')).toMatchObject({
    rows: '乙镇党委\t900\t120\t40\t70\n县直机关工委\t700\t90\t\t',
  })
  expect(await facts('resolution_party_congress')).toMatchObject({ delegates: 210 })
})
