import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { systemActor } from '#platform/actor.ts'
import { accounts } from '#platform/session/tables.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import {
  areaOf,
  areasBelow,
  areasOf,
  chainsOf,
  organisationIds,
  organisationNames,
  peopleNames,
} from '../public.ts'
import { failureOf, smallCounty } from '../testing.ts'
import { postsActions } from './actions.ts'
import { postsTopic } from './contract.ts'
import { posts } from './tables.ts'

let running: Running
let ids: Awaited<ReturnType<typeof smallCounty>>
const forgotten: string[] = []
const actor = actorFor('coordinator', '990221')
const api = (who: typeof actor | null = actor) => as(running, postsTopic, postsActions, who)

beforeAll(async () => {
  const started = await testApp()
  const sessions = { ...started.app.sessions, forget: (account: string) => void forgotten.push(account) }
  running = { ...started, app: { ...started.app, sessions } }
  ids = await smallCounty(running.app)
})
afterAll(() => running.close())

const system = <T>(act: Parameters<typeof running.app.data.transact<T>>[1]) =>
  running.app.data.transact(systemActor, act)

function wanted(title: string) {
  return {
    ...{ personId: ids.man, organisationId: ids.office, areaCode: '990221', title },
    ...{ role: 'leader' as const, chainPart: 'main' as const },
  }
}

test('a post with a role waits for its grant, one without needs none', async () => {
  const one = await api().add(wanted('书记'))
  const two = await api().add({ ...wanted('联络员'), role: null, chainPart: null, fromOn: '2021-03-01' })
  expect([one.grantState, two.grantState]).toEqual(['requested', 'none'])
  const { rows, total } = await api().list({ person: ids.man, count: true })
  expect(total?.count).toBe(2)
  expect(rows.map(({ title, fromOn, areaName }) => [title, fromOn, areaName])).toEqual([
    ['书记', '2021-09-15', '示例县'],
    ['联络员', '2021-03-01', '示例县'],
  ])
})

test('one post is shown to those in its area, to nobody else', async () => {
  const { rows } = await api().list({ person: ids.man, search: '书记' })
  const id = rows[0]?.id ?? ''
  expect(await api().show({ id })).toEqual(rows[0])
  expect(await failureOf(api(actorFor('coordinator', '990301')).show({ id }))).toBe('NOT_FOUND')
  expect(await failureOf(api(actorFor('system_admin', '!')).show({ id }))).toBe('FORBIDDEN')
  expect(await failureOf(api(null).show({ id }))).toBe('UNAUTHORIZED')
})

test('lists filter by organisation, area, role and grant, and search names and titles', async () => {
  const count = async (filter: Parameters<ReturnType<typeof api>['list']>[0]) =>
    (await api().list(filter)).rows.length
  expect(await count({ organisation: ids.office, area: '990221', below: '99', role: 'leader' })).toBe(1)
  expect(await count({ organisation: ids.part })).toBe(0)
  expect(await count({ grantState: 'none' })).toBe(1)
  expect(await count({ search: '书记' })).toBe(1)
  expect(await count({ search: 'zy', sort: 'personName' })).toBe(2)
})

test('the same post twice, a wide role for a village, and divisions outside are refused', async () => {
  expect(await failureOf(api().add(wanted('书记')))).toBe('exists')
  expect(await failureOf(api().add({ ...wanted('专干'), role: 'village' }))).toBe('role_area')
  expect(await failureOf(api().add({ ...wanted('专干'), areaCode: '990222' }))).toBe('outside')
  expect(await failureOf(api().add({ ...wanted('专干'), areaCode: '990221777' }))).toBe('area_unknown')
  expect(await failureOf(api().add({ ...wanted('专干'), personId: newId() }))).toBe('NOT_FOUND')
  expect(await failureOf(api().add({ ...wanted('专干'), organisationId: newId() }))).toBe('NOT_FOUND')
  const fits = await api().add({
    ...wanted('专干'),
    areaCode: '990221101201',
    role: 'village',
    chainPart: null,
  })
  expect(fits.grantState).toBe('requested')
})

test('a changed role asks anew and empties what the sessions remember', async () => {
  const { id } = await api().add(wanted('副书记'))
  const accountId = newId()
  await system(async (tx) => {
    await tx.update(posts).set({ grantState: 'active', decidedBy: 'x', version: 2 }).where(eq(posts.id, id))
    await tx.insert(accounts).values({
      ...{ id: accountId, personId: ids.man, username: 'zhangyue', state: 'active', createdBy: 'x' },
    })
  })
  const same = await api().edit({ id, version: 2, title: '副书记', role: 'leader', chainPart: 'deputy' })
  expect(same.grantState).toBe('active')
  const changed = await api().edit({ id, version: 3, title: '副书记', role: 'coordinator', chainPart: null })
  expect(changed).toEqual({ version: 4, grantState: 'requested' })
  expect(forgotten).toEqual([accountId, accountId])
  const none = await api().edit({ id, version: 4, title: '副书记', role: null, chainPart: null })
  expect(none.grantState).toBe('none')
  expect(await failureOf(api().edit({ id, version: 4, title: '一', role: null, chainPart: null }))).toBe(
    'changed_meanwhile',
  )
  expect(await failureOf(api().edit({ id, version: 5, title: '书记', role: null, chainPart: null }))).toBe(
    'exists',
  )
  expect(
    await failureOf(api().edit({ id, version: 5, title: '一', role: 'township', chainPart: null })),
  ).toBe('role_area')
})

test('an ended post keeps its history and changes no more', async () => {
  const { id } = await api().add(wanted('常委'))
  expect(await api().end({ id, version: 1 })).toEqual({ version: 2, grantState: 'ended' })
  const all = await api().list({ search: '常委', ended: true })
  expect(all.rows).toMatchObject([{ untilOn: '2021-09-15', role: 'leader' }])
  expect((await api().list({ search: '常委' })).rows).toEqual([])
  expect(await failureOf(api().end({ id, version: 2 }))).toBe('ended')
  expect(await failureOf(api().end({ id, version: 1 }))).toBe('changed_meanwhile')
  const plain = await api().add({ ...wanted('干事'), role: null })
  expect(await api().end({ id: plain.id, version: 1, untilOn: '2021-09-01' })).toMatchObject({
    grantState: 'none',
  })
})

test('posts of administrators are not the registry’s', async () => {
  const id = newId()
  await system((tx) =>
    tx
      .insert(posts)
      .values({ ...wanted('系统管理员'), id, role: 'system_admin', chainPart: null, grantState: 'active' }),
  )
  expect(await failureOf(api().end({ id, version: 1 }))).toBe('admin_post')
  expect(await failureOf(api().edit({ id, version: 1, title: '一', role: null, chainPart: null }))).toBe(
    'admin_post',
  )
})

test('other areas, other roles and nobody', async () => {
  const [post] = (await api().list({ search: '书记' })).rows
  const change = { id: post?.id ?? '', version: 1 }
  const edit = { ...change, title: '一', role: null, chainPart: null }
  for (const areaCode of ['990222', '990221101']) {
    const other = api(actorFor('coordinator', areaCode))
    expect(await failureOf(other.add(wanted('委员')))).toBe('outside')
    expect(await failureOf(other.edit(edit))).toBe('NOT_FOUND')
    expect(await failureOf(other.end(change))).toBe('NOT_FOUND')
  }
  expect((await api(actorFor('coordinator', '990222')).list({})).rows).toEqual([])
  for (const role of [
    'leader',
    'department',
    'township',
    'village',
    'system_admin',
    'security_admin',
    'audit_admin',
  ] as const) {
    const client = api(actorFor(role, '990221'))
    expect(await failureOf(client.add(wanted('委员')))).toBe('FORBIDDEN')
    expect(await failureOf(client.edit(edit))).toBe('FORBIDDEN')
    expect(await failureOf(client.end(change))).toBe('FORBIDDEN')
  }
  expect(await failureOf(api(actorFor('audit_admin', '990221')).list({}))).toBe('FORBIDDEN')
  expect(await failureOf(api(null).list({}))).toBe('UNAUTHORIZED')
  expect(await failureOf(api(null).add(wanted('委员')))).toBe('UNAUTHORIZED')
})

test('gates learn names, divisions and who answers for an area', async () => {
  await system((tx) =>
    tx.insert(posts).values({
      ...{ id: newId(), personId: ids.woman, organisationId: ids.part, areaCode: '990221', title: '股长' },
      ...{ chainPart: 'department', grantState: 'none' },
    }),
  )
  await running.app.data.transact(actor, async (tx) => {
    const chains = await chainsOf(tx, ['990221', '990221101'])
    expect(chains.get('990221')).toEqual({ main: ids.man, deputy: null, department: ids.part })
    expect(chains.get('990221101')).toEqual({ main: null, deputy: null, department: null })
    expect((await areaOf(tx, '990221101'))?.name).toBe('青榆镇')
    expect(await areaOf(tx, '99')).toBeUndefined()
    expect((await areasBelow(tx, '990221101')).map(({ code }) => code)).toEqual(['990221101', '990221101201'])
    expect(await peopleNames(tx, [ids.man, ids.man])).toEqual(new Map([[ids.man, '章樾']]))
    expect((await organisationNames(tx, [ids.part])).get(ids.part)).toMatchObject({ name: '综合股' })
    expect(await organisationIds(tx, ['HJB'])).toEqual(new Map([['HJB', ids.office]]))
    for (const none of [
      areasOf(tx, []),
      peopleNames(tx, []),
      organisationNames(tx, []),
      organisationIds(tx, []),
      chainsOf(tx, []),
    ]) {
      expect((await none).size).toBe(0)
    }
  })
})
