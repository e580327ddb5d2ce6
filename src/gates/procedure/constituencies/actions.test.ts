import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { adminRoles, businessRoles } from '#common/roles.ts'
import type { Actor } from '#platform/actor.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { quotasActions } from '../quotas/actions.ts'
import { quotasTopic } from '../quotas/contract.ts'
import {
  type CongressGround,
  congressGround,
  coordinator,
  documentOf,
  layDivisions,
  places,
  refused,
  township,
} from '../quotas/testing.ts'
import { constituenciesActions } from './actions.ts'
import { constituenciesTopic } from './contract.ts'
import type { Drawn } from './drawn.ts'

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
  return as(running, constituenciesTopic, constituenciesActions, actor)
}

/** Decides 59 delegates for the 镇. */
async function decided() {
  const quotas = as(running, quotasTopic, quotasActions, coordinator)
  const rows = [{ bodyId: ground.zhen, version: 0, population: 21_870 }]
  await quotas.setPopulations({ rows, source: '公安户籍年报', cutOffOn: '2020-12-31' })
  await quotas.proposeCeilings({ rows: [{ bodyId: ground.zhen, version: 1 }] })
  const how = { decidedOn: '2021-08-20', meeting: '县人大常委会会议', documentNumber: '甲人常〔2021〕12号' }
  await quotas.decide({
    rows: [{ bodyId: ground.zhen, version: 2 }],
    ...how,
    fileId: await documentOf(running),
  })
}

const part = (code: string, name: string, population: number) => ({ unitCode: code, name, population })
const whole = { zi: '990101101201', chou: '990101101202', yin: '990101101203' } as const

/** 59 seats of three a constituency, the last of two: 20 of them, every third with one village. */
function scheme(): Drawn[] {
  const names = [
    [whole.zi, '子村', 9000],
    [whole.chou, '丑村', 8000],
    [whole.yin, '寅村', 4870],
  ] as const
  return Array.from({ length: 20 }, (_, at) => {
    const [code, name, people] = names[at % 3] ?? names[0]
    const seats = at === 19 ? 2 : 3
    const population = Math.floor(people / 7) + (at % 3 === 2 ? 400 : 0)
    return { name: `第${at + 1}选区`, seats, voters: null, parts: [part(code, `${name}${at}组`, population)] }
  })
}

const save = (change: object = {}) =>
  ask().save({ bodyId: ground.zhen, version: 0, scheme: scheme().map(mutable), ...change })

function mutable(drawn: Drawn) {
  return { ...drawn, parts: drawn.parts.map((one) => ({ ...one })) }
}

const notice = { publishedOn: '2021-09-10', documentNumber: '乙镇选委〔2021〕2号' }
const reasoned = { ...notice, toleranceReason: '山区村组分散，按自然聚居划分' }

describe('drawing', () => {
  test('a scheme is saved, measured, listed by congress and by constituency', async () => {
    await decided()
    await save()
    const shown = await ask().show({ bodyId: ground.zhen })
    expect(shown).toMatchObject({
      ...{ seats: 59, assigned: 59, constituencies: 20, state: 'draft', version: 1, mayEdit: true },
      ...{ tolerancePercent: 15, toleranceUnverified: true },
    })
    expect(shown.units.map((unit) => unit.name)).toEqual(['子村', '丑村', '寅村'])
    expect(shown.scheme[1]).toMatchObject({ name: '第2选区', seats: 3, parts: [{ name: '丑村1组' }] })
    const { rows } = await ask().list({
      roundId: ground.roundId,
      level: 'township',
      search: '乙',
      count: true,
    })
    expect(rows).toMatchObject([{ areaName: '乙镇', constituencies: 20, seats: 59, outside: shown.outside }])
    const each = await ask().each({
      ...{ roundId: ground.roundId, bodyId: ground.zhen, level: 'township', search: '子村', count: true },
      ...{ sort: 'perSeat', descending: true },
    })
    expect(each.rows[0]).toMatchObject({ parts: expect.stringContaining('子村'), population: 1285 })
    expect(each.total?.count).toBe(7)
    const mean = shown.population / 59
    const first = each.rows.find((row) => row.seats === 3)
    expect(first?.deviationPercent).toBeCloseTo((1285 / 3 / mean - 1) * 100, 0)
  })

  test('what does not hold is refused', async () => {
    await expect(save({ bodyId: newId() })).rejects.toMatchObject(refused('unknown_body'))
    await expect(save({ bodyId: ground.partyZhen })).rejects.toMatchObject(refused('unknown_body'))
    await expect(save({ version: 1 })).rejects.toMatchObject(refused('changed_meanwhile'))
    const [one] = scheme().map(mutable)
    if (one === undefined) throw new Error('no constituency')
    const foreign = { ...one, parts: [part('990101201201', '卯村', 4000)] }
    await expect(save({ scheme: [foreign] })).rejects.toMatchObject(refused('foreign_unit'))
    await expect(save({ scheme: [one, one] })).rejects.toMatchObject(refused('part_twice'))
    await expect(save({ scheme: [{ ...one, seats: 4 }] })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  test('proposals for every congress whose number is decided', async () => {
    const { roundId } = ground
    const all = () => ask().proposeAll({ roundId, level: 'township' })
    await expect(all()).rejects.toMatchObject(refused('nothing_to_propose'))
    await decided()
    const { made, constituencies } = await all()
    expect(made).toBe(1)
    const shown = await ask().show({ bodyId: ground.zhen })
    expect(shown).toMatchObject({ assigned: 59, constituencies, population: 21_870, outside: 0 })
    await expect(all()).rejects.toMatchObject(refused('nothing_to_propose'))
    const { rows } = await ask().list({ roundId, state: 'draft', area: places.xiang, sort: 'state' })
    expect(rows).toMatchObject([{ areaName: '丙乡', constituencies: 0, lowest: null }])
  })
})

describe('publishing', () => {
  test('only what fits the decision, covers every village and lies near the mean', async () => {
    const publish = (version: number, change: object = {}) =>
      ask().publish({ bodyId: ground.zhen, version, ...notice, ...change })
    await expect(publish(0)).rejects.toMatchObject(refused('no_scheme'))
    const rows = scheme().map(mutable)
    await save({ scheme: rows.slice(0, 19) })
    await expect(publish(1)).rejects.toMatchObject(refused('quota_not_decided'))
    await decided()
    await expect(publish(1)).rejects.toMatchObject(refused('seats_differ'))
    const onlyFirst = rows.map((one, at) => ({ ...one, parts: [part(whole.zi, `子村${at}组`, 100)] }))
    await save({ version: 1, scheme: onlyFirst })
    await expect(publish(2)).rejects.toMatchObject(refused('uncovered'))
    const empty = rows.map((one, at) =>
      at === 0 ? { ...one, parts: [{ unitCode: null, name: '县直机关', population: 0 }] } : one,
    )
    await save({ version: 2, scheme: empty })
    await expect(publish(3)).rejects.toMatchObject(refused('no_people'))
    await save({ version: 3 })
    await expect(publish(4)).rejects.toMatchObject({
      data: { code: 'beyond_tolerance', citation: { ruleId: 'XJ-10' } },
    })
    await expect(publish(4, { publishedOn: '2021-09-16' })).rejects.toMatchObject(refused('future_day'))
    const foreign = { ...reasoned, fileId: newId() }
    await expect(publish(4, foreign)).rejects.toMatchObject(refused('not_your_file'))
  })

  test('published it is locked; withdrawn it stays in the history', async () => {
    await decided()
    await save()
    const early = ask().withdraw({ bodyId: ground.zhen, version: 1, reason: '区划调整' })
    await expect(early).rejects.toMatchObject(refused('not_published'))
    const fileId = await documentOf(running)
    await ask().publish({ bodyId: ground.zhen, version: 1, ...reasoned, fileId })
    const shown = await ask().show({ bodyId: ground.zhen })
    expect(shown).toMatchObject({
      ...{ state: 'published', publishedOn: '2021-09-10', documentNumber: notice.documentNumber },
      notices: [{ constituencies: 20, seats: 59, tolerancePercent: 15, file: { name: 'evidence.xlsx' } }],
    })
    await expect(save({ version: 2 })).rejects.toMatchObject(refused('published'))
    const twice = ask().publish({ bodyId: ground.zhen, version: 2, ...reasoned })
    await expect(twice).rejects.toMatchObject(refused('published'))
    await ask().withdraw({ bodyId: ground.zhen, version: 2, reason: '漏列新村，重新划分' })
    await ask().publish({
      bodyId: ground.zhen,
      version: 3,
      ...reasoned,
      documentNumber: '乙镇选委〔2021〕3号',
    })
    const { notices } = await ask().show({ bodyId: ground.zhen })
    expect(notices.map((one) => [one.documentNumber, one.withdrawnOn, one.file])).toEqual([
      ['乙镇选委〔2021〕3号', null, null],
      ['乙镇选委〔2021〕2号', today, { id: fileId, name: 'evidence.xlsx' }],
    ])
  })
})

describe('who may', () => {
  const writer = (who: Actor) =>
    ask(who).save({ bodyId: ground.zhen, version: 0, scheme: scheme().map(mutable) })

  test('the township draws its own, not the county’s nor another’s', async () => {
    await writer(township)
    const county = ask(township).save({ bodyId: ground.county, version: 0, scheme: scheme().map(mutable) })
    await expect(county).rejects.toMatchObject(refused('outside'))
    const other = writer(actorFor('township', places.xiang))
    await expect(other).rejects.toMatchObject(refused('unknown_body'))
    expect((await ask(township).show({ bodyId: ground.county })).mayEdit).toBe(false)
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
    expect(await reader.show({ bodyId: ground.zhen })).toMatchObject({ areaName: '乙镇', mayEdit: false })
    const one = { bodyId: ground.zhen, version: 0 }
    const calls = await Promise.allSettled([
      reader.save({ ...one, scheme: scheme().map(mutable) }),
      reader.proposeAll({ roundId: ground.roundId, level: 'township' }),
      reader.publish({ ...one, ...notice }),
      reader.withdraw({ ...one, reason: '重新划分' }),
    ])
    expect(calls.map((call) => call.status === 'rejected' && call.reason.code)).toEqual(
      calls.map(() => 'FORBIDDEN'),
    )
  })
})
