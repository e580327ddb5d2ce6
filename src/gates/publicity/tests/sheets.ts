import { eq, inArray, sql } from 'drizzle-orm'
import type { Answers, Ask } from '#platform/action.ts'
import { one } from '#platform/failures.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import { people } from '#registry/people/tables.ts'
import {
  type Draft,
  type Filled,
  faultIn,
  findTwice,
  previewOf,
  readFilled,
  rowsToTake,
  textOf,
  textsOf,
} from '#registry/public.ts'
import { hallColumns } from './columns.ts'
import type { testsTopic } from './contract.ts'
import { faultOf, type HallGround, type HallResult, hallGround, sameHallPaper, writeHall } from './hall.ts'
import { stateAfter, subjectOf } from './held.ts'
import type { Test } from './settle.ts'
import { tests } from './tables.ts'
import { type TestRefusal, testRowFaults } from './text.ts'

type Part = Pick<
  Answers<typeof testsTopic.contract, TestRefusal>,
  'enter' | 'sheetRows' | 'checkSheet' | 'takeSheet'
>
type SheetAsk = Ask<{ readonly id: string; readonly fileId: string }, TestRefusal>
type Judged = { readonly filled: Filled; readonly ground: HallGround; readonly test: Test }

async function testFor(ask: Pick<Ask<unknown, TestRefusal>, 'tx' | 'refuse'>, id: string): Promise<Test> {
  const test = one(await ask.tx.select().from(tests).where(eq(tests.id, id)))
  stateAfter(ask, test, 'enter')
  return test
}

function resultIn({ given }: Draft, personId: string): HallResult {
  return { personId, score: Number(given.score), takenOn: textOf(given, 'takenOn') }
}

function judge(draft: Draft, judged: Judged, known: ReadonlyMap<string, string>, today: string): void {
  const { filled, ground, test } = judged
  const personId = known.get(textOf(draft.given, 'number'))
  if (personId === undefined) {
    faultIn(testRowFaults, draft, filled, 'number', 'unknown_person')
    return
  }
  const name = textOf(draft.given, 'name')
  if (name !== '' && name !== ground.names.get(personId))
    faultIn(testRowFaults, draft, filled, 'name', 'other_name')
  const result = resultIn(draft, personId)
  const problem = faultOf(test, ground, result, today)
  if (problem !== null) faultIn(testRowFaults, draft, filled, 'score', 'rule', { problem })
  const same = sameHallPaper(ground, result)
  draft.outcome = same === undefined ? 'new' : same.score === result.score ? 'same' : 'changed'
  draft.stored = {
    '~person': personId,
    score: result.score,
    takenOn: result.takenOn,
    '~before': same?.score ?? null,
  }
}

async function judged(ask: SheetAsk): Promise<Judged> {
  const { input, tx, app } = ask
  const test = await testFor(ask, input.id)
  const filled = await readFilled(ask, input.fileId, hallColumns)
  findTwice(filled.drafts, filled, 'number', (given) =>
    [textOf(given, 'number'), textOf(given, 'takenOn')].join(' ').trim(),
  )
  const numbers = textsOf(filled.drafts, 'number')
  const found =
    numbers.length === 0
      ? []
      : await tx
          .select({ id: people.id, number: people.number })
          .from(people)
          .where(inArray(people.number, numbers))
  const known = new Map(found.map(({ id, number }) => [number, id]))
  const ground = await hallGround(tx, test, [...known.values()])
  const all = { filled, ground, test }
  for (const draft of filled.drafts) {
    if (draft.errors.length === 0) judge(draft, all, known, app.clock.today())
  }
  return all
}

/** Results of papers written in a hall: all of them or none. */
export const sheets: Part = {
  enter: async (ask) => {
    const { input, tx, app, refuse, audit } = ask
    const test = await testFor(ask, input.id)
    const { results } = input
    const ground = await hallGround(
      tx,
      test,
      results.map(({ personId }) => personId),
    )
    const seen = new Set<string>()
    for (const [place, result] of results.entries()) {
      const fault = faultOf(test, ground, result, app.clock.today())
      if (fault !== null) refuse('result_wrong', { n: place + 1, problem: fault.zh, problemEn: fault.en })
      if (seen.has(result.personId)) refuse('result_twice', { n: place + 1 })
      seen.add(result.personId)
    }
    await writeHall(tx, test, ground, results)
    await audit('test.entered', subjectOf(test), { title: test.title, n: results.length })
    return { entered: results.length, passed: results.filter(({ score }) => score >= test.passMark).length }
  },

  sheetRows: async (ask) => {
    const { input, tx } = ask
    const test = await testFor(ask, input.id)
    const missing = await tx.execute<RowValues>(sql`
      select e.number, e.name, coalesce(o.short_name, '') as unit
      from test_takers k join people e on e.id = k.person_id left join organisations o on o.id = k.organisation_id
      where k.test_id = ${test.id} and not exists (select from test_papers p
        where p.test_id = k.test_id and p.person_id = k.person_id and p.handed_in_at is not null)
      order by k.area_code, e.number limit 3000`)
    return { title: test.title, rows: missing.rows }
  },

  checkSheet: async (ask) => previewOf((await judged(ask)).filled),

  takeSheet: async (ask) => {
    const { input, tx, audit } = ask
    const { filled, ground, test } = await judged(ask)
    const drafts = rowsToTake(ask, filled, input.seen)
    await writeHall(
      tx,
      test,
      ground,
      drafts.map((draft) => resultIn(draft, textOf(draft.stored, '~person'))),
    )
    const changed = drafts.filter(({ outcome }) => outcome === 'changed').length
    const added = drafts.length - changed
    const params = { file: filled.fileName, title: test.title, added, changed }
    await audit('test.sheet_taken', subjectOf(test), params)
    return { added, changed }
  },
}
