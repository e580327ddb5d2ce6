import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor } from '#platform/actor.ts'
import { auditEvents } from '#platform/audit/tables.ts'
import { goodPassword, TestBrowser, testServer } from '#platform/session/testing.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { peopleActions } from '../people/actions.ts'
import { peopleTopic } from '../people/contract.ts'
import { failureOf } from '../testing.ts'
import { initialise } from './initialise.ts'

let running: Running
const names = { system_admin: '章樾', security_admin: '穆蘅', audit_admin: '闵洵' }

beforeAll(async () => {
  running = await testApp()
})
afterAll(() => running.close())

test('the three administrators are three different people', async () => {
  const begin = (audit_admin: string) =>
    initialise(running.app.data, { networkClass: 'intranet', names: { ...names, audit_admin } })
  expect(await failureOf(begin('穆蘅'))).toBe('same_name')
  expect(await failureOf(begin(' 章樾 '))).toBe('same_name')
  expect(await failureOf(begin(' '))).toBe('same_name')
})

test('they get one-time codes, activate, and must set up a second factor; a second time is refused', async () => {
  const server = await testServer(running.app)
  const slips = await initialise(running.app.data, { networkClass: 'intranet', names })
  expect(slips.map((slip) => [slip.role, slip.personName, slip.username])).toEqual([
    ['system_admin', '章樾', 'zhangyue'],
    ['security_admin', '穆蘅', 'muheng'],
    ['audit_admin', '闵洵', 'minxun'],
  ])
  for (const { code, username } of slips) {
    const browser = new TestBrowser(server)
    expect((await browser.signIn(username)).status).toBe(401)
    await browser.post('/auth/activate', { code, password: goodPassword })
    expect((await browser.signIn(username)).body.needs).toBe('second_factor_setup')
    expect((await browser.get('/auth/me')).body).toMatchObject({ networkClass: 'intranet', demo: false })
  }
  const again = { networkClass: 'internet', names } as const
  expect(await failureOf(initialise(running.app.data, again))).toBe('initialised')
  await server.close()
})

test('it is in the trail, and no working post sees the administrators among its people', async () => {
  const events = await running.app.data.transact(systemActor, (tx) => tx.select().from(auditEvents))
  const count = (event: string) => events.filter((one) => one.event === event).length
  expect([count('installation.set_up'), count('account.created'), count('grant.initial')]).toEqual([1, 3, 3])
  const coordinator = as(running, peopleTopic, peopleActions, actorFor('coordinator', '99'))
  expect((await coordinator.list({})).rows).toEqual([])
})
