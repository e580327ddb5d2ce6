import { and, eq, ilike, not, or, sql } from 'drizzle-orm'
import { answer } from '#platform/action.ts'
import { one } from '#platform/failures.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import { questionBank } from '#rules/questions/bank.ts'
import { questionsTopic } from './contract.ts'
import { edits } from './edits.ts'
import { inForceOn, keepsBank, questionOf, rowOf } from './queries.ts'
import { sheets } from './sheets.ts'
import { testQuestions } from './tables.ts'
import { questionsRefusals } from './text.ts'

export const questionsActions = answer(questionsTopic, questionsRefusals, {
  list: async ({ input, tx, app }) => {
    const day = input.on ?? app.clock.today()
    const pattern = containing(input.search ?? '')
    const where = and(
      sql`true`,
      input.subject ? eq(testQuestions.subject, input.subject) : undefined,
      input.kind ? eq(testQuestions.kind, input.kind) : undefined,
      input.active === undefined ? undefined : eq(testQuestions.active, input.active),
      input.force === 'in_force' ? inForceOn(day) : undefined,
      input.force === 'outdated' ? not(inForceOn(day)) : undefined,
      input.search ? or(ilike(testQuestions.stem, pattern), ilike(testQuestions.code, pattern)) : undefined,
    )
    const sortable = {
      code: testQuestions.code,
      kindWord: testQuestions.kind,
      subjectWord: testQuestions.subject,
      forceFrom: testQuestions.forceFrom,
    }
    const { limit, offset } = window(input)
    const rows = await tx
      .select()
      .from(testQuestions)
      .where(where)
      .orderBy(...orderOf(input, sortable, { by: testQuestions.code, unique: testQuestions.id }))
      .limit(limit)
      .offset(offset)
    return paged(
      input,
      rows.map((row) => rowOf(row, day)),
      () => countUpTo(tx, sql`${testQuestions} where ${where}`),
    )
  },

  counts: async ({ input, tx, app, actor }) => {
    const day = input.on ?? app.clock.today()
    const inForce = inForceOn(day)
    const counted = one(
      await tx
        .select({
          all: sql<number>`count(*)::int`,
          usable: sql<number>`count(*) filter (where ${testQuestions.active} and ${inForce})::int`,
          outdated: sql<number>`count(*) filter (where ${testQuestions.active} and not ${inForce})::int`,
          inactive: sql<number>`count(*) filter (where not ${testQuestions.active})::int`,
          codes: sql<string[]>`coalesce(array_agg(${testQuestions.code}), '{}')`,
        })
        .from(testQuestions),
    )
    const { codes, ...counts } = counted
    const held = new Set(codes)
    const mayEdit = keepsBank(actor, actor.areaCode)
    return { ...counts, toAdopt: questionBank.filter(({ id }) => !held.has(id)).length, mayEdit, day }
  },

  show: ({ input, tx, actor, app }) => questionOf(tx, actor, input.id, input.on ?? app.clock.today()),

  ...edits,
  ...sheets,
})
