import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Actor, systemActor } from '#platform/actor.ts'
import { closeDocuments } from '#platform/documents/own-process.ts'
import { buildServer } from '#platform/http/server.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { failureOf } from '#registry/testing.ts'
import { type PublicGround, publicGround, publicPlaces } from '../campaigns/testing.ts'
import { owedBy } from '../public.ts'
import { questionsActions } from '../questions/actions.ts'
import { questionsTopic } from '../questions/contract.ts'
import { testQuestions } from '../questions/tables.ts'
import { testsActions } from './actions.ts'
import { testsTopic } from './contract.ts'
import { mountTestDocuments } from './documents.ts'
import { testAnswers, testPapers } from './tables.ts'
import type { PaperView } from './taking-contract.ts'
import { atMoment, linkActor, testDraft } from './testing.ts'

const day = '2021-09-15'
let running: Running
let ground: PublicGround

beforeAll(async () => {
  running = await testApp(day)
  ground = await publicGround(running)
  await bank().adopt({})
})
afterAll(async () => {
  await closeDocuments()
  await running.close()
})

const coordinator = () => actorFor('coordinator', publicPlaces.county)
const bank = (actor: Actor = coordinator()) => as(running, questionsTopic, questionsActions, actor)
const staff = (actor: Actor | null = coordinator()) => as(running, testsTopic, testsActions, actor)
const taker = (person: keyof PublicGround['who'] = 'townHead', at: Pick<Running, 'app'> = running) =>
  as(at, testsTopic, testsActions, linkActor(ground, person))
const minute = (n: number) =>
  `2021-09-15T${String(1 + Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}:00.000Z`
const later = (n: number) => atMoment(running, day, minute(n))

async function opened(change: object = {}): Promise<string> {
  const { id } = await staff().create(testDraft(ground, change))
  await staff().open({ id, version: 1 })
  return id
}

/** The right answers of a paper as its taker would choose them: the bank knows, the paper does not. */
async function rightAnswers(paper: PaperView) {
  const stored = await running.app.data.transact(systemActor, async (tx) => {
    const [row] = await tx.select().from(testPapers).where(eq(testPapers.id, paper.paperId))
    return row?.items ?? []
  })
  return Promise.all(
    stored.map(async ({ questionId, order }, place) => {
      const { content } = await bank().show({ id: questionId })
      return { place, chosen: content.right.map((option) => order.indexOf(option)) }
    }),
  )
}

test('begun, saved, lost and opened again on another phone, handed in twice: one paper, one result', async () => {
  const testId = await opened()
  expect(await taker().mine({})).toMatchObject([
    { id: testId, state: 'may_begin', attempts: 0, questions: 10, paperId: null },
  ])
  const paper = await taker().begin({ testId })
  expect(paper).toMatchObject({ secondsLeft: 1800, handedIn: false, answers: [], fullMark: 20 })
  expect(JSON.stringify(paper)).not.toContain('"right"')
  const right = await rightAnswers(paper)
  const first = right.slice(0, 5)
  expect(await taker('townHead', later(10)).save({ paperId: paper.paperId, answers: first })).toEqual({
    secondsLeft: 1200,
  })
  await taker().save({ paperId: paper.paperId, answers: first })
  const again = await taker('townHead', later(11)).begin({ testId })
  expect(again.paperId).toBe(paper.paperId)
  expect(again.items).toEqual(paper.items)
  const sorted = first.map(({ place, chosen }) => ({ place, chosen: chosen.toSorted() }))
  expect(again.answers).toEqual(sorted)
  const end = { paperId: paper.paperId, answers: right.slice(5, 9), key: 'a' }
  const outcome = await taker('townHead', later(20)).handIn(end)
  expect(outcome).toMatchObject({ score: 18, passed: true, late: false, waived: 0, attemptsLeft: 0 })
  expect(await taker('townHead', later(21)).handIn({ ...end, answers: right.slice(9) })).toEqual(outcome)
  expect(await taker().outcome({ paperId: paper.paperId })).toEqual(outcome)
  const items = outcome.items ?? []
  expect(items).toHaveLength(10)
  for (const item of items) {
    expect(item.basis.length).toBeGreaterThan(0)
    expect(item.points).toBe(item.place === 9 ? 0 : 2)
  }
  expect(await failureOf(taker().save({ paperId: paper.paperId, answers: [] }))).toBe('handed_in')
  expect(await failureOf(taker().begin({ testId }))).toBe('passed_already')
  expect(await taker().mine({})).toMatchObject([{ state: 'passed', score: 18, paperId: paper.paperId }])
  const owed = await running.app.data.transact(systemActor, (tx) =>
    owedBy(tx, { roundId: ground.roundId, personId: ground.who.townHead }),
  )
  expect(owed.find(({ kind }) => kind === 'test')).toMatchObject({
    ...{ done: true, records: [{ sourceTopic: 'tests', sourceId: testId, doneOn: day }] },
  })
  const { document, name } = await taker().ownCertificate({ paperId: paper.paperId })
  expect(name).toContain('持链接人')
  expect(document.body).toMatchObject([
    { text: expect.stringContaining('成绩18分（满分20分，合格12分）') },
    {},
  ])
  const { path } = await taker().certificateTicket({ paperId: paper.paperId })
  expect(path).not.toContain(paper.paperId)
  const server = await buildServer(running.app, [testsActions], [mountTestDocuments])
  const pdf = await server.inject(path)
  expect(pdf).toMatchObject({ statusCode: 200, headers: { 'content-type': 'application/pdf' } })
  expect(pdf.headers['content-disposition']).toMatch(/^attachment; .*filename\*=UTF-8''%E6%8D%A2/)
  expect((await server.inject(path.replace('test-certificates', 'pledges'))).statusCode).toBe(404)
  expect((await server.inject('/p/documents/test-certificates/none')).statusCode).toBe(404)
  await server.close()
  expect(await failureOf(taker('villager').certificateTicket({ paperId: paper.paperId }))).toBe('NOT_FOUND')
  expect(await failureOf(staff().certificateTicket({ paperId: paper.paperId }))).toBe('link_missing')
  expect(await staff().show({ id: testId })).toMatchObject({ takers: 3, took: 1, passed: 1, personTimes: 1 })
})

test('what comes after the time is not counted, what was saved before is; a phone’s clock never matters', async () => {
  const testId = await opened({ title: '限时测试' })
  const paper = await taker('villager').begin({ testId })
  const right = await rightAnswers(paper)
  await taker('villager', later(29)).save({ paperId: paper.paperId, answers: right.slice(0, 4) })
  const late = taker('villager', later(40))
  expect((await late.paper({ paperId: paper.paperId })).secondsLeft).toBe(0)
  expect(await failureOf(late.save({ paperId: paper.paperId, answers: right }))).toBe('time_up')
  const outcome = await late.handIn({ paperId: paper.paperId, answers: right })
  expect(outcome).toMatchObject({ late: true, score: 8, passed: false, attemptsLeft: 1 })
})

test('a paper that ran out of time is taken in before the next begins; then no attempt is left', async () => {
  const testId = await opened({ title: '补考测试', showAnswers: 'closed', waitHours: 1 })
  const first = await taker('otherHead').begin({ testId })
  const next = taker('otherHead', later(40))
  expect(await failureOf(next.begin({ testId }))).toBe('wait')
  await taker('otherHead', later(50)).mine({})
  const second = await taker('otherHead', later(120)).begin({ testId })
  expect(second.paperId).not.toBe(first.paperId)
  expect(second.items).not.toEqual(first.items)
  const outcome = await taker('otherHead', later(121)).handIn({ paperId: second.paperId, answers: [] })
  expect(outcome).toMatchObject({ score: 0, passed: false, items: null, attemptsLeft: 0 })
  expect(await failureOf(taker('otherHead', later(300)).begin({ testId }))).toBe('no_attempt_left')
  expect(await failureOf(taker('otherHead').ownCertificate({ paperId: second.paperId }))).toBe('NOT_FOUND')
  expect(await failureOf(taker('otherHead').certificateTicket({ paperId: second.paperId }))).toBe('NOT_FOUND')
  const shown = await staff().show({ id: testId })
  await staff().close({ id: testId, version: shown.version })
  expect((await taker('otherHead').outcome({ paperId: second.paperId })).items).toHaveLength(10)
})

test('a question corrected or stopped in the middle counts in full for whoever has it, and is told', async () => {
  const testId = await opened({ title: '更正测试' })
  const paper = await taker().begin({ testId })
  const items = await running.app.data.transact(systemActor, async (tx) => {
    const [row] = await tx.select().from(testPapers).where(eq(testPapers.id, paper.paperId))
    return row?.items ?? []
  })
  const [corrected, stopped, reworded] = await Promise.all(
    items.slice(0, 3).map(({ questionId }) => bank().show({ id: questionId })),
  )
  if (corrected === undefined || stopped === undefined || reworded === undefined) throw new Error('no items')
  const seen = (one: typeof corrected) => ({ id: one.id, version: one.version, ...one.typed })
  await bank().correct({
    ...seen(corrected),
    stem: `${corrected.stem}（更正）`,
    note: '题干有误',
    corrects: true,
  })
  await bank().setActive({ id: stopped.id, version: stopped.version, active: false, reason: '有争议' })
  await bank().correct({ ...seen(reworded), explanation: '换一种说法。', note: '润色解析' })
  const again = await taker().begin({ testId })
  expect(again.items.map(({ waived }) => waived).slice(0, 4)).toEqual([true, true, false, false])
  expect(again.items[0]?.stem).toEqual(paper.items[0]?.stem)
  const outcome = await taker().handIn({ paperId: paper.paperId, answers: [] })
  expect(outcome).toMatchObject({ score: 4, waived: 2 })
  const asked = await staff().figures({ testId, count: true })
  expect(asked.total?.count).toBe(8)
  await running.app.data.transact(systemActor, (tx) =>
    tx.update(testQuestions).set({ active: true }).where(eq(testQuestions.id, stopped.id)),
  )
})

test('twenty hand in at once, each twice: none lost, none doubled', async () => {
  const testId = await opened({ title: '同时交卷' })
  const papers = await Promise.all(
    (['townHead', 'otherHead', 'villager'] as const).map((person) =>
      taker(person)
        .begin({ testId })
        .then(({ paperId }) => ({ person, paperId })),
    ),
  )
  const all = Array.from({ length: 21 }, (_, n) => papers[n % 3]).flatMap((one) => one ?? [])
  const outcomes = await Promise.all(
    all.map(({ person, paperId }) => taker(person).handIn({ paperId, answers: [] })),
  )
  expect(outcomes).toHaveLength(21)
  const answers = await running.app.data.transact(systemActor, (tx) =>
    tx.select().from(testAnswers).where(eq(testAnswers.testId, testId)),
  )
  expect(answers).toHaveLength(30)
  expect(await staff().show({ id: testId })).toMatchObject({ took: 3, personTimes: 3 })
  const begun = await Promise.all(
    [0, 1, 2].map(() =>
      taker('villager')
        .begin({ testId })
        .catch((failure: unknown) => failureOf(Promise.reject(failure))),
    ),
  )
  const made = await running.app.data.transact(systemActor, (tx) =>
    tx
      .select()
      .from(testPapers)
      .where(and(eq(testPapers.testId, testId), eq(testPapers.personId, ground.who.villager))),
  )
  expect(made).toHaveLength(2)
  for (const one of begun) expect(one === 'begun_elsewhere' || typeof one === 'object').toBe(true)
})

test('who may take it: those on its list, by their own link, while it is open', async () => {
  const early = await opened({ title: '尚未开始', startsOn: '2021-09-18' })
  expect((await taker().mine({})).find(({ id }) => id === early)).toMatchObject({ state: 'not_yet' })
  expect(await failureOf(taker().begin({ testId: early }))).toBe('not_open')
  const testId = await opened({ title: '应考人员', classKeys: ['towns'] })
  expect(await failureOf(taker('villager').begin({ testId }))).toBe('NOT_FOUND')
  expect((await taker('villager').mine({})).some(({ id }) => id === testId)).toBe(false)
  const { paperId } = await taker().begin({ testId })
  for (const person of ['otherHead', 'villager'] as const) {
    expect(await failureOf(taker(person).paper({ paperId }))).toBe('NOT_FOUND')
    expect(await failureOf(taker(person).save({ paperId, answers: [] }))).toBe('NOT_FOUND')
    expect(await failureOf(taker(person).handIn({ paperId, answers: [] }))).toBe('NOT_FOUND')
  }
  expect(await failureOf(taker().outcome({ paperId }))).toBe('NOT_FOUND')
  expect(await failureOf(staff().begin({ testId }))).toBe('link_missing')
  expect(await failureOf(staff(null).mine({}))).toBe('link_missing')
  expect(await failureOf(taker().list({}))).toBe('FORBIDDEN')
  const { version } = await staff().show({ id: testId })
  expect(await staff().close({ id: testId, version })).toMatchObject({ state: 'closed', settled: 1 })
  expect(await failureOf(taker('otherHead').begin({ testId }))).toBe('not_open')
  expect((await taker('otherHead').mine({})).find(({ id }) => id === testId)).toMatchObject({ state: 'over' })
})

test('no paper where the bank became too small', async () => {
  const testId = await opened({ title: '题目不足' })
  const off = (active: boolean) =>
    running.app.data.transact(systemActor, (tx) =>
      tx.update(testQuestions).set({ active }).where(eq(testQuestions.kind, 'true_false')),
    )
  await off(false)
  expect(await failureOf(taker().begin({ testId }))).toBe('bank_small')
  await off(true)
})
