import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { areaColumn, dayColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import { byLink, inScope, inScopeOrAbove, rowPolicies } from '#platform/policies.ts'
import type { QuestionContent, QuestionKind, QuestionSubject } from '#rules/questions/parse.ts'

/** Questions (试题) of an area's bank; what is asked stands in the versions. */
export const testQuestions = pgTable(
  'test_questions',
  {
    id: idColumn(),
    areaCode: areaColumn('area_code').notNull(),
    /** 题目编号, by which a spreadsheet knows the question. */
    code: text('code').notNull(),
    subject: text('subject').$type<QuestionSubject>().notNull(),
    kind: text('kind').$type<QuestionKind>().notNull(),
    /** The stem of the version in use, for lists and searching. */
    stem: text('stem').notNull(),
    /** Number of the version in use. */
    number: integer('number').notNull(),
    /** The days between which the answer stands in the law in force. */
    forceFrom: dayColumn('force_from'),
    forceUntil: dayColumn('force_until'),
    active: boolean('active').notNull().default(true),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('test_questions_code').on(t.areaCode, t.code),
    ...rowPolicies('test_questions', {
      // Who takes a test by a personal link is asked what the bank holds; the actions show no more than the paper.
      read: sql`(${inScopeOrAbove(t.areaCode)} or ${byLink})`,
      write: inScope(t.areaCode),
    }),
  ],
)

/** Versions of a question: papers keep the one that they were drawn with. */
export const testQuestionVersions = pgTable(
  'test_question_versions',
  {
    id: idColumn(),
    questionId: refColumn('question_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    number: integer('number').notNull(),
    content: jsonb('content').$type<QuestionContent>().notNull(),
    /** The version before asked or answered wrongly: whoever is in the middle of it loses nothing by it. */
    corrects: boolean('corrects').notNull().default(false),
    note: text('note').notNull().default(''),
    createdBy: text('created_by').notNull(),
    createdAt: timeColumn('created_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('test_question_versions_number').on(t.questionId, t.number),
    index('test_question_versions_area').on(t.areaCode),
    ...rowPolicies('test_question_versions', {
      read: sql`(${inScopeOrAbove(t.areaCode)} or ${byLink})`,
      write: inScope(t.areaCode),
    }),
  ],
)
