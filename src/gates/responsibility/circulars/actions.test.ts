import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { adminRoles } from '#common/roles.ts'
import { type DocumentsGround, documentsGround, signed } from '#gates/procedure/documents/testing.ts'
import { roundsActions } from '#gates/procedure/rounds/actions.ts'
import { roundsTopic } from '#gates/procedure/rounds/contract.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import { auditEvents } from '#platform/audit/tables.ts'
import { fixedClock } from '#platform/clock.ts'
import { buildServer } from '#platform/http/server.ts'
import { notices } from '#platform/notices/tables.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { failureOf } from '#registry/testing.ts'
import { county, townB, uploadOf } from '../tasks/testing.ts'
import { circularsActions } from './actions.ts'
import { circularsTopic } from './contract.ts'
import { mountCircularFiles } from './files.ts'
import { dueReminder, remindCirculars, remindDue } from './reminders.ts'

const today = '2021-09-15'
let running: Running
let ground: DocumentsGround

beforeAll(async () => {
  running = await testApp(today)
  ground = await documentsGround(running)
})
afterAll(() => running.close())

function api(who: string | Actor | null, day = today) {
  const actor = typeof who === 'string' ? ground.small.actor(who) : who
  const app = { ...running.app, clock: fixedClock(day) }
  return as({ app }, circularsTopic, circularsActions, actor)
}
const org = (key: string) => ground.organisation(key)
const post = (key: string) => ground.small.actor(key).postId

function facts(change: object = {}) {
  return {
    ...{ organisationId: org('office'), title: '关于严肃换届纪律的通知', body: '各单位要严肃换届纪律。' },
    ...{ deadlineOn: '2021-09-20', readersWho: '主要负责同志', readersNeeded: 1 },
    ...{ addresseeIds: [org('officeA'), org('bureau')], ...change },
  }
}

async function drafted(change: object = {}) {
  const { id } = await api('coordinator').create({ roundId: ground.roundId, ...facts(change) })
  return { id, version: 1 }
}

async function issued(change: object = {}) {
  const seen = await drafted(change)
  return { id: seen.id, version: (await api('coordinator').issue(seen)).version }
}

async function toldOf(who: string): Promise<string[]> {
  const rows = await running.app.data.transact(ground.small.actor(who), (tx) => tx.select().from(notices))
  return rows.map(({ kind }) => kind)
}

test('a circular is drafted, sent, signed for and read; everybody sees what is theirs', async () => {
  const seen = await drafted()
  expect(await failureOf(api('officerA').show(seen))).toBe('NOT_FOUND')
  await api('coordinator').edit({ ...seen, ...facts({ title: '关于严肃换届纪律的紧急通知' }) })
  const { version } = await api('coordinator').issue({ id: seen.id, version: 2 })
  expect(await toldOf('officerA')).toContain('circular.issued')
  expect(await api('officerA').todo({})).toEqual({ sign: 1, read: 0, late: 0 })
  expect(await api('bureau').todo({})).toMatchObject({ sign: 1 })
  expect(await failureOf(api('officerB').show(seen))).toBe('NOT_FOUND')
  const readers = await api('officerA').readers({ organisationId: org('officeA') })
  expect(readers.map(({ postId }) => postId)).toEqual(
    expect.arrayContaining([post('officerA'), post('leaderA'), post('deputyA')]),
  )
  const sign = { id: seen.id, organisationId: org('officeA'), readerPostIds: [post('leaderA')] }
  await api('officerA').receive(sign)
  expect(await failureOf(api('secondOfficerA').receive(sign))).toBe('already_received')
  expect(await api('leaderA').todo({})).toEqual({ sign: 0, read: 1, late: 0 })
  const both = { ...sign, readerPostIds: [post('leaderA'), post('deputyA')] }
  await api('officerA').nameReaders(both)
  await api('leaderA').read({ id: seen.id })
  await api('officerA').nameReaders(sign)
  expect(await failureOf(api('leaderA').read({ id: seen.id }))).toBe('already_read')
  expect(await failureOf(api('deputyA').read({ id: seen.id }))).toBe('not_a_reader')
  const shown = await api('coordinator').show({ id: seen.id })
  expect(shown).toMatchObject({
    ...{ title: '关于严肃换届纪律的紧急通知', recipients: 2, received: 1, readers: 1, read: 1 },
    ...{ complete: false, overdue: false, maySend: true, version },
  })
  const bureau = { id: seen.id, organisationId: org('bureau'), readerPostIds: [post('bureau')] }
  await api('bureau').receive(bureau)
  await api('bureau').read({ id: seen.id })
  const [row] = (await api('coordinator').list({ side: 'sent', search: '紧急' })).rows
  expect(row).toMatchObject({ complete: true, stateWord: { zh: '全部确认' } })
  const all = (await api('coordinator').receipts({ id: seen.id, count: true })).rows
  expect(all).toMatchObject([
    { organisation: 'bureau全称', howWord: { zh: '系统签收' }, readNames: '某bureau', unreadNames: '' },
    { organisation: 'officeA全称', receivedName: '某officerA', readers: 1, read: 1 },
  ])
  const own = (await api('bureau').receipts({ id: seen.id })).rows
  expect(own.map(({ organisation }) => organisation)).toEqual(['bureau全称'])
  expect((await api('officerA').show({ id: seen.id })).own).toMatchObject([{ organisation: 'officeA全称' }])
  expect(await failureOf(api('coordinator').remind({ id: seen.id }))).toBe('nobody_left')
})

test('drafting refuses what can’t be sent', async () => {
  const make = (change: object) => drafted(change)
  expect(await failureOf(make({ body: '' }))).toBe('empty')
  expect(await failureOf(make({ deadlineOn: '2021-09-14' }))).toBe('deadline_past')
  expect(await failureOf(make({ addresseeIds: [newId()] }))).toBe('unknown_organisation')
  expect(await failureOf(make({ organisationId: newId() }))).toBe('unknown_organisation')
  expect(await failureOf(make({ documentId: newId() }))).toBe('unknown_document')
  expect(await failureOf(make({ fileIds: [newId()] }))).toBe('not_your_file')
  expect(await failureOf(make({ organisationId: org('officeA') }))).toBe('not_sender')
  const given = (change: object) => ({ roundId: ground.roundId, ...facts(change) })
  const town = given({ organisationId: org('officeA'), addresseeIds: [org('bureau')] })
  expect(await failureOf(api('officerA').create(town))).toBe('outside')
  expect(await failureOf(api('coordinator').create({ ...facts(), roundId: newId() }))).toBe('NOT_FOUND')
  const seen = await drafted({ addresseeIds: [] })
  expect(await failureOf(api('coordinator').issue(seen))).toBe('no_recipient')
  expect(await failureOf(api('coordinator', '2021-09-21').issue(seen))).toBe('deadline_past')
  const edit = { ...seen, ...facts() }
  expect(await failureOf(api('coordinator').edit({ ...edit, version: 7 }))).toBe('changed_meanwhile')
  await api('coordinator').issue({ id: seen.id, version: (await api('coordinator').edit(edit)).version })
  expect(await failureOf(api('coordinator').edit({ ...edit, version: 3 }))).toBe('state_not_allowed')
  expect((await api('coordinator').senders({})).map(({ id }) => id)).toEqual([org('office'), org('bureau')])
  expect((await api('bureau').senders({})).map(({ id }) => id)).toEqual([org('bureau')])
})

test('signing and reading refuse strangers, too few readers, and what is no longer in force', async () => {
  const { id, version } = await issued({ readersNeeded: 2 })
  const sign = (who: string, organisation: string, readers: string[]) =>
    api(who).receive({ id, organisationId: org(organisation), readerPostIds: readers.map(post) })
  expect(await failureOf(sign('officerB', 'officeA', ['leaderA']))).toBe('NOT_FOUND')
  expect(await failureOf(sign('bureau', 'officeA', ['leaderA']))).toBe('not_a_recipient')
  expect(await failureOf(sign('coordinator', 'bureau', ['bureau']))).toBe('not_a_recipient')
  expect(await failureOf(sign('officerA', 'officeA', ['leaderA']))).toBe('too_few_readers')
  expect(await failureOf(sign('officerA', 'officeA', ['leaderA', 'leaderB']))).toBe('unknown_post')
  // One person works there: two can't be asked for.
  await sign('bureau', 'bureau', ['bureau'])
  const early = { id, organisationId: org('officeA'), readerPostIds: [post('leaderA')] }
  expect(await failureOf(api('officerA').nameReaders(early))).toBe('not_received')
  expect(await failureOf(api('officerA').read({ id }))).toBe('not_a_reader')
  const taken = await api('coordinator').withdraw({ id, version, reason: '内容有误' })
  expect(taken.state).toBe('withdrawn')
  expect(await toldOf('bureau')).toContain('circular.withdrawn')
  expect(await failureOf(sign('officerA', 'officeA', ['leaderA', 'deputyA']))).toBe('state_not_allowed')
  expect(await failureOf(api('bureau').read({ id }))).toBe('state_not_allowed')
  expect(await api('officerA').show({ id })).toMatchObject({ reason: '内容有误', state: 'withdrawn' })
})

test('paper returns are entered by who sent it, many at once', async () => {
  const { id } = await issued()
  const one = { organisationId: org('officeA'), receivedOn: today, receivedName: '某甲' }
  const paper = { ...one, readerPostIds: [post('leaderA')] }
  const enter = (...returns: (typeof paper)[]) => api('coordinator').enterReturns({ id, returns })
  expect(await failureOf(enter({ ...paper, organisationId: org('officeB') }))).toBe('not_a_recipient')
  expect(await failureOf(enter({ ...paper, receivedOn: '2021-09-16' }))).toBe('future_day')
  expect(await failureOf(enter({ ...paper, receivedOn: '2021-09-14' }))).toBe('before_issue')
  expect(await failureOf(enter({ ...paper, readerPostIds: [] }))).toBe('too_few_readers')
  expect(await failureOf(enter({ ...paper, readerPostIds: [newId()] }))).toBe('unknown_post')
  expect(await failureOf(enter(paper, paper))).toBe('already_received')
  expect(await failureOf(api('bureau').enterReturns({ id, returns: [paper] }))).toBe('not_yours')
  await enter(paper, { ...one, organisationId: org('bureau'), readerPostIds: [post('bureau')] })
  expect(await failureOf(enter(paper))).toBe('already_received')
  const none = await api('coordinator').receipts({ id, missing: 'none', search: 'office' })
  expect(none.rows).toMatchObject([{ paper: true, howWord: { zh: '纸质回执' }, read: 1 }])
  expect((await api('coordinator').receipts({ id, missing: 'any' })).rows).toEqual([])
})

test('it is sent on to more, and replaced by a new one', async () => {
  const { id, version } = await issued({ addresseeIds: [org('bureau')] })
  const more = (ids: string[], seen = version) =>
    api('coordinator').addRecipients({ id, version: seen, organisationIds: ids })
  expect(await failureOf(more([org('bureau')]))).toBe('nobody_new')
  expect(await failureOf(more([newId()]))).toBe('unknown_organisation')
  expect(await failureOf(more([org('officeB')], 1))).toBe('changed_meanwhile')
  expect(await more([org('officeB'), org('bureau')])).toEqual({ version: version + 1, added: 1 })
  const added = await api('officerB').receipts({ id })
  expect(added.rows).toMatchObject([{ organisation: 'officeB全称', addedWord: { zh: '补发' } }])
  const again = await api('coordinator').create({ roundId: ground.roundId, ...facts(), supersedesId: id })
  await api('coordinator').issue({ id: again.id, version: 1 })
  expect(await api('officerB').show({ id })).toMatchObject({ state: 'superseded', supersededBy: null })
  expect(await api('coordinator').show({ id })).toMatchObject({ supersededBy: { id: again.id } })
  expect(await toldOf('officerB')).toContain('circular.superseded')
  const third = { roundId: ground.roundId, ...facts(), supersedesId: id }
  expect(await failureOf(api('coordinator').create(third))).toBe('state_not_allowed')
  expect(await failureOf(more([org('officeA')], version + 2))).toBe('state_not_allowed')
  expect(
    await failureOf(api('officerB').create({ ...third, organisationId: org('officeB'), addresseeIds: [] })),
  ).toBe('not_yours')
})

test('who is missing is reminded: by hand once a day, before the deadline, once after it', async () => {
  const { id } = await issued()
  await api('bureau').receive({ id, organisationId: org('bureau'), readerPostIds: [post('bureau')] })
  expect(await failureOf(api('bureau').remind({ id }))).toBe('not_yours')
  expect(await api('coordinator').remind({ id })).toMatchObject({ organisations: 2 })
  expect(await failureOf(api('coordinator').remind({ id }))).toBe('reminded_today')
  const mayRemind = { deadlineOn: '2021-09-20', remindDays: 1 }
  expect(['2021-09-18', '2021-09-19', '2021-09-21'].map((day) => dueReminder(mayRemind, day))).toEqual([
    ...[null, 'before', 'overdue'],
  ])
  expect(dueReminder({ ...mayRemind, remindDays: 0 }, '2021-09-20')).toBe(null)
  const kinds = async () => (await api('coordinator').show({ id })).reminded.map(({ kind }) => kind)
  for (const day of ['2021-09-19', '2021-09-19', '2021-09-21', '2021-09-22']) {
    const app = { ...running.app, clock: fixedClock(day) }
    await remindCirculars.run(app)
  }
  expect((await kinds()).toSorted()).toEqual(['before', 'manual', 'overdue'])
  const [automatic] = (await api('coordinator').show({ id })).reminded
  expect(automatic).toMatchObject({ byName: '系统自动', organisations: ['bureau', 'officeA'] })
  const late = await api('coordinator', '2021-09-21').list({ bucket: 'late', count: true })
  expect((await api('coordinator', '2021-09-21').todo({})).late).toBe(late.total?.count)
  expect(late.rows.find((row) => row.id === id)).toMatchObject({ overdue: true })
  expect((await api('officerA', '2021-09-21').todo({})).late).toBe(0)
  const done = running.app.data.transact(systemActor, (tx) =>
    remindDue({ tx, app: { clock: fixedClock('2021-09-22') }, actor: systemActor }),
  )
  expect(await done).toBe(0)
})

const remindOn = (day: string) => remindCirculars.run({ ...running.app, clock: fixedClock(day) })
const remindersOf = async (id: string) =>
  (await api('coordinator').show({ id })).reminded.map(({ kind, onDay }) => `${kind} ${onDay}`)

test('a deadline that can’t be moved stays, and nobody but the sender moves it', async () => {
  const { id, version } = await issued()
  const move = (change: object = {}, who: string | null = 'coordinator') =>
    api(who).moveDeadline({ id, version, deadlineOn: '2021-09-24', reason: '秋收期间人员外出', ...change })
  const one = { organisationId: org('officeA') }
  await api('bureau').receive({ id, organisationId: org('bureau'), readerPostIds: [post('bureau')] })
  await api('bureau').read({ id })
  expect(await failureOf(move({ deadlineOn: '2021-09-14' }))).toBe('deadline_past')
  expect(await failureOf(move({ deadlineOn: '2021-09-20' }))).toBe('same_deadline')
  expect(await failureOf(move({ version: version - 1 }))).toBe('changed_meanwhile')
  expect(await failureOf(move({ reason: '' }))).toBe('BAD_REQUEST')
  expect(await failureOf(move({ organisationId: org('officeB') }))).toBe('not_a_recipient')
  expect(await failureOf(move({ organisationId: org('bureau') }))).toBe('already_confirmed')
  expect(await failureOf(move({ ...one, deadlineOn: '2021-09-20' }))).toBe('same_deadline')
  expect(await failureOf(move({ ...one, deadlineOn: '2021-09-18' }))).toBe('not_longer')
  for (const who of ['bureau', 'officerA']) expect(await failureOf(move({}, who))).toBe('not_yours')
  expect(await failureOf(move({}, 'officerB'))).toBe('NOT_FOUND')
  for (const who of ['secretary', 'leaderA']) expect(await failureOf(move({}, who))).toBe('FORBIDDEN')
  expect(await failureOf(move({}, null))).toBe('UNAUTHORIZED')
  await api('officerA').receive({ id, ...one, readerPostIds: [post('leaderA')] })
  await api('leaderA').read({ id })
  expect(await failureOf(move())).toBe('nobody_waits')
  const ended = await api('coordinator').withdraw({ id, version, reason: '内容有误' })
  expect(await failureOf(move({ version: ended.version }))).toBe('state_not_allowed')
})

test('the sender moves the deadline: everybody who waits is told, reminders follow, the old day stays', async () => {
  const { id, version } = await issued()
  await api('bureau').receive({ id, organisationId: org('bureau'), readerPostIds: [post('bureau')] })
  await api('bureau').read({ id })
  for (const day of ['2021-09-19', '2021-09-21']) await remindOn(day)
  const told = (await toldOf('bureau')).length
  const late = api('coordinator', '2021-09-21')
  expect(await late.show({ id })).toMatchObject({ overdue: true })
  const moved = await late.moveDeadline({ id, version, deadlineOn: '2021-09-24', reason: '汛情' })
  expect(moved).toEqual({ version: version + 1, organisations: 1 })
  expect(await late.show({ id })).toMatchObject({ overdue: false, deadlineOn: '2021-09-24' })
  expect(await toldOf('officerA')).toContain('circular.deadline')
  expect((await toldOf('bureau')).length).toBe(told)
  for (const day of ['2021-09-22', '2021-09-23', '2021-09-24', '2021-09-25', '2021-09-26'])
    await remindOn(day)
  expect(await remindersOf(id)).toEqual([
    ...['overdue 2021-09-25', 'before 2021-09-23', 'overdue 2021-09-21', 'before 2021-09-19'],
  ])
  const own = { fromOn: '2021-09-20', toOn: '2021-09-24', reason: '汛情', organisation: null }
  expect((await api('officerA').show({ id })).deadlines).toMatchObject([own])
  await late.moveDeadline({ id, version: version + 1, deadlineOn: '2021-09-22', reason: '尽快办结' })
  expect(await late.show({ id })).toMatchObject({ deadlineOn: '2021-09-22' })
})

test('one organisation gets more time, which a later day for all takes in', async () => {
  const { id, version } = await issued()
  const grant = { id, version, organisationId: org('officeA'), deadlineOn: '2021-09-30', reason: '受灾' }
  expect(await api('coordinator').moveDeadline(grant)).toMatchObject({ organisations: 1 })
  const own = await api('officerA', '2021-09-26').show({ id })
  expect(own).toMatchObject({ deadlineOn: '2021-09-30', overdue: false, own: [{ deadlineOn: '2021-09-30' }] })
  const listed = (await api('officerA').list({ side: 'received' })).rows.find((row) => row.id === id)
  expect(listed).toMatchObject({ deadlineOn: '2021-09-30' })
  const granted = { fromOn: '2021-09-20', toOn: '2021-09-30', reason: '受灾', organisation: 'officeA全称' }
  const sent = await api('coordinator', '2021-09-26').show({ id })
  expect(sent).toMatchObject({ deadlineOn: '2021-09-20', deadlines: [granted], overdue: true })
  expect((await api('bureau').show({ id })).deadlines).toEqual([])
  const days = async () => (await api('coordinator').receipts({ id })).rows.map((row) => row.deadlineOn)
  expect(await days()).toEqual(['2021-09-20', '2021-09-30'])
  await remindOn('2021-09-29')
  const [before, overdue] = (await api('coordinator').show({ id })).reminded.toSorted((a, b) =>
    a.kind.localeCompare(b.kind),
  )
  expect(before).toMatchObject({ kind: 'before', organisations: ['officeA'] })
  expect(overdue).toMatchObject({ kind: 'overdue', organisations: ['bureau'] })
  const all = { id, version: version + 1, deadlineOn: '2021-10-08', reason: '国庆' }
  expect(await api('coordinator').moveDeadline(all)).toMatchObject({ organisations: 2 })
  expect(await days()).toEqual(['2021-10-08', '2021-10-08'])
  await api('coordinator').moveDeadline({ ...all, version: version + 2, deadlineOn: '2021-09-30' })
  expect(await days()).toEqual(['2021-09-30', '2021-09-30'])
  const shorter = { ...grant, version: version + 3, deadlineOn: '2021-10-10' }
  await api('coordinator').moveDeadline(shorter)
  await api('coordinator').moveDeadline({ ...shorter, version: version + 4, deadlineOn: '2021-09-30' })
  expect(await days()).toEqual(['2021-09-30', '2021-09-30'])
  const events = await running.app.data.transact(systemActor, (tx) =>
    tx.select({ event: auditEvents.event }).from(auditEvents).where(eq(auditEvents.subjectId, id)),
  )
  expect(events.map(({ event }) => event)).toEqual(
    expect.arrayContaining(['circular.deadline_moved', 'circular.deadline_granted']),
  )
})

test('an issued document is passed on: one receipt signs for both', async () => {
  const made = await signed(ground, '换届纪律文件', { recipients: [org('officeA')] })
  await made.api.issue({ id: made.id, version: made.version, codeId: null })
  const found = await api('coordinator').documents({ roundId: ground.roundId, text: '换届纪律文件' })
  expect(found).toMatchObject([{ id: made.id }])
  const { id } = await issued({ documentId: made.id, body: '', addresseeIds: [org('officeA')] })
  expect(await api('officerA').show({ id })).toMatchObject({ document: { id: made.id, state: 'issued' } })
  await api('officerA').receive({ id, organisationId: org('officeA'), readerPostIds: [post('leaderA')] })
  expect((await made.api.show({ id: made.id })).sentTo).toMatchObject([{ receivedBy: '某officerA' }])
  expect(await ground.eventsOf(made.id)).toContain('document.received')
})

test('annexes open for everybody who sees the circular, and for nobody else', async () => {
  const fileId = await uploadOf(running.app, ground.small.actor('coordinator'))
  const { id } = await issued({ fileIds: [fileId] })
  let who = ground.small.actor('officerA')
  const app = { ...running.app, sessions: { ...running.app.sessions, actorOf: async () => who } }
  const server = await buildServer(app, [circularsActions], [mountCircularFiles])
  const status = async (address: string) => (await server.inject(address)).statusCode
  expect(await status(`/documents/circulars/${id}/${fileId}`)).toBe(200)
  expect(await status(`/documents/circulars/${id}/${newId()}`)).toBe(404)
  expect(await status('/documents/circulars/x/y')).toBe(404)
  who = ground.small.actor('officerB')
  expect(await status(`/documents/circulars/${id}/${fileId}`)).toBe(404)
  await server.close()
})

test('every step of the plans gets its discipline requirement', async () => {
  const coordinator = ground.small.actor('coordinator')
  const opened = await as(running, roundsTopic, roundsActions, coordinator).open({
    ...{ areaCode: county, name: '2021年村级换届', year: 2021, acknowledged: true },
    bodies: [{ kind: 'village_committee', electionDay: '2021-12-20' }],
  })
  const roundId = opened.id
  const { id: circularId } = await issued()
  const before = await api('leaderA').requirements({ roundId })
  expect(before).toMatchObject({ mayEdit: false, without: before.steps })
  expect(before.steps).toBeGreaterThan(10)
  const step = { roundId, kind: 'village_committee' as const, stepId: 'vote' }
  expect(await api('clerkA1').requirement(step)).toBe(null)
  const set = (change: object = {}) =>
    api('coordinator').setRequirement({ ...step, text: '严禁拉票贿选', version: 0, ...change })
  expect(await failureOf(set({ stepId: 'nothing' }))).toBe('unknown_step')
  expect(await failureOf(set({ circularId: newId() }))).toBe('unknown_circular')
  expect(await set({ circularId })).toEqual({ version: 1 })
  expect(await failureOf(set())).toBe('changed_meanwhile')
  const proposed = before.rows.find((row) => row.stepId === 'vote')?.recommendation
  expect(await set({ text: proposed?.zh, circularId, version: 1 })).toEqual({ version: 2 })
  expect(await api('clerkA1').requirement(step)).toMatchObject({
    text: { zh: proposed?.zh, en: proposed?.en },
  })
  const adopt = (change: object = {}) => api('coordinator').adoptRequirements({ roundId, ...change })
  expect(await failureOf(adopt({ circularId: newId() }))).toBe('unknown_circular')
  expect(await failureOf(adopt({ kind: 'congress_county' }))).toBe('nothing_missing')
  expect(await adopt({ circularId })).toEqual({ adopted: before.steps - 1 })
  expect(await failureOf(adopt())).toBe('nothing_missing')
  const after = await api('coordinator').requirements({ roundId, circularId })
  expect(after).toMatchObject({ without: 0, mayEdit: true })
  expect(after.rows).toHaveLength(before.steps)
  expect((await api('coordinator').show({ id: circularId })).requirements).toBe(before.steps)
  const town = actorFor('coordinator', townB)
  expect(await failureOf(api(town).setRequirement({ ...step, text: '严禁拉票', version: 2 }))).toBe('outside')
  expect(await failureOf(api(town).adoptRequirements({ roundId }))).toBe('outside')
  expect(await failureOf(api('officerA').adoptRequirements({ roundId }))).toBe('FORBIDDEN')
})

test('who may not send is refused; administrators and strangers see nothing', async () => {
  const seen = await issued()
  for (const who of ['bureau', 'officerA'] as const) {
    expect(await failureOf(api(who).withdraw({ ...seen, reason: '撤回' }))).toBe('not_yours')
    expect(await failureOf(api(who).addRecipients({ ...seen, organisationIds: [org('officeA')] }))).toBe(
      'not_yours',
    )
  }
  for (const who of ['secretary', 'leaderA', 'clerkA1'] as const) {
    expect(await failureOf(api(who).create({ roundId: ground.roundId, ...facts() }))).toBe('FORBIDDEN')
  }
  for (const role of adminRoles)
    expect(await failureOf(api(actorFor(role, county)).list({}))).toBe('FORBIDDEN')
  const other = actorFor('coordinator', '990222')
  expect((await api(other).list({})).rows).toEqual([])
  expect(await failureOf(api(other).show(seen))).toBe('NOT_FOUND')
  expect((await api('secretary').show(seen)).maySend).toBe(false)
  expect(await failureOf(api(null).list({}))).toBe('UNAUTHORIZED')
})
