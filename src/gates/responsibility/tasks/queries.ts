import { asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { sayBoth } from '#common/text.ts'
import type { Tx } from '#platform/data.ts'
import { areas } from '#registry/areas/tables.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { people } from '#registry/people/tables.ts'
import type { BodyKind } from '#rules/bodies.ts'
import { daysBetween } from '#rules/dates.ts'
import type { TaskRow } from './shapes.ts'
import { standing } from './states.ts'
import { tasks } from './tables.ts'
import { standingText } from './text.ts'

const mains = alias(people, 'mains')
const deputies = alias(people, 'deputies')

const fields = {
  id: tasks.id,
  version: tasks.version,
  roundId: tasks.roundId,
  title: tasks.title,
  areaCode: tasks.areaCode,
  areaName: sql<string>`coalesce(${areas.name}, ${tasks.areaCode})`,
  townshipName: sql<string | null>`case when length(${tasks.areaCode}) = 12 then
    (select w.name from areas w where w.code = left(${tasks.areaCode}, 9)) end`,
  kind: sql<BodyKind | null>`(select b.kind from bodies b where b.id = ${tasks.bodyId})`,
  stepId: tasks.stepId,
  state: tasks.state,
  startOn: tasks.startOn,
  dueOn: tasks.dueOn,
  limitOn: tasks.limitOn,
  doneOn: tasks.doneOn,
  mainLeader: sql<string>`coalesce(${mains.name}, '')`,
  deputyLeader: sql<string>`coalesce(${deputies.name}, '')`,
  department: sql<string>`coalesce(${organisations.shortName}, '')`,
  escalation: tasks.escalation,
  returnReason: tasks.returnReason,
}

type Computed = 'standing' | 'standingWord' | 'daysLeft'
type Selected = Omit<TaskRow, Computed>

/** A task's row with how its due day stands to today. */
export function withStanding<T extends Selected>(row: T, today: string): T & Pick<TaskRow, Computed> {
  const daysLeft = daysBetween(today, row.dueOn)
  const stands = standing(row.state, daysLeft)
  return { ...row, standing: stands, standingWord: sayBoth(standingText, stands), daysLeft }
}

/**
 * Rows of a task list: the page is found among the tasks alone, and names are joined to its few rows only.
 * `order` ends with a unique column.
 */
export async function taskRows(
  tx: Tx,
  page: {
    readonly where: SQL | undefined
    readonly order: readonly SQL[]
    readonly limit: number
    readonly offset: number
  },
  today: string,
): Promise<TaskRow[]> {
  const ids = tx
    .select({ id: tasks.id })
    .from(tasks)
    .where(page.where)
    .orderBy(...page.order)
    .limit(page.limit)
    .offset(page.offset)
  const rows = await named(tx)
    .where(inArray(tasks.id, ids))
    .orderBy(...page.order)
  return rows.map((row) => withStanding(row, today))
}

/** Tasks with the names of their area, their three and their body. */
function named(tx: Tx) {
  return tx
    .select(fields)
    .from(tasks)
    .leftJoin(areas, eq(areas.code, tasks.areaCode))
    .leftJoin(mains, eq(mains.id, tasks.mainLeaderId))
    .leftJoin(deputies, eq(deputies.id, tasks.deputyLeaderId))
    .leftJoin(organisations, eq(organisations.id, tasks.departmentId))
}

/** The rows of tasks in the order of their ids. */
export async function rowsOf(tx: Tx, ids: readonly string[], today: string): Promise<TaskRow[]> {
  if (ids.length === 0) return []
  const rows = await named(tx).where(inArray(tasks.id, [...ids]))
  const places = new Map(ids.map((id, place) => [id, place]))
  return rows
    .map((row) => withStanding(row, today))
    .sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
}

/** The tasks of a body by step: their state and the day on which they were signed off. */
export async function tasksOfBody(tx: Tx, bodyId: string) {
  const rows = await tx
    .select({
      id: tasks.id,
      stepId: tasks.stepId,
      state: tasks.state,
      doneOn: tasks.doneOn,
      version: tasks.version,
    })
    .from(tasks)
    .where(eq(tasks.bodyId, bodyId))
    .orderBy(asc(tasks.position))
  return new Map(rows.flatMap(({ stepId, ...task }) => (stepId === null ? [] : [[stepId, task] as const])))
}
