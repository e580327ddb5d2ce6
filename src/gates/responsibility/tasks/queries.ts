import { eq } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import { tasks } from './tables.ts'

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
  return new Map(rows.flatMap(({ stepId, ...task }) => (stepId === null ? [] : [[stepId, task] as const])))
}
