import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { newId } from '#common/ids.ts'
import type { Actor } from '#platform/actor.ts'
import { systemActor } from '#platform/actor.ts'
import { auditEvents } from '#platform/audit/tables.ts'
import { accounts, apiTokens } from '#platform/session/tables.ts'
import { type TestPerson, testPerson } from '#platform/session/testing.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { posts } from '../posts/tables.ts'
import { failureOf } from '../testing.ts'
import { tokensActions } from './actions.ts'
import { tokensTopic } from './contract.ts'

let running: Running
let person: TestPerson
let actor: Actor
const api = (who: Actor | null) => as(running, tokensTopic, tokensActions, who)

beforeAll(async () => {
  running = await testApp()
  person = await testPerson(running.app, 'owner', [{ role: 'coordinator', areaCode: '990221' }])
  const { accountId, personId, postIds } = person
  actor = actorFor('coordinator', '990221', { accountId, personId, postId: postIds[0] ?? '' })
})
afterAll(() => running.close())
afterEach(() => void vi.useRealTimers())

function callerOf(token: string): Promise<Actor | null> {
  return running.app.sessions.actorOf(new Headers({ authorization: `Bearer ${token}` }), '10.1.1.1')
}

test('a token acts through the post for which it was made; it is stored as a hash and shown once', async () => {
  const made = await api(actor).make({ name: '省级汇总', days: 30 })
  expect(made.token).toMatch(/^wg_[\w-]{43}$/)
  expect(await callerOf(made.token)).toMatchObject({
    personId: person.personId,
    postId: person.postIds[0],
    role: 'coordinator',
    areaCode: '990221',
    ip: '10.1.1.1',
    sessionId: `token:${made.id}`,
  })
  const rows = await running.app.data.transact(systemActor, (tx) => tx.select().from(apiTokens))
  expect(JSON.stringify(rows)).not.toContain(made.token)
  const [listed] = await api(actor).list({})
  expect(listed).toMatchObject({ id: made.id, name: '省级汇总', postTitle: '岗位0', revokedAt: null })
  expect(listed?.lastUsedAt).not.toBeNull()
  expect(JSON.stringify(listed)).not.toContain(made.token)
})

test('a wrong, revoked or expired token is nobody', async () => {
  const { id, token } = await api(actor).make({ name: '一日', days: 1 })
  expect(await callerOf(`${token}x`)).toBeNull()
  expect(await callerOf('')).toBeNull()
  expect(await callerOf(token)).not.toBeNull()
  await api(actor).revoke({ id })
  expect(await callerOf(token)).toBeNull()
  expect(await failureOf(api(actor).revoke({ id }))).toBe('already_revoked')
  const short = await api(actor).make({ name: '过期', days: 1 })
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 3_600_000 })
  expect(await callerOf(short.token)).toBeNull()
})

test('a token ends with its post and its account', async () => {
  const { token } = await api(actor).make({ name: '随岗', days: 30 })
  const set = async (state: 'active' | 'ended', account: 'active' | 'disabled') => {
    await running.app.data.transact(systemActor, async (tx) => {
      await tx.update(posts).set({ grantState: state }).where(eq(posts.id, actor.postId))
      await tx.update(accounts).set({ state: account }).where(eq(accounts.id, person.accountId))
    })
    running.app.sessions.forget(person.accountId)
  }
  await set('ended', 'active')
  expect(await callerOf(token)).toBeNull()
  await set('active', 'disabled')
  expect(await callerOf(token)).toBeNull()
  await set('active', 'active')
  expect(await callerOf(token)).not.toBeNull()
})

test('tokens of others are neither seen nor revoked', async () => {
  const { id } = await api(actor).make({ name: '他人', days: 30 })
  const other = api(actorFor('coordinator', '990221'))
  expect(await other.list({})).toEqual([])
  expect(await failureOf(other.revoke({ id }))).toBe('NOT_FOUND')
})

test('no token for administrators, none by a token, none without signing in, and not too many', async () => {
  const make = { name: 'x', days: 1 }
  expect(await failureOf(api(actorFor('system_admin', '!')).make(make))).toBe('admin_token')
  expect(await failureOf(api({ ...actor, sessionId: `token:${newId()}` }).make(make))).toBe('needs_session')
  expect(await failureOf(api(null).make(make))).toBe('UNAUTHORIZED')
  expect(await failureOf(api(null).list({}))).toBe('UNAUTHORIZED')
  expect(await failureOf(api(null).revoke({ id: newId() }))).toBe('UNAUTHORIZED')
  const many = actorFor('coordinator', '990221')
  for (let time = 0; time < 20; time += 1) await api(many).make(make)
  expect(await failureOf(api(many).make(make))).toBe('too_many')
})

test('making and revoking is in the trail of the area, without the token', async () => {
  const events = await running.app.data.transact(systemActor, (tx) =>
    tx.select().from(auditEvents).where(eq(auditEvents.subjectType, 'token')),
  )
  const names = new Set(events.map((one) => one.event))
  expect(names).toEqual(new Set(['token.made', 'token.revoked']))
  expect(JSON.stringify(events)).not.toContain('wg_')
})
