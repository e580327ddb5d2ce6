import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Running } from '../start.ts'
import { testApp } from '../testing.ts'
import { eventsOf, goodPassword, later, TestBrowser, testPerson, testServer } from './testing.ts'

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

const minute = 60_000
const county = { role: 'coordinator', areaCode: '990221' } as const

test('signing out ends it at once', async () => {
  const person = await testPerson(running.app, 'leaving', [county])
  const browser = new TestBrowser(server)
  await browser.signIn('leaving')
  const headers = browser.headers()
  expect(await running.app.sessions.actorOf(headers, '')).not.toBeNull()
  expect((await browser.post('/auth/sign-out')).status).toBe(200)
  expect(await running.app.sessions.actorOf(headers, '')).toBeNull()
  expect(browser.cookies.has('wuguan.session_token')).toBe(false)
  expect((await browser.get('/auth/me')).body.signedIn).toBe(false)
  expect((await eventsOf(running.app, person.accountId))[0]).toBe('session.signed_out')
})

test('it ends after twenty minutes without a request, and is prolonged by requests', async () => {
  await testPerson(running.app, 'idle', [county])
  const browser = new TestBrowser(server)
  await browser.signIn('idle')
  const ask = () => running.app.sessions.actorOf(browser.headers(), '')
  for (let time = 0; time < 3; time += 1) {
    later(15 * minute)
    expect(await ask()).not.toBeNull()
  }
  later(21 * minute)
  expect(await ask()).toBeNull()
})

test('a screen’s own refreshing does not prolong it', async () => {
  await testPerson(running.app, 'refreshing', [county])
  const browser = new TestBrowser(server)
  await browser.signIn('refreshing')
  const headers = browser.headers()
  headers.set('x-wuguan-background', '1')
  later(15 * minute)
  expect(await running.app.sessions.actorOf(headers, '')).not.toBeNull()
  later(6 * minute)
  expect(await running.app.sessions.actorOf(headers, '')).toBeNull()
})

test('it ends after twelve hours in any case', async () => {
  await testPerson(running.app, 'twelve', [county])
  const browser = new TestBrowser(server)
  await browser.signIn('twelve')
  const ask = () => running.app.sessions.actorOf(browser.headers(), '')
  for (let time = 0; time < 47; time += 1) {
    later(15 * minute)
    expect(await ask()).not.toBeNull()
  }
  later(14 * minute)
  expect(await ask()).not.toBeNull()
  later(2 * minute)
  expect(await ask()).toBeNull()
})

test('a changed, cut or foreign cookie opens nothing', async () => {
  await testPerson(running.app, 'forger', [county])
  const browser = new TestBrowser(server)
  await browser.signIn('forger')
  const value = browser.cookies.get('wuguan.session_token') ?? ''
  for (const wrong of ['', 'x', '%E0%A4%A', value.slice(0, -4), `a${value}`, value.split('.')[0] ?? '']) {
    const headers = new Headers({ cookie: `wuguan.session_token=${wrong}` })
    expect(await running.app.sessions.actorOf(headers, ''), wrong).toBeNull()
  }
  expect(await running.app.sessions.actorOf(new Headers(), '')).toBeNull()
})

test('own sessions are listed and can be ended', async () => {
  const person = await testPerson(running.app, 'lister', [county])
  const [here, there] = [new TestBrowser(server), new TestBrowser(server)]
  await here.signIn('lister')
  await there.signIn('lister', goodPassword, { headers: { 'user-agent': 'Old browser' }, ip: '10.0.0.77' })
  expect(await running.app.sessions.actorOf(there.headers(), '')).not.toBeNull()
  const listed = (await here.get('/auth/sessions')).body as unknown as Record<string, unknown>[]
  const other = listed.find((one) => one.current === false)
  expect(listed).toHaveLength(2)
  expect(other).toMatchObject({ ip: '10.0.0.77', browser: 'Old browser', verifiedBy: 'password' })
  expect((await here.post('/auth/sessions/revoke', { id: other?.id })).body).toEqual({ ended: 1 })
  expect(await running.app.sessions.actorOf(there.headers(), '')).toBeNull()
  expect((await here.post('/auth/sessions/revoke', { id: other?.id })).body.code).toBe('session_unknown')
  expect((await here.post('/auth/sessions/revoke', { others: true })).body).toEqual({ ended: 0 })
  expect(await eventsOf(running.app, person.accountId)).toContain('session.revoked')
})

test('someone else’s session can’t be ended', async () => {
  await testPerson(running.app, 'victim', [county])
  await testPerson(running.app, 'attacker', [county])
  const [victim, attacker] = [new TestBrowser(server), new TestBrowser(server)]
  await victim.signIn('victim')
  await attacker.signIn('attacker')
  const [own] = (await victim.get('/auth/sessions')).body as unknown as { id: string }[]
  expect((await attacker.post('/auth/sessions/revoke', { id: own?.id })).body.code).toBe('session_unknown')
  expect(await running.app.sessions.actorOf(victim.headers(), '')).not.toBeNull()
})

test('without a session the own account is closed', async () => {
  const browser = new TestBrowser(server)
  for (const path of ['/auth/sessions', '/auth/factors']) {
    expect((await browser.get(path)).body.code).toBe('not_signed_in')
  }
  const asked: [string, unknown][] = [
    ['/auth/sessions/revoke', { others: true }],
    ['/auth/password', { current: 'x', next: 'y' }],
    ['/auth/post', { postId: 'x' }],
    ['/auth/totp/prepare', { password: 'x' }],
    ['/auth/totp/confirm', { code: '123456' }],
    ['/auth/totp/disable', { password: 'x' }],
    ['/auth/backup-codes', { password: 'x' }],
    ['/auth/passkeys/options', { password: 'x' }],
    ['/auth/passkeys', { response: {}, name: 'x' }],
    ['/auth/passkeys/remove', { password: 'x', id: 'x' }],
  ]
  for (const [path, body] of asked) {
    expect(await browser.post(path, body), path).toMatchObject({
      status: 401,
      body: { code: 'not_signed_in' },
    })
  }
  expect((await browser.post('/auth/sign-out')).status).toBe(200)
})
