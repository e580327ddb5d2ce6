import { eq } from 'drizzle-orm'
import { answer } from '#platform/action.ts'
import { one } from '#platform/failures.ts'
import { organisationNames, peopleNames } from '#registry/public.ts'
import { certificateOf } from './certificate.ts'
import { testsTopic } from './contract.ts'
import { edits } from './edits.ts'
import { choicesOf, testOf, testsListed, totalsOf } from './queries.ts'
import { results } from './results.ts'
import { sheets } from './sheets.ts'
import { testPapers, tests } from './tables.ts'
import { taking } from './taking.ts'
import { testsRefusals } from './text.ts'

export const testsActions = answer(testsTopic, testsRefusals, {
  list: ({ input, tx }) => testsListed(tx, input),
  counts: ({ input, tx }) => totalsOf(tx, input.roundId),
  choices: ({ input, tx, app }) => choicesOf(tx, input.roundId, input.areaCode, app.clock.today()),
  show: ({ input, tx, actor, app }) => testOf(tx, actor, input.id, app.clock.today()),

  certificate: async ({ input, tx }) => {
    const { paper, test } = one(
      await tx
        .select({ paper: testPapers, test: tests })
        .from(testPapers)
        .innerJoin(tests, eq(tests.id, testPapers.testId))
        .where(eq(testPapers.id, input.paperId)),
    )
    const passed = one(paper.passed ? [paper] : [])
    const names = await peopleNames(tx, [passed.personId])
    const units = passed.organisationId === null ? [] : [passed.organisationId]
    const organisation = (await organisationNames(tx, units)).get(passed.organisationId ?? '')
    return certificateOf(test, passed, {
      name: names.get(passed.personId) ?? '',
      organisationName: organisation?.name ?? '',
    })
  },

  ...results,
  ...edits,
  ...sheets,
  ...taking,
})
