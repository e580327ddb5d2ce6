import { and, eq } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { linkHeader } from '#common/portal.ts'
import type { Role } from '#common/roles.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import { closeDocuments } from '#platform/documents/own-process.ts'
import { buildServer } from '#platform/http/server.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { people } from '#registry/people/tables.ts'
import { failureOf } from '#registry/testing.ts'
import { uploadedSheet } from '../../procedure/leaving-audits/testing.ts'
import { type PublicGround, publicGround, publicPlaces } from '../campaigns/testing.ts'
import { linksActions } from '../links/actions.ts'
import { linksTopic } from '../links/contract.ts'
import { pledgesActions } from './actions.ts'
import { paperColumns } from './columns.ts'
import { pledgesTopic } from './contract.ts'
import { mountPledgeDocuments } from './documents.ts'
import type { PledgeKind } from './shapes.ts'
import { pledges } from './tables.ts'
import { packed, uploadedScan } from './testing.ts'

const drawn = 'M20 100L80 60L140 120L200 60M240 40L240 200L400 120'
let running: Running
let server: FastifyInstance
let ground: PublicGround
let secrets: ReadonlyMap<string, string>

function ask(role: Role = 'coordinator', area: string = publicPlaces.county, change: Partial<Actor> = {}) {
  return as(running, pledgesTopic, pledgesActions, actorFor(role, area, change))
}

/** Drafts a text for a kind of people and puts it in force. */
async function publish(kind: PledgeKind, classKeys: readonly string[], askAgain = false) {
  const { id } = await ask().draft({ roundId: ground.roundId, kind })
  const { texts } = await ask().texts({ roundId: ground.roundId })
  const { title, text } = texts.find((one) => one.id === id) ?? { title: '', text: '' }
  await ask().edit({ id, version: 1, title, text, classKeys: [...classKeys] })
  return { id, ...(await ask().publish({ id, version: 2, askAgain })) }
}

type Answer = { code?: string; data?: { code?: string; zh?: string }; [key: string]: unknown }

/** Calls an action over HTTP as the person of a link. */
async function phone(name: string, action: string, input: object) {
  const answer = await server.inject({
    ...{ method: 'POST', url: `/rpc/pledges/${action}`, payload: { json: input } },
    headers: { 'content-type': 'application/json', [linkHeader]: secrets.get(name) ?? '' },
  })
  const { json } = answer.json<{ json: Answer }>()
  return { ok: answer.statusCode === 200, code: json.data?.code ?? json.code, json }
}

let keys = 0
function newKey(): string {
  keys += 1
  return keys.toString(16).padStart(32, '0')
}

async function submission(name: string, id: string, change: object = {}) {
  const { json } = await phone(name, 'read', { id })
  return { id, key: newKey(), name, hash: json.hash, readToEnd: true, signature: drawn, ...change }
}

const sign = async (name: string, id: string, change: object = {}) =>
  phone(name, 'sign', await submission(name, id, change))

beforeAll(async () => {
  running = await testApp('2021-09-15')
  ground = await publicGround(running)
  server = await buildServer(running.app, [pledgesActions, linksActions], [mountPledgeDocuments])
  const links = as(running, linksTopic, linksActions, actorFor('coordinator', publicPlaces.county))
  const made = await links.make({ roundId: ground.roundId, kind: 'person', purpose: 'all', days: 30 })
  secrets = new Map(made.links.map(({ name, secret }) => [name, secret]))
})
afterAll(async () => {
  await server.close()
  await closeDocuments()
  await running.close()
})

describe('texts', () => {
  test('are drafted on the discipline text of the day, for the classes that usually sign them', async () => {
    const { id } = await ask().draft({ roundId: ground.roundId, kind: 'nominee' })
    const { texts, classes, mayEdit } = await ask().texts({ roundId: ground.roundId })
    const found = texts.find((one) => one.id === id)
    expect(found?.text).toContain('2021年换届纪律“十严禁”')
    expect(found?.text).toContain('严禁拉票贿选')
    expect(found).toMatchObject({ edition: 1, state: 'drafting', citation: { ruleId: 'JL-02' } })
    expect(found?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect([classes.map(({ key }) => key), mayEdit]).toEqual([['leaders', 'towns', 'villages'], true])
    expect(await failureOf(ask().draft({ roundId: ground.roundId, kind: 'nominee' }))).toBe('draft_exists')
    expect(await failureOf(ask().publish({ id, version: 1, askAgain: false }))).toBe('no_class')
    expect(
      await failureOf(ask().edit({ id, version: 9, title: '承诺书', text: 'x'.repeat(20), classKeys: [] })),
    ).toBe('changed_meanwhile')
    const emoji = { id, version: 1, title: '承诺书', text: `${'我承诺'.repeat(10)}😀`, classKeys: [] }
    expect(await failureOf(ask().edit(emoji))).toBe('emoji')
    await ask().discard({ id, version: 1 })
  })

  test('in force they change no more, and a class signs one of them', async () => {
    const { id } = await publish('leader', ['leaders'])
    expect(await failureOf(ask().discard({ id, version: 3 }))).toBe('not_a_draft')
    const { id: other } = await ask().draft({ roundId: ground.roundId, kind: 'staff' })
    await ask().edit({
      id: other,
      version: 1,
      title: '承诺书',
      text: '我承诺'.repeat(10),
      classKeys: ['leaders'],
    })
    expect(await failureOf(ask().publish({ id: other, version: 2, askAgain: false }))).toBe('class_taken')
    await ask().discard({ id: other, version: 2 })
  })

  test('before the first discipline text there is none', async () => {
    const early = {
      ...running,
      app: { ...running.app, clock: { now: running.app.clock.now, today: () => '2015-01-01' } },
    }
    const then = as(early, pledgesTopic, pledgesActions, actorFor('coordinator', publicPlaces.county))
    expect(await failureOf(then.draft({ roundId: ground.roundId, kind: 'staff' }))).toBe('no_discipline')
  })

  test('not by others, and not for another county’s round', async () => {
    const wish = { roundId: ground.roundId, kind: 'staff' } as const
    for (const role of ['leader', 'department', 'township', 'village', 'audit_admin'] as const) {
      expect(await failureOf(ask(role).draft(wish))).toBe('FORBIDDEN')
    }
    expect(await failureOf(ask('coordinator', publicPlaces.otherCounty).draft(wish))).toBe('unknown_round')
    expect(await failureOf(as(running, pledgesTopic, pledgesActions, null).draft(wish))).toBe('UNAUTHORIZED')
    expect((await phone('甲子丑', 'draft', wish)).code).toBe('UNAUTHORIZED')
  })
})

async function textFor(kind: PledgeKind): Promise<string> {
  const { texts } = await ask().texts({ roundId: ground.roundId })
  return texts.find((one) => one.kind === kind && one.state === 'published')?.id ?? ''
}

describe('on the phone', () => {
  test('it stands among what is owed, is read, signed and done', async () => {
    const id = await textFor('leader')
    const links = (action: string) =>
      server.inject({
        ...{ method: 'POST', url: `/rpc/links/${action}`, payload: { json: {} } },
        headers: { 'content-type': 'application/json', [linkHeader]: secrets.get('甲子丑') ?? '' },
      })
    const owed = async () => {
      const { json } = (await links('mine')).json<{
        json: { owed: { kind: string; id: string; doneOn: string | null }[] }
      }>()
      return json.owed.find(({ kind }) => kind === 'pledge')
    }
    expect(await owed()).toMatchObject({ id, doneOn: null, screen: 'pledge', dueOn: '2021-09-10' })
    const { json } = await phone('甲子丑', 'read', { id })
    expect(json).toMatchObject({ name: '甲子丑', organisationName: '中共己县委员会', signed: null })
    const { ok, json: done } = await sign('甲子丑', id)
    expect([ok, done.signedOn, done.signedAt]).toEqual([
      true,
      '2021-09-15',
      expect.stringContaining('2021-09-15'),
    ])
    expect(await owed()).toMatchObject({ doneOn: '2021-09-15' })
    const shown = await ask().show({ id: String(done.id) })
    expect(shown.pledge).toMatchObject({
      personName: '甲子丑',
      way: 'phone',
      signature: drawn,
      textHash: json.hash,
    })
    const { texts } = await ask().texts({ roundId: ground.roundId })
    expect(texts.find((one) => one.id === id)?.signed).toBe(1)
    expect(JSON.stringify(await ask().missing({ roundId: ground.roundId }))).not.toContain('甲子丑')
  })

  test.each([
    [{ signature: '' }, 'signature_empty'],
    [{ signature: 'M300 120' }, 'signature_dot'],
    [{ signature: '<svg/>' }, 'signature_form'],
    [{ name: '乙寅😀' }, 'emoji'],
    [{ name: '乙卯' }, 'name_differs'],
    [{ hash: '0'.repeat(64) }, 'text_replaced'],
    [{ readToEnd: false }, 'BAD_REQUEST'],
    [{ key: 'x' }, 'BAD_REQUEST'],
  ])('not so: %j', async (change, code) => {
    expect((await sign('乙寅', await textFor('leader'), change)).code).toBe(code)
  })

  test('somebody of another class does not sign it; nobody reads another round’s', async () => {
    expect((await sign('丙卯', await textFor('leader'))).code).toBe('not_owed')
    expect((await phone('丙卯', 'read', { id: newId() })).code).toBe('NOT_FOUND')
  })
})

describe('on two phones', () => {
  test('sent again by the network it is one; a second phone is told', async () => {
    const id = await textFor('leader')
    const same = await submission('乙寅', id)
    const answers = await Promise.all([1, 2, 3].map(() => phone('乙寅', 'sign', same)))
    expect(new Set(answers.map(({ json }) => json.id)).size).toBe(1)
    expect(answers.every(({ ok }) => ok)).toBe(true)
    const second = await sign('乙寅', id)
    expect([second.code, second.json.data?.zh]).toEqual([
      'already_signed',
      expect.stringContaining('2021-09-15'),
    ])
    const own = and(eq(pledges.personId, ground.who.deputy), eq(pledges.state, 'in_force'))
    const rows = await running.app.data.transact(systemActor, (tx) => tx.select().from(pledges).where(own))
    expect(rows).toHaveLength(1)
  })

  test('two phones in the same moment: one is taken, the other is told', async () => {
    const id = (await publish('village', ['villages'])).id
    const answers = await Promise.all([sign('戊䶮', id), sign('戊䶮', id)])
    expect(answers.map(({ ok, code }) => (ok ? 'taken' : code)).sort()).toEqual(['already_signed', 'taken'])
  })

  test('a name that was corrected meanwhile has to be looked at again', async () => {
    const rename = (name: string) =>
      running.app.data.transact(systemActor, (tx) =>
        tx.update(people).set({ name }).where(eq(people.id, ground.who.townHead)),
      )
    const { id } = await publish('staff', ['towns'])
    await rename('丙卯辰')
    expect((await sign('丙卯', id)).code).toBe('name_differs')
    await rename('丙卯')
  })

  test('the PDF is fetched under a ticket, by whoever signed it', async () => {
    const [row] = (await ask().list({ roundId: ground.roundId, search: '戊䶮' })).rows
    const { json } = await phone('戊䶮', 'ticket', { id: row?.id })
    const answer = await server.inject(String(json.path))
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await phone('丙卯', 'ticket', { id: row?.id })).code).toBe('NOT_FOUND')
    expect((await server.inject('/p/documents/pledges/nothing')).statusCode).toBe(404)
  })
})

function sheetOf(who: Actor, rows: readonly RowValues[]) {
  return uploadedSheet(running.app, who, paperColumns, rows)
}

const who = () => actorFor('township', publicPlaces.town)
const row = { number: 'RY-townHead', name: '丙卯', signedOn: '2021-09-09' }

describe('on paper', () => {
  test('a table is checked row by row and taken whole', async () => {
    const clerk = who()
    const own = as(running, pledgesTopic, pledgesActions, clerk)
    const rows = await own.sheetRows({ roundId: ground.roundId })
    expect(rows.map(({ name }) => name)).toEqual(['丙卯'])
    const fileId = await sheetOf(clerk, [row])
    const preview = await own.checkSheet({ roundId: ground.roundId, fileId })
    expect(preview.counts).toEqual({ new: 1, changed: 0, same: 0, wrong: 0 })
    expect(await failureOf(own.takeSheet({ roundId: ground.roundId, fileId, seen: 'x' }))).toBe(
      'changed_since_check',
    )
    expect(await own.takeSheet({ roundId: ground.roundId, fileId, seen: preview.seen })).toEqual({
      added: 1,
      changed: 0,
    })
    const [entered] = (await own.list({ roundId: ground.roundId, way: 'paper' })).rows
    expect(entered).toMatchObject({ personName: '丙卯', signedOn: '2021-09-09', scanned: false })
    const { pledge } = await own.show({ id: entered?.id ?? '' })
    expect(await own.show({ id: pledge?.batchId ?? '' })).toEqual({ pledge: null, batch: 1 })
    const again = await own.checkSheet({ roundId: ground.roundId, fileId })
    expect(again.counts.same).toBe(1)
    expect(await failureOf(own.takeSheet({ roundId: ground.roundId, fileId, seen: again.seen }))).toBe(
      'nothing_to_do',
    )
  })

  test.each([
    [{ number: 'RY-otherHead', name: '丁㛃' }, '没有编号'],
    [{ number: 'RY-none' }, '没有编号'],
    [{ name: '丙辰' }, '不一致'],
    [{ name: '丙卯😀' }, '表情符号'],
    [{ signedOn: '2021-09-16' }, '晚于今天'],
    [{ signedOn: '2021-09-08' }, '已于 2021-09-09'],
    [{ signedOn: '昨天' }, '签订日期'],
  ])('a faulty row is told: %j', async (change, told) => {
    const clerk = who()
    const own = as(running, pledgesTopic, pledgesActions, clerk)
    const fileId = await sheetOf(clerk, [{ ...row, ...change }])
    const { counts, rows, seen } = await own.checkSheet({ roundId: ground.roundId, fileId })
    expect([counts.wrong, rows[0]?.errors.map(({ zh }) => zh).join()]).toEqual([
      1,
      expect.stringContaining(told),
    ])
    expect(await failureOf(own.takeSheet({ roundId: ground.roundId, fileId, seen }))).toBe('rows_wrong')
  })

  test('not another’s table, and not by those who enter none', async () => {
    const fileId = await sheetOf(who(), [row])
    expect(await failureOf(ask().checkSheet({ roundId: ground.roundId, fileId }))).toBe('not_your_sheet')
    for (const role of ['leader', 'department', 'village'] as const) {
      expect(await failureOf(ask(role).sheetRows({ roundId: ground.roundId }))).toBe('FORBIDDEN')
    }
  })
})

describe('scans', () => {
  test('scans are attached; 40 MB are too much, and so is another kind', async () => {
    const clerk = who()
    const own = as(running, pledgesTopic, pledgesActions, clerk)
    const [entered] = (await own.list({ roundId: ground.roundId, way: 'paper' })).rows
    const id = entered?.id ?? ''
    const { pledge } = await own.show({ id })
    const version = pledge?.version ?? 0
    const big = await uploadedScan(running.app, clerk, 40 * 1024 * 1024)
    expect(await failureOf(own.attachScan({ id, version, fileId: big }))).toBe('scan_too_large')
    const unit = { roundId: ground.roundId, organisationId: ground.organ.town }
    expect(await failureOf(own.attachUnitScan({ ...unit, fileId: big }))).toBe('scan_too_large')
    const page = await uploadedScan(running.app, clerk, 1000, 'text/plain')
    expect(await failureOf(own.attachScan({ id, version, fileId: page }))).toBe('scan_type')
    expect(await failureOf(own.attachScan({ id, version, fileId: newId() }))).toBe('not_your_file')
    expect(await failureOf(own.attachScan({ id, version: 9, fileId: page }))).toBe('changed_meanwhile')
    const good = await uploadedScan(running.app, clerk, 1000)
    expect(await own.attachUnitScan({ ...unit, fileId: good })).toEqual({ attached: 1 })
    expect(await failureOf(own.attachUnitScan({ ...unit, fileId: good }))).toBe('nothing_to_scan')
    const single = await uploadedScan(running.app, clerk, 2000)
    await own.attachScan({ id, version: version + 1, fileId: single })
    expect((await own.show({ id })).pledge).toMatchObject({ scan: { id: single, name: '扫描件.pdf' } })
    const [signed] = (await ask().list({ roundId: ground.roundId, way: 'phone' })).rows
    const county = actorFor('coordinator', publicPlaces.county)
    const onPhone = { id: signed?.id ?? '', version: 1, fileId: await uploadedScan(running.app, county, 100) }
    expect(await failureOf(as(running, pledgesTopic, pledgesActions, county).attachScan(onPhone))).toBe(
      'not_paper',
    )
  })
})

test('a unit’s pledges are packed one by one', async () => {
  const unit = { roundId: ground.roundId, organisationId: ground.organ.county }
  const names = await packed(running, (await ask().zip(unit)).jobId)
  expect(names.map((name) => name.slice(0, 3))).toEqual(['己县党', '乙寅_', '甲子丑'])
  expect(await failureOf(ask('township', publicPlaces.otherTown).zip(unit))).toBe('nothing_to_print')
})

describe('what is signed', () => {
  test('is counted from the records, also by unit', async () => {
    const { roundId } = ground
    const counts = await ask().counts({ roundId })
    expect(counts).toEqual({ owed: 5, signed: 4, missing: 1, overdue: 1, phone: 3, paper: 1, unscanned: 0 })
    const { rows } = await ask().units({ roundId, sort: 'missing', descending: true, count: true })
    expect(rows[0]).toMatchObject({ organisationName: '壬乡党委', owed: 1, signed: 0, missing: 1 })
    expect(rows.reduce((sum, one) => sum + one.phone + one.paper, 0)).toBe(4)
    const missing = await ask().missing({ roundId, count: true })
    expect([missing.rows[0]?.personName, missing.rows[0]?.ready, missing.total?.count]).toEqual([
      '丁㛃',
      true,
      1,
    ])
  })

  test('is printed, one or all of a unit', async () => {
    const one = await ask().print({ roundId: ground.roundId, organisationId: ground.organ.county })
    expect(one.pledges.map(({ name }) => name).sort()).toEqual(['乙寅', '甲子丑'])
    const none = { roundId: ground.roundId, organisationId: ground.organ.otherTown }
    expect(await failureOf(ask().print(none))).toBe('nothing_to_print')
    expect(
      await failureOf(ask('township', publicPlaces.otherTown).print({ id: one.pledges[0]?.number ?? '' })),
    ).toBe('NOT_FOUND')
  })

  test('is withdrawn for a reason, and then owed again', async () => {
    const [row] = (await ask().list({ roundId: ground.roundId, search: '丙卯' })).rows
    const wish = { id: row?.id ?? '', version: 3, reason: '代签，作废' }
    expect(await failureOf(ask('township', publicPlaces.otherTown).withdraw(wish))).toBe('NOT_FOUND')
    expect(await failureOf(ask('leader').withdraw(wish))).toBe('FORBIDDEN')
    expect(await failureOf(ask().withdraw({ ...wish, version: 1 }))).toBe('changed_meanwhile')
    await ask().withdraw(wish)
    expect(await failureOf(ask().withdraw({ ...wish, version: 4 }))).toBe('state_not_allowed')
    const { rows } = await ask().missing({ roundId: ground.roundId })
    expect(rows.map(({ personName }) => personName).sort()).toEqual(['丁㛃', '丙卯'])
  })

  test('stays when a new edition asks nobody again, and is owed anew when it does', async () => {
    const before = await ask().counts({ roundId: ground.roundId })
    expect((await publish('leader', ['leaders'])).askedAgain).toBe(0)
    expect(await ask().counts({ roundId: ground.roundId })).toEqual(before)
    const old = await textFor('leader')
    expect((await publish('leader', ['leaders'], true)).askedAgain).toBe(2)
    expect((await ask().counts({ roundId: ground.roundId })).missing).toBe(before.missing + 2)
    expect((await sign('甲子丑', old)).code).toBe('text_replaced')
    expect((await sign('甲子丑', await textFor('leader'))).ok).toBe(true)
    const { rows } = await ask().list({ roundId: ground.roundId, search: '甲子丑' })
    expect(rows.map(({ edition, state }) => [edition, state]).sort()).toEqual([
      [1, 'superseded'],
      [3, 'in_force'],
    ])
  })
})
