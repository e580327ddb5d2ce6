import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { may, roles } from '#common/roles.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import { auditEvents } from '#platform/audit/tables.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { catalogue } from '#rules/catalogue.ts'
import { ruleIds as texts } from '#rules/library.ts'
import { standardValues } from '#rules/settings.ts'
import { ruleValuesFor } from '../public.ts'
import { failureOf, smallCounty } from '../testing.ts'
import { rulebookActions } from './actions.ts'
import { rulebookTopic } from './contract.ts'
import { ruleSettingRecords } from './tables.ts'

const ruleIds = texts.filter((ruleId) => catalogue.has(ruleId))

let running: Running
const county = actorFor('coordinator', '990221', { personName: '甲测试' })
const api = (who: Actor | null = county) => as(running, rulebookTopic, rulebookActions, who)

beforeAll(async () => {
  running = await testApp('2021-10-18')
  await smallCounty(running.app)
})
afterAll(() => running.close())

type Set = Parameters<ReturnType<typeof api>['set']>[0]

function input(change: Partial<Set> = {}): Set {
  return {
    ...{ key: 'villageProxiesMost', value: 2, issuer: 'province', fromOn: '2021-01-01', version: 0 },
    source: '示例省村民委员会选举办法（示例发〔2020〕1号）',
    ...change,
  }
}

async function setting(ruleId: string, key: string, who = county) {
  const found = (await api(who).show({ ruleId })).settings.find((one) => one.key === key)
  if (found === undefined) throw new Error(`${key} is not shown`)
  return found
}

function valuesAt(area: string, day: string) {
  return running.app.data.transact(systemActor, (tx) => ruleValuesFor(tx, area, day), 'read')
}

async function eventsOf(ruleId: string) {
  const found = await running.app.data.transact(systemActor, (tx) =>
    tx
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.subjectType, 'rule'), eq(auditEvents.subjectId, ruleId))),
  )
  return found.map(({ event, areaCode }) => [event, areaCode])
}

describe('the list', () => {
  test('holds every rule, with law, edition and article of the day', async () => {
    const { rows, more } = await api().list({ size: 500 })
    expect(rows.map(({ ruleId }) => ruleId)).toEqual(ruleIds)
    expect(more).toBe(false)
    const then = await api().list({ search: 'XJ-15', day: '2019-01-01' })
    expect(then.rows).toMatchObject([{ ruleId: 'XJ-15', law: '选举法', edition: '2015', article: '31' }])
    const now = await api().list({ search: 'XJ-03' })
    expect(now.rows).toMatchObject([{ confidence: 'A', state: 'verified', values: [], group: 'seats' }])
  })

  test('is found by words, law, topic, setting and pinyin initials', async () => {
    const found = async (search: string) =>
      (await api().list({ search, size: 500 })).rows.map((r) => r.ruleId)
    expect(await found('另行选举的期限')).toEqual(['CW-07'])
    expect(await found('xuanjufa')).toEqual([])
    expect((await found('xjf')).slice(0, 2)).toEqual(['XJ-01', 'XJ-02'])
    expect(await found('audit law')).toEqual(['SJ-02'])
    expect(await found('允许偏差')).toEqual(['XJ-10'])
    expect(await found('没有这样的规则')).toEqual([])
  })

  test('filters, sorts, pages and counts', async () => {
    const ids = async (filter: Parameters<ReturnType<typeof api>['list']>[0]) =>
      (await api().list({ size: 500, ...filter })).rows.map(({ ruleId }) => ruleId)
    expect(await ids({ group: 'cppcc' })).toEqual(['ZX-01'])
    expect(await ids({ state: 'not_in_force', group: 'village_2025' })).toContain('CW25-06')
    const inferred = await ids({ grade: 'D', group: 'party_local' })
    expect([inferred.includes('DF-05'), inferred.includes('DF-04')]).toEqual([true, false])
    const withSettings = await ids({ settings: true, state: 'unverified' })
    expect(withSettings).toContain('XJ-10')
    expect(withSettings).not.toContain('XJ-03')
    expect((await ids({ sort: 'ruleId', descending: true, size: 1 }))[0]).toMatch(/^ZZ-/)
    expect((await ids({ sort: 'confidence' })).at(0)).toBe('XJ-01')
    expect(await ids({ sort: 'nothing', size: 2, page: 2 })).toEqual(['XJ-03', 'XJ-04'])
    const page = await api().list({ size: 10, count: true })
    expect([page.more, page.total]).toEqual([true, { count: ruleIds.length, capped: false }])
  })
})

describe('a rule', () => {
  test('is shown with its editions, the steps that cite it and its settings', async () => {
    const rule = await api().show({ ruleId: 'XJ-12', day: '2021-10-18' })
    expect(rule.editions.map(({ edition, inForce }) => [edition, inForce])).toEqual([
      ['2020', true],
      ['2015', false],
      ['2010', false],
      ['2004', false],
    ])
    expect(rule.editions[3]?.text.zh).toContain('法律未作规定')
    expect(rule.steps).toContainEqual(
      expect.objectContaining({ body: 'congress_county', step: 'voter_list', uses: ['requires', 'limits'] }),
    )
    expect(rule.settings).toEqual([])
    const surplus = await api().show({ ruleId: 'DF-05' })
    expect(surplus.settings).toHaveLength(3)
    expect(surplus.values[0]?.zh).toBe('地方党委委员、候补委员、纪委委员差额比例（不少于）：10%')
    expect(await failureOf(api().show({ ruleId: 'XX-99' }))).toBe('NOT_FOUND')
    expect(await failureOf(api().show({ ruleId: 'XJ-12', day: '2021-02-30' }))).toBe('BAD_REQUEST')
  })
})

describe('a value', () => {
  test('is recorded with its document, resolved by day, and named on every page', async () => {
    expect((await setting('CW25-06', 'villageProxiesMost')).confirmed).toBeNull()
    const { id } = await api().set(input())
    expect(await setting('CW25-06', 'villageProxiesMost')).toMatchObject({
      value: 2,
      valueText: { zh: '2人' },
      standard: { zh: '3人' },
      confirmed: { setBy: '甲测试', setOn: '2021-10-18', issuer: 'province' },
      version: 1,
    })
    const { values, confirmed } = await valuesAt('990221101', '2021-01-01')
    expect(values).toEqual({ ...standardValues, villageProxiesMost: 2 })
    expect(confirmed.villageProxiesMost).toMatchObject({ id, areaCode: '990221' })
    expect(confirmed.tolerancePercent).toBeNull()
    expect((await valuesAt('990221', '2020-12-31')).values.villageProxiesMost).toBe(3)
    expect((await valuesAt('990222', '2021-10-18')).values.villageProxiesMost).toBe(3)
    expect(await eventsOf('CW25-06')).toEqual([['rule.set', '990221']])
  })

  test('of the nearer issuer goes before, until it ends or is withdrawn', async () => {
    const own = {
      issuer: 'county',
      value: 1,
      fromOn: '2021-10-01',
      untilOn: '2021-12-01',
      version: 1,
    } as const
    const { id } = await api().set(input(own))
    expect((await valuesAt('990221', '2021-11-30')).values.villageProxiesMost).toBe(1)
    expect((await valuesAt('990221', '2021-12-01')).values.villageProxiesMost).toBe(2)
    const { history } = await api().show({ ruleId: 'CW25-06' })
    expect(
      history.map(({ issuer, inForce, own: mine, areaName }) => [issuer, inForce, mine, areaName]),
    ).toEqual([
      ['county', true, true, '示例县'],
      ['province', false, true, '示例县'],
    ])
    await api().withdraw({ id, version: 1, reason: '文件已废止' })
    expect((await valuesAt('990221', '2021-11-30')).values.villageProxiesMost).toBe(2)
    const after = (await api().show({ ruleId: 'CW25-06' })).history[0]
    expect(after).toMatchObject({
      inForce: false,
      withdrawn: { by: '甲测试', on: '2021-10-18', reason: '文件已废止' },
      version: 2,
    })
    // The day is free again once the record was withdrawn.
    await api().set(input({ ...own, version: 3 }))
    expect(await eventsOf('CW25-06')).toHaveLength(4)
  })

  test('of a city reaches its counties, which can not withdraw it', async () => {
    const city = actorFor('coordinator', '9902', { personName: '乙测试' })
    const key = 'villageRunoffDays'
    const { id } = await api(city).set(input({ key, value: 15, issuer: 'prefecture' }))
    expect((await setting('CW-07', key)).value).toBe(15)
    expect((await setting('CW-07', key)).version).toBe(0)
    expect(await failureOf(api().withdraw({ id, version: 1, reason: '不是本县的' }))).toBe('outside')
    await api().set(input({ key, value: 20, issuer: 'province' }))
    expect((await setting('CW-07', key)).value).toBe(20)
    expect((await setting('CW-07', key, city)).value).toBe(15)
    const seen = (await api(city).show({ ruleId: 'CW-07' })).history
    expect(seen.map(({ areaCode, own }) => [areaCode, own])).toContainEqual(['990221', true])
    const other = actorFor('coordinator', '990222')
    expect(
      await failureOf(api(other).withdraw({ id: seen[0]?.id ?? id, version: 1, reason: '外县' })),
    ).not.toBe('not refused')
  })
})

describe('a confirmation', () => {
  test('is the standard value recorded; the mark is gone then', async () => {
    const state = async () => (await api().list({ search: 'XJ-10' })).rows[0]
    expect(await state()).toMatchObject({ state: 'unverified', source: '' })
    await api().set(input({ key: 'tolerancePercent', value: 15, issuer: 'central' }))
    expect(await state()).toMatchObject({ state: 'confirmed', setBy: '甲测试' })
    expect(await eventsOf('XJ-10')).toEqual([['rule.confirmed', '990221']])
    const named = await api(actorFor('township', '990221101')).confirmed({})
    expect(named).toContainEqual(
      expect.objectContaining({ ruleId: 'XJ-10', setBy: '甲测试', issuer: 'central' }),
    )
    const elsewhere = await api(actorFor('leader', '990222')).confirmed({})
    expect(elsewhere.map(({ ruleId }) => ruleId)).not.toContain('XJ-10')
  })

  test('of a rule without settings is that of its text', async () => {
    const shown = await setting('ZX-01', 'ZX-01')
    expect(shown).toMatchObject({ value: true, confirmed: null, version: 0 })
    await api().set(input({ key: 'ZX-01', value: false, issuer: 'central', source: '示例章程第四十一条' }))
    const { state, history } = await api().show({ ruleId: 'ZX-01' })
    expect([state, history[0]?.value.zh]).toEqual(['confirmed', '与规则库所述一致'])
  })
})

describe('recording is refused', () => {
  const later = { key: 'communityWorkMonths', value: 12, fromOn: '2021-03-01' } as const
  const refusal = (change: Partial<Set>) => failureOf(api().set(input({ ...later, ...change })))

  test('for a value out of bounds, an unknown key, a rule that needs no confirmation', async () => {
    expect(await refusal({ value: 61 })).toBe('value_not_allowed')
    expect(await refusal({ value: 'twelve' })).toBe('value_not_allowed')
    expect(await refusal({ key: 'grassrootsWinBase', value: 'nobody' })).toBe('value_not_allowed')
    expect(await refusal({ key: 'gone' })).toBe('no_such_setting')
    expect(await refusal({ key: 'XJ-12' })).toBe('no_such_setting')
    expect(await refusal({ key: 'DF-05' })).toBe('no_such_setting')
  })

  test('without a source or a real day, as input that is not valid', async () => {
    for (const wrong of [{ source: ' ' }, { fromOn: '2021-02-30' }, { issuer: 'village' as 'county' }]) {
      expect(await refusal(wrong)).toBe('BAD_REQUEST')
    }
  })

  test('for days in the wrong order and an issuer below the own level', async () => {
    expect(await refusal({ untilOn: '2021-03-01' })).toBe('until_not_later')
    const city = api(actorFor('coordinator', '9902'))
    expect(await failureOf(city.set(input({ ...later, issuer: 'county' })))).toBe('issuer_below')
    const province = api(actorFor('coordinator', '99'))
    expect(await failureOf(province.set(input({ ...later, issuer: 'prefecture' })))).toBe('issuer_below')
  })

  test('for the same again, the same first day, and after another’s change', async () => {
    await api().set(input(later))
    const other = actorFor('coordinator', '990221', { personName: '丙测试' })
    const late = api(other).set(input({ ...later, value: 9, fromOn: '2021-05-01' }))
    await expect(late).rejects.toMatchObject({
      data: { code: 'changed_meanwhile', zh: expect.stringContaining('甲测试于2021-10-18') },
    })
    expect(await refusal({ version: 1, fromOn: '2021-04-01' })).toBe('unchanged')
    expect(await refusal({ version: 1, value: 9 })).toBe('same_first_day')
    const { id } = await api().set(input({ ...later, version: 1, value: 9, fromOn: '2021-04-01' }))
    await api(other).withdraw({ id, version: 1, reason: '登记有误' })
    const again = api().withdraw({ id, version: 1, reason: '登记有误' })
    await expect(again).rejects.toMatchObject({
      data: { code: 'changed_meanwhile', zh: expect.stringContaining('丙测试') },
    })
  })

  test('for all but one of several at the same moment', async () => {
    const key = 'electionBodyRelativeLeaves'
    const asked = [1, 2, 3].map((n) =>
      failureOf(api().set(input({ key, value: true, fromOn: `2021-06-0${n}` }))),
    )
    const answers = await Promise.all(asked)
    expect(answers.filter((one) => one === 'not refused')).toHaveLength(1)
    expect(answers.filter((one) => one === 'changed_meanwhile')).toHaveLength(2)
  })
})

test('a record of another county is not there; the database refuses to write it', async () => {
  const other = actorFor('coordinator', '990222')
  const { id } = await api(other).set(input({ key: 'villageWorkMonths', value: 6 }))
  expect(await failureOf(api().withdraw({ id, version: 1, reason: '外县' }))).toBe('NOT_FOUND')
  expect((await api().show({ ruleId: 'CW25-05' })).history).toEqual([])
  const written = running.app.data.transact(county, (tx) =>
    tx.update(ruleSettingRecords).set({ value: 1 }).where(eq(ruleSettingRecords.id, id)).returning(),
  )
  expect(await written).toEqual([])
})

test.each(roles)('a %s does what the permissions say', async (role) => {
  const who = api(actorFor(role, '990221'))
  const read = may(role, 'rule.read') ? 'not refused' : 'FORBIDDEN'
  expect(await failureOf(who.list({}))).toBe(read)
  expect(await failureOf(who.show({ ruleId: 'XJ-01' }))).toBe(read)
  expect(await failureOf(who.confirmed({}))).toBe(read)
  const write = may(role, 'rule.set') ? 'value_not_allowed' : 'FORBIDDEN'
  expect(await failureOf(who.set(input({ value: 11 })))).toBe(write)
  const withdraw = may(role, 'rule.set') ? 'NOT_FOUND' : 'FORBIDDEN'
  const nobody = { id: '01ARZ3NDEKTSV4RRFFQ69G5FAV', version: 1, reason: '试' }
  expect(await failureOf(who.withdraw({ ...nobody, reason: '试一试' }))).toBe(withdraw)
})

test('nobody sees or records anything', async () => {
  expect(await failureOf(api(null).list({}))).toBe('UNAUTHORIZED')
  expect(await failureOf(api(null).show({ ruleId: 'XJ-01' }))).toBe('UNAUTHORIZED')
  expect(await failureOf(api(null).confirmed({}))).toBe('UNAUTHORIZED')
  expect(await failureOf(api(null).set(input()))).toBe('UNAUTHORIZED')
})
