import { eq, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { questionsActions } from '#gates/publicity/questions/actions.ts'
import { questionsTopic } from '#gates/publicity/questions/contract.ts'
import { testQuestionVersions } from '#gates/publicity/questions/tables.ts'
import { testsActions } from '#gates/publicity/tests/actions.ts'
import { testsTopic } from '#gates/publicity/tests/contract.ts'
import { testPapers, testTakers } from '#gates/publicity/tests/tables.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { fixedClock } from '#platform/clock.ts'
import { addDays } from '#rules/dates.ts'
import type { QuestionContent } from '#rules/questions/parse.ts'
import { demoToday } from './days.ts'
import { type Random, seeded } from './random.ts'

/** How large a demo's tests are. */
export type TestSizes = {
  /** Share of those on the list who come to the hall. */
  readonly share: number
  /** Papers that are taken on the phone. */
  readonly onPhone: number
}

/** A test of a demo: when it is open, when the hall sits, who comes there. */
export type DemoTest = {
  readonly title: string
  readonly startsOn: string
  readonly endsOn: string
  readonly hallOn: string
  readonly share: number
  readonly onPhone: number
  readonly over: boolean
}

/** The county's tests: at the beginning, before nomination, and before the elections. */
function demoTests(sizes: TestSizes): readonly DemoTest[] {
  const { share, onPhone } = sizes
  const held = { share, onPhone: 0, over: true }
  return [
    {
      title: '换届纪律知识测试（动员部署）',
      startsOn: '2021-07-05',
      endsOn: '2021-07-16',
      hallOn: '2021-07-08',
      ...held,
    },
    {
      title: '换届纪律知识测试（提名考察前）',
      startsOn: '2021-08-23',
      endsOn: '2021-09-03',
      hallOn: '2021-08-26',
      ...held,
    },
    {
      ...{
        title: '换届纪律知识测试（选举前）',
        startsOn: '2021-10-11',
        endsOn: '2021-10-29',
        hallOn: '2021-10-14',
      },
      ...{ share: share * 0.85, onPhone, over: false },
    },
  ]
}

const parts = [
  { kind: 'single', subject: 'discipline', count: 6, points: 4 },
  { kind: 'single', subject: null, count: 9, points: 4 },
  { kind: 'multiple', subject: 'discipline', count: 3, points: 4 },
  { kind: 'multiple', subject: null, count: 2, points: 4 },
  { kind: 'true_false', subject: null, count: 10, points: 2 },
] as const
const passMark = 80

/** Who holds the tests, in which round, for whom. */
export type TestStage = {
  readonly app: App
  readonly coordinator: Actor
  readonly roundId: string
  readonly organisationIds: readonly string[]
  readonly classKeys: readonly string[]
  readonly random: Random
}

function on(stage: TestStage, day: string, actor: Actor = stage.coordinator) {
  return callAs({ ...stage.app, clock: fixedClock(day) }, testsTopic, testsActions, actor)
}

/** Arranges a test and opens it on its first day; its id. */
export async function openTest(stage: TestStage, one: DemoTest): Promise<string> {
  const { coordinator, roundId, organisationIds, classKeys } = stage
  const tests = on(stage, one.startsOn)
  const { title, startsOn, endsOn } = one
  const { id } = await tests.create({
    ...{ roundId, areaCode: coordinator.areaCode, title, startsOn, endsOn, minutes: 40 },
    ...{
      parts: parts.map((part) => ({ ...part })),
      passMark,
      partialPercent: 50,
      maxAttempts: 3,
      waitHours: 0,
    },
    ...{
      counts: 'best',
      showAnswers: 'handed_in',
      classKeys: [...classKeys],
      organisationIds: [...organisationIds],
    },
  })
  await tests.open({ id, version: 1 })
  return id
}

/** A mark as halls give them: mostly good, a few below the pass mark. */
function mark(random: Random): number {
  return random.chance(0.06) ? random.int(60, 79) : random.int(80, 100)
}

/** The results of the hall, and a few days later those of who had to come again. */
export async function enterHall(stage: TestStage, id: string, one: DemoTest): Promise<string[]> {
  const { app, random } = stage
  const takers = await app.data.transact(
    systemActor,
    (tx) =>
      tx
        .select({ personId: testTakers.personId })
        .from(testTakers)
        .where(eq(testTakers.testId, id))
        .orderBy(testTakers.areaCode, testTakers.personId),
    'read',
  )
  const came = takers.map((taker) => ({ ...taker, comes: random.chance(one.share) }))
  const results = came
    .filter(({ comes }) => comes)
    .map(({ personId }) => ({ personId, score: mark(random), takenOn: one.hallOn }))
  await on(stage, addDays(one.hallOn, 1)).enter({ id, results })
  const again = addDays(one.hallOn, 4)
  const failed = results.filter(({ score }) => score < passMark)
  const second = failed.map(({ personId }) => ({ personId, score: random.int(80, 95), takenOn: again }))
  if (second.length > 0) await on(stage, again).enter({ id, results: second })
  return came.filter(({ comes }) => !comes).map(({ personId }) => personId)
}

function byLink(stage: TestStage, personId: string): Actor {
  const { coordinator, roundId } = stage
  return {
    ...{
      ...systemActor,
      role: 'link',
      accountId: `link-${newId()}`,
      personId,
      areaCode: '!',
      title: '个人链接',
    },
    link: {
      ...{ id: newId(), kind: 'person', roundId, roundName: '', areaCode: coordinator.areaCode },
      ...{ purpose: 'test', expiresAt: '2021-12-31T00:00:00.000Z' },
    },
  }
}

/** What is right of every question, by its id. */
function rightAnswers(app: App): Promise<ReadonlyMap<string, QuestionContent>> {
  return app.data.transact(
    systemActor,
    async (tx) => {
      const rows = await tx.select().from(testQuestionVersions)
      return new Map(rows.map(({ questionId, content }) => [questionId, content]))
    },
    'read',
  )
}

/** Takes papers on the phone: the better a person knows, the more is right. */
async function takeOnPhone(stage: TestStage, testId: string, personIds: readonly string[]): Promise<void> {
  const { app, random } = stage
  const right = await rightAnswers(app)
  const names = await app.data.transact(
    systemActor,
    (tx) => tx.execute<{ id: string; name: string }>(sql`select id, name from people`),
    'read',
  )
  const nameOf = new Map(names.rows.map(({ id, name }) => [id, name]))
  for (const personId of personIds) {
    const taker = on(stage, demoToday, { ...byLink(stage, personId), personName: nameOf.get(personId) ?? '' })
    const { paperId } = await taker.begin({ testId })
    const items = await app.data.transact(
      systemActor,
      async (tx) => {
        const [paper] = await tx.select().from(testPapers).where(eq(testPapers.id, paperId))
        return paper?.items ?? []
      },
      'read',
    )
    const knows = random.int(70, 99) / 100
    const answers = items.map(({ questionId, order }, place) => {
      const answer = right.get(questionId)?.right ?? []
      const chosen = random.chance(knows) ? answer : [random.int(0, order.length - 1)]
      return { place, chosen: chosen.map((option) => order.indexOf(option)) }
    })
    await taker.handIn({ paperId, answers })
  }
}

/** The county's sizes: 2 650 person-times and more. */
export const countyTests: TestSizes = { share: 0.97, onPhone: 24 }

/** The question bank and the discipline tests of a demo, in halls and on phones. */
export async function buildTests(
  app: App,
  coordinator: Actor,
  organisations: ReadonlyMap<string, string>,
  roundId: string,
  sizes = countyTests,
): Promise<void> {
  const stage: TestStage = {
    ...{ app, coordinator, roundId, random: seeded(1707) },
    // Not the office of the three administrators, which lies in no county.
    organisationIds: [...organisations].flatMap(([code, id]) =>
      code.startsWith(coordinator.areaCode) ? [id] : [],
    ),
    classKeys: [],
  }
  const opened = { ...app, clock: fixedClock('2021-07-01') }
  await callAs(opened, questionsTopic, questionsActions, coordinator).adopt({})
  for (const one of demoTests(sizes)) {
    const id = await openTest(stage, one)
    const absent = await enterHall(stage, id, one)
    if (one.onPhone > 0) await takeOnPhone(stage, id, absent.slice(0, one.onPhone))
    if (!one.over) continue
    const tests = on(stage, addDays(one.endsOn, 1))
    const { version } = await tests.show({ id })
    await tests.close({ id, version })
  }
}
