import { eq } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linkHeader } from '#common/portal.ts'
import type { Role } from '#common/roles.ts'
import { systemActor } from '#platform/actor.ts'
import { buildServer } from '#platform/http/server.ts'
import { actorByLink } from '#platform/links/door.ts'
import { portalLinks } from '#platform/links/tables.ts'
import { readSheet } from '#platform/sheets/sheets.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { peopleActions } from '#registry/people/actions.ts'
import { sealIdentity, sealPhone } from '#registry/people/personal.ts'
import { people } from '#registry/people/tables.ts'
import { failureOf } from '#registry/testing.ts'
import { type PublicGround, type PublicPerson, publicGround, publicPlaces } from '../campaigns/testing.ts'
import { linksActions } from './actions.ts'
import { linksTopic } from './contract.ts'
import { triesAllowed } from './tries.ts'

let running: Running
let server: FastifyInstance
let ground: PublicGround

beforeAll(async () => {
  running = await testApp('2021-09-15')
  ground = await publicGround(running)
  server = await buildServer(running.app, [linksActions, peopleActions], [])
  await running.app.data.transact(systemActor, async (tx) => {
    const known = async (who: PublicPerson, number: string, phone: string) => {
      const numbers = { ...sealIdentity(running.app.vault, number), ...sealPhone(running.app.vault, phone) }
      await tx.update(people).set(numbers).where(eq(people.id, ground.who[who]))
    }
    await known('head', '990301198107050015', '19900000001')
    await known('deputy', '99030119810705002X', '19900000002')
  })
})
afterAll(async () => {
  await server.close()
  await running.close()
})

function ask(role: Role = 'coordinator', area: string = publicPlaces.county) {
  return as(running, linksTopic, linksActions, actorFor(role, area))
}

function make(change: object = {}, who = ask()) {
  const usual = { roundId: ground.roundId, kind: 'person', purpose: 'all', days: 30 } as const
  return who.make({ ...usual, ...change })
}

/** Calls an action over HTTP with a link's secret. */
async function portal(action: string, secret: string | null, input: object = {}, topic = 'links') {
  const named = secret === null ? {} : { [linkHeader]: secret }
  const answer = await server.inject({
    ...{ method: 'POST', url: `/rpc/${topic}/${action}`, payload: { json: input } },
    headers: { 'content-type': 'application/json', ...named },
  })
  const { json } = answer.json<{
    json: { code?: string; data?: { code?: string }; [key: string]: unknown }
  }>()
  return { status: answer.statusCode, code: json.data?.code ?? json.code, json }
}

function secretOf(links: readonly { name: string; secret: string }[], name: string): string {
  return links.find((one) => one.name === name)?.secret ?? ''
}

describe('links are handed out', () => {
  test('to all whom the campaign concerns, once told, also as a table', async () => {
    const made = await make()
    expect(made.links.map(({ name }) => name)).toEqual(['乙寅', '甲子丑', '丙卯', '丁㛃', '戊䶮'])
    expect(made.until).toBe('2021-10-15 00:00')
    expect(new Set(made.links.map(({ secret }) => secret)).size).toBe(5)
    expect(Buffer.from(made.sheet, 'base64').subarray(0, 2).toString()).toBe('PK')
    const { rows } = await ask().list({ roundId: ground.roundId, state: 'valid', sort: 'areaName' })
    expect(rows).toHaveLength(5)
    expect(rows[0]).toMatchObject({ personName: expect.any(String), lastUsed: null, atCode: false })
    expect(JSON.stringify(rows)).not.toContain(made.links[0]?.secret)
  })

  test('anew: the earlier one ends, the purpose narrows what is shown', async () => {
    const first = await make({ organisationId: ground.organ.county, purpose: 'pledge' })
    const second = await make({ organisationId: ground.organ.county, purpose: 'pledge' })
    expect((await portal('mine', secretOf(first.links, '甲子丑'))).code).toBe('link_revoked')
    const { json } = await portal('mine', secretOf(second.links, '甲子丑'))
    expect(json).toMatchObject({ name: '甲子丑', roundName: '己县2021年换届', today: '2021-09-15' })
    expect((json.owed as { kind: string }[]).map(({ kind }) => kind)).toEqual(['pledge'])
  })

  test('by a township to its own people only', async () => {
    const { links } = await make({}, ask('township', publicPlaces.town))
    expect(links.map(({ name }) => name)).toEqual(['丙卯', '戊䶮'])
  })

  test.each([
    [{ roundId: '0'.repeat(26) }, 'unknown_round'],
    [{ below: publicPlaces.otherCounty }, 'nobody'],
    [{ days: 181 }, 'BAD_REQUEST'],
  ])('not so: %j', async (change, code) => expect(await failureOf(make(change))).toBe(code))

  test('not by others', async () => {
    for (const role of ['leader', 'department', 'village', 'system_admin'] as const) {
      expect(await failureOf(make({}, ask(role)))).toBe('FORBIDDEN')
    }
    expect(await failureOf(make({}, ask('coordinator', publicPlaces.otherCounty)))).toBe('unknown_round')
    expect(await failureOf(as(running, linksTopic, linksActions, null).list({}))).toBe('UNAUTHORIZED')
  })

  test('the table holds the addresses', async () => {
    const { sheet, links } = await make({ organisationId: ground.organ.town })
    const path = `${running.app.config.dataDir}/links.xlsx`
    await (await import('node:fs/promises')).writeFile(path, Buffer.from(sheet, 'base64'))
    const title = { zh: '链接', en: 'Link' }
    const column = { key: 'address', title, note: title, kind: 'text', example: '' } as const
    const read = await readSheet(path, { columns: [column], maxRows: 10 })
    expect(read.ok && read.rows[0]?.values.address).toBe(`/p/#${links[0]?.secret}`)
  })
})

describe('a link opens the page of its person and nothing else', () => {
  test('with what is owed', async () => {
    const secret = secretOf((await make()).links, '丙卯')
    const { status, json } = await portal('mine', secret)
    expect(status).toBe(200)
    expect(json).toMatchObject({ organisationName: '中共庚镇委员会', until: '2021-10-15 00:00' })
    const owed = json.owed as { kind: string; needed: number; screen: string | null }[]
    expect(owed.map(({ kind, needed }) => [kind, needed])).toEqual([
      ['training', 1],
      ['talk', 2],
      ['film', 1],
      ['pledge', 1],
      ['test', 1],
    ])
    const rows = (await ask().list({ roundId: ground.roundId, search: '丙卯', state: 'valid' })).rows
    expect(rows.find(({ purpose }) => purpose === 'all')?.lastUsed).toBe('2021-09-15 09:00')
  })

  test('the rows of others stay closed to it', async () => {
    const secret = secretOf((await make()).links, '丙卯')
    const actor = await actorByLink(running.app, secret, 'person', '127.0.0.1')
    const seen = await running.app.data.transact(actor, (tx) => tx.select({ name: people.name }).from(people))
    expect(seen).toEqual([{ name: '丙卯' }])
    const links = await running.app.data.transact(actor, (tx) => tx.select().from(portalLinks))
    expect(links.every(({ personId }) => personId === ground.who.townHead)).toBe(true)
    expect((await portal('list', secret, {}, 'people')).code).toBe('UNAUTHORIZED')
    expect(await failureOf(as(running, linksTopic, linksActions, actor).list({}))).toBe('FORBIDDEN')
    expect((await portal('unit', secret)).code).toBe('link_unknown')
  })

  test.each([
    [null, 'link_missing'],
    ['x'.repeat(32), 'link_unknown'],
  ])('%s', async (secret, code) => expect((await portal('mine', secret)).code).toBe(code))

  test('not when it is over, by the server’s clock alone', async () => {
    const secret = secretOf((await make({ days: 1 })).links, '丙卯')
    const set = (expiresAt: string) =>
      running.app.data.transact(systemActor, (tx) =>
        tx.update(portalLinks).set({ expiresAt }).where(eq(portalLinks.personId, ground.who.townHead)),
      )
    await set('2021-09-15T01:00:01Z')
    expect((await portal('mine', secret)).status).toBe(200)
    await set('2021-09-15T01:00:00Z')
    const { code, json } = await portal('mine', secret)
    expect([code, (json.data as { zh?: string } | undefined)?.zh]).toEqual([
      'link_expired',
      expect.stringContaining('2021-09-15 09:00'),
    ])
  })

  test('nor when it was withdrawn', async () => {
    const secret = secretOf((await make()).links, '丁㛃')
    const { rows } = await ask().list({ roundId: ground.roundId, search: '丁㛃', state: 'valid' })
    const ids = rows.map(({ id }) => id)
    const other = ask('township', publicPlaces.town)
    expect(await failureOf(other.revoke({ ids, reason: '人员调整' }))).toBe('nothing_to_revoke')
    await ask().revoke({ ids, reason: '人员调整' })
    expect((await portal('mine', secret)).code).toBe('link_revoked')
    expect(await failureOf(ask().revoke({ ids, reason: '人员调整' }))).toBe('nothing_to_revoke')
  })

  test('nor for a tireless machine', async () => {
    const answers = await Promise.all(
      Array.from({ length: 130 }, () => failureOf(actorByLink(running.app, 'wrong', 'person', '192.0.2.9'))),
    )
    expect(new Set(answers)).toEqual(new Set(['link_unknown', 'too_many']))
  })
})

describe('a unit’s code', () => {
  let code = ''
  beforeAll(async () => {
    const { links } = await make({ kind: 'unit', organisationId: ground.organ.county })
    expect(links).toHaveLength(1)
    code = links[0]?.secret ?? ''
  })
  const open = async (name: string, tail: string) => (await portal('open', code, { name, tail })).json

  test('says whose it is, and opens no page by itself', async () => {
    expect((await portal('unit', code)).json).toEqual({
      organisationName: '中共己县委员会',
      roundName: '己县2021年换届',
    })
    expect((await portal('mine', code)).code).toBe('link_unknown')
  })

  test.each([
    ['甲子丑', '0015'],
    [' 甲 子丑 ', '0001'],
    ['乙寅', '002x'],
  ])('%s with %s comes in', async (name, tail) => {
    const { outcome, secret } = await open(name, tail)
    expect(outcome).toBe('opened')
    expect((await portal('mine', String(secret))).json.name).toBe(name.replaceAll(' ', ''))
  })

  test('a wrong name and a wrong number get the same answer; so does somebody of another unit', async () => {
    const answers = [await open('甲子丑', '9999'), await open('无此人', '0015'), await open('丙卯', '0015')]
    expect(answers).toEqual(Array.from({ length: 3 }, () => ({ outcome: 'wrong', secret: null })))
  })

  test('after five failures the name waits, the right number or not; others do not', async () => {
    for (let n = 0; n < triesAllowed.name; n += 1) await open('无此人', '1111')
    expect((await open('无此人', '1111')).outcome).toBe('locked')
    for (let n = 0; n < triesAllowed.name; n += 1) await open('乙寅', '9999')
    expect((await open('乙寅', '0002')).outcome).toBe('locked')
    expect((await open('甲子丑', '0001')).outcome).toBe('opened')
  })

  test.each([
    ['', '0015'],
    ['甲子丑', '15'],
    ['甲子丑', 'X015'],
  ])('“%s” with “%s” is no request', async (name, tail) => {
    expect((await portal('open', code, { name, tail })).code).toBe('BAD_REQUEST')
  })

  test('withdrawn, it puts out who came in through it', async () => {
    const { secret } = await open('甲子丑', '0015')
    const { rows } = await ask().list({ roundId: ground.roundId, kind: 'unit', state: 'valid' })
    await ask().revoke({ ids: rows.map(({ id }) => id), reason: '二维码外传' })
    expect((await portal('mine', String(secret))).code).toBe('link_revoked')
    expect((await portal('open', code, { name: '甲子丑', tail: '0015' })).code).toBe('link_revoked')
  })
})
