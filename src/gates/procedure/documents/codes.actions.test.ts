import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { county } from '#gates/responsibility/tasks/testing.ts'
import { systemActor } from '#platform/actor.ts'
import { fixedClock } from '#platform/clock.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { failureOf } from '#registry/testing.ts'
import { documentsActions } from './actions.ts'
import { documentsTopic } from './contract.ts'
import { doingOf } from './held.ts'
import { issueDocument } from './issue.ts'
import { documents } from './tables.ts'
import { type DocumentsGround, documentsGround, signed } from './testing.ts'

let running: Running
let ground: DocumentsGround

beforeAll(async () => {
  running = await testApp('2021-09-15')
  ground = await documentsGround(running)
})
afterAll(() => running.close())

const org = (key: string) => ground.organisation(key)
const own = () => ground.api('coordinator')

function organ(word: string, change: object = {}) {
  return {
    ...{ organisationId: org('office'), word, mark: '中共砚江县委员会文件' },
    ...{ printOrganisationId: org('bureau'), ...change },
  }
}

async function registered(codeId: string): Promise<(readonly [number, string, string])[]> {
  const { rows } = await own().register({ codeId, size: 100, sort: 'number', descending: false })
  return rows.map((row) => [row.number, row.numberText, row.state])
}

test('a code word is registered for an organ, changed until numbers were given, and taken out of use', async () => {
  const { id } = await own().addCode(organ('砚委'))
  expect(await failureOf(own().addCode(organ('砚委')))).toBe('word_taken')
  expect(await failureOf(own().addCode(organ('甲委', { organisationId: county })))).toBe('BAD_REQUEST')
  expect(await failureOf(own().addCode(organ('甲委', { organisationId: ground.roundId })))).toBe(
    'unknown_organisation',
  )
  const town = ground.api(actorFor('coordinator', '990221101'))
  expect(await failureOf(town.addCode(organ('甲委')))).toBe('outside')
  expect(await failureOf(ground.api('officerA').addCode(organ('甲委')))).toBe('FORBIDDEN')
  const edit = (version: number, change: object = {}) =>
    own().editCode({ id, version, ...organ('砚委'), active: true, ...change })
  await edit(1, { word: '砚党' })
  expect(await failureOf(edit(1))).toBe('changed_meanwhile')
  await edit(2)
  const other = await own().addCode(organ('砚委函'))
  expect(await failureOf(edit(3, { word: '砚委函' }))).toBe('word_taken')
  const ready = await signed(ground, '启用代字的通知', { codeId: id })
  expect(await own().show({ id: ready.id })).toMatchObject({
    codeWord: '砚委',
    printOrganisation: 'bureau全称',
  })
  const issued = await own().issue({ id: ready.id, version: ready.version, codeId: id })
  expect(issued.numberText).toBe('砚委〔2021〕1号')
  const { content } = await own().content({ id: ready.id })
  expect(content).toMatchObject({
    ...{ mark: '中共砚江县委员会文件', number: '砚委〔2021〕1号' },
    printed: { organ: 'bureau全称', date: '2021-09-15' },
  })
  expect(await failureOf(edit(3, { word: '砚党' }))).toBe('word_used')
  await edit(3, { active: false })
  const late = await signed(ground, '停用代字的通知')
  expect(await failureOf(own().issue({ ...late, codeId: id }))).toBe('inactive_code')
  const bureau = await own().addCode(organ('砚民', { organisationId: org('bureau') }))
  expect(await failureOf(own().issue({ ...late, codeId: bureau.id }))).toBe('foreign_code')
  expect(await own().issue({ ...late, codeId: other.id })).toMatchObject({ numberText: '砚委函〔2021〕1号' })
  const codes = await own().codes({})
  expect(codes.map((code) => [code.word, code.last, code.active])).toEqual([
    ['砚委', 1, false],
    ['砚委函', 1, true],
    ['砚民', 0, true],
  ])
})

test('twenty issued at once, with a failure and a crash among them: 1 to 20, none twice, none left out', async () => {
  const { id: codeId } = await own().addCode(organ('砚发'))
  const ready = []
  for (let n = 1; n <= 20; n += 1) ready.push(await signed(ground, `同时印发之${n}`, { codeId }))
  const broken = await signed(ground, '中途失败的通知', { codeId })
  const crash = running.app.data.transact(ground.small.actor('coordinator'), async (tx) => {
    const doing = doingOf({ tx, app: running.app, actor: ground.small.actor('coordinator') })
    const { numberText } = await issueDocument(doing, { id: broken.id, version: broken.version })
    throw new Error(`the process ended after ${numberText?.slice(0, 2)}`)
  })
  const refused = own().issue({ id: broken.id, version: broken.version - 1, codeId })
  const results = await Promise.allSettled([
    crash,
    refused,
    ...ready.map(({ id, version }) => own().issue({ id, version, codeId })),
  ])
  expect(results.map((one) => one.status)).toEqual([
    'rejected',
    'rejected',
    ...Array.from({ length: 20 }, () => 'fulfilled'),
  ])
  expect(await registered(codeId)).toEqual(
    Array.from({ length: 20 }, (_, n) => [n + 1, `砚发〔2021〕${n + 1}号`, 'issued']),
  )
  expect(await own().show({ id: broken.id })).toMatchObject({ state: 'signed', numberText: null })
})

test('two who issue the same document at once: one number is given', async () => {
  const { id: codeId } = await own().addCode(organ('砚双'))
  const { id, version } = await signed(ground, '两人同时印发', { codeId })
  const both = await Promise.all([
    failureOf(own().issue({ id, version, codeId })),
    failureOf(ground.api('secondCoordinator').issue({ id, version, codeId })),
  ])
  expect(both.filter((code) => code === 'not refused')).toHaveLength(1)
  expect(both.some((code) => code === 'changed_meanwhile' || code === 'state_not_allowed')).toBe(true)
  expect((await registered(codeId)).map(([number]) => number)).toEqual([1])
})

test('a void document keeps its number; numbers begin after those on paper, and anew each year', async () => {
  const { id: codeId } = await own().addCode(organ('砚续', { before: 7 }))
  const first = await signed(ground, '作废的通知', { codeId })
  const issued = await own().issue({ id: first.id, version: first.version, codeId })
  await own().void({ id: first.id, version: issued.version, reason: '文号用错' })
  const second = await signed(ground, '接续的通知', { codeId })
  await own().issue({ id: second.id, version: second.version, codeId })
  expect(await registered(codeId)).toEqual([
    [8, '砚续〔2021〕8号', 'void'],
    [9, '砚续〔2021〕9号', 'issued'],
  ])
  expect((await own().register({ codeId, state: 'void' })).rows).toMatchObject([
    { title: '作废的通知', reason: '文号用错', signer: '某secretary', issuedBy: '某coordinator' },
  ])
  const third = await signed(ground, '次年的通知', { codeId })
  const nextYear = as(
    { app: { ...running.app, clock: fixedClock('2022-01-05') } },
    documentsTopic,
    documentsActions,
    ground.small.actor('coordinator'),
  )
  const later = await nextYear.issue({ id: third.id, version: third.version, codeId })
  expect(later.numberText).toBe('砚续〔2022〕1号')
  expect((await nextYear.content({ id: third.id })).content.date).toBe('2021-09-15')
  expect((await own().register({ codeId, year: 2022, count: true })).total?.count).toBe(1)
  expect((await own().register({ search: '次年', roundId: ground.roundId })).rows).toHaveLength(1)
})

test('the database itself refuses a number twice', async () => {
  const [issued] = (await own().register({ search: '接续' })).rows
  const twice = running.app.data.transact(systemActor, (tx) =>
    tx
      .update(documents)
      .set({ number: 8 })
      .where(eq(documents.id, issued?.id ?? '')),
  )
  await expect(twice).rejects.toThrow()
})
