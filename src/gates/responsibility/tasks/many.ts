import { eq, inArray, sql } from 'drizzle-orm'
import { type Said, sayBoth } from '#common/text.ts'
import type { Answers } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import { recordEvents } from '#platform/audit/record.ts'
import { lastChange } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { areas } from '#registry/areas/tables.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { whyNot } from './allowed.ts'
import { conditionsOf } from './conditions.ts'
import type { tasksTopic } from './contract.ts'
import { doneDay, type Known, subjectOf, words } from './moves.ts'
import { peopleOf, send, type ToSend, taskLink } from './notices.ts'
import { tasks } from './tables.ts'
import { type TaskRefusal, tasksRefusals } from './text.ts'

type Part = Pick<Answers<typeof tasksTopic.contract, TaskRefusal>, 'acceptMany'>
type Seen = { readonly id: string; readonly version: number }

async function known(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Known>> {
  const rows = await tx
    .select({ task: tasks, areaName: areas.name, departmentName: organisations.name })
    .from(tasks)
    .leftJoin(areas, eq(areas.code, tasks.areaCode))
    .leftJoin(organisations, eq(organisations.id, tasks.departmentId))
    .where(inArray(tasks.id, [...ids]))
  return new Map(
    rows.map(({ task, areaName, departmentName }) => {
      return [task.id, { ...task, areaName: areaName ?? task.areaCode, departmentName: departmentName ?? '' }]
    }),
  )
}

const missing: Said = {
  zh: '没有找到该任务，或者不在您的工作范围内。',
  en: 'The task was not found, or lies outside your area.',
}

async function problemOf(tx: Tx, actor: Actor, task: Known | undefined, seen: Seen): Promise<Said | null> {
  if (task === undefined) return missing
  if (task.version !== seen.version) {
    return sayBoth(tasksRefusals, 'changed_meanwhile', await lastChange(tx, 'task', task.id))
  }
  const reason = whyNot(actor, task, 'accept')
  return reason === null ? null : sayBoth(tasksRefusals, reason.code, reason.params)
}

/** One notice for each executor, naming the task where it is a single one. */
async function tellExecutors(tx: Tx, actor: Actor, accepted: readonly Known[]): Promise<void> {
  const people = await peopleOf(
    tx,
    accepted.map((task) => task.departmentId),
  )
  const byPerson = Map.groupBy(
    accepted.flatMap((task) => (people.get(task.departmentId) ?? []).map((personId) => ({ personId, task }))),
    (one) => one.personId,
  )
  const notices = [...byPerson].map(([personId, theirs]): ToSend => {
    const [first] = theirs
    return first !== undefined && theirs.length === 1
      ? { personId, key: 'accepted', params: words(first.task), link: taskLink(first.task.id) }
      : {
          personId,
          key: 'acceptedMany',
          params: { n: theirs.length },
          link: '/responsibility/tasks?state=done',
        }
  })
  await send(tx, actor, notices)
}

/** Signs off what can be, by tasks still in the version that was seen; the ids that were. */
async function signOff(
  tx: Tx,
  actor: Actor,
  accepted: readonly Known[],
  day: string,
): Promise<ReadonlySet<string>> {
  const seen = JSON.stringify(accepted.map(({ id, version }) => ({ id, version })))
  const done = await tx.execute<{ id: string }>(sql`
    update tasks t set state = 'done', done_on = ${day}, reviewed_by = ${actor.personId}, version = t.version + 1,
      updated_by = ${actor.accountId}, updated_at = now()
    from jsonb_to_recordset(${seen}::jsonb) as s(id text, version int)
    where t.id = s.id and t.version = s.version and t.state = 'submitted' returning t.id`)
  return new Set(done.rows.map((row) => row.id))
}

/** Signs off many tasks at once; those that can't be are left with the reason. */
export const many: Part = {
  acceptMany: async (ask) => {
    const { input, tx, actor, refuse, audit } = ask
    const day = doneDay(ask, input.doneOn)
    const asked = [...new Map(input.tasks.map((seen) => [seen.id, seen])).values()]
    const found = await known(
      tx,
      asked.map((seen) => seen.id),
    )
    const dated = [...found.values()].map((task) => ({ ...task, doneOn: day }))
    const conditions = await conditionsOf(tx, dated)
    const left: ({ id: string } & Said)[] = []
    const ready: Known[] = []
    for (const seen of asked) {
      const task = found.get(seen.id)
      const problem = await problemOf(tx, actor, task, seen)
      const waits = conditions.get(seen.id)?.blocked?.text ?? null
      if (problem !== null) left.push({ id: seen.id, ...problem })
      else if (waits !== null) left.push({ id: seen.id, ...waits })
      else if (task !== undefined) ready.push(task)
    }
    const done = ready.length === 0 ? new Set<string>() : await signOff(tx, actor, ready, day)
    const accepted = ready.filter((task) => done.has(task.id))
    for (const task of ready) {
      if (done.has(task.id)) continue
      const who = await lastChange(tx, 'task', task.id)
      left.push({ id: task.id, ...sayBoth(tasksRefusals, 'changed_meanwhile', who) })
    }
    if (accepted.length === 0) {
      refuse('none_acceptable', { first: left[0]?.zh ?? '', firstEn: left[0]?.en ?? '' })
    }
    await recordEvents(
      tx,
      actor,
      'task.accepted',
      accepted.map((task) => ({ subject: subjectOf(task), params: { ...words(task), day } })),
    )
    const n = accepted.length
    await audit(
      'task.accepted_many',
      { type: 'tasks', id: actor.postId, name: `${n}`, areaCode: actor.areaCode },
      { n, day },
    )
    await tellExecutors(tx, actor, accepted)
    return { accepted: n, left }
  },
}
