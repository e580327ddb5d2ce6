import { sql } from 'drizzle-orm'
import {
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { areaColumn, dayColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import { byLink, inScope, inScopeOrAbove, ownByLink, rowPolicies } from '#platform/policies.ts'
import type { CountedAttempt } from './marking.ts'
import type { PaperItem, PaperPart } from './paper.ts'
import type { ShowAnswers } from './shapes.ts'
import type { TestState } from './states.ts'

/** Discipline tests (换届纪律测试) of a round. */
export const tests = pgTable(
  'tests',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    title: text('title').notNull(),
    /** 主办单位, as it signs the certificates. */
    organiser: text('organiser').notNull(),
    startsOn: dayColumn('starts_on').notNull(),
    endsOn: dayColumn('ends_on').notNull(),
    minutes: integer('minutes').notNull(),
    parts: jsonb('parts').$type<PaperPart[]>().notNull(),
    fullMark: integer('full_mark').notNull(),
    passMark: integer('pass_mark').notNull(),
    /** Share of the points for a multiple choice that lacks some of what is right, in %. */
    partialPercent: integer('partial_percent').notNull(),
    maxAttempts: integer('max_attempts').notNull(),
    waitHours: integer('wait_hours').notNull(),
    counts: text('counts').$type<CountedAttempt>().notNull(),
    showAnswers: text('show_answers').$type<ShowAnswers>().notNull(),
    /** Classes of the campaign and units that take the test. */
    classKeys: jsonb('class_keys').$type<string[]>().notNull(),
    organisationIds: jsonb('organisation_ids').$type<string[]>().notNull(),
    state: text('state').$type<TestState>().notNull(),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    index('tests_round').on(t.roundId, t.state),
    ...rowPolicies('tests', {
      read: sql`(${inScopeOrAbove(t.areaCode)} or ${byLink})`,
      write: inScope(t.areaCode),
    }),
  ],
)

/** Who takes a test, with the unit of the day on which the person was put on the list. */
export const testTakers = pgTable(
  'test_takers',
  {
    id: idColumn(),
    testId: refColumn('test_id').notNull(),
    personId: refColumn('person_id').notNull(),
    organisationId: refColumn('organisation_id'),
    areaCode: areaColumn('area_code').notNull(),
  },
  (t) => [
    uniqueIndex('test_takers_person').on(t.testId, t.personId),
    index('test_takers_own').on(t.personId),
    ...rowPolicies('test_takers', {
      read: sql`(${inScope(t.areaCode)} or ${ownByLink(t.personId)})`,
      write: inScope(t.areaCode),
    }),
  ],
)

/** Papers (答卷): one for every time that a person takes a test, on the phone or in a hall. */
export const testPapers = pgTable(
  'test_papers',
  {
    id: idColumn(),
    testId: refColumn('test_id').notNull(),
    personId: refColumn('person_id').notNull(),
    organisationId: refColumn('organisation_id'),
    areaCode: areaColumn('area_code').notNull(),
    attempt: integer('attempt').notNull(),
    source: text('source').$type<'portal' | 'hall'>().notNull(),
    takenOn: dayColumn('taken_on').notNull(),
    startedAt: timeColumn('started_at').notNull(),
    dueAt: timeColumn('due_at').notNull(),
    items: jsonb('items').$type<PaperItem[]>().notNull(),
    /** Chosen options by place on the paper, as they are saved while the test is taken. */
    answers: jsonb('answers').$type<Record<string, number[]>>().notNull(),
    handedInAt: timeColumn('handed_in_at'),
    score: doublePrecision('score'),
    passed: boolean('passed').notNull().default(false),
    /** What came with the handing in too late to count. */
    late: boolean('late').notNull().default(false),
  },
  (t) => [
    uniqueIndex('test_papers_attempt').on(t.testId, t.personId, t.attempt),
    index('test_papers_own').on(t.personId),
    ...rowPolicies('test_papers', {
      read: sql`(${inScope(t.areaCode)} or ${ownByLink(t.personId)})`,
      write: sql`(${inScope(t.areaCode)} or ${ownByLink(t.personId)})`,
    }),
  ],
)

/** Answers of papers that were handed in, as they were marked. */
export const testAnswers = pgTable(
  'test_answers',
  {
    id: idColumn(),
    paperId: refColumn('paper_id').notNull(),
    testId: refColumn('test_id').notNull(),
    personId: refColumn('person_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    place: integer('place').notNull(),
    questionId: refColumn('question_id').notNull(),
    number: integer('number').notNull(),
    chosen: jsonb('chosen').$type<number[]>().notNull(),
    points: doublePrecision('points').notNull(),
    right: boolean('right').notNull(),
    /** The question was corrected or stopped meanwhile: full points whatever the answer. */
    waived: boolean('waived').notNull(),
  },
  (t) => [
    uniqueIndex('test_answers_place').on(t.paperId, t.place),
    index('test_answers_test').on(t.testId),
    ...rowPolicies('test_answers', {
      read: sql`(${inScope(t.areaCode)} or ${ownByLink(t.personId)})`,
      write: sql`(${inScope(t.areaCode)} or ${ownByLink(t.personId)})`,
    }),
  ],
)
