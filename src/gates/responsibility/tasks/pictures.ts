import { type SQL, sql } from 'drizzle-orm'
import type { Answers } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import type { BodyKind } from '#rules/bodies.ts'
import { daysBetween } from '#rules/dates.ts'
import type { tasksTopic } from './contract.ts'
import { monthlyOf } from './monthly-list.ts'
import { recordOf } from './record.ts'
import type { WallAnswer } from './shapes.ts'
import { standing, type TaskState, taskStandings } from './states.ts'
import type { TaskRefusal } from './text.ts'

type Part = Pick<Answers<typeof tasksTopic.contract, TaskRefusal>, 'show' | 'wall' | 'monthly'>
type Cell = [code: string, stepId: string, id: string, state: TaskState, dueOn: string]
/** What the wall is asked for; without a kind it shows that with the most bodies. */
type Asked = { roundId: string; kind?: BodyKind | undefined; area?: string | undefined }
type Chosen = Asked & { kind: BodyKind }
type Step = { stepId: string; title: { zh: string; en: string } }

/** Codes in a range, or everywhere. */
function below(column: SQL, code: string | undefined): SQL {
  return code === undefined ? sql`true` : sql`(${column} >= ${code} and ${column} < ${`${code}x`})`
}

/** All cells in one row of arrays: thousands of small rows would cost more to read than to find. */
async function cellsOf(tx: Tx, input: Chosen): Promise<Cell[]> {
  const found = await tx.execute<{ cells: Cell[] | null }>(sql`
    select json_agg(json_build_array(t.area_code, t.step_id, t.id, t.state, t.due_on)) as cells
    from tasks t join bodies b on b.id = t.body_id and b.kind = ${input.kind}
    where t.round_id = ${input.roundId} and t.step_id is not null and ${below(sql`t.area_code`, input.area)}`)
  return found.rows[0]?.cells ?? []
}

async function stepsIn(tx: Tx, input: Chosen): Promise<Step[]> {
  const found = await tx.execute<Step>(sql`
    select t.step_id as "stepId", (array_agg(t.title order by t.position))[1] as title
    from tasks t join bodies b on b.id = t.body_id and b.kind = ${input.kind}
    where t.round_id = ${input.roundId} and t.step_id is not null and ${below(sql`t.area_code`, input.area)}
    group by t.step_id order by min(t.position), t.step_id`)
  return found.rows
}

type Place = { code: string; name: string }

/** Names of divisions by code. */
async function places(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await tx.execute<Place>(sql`
    select code, short_name as name from areas
    where code in (select jsonb_array_elements_text(${JSON.stringify(codes)}::jsonb))`)
  return new Map(found.rows.map((row) => [row.code, row.name]))
}

/** Villages stand below their township; townships and the county below the county. */
function groupOf(code: string): string {
  return code.length > 9 ? code.slice(0, 9) : code.slice(0, 6)
}

/** Kinds of bodies that have tasks here, those with the most bodies first. */
async function kindsIn(tx: Tx, asked: Asked): Promise<BodyKind[]> {
  const found = await tx.execute<{ kind: BodyKind }>(sql`
    select b.kind from bodies b
    where b.round_id = ${asked.roundId} and ${below(sql`b.area_code`, asked.area)}
      and exists (select from tasks t where t.body_id = b.id)
    group by b.kind order by count(*) desc, b.kind`)
  return found.rows.map((row) => row.kind)
}

async function wallOf(tx: Tx, asked: Asked, today: string): Promise<WallAnswer> {
  const kinds = await kindsIn(tx, asked)
  const kind = asked.kind ?? kinds[0]
  if (kind === undefined) return { today, kind: null, kinds, groups: [], columns: [], rows: [], cells: [] }
  const input = { ...asked, kind }
  const columns = await stepsIn(tx, input)
  const at = new Map(columns.map((column, place) => [column.stepId, place]))
  const rows = new Map<string, WallAnswer['cells'][number]>()
  for (const [code, stepId, id, state, dueOn] of await cellsOf(tx, input)) {
    const row = rows.get(code) ?? columns.map(() => null)
    const daysLeft = daysBetween(today, dueOn)
    row[at.get(stepId) ?? 0] = [taskStandings.indexOf(standing(state, daysLeft)), id, daysLeft]
    rows.set(code, row)
  }
  const codes = [...rows.keys()].sort()
  const groups = [...new Set(codes.map(groupOf))]
  const names = await places(tx, [...codes, ...groups])
  const named = (code: string) => names.get(code) ?? code
  return {
    today,
    kind,
    kinds,
    groups: groups.map((code) => ({ code, name: named(code) })),
    columns,
    rows: codes.map((code) => ({ code, name: named(code), group: groupOf(code) })),
    cells: codes.map((code) => rows.get(code) ?? []),
  }
}

/** The record page, the wall chart and the monthly list. */
export const pictures: Part = {
  show: ({ input, actor, tx, app }) => recordOf(tx, actor, input.id, app.clock.today()),
  wall: ({ input, tx, app }) => wallOf(tx, input, app.clock.today()),
  monthly: ({ input, tx, app }) => monthlyOf(tx, input, app.clock.today()),
}
