import { asc, eq, type SQL, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Tx } from '#platform/data.ts'
import { daysBetween } from '#rules/dates.ts'
import type { TaskRow } from './shapes.ts'
import { standing } from './states.ts'
import { tasks } from './tables.ts'
import { standingText } from './text.ts'

// Written out once: this list is asked for more often than anything else, and building it anew costs as much as running it.
const fields = sql.raw(`
  tasks.id, tasks.version, tasks.round_id as "roundId", tasks.title, tasks.area_code as "areaCode",
  coalesce(a.name, tasks.area_code) as "areaName",
  case when length(tasks.area_code) = 12 then
    (select w.name from areas w where w.code = left(tasks.area_code, 9)) end as "townshipName",
  (select b.kind from bodies b where b.id = tasks.body_id) as kind, tasks.step_id as "stepId", tasks.state,
  tasks.start_on as "startOn", tasks.due_on as "dueOn", tasks.limit_on as "limitOn", tasks.done_on as "doneOn",
  coalesce(m.name, '') as "mainLeader", coalesce(d.name, '') as "deputyLeader", coalesce(o.short_name, '') as department,
  tasks.escalation, tasks.return_reason as "returnReason"
  from tasks
  left join areas a on a.code = tasks.area_code
  left join people m on m.id = tasks.main_leader_id
  left join people d on d.id = tasks.deputy_leader_id
  left join organisations o on o.id = tasks.department_id`)

type Computed = 'standing' | 'standingWord' | 'daysLeft'
type Selected = Omit<TaskRow, Computed>

/** A task's row with how its due day stands to today. */
export function withStanding<T extends Selected>(row: T, today: string): T & Pick<TaskRow, Computed> {
  const daysLeft = daysBetween(today, row.dueOn)
  const stands = standing(row.state, daysLeft)
  return { ...row, standing: stands, standingWord: sayBoth(standingText, stands), daysLeft }
}

/**
 * Where a page begins and ends. Written into the statement for the first page, the one that is asked for most: with
 * numbers that the planner knows it keeps its plan, which takes longer to make than to run.
 */
function cut({ limit, offset }: { readonly limit: number; readonly offset: number }): SQL {
  return offset === 0 ? sql.raw(`limit ${Math.trunc(limit)}`) : sql`limit ${limit} offset ${offset}`
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
  const order = sql.join([...page.order], sql`, `)
  const found = await tx.execute<Selected>(sql`
    select ${fields} where tasks.id in (
      select tasks.id from tasks where ${page.where ?? sql`true`} order by ${order} ${cut(page)})
    order by ${order}`)
  return found.rows.map((row) => withStanding(row, today))
}

/** The tasks of a body by step: their state and the day on which they were signed off. */
export async function tasksOfBody(tx: Tx, bodyId: string) {
  const rows = await tx
    .select({
      id: tasks.id,
      stepId: tasks.stepId,
      state: tasks.state,
      doneOn: tasks.doneOn,
      dueOn: tasks.dueOn,
      version: tasks.version,
    })
    .from(tasks)
    .where(eq(tasks.bodyId, bodyId))
    .orderBy(asc(tasks.position))
  return new Map(rows.flatMap(({ stepId, ...task }) => (stepId === null ? [] : [[stepId, task] as const])))
}
