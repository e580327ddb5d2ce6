import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { adminRoles, businessRoles } from '#common/roles.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { organisations } from '#registry/organisations/tables.ts'
import {
  type CongressGround,
  cityCoordinator,
  cityGround,
  congressGround,
  coordinator,
  documentOf,
  layDivisions,
  places,
  refused,
  township,
} from '../quotas/testing.ts'
import { electoralUnitsActions } from './actions.ts'
import { electoralUnitsTopic } from './contract.ts'

const today = '2021-09-15'
let running: Running
let ground: CongressGround
let committee: string

beforeAll(async () => {
  running = await testApp(today)
  await layDivisions(running)
  committee = newId()
  const row = {
    id: committee,
    code: '1',
    name: '中共乙镇委员会',
    shortName: '乙镇党委',
    kind: '党委',
    initials: 'yz',
  }
  const branch = { ...row, id: newId(), code: '2', name: '中共子村支部委员会', kind: '村级党组织' }
  await running.app.data.transact(systemActor, (tx) =>
    tx.insert(organisations).values([
      { ...row, areaCode: places.zhen },
      { ...branch, areaCode: '990101101201' },
    ]),
  )
})
afterAll(() => running.close())
beforeEach(async () => {
  ground = await congressGround(running)
})

function ask(actor: Actor | null = coordinator) {
  return as(running, electoralUnitsTopic, electoralUnitsActions, actor)
}

const women = { key: 'women', name: '妇女', comparison: 'at_least' as const, percent: 30, source: '市委通知' }

function units(change: object = {}) {
  return [
    {
      id: null,
      organisationId: committee,
      name: '乙镇',
      members: 900,
      seats: 120,
      counts: { women: 30 },
      ...change,
    },
    { id: null, organisationId: null, name: '县直机关', members: 700, seats: 90, counts: { women: 40 } },
  ]
}

const save = (change: object = {}) =>
  ask().save({
    bodyId: ground.partyCounty,
    version: 0,
    total: 210,
    units: units(),
    conditions: [women],
    ...change,
  })

async function approve(version: number, change: object = {}, bodyId = ground.partyCounty) {
  const how = {
    approvedOn: '2021-09-01',
    documentNumber: '市委复〔2021〕9号',
    fileId: await documentOf(running),
  }
  return ask().approve({ bodyId, version, ...how, ...change })
}

test('units, seats and shares; each unit keeps its identity', async () => {
  await save()
  const shown = await ask().show({ bodyId: ground.partyCounty })
  expect(shown).toMatchObject({
    ...{
      total: 210,
      assigned: 210,
      members: 1600,
      unmet: 0,
      state: 'draft',
      mayEdit: true,
      mayApprove: true,
    },
    range: { least: 200, most: 400, limit: null, citations: [{ ruleId: 'DF-03' }] },
  })
  expect(shown.units.map((unit) => [unit.name, unit.organisation])).toEqual([
    ['乙镇', '中共乙镇委员会'],
    ['县直机关', null],
  ])
  const kept = shown.units.map(({ organisation: _organisation, ...unit }) => unit).reverse()
  await save({
    version: 1,
    units: [...kept, { ...units()[0], id: newId(), name: '新单位', seats: 0, counts: {} }],
  })
  const again = await ask().show({ bodyId: ground.partyCounty })
  expect(again.units.slice(0, 2).map((unit) => unit.id)).toEqual(kept.map((unit) => unit.id))
  const { roundId } = ground
  const found = await ask().list({
    roundId,
    level: 'county',
    state: 'draft',
    search: '甲',
    count: true,
    sort: 'total',
  })
  expect(found).toMatchObject({ rows: [{ units: 3, conditions: 1, unmet: 0 }], total: { count: 1 } })
  const each = await ask().each({
    roundId,
    bodyId: ground.partyCounty,
    level: 'county',
    search: '机关',
    count: true,
  })
  expect(each).toMatchObject({
    rows: [{ name: '县直机关', structure: { zh: '妇女40名' } }],
    total: { count: 1 },
  })
})

test('an empty allocation, and the range before a number is proposed', async () => {
  await save({ total: null, units: [], conditions: [] })
  const shown = await ask().show({ bodyId: ground.partyCounty })
  expect(shown).toMatchObject({ total: null, range: { least: 200 }, units: [], conditions: [] })
})

test('the delegates elected, also after the approval', async () => {
  await save()
  await approve(1)
  const { units: stored } = await ask().show({ bodyId: ground.partyCounty })
  const [first] = stored
  const id = first?.id ?? ''
  const count = (women: number, unit = id) =>
    ask().enterCounts({ bodyId: ground.partyCounty, version: 2, units: [{ id: unit, counts: { women } }] })
  await expect(count(121)).rejects.toMatchObject(refused('count_above_seats'))
  await expect(count(1, newId())).rejects.toMatchObject(refused('unknown_unit'))
  await count(10)
  expect(await ask().show({ bodyId: ground.partyCounty })).toMatchObject({ unmet: 1, state: 'approved' })
})

test('suggestions are the committees one level below', async () => {
  expect(await ask().suggest({ bodyId: ground.partyCounty })).toMatchObject([{ name: '中共乙镇委员会' }])
  expect(await ask().suggest({ bodyId: ground.partyZhen })).toMatchObject([{ name: '中共子村支部委员会' }])
})

test('a city’s Party congress has 300 to 500 delegates, from the counties below', async () => {
  const { roundId, party: bodyId } = await cityGround(running)
  const above = {
    id: newId(),
    code: '3',
    name: '中共甲自治县委员会',
    shortName: '甲县委',
    kind: '党委',
    initials: 'jx',
  }
  await running.app.data.transact(systemActor, (tx) =>
    tx.insert(organisations).values({ ...above, areaCode: places.county }),
  )
  const own = ask(cityCoordinator)
  expect(await own.suggest({ bodyId })).toEqual([{ organisationId: above.id, name: above.name }])
  const [unit] = units({ organisationId: above.id, name: '甲自治县', seats: 350 })
  const asked = { bodyId, version: 0, total: 350, units: unit === undefined ? [] : [unit], conditions: [] }
  await expect(ask().save(asked)).rejects.toMatchObject(refused('outside'))
  await own.save(asked)
  expect(await own.show({ bodyId })).toMatchObject({
    ...{ level: 'prefecture', total: 350, assigned: 350 },
    range: { least: 300, most: 500, citations: [{ ruleId: 'DF-03' }] },
  })
  expect((await own.list({ roundId, level: 'prefecture' })).rows).toMatchObject([{ bodyId, units: 1 }])
})

test('what does not hold is refused', async () => {
  await expect(save({ bodyId: ground.zhen })).rejects.toMatchObject(refused('unknown_body'))
  await expect(save({ version: 3 })).rejects.toMatchObject(refused('changed_meanwhile'))
  const [one] = units()
  await expect(save({ units: [one, one] })).rejects.toMatchObject(refused('unit_twice'))
  await expect(save({ conditions: [women, women] })).rejects.toMatchObject(refused('condition_twice'))
  await expect(save({ units: units({ counts: { women: 121 } }) })).rejects.toMatchObject(
    refused('count_above_seats'),
  )
  await expect(save({ units: units({ organisationId: newId() }) })).rejects.toMatchObject(
    refused('unknown_organisation'),
  )
  const beyond = save({ bodyId: ground.partyZhen, total: 301 })
  await expect(beyond).rejects.toMatchObject({
    data: { code: 'beyond_limit', citation: { ruleId: 'DJ-01' } },
  })
})

describe('approval', () => {
  test('of a number within the range whose seats add up; then locked, and reopened with a reason', async () => {
    await expect(approve(0)).rejects.toMatchObject(refused('no_total'))
    await save({ total: 211 })
    await expect(approve(1)).rejects.toMatchObject(refused('seats_differ'))
    await expect(approve(1, { approvedOn: '2021-09-16' })).rejects.toMatchObject(refused('future_day'))
    await save({ version: 1 })
    await expect(approve(2, { fileId: newId() })).rejects.toMatchObject(refused('not_your_file'))
    const early = ask().reopen({ bodyId: ground.partyCounty, version: 2, reason: '名额调整' })
    await expect(early).rejects.toMatchObject(refused('not_approved'))
    await approve(2)
    await expect(save({ version: 3 })).rejects.toMatchObject(refused('approved'))
    await expect(approve(3)).rejects.toMatchObject(refused('approved'))
    await ask().reopen({ bodyId: ground.partyCounty, version: 3, reason: '撤乡并镇，名额调整' })
    await approve(4, { documentNumber: '市委复〔2021〕12号' })
    const { approvals } = await ask().show({ bodyId: ground.partyCounty })
    expect(approvals.map((one) => [one.documentNumber, one.reopenedOn])).toEqual([
      ['市委复〔2021〕12号', null],
      ['市委复〔2021〕9号', today],
    ])
  })

  test('a number outside the usual range needs the reason of the committee above', async () => {
    await save({ bodyId: ground.partyZhen, total: 90, units: units({ seats: 0, counts: {} }) })
    const low = approve(1, {}, ground.partyZhen)
    await expect(low).rejects.toMatchObject({
      data: { code: 'outside_range', citation: { ruleId: 'DJ-01' } },
    })
    await approve(1, { rangeReason: '党员人数少，经县委批准' }, ground.partyZhen)
    const shown = await ask().show({ bodyId: ground.partyZhen })
    expect(shown).toMatchObject({ state: 'approved', approvals: [{ rangeReason: '党员人数少，经县委批准' }] })
  })

  test('before the regulations held here no range is told', async () => {
    await save()
    await approve(1, { approvedOn: '1993-09-01' })
    expect(await ask().show({ bodyId: ground.partyCounty })).toMatchObject({ state: 'approved' })
  })
})

describe('who may', () => {
  const one = { version: 0, total: 120, units: [], conditions: [] }

  test('the township allocates its own, the county approves', async () => {
    await ask(township).save({ bodyId: ground.partyZhen, ...one })
    expect(await ask(township).show({ bodyId: ground.partyZhen })).toMatchObject({
      mayEdit: true,
      mayApprove: false,
    })
    const county = ask(township).save({ bodyId: ground.partyCounty, ...one })
    await expect(county).rejects.toMatchObject(refused('outside'))
    const how = { approvedOn: today, documentNumber: '文号', fileId: newId() }
    const approval = ask(township).approve({ bodyId: ground.partyZhen, version: 1, ...how })
    await expect(approval).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test('nobody without a session, no administrator', async () => {
    await expect(ask(null).list({ roundId: ground.roundId })).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    for (const role of adminRoles) {
      const admin = ask(actorFor(role, places.county))
      await expect(admin.each({ roundId: ground.roundId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
  })

  const readers = businessRoles.filter((role) => role !== 'coordinator' && role !== 'township')
  test.each(readers)('%s reads only', async (role) => {
    const reader = ask(actorFor(role, places.county))
    const bodyId = ground.partyCounty
    expect(await reader.show({ bodyId })).toMatchObject({ mayEdit: false, mayApprove: false })
    const calls = await Promise.allSettled([
      reader.suggest({ bodyId }),
      reader.save({ bodyId, ...one }),
      reader.enterCounts({ bodyId, version: 0, units: [{ id: newId(), counts: {} }] }),
      reader.approve({ bodyId, version: 0, approvedOn: today, documentNumber: '文号', fileId: newId() }),
      reader.reopen({ bodyId, version: 0, reason: '重新拟定' }),
    ])
    expect(calls.map((call) => call.status === 'rejected' && call.reason.code)).toEqual(
      calls.map(() => 'FORBIDDEN'),
    )
  })
})
