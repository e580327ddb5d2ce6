import { sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Answers } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import type { QuestionKind } from '#rules/questions/parse.ts'
import { questionWords } from '../questions/text.ts'
import { questionFigures } from './analysis.ts'
import type { testsTopic } from './contract.ts'
import { countedPapers } from './counted.ts'
import type { FigureRow, ResultRow, UnitRow } from './shapes.ts'
import type { TestRefusal } from './text.ts'
import { testsText } from './text.ts'

type Part = Pick<Answers<typeof testsTopic.contract, TestRefusal>, 'results' | 'units' | 'figures'>
type Result = Omit<ResultRow, 'resultWord' | 'sourceWord'>

/** The people who take a test with the papers that count, as rows named after the fields of a result. */
function peopleOf(testId: string) {
  return sql`(select k.id, k.person_id as "personId", e.number, e.name, e.initials,
      coalesce(o.short_name, '') as "organisationName", k.area_code as "areaCode",
      coalesce(a.short_name, k.area_code) as "areaName",
      (select count(*)::int from test_papers w where w.test_id = k.test_id and w.person_id = k.person_id
        and w.handed_in_at is not null) as attempts,
      c.score, c.taken_on::text as "takenOn", c.source, c.id as "paperId",
      case when c.id is null then 'missing' when c.passed then 'passed' else 'failed' end as result
    from test_takers k join people e on e.id = k.person_id left join organisations o on o.id = k.organisation_id
      left join areas a on a.code = k.area_code
      left join ${countedPapers(sql`p.test_id = ${testId}`)} c on c.person_id = k.person_id
    where k.test_id = ${testId})`
}

const half = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10)

type Asked = { readonly id: string; readonly right: boolean; readonly score: number }
type Facts = {
  readonly id: string
  readonly code: string
  readonly kind: QuestionKind
  readonly stem: string
}

/** Every question that was asked in a test with its figures. */
async function figuresOf(tx: Tx, testId: string): Promise<FigureRow[]> {
  const answers = await tx.execute<Asked>(sql`
    select w.question_id as id, w.right, p.score from test_answers w join test_papers p on p.id = w.paper_id
    where w.test_id = ${testId} and not w.waived`)
  const figures = questionFigures(
    answers.rows.map(({ id, right, score }) => ({ questionId: id, right, score })),
  )
  const facts = await tx.execute<Facts>(sql`
    select q.id, q.code, q.kind, q.stem from test_questions q
    where exists (select from test_answers w where w.test_id = ${testId} and w.question_id = q.id)`)
  const known = new Map(facts.rows.map((row) => [row.id, row]))
  return figures.flatMap((one) => {
    const fact = known.get(one.questionId)
    if (fact === undefined) return []
    const { asked, right, difficulty, discrimination } = one
    return {
      ...{ id: fact.id, code: fact.code, stem: fact.stem, asked, right },
      kindWord: sayBoth(questionWords, `kind.${fact.kind}`),
      difficulty: Math.round(difficulty * 1000) / 10,
      discrimination: discrimination === null ? null : Math.round(discrimination * 100) / 100,
    }
  })
}

const figureKeys = ['asked', 'right', 'difficulty', 'discrimination'] as const

function sorted(rows: readonly FigureRow[], sort: string | undefined, down: boolean): FigureRow[] {
  const key = figureKeys.find((one) => one === sort)
  const inOrder = rows.toSorted((a, b) =>
    key === undefined ? Number(a.code > b.code) * 2 - 1 : (a[key] ?? -2) - (b[key] ?? -2),
  )
  return down ? inOrder.toReversed() : inOrder
}

/** Results by person, by unit and by question. */
export const results: Part = {
  results: async ({ input, tx }) => {
    const pattern = containing(input.search ?? '')
    const where = sql.join(
      [
        sql`true`,
        ...(input.result ? [sql`result = ${input.result}`] : []),
        ...(input.area ? [sql`starts_with("areaCode", ${input.area})`] : []),
        ...(input.search
          ? [sql`(name ilike ${pattern} or "organisationName" ilike ${pattern} or number ilike ${pattern})`]
          : []),
      ],
      sql` and `,
    )
    const columns = ['name', 'organisationName', 'areaName', 'attempts', 'score', 'takenOn']
    const sortable = Object.fromEntries(columns.map((key) => [key, sql`${sql.identifier(key)}`]))
    const order = orderOf(input, sortable, { by: sql`"areaCode"`, unique: sql`number` })
    const { limit, offset } = window(input)
    const from = sql`${peopleOf(input.testId)} listed`
    const found = await tx.execute<Result>(sql`
      select * from ${from} where ${where} order by ${sql.join(order, sql`, `)} limit ${limit} offset ${offset}`)
    const rows = found.rows.map((row) => ({
      ...row,
      sourceWord: row.source === null ? null : sayBoth(testsText, `source.${row.source}`),
      resultWord: sayBoth(testsText, `result.${row.result}`),
    }))
    return paged(input, rows, () => countUpTo(tx, sql`${from} where ${where}`))
  },

  units: async ({ input, tx }) => {
    const where = input.search
      ? sql`(u."organisationName" ilike ${containing(input.search)} or u."areaName" ilike ${containing(input.search)})`
      : sql`true`
    const from = sql`(select min(id) as id, "organisationName", "areaName", min("areaCode") as code,
        count(*)::int as takers, count("paperId")::int as took,
        count(*) filter (where result = 'passed')::int as passed,
        count(*) filter (where result = 'missing')::int as missing, sum(attempts)::int as "personTimes",
        avg(score)::float8 as average,
        case when count("paperId") = 0 then null
          else 100.0 * count(*) filter (where result = 'passed') / count("paperId") end::float8 as "passPercent"
      from ${peopleOf(input.testId)} listed group by "organisationName", "areaName") u`
    const columns = [
      'organisationName',
      'areaName',
      'takers',
      'took',
      'missing',
      'personTimes',
      'average',
      'passPercent',
    ]
    const sortable = Object.fromEntries(columns.map((key) => [key, sql`${sql.identifier(key)}`]))
    const order = orderOf(input, sortable, { by: sql`code`, unique: sql`id` })
    const { limit, offset } = window(input)
    const found = await tx.execute<UnitRow>(sql`
      select * from ${from} where ${where} order by ${sql.join(order, sql`, `)} limit ${limit} offset ${offset}`)
    const rows = found.rows.map((row) => ({
      ...row,
      ...{ average: half(row.average), passPercent: half(row.passPercent) },
    }))
    return paged(input, rows, () => countUpTo(tx, sql`${from} where ${where}`))
  },

  figures: async ({ input, tx }) => {
    const all = await figuresOf(tx, input.testId)
    const { search } = input
    const kept = search ? all.filter(({ stem, code }) => `${code} ${stem}`.includes(search)) : all
    const { limit, offset } = window(input)
    const rows = sorted(kept, input.sort, input.descending === true).slice(offset, offset + limit)
    return paged(input, rows, async () => ({ count: kept.length, capped: false }))
  },
}
