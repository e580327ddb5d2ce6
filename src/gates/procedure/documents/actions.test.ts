import { afterAll, beforeAll, expect, test } from 'vitest'
import { may, type Permission, roles } from '#common/roles.ts'
import { county, townA, townB } from '#gates/responsibility/tasks/testing.ts'
import { systemActor } from '#platform/actor.ts'
import { notices } from '#platform/notices/tables.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, testApp } from '#platform/testing.ts'
import { failureOf } from '#registry/testing.ts'
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

test('a draft begins from a template, with its first version', async () => {
  const facts = { issuer: '中共砚江县委员会', addressees: '各乡镇党委', subject: '做好换届工作' }
  const { id } = await api('coordinator').create({
    ...{
      roundId: ground.roundId,
      templateKey: 'blank',
      facts: { title: '关于换届的通知', kind: 'letter' },
    },
    issuingOrganisationId: org('bureau'),
  })
  const record = await api('coordinator').show({ id })
  expect(record).toMatchObject({
    ...{
      state: 'draft',
      kind: 'letter',
      title: '关于换届的通知',
      latest: 1,
      mayEdit: true,
      mayComment: true,
    },
    ...{ draftingOrganisation: 'office', issuingOrganisation: 'bureau', roundName: '2021年换届' },
  })
  expect(record.versions.map((one) => [one.number, one.savedBy, one.note])).toEqual([
    [1, '某coordinator', '初稿'],
  ])
  const refused = (change: object) =>
    failureOf(api('coordinator').create({ roundId: ground.roundId, templateKey: 'blank', facts, ...change }))
  expect(await refused({ templateKey: 'toString' })).toBe('no_template')
  expect(await refused({})).toBe('facts_incomplete')
  const good = { facts: { title: '关于换届的通知' } }
  expect(await refused({ ...good, issuingOrganisationId: org('officeA') })).toBe('outside')
  expect(await refused({ ...good, issuingOrganisationId: ground.roundId })).toBe('unknown_organisation')
  expect(await refused({ ...good, codeId: ground.roundId })).toBe('NOT_FOUND')
  expect(await ground.eventsOf(id)).toEqual(['document.created'])
})

test('facts are filled in from the records; the organ named as issuer issues it', async () => {
  const facts = await api('coordinator').prefill({ roundId: ground.roundId, templateKey: 'scheme_village' })
  expect(facts).toMatchObject({ area: '砚江县' })
  expect(await api('coordinator').prefill({ roundId: ground.roundId, templateKey: 'blank' })).toEqual({})
  const { id } = await api('coordinator').create({
    ...{ roundId: ground.roundId, templateKey: 'notice' },
    facts: {
      issuer: 'bureau全称',
      addressees: '各乡镇',
      subject: '登记选民',
      reasons: '依法。',
      items: '按期。',
    },
  })
  expect(await api('coordinator').show({ id })).toMatchObject({
    ...{ issuingOrganisation: 'bureau', draftingOrganisation: 'office', kind: 'notice' },
    title: 'bureau全称关于登记选民的通知',
  })
  const answer = await api('coordinator').prefill({
    ...{ roundId: ground.roundId, templateKey: 'reply', replyToId: id },
  })
  expect(answer).toMatchObject({ requestTitle: 'bureau全称关于登记选民的通知', requestNumber: '' })
})

test('organisations are addressed by type and level', async () => {
  const groups = await api('coordinator').addressGroups({})
  expect(groups.map(({ level, kind, organisations }) => [level, kind, organisations.length])).toEqual([
    ['county', '党委部门', 2],
    ['township', '党委部门', 2],
    ['village', '党委部门', 3],
  ])
  expect((await api('officerA').addressGroups({})).map((group) => group.level)).toEqual([
    'township',
    'village',
  ])
})

test('each save with a change is a version; the second of two writers is told who and what', async () => {
  const { id, api: own } = await draft(ground, '两人同改的通知')
  const mine = written('两人同改的通知', '为做好换届工作，通知如下。', '一、加强领导。')
  expect(await own.save({ id, base: 2, content: mine, note: '补充要求' })).toMatchObject({ number: 3 })
  const theirs = written('两人同改的通知', '为做好换届工作，通知如下。', '一、严明纪律。')
  const second = api('secondCoordinator').save({ id, base: 2, content: theirs })
  await expect(second).rejects.toMatchObject({
    ...{ code: 'REFUSED', data: { code: 'edited_meanwhile' } },
    message: expect.stringMatching(/某coordinator.*第3稿（新增1段）/),
  })
  expect(await failureOf(own.save({ id, base: 3, content: mine }))).toBe('nothing_changed')
  expect(await failureOf(own.save({ id, base: 3, content: written(' ', '无题。') }))).toBe('title_missing')
  const record = await own.show({ id })
  expect(record.versions.map((one) => one.number)).toEqual([1, 2, 3])
  expect(record.versions[2]?.note).toBe('补充要求')
  expect((await own.content({ id, number: 2 })).content.body).toHaveLength(1)
  expect((await own.content({ id })).content.body).toHaveLength(2)
  const compared = await own.compare({ id, base: 2, with: 3 })
  expect(compared.counts).toMatchObject({ added: 1, changed: 0 })
  expect(await failureOf(own.content({ id, number: 9 }))).toBe('NOT_FOUND')
  expect(await failureOf(own.content({ id, number: 0 }))).toBe('NOT_FOUND')
})

test('how it is to be issued: kind, organ, recipients', async () => {
  const { id, version, api: own } = await draft(ground, '发文信息')
  const edit = (change: object, seen = version) =>
    own.edit({
      ...{ id, version: seen, kind: 'reply', issuingOrganisationId: org('bureau'), codeId: null },
      ...{ recipients: [org('officeA')], copies: [org('branchA1')], ...change },
    })
  expect(await failureOf(edit({ copies: [org('officeA')] }))).toBe('twice_recipient')
  expect(await failureOf(edit({ recipients: [ground.roundId] }))).toBe('unknown_organisation')
  expect(await failureOf(edit({ issuingOrganisationId: org('officeA') }))).toBe('outside')
  expect(await failureOf(edit({}, 1))).toBe('changed_meanwhile')
  await edit({})
  expect(await own.show({ id })).toMatchObject({
    ...{ kind: 'reply', issuingOrganisation: 'bureau' },
    sentTo: [
      { organisation: 'officeA全称', copy: false, areaName: '甲乡' },
      { organisation: 'branchA1全称', copy: true, areaName: '东村' },
    ],
  })
})

test('on a block, with replies, settled once; found again in the next version', async () => {
  const { id, api: own } = await draft(ground, '批注的通知')
  const { commentId } = await api('secondCoordinator').comment({
    ...{ id, number: 2, anchor: 'body.0', words: '请写明依据。' },
  })
  await own.comment({ id, number: 2, anchor: 'body.0', parentId: commentId, words: '已补充。' })
  const content = written('批注的通知', '新的一段。', '为做好换届工作，通知如下。')
  await own.save({ id, base: 2, content })
  const found = await own.comments({ id })
  expect(found.map((one) => [one.words, one.quote, one.nowAt, one.parentId])).toEqual([
    ['请写明依据。', '为做好换届工作，通知如下。', 'body.1', null],
    ['已补充。', '为做好换届工作，通知如下。', 'body.1', commentId],
  ])
  expect(await own.show({ id })).toMatchObject({ comments: 2, openComments: 1 })
  expect(await ground.toldOf(id, 'coordinator')).toEqual(['document.commented'])
  await own.resolve({ id, commentId })
  expect((await own.comments({ id }))[0]).toMatchObject({ resolvedBy: '某coordinator' })
  expect(await failureOf(own.resolve({ id, commentId }))).toBe('already_resolved')
  expect(await failureOf(own.comment({ id, number: 2, anchor: 'body.7', words: '？？' }))).toBe('no_block')
  expect(await failureOf(own.comment({ id, number: 2, anchor: 'title', words: ' ' }))).toBe('BAD_REQUEST')
})

test('by whom it was asked, settled by its writer or the drafter only, and none once it is signed', async () => {
  const { id, version, api: own } = await draft(ground, '会签单位的批注')
  await own.circulate({ id, version, organisationIds: [org('bureau'), org('officeA')], dueOn: today })
  const { commentId } = await api('bureau').comment({
    id,
    number: 2,
    anchor: '',
    words: '同意，无其他意见。',
  })
  expect(await failureOf(api('officerA').resolve({ id, commentId }))).toBe('not_your_comment')
  await api('bureau').resolve({ id, commentId })
  const done = await signed(ground, '已签发的批注')
  const late = done.api.comment({ id: done.id, number: 2, anchor: '', words: '晚到的意见' })
  expect(await failureOf(late)).toBe('comments_closed')
})

test('by what waits, kind, state, organ, area, day and words', async () => {
  const { id, version, api: own } = await signed(ground, '可检索的100%通知')
  await own.issue({ id, version, codeId: null })
  const titles = async (filter: Parameters<typeof own.list>[0]) =>
    (await own.list(filter)).rows.map((row) => row.id)
  expect(await titles({ search: '100%' })).toEqual([id])
  expect(await titles({ search: '100%', kind: 'reply' })).toEqual([])
  const all = {
    search: '100%',
    roundId: ground.roundId,
    kind: 'notice',
    state: 'issued',
    area: county,
  } as const
  expect(await titles({ ...all, organisationId: org('office'), from: today, until: today })).toEqual([id])
  expect(await titles({ ...all, from: '2021-09-16' })).toEqual([])
  const { rows, total } = await own.list({ sort: 'title', descending: true, count: true, size: 2 })
  expect(rows).toHaveLength(2)
  expect(total?.count).toBeGreaterThan(5)
  for (const bucket of ['returned', 'countersign', 'sign', 'issue', 'receive'] as const) {
    for (const who of ['coordinator', 'secretary', 'bureau', 'officerA', 'clerkB1']) {
      const listed = await api(who).list({ bucket, size: 100 })
      expect(listed.rows.length).toBe((await api(who).todo({}))[bucket])
    }
  }
})

test('another county, another township and administrators see nothing', async () => {
  const other = ground.api(actorFor('coordinator', '990222'))
  expect((await other.list({})).rows).toEqual([])
  expect((await other.register({})).rows).toEqual([])
  expect(await other.todo({})).toEqual({ returned: 0, countersign: 0, sign: 0, issue: 0, receive: 0 })
  const drafts = (await ground.api(actorFor('township', townB)).list({ state: 'draft' })).rows
  expect(drafts).toEqual([])
  expect(await failureOf(ground.api(actorFor('audit_admin', county)).list({}))).toBe('FORBIDDEN')
})

test('a township drafts for itself; the county sees it when it is issued', async () => {
  const own = api('officerA')
  const { id } = await own.create({
    ...{ roundId: ground.roundId, templateKey: 'blank' },
    facts: { title: '关于召开党代会的请示', kind: 'request' },
  })
  await own.edit({
    ...{ id, version: 1, kind: 'request', issuingOrganisationId: org('officeA'), codeId: null },
    ...{ recipients: [org('office')], copies: [] },
  })
  expect(await failureOf(api('coordinator').show({ id }))).toBe('NOT_FOUND')
  expect(await failureOf(api('officerB').show({ id }))).toBe('NOT_FOUND')
  expect((await api('deputyA').list({ state: 'draft' })).rows.map((row) => row.id)).toContain(id)
  const sent = await own.submit({ id, version: 2, signerId: person('leaderA') })
  const leader = await api('leaderA').sign({ id, version: sent.version, number: 1 })
  await own.issue({ id, version: leader.version, codeId: null })
  const record = await api('coordinator').show({ id })
  expect(record).toMatchObject({ state: 'issued', areaCode: townA, sentTo: [{ own: true }] })
  expect((await api('coordinator').content({ id })).content.signer).toBe('某leaderA')
  await api('coordinator').receive({ id, organisationId: org('office') })
  const reply = await api('coordinator').create({
    ...{ roundId: ground.roundId, templateKey: 'blank', replyToId: id },
    facts: { title: '关于召开党代会的批复', kind: 'reply' },
  })
  expect(await api('coordinator').show({ id: reply.id })).toMatchObject({ replyTo: { id } })
  expect((await api('coordinator').show({ id })).replies.map((one) => one.id)).toEqual([reply.id])
})

test.each(roles)('a %s may what the permissions say', async (role) => {
  const who = ground.api(actorFor(role, county))
  const id = ground.roundId
  const seen = { id, version: 1 }
  const calls: readonly (readonly [Permission, () => Promise<unknown>])[] = [
    ['document.read', () => who.list({})],
    ['document.read', () => who.show({ id })],
    ['document.draft', () => who.save({ id, base: 1, content: written('标题', '正文') })],
    ['document.draft', () => who.submit({ ...seen, signerId: id })],
    ['document.countersign', () => who.countersign({ id, number: 1, answer: 'agreed' })],
    ['document.sign', () => who.sign({ ...seen, number: 1 })],
    ['document.issue', () => who.issue({ ...seen, codeId: null })],
    ['document.receive', () => who.receive({ id, organisationId: id })],
  ]
  for (const [permission, call] of calls) {
    const code = await failureOf(call())
    expect(`${permission} ${code === 'FORBIDDEN'}`).toBe(`${permission} ${!may(role, permission)}`)
  }
})

test('nobody who is not signed in', async () => {
  const anonymous = ground.api(null)
  expect(await failureOf(anonymous.list({}))).toBe('UNAUTHORIZED')
  expect(await failureOf(anonymous.show({ id: ground.roundId }))).toBe('UNAUTHORIZED')
  expect(await failureOf(anonymous.codes({}))).toBe('UNAUTHORIZED')
  const messages = await running.app.data.transact(systemActor, (tx) => tx.select().from(notices))
  expect(messages.every((one) => one.link.startsWith('/procedure/documents/'))).toBe(true)
})
