import { and, inArray, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers } from '#platform/action.ts'
import { recordEvents } from '#platform/audit/record.ts'
import type { Tx } from '#platform/data.ts'
import { areas } from '#registry/areas/tables.ts'
import { conditionedSteps, refuseBlocked } from './conditions.ts'
import type { tasksTopic } from './contract.ts'
import { subjectOf, words } from './moves.ts'
import { tasks } from './tables.ts'
import type { TaskRefusal } from './text.ts'

type Part = Pick<Answers<typeof tasksTopic.contract, TaskRefusal>, 'backfill'>

/** Those of the entered tasks whose sign-off may wait for another record, with the day on which each was done. */
async function stepsOf(tx: Tx, days: ReadonlyMap<string, string>) {
  const rows = await tx
    .select({
      id: tasks.id,
      stepId: tasks.stepId,
      bodyId: tasks.bodyId,
      title: tasks.title,
      areaName: areas.name,
    })
    .from(tasks)
    .innerJoin(areas, sql`${areas.code} = ${tasks.areaCode}`)
    .where(and(inArray(tasks.id, [...days.keys()]), inArray(tasks.stepId, conditionedSteps)))
  return rows.map((task) => ({ ...task, doneOn: days.get(task.id) }))
}

/** Work that was done before the round came into the system: entered at once, with the ledger it rests on. */
export const backfill: Part = {
  backfill: async (ask) => {
    const { input, actor, tx, app, refuse, audit } = ask
    const today = app.clock.today()
    const late = input.tasks.find((one) => one.doneOn > today)
    if (late !== undefined) refuse('future_day', { day: late.doneOn, today })
    const days = new Map(input.tasks.map((one) => [one.id, one.doneOn]))
    await refuseBlocked(ask, await stepsOf(tx, days))
    const asked = JSON.stringify([...days].map(([id, doneOn]) => ({ id, done_on: doneOn })))
    const changed = await tx.execute<{ id: string }>(sql`
      update tasks t set state = 'done', done_on = s.done_on, reviewed_by = ${actor.personId}, version = t.version + 1,
        escalation = 0, escalated_on = null, updated_by = ${actor.accountId}, updated_at = now()
      from jsonb_to_recordset(${asked}::jsonb) as s(id text, done_on date)
      where t.id = s.id and t.state in ('not_started', 'in_progress') returning t.id`)
    const ids = changed.rows.map((row) => row.id)
    if (ids.length === 0) refuse('none_open')
    const evidence = JSON.stringify(ids.map((taskId) => ({ id: newId(), task_id: taskId })))
    await tx.execute(sql`
      insert into task_evidence (id, task_id, area_code, department_id, note, submission, added_by)
      select e.id, t.id, t.area_code, t.department_id, ${input.note}, 1, ${actor.personId}
      from jsonb_to_recordset(${evidence}::jsonb) as e(id text, task_id text) join tasks t on t.id = e.task_id`)
    const rows = await tx
      .select({ id: tasks.id, title: tasks.title, areaCode: tasks.areaCode, areaName: areas.name })
      .from(tasks)
      .innerJoin(areas, sql`${areas.code} = ${tasks.areaCode}`)
      .where(inArray(tasks.id, ids))
    const entered = rows.map((task) => ({
      subject: subjectOf(task),
      params: { ...words(task), day: days.get(task.id) ?? today, note: input.note },
    }))
    await recordEvents(tx, actor, 'task.backfilled', entered)
    const subject = { type: 'account', id: actor.accountId, name: actor.personName, areaCode: actor.areaCode }
    await audit('task.backfilled_many', subject, { n: ids.length, note: input.note })
    return { entered: ids.length, left: input.tasks.length - ids.length }
  },
}
