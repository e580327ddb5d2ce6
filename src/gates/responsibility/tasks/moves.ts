import { and, eq, sql } from 'drizzle-orm'
import type { Answers, Ask } from '#platform/action.ts'
import { lastChange } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { areas } from '#registry/areas/tables.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { whyNot } from './allowed.ts'
import { refuseBlocked } from './conditions.ts'
import type { tasksTopic } from './contract.ts'
import { peopleOf, reviewersOf, send, taskLink } from './notices.ts'
import type { Task } from './record.ts'
import { moveTask, type TaskMove, type TaskState } from './states.ts'
import { taskEvidence, tasks } from './tables.ts'
import type { noticeText, TaskRefusal } from './text.ts'

type Contract = typeof tasksTopic.contract
type Part = Pick<
  Answers<Contract, TaskRefusal>,
  'start' | 'submit' | 'accept' | 'return' | 'waive' | 'reopen'
>
type NoticeKey = (typeof noticeText)['keys'][number]

/** What a function of this topic needs of the call that it serves. */
export type TaskAsk = Pick<Ask<unknown, TaskRefusal>, 'tx' | 'actor' | 'app' | 'refuse' | 'audit'>
export type Known = Task & { readonly areaName: string; readonly departmentName: string }

/** A task with the names that its events and notices say; NOT_FOUND where the actor may not see it. */
export async function taskOf(tx: Tx, taskId: string): Promise<Known> {
  const found = one(
    await tx
      .select({ task: tasks, areaName: areas.name, departmentName: organisations.name })
      .from(tasks)
      .leftJoin(areas, eq(areas.code, tasks.areaCode))
      .leftJoin(organisations, eq(organisations.id, tasks.departmentId))
      .where(eq(tasks.id, taskId)),
  )
  const { task, areaName, departmentName } = found
  return { ...task, areaName: areaName ?? task.areaCode, departmentName: departmentName ?? '' }
}

/** The task as the subject of an audit event. */
export function subjectOf(task: Pick<Known, 'id' | 'title' | 'areaCode'>) {
  return { type: 'task', id: task.id, name: task.title.zh, areaCode: task.areaCode }
}

/** What every sentence about a task says: its title and where it is to be done. */
export function words(task: Pick<Known, 'title' | 'areaName'>) {
  return { title: task.title.zh, area: task.areaName }
}

/** Refuses when somebody else changed the task since its page was loaded. */
export async function checkSeen(ask: TaskAsk, task: Task, version: number): Promise<void> {
  if (task.version !== version) ask.refuse('changed_meanwhile', await lastChange(ask.tx, 'task', task.id))
}

/** Writes a change of a task that is still in the version that was read; its new version. */
export async function change(ask: TaskAsk, task: Task, set: Partial<Task>): Promise<number> {
  const version = task.version + 1
  const changed = await ask.tx
    .update(tasks)
    .set({ ...set, version, updatedBy: ask.actor.accountId, updatedAt: sql`now()` })
    .where(and(eq(tasks.id, task.id), eq(tasks.version, task.version)))
    .returning({ id: tasks.id })
  if (changed.length === 0) ask.refuse('changed_meanwhile', await lastChange(ask.tx, 'task', task.id))
  return version
}

/** Tells people about one task. */
export async function tell(
  ask: Pick<TaskAsk, 'tx' | 'actor'>,
  task: Pick<Known, 'id' | 'title' | 'areaName'>,
  key: NoticeKey,
  people: readonly string[],
): Promise<void> {
  const link = taskLink(task.id)
  const params = words(task)
  await send(
    ask.tx,
    ask.actor,
    [...new Set(people)].map((personId) => ({ personId, key, params, link })),
  )
}

/** Those who do the task's work. */
export async function executors(tx: Tx, task: Task): Promise<readonly string[]> {
  return (await peopleOf(tx, [task.departmentId])).get(task.departmentId) ?? []
}

async function ready(
  ask: TaskAsk,
  seen: { id: string; version: number },
  move: TaskMove,
): Promise<[Known, TaskState]> {
  const task = await taskOf(ask.tx, seen.id)
  await checkSeen(ask, task, seen.version)
  const reason = whyNot(ask.actor, task, move)
  if (reason !== null) ask.refuse(reason.code, reason.params)
  const state = moveTask(task.state, move)
  if (state === null) throw new Error(`${move} of ${task.state} was let through`)
  return [task, state]
}

/** Gives the evidence that waits the number of this hand-in; refuses when nothing new is handed in. */
async function handIn(ask: TaskAsk, task: Task): Promise<{ n: number; evidence: number }> {
  const found = await ask.tx.execute<{ last: number; waiting: number }>(sql`
    select coalesce(max(submission), 0)::int as last, count(*) filter (where submission = 0)::int as waiting
    from task_evidence where task_id = ${task.id}`)
  const { last = 0, waiting = 0 } = found.rows[0] ?? {}
  if (waiting === 0) ask.refuse('no_evidence')
  await ask.tx
    .update(taskEvidence)
    .set({ submission: last + 1 })
    .where(and(eq(taskEvidence.taskId, task.id), eq(taskEvidence.submission, 0)))
  return { n: last + 1, evidence: waiting }
}

/** The day on which the work was done: today unless told, never in the future. */
export function doneDay(ask: TaskAsk, given: string | undefined): string {
  const today = ask.app.clock.today()
  if (given !== undefined && given > today) ask.refuse('future_day', { day: given, today })
  return given ?? today
}

/** The moves of a task's life. */
export const moves: Part = {
  start: async (ask) => {
    const [task, state] = await ready(ask, ask.input, 'start')
    const version = await change(ask, task, { state })
    await ask.audit('task.started', subjectOf(task), words(task))
    return { version, state }
  },

  submit: async (ask) => {
    const [task, state] = await ready(ask, ask.input, 'submit')
    const handed = await handIn(ask, task)
    const version = await change(ask, task, {
      state,
      submittedBy: ask.actor.personId,
      submittedAt: ask.app.clock.now(),
      returnReason: null,
    })
    await ask.audit('task.submitted', subjectOf(task), { ...words(task), ...handed })
    await tell(ask, task, 'submitted', await reviewersOf(ask.tx, task.areaCode))
    return { version, state }
  },

  accept: async (ask) => {
    const [task, state] = await ready(ask, ask.input, 'accept')
    const day = doneDay(ask, ask.input.doneOn)
    await refuseBlocked(ask, [{ ...task, doneOn: day }])
    const version = await change(ask, task, { state, doneOn: day, reviewedBy: ask.actor.personId })
    await ask.audit('task.accepted', subjectOf(task), { ...words(task), day })
    await tell(ask, task, 'accepted', await executors(ask.tx, task))
    return { version, state }
  },

  return: async (ask) => {
    const [task, state] = await ready(ask, ask.input, 'return')
    const { reason } = ask.input
    const version = await change(ask, task, { state, returnReason: reason, reviewedBy: ask.actor.personId })
    await ask.audit('task.returned', subjectOf(task), { ...words(task), reason })
    await tell(ask, task, 'returned', await executors(ask.tx, task))
    return { version, state }
  },

  waive: async (ask) => {
    const [task, state] = await ready(ask, ask.input, 'waive')
    const version = await change(ask, task, { state, reviewedBy: ask.actor.personId, returnReason: null })
    await ask.audit('task.waived', subjectOf(task), { ...words(task), reason: ask.input.reason })
    await tell(ask, task, 'waived', await executors(ask.tx, task))
    return { version, state }
  },

  reopen: async (ask) => {
    const [task, state] = await ready(ask, ask.input, 'reopen')
    const closed = await ask.tx.execute(
      sql`select 1 from rounds where id = ${task.roundId} and state = 'closed'`,
    )
    if (closed.rows.length > 0) ask.refuse('round_closed')
    const cleared = { doneOn: null, reviewedBy: null, submittedBy: null, submittedAt: null }
    const version = await change(ask, task, { ...cleared, state, escalation: 0, escalatedOn: null })
    await ask.audit('task.reopened', subjectOf(task), { ...words(task), reason: ask.input.reason })
    await tell(ask, task, 'reopened', await executors(ask.tx, task))
    return { version, state }
  },
}
