import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor } from '#platform/actor.ts'
import { fixedClock } from '#platform/clock.ts'
import type { Running } from '#platform/start.ts'
import { as, testApp } from '#platform/testing.ts'
import { failureOf } from '#registry/testing.ts'
import { documentsActions } from './actions.ts'
import { documentsTopic } from './contract.ts'
import { digestOf } from './digest.ts'
import { documents, documentVersions } from './tables.ts'
import { type DocumentsGround, documentsGround, draft, signed, written } from './testing.ts'

const today = '2021-09-15'
let running: Running
let ground: DocumentsGround

beforeAll(async () => {
  running = await testApp(today)
  ground = await documentsGround(running)
})
afterAll(() => running.close())

const org = (key: string) => ground.organisation(key)
const api = (who: string) => ground.api(who)
const person = (key: string) => ground.small.actor(key).personId

test('asked organisations answer; an objection is replied to before it goes on', async () => {
  const { id, version, api: own } = await draft(ground, '会签的通知')
  const asked = [org('bureau'), org('officeA')]
  const ask = (change: object) =>
    own.circulate({ id, version, organisationIds: asked, dueOn: '2021-09-20', ...change })
  expect(await failureOf(ask({ dueOn: '2021-09-14' }))).toBe('day_past')
  expect(await failureOf(ask({ organisationIds: [org('office')] }))).toBe('own_organisation')
  expect(await failureOf(ask({ organisationIds: [id] }))).toBe('unknown_organisation')
  expect(await failureOf(api('bureau').show({ id }))).toBe('NOT_FOUND')
  const sent = await ask({})
  expect((await api('bureau').show({ id })).countersigns.map((one) => one.own)).toEqual([true, false])
  expect(await api('bureau').todo({})).toMatchObject({ countersign: 1 })
  const answer = (who: string, change: object = {}) =>
    api(who).countersign({ id, number: 2, answer: 'agreed', ...change })
  expect(await failureOf(answer('officerB'))).toBe('NOT_FOUND')
  expect(await failureOf(answer('coordinator'))).toBe('not_asked')
  expect(await failureOf(answer('bureau', { number: 1 }))).toBe('newer_version')
  expect(await failureOf(answer('bureau', { answer: 'objected' }))).toBe('opinion_missing')
  const signerId = person('secretary')
  const submit = (change: object = {}) => own.submit({ id, version: sent.version, signerId, ...change })
  expect(await failureOf(submit())).toBe('answers_missing')
  await answer('bureau', { answer: 'objected', opinion: '第一条不妥。' })
  await answer('officerA')
  expect(await failureOf(submit())).toBe('objection_open')
  const [objection, agreement] = (await own.show({ id })).countersigns
  expect(objection).toMatchObject({
    answer: 'objected',
    opinion: '第一条不妥。',
    answeredBy: '某bureau',
    number: 2,
  })
  const settle = (countersignId: string | undefined) =>
    own.settle({ id, countersignId: countersignId ?? '', reply: '已采纳，修改第一条。' })
  expect(await failureOf(settle(agreement?.id))).toBe('no_objection')
  await settle(objection?.id)
  await submit()
  expect(await failureOf(answer('bureau'))).toBe('not_circulating')
  expect(await failureOf(settle(objection?.id))).toBe('not_editable')
  expect(await ground.toldOf(id, 'coordinator')).toEqual(['document.objected', 'document.agreed'])
  expect(await ground.toldOf(id, 'secretary')).toEqual(['document.submitted'])
})

test('an organisation that has not answered is no longer asked, and no longer sees the draft', async () => {
  const { id, version, api: own } = await draft(ground, '取消会签的通知')
  const asked = [org('bureau'), org('officeA')]
  const sent = await own.circulate({ id, version, organisationIds: asked, dueOn: '2021-09-20' })
  await api('bureau').countersign({ id, number: 2, answer: 'agreed' })
  const [first, second] = (await own.show({ id })).countersigns
  const release = (countersignId: string | undefined, seen = sent.version) =>
    own.release({ id, version: seen, countersignId: countersignId ?? '' })
  expect(await failureOf(release(first?.id))).toBe('answered_already')
  expect(await failureOf(release(second?.id, 1))).toBe('changed_meanwhile')
  const next = await release(second?.id)
  expect(await failureOf(api('officerA').show({ id }))).toBe('NOT_FOUND')
  await own.submit({ id, version: next.version, signerId: person('secretary') })
})

test('what is sent to an organisation of the same area is received by that organisation alone', async () => {
  const { id, version, api: own } = await signed(ground, '县内发文', { recipients: [org('bureau')] })
  await own.issue({ id, version, codeId: null })
  expect((await own.show({ id })).sentTo).toMatchObject([{ own: false, openedAt: null }])
  expect(await failureOf(own.open({ id }))).toBe('not_a_recipient')
  expect(await failureOf(own.receive({ id, organisationId: org('bureau') }))).toBe('not_a_recipient')
  expect((await own.list({ bucket: 'receive' })).rows.map((row) => row.id)).not.toContain(id)
  await api('bureau').receive({ id, organisationId: org('bureau') })
})

test('without those whose time is over only when that is confirmed; asked again, one answers anew', async () => {
  const { id, version, api: own } = await draft(ground, '逾期的会签')
  const sent = await own.circulate({ id, version, organisationIds: [org('bureau')], dueOn: today })
  await api('bureau').countersign({ id, number: 2, answer: 'agreed' })
  const again = await own.circulate({
    id,
    version: sent.version,
    organisationIds: [org('bureau')],
    dueOn: today,
  })
  expect((await own.show({ id })).countersigns).toMatchObject([{ answer: null }])
  const later = { app: { ...running.app, clock: fixedClock('2021-09-16') } }
  const next = as(later, documentsTopic, documentsActions, ground.small.actor('coordinator'))
  const submit = { id, version: again.version, signerId: person('secretary') }
  expect(await failureOf(next.submit(submit))).toBe('answers_overdue')
  await next.submit({ ...submit, withoutAnswer: true })
})

test('by the leader who was asked, of exactly the version that was read', async () => {
  const { id, version, api: own } = await draft(ground, '签发的通知')
  const signers = await own.signers({ id })
  expect(signers.map((one) => [one.name, one.own])).toEqual([
    ['某secretary', true],
    ['某organiser', true],
  ])
  const submit = (signerId: string) => own.submit({ id, version, signerId })
  expect(await failureOf(submit(person('leaderA')))).toBe('not_a_signer')
  const sent = await submit(person('secretary'))
  const sign = (who: string, change: object = {}) =>
    api(who).sign({ id, version: sent.version, number: 2, ...change })
  expect(await failureOf(sign('organiser'))).toBe('not_the_signer')
  expect(await failureOf(sign('secretary', { version: 1 }))).toBe('changed_meanwhile')
  expect(await failureOf(sign('secretary', { number: 1 }))).toBe('newer_version')
  expect((await api('secretary').list({ bucket: 'sign' })).rows.map((row) => row.id)).toContain(id)
  expect(await failureOf(own.save({ id, base: 2, content: written('改', '改动') }))).toBe('not_editable')
  await sign('secretary', { opinion: '同意印发。' })
  const record = await own.show({ id })
  const { content } = await own.content({ id })
  expect(record.signatures).toMatchObject([
    {
      number: 2,
      digest: digestOf(content),
      signedBy: '某secretary',
      opinion: '同意印发。',
      voidedAt: null,
    },
  ])
  expect((await own.list({ bucket: 'issue' })).rows.map((row) => row.id)).toContain(id)
})

test('nobody signs what they drafted', async () => {
  const both = { ...ground.small.actor('secondCoordinator'), personId: person('organiser') }
  const own = ground.api(both)
  const { id } = await own.create({
    ...{ roundId: ground.roundId, templateKey: 'blank', facts: { title: '自拟自签' } },
  })
  const sent = await own.submit({ id, version: 1, signerId: person('organiser') })
  expect(await failureOf(api('organiser').sign({ id, version: sent.version, number: 1 }))).toBe('own_draft')
})

test('returned with a reason; a change after signing voids the signature and says so', async () => {
  const first = await draft(ground, '退回的通知')
  const sent = await first.api.submit({
    id: first.id,
    version: first.version,
    signerId: person('secretary'),
  })
  const back = (who: string) => api(who).return({ id: first.id, version: sent.version, reason: '依据不足' })
  expect(await failureOf(back('organiser'))).toBe('not_the_signer')
  await back('secretary')
  expect(await first.api.show({ id: first.id })).toMatchObject({ state: 'draft', reason: '依据不足' })
  expect(await first.api.todo({})).toMatchObject({ returned: 1 })
  expect(await ground.toldOf(first.id, 'coordinator')).toContain('document.returned')

  const { id, version, api: own } = await signed(ground, '签后修改的通知')
  expect(await failureOf(own.save({ id, base: 2, content: written('改', '改动') }))).toBe('not_editable')
  await own.recall({ id, version, reason: '补充附件' })
  const record = await own.show({ id })
  expect(record).toMatchObject({ state: 'draft', signatures: [{ voidReason: '补充附件' }] })
  expect(record.signatures[0]?.voidedAt).not.toBeNull()
  expect(await ground.toldOf(id, 'secretary')).toEqual(['document.submitted', 'document.signature_voided'])
  expect(await ground.eventsOf(id)).toEqual([
    ...['document.created', 'document.saved', 'document.edited', 'document.submitted', 'document.signed'],
    ...['document.signature_voided', 'document.recalled'],
  ])
  const issuer = await signed(ground, '印发前退回')
  await issuer.api.return({ id: issuer.id, version: issuer.version, reason: '格式有误' })
  expect(await issuer.api.show({ id: issuer.id })).toMatchObject({ state: 'draft', reason: '格式有误' })
})

test('withdrawn before it is issued, with the reason, and then at its end', async () => {
  const { id, version, api: own } = await signed(ground, '撤回的通知')
  const { version: ended } = await own.withdraw({ id, version, reason: '会议改期' })
  const record = await own.show({ id })
  expect(record).toMatchObject({
    state: 'withdrawn',
    reason: '会议改期',
    mayEdit: false,
    mayComment: false,
  })
  expect(record.moves.every((move) => !move.allowed)).toBe(true)
  expect(record.moves.every((move) => move.why !== null)).toBe(true)
  expect(await failureOf(own.recall({ id, version: ended, reason: '重新办理' }))).toBe('state_not_allowed')
})

test('recipients see it once it is issued, and nothing of how it was made', async () => {
  const {
    id,
    version,
    api: own,
  } = await signed(ground, '印发的通知', { recipients: [org('officeA'), org('branchB1')] })
  expect(await failureOf(api('officerA').show({ id }))).toBe('NOT_FOUND')
  expect(await failureOf(api('officerA').issue({ id, version, codeId: null }))).toBe('NOT_FOUND')
  await own.comment({ id, number: 2, anchor: '', words: '内部意见' }).catch(() => undefined)
  expect(await own.issue({ id, version, codeId: null })).toMatchObject({ numberText: null })
  for (const who of ['officerA', 'leaderA', 'clerkB1']) {
    const record = await api(who).show({ id })
    expect(record).toMatchObject({
      state: 'issued',
      versions: [],
      countersigns: [],
      comments: 0,
      mayEdit: false,
    })
    expect((await api(who).content({ id })).number).toBe(0)
    expect(await failureOf(api(who).content({ id, number: 1 }))).toBe('NOT_FOUND')
    expect(await api(who).comments({ id })).toEqual([])
  }
  for (const who of ['officerB', 'clerkA1', 'bureau']) {
    expect(await failureOf(api(who).show({ id }))).toBe('NOT_FOUND')
  }
  const { content } = await own.content({ id })
  expect(content).toMatchObject({ number: '', date: today, printed: null, signer: '' })
  expect(await ground.toldOf(id, 'officerA')).toEqual(['document.issued'])
  expect(await ground.toldOf(id, 'clerkB1')).toEqual(['document.issued'])
})

test('who received and who did not, and a reminder to those', async () => {
  const {
    id,
    version,
    api: own,
  } = await signed(ground, '签收的通知', { recipients: [org('officeA'), org('branchB1')] })
  expect(await failureOf(own.remind({ id }))).toBe('state_not_allowed')
  await own.issue({ id, version, codeId: null })
  expect((await api('officerA').todo({})).receive).toBeGreaterThan(0)
  const receive = (who: string, key: string) => api(who).receive({ id, organisationId: org(key) })
  expect(await failureOf(receive('officerA', 'branchB1'))).toBe('not_a_recipient')
  expect(await failureOf(receive('coordinator', 'officeB'))).toBe('not_a_recipient')
  await api('leaderA').open({ id })
  expect(await failureOf(api('leaderA').open({ id }))).toBe('not_a_recipient')
  await receive('officerA', 'officeA')
  expect(await failureOf(receive('leaderA', 'officeA'))).toBe('already_received')
  const left = await own.receipts({ id, received: false, count: true })
  expect(left).toMatchObject({
    rows: [{ organisation: 'branchB1全称', receivedAt: null }],
    total: { count: 1 },
  })
  expect((await own.receipts({ id, search: 'officeA' })).rows).toMatchObject([
    { openedBy: '某leaderA', receivedBy: '某officerA' },
  ])
  expect(await failureOf(api('officerA').remind({ id }))).toBe('issue_not_yours')
  expect(await own.remind({ id })).toEqual({ reminded: 1 })
  expect(await ground.toldOf(id, 'clerkB1')).toEqual(['document.issued', 'document.reminded'])
  await receive('clerkB1', 'branchB1')
  expect(await failureOf(own.remind({ id }))).toBe('nobody_left')
  expect(await own.show({ id })).toMatchObject({ recipients: 2, received: 2 })
})

test('what is stored is what was signed, or it is not issued', async () => {
  const { id, version, api: own } = await signed(ground, '被改动的通知')
  await running.app.data.transact(systemActor, (tx) =>
    tx
      .update(documentVersions)
      .set({ content: written('被改动的通知', '另一段话。') })
      .where(and(eq(documentVersions.documentId, id), eq(documentVersions.number, 2))),
  )
  expect(await failureOf(own.issue({ id, version, codeId: null }))).toBe('content_changed')
  expect(await own.show({ id })).toMatchObject({ state: 'signed' })
})

test('a void document stays readable, tells its readers, and is not received any more', async () => {
  const { id, version, api: own } = await signed(ground, '作废的通知', { recipients: [org('officeA')] })
  const issued = await own.issue({ id, version, codeId: null })
  await own.void({ id, version: issued.version, reason: '内容有误' })
  expect(await api('officerA').show({ id })).toMatchObject({ state: 'void', reason: '内容有误' })
  expect(await failureOf(api('officerA').receive({ id, organisationId: org('officeA') }))).toBe(
    'void_document',
  )
  expect(await ground.toldOf(id, 'officerA')).toEqual(['document.issued', 'document.voided'])
})

test('a download is recorded, of a version or of what was issued', async () => {
  const { id, version, api: own } = await signed(ground, '下载的通知')
  expect((await own.take({ id, number: 1, format: 'docx' })).name).toBe('下载的通知（第1稿）')
  await own.issue({ id, version, codeId: null })
  expect(await own.take({ id, format: 'pdf' })).toMatchObject({
    name: '下载的通知',
    content: { date: today },
  })
  expect((await ground.eventsOf(id)).filter((event) => event === 'document.downloaded')).toHaveLength(2)
})

test('an issued document goes to more organisations with receipt; its text and number stay', async () => {
  const made = await signed(ground, '增发的通知', { recipients: [org('bureau')] })
  const { id } = made
  const more = (change: object = {}, who = 'coordinator') =>
    api(who).sendOn({ id, version: made.version, organisationIds: [org('officeA')], ...change })
  expect(await failureOf(more())).toBe('state_not_allowed')
  const { version } = await made.api.issue({ id, version: made.version, codeId: null })
  const before = await made.api.show({ id })
  expect(await failureOf(more())).toBe('changed_meanwhile')
  expect(await failureOf(more({ version, organisationIds: [id] }))).toBe('unknown_organisation')
  expect(await failureOf(more({ version, organisationIds: [org('bureau')] }))).toBe('nobody_new')
  expect(await failureOf(more({ version }, 'bureau'))).toBe('issue_not_yours')
  expect(await failureOf(more({ version }, 'officerA'))).toBe('NOT_FOUND')
  expect(await failureOf(more({ version }, 'secretary'))).toBe('FORBIDDEN')
  expect(await failureOf(ground.api(null).sendOn({ id, version, organisationIds: [id] }))).toBe(
    'UNAUTHORIZED',
  )
  const sent = await more({ version, organisationIds: [org('officeA'), org('bureau')] })
  expect(sent).toEqual({ version: version + 1, added: 1 })
  const { content } = await api('officerA').content({ id })
  expect(content.title).toBe('增发的通知')
  await api('officerA').receive({ id, organisationId: org('officeA') })
  await more({ version: version + 1, organisationIds: [org('officeB')], copy: true })
  const after = await made.api.show({ id })
  const { numberText, issuedDigest, issuedOn } = before
  expect(after).toMatchObject({ numberText, issuedDigest, issuedOn })
  expect(after.sentTo.map(({ organisation, addedOn, copy }) => [organisation, addedOn, copy])).toEqual([
    ...[
      ['bureau全称', null, false],
      ['officeA全称', today, false],
    ],
    ['officeB全称', today, true],
  ])
  expect(after.sentTo[1]).toMatchObject({ receivedBy: '某officerA' })
  expect(await ground.toldOf(id, 'officerB')).toEqual(['document.issued'])
  expect((await ground.eventsOf(id)).filter((event) => event === 'document.sent_on')).toHaveLength(2)
  await running.app.data.transact(systemActor, (tx) =>
    tx.update(documents).set({ kind: 'request' }).where(eq(documents.id, id)),
  )
  expect(await failureOf(more({ version: version + 2 }))).toBe('one_addressee')
  const voided = await made.api.void({ id, version: version + 2, reason: '内容有误' })
  expect(await failureOf(more({ version: voided.version, organisationIds: [org('officeA')] }))).toBe(
    'state_not_allowed',
  )
})
