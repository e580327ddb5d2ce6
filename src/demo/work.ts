import { and, eq, inArray, sql } from 'drizzle-orm'
import { tasksActions } from '#gates/responsibility/tasks/actions.ts'
import { tasksTopic } from '#gates/responsibility/tasks/contract.ts'
import { tasks } from '#gates/responsibility/tasks/tables.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { people } from '#registry/people/tables.ts'
import { posts } from '#registry/posts/tables.ts'
import { addDays } from '#rules/dates.ts'
import { demoToday } from './days.ts'
import type { Random } from './random.ts'

type Open = {
  readonly id: string
  readonly version: number
  readonly areaCode: string
  readonly departmentId: string
}

/** The order in which the demo goes through tasks: the same in every build, also where two bodies share a place. */
export const inPlanOrder = [tasks.areaCode, tasks.position, tasks.dueOn, sql`${tasks.title} ->> 'zh'`]

/** Somebody with a granted role in an organisation, acting as after a sign-in. */
async function workerOf(app: App, departmentId: string, areaCode: string): Promise<Actor | null> {
  const [row] = await app.data.transact(
    systemActor,
    (tx) =>
      tx
        .select({ post: posts, personName: people.name, organisationName: organisations.name })
        .from(posts)
        .innerJoin(people, eq(people.id, posts.personId))
        .innerJoin(organisations, eq(organisations.id, posts.organisationId))
        .where(
          and(
            eq(posts.organisationId, departmentId),
            eq(posts.areaCode, areaCode),
            inArray(posts.role, ['village', 'township', 'coordinator']),
          ),
        )
        .orderBy(sql`${posts.chainPart} = 'department' desc nulls last`, posts.id)
        .limit(1),
    'read',
  )
  if (row?.post.role === undefined || row.post.role === null) return null
  return {
    ...systemActor,
    role: row.post.role,
    accountId: row.post.personId,
    personId: row.post.personId,
    personName: row.personName,
    postId: row.post.id,
    title: row.post.title,
    organisationId: row.post.organisationId,
    organisationName: row.organisationName,
    areaCode: row.post.areaCode,
  }
}

/** Open tasks that have begun and are due within two weeks of the demo's day. */
function begun(app: App, roundId: string): Promise<Open[]> {
  return app.data.transact(
    systemActor,
    (tx) =>
      tx
        .select({
          id: tasks.id,
          version: tasks.version,
          areaCode: tasks.areaCode,
          departmentId: tasks.departmentId,
        })
        .from(tasks)
        .where(
          and(
            eq(tasks.roundId, roundId),
            eq(tasks.state, 'not_started'),
            sql`${tasks.startOn} <= ${demoToday}`,
            sql`${tasks.dueOn} between ${demoToday} and ${addDays(demoToday, 14)}`,
          ),
        )
        .orderBy(...inPlanOrder),
    'read',
  )
}

const notes = ['已张贴公告并留存照片', '材料已按清单备齐', '会议已召开，记录附后', '名册已核对，签字齐全']

/** What is going on around the demo's day: work begun, handed in, and one hand-in returned with a reason. */
export async function workOn(app: App, roundId: string, random: Random): Promise<void> {
  const open = (await begun(app, roundId)).filter(() => random.chance(0.45))
  const workers = new Map<string, Actor | null>()
  for (const [index, task] of open.entries()) {
    const key = `${task.departmentId} ${task.areaCode}`
    if (!workers.has(key)) workers.set(key, await workerOf(app, task.departmentId, task.areaCode))
    const worker = workers.get(key)
    if (worker === null || worker === undefined) continue
    const work = callAs(app, tasksTopic, tasksActions, worker)
    const started = await work.start({ id: task.id, version: task.version })
    if (index % 4 !== 0) continue
    const note = random.pick(notes)
    const { version } = await work.addEvidence({ id: task.id, note })
    await work.submit({ id: task.id, version: Math.max(version, started.version) })
  }
}
