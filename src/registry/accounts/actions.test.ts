import { eq } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { newId } from '#common/ids.ts'
import { roles } from '#common/roles.ts'
import { systemActor } from '#platform/actor.ts'
import { auditEvents } from '#platform/audit/tables.ts'
import { accounts } from '#platform/session/tables.ts'
import { goodPassword, TestBrowser, testServer } from '#platform/session/testing.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { posts } from '../posts/tables.ts'
import { failureOf, smallCounty } from '../testing.ts'
import { accountsActions } from './actions.ts'
import { accountsTopic } from './contract.ts'
import { createDemoAccount } from './demo.ts'

let running: Running
let server: FastifyInstance
let ids: Awaited<ReturnType<typeof smallCounty>>
const admin = actorFor('system_admin', '!')
const api = (who: typeof admin | null = admin) => as(running, accountsTopic, accountsActions, who)

beforeAll(async () => {
  running = await testApp()
  server = await testServer(running.app)
  ids = await smallCounty(running.app)
  await running.app.data.transact(systemActor, (tx) =>
    tx.insert(posts).values(
      [ids.man, ids.woman].map((personId, index) => ({
        id: newId(),
        personId,
        organisationId: ids.office,
        areaCode: '990221',
        title: ['主任', '专干'][index] ?? '',
        role: 'coordinator' as const,
        grantState: index === 0 ? ('active' as const) : ('requested' as const),
      })),
    ),
  )
})
afterAll(async () => {
  await server.close()
  await running.close()
})
afterEach(() => void vi.useRealTimers())

async function accountOf(personId: string) {
  const found = await running.app.data.transact(systemActor, (tx) =>
    tx.select().from(accounts).where(eq(accounts.personId, personId)),
  )
  const [account] = found
  if (account === undefined) throw new Error('no account')
  return account
}

async function versioned(personId: string) {
  const { id, version } = await accountOf(personId)
  return { id, version }
}

test('only the system administrator makes and changes accounts; the three administrators see them', async () => {
  const one = { id: newId(), version: 1 }
  for (const role of roles) {
    const asRole = api(actorFor(role, role.endsWith('_admin') ? '!' : '990221'))
    const manages = role === 'system_admin'
    const expected = manages ? 'not refused' : 'FORBIDDEN'
    const missing = manages ? 'NOT_FOUND' : 'FORBIDDEN'
    expect(await failureOf(asRole.list({})), role).toBe(role.endsWith('_admin') ? 'not refused' : 'FORBIDDEN')
    expect(await failureOf(asRole.candidates({})), role).toBe(expected)
    expect(await failureOf(asRole.create({ people: [{ personId: newId() }] })), role).toBe(
      manages ? 'not_candidate' : 'FORBIDDEN',
    )
    expect(await failureOf(asRole.reissue(one)), role).toBe(missing)
    expect(await failureOf(asRole.disable({ ...one, reason: '调离' })), role).toBe(missing)
    expect(await failureOf(asRole.enable(one)), role).toBe(missing)
    expect(await failureOf(asRole.unlock({ id: one.id })), role).toBe(missing)
    expect(await failureOf(asRole.endSessions({ id: one.id })), role).toBe(missing)
    expect(await failureOf(asRole.removeFactors(one)), role).toBe(missing)
  }
  expect(await failureOf(api(null).list({}))).toBe('UNAUTHORIZED')
  expect(await failureOf(api(null).create({ people: [{ personId: newId() }] }))).toBe('UNAUTHORIZED')
})

test('people with a post and no account are candidates; they get slips with one-time codes', async () => {
  const before = await api().candidates({ count: true })
  expect(before.total?.count).toBe(2)
  expect(before.rows).toContainEqual({
    personId: ids.man,
    personName: '章樾',
    number: 'ZY',
    posts: '换届办 主任',
    roles: ['coordinator'],
  })
  expect((await api().candidates({ search: '穆' })).rows.map((row) => row.personName)).toEqual(['穆蘅'])
  expect((await api().candidates({ role: 'leader' })).rows).toEqual([])
  const { slips } = await api().create({ people: [{ personId: ids.man }, { personId: ids.woman }] })
  expect(slips.map((slip) => [slip.personName, slip.username])).toEqual([
    ['章樾', 'zhangyue'],
    ['穆蘅', 'muheng'],
  ])
  const [slip] = slips
  expect(slip?.path).toBe(`/activate#${slip?.code}`)
  expect(Date.parse(slip?.until ?? '') - Date.now()).toBeGreaterThan(6.9 * 86_400_000)
  const stored = await accountOf(ids.man)
  expect(stored).toMatchObject({ state: 'invited', createdBy: admin.accountId })
  expect(JSON.stringify(stored)).not.toContain(slip?.code)
  expect((await api().candidates({})).rows).toEqual([])
  const browser = new TestBrowser(server)
  const used = await browser.post('/auth/activate', { code: slip?.code, password: goodPassword })
  expect(used.body).toEqual({ username: 'zhangyue' })
  expect((await browser.signIn('zhangyue')).body.needs).toBeNull()
})

test('a second account, an unknown person, the same person twice and a taken username are refused', async () => {
  const make = (people: { personId: string; username?: string }[]) => failureOf(api().create({ people }))
  expect(await make([{ personId: ids.man }])).toBe('has_account')
  expect(await make([{ personId: newId() }])).toBe('not_candidate')
  expect(await make([{ personId: ids.man }, { personId: ids.man }])).toBe('person_twice')
  expect(await make([{ personId: ids.man, username: 'Ärger' }])).toBe('BAD_REQUEST')
  const [third, fourth] = [newId(), newId()]
  await running.app.data.transact(systemActor, async (tx) => {
    const { people } = await import('../people/tables.ts')
    for (const [id, number] of [
      [third, 'ZY2'],
      [fourth, 'ZY3'],
    ] as const) {
      await tx.insert(people).values({ id, number, name: '章樾', initials: 'zy', areaCode: '990221' })
      await tx.insert(posts).values({
        ...{ id: newId(), personId: id, organisationId: ids.part, areaCode: '990221', title: '干事' },
        ...{ role: 'department', grantState: 'proposed' },
      })
    }
  })
  expect(await make([{ personId: third, username: 'muheng' }])).toBe('username_taken')
  const twins = [
    { personId: third, username: 'twin' },
    { personId: fourth, username: 'twin' },
  ]
  expect(await make(twins)).toBe('username_taken')
  const { slips } = await api().create({ people: [{ personId: third }, { personId: fourth }] })
  expect(slips.map((slip) => slip.username)).toEqual(['zhangyue2', 'zhangyue3'])
})

test('the list is searched, filtered and sorted', async () => {
  const names = async (filter: Parameters<ReturnType<typeof api>['list']>[0]) =>
    (await api().list(filter)).rows.map((row) => row.username)
  expect(await names({ search: 'muh' })).toEqual(['muheng'])
  expect(await names({ search: '章樾', sort: 'username', descending: true })).toEqual([
    'zhangyue3',
    'zhangyue2',
    'zhangyue',
  ])
  expect(await names({ state: 'active' })).toEqual(['zhangyue'])
  expect(await names({ state: 'locked' })).toEqual([])
  expect(await names({ role: 'department' })).toEqual(['zhangyue2', 'zhangyue3'])
  const { rows, total } = await api().list({ state: 'active', count: true })
  expect(total?.count).toBe(1)
  expect(rows[0]).toMatchObject({ locked: false, posts: '换届办 主任', roles: ['coordinator'] })
  expect(rows[0]?.lastSeenAt).not.toBeNull()
})

test('a disabled account is out at once and comes back when enabled', async () => {
  const browser = new TestBrowser(server)
  await browser.signIn('zhangyue')
  const present = () => running.app.sessions.actorOf(browser.headers(), '')
  expect(await present()).not.toBeNull()
  const before = await versioned(ids.man)
  const done = await api().disable({ ...before, reason: '调离' })
  expect(done).toEqual({ state: 'disabled', version: before.version + 1 })
  expect(await present()).toBeNull()
  expect((await browser.signIn('zhangyue')).status).toBe(401)
  expect(await failureOf(api().disable({ ...before, reason: '调离' }))).toBe('changed_meanwhile')
  const again = await versioned(ids.man)
  expect(await failureOf(api().disable({ ...again, reason: '调离' }))).toBe('state')
  expect(await failureOf(api().reissue(again))).toBe('state')
  expect(await failureOf(api().removeFactors(again))).toBe('state')
  expect((await api().enable(again)).state).toBe('active')
  expect(await failureOf(api().enable(await versioned(ids.man)))).toBe('state')
  expect((await browser.signIn('zhangyue')).status).toBe(200)
})

test('the second of two administrators is told who was first, and when', async () => {
  const stale = { ...(await versioned(ids.man)), version: 1 }
  const refusal: unknown = await api()
    .enable(stale)
    .catch((failure: unknown) => failure)
  expect(String(Object(refusal).data.zh)).toMatch(/已由测试员于\d{4}-\d\d-\d\d \d\d:\d\d办理过/)
})

test('a new code ends the sessions and the old password; the password is set anew', async () => {
  const browser = new TestBrowser(server)
  await browser.signIn('zhangyue')
  const { slip } = await api().reissue(await versioned(ids.man))
  expect(await running.app.sessions.actorOf(browser.headers(), '')).toBeNull()
  expect((await browser.signIn('zhangyue')).status).toBe(401)
  await api().disable({ ...(await versioned(ids.man)), reason: '核实' })
  expect((await api().enable(await versioned(ids.man))).state).toBe('invited')
  expect((await browser.signIn('zhangyue')).status).toBe(401)
  const old = await browser.post('/auth/activate', { code: slip.code, password: 'Second-choice-2' })
  expect(old.body.code).toBe('invite_invalid')
  const fresh = await api().reissue(await versioned(ids.man))
  const set = (password: string) => browser.post('/auth/activate', { code: fresh.slip.code, password })
  expect((await set(goodPassword)).body.code).toBe('password_used')
  expect((await set('Second-choice-2')).status).toBe(200)
  expect((await browser.signIn('zhangyue', 'Second-choice-2')).status).toBe(200)
})

test('a locked account is unlocked', async () => {
  const { id } = await accountOf(ids.man)
  expect(await failureOf(api().unlock({ id }))).toBe('not_locked')
  const browser = new TestBrowser(server)
  for (let time = 0; time < 5; time += 1) await browser.signIn('zhangyue', 'Wrong-pass-99')
  expect((await api().list({ state: 'locked' })).rows.map((row) => row.username)).toEqual(['zhangyue'])
  expect((await browser.signIn('zhangyue', 'Second-choice-2')).status).toBe(401)
  await api().unlock({ id })
  expect((await browser.signIn('zhangyue', 'Second-choice-2')).status).toBe(200)
})

test('sessions are ended and second factors removed', async () => {
  const browser = new TestBrowser(server)
  await browser.signIn('zhangyue', 'Second-choice-2')
  await api().endSessions({ id: (await accountOf(ids.man)).id })
  expect(await running.app.sessions.actorOf(browser.headers(), '')).toBeNull()
  const never = await accountOf(ids.woman)
  expect(await failureOf(api().endSessions({ id: never.id }))).toBe('no_sessions')
  const before = await versioned(ids.man)
  expect(await api().removeFactors(before)).toEqual({ state: 'active', version: before.version + 1 })
})

test('nobody does this to the own account', async () => {
  const own = api(actorFor('system_admin', '!', { personId: ids.man }))
  const account = await versioned(ids.man)
  expect(await failureOf(own.disable({ ...account, reason: 'x' }))).toBe('own_account')
  expect(await failureOf(own.reissue(account))).toBe('own_account')
  expect(await failureOf(own.enable(account))).toBe('own_account')
  expect(await failureOf(own.removeFactors(account))).toBe('own_account')
  expect(await failureOf(own.unlock({ id: account.id }))).toBe('own_account')
  expect(await failureOf(own.endSessions({ id: account.id }))).toBe('own_account')
})

test('every act is in the trail, without codes', async () => {
  const { id } = await accountOf(ids.man)
  const events = await running.app.data.transact(systemActor, (tx) =>
    tx.select().from(auditEvents).where(eq(auditEvents.subjectId, id)),
  )
  expect(events.map((one) => one.event)).toEqual(
    expect.arrayContaining([
      'account.created',
      'account.activated',
      'account.disabled',
      'account.enabled',
      'account.invite_issued',
      'account.unlocked',
      'account.sessions_ended',
      'account.factors_removed',
    ]),
  )
  expect(JSON.stringify(events)).not.toMatch(/([0-9A-Z]{5}-){5}/)
})

test('a demo account is made with a known password and signs in', async () => {
  const personId = newId()
  const demo = { personId, personName: '县换届办主任', username: 'coordinator', password: 'Wuguan-2021' }
  const { accountId } = await createDemoAccount(running.app, demo)
  expect(accountId).toBe((await accountOf(personId)).id)
  expect((await new TestBrowser(server).signIn('coordinator', 'Wuguan-2021')).status).toBe(200)
  await expect(createDemoAccount(running.app, { ...demo, personId: newId() })).rejects.toThrow('taken')
})
