import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { adminRoles } from '#common/roles.ts'
import { assessmentResults, assessments } from '#gates/procedure/assessments/tables.ts'
import { bodies } from '#gates/procedure/rounds/tables.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import { auditEvents } from '#platform/audit/tables.ts'
import { measurePdf } from '#platform/documents/testing.ts'
import { buildServer } from '#platform/http/server.ts'
import { notices } from '#platform/notices/tables.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { posts } from '#registry/posts/tables.ts'
import {
  county,
  openRound,
  type SmallCounty,
  smallCounty,
  townA,
  villageA1,
  villageA2,
  villageB1,
} from '../tasks/testing.ts'
import { motionsActions } from './actions.ts'
import { motionsTopic } from './contract.ts'
import { mountMotionDocuments } from './documents.ts'
import { motionsOf } from './queries.ts'
import { signedContent } from './shapes.ts'
import { passkeySecretary } from './testing.ts'

const today = '2021-10-18'
const signing = { way: 'drawn' as const, drawing: `M100 200l400 -60M500 100l20 180` }
let running: Running
let ground: SmallCounty
let roundId: string
/** The Party secretary of 甲乡, by a post in its Party committee. */
let secretary: Actor

beforeAll(async () => {
  running = await testApp(today)
  ground = await smallCounty(running.app)
  roundId = await openRound(running.app, ground.actor('coordinator'))
  const leader = ground.actor('leaderA')
  const [organisationId, postId] = [newId(), newId()]
  const { personId } = leader
  await running.app.data.transact(systemActor, async (tx) => {
    await tx.insert(organisations).values({
      ...{ id: organisationId, code: organisationId, name: '中共甲乡委员会', shortName: '甲乡党委' },
      ...{ kind: '党委', areaCode: townA, initials: 'jxdw' },
    })
    await tx.insert(posts).values({
      ...{ id: postId, personId, organisationId, areaCode: townA, title: '党委书记', role: 'leader' },
      grantState: 'active',
    })
  })
  secretary = { ...leader, postId, organisationId, organisationName: '甲乡党委', title: '党委书记' }
})
afterAll(() => running.close())

function api(actor: Actor | null) {
  return as(running, motionsTopic, motionsActions, actor)
}

function ask(key: string) {
  return api(ground.actor(key))
}

function refused(code: string) {
  return { code: 'REFUSED', data: { code } }
}

function show(areaCode = villageA1) {
  return ask('coordinator').show({ roundId, areaCode })
}

const people = [
  { name: '甲某', post: 'party_secretary' as const, concurrent: true },
  { name: '甲某', post: 'committee_head' as const },
  { name: '乙某', post: 'party_member' as const },
]

async function save(areaCode: string, nominees: readonly object[] = people, key = 'officerA') {
  const { version } = await show(areaCode)
  return ask(key).save({ roundId, lists: [{ areaCode, version, nominees: nominees as typeof people }] })
}

const meeting = { kind: 'committee' as const, heldOn: '2021-10-15', chair: '丙某', expected: 9, present: 8 }
const all = { for: 8, against: 0, abstain: 0 }

async function study(codes: readonly string[], change: object = {}, votes = all) {
  const items = []
  for (const areaCode of codes) {
    const { version } = await show(areaCode)
    items.push({ mode: 'list' as const, areaCode, version, votes })
  }
  return ask('officerA').study({ roundId, areaCode: townA, meeting: { ...meeting, ...change }, items })
}

async function sign(codes: readonly string[], actor = secretary) {
  const items = []
  for (const areaCode of codes) {
    const { version, digest } = await show(areaCode)
    items.push({ areaCode, version, digest: digest ?? ''.padStart(64, '0') })
  }
  return api(actor).sign({ roundId, signing, opinion: '同意', items })
}

test('lists are written, studied at one meeting for several villages, then signed by the secretary at once', async () => {
  expect((await show()).state).toBe('none')
  const lists = [villageA1, villageA2].map((areaCode) => ({ areaCode, version: 0, nominees: people }))
  expect(await ask('officerA').save({ roundId, lists })).toEqual({ saved: 2, voided: 0 })
  await expect(sign([villageA1])).rejects.toMatchObject(refused('not_studied'))
  expect(await study([villageA1, villageA2])).toEqual({ passed: 2, failed: [] })
  const studied = await show()
  expect(studied).toMatchObject({
    ...{ state: 'studied', studiedOn: '2021-10-15', signatures: [] },
    studies: [{ expected: 9, present: 8, votes: all, passed: true, needs: 5, inForce: true }],
  })
  expect(studied.studies[0]?.citation?.ruleId).toBe('GB-05')
  expect((await api(secretary).show({ roundId, areaCode: villageA1 })).maySign).toBe(true)
  const waiting = await api(secretary).toSign({ roundId, areaCode: townA })
  expect(waiting.map(({ areaName, digest }) => [areaName, digest])).toEqual([
    ['东村', studied.digest],
    ['西村', (await show(villageA2)).digest],
  ])
  expect(await sign([villageA1, villageA2])).toEqual({ signed: 2 })
  expect(await show()).toMatchObject({
    ...{ state: 'signed', signedOn: today, signedBy: '某leaderA' },
    signatures: [{ title: '甲乡党委 党委书记', opinion: '同意', ...signing, passkey: null, voidedAt: null }],
  })
  const told = await running.app.data.transact(secretary, (tx) => tx.select().from(notices), 'read')
  expect(told.some(({ kind, zh }) => kind === 'motion.studied' && zh.startsWith('2个'))).toBe(true)
})

test('a change of a signed list voids the signature, which stays readable, and the list is studied anew', async () => {
  const before = await show()
  const { voided } = await save(villageA1, people.slice(0, 2))
  expect(voided).toBe(1)
  const changed = await show()
  expect(changed).toMatchObject({ state: 'draft', studiedOn: null, signedOn: null })
  expect(changed.signatures).toMatchObject([{ digest: before.digest, voidReason: '名单修改', ...signing }])
  expect(changed.studies).toMatchObject([{ inForce: false }])
  await expect(sign([villageA1])).rejects.toMatchObject(refused('not_studied'))
  const told = await running.app.data.transact(secretary, (tx) => tx.select().from(notices), 'read')
  expect(told.some(({ kind, link }) => kind === 'motion.voided' && link.endsWith(villageA1))).toBe(true)
  await study([villageA1])
  const { version } = await show()
  const items = [{ areaCode: villageA1, version, digest: before.digest ?? '' }]
  const other = api(secretary).sign({ roundId, signing, opinion: '同意', items })
  await expect(other).rejects.toMatchObject(refused('content_differs'))
  await sign([villageA1])
  expect((await show()).signatures.map(({ voidedAt }) => voidedAt === null)).toEqual([true, false])
  await expect(study([villageA1])).rejects.toMatchObject(refused('state_not_allowed'))
})

test('a study needs its quorum, votes that add up, and a majority of those who should attend', async () => {
  await save(villageA2)
  await expect(study([villageA2], { heldOn: '2021-10-19' })).rejects.toMatchObject(refused('future_day'))
  await expect(study([villageA2], { present: 5 })).rejects.toMatchObject({
    data: { code: 'no_quorum', citation: { ruleId: 'GB-05' } },
  })
  const short = { for: 5, against: 1, abstain: 1 }
  await expect(study([villageA2], {}, short)).rejects.toMatchObject(refused('votes_mismatch'))
  const half = { for: 4, against: 2, abstain: 2 }
  expect(await study([villageA2], {}, half)).toEqual({ passed: 0, failed: ['西村'] })
  expect(await show(villageA2)).toMatchObject({
    state: 'draft',
    studies: [{ passed: false }, { passed: true }],
  })
  await save(villageA2, [])
  await expect(study([villageA2])).rejects.toMatchObject(refused('list_empty'))
})

test('nominees voted on one by one: who does not pass is off the list, and the record keeps the votes', async () => {
  await save(villageA2)
  const { nominees, version } = await show(villageA2)
  const votes = nominees.map(({ id, name }) => {
    const lost = { for: 3, against: 4, abstain: 1 }
    return { nomineeId: id, ...(name === '乙某' ? lost : all) }
  })
  const item = { mode: 'each' as const, areaCode: villageA2, version }
  const asked = { roundId, areaCode: townA, meeting }
  const some = ask('officerA').study({ ...asked, items: [{ ...item, votes: votes.slice(0, 1) }] })
  await expect(some).rejects.toMatchObject(refused('nominee_missing'))
  await ask('officerA').study({ ...asked, items: [{ ...item, votes }] })
  const shown = await show(villageA2)
  expect(shown.nominees.map(({ name }) => name)).toEqual(['甲某', '甲某'])
  expect(shown.studies[0]?.nominees.at(-1)).toMatchObject({ name: '乙某', passed: false, votes: { for: 3 } })
})

test('only the secretary of the township signs or returns, and only what was seen', async () => {
  const { version } = await show(villageA2)
  const returning = { roundId, areaCode: villageA2, version, reason: '书记人选请再酝酿' }
  for (const actor of [ground.actor('leaderA'), ground.actor('secretary')]) {
    await expect(sign([villageA2], actor)).rejects.toMatchObject(refused('not_secretary'))
    await expect(api(actor).return(returning)).rejects.toMatchObject(refused('not_secretary'))
  }
  await expect(sign([villageA2], ground.actor('officerA'))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(sign([villageB1], ground.actor('leaderA'))).rejects.toMatchObject(refused('not_in_round'))
  await expect(
    api(secretary).sign({
      roundId,
      signing: { way: 'drawn', drawing: 'M1 1l2 2' },
      opinion: '同意',
      items: [],
    }),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  const stale = api(secretary).return({ ...returning, version: version - 1 })
  await expect(stale).rejects.toMatchObject({
    data: { code: 'changed_meanwhile', zh: expect.stringContaining('officerA') },
  })
  expect((await api(secretary).return(returning)).state).toBe('draft')
  expect((await show(villageA2)).returnReason).toBe('书记人选请再酝酿')
  const again = { ...returning, version: version + 1 }
  await expect(api(secretary).return(again)).rejects.toMatchObject(refused('state_not_allowed'))
})

test('a list refuses what can’t be nominated', async () => {
  const write = (nominees: readonly object[]) => save(villageA2, nominees)
  await expect(write([{ post: 'party_member' }])).rejects.toMatchObject(refused('name_missing'))
  await expect(write([{ personId: newId(), post: 'party_member' }])).rejects.toMatchObject(
    refused('unknown_person'),
  )
  const member = { name: '丁某', post: 'party_member' }
  await expect(write([member, member])).rejects.toMatchObject(refused('twice'))
  await expect(write([{ ...member, concurrent: true }])).rejects.toMatchObject(
    refused('concurrent_needs_secretary'),
  )
  const twice = [0, 1].map(() => ({ areaCode: villageA2, version: 0, nominees: [] }))
  await expect(ask('officerA').save({ roundId, lists: twice })).rejects.toMatchObject(
    refused('same_village_twice'),
  )
  await expect(save(villageB1)).rejects.toMatchObject(refused('not_in_round'))
  const elsewhere = ask('coordinator').study({
    ...{ roundId, areaCode: townA, meeting },
    items: [{ mode: 'list', areaCode: villageB1, version: 0, votes: all }],
  })
  await expect(elsewhere).rejects.toMatchObject(refused('not_in_round'))
  const wide = ask('coordinator').study({
    ...{ roundId, areaCode: county, meeting },
    items: [{ mode: 'list', areaCode: villageB1, version: 0, votes: all }],
  })
  await expect(wide).rejects.toMatchObject(refused('not_a_township'))
  const { personId } = ground.actor('clerkA2')
  await write([{ personId, post: 'committee_member' }])
  expect((await show(villageA2)).nominees).toMatchObject([{ name: '某clerkA2', personId }])
})

test('lists, counts and what later gates read agree', async () => {
  const rows = (await ask('coordinator').list({ roundId, count: true })).rows
  expect(rows.map(({ areaName, state, nominees }) => [areaName, state, nominees])).toEqual([
    ['东村', 'signed', 2],
    ['西村', 'draft', 1],
    ['南村', 'none', 0],
  ])
  expect(await ask('coordinator').townships({ roundId })).toMatchObject([
    { name: '甲乡', villages: 2, nominees: 3, concurrent: 1, studied: 1, signed: 1 },
    { name: '乙镇', villages: 1, nominees: 0, signed: 0 },
  ])
  expect((await ask('officerB').list({ roundId })).rows.map(({ areaName }) => areaName)).toEqual(['南村'])
  const both = await ask('coordinator').nominees({ roundId, concurrent: true })
  expect(both.rows).toMatchObject([{ name: '甲某', areaName: '东村', stateWord: { zh: '已签字' } }])
  expect((await ask('coordinator').nominees({ roundId, search: 'clerkA2' })).rows).toHaveLength(1)
  expect((await ask('coordinator').list({ roundId, state: 'none', sort: 'areaName' })).rows).toHaveLength(1)
  const read = await running.app.data.transact(systemActor, (tx) => motionsOf(tx, roundId), 'read')
  expect(read.get(villageA1)).toMatchObject({ state: 'signed', signedOn: today, nominees: [{}, {}] })
  const none = await running.app.data.transact(systemActor, (tx) => motionsOf(tx, roundId, '9903'), 'read')
  expect(none.size).toBe(0)
})

test('a nominee’s last confirmed term assessment stands beside the name', async () => {
  const { personId } = ground.actor('leaderA')
  const id = newId()
  const at = { roundId, areaCode: villageA1 }
  await running.app.data.transact(systemActor, async (tx) => {
    const own = and(eq(bodies.areaCode, villageA1), eq(bodies.kind, 'village_committee'))
    const [body] = await tx.select().from(bodies).where(own)
    const bodyId = body?.id ?? ''
    await tx.insert(assessments).values({ ...at, id, bodyId, state: 'announced', updatedBy: 'test' })
    const row = { assessmentId: id, areaCode: villageA1, personId, post: '主任', grade: 'competent' as const }
    await tx.insert(assessmentResults).values({ id: newId(), ...row })
  })
  await save(villageA1, [...people, { personId, post: 'party_member' }])
  const { nominees } = await show()
  expect(nominees.map(({ assessment }) => assessment?.word.zh ?? null)).toEqual([null, null, null, '称职'])
  expect(nominees[3]?.assessment).toMatchObject({ id, poor: false, post: '主任' })
})

/** The form of a village's motion as somebody downloads it. */
async function printedBy(actor: Actor | null) {
  const app = { ...running.app, sessions: { ...running.app.sessions, actorOf: async () => actor } }
  const server = await buildServer(app, [motionsActions], [mountMotionDocuments])
  const answer = await server.inject(`/documents/motions/${villageA2}.pdf?roundId=${roundId}`)
  await server.close()
  return answer
}

async function wordsIn(pdf: Buffer): Promise<string> {
  const sheets = await measurePdf(Uint8Array.from(pdf))
  return sheets.flatMap(({ texts }) => texts.map(({ text }) => text.replaceAll(/\s/g, ''))).join('')
}

test('the secretary signs with a passkey what was shown and nothing else; the record keeps and checks the proof', async () => {
  const { server, actor, confirm } = await passkeySecretary(running.app, secretary)
  await save(villageA2)
  await study([villageA2])
  const { version, digest } = await show(villageA2)
  const asked = { roundId, opinion: '同意', items: [{ areaCode: villageA2, version, digest: digest ?? '' }] }
  const signs = (given: object, by = actor) => api(by).sign({ ...asked, signing, ...given })
  const other = await confirm(signedContent({ ...asked, opinion: '不同意' }))
  await expect(signs({ signing: other })).rejects.toMatchObject(refused('confirmation_differs'))
  const right = await confirm(signedContent(asked))
  await expect(signs({ signing: right }, secretary)).rejects.toMatchObject(refused('confirmation_unknown'))
  expect(await signs({ signing: right })).toEqual({ signed: 1 })
  const signed = await show(villageA2)
  expect(signed).toMatchObject({ state: 'signed', signedWay: 'passkey' })
  expect(signed.signatures[0]).toMatchObject({
    ...{ name: '测试secretarya', way: 'passkey', drawing: null, digest },
    passkey: { name: '手机', proven: true },
  })
  const row = (await ask('coordinator').list({ roundId, state: 'signed' })).rows.find(
    (one) => one.areaCode === villageA2,
  )
  expect(row?.signedWayWord?.zh).toBe('通行密钥确认')
  const told = await running.app.data.transact(systemActor, (tx) =>
    tx
      .select({ params: auditEvents.params })
      .from(auditEvents)
      .where(and(eq(auditEvents.subjectId, signed.id ?? ''), eq(auditEvents.event, 'motion.confirmed'))),
  )
  expect(told).toMatchObject([{ params: { passkey: '手机', area: '西村', digest: digest?.slice(0, 16) } }])
  const printed = await printedBy(actor)
  expect([printed.statusCode, printed.headers['content-type']]).toEqual([200, 'application/pdf'])
  expect(await wordsIn(printed.rawPayload)).toMatch(/通行密钥确认：“手机”（编号\S{12}），核验一致/)
  expect((await printedBy(null)).statusCode).toBe(401)
  expect((await printedBy(ground.actor('clerkA1'))).statusCode).toBe(403)
  expect((await printedBy(ground.actor('officerB'))).statusCode).toBe(404)
  await running.app.data.transact(systemActor, (tx) =>
    tx.execute(
      sql`update motion_signings set proof = jsonb_set(proof, '{content,opinion}', '"改"') where way = 'passkey'`,
    ),
  )
  expect((await show(villageA2)).signatures[0]?.passkey?.proven).toBe(false)
  await save(villageA2)
  expect((await show(villageA2)).signatures[0]?.voidReason).toBe('名单修改')
  await study([villageA2])
  const now = await show(villageA2)
  const again = { areaCode: villageA2, version: now.version, digest: now.digest ?? '' }
  await expect(signs({ signing: right, items: [again] })).rejects.toMatchObject(refused('confirmation_used'))
  await server.close()
})

test('other roles and places have no part in it, and a closed round changes nothing', async () => {
  for (const key of ['bureau', 'clerkA1']) {
    await expect(ask(key).list({ roundId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  }
  for (const role of adminRoles) {
    await expect(api(actorFor(role, county)).list({ roundId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  }
  await expect(api(null).list({ roundId })).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  await expect(save(villageA1, people, 'secretary')).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(ask('officerB').show({ roundId, areaCode: villageA1 })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  await running.app.data.transact(systemActor, (tx) =>
    tx.execute(sql`update rounds set state = 'closed' where id = ${roundId}`),
  )
  await expect(save(villageA1)).rejects.toMatchObject(refused('round_closed'))
})
