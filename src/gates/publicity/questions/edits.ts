import { eq, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers, Ask } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import { lastChange } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { questionBank } from '#rules/questions/bank.ts'
import { daysOfForce } from '#rules/questions/force.ts'
import type { Basis, QuestionContent } from '#rules/questions/parse.ts'
import { contentOf, type TypedQuestion } from './content.ts'
import type { questionsTopic } from './contract.ts'
import { contentInUse, keepsBank } from './queries.ts'
import { testQuestions, testQuestionVersions } from './tables.ts'
import type { QuestionRefusal } from './text.ts'

type Part = Pick<
  Answers<typeof questionsTopic.contract, QuestionRefusal>,
  'adopt' | 'create' | 'correct' | 'setActive'
>
type Asked = Pick<Ask<unknown, QuestionRefusal>, 'tx' | 'actor' | 'app' | 'refuse'>
type Question = typeof testQuestions.$inferSelect

/** A question of the bank as the trail names it. */
export function subjectOf({ id, code, areaCode }: Pick<Question, 'id' | 'code' | 'areaCode'>) {
  return { type: 'question', id, name: code, areaCode }
}

function factsOf(content: QuestionContent) {
  const { from, until } = daysOfForce(content.bases)
  const { subject, kind, stem } = content
  return { subject, kind, stem: stem.zh, forceFrom: from, forceUntil: until }
}

/** Adds questions with their first version; returns their ids in the same order. */
export async function addQuestions(
  tx: Tx,
  actor: Actor,
  added: readonly { readonly code: string; readonly content: QuestionContent }[],
): Promise<string[]> {
  const rows = added.map(({ code, content }) => ({ id: newId(), code, content }))
  if (rows.length === 0) return []
  const { areaCode, accountId } = actor
  await tx.insert(testQuestions).values(
    rows.map(({ id, code, content }) => ({
      ...{ id, code, areaCode, number: 1, updatedBy: accountId, ...factsOf(content) },
    })),
  )
  await tx.insert(testQuestionVersions).values(
    rows.map(({ id, content }) => ({
      ...{ id: newId(), questionId: id, areaCode, number: 1, content, createdBy: accountId },
    })),
  )
  return rows.map(({ id }) => id)
}

type Change = { readonly content: QuestionContent; readonly note: string; readonly corrects: boolean }

/** Writes the next version of a question. */
export async function writeVersion(
  tx: Tx,
  actor: Actor,
  question: Question,
  change: Change,
): Promise<number> {
  const number = question.number + 1
  const version = question.version + 1
  const { id, areaCode } = question
  await tx.insert(testQuestionVersions).values({
    ...{ id: newId(), questionId: id, areaCode, number, createdBy: actor.accountId, ...change },
  })
  await tx
    .update(testQuestions)
    .set({ number, version, ...factsOf(change.content), updatedBy: actor.accountId, updatedAt: sql`now()` })
    .where(eq(testQuestions.id, id))
  return version
}

/** The content that was typed, or its refusal. */
function readTyped(ask: Asked, typed: TypedQuestion, before: readonly Basis[]): QuestionContent {
  const content = contentOf(typed, before, ask.app.clock.today())
  return 'code' in content ? ask.refuse(content.code, content.params) : content
}

async function ready(ask: Asked, seen: { readonly id: string; readonly version: number }): Promise<Question> {
  const { tx, actor, refuse } = ask
  const found = one(await tx.select().from(testQuestions).where(eq(testQuestions.id, seen.id)))
  if (!keepsBank(actor, found.areaCode)) refuse('coordinator_only')
  if (found.version !== seen.version) refuse('changed_meanwhile', await lastChange(tx, 'question', found.id))
  return found
}

/** Changes of the bank. */
export const edits: Part = {
  adopt: async ({ actor, tx, refuse, audit }) => {
    if (!keepsBank(actor, actor.areaCode)) refuse('coordinator_only')
    const held = await tx.select({ code: testQuestions.code }).from(testQuestions)
    const codes = new Set(held.map(({ code }) => code))
    const missing = questionBank.filter(({ id }) => !codes.has(id))
    if (missing.length === 0) refuse('nothing_to_adopt')
    const added = missing.map(({ id, ...content }) => ({ code: id, content }))
    await addQuestions(tx, actor, added)
    const subject = { type: 'question_bank', id: actor.areaCode, name: '题库', areaCode: actor.areaCode }
    await audit('question.adopted', subject, { n: added.length })
    return { added: added.length }
  },

  create: async (ask) => {
    const { input, actor, tx, refuse, audit } = ask
    if (!keepsBank(actor, actor.areaCode)) refuse('coordinator_only')
    const { code, ...typed } = input
    const content = readTyped(ask, typed, [])
    const taken = await tx
      .select({ id: testQuestions.id })
      .from(testQuestions)
      .where(eq(testQuestions.code, code))
    if (taken.length > 0) refuse('code_taken', { code })
    const [id = ''] = await addQuestions(tx, actor, [{ code, content }])
    await audit('question.created', subjectOf({ id, code, areaCode: actor.areaCode }), { code })
    return { id }
  },

  correct: async (ask) => {
    const { input, tx, actor, refuse, audit } = ask
    const { note, corrects, id: _id, version: _version, ...typed } = input
    const found = await ready(ask, input)
    const before = await contentInUse(tx, found)
    const content = readTyped(ask, typed, before.bases)
    if (JSON.stringify(canonical(content)) === JSON.stringify(canonical(before))) refuse('nothing_changed')
    const version = await writeVersion(tx, actor, found, { content, note, corrects })
    const { code, number } = found
    await audit('question.corrected', subjectOf(found), { code, number: number + 1, note })
    return { version }
  },

  setActive: async (ask) => {
    const { input, tx, actor, refuse, audit } = ask
    const found = await ready(ask, input)
    const { active, reason } = input
    if (found.active === active) refuse('nothing_changed')
    const version = found.version + 1
    await tx
      .update(testQuestions)
      .set({ active, version, updatedBy: actor.accountId, updatedAt: sql`now()` })
      .where(eq(testQuestions.id, found.id))
    const event = active ? 'question.resumed' : 'question.stopped'
    await audit(event, subjectOf(found), { code: found.code, reason })
    return { version }
  },
}

/** The content in one order of its parts: the database keeps its own. */
export function canonical(content: QuestionContent): unknown {
  const { subject, kind, stem, options, right, explanation, bases } = content
  const both = ({ zh, en }: { readonly zh: string; readonly en: string }) => [zh, en]
  const rules = bases.map(({ ruleId, editions }) => [ruleId, editions])
  return [subject, kind, both(stem), options.map(both), right, both(explanation), rules]
}
