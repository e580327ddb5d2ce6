import { sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Tx } from '#platform/data.ts'
import type { QuestionContent } from '#rules/questions/parse.ts'
import { fulfil, unfulfil } from '../public.ts'
import { pointsFor, sumOf } from './marking.ts'
import type { PaperItem } from './paper.ts'
import type { testPapers, tests } from './tables.ts'

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

/** How a place of a paper was marked. */
export type Mark = {
  readonly place: number
  readonly chosen: readonly number[]
  readonly points: number
  readonly right: boolean
  readonly waived: boolean
}

function markOf(test: Test, paper: Paper, { item, content, waived }: Asked, place: number): Mark {
  const chosen = paper.answers[String(place)] ?? []
  const { kind, right } = content
  const earned = pointsFor({ kind, right, points: item.points }, chosen, test.partialPercent)
  return { place, chosen, points: waived ? item.points : earned, right: earned === item.points, waived }
}

/** Writes a marked paper with its marks in one statement: many people hand in at the same moment. */
async function writeMarks(tx: Tx, paper: Paper, marks: readonly Mark[]): Promise<void> {
  const { id, testId, personId, areaCode } = paper
  const rows = marks.map(({ chosen, ...mark }) => ({
    ...{ id: newId(), ...mark, question: paper.items[mark.place]?.questionId },
    ...{ number: paper.items[mark.place]?.version, chosen },
  }))
  await tx.execute(sql`
    with closed as (update test_papers set handed_in_at = ${paper.handedInAt}, score = ${paper.score},
      passed = ${paper.passed}, late = ${paper.late}, answers = ${JSON.stringify(paper.answers)}::jsonb
      where id = ${id})
    insert into test_answers (id, paper_id, test_id, person_id, area_code, place, question_id, number, chosen, points,
      "right", waived)
    select r.id, ${id}, ${testId}, ${personId}, ${areaCode}, r.place, r.question, r.number, r.chosen, r.points,
      r."right", r.waived
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r(id char(26), place int, question char(26), number int,
      chosen jsonb, points float8, "right" boolean, waived boolean)`)
}

/** Marks a paper by its saved answers, closes it, and fulfils the duty of who passed. */
export async function settle(
  tx: Tx,
  { test, paper, at, late, asked }: Settling,
): Promise<{ readonly paper: Paper; readonly marks: readonly Mark[] }> {
  const marks = asked.map((one, place) => markOf(test, paper, one, place))
  const score = sumOf(marks.map(({ points }) => points))
  const closed = { ...paper, handedInAt: at, score, passed: score >= test.passMark, late }
  await writeMarks(tx, closed, marks)
  const { passed, takenOn, personId } = closed
  if (passed) await fulfil(tx, { ...dutyOf(test), doneOn: takenOn, personIds: [personId] })
  return { paper: closed, marks }
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
