import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { adminRoles, businessRoles } from '#common/roles.ts'
import type { Actor } from '#platform/actor.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { quotasActions } from './actions.ts'
import { quotasTopic } from './contract.ts'
import {
  type CongressGround,
  city,
  cityCoordinator,
  cityGround,
  congressGround,
  coordinator,
  documentOf,
  layDivisions,
  places,
  refused,
  township,
} from './testing.ts'

const today = '2021-09-15'
let running: Running
let ground: CongressGround

beforeAll(async () => {
  running = await testApp(today)
  await layDivisions(running)
})
afterAll(() => running.close())
beforeEach(async () => {
  ground = await congressGround(running)
})

function ask(actor: Actor | null = coordinator) {
  return as(running, quotasTopic, quotasActions, actor)
}

async function seen(bodyId: string) {
  const { version } = await ask().show({ bodyId })
  return { bodyId, version }
}

async function populate(figures: Readonly<Record<string, number>>, change: object = {}) {
  const rows = []
  for (const [bodyId, population] of Object.entries(figures))
    rows.push({ ...(await seen(bodyId)), population })
  return ask().setPopulations({ rows, source: '公安户籍年报', cutOffOn: '2020-12-31', ...change })
}

const empty = { number: null, presentTerm: null, reason: '', bonusPercent: 0 as const }

async function propose(bodyId: string, change: object) {
  return ask().propose({ ...(await seen(bodyId)), ...empty, ...change })
}

async function decide(bodyIds: readonly string[], change: object = {}) {
  const rows = await Promise.all(bodyIds.map(seen))
  const how = {
    decidedOn: '2021-08-20',
    meeting: '县人大常委会第四十次会议',
    documentNumber: '甲人常〔2021〕12号',
  }
  return ask().decide({ rows, ...how, fileId: await documentOf(running), ...change })
}

async function file(bodyIds: readonly string[], change: object = {}) {
  const rows = await Promise.all(bodyIds.map(seen))
  const how = { filedOn: '2021-08-27', filedWith: '市人大常委会', filingNumber: '甲人常报〔2021〕3号' }
  return ask().file({ rows, ...how, ...change })
}

/** Both townships with their ceilings decided: 59 and 49. */
async function decided() {
  await populate({ [ground.zhen]: 21_870, [ground.xiang]: 6118 })
  await ask().proposeCeilings({ rows: [await seen(ground.zhen), await seen(ground.xiang)] })
  await decide([ground.zhen, ground.xiang])
}

describe('calculating', () => {
  test('nothing is entered yet: every congress stands in the list, sub-districts beside it', async () => {
    const { rows } = await ask().list({ roundId: ground.roundId })
    expect(rows.map((row) => [row.areaName, row.level, row.state, row.ceiling, row.version])).toEqual([
      ['甲自治县', 'county', 'draft', null, 0],
      ['乙镇', 'township', 'draft', null, 0],
      ['丙乡', 'township', 'draft', null, 0],
    ])
    const { without, totals } = await ask().totals({ roundId: ground.roundId, level: 'township' })
    expect(without).toEqual([{ code: places.street, name: '丁街道', kind: '街道' }])
    expect(totals).toMatchObject({ rows: 2, ceiling: 0 })
  })

  test('a population gives its ceiling with the article, and each figure stays in the history', async () => {
    await populate({ [ground.zhen]: 20_000, [ground.xiang]: 6118 })
    await populate(
      { [ground.zhen]: 21_870 },
      { source: '第七次人口普查', cutOffOn: '2020-11-01', note: '普查口径' },
    )
    const shown = await ask().show({ bodyId: ground.zhen })
    expect(shown).toMatchObject({ ceiling: 59, state: 'draft', source: '第七次人口普查', lawDay: today })
    expect(shown.law?.explain.zh).toContain('人口21870人可以增加14名')
    expect(shown.law?.citations).toMatchObject([{ ruleId: 'XJ-04', edition: '2020', article: '12(4)' }])
    expect(shown.populations.map((one) => [one.population, one.source, one.note])).toEqual([
      [21_870, '第七次人口普查', '普查口径'],
      [20_000, '公安户籍年报', ''],
    ])
    const { totals, states } = await ask().totals({ roundId: ground.roundId, level: 'township' })
    expect(totals).toMatchObject({ rows: 2, population: 27_988, ceiling: 59 + 49 })
    expect(states).toMatchObject({ draft: 2, decided: 0 })
  })

  test('the list searches, filters, sorts and counts; the sheet has what the registry says', async () => {
    await populate({ [ground.zhen]: 21_870 })
    const { roundId } = ground
    const found = await ask().list({ roundId, level: 'township', search: '丙', count: true })
    expect(found).toMatchObject({ rows: [{ areaName: '丙乡' }], total: { count: 1 } })
    const sorted = await ask().list({ roundId, sort: 'population', descending: true, area: places.zhen })
    expect(sorted.rows.map((row) => row.areaName)).toEqual(['乙镇'])
    expect((await ask().list({ roundId, state: 'filed' })).rows).toEqual([])
    const { totals } = await ask().totals({ roundId, level: 'township', search: '乙' })
    expect(totals).toMatchObject({ rows: 1, ceiling: 59 })
    const sheet = await ask().sheet({ roundId, level: 'township' })
    expect(sheet.rows.map((row) => [row.areaName, row.population, row.registered])).toEqual([
      ['乙镇', 21_870, 21_870],
      ['丙乡', null, 6118],
    ])
    expect(sheet.bonusPassesCap).toBe(false)
  })

  test('what does not hold is refused', async () => {
    await populate({ [ground.zhen]: 21_870 })
    const rows = [{ bodyId: ground.zhen, version: 0, population: 1 }]
    const figure = { rows, source: '年报', cutOffOn: '2020-12-31' }
    await expect(ask().setPopulations(figure)).rejects.toMatchObject(refused('changed_meanwhile'))
    const late = { ...figure, cutOffOn: '2021-09-16' }
    await expect(ask().setPopulations(late)).rejects.toMatchObject(refused('future_day'))
    const other = { ...figure, rows: [{ bodyId: newId(), version: 0, population: 1 }] }
    await expect(ask().setPopulations(other)).rejects.toMatchObject(refused('unknown_body'))
    const party = { ...figure, rows: [{ bodyId: ground.partyCounty, version: 0, population: 1 }] }
    await expect(ask().setPopulations(party)).rejects.toMatchObject(refused('unknown_body'))
    const below = ask(actorFor('coordinator', places.zhen))
    const above = { ...figure, rows: [{ bodyId: ground.county, version: 0, population: 1 }] }
    await expect(below.setPopulations(above)).rejects.toMatchObject(refused('outside'))
  })
})

describe('the number', () => {
  test('at most the ceiling, fewer with a reason, never below the base', async () => {
    await expect(propose(ground.zhen, { number: 50 })).rejects.toMatchObject(refused('no_population'))
    await populate({ [ground.zhen]: 21_870 })
    const over = propose(ground.zhen, { number: 60 })
    await expect(over).rejects.toMatchObject({
      data: { code: 'above_ceiling', citation: { ruleId: 'XJ-04' } },
    })
    await expect(propose(ground.zhen, { number: 44 })).rejects.toMatchObject(refused('below_base'))
    await expect(propose(ground.zhen, { number: 55 })).rejects.toMatchObject(refused('reason_missing'))
    await propose(ground.zhen, { number: 55, presentTerm: 54, reason: '与本届规模大体相当' })
    expect(await ask().show({ bodyId: ground.zhen })).toMatchObject({
      ...{ number: 55, presentTerm: 54, change: 1, reason: '与本届规模大体相当' },
    })
  })

  test('a very small place may have fewer than the base', async () => {
    await populate({ [ground.xiang]: 1999 })
    await propose(ground.xiang, { number: 40, reason: '人口特少，居住集中' })
    expect(await ask().show({ bodyId: ground.xiang })).toMatchObject({ ceiling: 46, number: 40 })
  })

  test('five per cent more: where the law provides it, and with its decision', async () => {
    await populate({ [ground.zhen]: 21_870, [ground.xiang]: 6118 })
    const bonus = { number: 51, bonusPercent: 5 as const, bonusDocument: '省人常〔2021〕7号' }
    await expect(propose(ground.zhen, bonus)).rejects.toMatchObject({
      data: { code: 'bonus_not_provided', citation: { ruleId: 'XJ-06' } },
    })
    await expect(propose(ground.xiang, bonus)).rejects.toMatchObject(refused('bonus_document_missing'))
    const foreign = await documentOf(running, township)
    const wrong = propose(ground.xiang, { ...bonus, bonusFileId: foreign })
    await expect(wrong).rejects.toMatchObject(refused('not_your_file'))
    await propose(ground.xiang, { ...bonus, bonusFileId: await documentOf(running) })
    const shown = await ask().show({ bodyId: ground.xiang })
    expect(shown).toMatchObject({ ceiling: 51, bonusFile: { name: 'evidence.xlsx' } })
    expect(shown.law?.citations.map((one) => one.ruleId)).toEqual(['XJ-04', 'XJ-06'])
    await propose(ground.xiang, { ...bonus, bonusFileId: shown.bonusFile?.id })
  })

  test('ceilings are proposed for many at once', async () => {
    const rows = [await seen(ground.zhen)]
    await expect(ask().proposeCeilings({ rows })).rejects.toMatchObject(refused('no_population'))
    await populate({ [ground.zhen]: 21_870, [ground.county]: 40_000 })
    await ask().proposeCeilings({ rows: [await seen(ground.zhen), await seen(ground.county)] })
    const { rows: found } = await ask().list({ roundId: ground.roundId })
    expect(found.map((row) => row.number)).toEqual([148, 59, null])
  })
})

test('decided in one meeting, then filed; each with its document', async () => {
  await decided()
  await file([ground.zhen, ground.xiang], { receipt: '已收悉', receiptFileId: await documentOf(running) })
  const shown = await ask().show({ bodyId: ground.zhen })
  expect(shown).toMatchObject({
    state: 'filed',
    lawDay: '2021-08-20',
    fileBy: null,
    refiling: { ruleId: 'XJ-07' },
  })
  expect(shown.decisions).toMatchObject([
    {
      ...{ ordinal: 1, population: 21_870, ceiling: 59, number: 59, cause: null, fileBy: null },
      ...{ documentNumber: '甲人常〔2021〕12号', filedOn: '2021-08-27', receipt: '已收悉' },
      file: { name: 'evidence.xlsx' },
      receiptFile: { name: 'evidence.xlsx' },
    },
  ])
  const { rows } = await ask().list({ roundId: ground.roundId, state: 'filed', sort: 'decidedOn' })
  expect(rows.map((row) => row.filingNumber)).toEqual(['甲人常报〔2021〕3号', '甲人常报〔2021〕3号'])
})

test('the law of the day of the decision holds', async () => {
  await populate({ [ground.zhen]: 21_870 }, { cutOffOn: '2019-12-31' })
  await propose(ground.zhen, { number: 54, reason: '按当时法律核定' })
  await decide([ground.zhen], { decidedOn: '2020-09-01' })
  const shown = await ask().show({ bodyId: ground.zhen })
  expect(shown).toMatchObject({ ceiling: 54, law: { citations: [{ edition: '2015', article: '11(4)' }] } })
})

test('what does not hold is refused', async () => {
  const { zhen, xiang, county } = ground
  await expect(decide([zhen])).rejects.toMatchObject(refused('no_population'))
  await populate({ [zhen]: 21_870, [xiang]: 6118, [county]: 40_000 })
  await expect(decide([zhen])).rejects.toMatchObject(refused('no_number'))
  await ask().proposeCeilings({ rows: [await seen(zhen), await seen(xiang), await seen(county)] })
  await expect(decide([zhen, county])).rejects.toMatchObject(refused('two_levels'))
  await expect(decide([zhen], { decidedOn: '2021-09-16' })).rejects.toMatchObject(refused('future_day'))
  const early = decide([zhen], { decidedOn: '2020-12-30' })
  await expect(early).rejects.toMatchObject(refused('before_population'))
  await expect(decide([zhen], { fileId: newId() })).rejects.toMatchObject(refused('not_your_file'))
  await expect(file([zhen])).rejects.toMatchObject(refused('not_decided'))
  await populate({ [zhen]: 15_000 })
  await expect(decide([zhen, xiang])).rejects.toMatchObject(refused('above_ceiling'))
  expect(await ask().show({ bodyId: xiang })).toMatchObject({ state: 'draft', decisions: [] })
  await decide([xiang])
  await expect(decide([xiang])).rejects.toMatchObject(refused('not_open'))
  await expect(populate({ [xiang]: 7000 })).rejects.toMatchObject(refused('not_open'))
  await expect(propose(xiang, { number: 48 })).rejects.toMatchObject(refused('not_open'))
  const rows = [await seen(xiang)]
  await expect(ask().proposeCeilings({ rows })).rejects.toMatchObject(refused('not_open'))
  await expect(file([xiang], { filedOn: '2021-08-19' })).rejects.toMatchObject(refused('before_decision'))
  await expect(file([xiang], { filedOn: '2021-09-16' })).rejects.toMatchObject(refused('future_day'))
  await expect(file([xiang], { receiptFileId: newId() })).rejects.toMatchObject(refused('not_your_file'))
})

test('calculated anew for a cause that the law names, then filed within thirty days', async () => {
  await decided()
  const cause = { cause: 'division_change' as const, causeReason: '丙乡两村划入乙镇' }
  const draft = ask().recalculate({ bodyId: ground.county, version: 0, ...cause })
  await expect(draft).rejects.toMatchObject(refused('not_decided'))
  await ask().recalculate({ ...(await seen(ground.zhen)), ...cause })
  await populate({ [ground.zhen]: 24_000 })
  await ask().proposeCeilings({ rows: [await seen(ground.zhen)] })
  await decide([ground.zhen], { decidedOn: '2021-09-10', documentNumber: '甲人常〔2021〕15号' })
  const shown = await ask().show({ bodyId: ground.zhen })
  expect(shown).toMatchObject({ state: 'decided', number: 61, fileBy: '2021-10-10', ...cause })
  expect(shown.decisions.map((one) => [one.ordinal, one.number, one.cause, one.fileBy])).toEqual([
    [2, 61, 'division_change', '2021-10-10'],
    [1, 59, null, null],
  ])
  await file([ground.zhen], { filedOn: '2021-09-12' })
  expect(await ask().show({ bodyId: ground.zhen })).toMatchObject({ state: 'filed', fileBy: null })
})

describe('who may', () => {
  test('nobody without a session, no administrator', async () => {
    const { roundId } = ground
    await expect(ask(null).list({ roundId })).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    for (const role of adminRoles) {
      const admin = ask(actorFor(role, places.county))
      await expect(admin.list({ roundId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
  })

  test.each(businessRoles.filter((role) => role !== 'coordinator'))('%s reads only', async (role) => {
    const reader = ask(actorFor(role, places.county))
    expect(await reader.show({ bodyId: ground.zhen })).toMatchObject({ areaName: '乙镇', mayEdit: false })
    const one = { bodyId: ground.zhen, version: 0 }
    const rows = [one]
    const document = { meeting: '会议', documentNumber: '文号', fileId: newId() }
    const calls = await Promise.allSettled([
      reader.setPopulations({ rows: [{ ...one, population: 1 }], source: '年报', cutOffOn: today }),
      reader.checkSheet({ roundId: ground.roundId, fileId: newId() }),
      reader.takeSheet({ roundId: ground.roundId, fileId: newId(), seen: '' }),
      reader.propose({ ...one, ...empty }),
      reader.proposeCeilings({ rows }),
      reader.decide({ rows, decidedOn: today, ...document }),
      reader.file({ rows, filedOn: today, filedWith: '机关', filingNumber: '文号' }),
      reader.recalculate({ ...one, cause: 'major_works', causeReason: '水库移民' }),
    ])
    expect(calls.map((call) => call.status === 'rejected' && call.reason.code)).toEqual(
      calls.map(() => 'FORBIDDEN'),
    )
  })

  test('a township sees its own and the county’s, another county nothing', async () => {
    const { roundId } = ground
    const { rows } = await ask(township).list({ roundId })
    expect(rows.map((row) => row.areaName)).toEqual(['甲自治县', '乙镇'])
    const other = ask(actorFor('coordinator', '990102'))
    expect((await other.list({ roundId })).rows).toEqual([])
    await expect(other.show({ bodyId: ground.zhen })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

test('a city’s congress starts from 240; its number is the city’s work, not a county’s', async () => {
  const { roundId, congress: bodyId } = await cityGround(running)
  const own = ask(cityCoordinator)
  const [row] = (await own.list({ roundId, level: 'prefecture' })).rows
  expect(row).toMatchObject({ bodyId, areaCode: city, level: 'prefecture', state: 'draft', ceiling: null })
  expect((await own.list({ roundId, level: 'county' })).rows).toEqual([])
  const entered = { rows: [{ bodyId, version: 0, population: 1_210_000 }], source: '公安户籍年报' }
  const populations = { ...entered, cutOffOn: '2020-12-31' }
  await expect(ask().setPopulations(populations)).rejects.toMatchObject(refused('outside'))
  await own.setPopulations(populations)
  const { totals, without } = await own.totals({ roundId, level: 'prefecture' })
  expect([totals.ceiling, without]).toEqual([288, []])
  const wanted = { bodyId, version: 1, ...empty }
  await expect(own.propose({ ...wanted, number: 289 })).rejects.toMatchObject({
    data: { code: 'above_ceiling', citation: { ruleId: 'XJ-02', article: '12(2)' } },
  })
  const more = { number: 300, bonusPercent: 5 as const, bonusDocument: '甲人常〔2021〕1号' }
  await expect(own.propose({ ...wanted, ...more })).rejects.toMatchObject(refused('bonus_not_provided'))
  await own.propose({ ...wanted, number: 288 })
  const { version, law } = await own.show({ bodyId })
  expect(law).toMatchObject({ base: 240, perPersons: 25_000, added: 48, cap: null })
  const decision = {
    decidedOn: '2021-08-20',
    meeting: '省人大常委会第四次会议',
    documentNumber: '省人常〔2021〕4号',
  }
  const fileId = await documentOf(running, cityCoordinator)
  expect(await own.decide({ rows: [{ bodyId, version }], ...decision, fileId })).toEqual({ changed: 1 })
  type Unit = { unitCode: string | null; name: string; population: number | null; seats: number }
  const county: Unit = { unitCode: places.county, name: '甲自治县', population: 40_000, seats: 281 }
  const army: Unit = { unitCode: null, name: '驻军', population: null, seats: 7 }
  const allocate = (units: Unit[], at = version + 1, who = cityCoordinator) =>
    ask(who).allocate({ bodyId, version: at, units })
  expect(await own.show({ bodyId })).toMatchObject({
    units: [{ ...county, seats: 0 }],
    allocation: { ruleId: 'XJ-08' },
  })
  await expect(allocate([county, army], version)).rejects.toMatchObject(refused('changed_meanwhile'))
  await expect(allocate([county])).rejects.toMatchObject(refused('seats_differ'))
  await expect(allocate([army])).rejects.toMatchObject(refused('unit_missing'))
  await expect(allocate([county, army, army])).rejects.toMatchObject(refused('unit_twice'))
  await expect(allocate([{ ...county, unitCode: '990102' }, army])).rejects.toMatchObject(
    refused('foreign_unit'),
  )
  await expect(allocate([county, army], version + 1, coordinator)).rejects.toMatchObject(refused('outside'))
  await allocate([county, army])
  await allocate([army, county], version + 2)
  expect((await own.show({ bodyId })).units).toEqual([army, county])
})

test('seats are allocated to units only where the congress is elected indirectly and the number is decided', async () => {
  const units = [{ unitCode: null, name: '驻军', population: null, seats: 1 }]
  const { congress } = await cityGround(running)
  await expect(ask().allocate({ bodyId: ground.county, version: 0, units })).rejects.toMatchObject(
    refused('direct_election'),
  )
  await expect(ask(cityCoordinator).allocate({ bodyId: congress, version: 0, units })).rejects.toMatchObject(
    refused('not_decided'),
  )
  expect((await ask().show({ bodyId: ground.county })).units).toEqual([])
  await expect(ask(null).allocate({ bodyId: congress, version: 0, units })).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  })
  await expect(
    ask(actorFor('leader', city)).allocate({ bodyId: congress, version: 0, units }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
