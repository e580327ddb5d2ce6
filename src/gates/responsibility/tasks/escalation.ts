import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Answers } from '#platform/action.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { recordEvents } from '#platform/audit/record.ts'
import type { Tx } from '#platform/data.ts'
import type { Recurring } from '#platform/jobs/jobs.ts'
import { settings } from '#platform/settings/tables.ts'
import { addDays, daysBetween } from '#rules/dates.ts'
import type { tasksTopic } from './contract.ts'
import { subjectOf } from './moves.ts'
import { send, type ToSend, taskLink } from './notices.ts'
import type { TaskRefusal } from './text.ts'

type Part = Pick<Answers<typeof tasksTopic.contract, TaskRefusal>, 'escalate'>

/** Key of the setting that holds the days, `{ deputy, main }`. */
export const escalationSetting = 'task_escalation_days'

/** Days overdue from which a task comes onto the list of 分管领导 and of 主要领导, where nothing else is set. */
export const escalationDays = { deputy: 1, main: 3 } as const

const settingShape = z
  .object({ deputy: z.number().int().min(1), main: z.number().int().min(1) })
  .refine((days) => days.deputy <= days.main)

type Days = { readonly deputy: number; readonly main: number }

async function daysSet(tx: Tx): Promise<Days> {
  const [row] = await tx
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, escalationSetting))
  const read = settingShape.safeParse(row?.value)
  return read.success ? read.data : escalationDays
}

type Late = {
  id: string
  title: { zh: string; en: string }
  areaCode: string
  areaName: string
  dueOn: string
  level: number
  before: number
  main: string
  deputy: string
}

/** Raises every open overdue task of open rounds to the level its delay calls for; what was raised. */
async function raise(tx: Tx, days: Days, today: string): Promise<Late[]> {
  const raised = await tx.execute<Late>(sql`
    with late as (
      select t.id, t.escalation as before, case when t.due_on <= ${addDays(today, -days.main)} then 2 else 1 end as level
      from tasks t join rounds r on r.id = t.round_id and r.state = 'open'
      where t.state in ('not_started', 'in_progress') and t.due_on <= ${addDays(today, -days.deputy)})
    update tasks t set escalation = late.level, escalated_on = ${today}
    from late where t.id = late.id and late.level > t.escalation
    returning t.id, t.title, t.area_code as "areaCode", t.due_on as "dueOn", late.level, late.before,
      coalesce((select a.name from areas a where a.code = t.area_code), t.area_code) as "areaName",
      t.main_leader_id as main, t.deputy_leader_id as deputy`)
  return raised.rows
}

/** The leaders who get a task onto their lists with this step. */
function leadersOf(late: Late): string[] {
  const deputy = late.before < 1 ? [late.deputy] : []
  const main = late.level >= 2 ? [late.main] : []
  return [...new Set([...deputy, ...main])]
}

function noticesOf(raised: readonly Late[]): ToSend[] {
  const byLeader = Map.groupBy(
    raised.flatMap((late) => leadersOf(late).map((personId) => ({ personId, late }))),
    (one) => one.personId,
  )
  return [...byLeader].map(([personId, theirs]): ToSend => {
    const [first] = theirs
    return first !== undefined && theirs.length === 1
      ? {
          personId,
          key: 'escalated',
          params: { title: first.late.title.zh, area: first.late.areaName },
          link: taskLink(first.late.id),
        }
      : {
          personId,
          key: 'escalatedMany',
          params: { n: theirs.length },
          link: '/responsibility/tasks?bucket=escalated',
        }
  })
}

/** Puts overdue tasks onto the lists of the leaders who answer for them, once for each step; how many were raised. */
export async function escalateOverdue(tx: Tx, actor: Actor, today: string): Promise<number> {
  const raised = await raise(tx, await daysSet(tx), today)
  await recordEvents(
    tx,
    actor,
    'task.escalated',
    raised.map((task) => ({
      subject: subjectOf(task),
      params: {
        title: task.title.zh,
        area: task.areaName,
        days: daysBetween(task.dueOn, today),
        leader: task.level >= 2 ? '主要领导' : '分管领导',
        leaderEn: task.level >= 2 ? 'main leader' : 'leader in charge',
      },
    })),
  )
  await send(tx, actor, noticesOf(raised))
  return raised.length
}

/** Escalates once, as the product itself: to be called at start. */
export async function escalateNow(app: App): Promise<void> {
  const today = app.clock.today()
  await app.data.transact(systemActor, (tx) => escalateOverdue(tx, systemActor, today))
}

/** Every morning at six: overdue work comes onto the responsible leaders' lists. */
export const escalateTasks: Recurring = { name: 'tasks-escalate', cron: '0 6 * * *', run: escalateNow }

/** The same check, made by a coordinator for the own area. */
export const escalation: Part = {
  escalate: async ({ actor, tx, app, audit }) => {
    const n = await escalateOverdue(tx, actor, app.clock.today())
    const subject = { type: 'tasks', id: actor.postId, name: '逾期任务', areaCode: actor.areaCode }
    await audit('task.escalation_checked', subject, { n })
    return { escalated: n }
  },
}
