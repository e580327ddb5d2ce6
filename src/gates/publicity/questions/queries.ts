import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { citationsOfBases, outdatedOn } from '#rules/questions/force.ts'
import { typedOf } from './content.ts'
import type { QuestionRecord, QuestionRow } from './contract.ts'
import { testQuestions, testQuestionVersions } from './tables.ts'
import { questionWords } from './text.ts'

type Question = typeof testQuestions.$inferSelect

/** The law that a question rests on is in force on the day. */
export function inForceOn(day: string): SQL<boolean> {
  return sql<boolean>`(coalesce(${testQuestions.forceFrom}, '0001-01-01') <= ${day}
    and coalesce(${testQuestions.forceUntil}, '9999-12-31') >= ${day})`
}

/** A question as lists show it. */
export function rowOf(question: Question, day: string): QuestionRow {
  const { id, code, subject, kind, stem, number, forceFrom, forceUntil, active, version } = question
  const inForce = (forceFrom ?? '0001-01-01') <= day && (forceUntil ?? '9999-12-31') >= day
  return {
    ...{ id, code, subject, kind, stem, number, forceFrom, forceUntil, active, version, inForce },
    subjectWord: sayBoth(questionWords, `subject.${subject}`),
    kindWord: sayBoth(questionWords, `kind.${kind}`),
    activeWord: sayBoth(questionWords, active ? 'active.true' : 'active.false'),
    forceWord: sayBoth(questionWords, inForce ? 'force.in_force' : 'force.outdated'),
  }
}

/** Who keeps the bank of the area. */
export function keepsBank(actor: Actor, areaCode: string): boolean {
  return actor.role === 'coordinator' && areaCode.startsWith(actor.areaCode)
}

/** The content of the version in use. */
export async function contentInUse(tx: Tx, { id, number }: Pick<Question, 'id' | 'number'>) {
  const version = and(eq(testQuestionVersions.questionId, id), eq(testQuestionVersions.number, number))
  return one(
    await tx.select({ content: testQuestionVersions.content }).from(testQuestionVersions).where(version),
  ).content
}

/** A question with its versions and its places in the law; NOT_FOUND outside of what the actor may see. */
export async function questionOf(tx: Tx, actor: Actor, id: string, day: string): Promise<QuestionRecord> {
  const question = one(await tx.select().from(testQuestions).where(eq(testQuestions.id, id)))
  const versions = await tx
    .select()
    .from(testQuestionVersions)
    .where(eq(testQuestionVersions.questionId, id))
    .orderBy(asc(testQuestionVersions.number))
  const { content } = one(versions.slice(-1))
  const { stem, options, right, explanation, bases } = content
  return {
    ...rowOf(question, day),
    content: { stem, options: [...options], right: [...right], explanation },
    typed: typedOf(content),
    citations: [...citationsOfBases(bases, day)],
    outdated: [...citationsOfBases(outdatedOn(bases, day), day)],
    versions: versions.map(({ number, corrects, note, createdAt }) => ({
      number,
      corrects,
      note,
      createdAt,
    })),
    day,
    mayEdit: keepsBank(actor, question.areaCode),
  }
}
