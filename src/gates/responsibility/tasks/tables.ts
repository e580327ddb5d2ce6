import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { areaColumn, dayColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import {
  inScope,
  inScopeOrAbove,
  isSystem,
  ownOrganisation,
  ownPerson,
  roleIs,
  rowPolicies,
} from '#platform/policies.ts'
import type { TaskState } from './states.ts'

type Both = { zh: string; en: string }

/** Tasks (任务): a plan's step in one area, or work given by hand, with its whole chain of responsibility. */
export const tasks = pgTable(
  'tasks',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    bodyId: refColumn('body_id'),
    stepId: text('step_id'),
    position: integer('position').notNull().default(0),
    title: jsonb('title').$type<Both>().notNull(),
    areaCode: areaColumn('area_code').notNull(),
    mainLeaderId: refColumn('main_leader_id').notNull(),
    deputyLeaderId: refColumn('deputy_leader_id').notNull(),
    /** The responsible department: the organisation that does the work and hands in the evidence. */
    departmentId: refColumn('department_id').notNull(),
    startOn: dayColumn('start_on').notNull(),
    dueOn: dayColumn('due_on').notNull(),
    limitOn: dayColumn('limit_on'),
    state: text('state').$type<TaskState>().notNull(),
    evidenceWanted: jsonb('evidence_wanted').$type<Both[]>().notNull(),
    discipline: jsonb('discipline').$type<Both>().notNull(),
    /** People, not accounts: who handed it in may never review it, whatever the post. */
    submittedBy: text('submitted_by'),
    submittedAt: timeColumn('submitted_at'),
    doneOn: dayColumn('done_on'),
    reviewedBy: text('reviewed_by'),
    returnReason: text('return_reason'),
    /** Day on which the overdue task came onto the responsible leader's list. */
    escalatedOn: dayColumn('escalated_on'),
    /** How high it has come: 1 deputy leader, 2 main leader. */
    escalation: integer('escalation').notNull().default(0),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    index('tasks_state').on(t.state, t.id),
    index('tasks_round_area').on(t.roundId, t.areaCode, t.position),
    index('tasks_body').on(t.bodyId),
    index('tasks_due').on(t.dueOn),
    index('tasks_department').on(t.departmentId, t.state),
    index('tasks_main_leader').on(t.mainLeaderId),
    index('tasks_deputy_leader').on(t.deputyLeaderId),
    ...rowPolicies('tasks', {
      read: sql`((${inScope(t.areaCode)} and not ${roleIs('department')}) or ${ownOrganisation(t.departmentId)} or ${ownPerson(t.mainLeaderId)} or ${ownPerson(t.deputyLeaderId)})`,
      write: sql`(${isSystem} or ${inScope(t.areaCode)} or ${ownOrganisation(t.departmentId)})`,
      // A department works on its tasks wherever they lie; it can't carry one off to another area.
      become: sql`(${isSystem} or ${inScopeOrAbove(t.areaCode)})`,
    }),
  ],
)

/** Evidence (佐证材料) handed in for a task: files and words, each hand-in kept. */
export const taskEvidence = pgTable(
  'task_evidence',
  {
    id: idColumn(),
    taskId: refColumn('task_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    departmentId: refColumn('department_id').notNull(),
    fileId: refColumn('file_id'),
    note: text('note').notNull().default(''),
    /** Number of the hand-in that it belongs to; 0 while it waits for one. */
    submission: integer('submission').notNull(),
    /** The person who added it. */
    addedBy: text('added_by').notNull(),
    addedAt: timeColumn('added_at').notNull().defaultNow(),
  },
  (t) => [
    index('task_evidence_task').on(t.taskId),
    ...rowPolicies('task_evidence', {
      // Whoever sees the task sees its evidence, and nobody else.
      read: sql`exists (select 1 from tasks seen where seen.id = ${t.taskId})`,
      write: sql`(${isSystem} or ${inScope(t.areaCode)} or ${ownOrganisation(t.departmentId)})`,
    }),
  ],
)
