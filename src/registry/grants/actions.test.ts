import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { type Role, roles } from '#common/roles.ts'
import { systemActor } from '#platform/actor.ts'
import { auditEvents } from '#platform/audit/tables.ts'
import { accounts } from '#platform/session/tables.ts'
import { TestBrowser, testPerson, testServer } from '#platform/session/testing.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { people } from '../people/tables.ts'
import { type GrantState, posts } from '../posts/tables.ts'
import { failureOf, smallCounty } from '../testing.ts'
import { grantsActions } from './actions.ts'
import { grantsTopic } from './contract.ts'

let running: Running
let ids: Awaited<ReturnType<typeof smallCounty>>
let number = 0
const security = actorFor('security_admin', '!', { personName: '安全员' })
const system = actorFor('system_admin', '!', { personName: '系统员' })
const api = (who: typeof security | null) => as(running, grantsTopic, grantsActions, who)

beforeAll(async () => {
  running = await testApp()
  ids = await smallCounty(running.app)
})
afterAll(() => running.close())

async function post(role: Role | null, grantState: GrantState, set: Partial<typeof posts.$inferSelect> = {}) {
  number += 1
  const mine = number
  const id = newId()
  await running.app.data.transact(systemActor, async (tx) => {
    const personId = set.personId ?? newId()
    if (set.personId === undefined) {
      const name = `人员${mine}`
      await tx.insert(people).values({ id: personId, number: name, name, initials: 'ry', areaCode: '990221' })
    }
    const base = { id, organisationId: ids.office, areaCode: '990221', title: `职务${mine}` }
    await tx.insert(posts).values({ ...base, role, grantState, ...set, personId })
  })
  return id
}

async function rowOf(id: string) {
  const [row] = await running.app.data.transact(systemActor, (tx) =>
    tx.select().from(posts).where(eq(posts.id, id)),
  )
  if (row === undefined) throw new Error('no such post')
  return row
}

const propose = (id: string, role: Role, version = 1) =>
  api(security).propose({ posts: [{ id, version, role }] })
const approve = (id: string, version: number) => api(system).approve({ posts: [{ id, version }] })

test('who may: the three administrators see, security proposes and ends, system decides', async () => {
  const chosen = [{ id: newId(), version: 1 }]
  for (const role of roles) {
    const asRole = api(actorFor(role, role.endsWith('_admin') ? '!' : '990221'))
    const sees = role.endsWith('_admin') ? 'not refused' : 'FORBIDDEN'
    const proposes = role === 'security_admin' ? 'NOT_FOUND' : 'FORBIDDEN'
    const decides = role === 'system_admin' ? 'NOT_FOUND' : 'FORBIDDEN'
    expect(await failureOf(asRole.list({})), role).toBe(sees)
    expect(await failureOf(asRole.unused({})), role).toBe(sees)
    const proposed = chosen.map((one) => ({ ...one, role: 'leader' as const }))
    expect(await failureOf(asRole.propose({ posts: proposed })), role).toBe(proposes)
    expect(await failureOf(asRole.end({ posts: chosen, reason: 'x' })), role).toBe(proposes)
    expect(await failureOf(asRole.approve({ posts: chosen })), role).toBe(decides)
    expect(await failureOf(asRole.refuse({ posts: chosen, reason: 'x' })), role).toBe(decides)
  }
  expect(await failureOf(api(null).list({}))).toBe('UNAUTHORIZED')
  expect(await failureOf(api(null).approve({ posts: chosen }))).toBe('UNAUTHORIZED')
})

test('a requested role takes effect when a second person has approved it', async () => {
  const id = await post('coordinator', 'requested')
  expect(await propose(id, 'coordinator')).toEqual({ posts: [{ id, version: 2 }] })
  expect(await rowOf(id)).toMatchObject({ grantState: 'proposed', proposedBy: security.personId })
  expect(await failureOf(propose(id, 'coordinator', 2))).toBe('already')
  await approve(id, 2)
  expect(await rowOf(id)).toMatchObject({ grantState: 'active', decidedBy: system.personId, version: 3 })
  const events = await running.app.data.transact(systemActor, (tx) =>
    tx.select().from(auditEvents).where(eq(auditEvents.subjectId, id)),
  )
  expect(events.map((one) => [one.event, one.areaCode, one.params.role])).toEqual([
    ['grant.proposed', '990221', '换届办'],
    ['grant.approved', '990221', '换届办'],
  ])
})

test('many are proposed and decided at once, or none of them', async () => {
  const many = await Promise.all(Array.from({ length: 5 }, () => post('department', 'requested')))
  const good = many.map((id) => ({ id, version: 1, role: 'department' as const }))
  const stale = good.map((one, index) => (index === 4 ? { ...one, version: 9 } : one))
  expect(await failureOf(api(security).propose({ posts: stale }))).toBe('changed_meanwhile')
  expect((await Promise.all(many.map(rowOf))).every((row) => row.grantState === 'requested')).toBe(true)
  const { posts: proposed } = await api(security).propose({ posts: good })
  await api(system).approve({ posts: proposed })
  expect((await Promise.all(many.map(rowOf))).every((row) => row.grantState === 'active')).toBe(true)
  const twice = [...good.slice(0, 1), ...good.slice(0, 1)]
  expect(await failureOf(api(security).propose({ posts: twice }))).toBe('post_twice')
})

test('a refusal and an end carry their reason; both can be proposed again', async () => {
  const id = await post('leader', 'requested')
  await propose(id, 'leader')
  const chosen = (version: number) => ({ posts: [{ id, version }], reason: '尚未到任' })
  await api(system).refuse(chosen(2))
  expect(await rowOf(id)).toMatchObject({ grantState: 'refused', reason: '尚未到任' })
  expect(await failureOf(api(security).end(chosen(3)))).toBe('not_in_force')
  await propose(id, 'leader', 3)
  expect(await rowOf(id)).toMatchObject({ grantState: 'proposed', reason: null, decidedBy: null })
  await approve(id, 4)
  await api(security).end(chosen(5))
  expect(await rowOf(id)).toMatchObject({ grantState: 'ended', reason: '尚未到任', role: 'leader' })
  expect(await failureOf(approve(id, 6))).toBe('not_proposed')
  expect(await failureOf(api(system).refuse(chosen(6)))).toBe('not_proposed')
})

test('nobody decides on the own post, and the proposer does not decide', async () => {
  const own = await post('leader', 'proposed', {
    personId: system.personId,
    proposedBy: security.personId,
  })
  await running.app.data.transact(systemActor, (tx) =>
    tx.insert(people).values(
      [system, security].map(({ personId, personName }) => ({
        ...{ id: personId, number: personName, name: personName, initials: 'x', areaCode: '!' },
      })),
    ),
  )
  expect(await failureOf(approve(own, 1))).toBe('own_grant')
  const mine = await post('leader', 'requested', { personId: security.personId })
  expect(await failureOf(propose(mine, 'leader'))).toBe('own_grant')
  expect(await failureOf(api(security).end({ posts: [{ id: mine, version: 1 }], reason: 'x' }))).toBe(
    'own_grant',
  )
  const id = await post('leader', 'proposed', { proposedBy: system.personId })
  expect(await failureOf(approve(id, 1))).toBe('same_person')
  expect(await failureOf(api(system).refuse({ posts: [{ id, version: 1 }], reason: 'x' }))).toBe(
    'same_person',
  )
})

test('an administrator’s role stands alone in one person', async () => {
  const personId = (await rowOf(await post('coordinator', 'active'))).personId
  const second = await post(null, 'none', { personId })
  expect(await failureOf(propose(second, 'audit_admin'))).toBe('role_conflict')
  await propose(second, 'leader')
  const fresh = (await rowOf(await post('audit_admin', 'proposed', { proposedBy: security.personId })))
    .personId
  const other = await post(null, 'none', { personId: fresh })
  expect(await failureOf(propose(other, 'security_admin'))).toBe('role_conflict')
  expect(await failureOf(propose(other, 'village'))).toBe('role_area')
  // Proposed while nothing stood against it, in conflict when it comes to the decision.
  const third = await post('system_admin', 'proposed', { proposedBy: security.personId })
  await post('leader', 'active', { personId: (await rowOf(third)).personId })
  expect(await failureOf(approve(third, 1))).toBe('role_conflict')
})

test('the only one in an administrator’s office stays until there is another', async () => {
  const only = await post('audit_admin', 'active')
  const end = (id: string) => api(security).end({ posts: [{ id, version: 1 }], reason: '轮岗' })
  expect(await failureOf(end(only))).toBe('last_admin')
  expect(await failureOf(propose(only, 'leader'))).toBe('last_admin')
  await post('audit_admin', 'active')
  expect(await failureOf(end(only))).toBe('not refused')
})

test('a post that has ended can’t be granted', async () => {
  const id = await post('leader', 'requested', { untilOn: '2021-09-14' })
  expect(await failureOf(propose(id, 'leader'))).toBe('post_ended')
  const late = await post('leader', 'proposed', { untilOn: '2021-09-14', proposedBy: security.personId })
  expect(await failureOf(approve(late, 1))).toBe('post_ended')
})

test('the list shows who proposed and decided, and is filtered', async () => {
  const { rows, total } = await api(security).list({ state: 'active', role: 'coordinator', count: true })
  expect(total?.count).toBe(rows.length)
  expect(rows.find((row) => row.proposedBy !== null)).toMatchObject({
    organisationName: '换届办',
    areaName: '示例县',
    proposedBy: '安全员',
    decidedBy: '系统员',
  })
  expect((await api(security).list({ below: '9903' })).rows).toEqual([])
  expect((await api(security).list({ search: '没有这个人' })).rows).toEqual([])
})

test('a change of grants reaches an open session at once', async () => {
  const server = await testServer(running.app)
  const person = await testPerson(running.app, 'regranted', [{ role: 'coordinator', areaCode: '990221' }])
  const browser = new TestBrowser(server)
  await browser.signIn('regranted')
  const present = () => running.app.sessions.actorOf(browser.headers(), '')
  expect(await present()).toMatchObject({ role: 'coordinator' })
  const [id = ''] = person.postIds
  await propose(id, 'leader')
  expect(await present()).toBeNull()
  await approve(id, 2)
  expect(await present()).toMatchObject({ role: 'leader' })
  await api(security).end({ posts: [{ id, version: 3 }], reason: '免职' })
  expect(await present()).toBeNull()
  await server.close()
})

test('granted posts without a used account are listed for the check of rights', async () => {
  const long = await testPerson(running.app, 'longago', [{ role: 'leader', areaCode: '990221' }])
  const recent = await testPerson(running.app, 'recent', [{ role: 'leader', areaCode: '990221' }])
  const none = await post('leader', 'active')
  const old = new Date(Date.now() - 91 * 86_400_000).toISOString()
  await running.app.data.transact(systemActor, (tx) =>
    tx.update(accounts).set({ lastSeenAt: old }).where(eq(accounts.id, long.accountId)),
  )
  const listed = (await api(actorFor('audit_admin', '!')).unused({ size: 500 })).rows
  const found = new Map(listed.map((row) => [row.id, row.username]))
  expect(found.get(long.postIds[0] ?? '')).toBe('longago')
  expect(found.has(none)).toBe(true)
  expect(found.has(recent.postIds[0] ?? '')).toBe(false)
  const later = (await api(security).unused({ days: 92, size: 500 })).rows
  expect(later.some((row) => row.username === 'longago')).toBe(false)
})
