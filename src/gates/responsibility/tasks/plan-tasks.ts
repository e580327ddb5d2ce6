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

const shape = sql`step_id text, position int, title jsonb, start_on date, due_on date, limit_on date, evidence_wanted jsonb, discipline jsonb`

function stepsJson(steps: readonly PlanTask[]): string {
  return JSON.stringify(
    steps.map((step) => ({
      step_id: step.stepId,
      position: step.position,
      title: step.title,
      start_on: step.startOn,
      due_on: step.dueOn,
      limit_on: step.limitOn,
      evidence_wanted: step.evidenceWanted,
      discipline: step.discipline,
    })),
  )
}

/** Identifiers for a set: one random stem of the moment and a running number keep them unique and sortable. */
function idsFor(count: number): string[] {
  return Array.from({ length: count }, () => newId())
}

/**
 * Brings the tasks of a group of bodies to its plan: new steps become tasks with the chain of their area, open tasks
 * get the new days, finished ones stay as they are, and open tasks of steps that fell away are marked not applicable.
 */
export async function syncPlanTasks(
  tx: Tx,
  actor: Actor,
  roundId: string,
  group: PlannedGroup,
): Promise<void> {
  if (group.bodies.length === 0) return
  const bodies = JSON.stringify(group.bodies.map((body) => ({ body_id: body.id, area_code: body.areaCode })))
  const steps = stepsJson(group.steps)
  const ids = JSON.stringify(idsFor(group.bodies.length * group.steps.length))
  await tx.execute(sql`
    update tasks t set start_on = s.start_on, due_on = s.due_on, limit_on = s.limit_on, title = s.title,
      position = s.position, evidence_wanted = s.evidence_wanted, discipline = s.discipline, version = t.version + 1,
      escalation = case when s.due_on > t.due_on then 0 else t.escalation end,
      escalated_on = case when s.due_on > t.due_on then null else t.escalated_on end,
      updated_by = ${actor.accountId}, updated_at = now()
    from jsonb_to_recordset(${steps}::jsonb) as s(${shape}),
      jsonb_to_recordset(${bodies}::jsonb) as b(body_id text, area_code text)
    where t.body_id = b.body_id and t.step_id = s.step_id and t.state not in ('done', 'not_applicable')`)
  await tx.execute(sql`
    update tasks t set state = 'not_applicable', version = t.version + 1, updated_by = ${actor.accountId}, updated_at = now()
    from jsonb_to_recordset(${bodies}::jsonb) as b(body_id text, area_code text)
    where t.body_id = b.body_id and t.state in ('not_started', 'in_progress')
      and t.step_id not in (select s.step_id from jsonb_to_recordset(${steps}::jsonb) as s(${shape}))`)
  await tx.execute(sql`
    insert into tasks (id, round_id, body_id, step_id, position, title, area_code, main_leader_id, deputy_leader_id,
      department_id, start_on, due_on, limit_on, state, evidence_wanted, discipline, updated_by)
    select ids.id, ${roundId}, n.body_id, n.step_id, n.position, n.title, n.area_code, c.main_leader_id,
      c.deputy_leader_id, c.department_id, n.start_on, n.due_on, n.limit_on, 'not_started', n.evidence_wanted,
      n.discipline, ${actor.accountId}
    from (
      select b.body_id, b.area_code, s.*, row_number() over (order by b.area_code, s.position) as nth
      from jsonb_to_recordset(${steps}::jsonb) as s(${shape}),
        jsonb_to_recordset(${bodies}::jsonb) as b(body_id text, area_code text)
      where not exists (select from tasks t where t.body_id = b.body_id and t.step_id = s.step_id)
    ) n
    join chains c on c.round_id = ${roundId} and c.area_code = n.area_code
    join jsonb_array_elements_text(${ids}::jsonb) with ordinality as ids(id, nth) on ids.nth = n.nth`)
}

/** The days on which the steps of bodies were in fact completed: body → step → day. */
export async function doneDays(
  tx: Tx,
  bodyIds: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const found = await tx.execute<{ body_id: string; done: Record<string, string> }>(sql`
    select body_id, jsonb_object_agg(step_id, done_on) as done from tasks
    where body_id in (select jsonb_array_elements_text(${JSON.stringify(bodyIds)}::jsonb))
      and state = 'done' and step_id is not null and done_on is not null
    group by body_id`)
  return new Map(found.rows.map((row) => [row.body_id, row.done]))
}
