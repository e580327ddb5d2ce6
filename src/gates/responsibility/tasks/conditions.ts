// The topics' own doors: through the gate's there would be a circle, since its plans make tasks.
import { assessmentConditions } from '#gates/procedure/assessments/public.ts'
import {
  auditConditions,
  auditStep,
  type StepCondition,
  type StepTask,
} from '#gates/procedure/leaving-audits/public.ts'
import type { Ask } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import type { TaskRefusal } from './text.ts'

/** Steps whose sign-off rests on another record. */
export const conditionedSteps: string[] = [auditStep]

export type Blocked = NonNullable<StepCondition['blocked']>

/** Records of other topics on which the sign-off of tasks rests, by task; most tasks have none. */
export async function conditionsOf(
  tx: Tx,
  tasks: readonly StepTask[],
): Promise<ReadonlyMap<string, StepCondition>> {
  return new Map([...(await auditConditions(tx, tasks)), ...(await assessmentConditions(tx, tasks))])
}

type Named = StepTask & { readonly title: { readonly zh: string }; readonly areaName: string }

/** Refuses the sign-off of tasks of which one waits for another record, with the article that says so. */
export async function refuseBlocked(
  { tx, refuse }: Pick<Ask<unknown, TaskRefusal>, 'tx' | 'refuse'>,
  tasks: readonly Named[],
): Promise<void> {
  const conditions = await conditionsOf(tx, tasks)
  for (const task of tasks) {
    const blocked = conditions.get(task.id)?.blocked
    if (blocked === null || blocked === undefined) continue
    const { zh, en } = blocked.text
    const params = { area: task.areaName, title: task.title.zh, why: zh, whyEn: en }
    refuse('condition_open', params, blocked.citation ?? undefined)
  }
}
