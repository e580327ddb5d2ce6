import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { failureOf, smallCounty } from '../testing.ts'
import { organisationsActions } from './actions.ts'
import { organisationsTopic } from './contract.ts'

let running: Running
let ids: Awaited<ReturnType<typeof smallCounty>>
const actor = actorFor('coordinator', '990221')
const api = (who: typeof actor | null = actor) => as(running, organisationsTopic, organisationsActions, who)

beforeAll(async () => {
  running = await testApp()
  ids = await smallCounty(running.app)
})
afterAll(() => running.close())

async function editOf(id: string) {
  const { name, shortName, kind, parentId, version } = await api().show({ id })
  return { id, name, shortName, kind, parentId, version }
}

test('lists find by name, initials, code, area and kind', async () => {
  const codes = async (filter: Parameters<ReturnType<typeof api>['list']>[0]) =>
    (await api().list(filter)).rows.map(({ code }) => code)
  expect(await codes({})).toEqual(['HJB', 'ZHG'])
  expect(await codes({ search: '综合' })).toEqual(['ZHG'])
  expect(await codes({ search: 'hjb' })).toEqual(['HJB'])
  expect(await codes({ area: '990221101' })).toEqual([])
  expect(await codes({ below: '9902', kind: '党委部门', sort: 'code', descending: true })).toEqual([
    'ZHG',
    'HJB',
  ])
  expect((await api().list({ count: true, kind: '政府部门' })).total).toEqual({ count: 0, capped: false })
  expect(await api().show({ id: ids.part })).toMatchObject({ parentName: '换届办', areaName: '示例县' })
})

test('pickers find organisations of an area', async () => {
  const found = await api().find({ text: '股', area: '990221' })
  expect(found).toEqual([{ id: ids.part, name: '综合股', shortName: '综合股', areaCode: '990221' }])
})

test('an edit is kept, searched by its new initials, and refused when another came first', async () => {
  const before = await editOf(ids.part)
  await api().edit({ ...before, name: '干部监督股', parentId: null })
  expect(await api().find({ text: 'gbjdg' })).toMatchObject([{ name: '干部监督股' }])
  expect(await failureOf(api().edit(before))).toBe('changed_meanwhile')
  await api().edit({ ...(await editOf(ids.part)), parentId: ids.office })
})

test('no organisation stands above itself, directly or through others', async () => {
  const office = await editOf(ids.office)
  expect(await failureOf(api().edit({ ...office, parentId: ids.office }))).toBe('circular')
  expect(await failureOf(api().edit({ ...office, parentId: ids.part }))).toBe('circular')
})

test('who sees it from below may not edit; other areas, roles and nobody may not at all', async () => {
  const edit = await editOf(ids.office)
  expect((await api(actorFor('village', '990221101201')).list({})).rows).toHaveLength(2)
  expect(await failureOf(api(actorFor('coordinator', '990221101')).edit(edit))).toBe('NOT_FOUND')
  expect((await api(actorFor('coordinator', '990222')).list({})).rows).toEqual([])
  expect(await failureOf(api(actorFor('coordinator', '990222')).edit(edit))).toBe('NOT_FOUND')
  for (const role of [
    'leader',
    'department',
    'township',
    'village',
    'system_admin',
    'audit_admin',
  ] as const) {
    expect(await failureOf(api(actorFor(role, '990221')).edit(edit))).toBe('FORBIDDEN')
  }
  for (const role of ['system_admin', 'security_admin', 'audit_admin'] as const) {
    expect(await failureOf(api(actorFor(role, '990221')).list({}))).toBe('FORBIDDEN')
    expect(await failureOf(api(actorFor(role, '990221')).find({ text: '' }))).toBe('FORBIDDEN')
    expect(await failureOf(api(actorFor(role, '990221')).show({ id: ids.part }))).toBe('FORBIDDEN')
  }
  expect(await failureOf(api(null).edit(edit))).toBe('UNAUTHORIZED')
})
