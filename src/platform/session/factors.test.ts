import { createOTP } from '@better-auth/utils/otp'
import { eq } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { takeLogged } from '../../../scripts/test-console.ts'
import { systemActor } from '../actor.ts'
import { auditEvents } from '../audit/tables.ts'
import { writeSetting } from '../settings/settings.ts'
import type { Running } from '../start.ts'
import { testApp } from '../testing.ts'
import { isProven, type PasskeyProof, takeConfirmation } from './confirmations.ts'
import { goodPassword, later, TestBrowser, type TestPerson, testPerson, testServer } from './testing.ts'
import { TestPasskey } from './testing-passkey.ts'

let running: Running
let server: FastifyInstance
let number = 0

beforeAll(async () => {
  running = await testApp()
  server = await testServer(running.app)
})
afterAll(async () => {
  await server.close()
  await running.close()
})
afterEach(() => void vi.useRealTimers())

const origin = 'http://localhost'
const password = goodPassword
const county = { role: 'coordinator', areaCode: '990221' } as const
const admin = { role: 'security_admin', areaCode: '!' } as const

async function signedIn(post: Parameters<typeof testPerson>[2][number] = county) {
  number += 1
  const person = await testPerson(running.app, `factor${number}`, [post])
  const browser = new TestBrowser(server)
  await browser.signIn(person.username)
  return { person, browser }
}

function codeOf(secret: unknown): Promise<string> {
  // The address carries the secret in base32; the library's OTP takes the bytes.
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...String(secret)].map((one) => letters.indexOf(one).toString(2).padStart(5, '0')).join('')
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))
  return createOTP(Buffer.from(bytes).toString('utf8'), { digits: 6, period: 30 }).totp()
}

async function withTotp(post: Parameters<typeof testPerson>[2][number] = county) {
  const { person, browser } = await signedIn(post)
  const { body } = await browser.post('/auth/totp/prepare', { password })
  const secret = body.secret
  await browser.post('/auth/totp/confirm', { code: await codeOf(secret) })
  return { person, browser, secret, backupCodes: body.backupCodes as string[] }
}

async function addKey(browser: TestBrowser, key: TestPasskey) {
  const { body } = await browser.post('/auth/passkeys/options', { password })
  const response = key.register(String(body.challenge))
  return browser.post(
    '/auth/passkeys',
    { response, name: '办公室钥匙' },
    { headers: { origin, host: 'localhost' } },
  )
}

async function signInByKey(browser: TestBrowser, key: TestPasskey) {
  const { body } = await browser.post('/auth/passkey/options')
  const response = key.authenticate(String(body.challenge))
  return browser.post('/auth/passkey/verify', { response }, { headers: { origin, host: 'localhost' } })
}

function eventsOf(person: TestPerson): Promise<string[]> {
  return running.app.data.transact(systemActor, async (tx) => {
    const rows = await tx.select().from(auditEvents).where(eq(auditEvents.subjectId, person.accountId))
    return rows.map((row) => row.event)
  })
}

test('an authenticator app is set up with the password and confirmed by a code', async () => {
  const { browser } = await signedIn()
  expect((await browser.post('/auth/totp/prepare', { password: 'Wrong-pass-99' })).body.code).toBe(
    'wrong_password',
  )
  const { body } = await browser.post('/auth/totp/prepare', { password })
  expect(body.uri).toMatch(
    /^otpauth:\/\/totp\/%E4%BA%94%E5%85%B3%3Afactor\d+\?secret=[A-Z2-7]+&issuer=%E4%BA%94%E5%85%B3&/,
  )
  expect(body.qr).toMatch(/^data:image\/png;base64,/)
  expect(body.backupCodes).toHaveLength(10)
  expect((await browser.post('/auth/totp/confirm', { code: '000000' })).body.code).toBe('code_failed')
  expect((await browser.get('/auth/factors')).body.totp).toBe(false)
  expect((await browser.post('/auth/totp/confirm', { code: await codeOf(body.secret) })).status).toBe(200)
  expect((await browser.get('/auth/factors')).body).toEqual({ required: false, totp: true, passkeys: [] })
  expect((await browser.get('/auth/me')).body).toMatchObject({ needs: null, acting: { role: 'coordinator' } })
  expect((await browser.post('/auth/totp/prepare', { password })).body.code).toBe('totp_on')
})

test('then the password alone opens nothing, password and code do', async () => {
  const { person, secret } = await withTotp()
  const browser = new TestBrowser(server)
  expect((await browser.signIn(person.username)).body).toEqual({
    needs: 'second_factor',
    methods: ['totp', 'backup_code'],
  })
  expect(browser.cookies.has('wuguan.session_token')).toBe(false)
  expect((await browser.get('/auth/me')).body.signedIn).toBe(false)
  const wrong = await browser.post('/auth/second-factor', { method: 'totp', code: '000000' })
  expect(wrong).toMatchObject({ status: 401, body: { code: 'code_failed' } })
  const right = await browser.post('/auth/second-factor', { method: 'totp', code: await codeOf(secret) })
  expect(right.body.needs).toBeNull()
  expect(await running.app.sessions.actorOf(browser.headers(), '')).toMatchObject({
    personId: person.personId,
  })
  expect(await eventsOf(person)).toEqual(
    expect.arrayContaining(['session.totp_on', 'session.code_failed', 'session.signed_in']),
  )
})

test('an older session of the browser does not stand in for the second factor', async () => {
  const { person } = await withTotp()
  const { browser } = await signedIn()
  const old = browser.cookies.get('wuguan.session_token') ?? ''
  await browser.signIn(person.username)
  browser.cookies.set('wuguan.session_token', old)
  const tried = await browser.post('/auth/second-factor', { method: 'totp', code: '000000' })
  expect(tried.body.code).toBe('code_failed')
})

test('five wrong codes end the sign-in and hold further codes back for half an hour', async () => {
  const { person, secret } = await withTotp()
  const browser = new TestBrowser(server)
  await browser.signIn(person.username)
  for (let time = 0; time < 5; time += 1) {
    expect((await browser.post('/auth/second-factor', { method: 'totp', code: '000000' })).status).toBe(401)
  }
  await browser.signIn(person.username)
  const held = await browser.post('/auth/second-factor', { method: 'totp', code: await codeOf(secret) })
  expect(held.body.code).toBe('code_failed')
  later(31 * 60_000)
  await browser.signIn(person.username)
  const after = await browser.post('/auth/second-factor', { method: 'totp', code: await codeOf(secret) })
  expect(after.body.needs).toBeNull()
})

test('a backup code opens once', async () => {
  const { person, backupCodes } = await withTotp()
  const given = { method: 'backup_code', code: backupCodes[0] }
  const browser = new TestBrowser(server)
  await browser.signIn(person.username)
  expect((await browser.post('/auth/second-factor', given)).body.needs).toBeNull()
  await browser.signIn(person.username)
  expect((await browser.post('/auth/second-factor', given)).body.code).toBe('code_failed')
})

test('a code without a begun sign-in opens nothing', async () => {
  const browser = new TestBrowser(server)
  const tried = await browser.post('/auth/second-factor', { method: 'totp', code: '123456' })
  expect(tried.body.code).toBe('challenge_over')
})

test('new backup codes replace the old ones; the app can be turned off', async () => {
  const { person, browser, backupCodes } = await withTotp()
  const made = await browser.post('/auth/backup-codes', { password })
  expect(made.body.backupCodes).toHaveLength(10)
  expect(made.body.backupCodes).not.toEqual(backupCodes)
  expect((await browser.post('/auth/totp/disable', { password })).status).toBe(200)
  expect((await browser.post('/auth/totp/disable', { password })).body.code).toBe('totp_off')
  expect((await browser.post('/auth/backup-codes', { password })).body.code).toBe('totp_off')
  expect((await new TestBrowser(server).signIn(person.username)).body.needs).toBeNull()
})

test('an authenticator app ends what the account’s other sessions may do', async () => {
  const { person, browser } = await signedIn()
  const other = new TestBrowser(server)
  await other.signIn(person.username)
  expect(await running.app.sessions.actorOf(other.headers(), '')).not.toBeNull()
  const { body } = await browser.post('/auth/totp/prepare', { password })
  await browser.post('/auth/totp/confirm', { code: await codeOf(body.secret) })
  expect(await running.app.sessions.actorOf(other.headers(), '')).toBeNull()
  expect((await other.get('/auth/sessions')).body.code).toBe('steps_missing')
})

test('a passkey signs in by itself, and a password alone no longer does', async () => {
  const { person, browser } = await signedIn()
  const key = new TestPasskey(origin)
  expect((await addKey(browser, key)).status).toBe(200)
  expect((await browser.get('/auth/me')).body.needs).toBeNull()
  const fresh = new TestBrowser(server)
  expect((await signInByKey(fresh, key)).body).toEqual({ needs: null, methods: ['passkey'] })
  expect(await running.app.sessions.actorOf(fresh.headers(), '')).toMatchObject({ personId: person.personId })
  const byPassword = new TestBrowser(server)
  expect((await byPassword.signIn(person.username)).body).toEqual({
    needs: 'second_factor',
    methods: ['passkey'],
  })
  expect(await running.app.sessions.actorOf(byPassword.headers(), '')).toBeNull()
  expect((await byPassword.get('/auth/factors')).body.code).toBe('steps_missing')
  expect((await signInByKey(byPassword, key)).body.needs).toBeNull()
  expect((await byPassword.get('/auth/factors')).body.passkeys).toMatchObject([{ name: '办公室钥匙' }])
})

test('a passkey of another site, without PIN, unknown or repeated is not accepted', async () => {
  const { browser } = await signedIn()
  expect((await addKey(browser, new TestPasskey('https://elsewhere.invalid'))).body.code).toBe(
    'passkey_failed',
  )
  expect((await addKey(browser, new TestPasskey(origin, false))).body.code).toBe('passkey_failed')
  const fresh = new TestBrowser(server)
  expect((await signInByKey(fresh, new TestPasskey(origin))).body.code).toBe('passkey_failed')
  const key = new TestPasskey(origin)
  await addKey(browser, key)
  const { body } = await fresh.post('/auth/passkey/options')
  const response = key.authenticate(String(body.challenge))
  const sent = { headers: { origin, host: 'localhost' } }
  expect((await fresh.post('/auth/passkey/verify', { response }, sent)).status).toBe(200)
  expect((await fresh.post('/auth/passkey/verify', { response }, sent)).body.code).toBe('passkey_failed')
  expect(takeLogged().join()).toContain('Failed to verify registration')
})

test('a passkey can be removed with the password, only by its owner', async () => {
  const { browser } = await signedIn()
  const other = await signedIn()
  await addKey(browser, new TestPasskey(origin))
  const [key] = (await browser.get('/auth/factors')).body.passkeys as { id: string }[]
  const foreign = await other.browser.post('/auth/passkeys/remove', { id: key?.id, password })
  expect(foreign.body.code).toBe('passkey_unknown')
  expect((await browser.post('/auth/passkeys/remove', { id: key?.id, password })).status).toBe(200)
  expect((await browser.get('/auth/factors')).body.passkeys).toEqual([])
})

test('an administrator must set up a second factor before anything else, and keep one', async () => {
  const { browser } = await signedIn(admin)
  expect((await browser.get('/auth/me')).body).toMatchObject({
    needs: 'second_factor_setup',
    permissions: [],
  })
  expect(await running.app.sessions.actorOf(browser.headers(), '')).toBeNull()
  expect((await addKey(browser, new TestPasskey(origin))).status).toBe(200)
  expect(await running.app.sessions.actorOf(browser.headers(), '')).toMatchObject({ role: 'security_admin' })
  const [key] = (await browser.get('/auth/factors')).body.passkeys as { id: string }[]
  const removal = { id: key?.id, password }
  expect((await browser.post('/auth/passkeys/remove', removal)).body.code).toBe('factor_required')
  const { body } = await browser.post('/auth/totp/prepare', { password })
  await browser.post('/auth/totp/confirm', { code: await codeOf(body.secret) })
  expect((await browser.post('/auth/passkeys/remove', removal)).status).toBe(200)
  expect((await browser.post('/auth/totp/disable', { password })).body.code).toBe('factor_required')
})

test('in the demo administrators need no second factor, and role cards are shown', async () => {
  const cards = [
    {
      username: 'x',
      password: 'y',
      role: 'leader',
      zh: { who: '甲', wants: '乙' },
      en: { who: 'a', wants: 'b' },
    },
  ]
  const set = async (demo: boolean) => {
    await running.app.data.transact(systemActor, async (tx) => {
      await writeSetting(tx, 'demo', demo, 'test')
      await writeSetting(tx, 'demo_cards', cards, 'test')
      await writeSetting(tx, 'network_class', 'intranet', 'test')
    })
  }
  await set(true)
  const { browser } = await signedIn(admin)
  expect((await browser.get('/auth/me')).body).toMatchObject({ demo: true, needs: null })
  const nobody = await new TestBrowser(server).get('/auth/me')
  expect(nobody.body).toEqual({
    signedIn: false,
    demo: true,
    networkClass: 'intranet',
    today: '2021-09-15',
    cards,
  })
  await set(false)
  expect((await new TestBrowser(server).get('/auth/me')).body).toMatchObject({ demo: false, cards: [] })
})

const sent = { headers: { origin, host: 'localhost' } }
const content = { roundId: 'R1', items: [{ version: 3, digest: 'd1' }] }

async function withKey() {
  const { person, browser } = await signedIn()
  const key = new TestPasskey(origin)
  await addKey(browser, key)
  return { person, browser, key }
}

type Begun = Readonly<Record<'id' | 'challenge', string> & Record<string, unknown>>

async function begin(browser: TestBrowser, wanted: object = content) {
  const { body } = await browser.post('/auth/confirm/options', { purpose: 'probe.sign', content: wanted })
  return { ...body, id: String(body.confirmationId), challenge: String(body.challenge) } as Begun
}

async function answerCode(browser: TestBrowser, id: string, response: object) {
  const { status, body } = await browser.post('/auth/confirm', { id, response }, sent)
  return status === 200 ? 'confirmed' : body.code
}

async function confirmedBy({ browser, key }: { browser: TestBrowser; key: TestPasskey }) {
  const { id, challenge } = await begin(browser)
  expect(await answerCode(browser, id, key.authenticate(challenge))).toBe('confirmed')
  return id
}

/** What an act makes of a confirmation: its proof, or the code of its refusal. */
async function taken(browser: TestBrowser, id: string, wanted: object = content, purpose = 'probe.sign') {
  const actor = await running.app.sessions.actorOf(browser.headers(), '')
  if (actor === null) throw new Error('not signed in')
  const refuse = (code: string): never => {
    throw new Error(code)
  }
  const asked = running.app.data.transact(actor, (tx) =>
    takeConfirmation({ tx, actor, refuse }, id, purpose, { ...wanted }),
  )
  return asked.catch((failure: Error) => failure.message)
}

test('a content is confirmed with an own passkey, and the confirmation is used once, by its person, for that content', async () => {
  const own = await withKey()
  const other = await withKey()
  const id = await confirmedBy(own)
  expect(await taken(other.browser, id)).toBe('confirmation_unknown')
  expect(await taken(own.browser, id, { ...content, roundId: 'R2' })).toBe('confirmation_differs')
  expect(await taken(own.browser, id, content, 'probe.other')).toBe('confirmation_differs')
  const proof = (await taken(own.browser, id, { items: content.items, roundId: 'R1' })) as PasskeyProof
  expect(proof).toMatchObject({
    purpose: 'probe.sign',
    content,
    passkeyName: '办公室钥匙',
    rpId: 'localhost',
  })
  expect(await taken(own.browser, id)).toBe('confirmation_used')
  expect(await isProven(proof)).toBe(true)
  expect(await isProven({ ...proof, content: { ...content, roundId: 'R2' } })).toBe(false)
  const late = await confirmedBy(own)
  later(5 * 60_000 + 1)
  expect(await taken(own.browser, late)).toBe('confirmation_over')
  vi.useRealTimers()
  expect(await eventsOf(own.person)).toContain('session.confirmed')
})

test('without a passkey or a session nothing is confirmed', async () => {
  const { browser } = await signedIn()
  expect(await begin(browser)).toMatchObject({
    code: 'passkey_none',
    zh: expect.stringContaining('账号安全'),
  })
  expect((await begin(new TestBrowser(server))).code).toBe('not_signed_in')
})

test('an assertion for another content, late, repeated, replayed or of another person confirms nothing', async () => {
  const own = await withKey()
  const other = await withKey()
  const { browser, key } = own
  const one = await begin(browser)
  expect(one).toMatchObject({ userVerification: 'required', allowCredentials: [{ type: 'public-key' }] })
  const two = await begin(browser, { ...content, roundId: 'R2' })
  expect(await answerCode(browser, one.id, key.authenticate(two.challenge))).toBe('confirm_other')
  const garbled = key.authenticate(one.challenge)
  garbled.response.clientDataJSON = 'bm8ganNvbg'
  expect(await answerCode(browser, one.id, garbled)).toBe('confirm_other')
  expect(await answerCode(browser, one.id, other.key.authenticate(one.challenge))).toBe('passkey_foreign')
  expect(await answerCode(other.browser, one.id, key.authenticate(one.challenge))).toBe('confirm_over')
  expect(await answerCode(browser, one.id, key.authenticate(one.challenge, false))).toBe('confirm_failed')
  expect(await taken(browser, one.id)).toBe('confirmation_unknown')
  const [first, second] = [key.authenticate(one.challenge), key.authenticate(two.challenge)]
  expect(await answerCode(browser, two.id, second)).toBe('confirmed')
  // The older counter tells of a copied key.
  expect(await answerCode(browser, one.id, first)).toBe('confirm_failed')
  expect(await answerCode(browser, two.id, second)).toBe('confirm_used')
  const late = await begin(browser)
  later(5 * 60_000 + 1)
  expect(await answerCode(browser, late.id, key.authenticate(late.challenge))).toBe('confirm_over')
  vi.useRealTimers()
  expect(await eventsOf(own.person)).toContain('session.confirm_failed')
})
