import { eq, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Tx } from '#platform/data.ts'
import type { QuestionContent } from '#rules/questions/parse.ts'
import { fulfil, unfulfil } from '../public.ts'
import { pointsFor, sumOf } from './marking.ts'
import type { PaperItem } from './paper.ts'
import { testPapers as papers, testAnswers, type testPapers, type tests } from './tables.ts'

export type Test = typeof tests.$inferSelect
export type Paper = typeof testPapers.$inferSelect

/** A question of a paper in the version that the paper was drawn with. */
export type Asked = {
  readonly item: PaperItem
  readonly content: QuestionContent
  /** It was corrected or stopped after the paper was drawn. */
  readonly waived: boolean
}

/** The questions of a paper, in its order. */
export async function askedOn(tx: Tx, items: readonly PaperItem[]): Promise<readonly Asked[]> {
  const wanted = items.map(({ questionId, version }) => ({ id: questionId, number: version }))
  const found = await tx.execute<{ id: string; content: QuestionContent; waived: boolean }>(sql`
    select q.id, v.content, (not q.active or exists (select from test_question_versions c
      where c.question_id = q.id and c.number > v.number and c.corrects)) as waived
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) w(id char(26), number int)
      join test_questions q on q.id = w.id
      join test_question_versions v on v.question_id = w.id and v.number = w.number`)
  const byId = new Map(found.rows.map((row) => [row.id, row]))
  return items.flatMap((item) => {
    const row = byId.get(item.questionId)
    return row === undefined ? [] : [{ item, content: row.content, waived: row.waived }]
  })
}

/** The paper's options as they are shown: place shown → option, and the other way. */
export function shownPlaces({ order }: Pick<PaperItem, 'order'>, places: readonly number[]): number[] {
  return places.map((place) => order.indexOf(place)).toSorted((a, b) => a - b)
}

type Settling = {
  readonly test: Test
  readonly paper: Paper
  readonly at: string
  readonly late: boolean
  readonly asked: readonly Asked[]
}

/** Marks a paper by its saved answers, closes it, and fulfils the duty of who passed. Returns the closed paper. */
export async function settle(tx: Tx, { test, paper, at, late, asked }: Settling): Promise<Paper> {
  const marks = asked.map(({ item, content, waived }, place) => {
    const chosen = paper.answers[String(place)] ?? []
    const { kind, right } = content
    const earned = pointsFor({ kind, right, points: item.points }, chosen, test.partialPercent)
    const points = waived ? item.points : earned
    return { place, chosen, points, right: earned === item.points, waived, item }
  })
  const score = sumOf(marks.map(({ points }) => points))
  const closed = { handedInAt: at, score, passed: score >= test.passMark, late, answers: paper.answers }
  await tx.update(papers).set(closed).where(eq(papers.id, paper.id))
  const { personId, areaCode } = paper
  const common = { paperId: paper.id, testId: test.id, personId, areaCode }
  await tx.insert(testAnswers).values(
    marks.map(({ item, ...mark }) => ({
      ...{ id: newId(), ...common, ...mark, questionId: item.questionId, number: item.version },
    })),
  )
  if (closed.passed) await fulfil(tx, { ...dutyOf(test), doneOn: paper.takenOn, personIds: [personId] })
  return { ...paper, ...closed }
}

/** The duty that a passed test fulfils, but the day and the people. */
export function dutyOf({ id, roundId, title }: Pick<Test, 'id' | 'roundId' | 'title'>) {
  return { roundId, kind: 'test' as const, sourceTopic: 'tests', sourceId: id, title }
}

/** Writes anew who of these people has passed, by the papers as they stand. */
export async function renewDuties(tx: Tx, test: Test, personIds: readonly string[]): Promise<void> {
  const found = await tx.execute<{ person: string; day: string | null }>(sql`
    select p.id as person, (select min(t.taken_on)::text from test_papers t
      where t.test_id = ${test.id} and t.person_id = p.id and t.passed) as day
    from jsonb_array_elements_text(${JSON.stringify(personIds)}::jsonb) w join people p on p.id = w::char(26)`)
  const failed = found.rows.filter(({ day }) => day === null)
  for (const [doneOn, people] of Map.groupBy(found.rows, ({ day }) => day)) {
    const ids = people.map(({ person }) => person)
    if (doneOn !== null) await fulfil(tx, { ...dutyOf(test), doneOn, personIds: ids })
  }
  if (failed.length === 0) return
  await unfulfil(tx, {
    ...{ sourceTopic: 'tests', sourceId: test.id },
    personIds: failed.map(({ person }) => person),
  })
}
