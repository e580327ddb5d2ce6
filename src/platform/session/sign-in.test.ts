import { eq } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { systemActor } from '../actor.ts'
import type { Running } from '../start.ts'
import { testApp } from '../testing.ts'
import { accounts } from './tables.ts'
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

test('the right password opens a session with the only post', async () => {
  const person = await testPerson(running.app, 'zhang', [county])
  const browser = new TestBrowser(server)
  expect((await browser.signIn('Zhang')).body).toEqual({ needs: null, methods: [] })
  const { body } = await browser.get('/auth/me')
  expect(body).toMatchObject({
    signedIn: true,
    needs: null,
    demo: false,
    today: '2021-09-15',
    account: { id: person.accountId, username: 'zhang' },
    person: { id: person.personId },
    acting: { id: person.postIds[0], role: 'coordinator', organisationName: '测试单位' },
  })
  expect(body.permissions).toContain('registry.edit')
  expect(body.permissions).not.toContain('account.manage')
  const actor = await running.app.sessions.actorOf(browser.headers(), '10.0.0.9')
  expect(actor).toMatchObject({ personId: person.personId, areaCode: '990221', ip: '10.0.0.9', lang: 'zh' })
  expect(await eventsOf(running.app, person.accountId)).toEqual(['session.signed_in', 'account.activated'])
})

test('the cookie is closed to scripts and other sites', async () => {
  await testPerson(running.app, 'cookie', [county])
  const browser = new TestBrowser(server)
  await browser.signIn('cookie')
  expect(browser.lastSet.join()).toMatch(/^wuguan\.session_token=[^;]+;.*HttpOnly; SameSite=Lax/i)
  expect(browser.lastSet.join()).not.toMatch(/secure/i)
})

test('wrong password, unknown, invited and disabled accounts get the same answer', async () => {
  const person = await testPerson(running.app, 'same', [county])
  const wrong = await new TestBrowser(server).signIn('same', 'Wrong-pass-99')
  const unknown = await new TestBrowser(server).signIn('nobody', 'Wrong-pass-99')
  await running.app.data.transact(systemActor, (tx) =>
    tx.update(accounts).set({ state: 'disabled' }).where(eq(accounts.id, person.accountId)),
  )
  const disabled = await new TestBrowser(server).signIn('same')
  expect(wrong.status).toBe(401)
  expect(wrong.body.code).toBe('failed')
  expect(unknown).toEqual(wrong)
  expect(disabled).toEqual(wrong)
  expect(await eventsOf(running.app, person.accountId)).toEqual([
    'session.refused',
    'session.failed',
    'account.activated',
  ])
})

test('five failures in a row lock for thirty minutes, also when they come at once', async () => {
  const person = await testPerson(running.app, 'locked', [county])
  const browser = new TestBrowser(server)
  const wrong = Array.from({ length: 8 }, () => new TestBrowser(server).signIn('locked', 'Wrong-pass-99'))
  expect((await Promise.all(wrong)).every((one) => one.status === 401)).toBe(true)
  const events = await eventsOf(running.app, person.accountId)
  expect(events.filter((event) => event === 'session.failed')).toHaveLength(5)
  expect(events.filter((event) => event === 'session.locked')).toHaveLength(1)
  expect((await browser.signIn('locked')).body.code).toBe('failed')
  later(29 * minute)
  expect((await browser.signIn('locked')).status).toBe(401)
  later(2 * minute)
  expect((await browser.signIn('locked')).status).toBe(200)
})

test('a right password in between starts the count again', async () => {
  await testPerson(running.app, 'four', [county])
  const browser = new TestBrowser(server)
  for (let round = 0; round < 2; round += 1) {
    for (let time = 0; time < 4; time += 1) {
      expect((await browser.signIn('four', 'Wrong-pass-99')).status).toBe(401)
    }
    expect((await browser.signIn('four')).status).toBe(200)
  }
})

test('sign-ins from one address are limited', async () => {
  const browser = new TestBrowser(server)
  const statuses: number[] = []
  for (let time = 0; time < 61; time += 1) {
    statuses.push((await browser.post('/auth/sign-in', {}, { ip: '10.9.9.9' })).status)
  }
  expect(statuses.slice(0, 60).every((status) => status === 400)).toBe(true)
  expect(statuses[60]).toBe(429)
  const other = await browser.signIn('nobody', 'x', { ip: '10.9.9.8' })
  expect(other.status).toBe(401)
})

test('a request that came from another site is not carried out', async () => {
  await testPerson(running.app, 'foreign', [county])
  const browser = new TestBrowser(server)
  const send = (headers: Record<string, string>) => browser.signIn('foreign', goodPassword, { headers })
  expect((await send({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await send({ 'sec-fetch-site': 'same-site' })).status).toBe(403)
  expect((await send({ origin: 'https://elsewhere.invalid' })).status).toBe(403)
  expect((await send({ origin: 'null' })).status).toBe(403)
  expect((await send({ origin: 'http://localhost:80', host: 'localhost:80' })).status).toBe(403)
  const rpc = await browser.post('/rpc/areas/edit', {}, { headers: { 'sec-fetch-site': 'cross-site' } })
  expect(rpc.body.code).toBe('foreign_origin')
  const own = await send({
    origin: 'http://hall.invalid:8080',
    host: 'hall.invalid:8080',
    'sec-fetch-site': 'same-origin',
  })
  expect(own.status).toBe(200)
})

test('malformed input is told so', async () => {
  const browser = new TestBrowser(server)
  expect(await browser.post('/auth/sign-in', { username: 1 })).toMatchObject({
    status: 400,
    body: { code: 'unreadable' },
  })
})

test('one with several posts chooses, and can switch', async () => {
  const person = await testPerson(running.app, 'several', [
    county,
    { role: 'township', areaCode: '990221101' },
  ])
  const browser = new TestBrowser(server)
  expect((await browser.signIn('several')).body.needs).toBe('post')
  expect(await running.app.sessions.actorOf(browser.headers(), '')).toBeNull()
  const first = await browser.get('/auth/me')
  expect(first.body).toMatchObject({ needs: 'post', acting: null, permissions: [] })
  expect(first.body.posts).toHaveLength(2)
  for (const [index, role] of (['coordinator', 'township'] as const).entries()) {
    const chosen = await browser.post('/auth/post', { postId: person.postIds[index] })
    expect(chosen.body.needs).toBeNull()
    expect(await running.app.sessions.actorOf(browser.headers(), '')).toMatchObject({ role })
  }
  expect((await eventsOf(running.app, person.accountId)).slice(0, 2)).toEqual([
    'session.post_chosen',
    'session.post_chosen',
  ])
})

test('a post of someone else can’t be chosen', async () => {
  const other = await testPerson(running.app, 'other', [county])
  await testPerson(running.app, 'grabbing', [county])
  const browser = new TestBrowser(server)
  await browser.signIn('grabbing')
  expect((await browser.post('/auth/post', { postId: other.postIds[0] })).body.code).toBe('post_unknown')
})

test('one without a granted post can do nothing but sign out', async () => {
  await testPerson(running.app, 'postless', [])
  const browser = new TestBrowser(server)
  expect((await browser.signIn('postless')).body.needs).toBe('post')
  expect(await running.app.sessions.actorOf(browser.headers(), '')).toBeNull()
})
