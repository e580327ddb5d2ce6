import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { systemActor } from '#platform/actor.ts'
import { auditEvents } from '#platform/audit/tables.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { posts } from '../posts/tables.ts'
import { failureOf, smallCounty } from '../testing.ts'
import { peopleActions } from './actions.ts'
import { peopleTopic } from './contract.ts'
import { maskPhone } from './personal.ts'

let running: Running
let ids: Awaited<ReturnType<typeof smallCounty>>
const actor = actorFor('coordinator', '990221')
const api = (who: typeof actor | null = actor) => as(running, peopleTopic, peopleActions, who)

beforeAll(async () => {
  running = await testApp()
  ids = await smallCounty(running.app)
  await running.app.data.transact(systemActor, (tx) =>
    tx.insert(posts).values({
      ...{ id: newId(), personId: ids.man, organisationId: ids.office, areaCode: '990221', title: '主任' },
      grantState: 'none',
    }),
  )
})
afterAll(() => running.close())

async function editOf(id: string) {
  const { name, sex, birthDate, ethnicity, education, partyJoined, areaCode, version } = await api().show({
    id,
  })
  return { id, name, sex, birthDate, ethnicity, education, partyJoined, areaCode, version }
}

test('lists find by name, initials and number, below an area, in an organisation, and mask numbers', async () => {
  const all = await api().list({ count: true, sort: 'name' })
  expect(all.total).toEqual({ count: 2, capped: false })
  const numbers = async (filter: Parameters<ReturnType<typeof api>['list']>[0]) =>
    (await api().list(filter)).rows.map(({ number }) => number)
  expect(await numbers({ search: '章' })).toEqual(['ZY'])
  expect(await numbers({ search: 'mh' })).toEqual(['MH'])
  expect(await numbers({ search: '%' })).toEqual([])
  expect(await numbers({ below: '990221101' })).toEqual(['MH'])
  expect(await numbers({ organisation: ids.office })).toEqual(['ZY'])
  expect(await numbers({ sex: 'F' })).toEqual(['MH'])
  const [man] = (await api().list({ search: 'zy' })).rows
  expect(man).toMatchObject({
    identityNumber: '99************0015',
    phone: '199****0001',
    areaName: '示例县',
  })
  expect(JSON.stringify(man)).not.toContain('19810705001')
})

test('a telephone that is no mobile shows its last four digits only', () => {
  expect(maskPhone('4567')).toBe('****4567')
  expect(maskPhone(null)).toBeNull()
})

test('pickers name the post that tells namesakes apart', async () => {
  expect(await api().find({ text: '章' })).toEqual([
    { id: ids.man, name: '章樾', number: 'ZY', post: '换届办主任' },
  ])
  expect(await api().find({ text: '', below: '990221101' })).toMatchObject([{ post: null }])
})

test('an edit changes what it names and keeps numbers that it leaves out', async () => {
  const before = await editOf(ids.woman)
  const edited = await api().edit({ ...before, education: '研究生', identityNumber: '990221199003020027' })
  expect(edited.version).toBe(before.version + 1)
  await api().edit({ ...before, name: '单蘅', version: edited.version, phone: '0999-1234567' })
  expect(await api().show({ id: ids.woman })).toMatchObject({
    ...{ name: '单蘅', education: null, identityNumber: '99************0027', phone: '****4567' },
  })
  expect((await api().list({ search: 'sh' })).rows).toMatchObject([{ name: '单蘅' }])
  await api().edit({ ...(await editOf(ids.woman)), identityNumber: null, phone: null })
  expect(await api().show({ id: ids.woman })).toMatchObject({ identityNumber: null, phone: null })
})

test('the second of two editors is told who was first', async () => {
  const before = await editOf(ids.woman)
  await api().edit(before)
  const failure: unknown = await api()
    .edit(before)
    .catch((thrown: unknown) => thrown)
  expect(failure).toMatchObject({ code: 'REFUSED', data: { code: 'changed_meanwhile' } })
  expect((failure as Error).message).toContain('测试员')
})

test.each([
  [{ identityNumber: '990221199003020011' }, 'identity_invalid'],
  [{ identityNumber: '990221198107050015', sex: 'M', birthDate: '1981-07-05' }, 'identity_taken'],
  [{ identityNumber: '990221199003020027', sex: 'M' }, 'sex_mismatch'],
  [{ identityNumber: '990221199003020027', birthDate: '1990-03-03' }, 'birth_mismatch'],
  [{ areaCode: '990222101' }, 'outside'],
  [{ areaCode: '990221999' }, 'area_unknown'],
] as const)('an edit with %o is refused: %s', async (change, code) => {
  expect(await failureOf(api().edit({ ...(await editOf(ids.woman)), ...change }))).toBe(code)
})

test('what is registered is checked with a changed birth date', async () => {
  const man = await editOf(ids.man)
  expect(await failureOf(api().edit({ ...man, birthDate: '1981-07-06' }))).toBe('birth_mismatch')
})

test('opening a number needs a reason and leaves an event', async () => {
  const reason = '核对干部档案'
  const identity = await api().reveal({ id: ids.man, field: 'identityNumber', reason })
  const phone = await api(actorFor('leader', '990221')).reveal({ id: ids.man, field: 'phone', reason })
  expect([identity.value, phone.value]).toEqual(['990221198107050015', '19900000001'])
  const events = await running.app.data.transact(systemActor, (tx) =>
    tx.select().from(auditEvents).where(eq(auditEvents.subjectId, ids.man)),
  )
  expect(events.map(({ event, params }) => [event, params])).toEqual([
    ['person.identity_revealed', { name: '章樾', reason }],
    ['person.phone_revealed', { name: '章樾', reason }],
  ])
  expect(JSON.stringify(events)).not.toContain('990221198107050015')
  expect(await failureOf(api().reveal({ id: ids.man, field: 'phone', reason: '看' }))).toBe('BAD_REQUEST')
  expect(await failureOf(api().reveal({ id: ids.woman, field: 'phone', reason }))).toBe('not_registered')
})

test('who sees a person from below may neither open numbers nor edit', async () => {
  const reason = '核对干部档案'
  const below = actorFor('coordinator', '990221101')
  expect(await failureOf(api(below).reveal({ id: ids.man, field: 'phone', reason }))).toBe('outside')
  expect(await failureOf(api(below).edit(await editOf(ids.man)))).toBe('NOT_FOUND')
})

test('another area sees nobody', async () => {
  const other = api(actorFor('coordinator', '990222'))
  expect((await other.list({})).rows).toEqual([])
  expect(await other.find({ text: '' })).toEqual([])
  expect(await failureOf(other.show({ id: ids.man }))).toBe('NOT_FOUND')
  expect(await failureOf(other.edit(await editOf(ids.man)))).toBe('NOT_FOUND')
  expect(await failureOf(other.reveal({ id: ids.man, field: 'phone', reason: '核对干部档案' }))).toBe(
    'NOT_FOUND',
  )
})

test('roles that may not are turned away', async () => {
  const reason = '核对干部档案'
  for (const role of [
    'department',
    'township',
    'village',
    'system_admin',
    'security_admin',
    'audit_admin',
  ] as const) {
    const client = api(actorFor(role, '990221'))
    expect(await failureOf(client.reveal({ id: ids.man, field: 'phone', reason }))).toBe('FORBIDDEN')
    expect(await failureOf(client.edit(await editOf(ids.man)))).toBe('FORBIDDEN')
  }
  expect(await failureOf(api(actorFor('leader', '990221')).edit(await editOf(ids.man)))).toBe('FORBIDDEN')
  for (const role of ['system_admin', 'security_admin', 'audit_admin'] as const) {
    const client = api(actorFor(role, '990221'))
    expect(await failureOf(client.list({}))).toBe('FORBIDDEN')
    expect(await failureOf(client.find({ text: '' }))).toBe('FORBIDDEN')
    expect(await failureOf(client.show({ id: ids.man }))).toBe('FORBIDDEN')
  }
})

test('nobody signed in is turned away', async () => {
  expect(await failureOf(api(null).list({}))).toBe('UNAUTHORIZED')
  expect(await failureOf(api(null).reveal({ id: ids.man, field: 'phone', reason: '核对干部档案' }))).toBe(
    'UNAUTHORIZED',
  )
})
