import { sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'

type Both = { readonly zh: string; readonly en: string }

/** A plan's step as the work of one body: what becomes a task. */
export type PlanTask = {
  readonly stepId: string
  readonly position: number
  readonly title: Both
  readonly startOn: string
  readonly dueOn: string
  readonly limitOn: string | null
  readonly evidenceWanted: readonly Both[]
  readonly discipline: Both
}

/** A group of bodies whose plans have the same steps on the same days. */
export type PlannedGroup = {
  readonly bodies: readonly { readonly id: string; readonly areaCode: string }[]
  readonly steps: readonly PlanTask[]
}

const stepShape = sql`g int, step_id text, position int, title jsonb, start_on date, due_on date, limit_on date,
  evidence_wanted jsonb, discipline jsonb`
// Identifiers have the column's own type: a comparison with text could not use its index.
const bodyShape = sql`g int, body_id char(26), area_code text`

function stepsJson(groups: readonly PlannedGroup[]): string {
  return JSON.stringify(
    groups.flatMap((group, g) =>
      group.steps.map((step) => ({
        g,
        step_id: step.stepId,
        position: step.position,
        title: step.title,
        start_on: step.startOn,
        due_on: step.dueOn,
        limit_on: step.limitOn,
        evidence_wanted: step.evidenceWanted,
        discipline: step.discipline,
      })),
    ),
  )
}

function bodiesJson(groups: readonly PlannedGroup[]): string {
  return JSON.stringify(
    groups.flatMap((group, g) =>
      group.bodies.map((body) => ({ g, body_id: body.id, area_code: body.areaCode })),
    ),
  )
}

/**
 * Brings the tasks of groups of bodies to their plans: new steps become tasks with the chain of their area, open tasks
 * get the new days, finished ones stay as they are, and open tasks of steps that fell away are marked not applicable.
 */
export async function syncPlanTasks(
  tx: Tx,
  actor: Actor,
  roundId: string,
  groups: readonly PlannedGroup[],
): Promise<void> {
  const count = groups.reduce((sum, group) => sum + group.bodies.length * group.steps.length, 0)
  if (count === 0) return
  const steps = sql`jsonb_to_recordset(${stepsJson(groups)}::jsonb) as s(${stepShape})`
  const bodies = sql`jsonb_to_recordset(${bodiesJson(groups)}::jsonb) as b(${bodyShape})`
  const ids = JSON.stringify(Array.from({ length: count }, () => newId()))
  // Behind the row policies the planner expects one task and would compare thousands with thousands one by one.
  await tx.execute(sql`select set_config('enable_nestloop', 'off', true)`)
  await tx.execute(sql`
    update tasks t set start_on = s.start_on, due_on = s.due_on, limit_on = s.limit_on, title = s.title,
      position = s.position, evidence_wanted = s.evidence_wanted, discipline = s.discipline, version = t.version + 1,
      escalation = case when s.due_on > t.due_on then 0 else t.escalation end,
      escalated_on = case when s.due_on > t.due_on then null else t.escalated_on end,
      updated_by = ${actor.accountId}, updated_at = now()
    from ${steps} join ${bodies} on b.g = s.g
    where t.body_id = b.body_id and t.step_id = s.step_id and t.state not in ('done', 'not_applicable')`)
  await tx.execute(sql`
    with wanted as materialized (select b.body_id, s.step_id from ${steps} join ${bodies} on b.g = s.g)
    update tasks t set state = 'not_applicable', version = t.version + 1, updated_by = ${actor.accountId}, updated_at = now()
    from ${bodies}
    where t.body_id = b.body_id and t.step_id is not null and t.state in ('not_started', 'in_progress')
      and not exists (select from wanted w where w.body_id = t.body_id and w.step_id = t.step_id)`)
  await tx.execute(sql`
    insert into tasks (id, round_id, body_id, step_id, position, title, area_code, main_leader_id, deputy_leader_id,
      department_id, start_on, due_on, limit_on, state, evidence_wanted, discipline, updated_by)
    select ids.id, ${roundId}, n.body_id, n.step_id, n.position, n.title, n.area_code, c.main_leader_id,
      c.deputy_leader_id, c.department_id, n.start_on, n.due_on, n.limit_on, 'not_started', n.evidence_wanted,
      n.discipline, ${actor.accountId}
    from (
      select b.body_id, b.area_code, s.*, row_number() over (order by b.area_code, s.position) as nth
      from ${steps} join ${bodies} on b.g = s.g
      where not exists (select from tasks t where t.body_id = b.body_id and t.step_id = s.step_id)
    ) n
    join chains c on c.round_id = ${roundId} and c.area_code = n.area_code
    join jsonb_array_elements_text(${ids}::jsonb) with ordinality as ids(id, nth) on ids.nth = n.nth`)
  await tx.execute(sql`select set_config('enable_nestloop', 'on', true)`)
}

/** The days on which the steps of bodies were in fact completed: body → step → day. */
export async function doneDays(
  tx: Tx,
  bodyIds: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const found = await tx.execute<{ body_id: string; done: Record<string, string> }>(sql`
    select body_id, jsonb_object_agg(step_id, done_on) as done from tasks
    where body_id in (select one::char(26) from jsonb_array_elements_text(${JSON.stringify(bodyIds)}::jsonb) as one)
      and state = 'done' and step_id is not null and done_on is not null
    group by body_id`)
  return new Map(found.rows.map((row) => [row.body_id, row.done]))
}
