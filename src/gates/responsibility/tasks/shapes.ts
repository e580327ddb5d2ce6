import { z } from 'zod'
import { areaCode, citationSchema, civilDate, id, said } from '#common/contract.ts'
import { bodyKinds, bodyLevels } from '#rules/bodies.ts'
import { taskMoves, taskStandings, taskStates } from './states.ts'

/** A calendar month, YYYY-MM. */
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/** The lists of 工作台, from the most urgent to the least; each can be opened as a filtered task list. */
export const bucketKeys = [
  'overdue',
  'returned',
  'due_soon',
  'current',
  'review',
  'escalated',
  'late_below',
] as const
export type BucketKey = (typeof bucketKeys)[number]

/** What happened to tasks in a stretch of days; `overdue` is how they stood at its end. */
export const taskDuring = ['due', 'due_done', 'signed_off', 'overdue', 'steps'] as const
export type TaskDuring = (typeof taskDuring)[number]

export const taskStanding = z.enum(taskStandings)

/** A task as lists show it. `daysLeft` counts to the due day, negative when it is past. */
export const taskRow = z.object({
  id,
  version: z.number().int(),
  roundId: id,
  title: said,
  areaCode,
  areaName: z.string(),
  /** The township of a village; null above. */
  townshipName: z.string().nullable(),
  kind: z.enum(bodyKinds).nullable(),
  stepId: z.string().nullable(),
  state: z.enum(taskStates),
  standing: taskStanding,
  standingWord: said,
  daysLeft: z.number().int(),
  startOn: civilDate,
  dueOn: civilDate,
  limitOn: civilDate.nullable(),
  doneOn: civilDate.nullable(),
  mainLeader: z.string(),
  deputyLeader: z.string(),
  department: z.string(),
  escalation: z.number().int(),
  returnReason: z.string().nullable(),
})
export type TaskRow = z.output<typeof taskRow>

/** Filters of a task list; each is one part of its address. */
export const taskFilters = {
  roundId: id.optional(),
  area: areaCode.optional(),
  level: z.enum(bodyLevels).optional(),
  kind: z.enum(bodyKinds).optional(),
  stepId: z.string().max(40).optional(),
  standing: taskStanding.optional(),
  state: z.enum(taskStates).optional(),
  departmentId: id.optional(),
  /** A leader in either place of the chain. */
  leader: id.optional(),
  /** Only the tasks in which that leader has this place. */
  leaderPart: z.enum(['main', 'deputy']).optional(),
  /** Only what is not finished. */
  open: z.stringbool().or(z.boolean()).optional(),
  month: monthSchema.optional(),
  /** One of my own lists. */
  bucket: z.enum(bucketKeys).optional(),
  /** What happened from one day to another, both included. */
  during: z.enum(taskDuring).optional(),
  from: civilDate.optional(),
  to: civilDate.optional(),
}

export const taskFilterSchema = z.object(taskFilters)
export type TaskFilters = z.output<typeof taskFilterSchema>

const link = z.object({ id, name: z.string(), title: z.string() })

const evidence = z.object({
  id,
  note: z.string(),
  /** 0 until it is handed in, then the number of the submission. */
  submission: z.number().int(),
  addedBy: z.string(),
  addedAt: z.string(),
  own: z.boolean(),
  file: z.object({ id, name: z.string(), size: z.number().int(), type: z.string() }).nullable(),
})

const move = z.object({ move: z.enum(taskMoves), allowed: z.boolean(), why: said.nullable() })
export type TaskMoveView = z.output<typeof move>

/** Everything of a task's record page but its trail, which `trail.ofRecord` tells. */
export const taskRecord = taskRow.extend({
  areaPath: z.array(z.string()),
  bodyId: id.nullable(),
  discipline: said,
  evidenceWanted: z.array(said),
  citation: citationSchema.nullable(),
  explain: said.nullable(),
  chain: z.object({ main: link.nullable(), deputy: link.nullable(), department: link }),
  evidence: z.array(evidence),
  submittedBy: z.string().nullable(),
  submittedAt: z.string().nullable(),
  reviewedBy: z.string().nullable(),
  escalatedOn: civilDate.nullable(),
  /** Steps that this one builds on and that are still open: a caution, not a bar. */
  waitsFor: z.array(z.object({ id, title: said, standing: taskStanding })),
  /** The record on which the sign-off rests; `why` says why it waits. */
  condition: z
    .object({ name: said, link: z.string(), why: said.nullable(), citation: citationSchema.nullable() })
    .nullable(),
  moves: z.array(move),
  today: civilDate,
})
export type TaskRecord = z.output<typeof taskRecord>

/** 工作台: my lists with their counts and first rows, and for those who lead, where work is late. */
export const myWork = z.object({
  today: civilDate,
  buckets: z.array(z.object({ key: z.enum(bucketKeys), count: z.number().int(), rows: z.array(taskRow) })),
  late: z.array(
    z.object({
      areaCode,
      areaName: z.string(),
      overdue: z.number().int(),
      dueSoon: z.number().int(),
      submitted: z.number().int(),
      /** Who answers for the place. */
      mainLeader: z.string().nullable(),
      deputyLeader: z.string().nullable(),
    }),
  ),
})
export type MyWork = z.output<typeof myWork>

/** A cell of the wall: place in `taskStandings`, the task, days to its due day; null where the step does not apply. */
const wallCell = z.tuple([z.number().int().min(0), z.string(), z.number().int()]).nullable()

export const wallAnswer = z.object({
  today: civilDate,
  /** The kind shown, null where the round renews nothing here, and those that can be. */
  kind: z.enum(bodyKinds).nullable(),
  kinds: z.array(z.enum(bodyKinds)),
  groups: z.array(z.object({ code: areaCode, name: z.string() })),
  columns: z.array(z.object({ stepId: z.string(), title: said })),
  rows: z.array(z.object({ code: areaCode, name: z.string(), group: areaCode })),
  /** By row, then column. */
  cells: z.array(z.array(wallCell)),
})
export type WallAnswer = z.output<typeof wallAnswer>

const monthlyLine = z.object({
  title: said,
  stepId: z.string().nullable(),
  level: z.enum(bodyLevels),
  startOn: civilDate,
  dueOn: civilDate,
  /** Areas in which this is due, and the name where it is one. */
  areas: z.number().int(),
  areaName: z.string().nullable(),
  department: z.string(),
  deputyLeader: z.string(),
  mainLeader: z.string(),
  total: z.number().int(),
  done: z.number().int(),
  submitted: z.number().int(),
  overdue: z.number().int(),
  /** The task, where the line is one. */
  taskId: id.nullable(),
  evidence: z.array(said),
})
export type MonthlyLine = z.output<typeof monthlyLine>

/** 每月任务清单: one group for every township and every county department. */
export const monthlyAnswer = z.object({
  month: monthSchema,
  roundName: z.string(),
  areaName: z.string(),
  today: civilDate,
  groups: z.array(
    z.object({
      key: z.string(),
      kind: z.enum(['department', 'township']),
      name: z.string(),
      areaCode,
      lines: z.array(monthlyLine),
    }),
  ),
  months: z.array(monthSchema),
})
export type MonthlyAnswer = z.output<typeof monthlyAnswer>

/** The three of a chain; none may be left out. */
export const chainInput = { mainLeaderId: id, deputyLeaderId: id, departmentId: id }

/** A task given by hand, as its form is filled in. */
export const newTask = z.object({
  roundId: id,
  title: z.string().trim().min(2).max(60),
  titleEn: z.string().trim().max(120).optional(),
  areaCode,
  startOn: civilDate,
  dueOn: civilDate,
  evidenceWanted: z.string().trim().max(500).default(''),
  discipline: z.string().trim().max(500).default(''),
  mainLeaderId: id.optional(),
  deputyLeaderId: id.optional(),
  departmentId: id.optional(),
})
export type NewTask = z.output<typeof newTask>
