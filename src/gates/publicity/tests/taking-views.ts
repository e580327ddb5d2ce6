import { and, eq, ne, sql } from 'drizzle-orm'
import type { Answers } from '#platform/action.ts'
import type { Clock } from '#platform/clock.ts'
import type { Tx } from '#platform/data.ts'
import { citationText } from '#rules/citations.ts'
import { citationsOfBases } from '#rules/questions/force.ts'
import type { testsTopic } from './contract.ts'
import { countedPaper, retake, secondsLeft } from './marking.ts'
import { type Asked, type Mark, type Paper, shownPlaces, type Test } from './settle.ts'
import { testPapers, tests, testTakers } from './tables.ts'
import type { Outcome, PaperView } from './taking-contract.ts'

type OwnTest = Awaited<ReturnType<Answers<typeof testsTopic.contract, string>['mine']>>[number]

/** A paper as its taker sees it. */
export function viewOf(test: Test, paper: Paper, asked: readonly Asked[], now: string): PaperView {
  const { title, fullMark, passMark } = test
  return {
    ...{ paperId: paper.id, title, fullMark, passMark },
    secondsLeft: secondsLeft(paper.dueAt, now),
    handedIn: paper.handedInAt !== null,
    items: asked.map(({ item, content, waived }, place) => ({
      ...{ place, kind: content.kind, stem: content.stem, points: item.points, waived },
      options: item.order.flatMap((option) => content.options[option] ?? []),
    })),
    answers: asked.flatMap(({ item }, place) => {
      const chosen = paper.answers[String(place)]
      return chosen === undefined ? [] : [{ place, chosen: shownPlaces(item, chosen) }]
    }),
  }
}

function answersShown(test: Test): boolean {
  if (test.showAnswers === 'handed_in') return true
  return test.showAnswers === 'closed' && test.state === 'closed'
}

type Marked = { readonly marks: readonly Omit<Mark, 'right'>[]; readonly used: number }

/** The marks of a paper that was handed in before, and how many papers the person has used. */
export async function marksOf(tx: Tx, paper: Paper): Promise<Marked> {
  const stored = await tx.execute<Omit<Mark, 'right'>>(sql`
    select place, points, waived, chosen from test_answers where paper_id = ${paper.id}`)
  const used = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(testPapers)
    .where(and(eq(testPapers.testId, paper.testId), eq(testPapers.personId, paper.personId)))
  return { marks: stored.rows, used: used[0]?.n ?? 0 }
}

/** What came of a paper, with answers and explanations as far as the test shows them. */
export function outcomeOf(test: Test, paper: Paper, asked: readonly Asked[], marked: Marked): Outcome {
  const marks = new Map(marked.marks.map((row) => [row.place, row]))
  const shown = () =>
    asked.map(({ item, content }, place) => {
      const mark = marks.get(place)
      return {
        ...{ place, kind: content.kind, stem: content.stem, of: item.points },
        options: item.order.flatMap((option) => content.options[option] ?? []),
        chosen: shownPlaces(item, mark?.chosen ?? []),
        right: shownPlaces(item, content.right),
        ...{ points: mark?.points ?? 0, waived: mark?.waived ?? false, explanation: content.explanation },
        basis: citationsOfBases(content.bases, paper.takenOn).map(citationText),
      }
    })
  const { id: testId, title, fullMark, passMark, showAnswers } = test
  const left = paper.passed ? 0 : Math.max(0, test.maxAttempts - marked.used)
  return {
    ...{ paperId: paper.id, testId, title, fullMark, passMark, showAnswers, score: paper.score ?? 0 },
    ...{ passed: paper.passed, takenOn: paper.takenOn, late: paper.late, attemptsLeft: left },
    waived: marked.marks.filter(({ waived }) => waived).length,
    items: answersShown(test) ? shown() : null,
  }
}

function standing(test: Test, papers: readonly Paper[], clock: Clock): Pick<OwnTest, 'state' | 'until'> {
  const today = clock.today()
  const handedIn = papers
    .filter(({ handedInAt }) => handedInAt !== null)
    .map(({ score, passed, handedInAt }) => ({ score: score ?? 0, passed, at: handedInAt ?? '' }))
  const judged = retake(handedIn, test, clock.now())
  if (!judged.may && judged.why === 'passed') return { state: 'passed', until: null }
  if (test.state === 'closed' || today > test.endsOn) return { state: 'over', until: null }
  if (papers.length > handedIn.length) return { state: 'running', until: null }
  if (today < test.startsOn) return { state: 'not_yet', until: null }
  if (judged.may) return { state: 'may_begin', until: null }
  return judged.why === 'wait'
    ? { state: 'wait', until: judged.until }
    : { state: 'no_attempt_left', until: null }
}

/** The tests that a person is to take, the newest first. */
export async function ownTests(tx: Tx, personId: string, clock: Clock): Promise<OwnTest[]> {
  const taken = await tx
    .select({ test: tests })
    .from(testTakers)
    .innerJoin(tests, eq(tests.id, testTakers.testId))
    .where(and(eq(testTakers.personId, personId), ne(tests.state, 'draft')))
  const papers = await tx.select().from(testPapers).where(eq(testPapers.personId, personId))
  return taken
    .map(({ test }) => {
      const own = papers.filter(({ testId }) => testId === test.id)
      const counted = countedPaper(
        own.flatMap((paper) =>
          paper.handedInAt === null ? [] : [{ ...paper, score: paper.score ?? 0, at: paper.handedInAt }],
        ),
        test.counts,
      )
      const running = own.find(({ handedInAt }) => handedInAt === null)
      const { id, title, startsOn, endsOn, minutes, fullMark, passMark, maxAttempts } = test
      return {
        ...{ id, title, startsOn, endsOn, minutes, fullMark, passMark, maxAttempts },
        questions: test.parts.reduce((sum, { count }) => sum + count, 0),
        ...{ attempts: own.length, score: counted?.score ?? null, ...standing(test, own, clock) },
        paperId: running?.id ?? (counted?.source === 'portal' ? counted.id : null),
      }
    })
    .toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1))
}
