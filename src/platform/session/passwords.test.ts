import { eq } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { newId } from '#common/ids.ts'
import { passwordProblem } from '#common/password.ts'
import { systemActor } from '../actor.ts'
import { auditEvents } from '../audit/tables.ts'
import type { Running } from '../start.ts'
import { testApp } from '../testing.ts'
import { newInvite } from './credentials.ts'
import { accounts } from './tables.ts'
import { goodPassword, later, TestBrowser, testPerson, testServer } from './testing.ts'

let running: Running
let server: FastifyInstance

beforeAll(async () => {
  running = await testApp()
  server = await testServer(running.app)
})
afterAll(async () => {
  await server.close()
  await running.close()
})
afterEach(() => void vi.useRealTimers())

const day = 86_400_000
const county = { role: 'coordinator', areaCode: '990221' } as const

async function invited(username: string) {
  const invite = newInvite()
  const id = newId()
  await running.app.data.transact(systemActor, (tx) =>
    tx.insert(accounts).values({
      id,
      personId: newId(),
      username,
      state: 'invited',
      inviteHash: invite.hash,
      inviteUntil: invite.until,
      createdBy: 'test',
    }),
  )
  return { id, code: invite.code }
}

test.each([
  ['Short-1a', 'password_short'],
  ['只有九个字Aa1', 'password_short'],
  ['alllowercase', 'password_classes'],
  ['lowercase123', 'password_classes'],
  ['UPPER-ONLY-X', 'password_classes'],
  ['Zhangsan-2021', 'password_name'],
  [`Aa1${'x'.repeat(126)}`, 'password_long'],
  ['Ninety-nine-7', null],
  ['换届工作系统密码甲Aa1', null],
])('the password %s is judged %s', (password, problem) => {
  expect(passwordProblem(password, 'zhangsan')).toBe(problem)
})

test('an activation code sets the password once', async () => {
  const { id, code } = await invited('newcomer')
  expect(code).toMatch(/^([0-9A-Z]{5}-){5}[0-9A-Z]$/)
  const browser = new TestBrowser(server)
  expect((await browser.post('/auth/activation', { code })).body.username).toBe('newcomer')
  const weak = await browser.post('/auth/activate', { code, password: 'weak' })
  expect(weak).toMatchObject({ status: 409, body: { code: 'password_short' } })
  const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
  const done = await browser.post('/auth/activate', { code: typed, password: goodPassword })
  expect(done).toMatchObject({ status: 200, body: { username: 'newcomer' } })
  expect((await browser.post('/auth/activate', { code, password: goodPassword })).body.code).toBe(
    'invite_invalid',
  )
  expect((await browser.post('/auth/activation', { code })).body.code).toBe('invite_invalid')
  expect((await browser.signIn('newcomer')).status).toBe(200)
  const row = await running.app.data.transact(systemActor, async (tx) => {
    const [found] = await tx.select().from(accounts).where(eq(accounts.id, id))
    return found
  })
  expect(row).toMatchObject({ state: 'active', inviteHash: null, authUserId: id })
  expect(JSON.stringify(row)).not.toContain(goodPassword)
})

test('two uses of one code at the same time activate once', async () => {
  const { id, code } = await invited('twice')
  const both = await Promise.all([
    new TestBrowser(server).post('/auth/activate', { code, password: 'First-choice-1' }),
    new TestBrowser(server).post('/auth/activate', { code, password: 'Second-choice-2' }),
  ])
  expect(both.map((one) => one.status).sort()).toEqual([200, 409])
  const events = await running.app.data.transact(systemActor, (tx) =>
    tx.select().from(auditEvents).where(eq(auditEvents.subjectId, id)),
  )
  expect(events.map((one) => one.event)).toEqual(['account.activated'])
})

test('an activation code ends after seven days; a wrong one opens nothing', async () => {
  const { code } = await invited('tardy')
  const browser = new TestBrowser(server)
  const wrong = await browser.post('/auth/activate', { code: newInvite().code, password: goodPassword })
  expect(wrong.body.code).toBe('invite_invalid')
  later(7 * day + 1000)
  expect((await browser.post('/auth/activation', { code })).body.code).toBe('invite_invalid')
  expect((await browser.post('/auth/activate', { code, password: goodPassword })).body.code).toBe(
    'invite_invalid',
  )
})

test('a new password needs the current one, follows the rules and ends the other sessions', async () => {
  await testPerson(running.app, 'changer', [county])
  const [here, there] = [new TestBrowser(server), new TestBrowser(server)]
  await here.signIn('changer')
  await there.signIn('changer')
  const set = (current: string, next: string) => here.post('/auth/password', { current, next })
  expect((await set('Wrong-pass-99', 'Another-one-1')).body.code).toBe('wrong_password')
  expect((await set(goodPassword, 'Changer-2021')).body.code).toBe('password_name')
  expect((await set(goodPassword, goodPassword)).body.code).toBe('password_used')
  expect((await set(goodPassword, 'Another-one-1')).status).toBe(200)
  expect(await running.app.sessions.actorOf(here.headers(), '')).not.toBeNull()
  expect(await running.app.sessions.actorOf(there.headers(), '')).toBeNull()
  expect((await new TestBrowser(server).signIn('changer')).status).toBe(401)
  expect((await new TestBrowser(server).signIn('changer', 'Another-one-1')).status).toBe(200)
})

test('none of the last five passwords can be taken again, the sixth can', async () => {
  await testPerson(running.app, 'cycler', [county])
  const browser = new TestBrowser(server)
  await browser.signIn('cycler')
  let current = goodPassword
  for (let time = 1; time <= 4; time += 1) {
    const next = `Password-no-${time}`
    await browser.post('/auth/password', { current, next })
    current = next
  }
  const again = () => browser.post('/auth/password', { current, next: goodPassword })
  expect((await again()).body.code).toBe('password_used')
  await browser.post('/auth/password', { current, next: 'Password-no-5' })
  current = 'Password-no-5'
  expect((await again()).status).toBe(200)
})

test('after ninety days a new password is asked for', async () => {
  await testPerson(running.app, 'quarterly', [county])
  const browser = new TestBrowser(server)
  later(89 * day)
  expect((await browser.signIn('quarterly')).body.needs).toBeNull()
  later(2 * day)
  expect((await browser.signIn('quarterly')).body.needs).toBe('password_change')
  expect(await running.app.sessions.actorOf(browser.headers(), '')).toBeNull()
  const changed = await browser.post('/auth/password', { current: goodPassword, next: 'Another-one-1' })
  expect(changed.status).toBe(200)
  expect(await running.app.sessions.actorOf(browser.headers(), '')).not.toBeNull()
})

test('guessing the current password in a session locks as at sign-in', async () => {
  await testPerson(running.app, 'guesser', [county])
  const browser = new TestBrowser(server)
  await browser.signIn('guesser')
  for (let time = 0; time < 5; time += 1) {
    await browser.post('/auth/password', { current: 'Wrong-pass-99', next: 'Another-one-1' })
  }
  const right = await browser.post('/auth/password', { current: goodPassword, next: 'Another-one-1' })
  expect(right.body.code).toBe('wrong_password')
})
