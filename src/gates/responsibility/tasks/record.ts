import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { files } from '#platform/files/tables.ts'
import { areas } from '#registry/areas/tables.ts'
import { people } from '#registry/people/tables.ts'
import { daysBetween } from '#rules/dates.ts'
import { stepOf } from '#rules/plan/templates.ts'
import { whyNot } from './allowed.ts'
import { type Blocked, conditionsOf } from './conditions.ts'
import { taskRows } from './queries.ts'
import type { TaskMoveView, TaskRecord, TaskRow } from './shapes.ts'
import { standing, taskMoves } from './states.ts'
import { taskEvidence, tasks } from './tables.ts'
import { tasksRefusals } from './text.ts'

export type Task = typeof tasks.$inferSelect

async function evidenceOf(tx: Tx, actor: Actor, taskId: string): Promise<TaskRecord['evidence']> {
  const rows = await tx
    .select({
      id: taskEvidence.id,
      note: taskEvidence.note,
      submission: taskEvidence.submission,
      addedById: taskEvidence.addedBy,
      addedBy: people.name,
      addedAt: taskEvidence.addedAt,
      fileId: taskEvidence.fileId,
      fileName: files.name,
      size: files.size,
      type: files.type,
    })
    .from(taskEvidence)
    .leftJoin(people, eq(people.id, taskEvidence.addedBy))
    .leftJoin(files, eq(files.id, taskEvidence.fileId))
    .where(eq(taskEvidence.taskId, taskId))
    .orderBy(asc(taskEvidence.id))
  return rows.map(({ addedById, fileId, fileName, size, type, ...row }) => ({
    ...row,
    addedBy: row.addedBy ?? '',
    own: addedById === actor.personId,
    file: fileId === null ? null : { id: fileId, name: fileName ?? '', size: size ?? 0, type: type ?? '' },
  }))
}

type Named = { id: string; name: string; title: string }

/** A leader with the post that is nearest to the task's area. */
async function leader(tx: Tx, personId: string, areaCode: string): Promise<Named | null> {
  const found = await tx.execute<Named>(sql`
    select p.id, p.name, coalesce((
      select o.short_name || ' ' || x.title from posts x join organisations o on o.id = x.organisation_id
      where x.person_id = p.id and x.until_on is null and starts_with(${areaCode}, x.area_code)
      order by x.chain_part is null, length(x.area_code) desc, x.id limit 1), '') as title
    from people p where p.id = ${personId}`)
  return found.rows[0] ?? null
}

async function nameOf(tx: Tx, personId: string | null): Promise<string | null> {
  if (personId === null) return null
  const [row] = await tx.select({ name: people.name }).from(people).where(eq(people.id, personId))
  return row?.name ?? null
}

/** Steps of the same body that the task's step builds on and that are not done. */
async function openBefore(tx: Tx, task: Task, row: TaskRow, today: string): Promise<TaskRecord['waitsFor']> {
  if (row.kind === null || row.stepId === null || task.bodyId === null) return []
  const before = stepOf(row.kind, row.stepId)?.dependsOn ?? []
  if (before.length === 0 || task.state === 'done' || task.state === 'not_applicable') return []
  const found = await tx
    .select({ id: tasks.id, title: tasks.title, state: tasks.state, dueOn: tasks.dueOn })
    .from(tasks)
    .where(
      and(
        eq(tasks.bodyId, task.bodyId),
        inArray(tasks.stepId, [...before]),
        ne(tasks.state, 'done'),
        ne(tasks.state, 'not_applicable'),
      ),
    )
    .orderBy(asc(tasks.position))
  return found.map(({ id, title, state, dueOn }) => {
    return { id, title, standing: standing(state, daysBetween(today, dueOn)) }
  })
}

function movesOf(actor: Actor, task: Task, departmentName: string, blocked: Blocked | null): TaskMoveView[] {
  return taskMoves.map((move) => {
    const reason = whyNot(actor, { ...task, departmentName }, move)
    const waits = move === 'accept' ? (blocked?.text ?? null) : null
    const why = reason === null ? waits : sayBoth(tasksRefusals, reason.code, reason.params)
    return { move, allowed: why === null, why }
  })
}

type PlannedBasis = Pick<TaskRecord, 'citation' | 'explain'>

/** What the plan in force says about the step's day: its article and how the day came out. */
async function basisOf(tx: Tx, task: Task): Promise<PlannedBasis> {
  if (task.bodyId === null || task.stepId === null) return { citation: null, explain: null }
  const found = await tx.execute<PlannedBasis>(sql`
    select s.details -> 'citation' as citation, s.details -> 'explain' as explain
    from bodies b join plans p on p.body_id = b.id and p.plan_version = b.plan_version
      join plan_steps s on s.plan_id = p.id and s.step_id = ${task.stepId}
    where b.id = ${task.bodyId}`)
  const row = found.rows[0]
  return { citation: row?.citation ?? null, explain: row?.explain ?? null }
}

/** A task with everything that its record page shows; NOT_FOUND where the actor may not see it. */
export async function recordOf(tx: Tx, actor: Actor, taskId: string, today: string): Promise<TaskRecord> {
  const task = one(await tx.select().from(tasks).where(eq(tasks.id, taskId)))
  const page = { where: eq(tasks.id, taskId), order: [asc(tasks.id)], limit: 1, offset: 0 }
  const row = one(await taskRows(tx, page, today))
  const condition = (await conditionsOf(tx, [{ id: task.id, stepId: task.stepId, bodyId: task.bodyId }])).get(
    task.id,
  )
  const blocked = condition?.blocked ?? null
  const path = await tx
    .select({ name: areas.name })
    .from(areas)
    .where(sql`starts_with(${task.areaCode}, ${areas.code}) and length(${areas.code}) >= 6`)
    .orderBy(asc(areas.code))
  return {
    ...row,
    areaPath: path.map((area) => area.name),
    bodyId: task.bodyId,
    discipline: task.discipline,
    evidenceWanted: task.evidenceWanted,
    ...(await basisOf(tx, task)),
    chain: {
      main: await leader(tx, task.mainLeaderId, task.areaCode),
      deputy: await leader(tx, task.deputyLeaderId, task.areaCode),
      department: { id: task.departmentId, name: row.department, title: '' },
    },
    evidence: await evidenceOf(tx, actor, taskId),
    submittedBy: await nameOf(tx, task.submittedBy),
    submittedAt: task.submittedAt,
    reviewedBy: await nameOf(tx, task.reviewedBy),
    escalatedOn: task.escalatedOn,
    waitsFor: await openBefore(tx, task, row, today),
    condition:
      condition === undefined
        ? null
        : {
            name: condition.name,
            link: condition.link,
            why: blocked?.text ?? null,
            citation: blocked?.citation ?? null,
          },
    moves: movesOf(actor, task, row.department, blocked),
    today,
  }
}
