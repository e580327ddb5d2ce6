import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { may, roles } from '#common/roles.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import { auditEvents } from '#platform/audit/tables.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { failureOf } from '../testing.ts'
import { areasActions } from './actions.ts'
import { areasTopic } from './contract.ts'
import { areas } from './tables.ts'

let running: Running
const editor = actorFor('coordinator', '990221', { personName: '甲' })
const api = (actor: Actor | null = editor) => as(running, areasTopic, areasActions, actor)
type Filter = Parameters<ReturnType<typeof api>['list']>[0]

const places = [
  ['99', '示例省', 'province', '省', null, null],
  ['9902', '示例市', 'prefecture', '市', '99', null],
  ['990221', '砚江县', 'county', '县', '9902', 58_412],
  ['990221101', '青榆镇', 'township', '镇', '990221', 6118],
  ['990221101201', '榆下村', 'village', '村', '990221101', 900],
  ['990221101202', '榆_上村', 'village', '村', '990221101', 1200],
  ['990221102', '白石乡', 'township', '乡', '990221', 4300],
  ['990222', '邻县', 'county', '县', '9902', 10],
] as const

beforeAll(async () => {
  running = await testApp()
  await running.app.data.transact(systemActor, (tx) =>
    tx.insert(areas).values(
      places.map(([code, name, level, kind, parentCode, population]) => ({
        ...{
          code,
          name,
          shortName: name.slice(0, 2),
          level,
          kind,
          parentCode,
          population,
          initials: `i${code}`,
        },
      })),
    ),
  )
})
afterAll(() => running.close())

async function codes(filter: Filter, actor = editor): Promise<string[]> {
  return (await api(actor).list(filter)).rows.map(({ code }) => code)
}

async function editOf(code: string, actor = editor) {
  const found = (await api(actor).list({ size: 500 })).rows.find((row) => row.code === code)
  if (found === undefined) throw new Error(`${code} is not seen`)
  const { name, shortName, population, households, version } = found
  return { code, name, shortName, population, households, version }
}

describe('the list', () => {
  test('holds the own area, what lies below it and what stands above it', async () => {
    expect(await codes({})).toEqual(places.map(([code]) => code).filter((code) => code !== '990222'))
    expect(await codes({}, actorFor('township', '990221101'))).toEqual([
      '99',
      '9902',
      '990221',
      '990221101',
      '990221101201',
      '990221101202',
    ])
    expect(await codes({}, actorFor('village', '990222101201'))).toEqual(['99', '9902', '990222'])
  })

  test('filters by level, parent and text, whose wildcards are taken as they stand', async () => {
    expect(await codes({ level: 'township' })).toEqual(['990221101', '990221102'])
    expect(await codes({ parent: '990221101' })).toEqual(['990221101201', '990221101202'])
    expect(await codes({ search: '榆' })).toEqual(['990221101', '990221101201', '990221101202'])
    expect(await codes({ search: '_' })).toEqual(['990221101202'])
    expect(await codes({ search: '%' })).toEqual([])
    expect(await codes({ search: 'I990221102' })).toEqual(['990221102'])
    expect(await codes({ search: '榆', level: 'village', parent: '990221102' })).toEqual([])
  })

  test('sorts, pages and counts', async () => {
    const sorted = { sort: 'population', descending: true, level: 'village' } as const
    expect(await codes(sorted)).toEqual(['990221101202', '990221101201'])
    expect(await codes({ sort: 'nothing', size: 2, page: 2 })).toEqual(['990221', '990221101'])
    const page = await api().list({ size: 2, page: 2, count: true })
    expect([page.more, page.total]).toEqual([true, { count: 7, capped: false }])
    expect((await api().list({ size: 7 })).more).toBe(false)
    expect((await api().list({ parent: '990221101' })).rows[0]).toMatchObject({
      parentName: '青榆镇',
      kind: '村',
    })
  })
})

describe('finding', () => {
  test('tells the way from above to each division', async () => {
    expect(await api().find({ text: '榆下' })).toEqual([
      { code: '990221101201', name: '榆下村', path: ['示例省', '示例市', '砚江县', '青榆镇'] },
    ])
    expect((await api().find({ text: '砚江' }))[0]?.path).toEqual(['示例省', '示例市'])
    expect((await api().find({ text: '示例省' }))[0]?.path).toEqual([])
  })

  test('keeps to a level and to what the post may see', async () => {
    expect((await api().find({ text: '榆', level: 'township' })).map(({ code }) => code)).toEqual([
      '990221101',
    ])
    expect(await api().find({ text: '邻县' })).toEqual([])
    expect(await api(actorFor('township', '990221102')).find({ text: '榆下' })).toEqual([])
  })
})

describe('an edit', () => {
  test('is kept with its event, and found by its new initials', async () => {
    const before = await editOf('990221102')
    expect(await api().edit({ ...before, name: '白石镇', population: 4301 })).toEqual({
      version: before.version + 1,
    })
    expect(await editOf('990221102')).toMatchObject({
      name: '白石镇',
      population: 4301,
      version: before.version + 1,
    })
    expect(await api().find({ text: 'bsz' })).toMatchObject([{ name: '白石镇' }])
    const [event] = await running.app.data.transact(systemActor, (tx) =>
      tx.select().from(auditEvents).where(eq(auditEvents.subjectId, '990221102')),
    )
    expect(event).toMatchObject({ event: 'area.edited', areaCode: '990221102', params: { name: '白石镇' } })
  })

  test('after another’s is refused, and tells who came first and when', async () => {
    const before = await editOf('990221101')
    await api(actorFor('coordinator', '990221', { personName: '乙' })).edit({ ...before, households: 7 })
    const late: unknown = await api()
      .edit({ ...before, households: 8 })
      .catch((failure: unknown) => failure)
    expect(late).toMatchObject({ code: 'REFUSED', data: { code: 'changed_meanwhile' } })
    const { zh, en } = Object(late).data
    expect(zh).toMatch(/^该区划已由乙于\d{4}-\d\d-\d\d \d\d:\d\d修改，您的改动没有保存。/)
    expect(en).toMatch(/^乙 changed this division at \d{4}-\d\d-\d\d \d\d:\d\d; your change was not saved\./)
    expect((await editOf('990221101')).households).toBe(7)
  })

  test('of two at the same moment one is kept', async () => {
    const before = await editOf('990221101201')
    const names = ['甲', '乙', '丙', '丁']
    const asked = names.map((personName, n) =>
      failureOf(api(actorFor('coordinator', '990221', { personName })).edit({ ...before, households: n })),
    )
    const answers = await Promise.all(asked)
    expect(answers.filter((one) => one === 'not refused')).toHaveLength(1)
    expect(answers.filter((one) => one === 'changed_meanwhile')).toHaveLength(3)
    expect((await editOf('990221101201')).version).toBe(before.version + 1)
  })

  test('of a division above is refused; one that is not seen is not there', async () => {
    const above = await editOf('9902')
    expect(await failureOf(api().edit(above))).toBe('outside')
    expect(await failureOf(api().edit({ ...above, code: '990222' }))).toBe('NOT_FOUND')
    expect(await failureOf(api().edit({ ...above, code: '990299' }))).toBe('NOT_FOUND')
    expect(
      await failureOf(api(actorFor('coordinator', '990222')).edit({ ...above, code: '990221101' })),
    ).toBe('NOT_FOUND')
  })

  test('with an impossible value is rejected', async () => {
    const edit = await editOf('990221101')
    for (const wrong of [{ name: '' }, { population: -1 }, { households: 1.5 }, { code: '9902211' }]) {
      expect(await failureOf(api().edit({ ...edit, ...wrong }))).toBe('BAD_REQUEST')
    }
  })
})

test.each(roles)('a %s does what the permissions say', async (role) => {
  const who = api(actorFor(role, '990221'))
  const read = may(role, 'registry.read') ? 'not refused' : 'FORBIDDEN'
  const edit = await editOf('990221101202')
  expect(await failureOf(who.list({}))).toBe(read)
  expect(await failureOf(who.find({ text: '' }))).toBe(read)
  expect(await failureOf(who.edit(edit))).toBe(may(role, 'registry.edit') ? 'not refused' : 'FORBIDDEN')
})

test('nobody sees or edits anything', async () => {
  const edit = await editOf('990221101202')
  expect(await failureOf(api(null).list({}))).toBe('UNAUTHORIZED')
  expect(await failureOf(api(null).find({ text: '' }))).toBe('UNAUTHORIZED')
  expect(await failureOf(api(null).edit(edit))).toBe('UNAUTHORIZED')
})
