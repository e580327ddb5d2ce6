import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor } from '../actor.ts'
import { fixedClock } from '../clock.ts'
import { readConfig } from '../config.ts'
import { openTestDatabase } from '../database/testing.ts'
import { type Running, startApp } from '../start.ts'
import { authSessions } from './tables.ts'
import { goodPassword, TestBrowser, testPerson, testServer } from './testing.ts'
import { TestPasskey } from './testing-passkey.ts'

const origin = 'https://hall.invalid'
const folder = mkdtempSync(join(tmpdir(), 'wuguan-https-'))
let running: Running

beforeAll(async () => {
  const config = { ...readConfig({ WUGUAN_ORIGIN: origin }), dataDir: folder }
  running = await startApp(config, await openTestDatabase(), fixedClock('2021-09-15'))
})
afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

test('behind TLS the cookie is sent over TLS only, and only the own address may write', async () => {
  const server = await testServer(running.app)
  await testPerson(running.app, 'secure', [{ role: 'coordinator', areaCode: '990221' }])
  const browser = new TestBrowser(server)
  await browser.signIn('secure', goodPassword, { headers: { origin } })
  expect(browser.lastSet.join()).toMatch(/^__Secure-wuguan\.session_token=[^;]+;.*; Secure/i)
  expect(await running.app.sessions.actorOf(browser.headers(), '')).not.toBeNull()
  const foreign = await browser.post('/auth/sign-out', {}, { headers: { origin: 'http://hall.invalid' } })
  expect(foreign.status).toBe(403)
  const { body } = await browser.post('/auth/passkeys/options', { password: goodPassword })
  expect(body.rp).toEqual({ name: '五关', id: 'hall.invalid' })
  const key = new TestPasskey(origin)
  const response = key.register(String(body.challenge))
  expect((await browser.post('/auth/passkeys', { response, name: '钥匙' })).status).toBe(200)
  const begun = await browser.post('/auth/confirm/options', { purpose: 'probe', content: { id: 1 } })
  expect(begun.body.rpId).toBe('hall.invalid')
  const answer = { id: begun.body.confirmationId, response: key.authenticate(String(begun.body.challenge)) }
  expect((await browser.post('/auth/confirm', answer)).status).toBe(200)
  await server.close()
})

test('the tables of sign-in are closed to the product’s own role', async () => {
  const read = running.app.data.transact(systemActor, (tx) => tx.select().from(authSessions))
  await expect(read).rejects.toMatchObject({ cause: { code: '42501' } })
})
