import { z } from 'zod'
import { areaCode, citationSchema, civilDate, command, id, query, said, topic } from '#common/contract.ts'
import { bodyKinds } from '#rules/bodies.ts'

const limit = z.object({
  side: z.enum(['latest', 'earliest', 'on']),
  day: civilDate,
  citation: citationSchema.nullable(),
})
const mark = z.object({ id: z.string(), name: said, day: civilDate, citation: citationSchema.nullable() })

export const planStep = z.object({
  stepId: z.string(),
  position: z.number().int(),
  name: said,
  organ: said,
  startOn: civilDate,
  dueOn: civilDate,
  limitOn: civilDate.nullable(),
  limitKind: z.enum(['latest', 'earliest', 'on']).nullable(),
  limits: z.array(limit),
  marks: z.array(mark),
  daysBefore: z.number().int(),
  basis: z.enum(['law', 'custom']),
  confidence: z.enum(['A', 'B', 'C', 'D']),
  citation: citationSchema.nullable(),
  explain: said,
  added: z.boolean(),
  status: z.enum(['ok', 'past', 'impossible', 'unlawful']),
  daysShort: z.number().int(),
  deliverables: z.array(said),
  discipline: said,
  evidence: z.array(said),
  /** The step's task, where the plan is the one in force. */
  task: z
    .object({ id, state: z.string(), doneOn: civilDate.nullable(), version: z.number().int() })
    .nullable(),
})
export type PlanStep = z.output<typeof planStep>

const problem = z.object({
  step: z.string().nullable(),
  severity: z.enum(['refusal', 'warning', 'notice']),
  code: z.string(),
  text: said,
  citation: citationSchema.nullable(),
  daysShort: z.number().int(),
})

export type PlanProblemView = z.output<typeof problem>

const planned = z.object({
  bodyId: id,
  planVersion: z.number().int(),
  electionDay: civilDate,
  computedOn: civilDate,
  reason: z.string(),
  madeBy: z.string(),
  madeAt: z.string(),
  problems: z.array(problem),
  steps: z.array(planStep),
})

const moved = z.object({
  stepId: z.string(),
  kind: z.enum(['same', 'moved', 'added', 'removed']),
  name: said,
  before: civilDate.nullable(),
  after: civilDate.nullable(),
  movedDays: z.number().int(),
  doneOn: civilDate.nullable(),
  /** Done, but on a day that the new plan no longer accepts. */
  mustRepeat: z.boolean(),
  status: z.enum(['ok', 'past', 'impossible', 'unlawful']).nullable(),
  becameImpossible: z.boolean(),
  daysShort: z.number().int(),
  citation: citationSchema.nullable(),
  explain: said.nullable(),
})
export type MovedStep = z.output<typeof moved>

/** Which bodies move: one body, or all of a kind in the round. */
const target = {
  roundId: id,
  kind: z.enum(bodyKinds),
  bodyId: id.optional(),
}

const days = z.number().int().min(0).max(400)
const stepSetting = z.object({
  days: days.exactOptional(),
  lead: days.exactOptional(),
  name: said.exactOptional(),
  dropped: z.literal(true).exactOptional(),
})
const customStep = z.object({
  id: z.string().regex(/^own_[a-z0-9]{1,20}$/),
  name: said,
  organ: said,
  days: z.number().int().min(-200).max(400),
  lead: days.exactOptional(),
  deliverables: z.array(said).max(20).exactOptional(),
  evidence: z.array(said).max(20).exactOptional(),
})
/** A county's own intervals and steps for a kind of body. */
export const settingsSchema = z.object({
  steps: z.record(z.string().max(40), stepSetting).default({}),
  added: z.array(customStep).max(30).default([]),
  order: z.array(z.string().max(40)).max(80).default([]),
})

/** What a change would do to bodies; the steps are those of one of them, the problems those of all. */
const changeAnswer = z.object({
  bodies: z.number().int(),
  /** Sets of bodies whose plans come out alike. */
  groups: z.number().int(),
  /** The body whose steps are shown: the one that changes most. */
  shown: z.string(),
  electionDay: civilDate.nullable(),
  /** Versions of the bodies that this was computed from: one number, their sum. */
  seen: z.number().int(),
  steps: z.array(moved),
  problems: z.array(problem),
})
export type PlanChange = z.output<typeof changeAnswer>

/** A bar of the Gantt chart with the states of the tasks behind it. */
const ganttRow = z.object({
  key: z.string(),
  parent: z.string().nullable(),
  bodyId: id.nullable(),
  name: said,
  from: civilDate,
  to: civilDate,
  tasks: z.number().int(),
  done: z.number().int(),
  submitted: z.number().int(),
  started: z.number().int(),
  overdue: z.number().int(),
})
export type GanttBar = z.output<typeof ganttRow>

/** Statutory plans (法定计划): computed backwards from the election day, re-planned, compared, kept by version. */
export const planTopic = topic('plan', {
  show: query({
    path: '/plan/{bodyId}',
    summary: '查看法定计划',
    access: 'plan.read',
    input: z.object({ bodyId: id, planVersion: z.coerce.number().int().min(1).optional() }),
    output: planned.extend({
      roundId: id,
      kind: z.enum(bodyKinds),
      bodyName: z.string(),
      areaCode,
      bodyVersion: z.number().int(),
      inForce: z.boolean(),
      today: civilDate,
      chain: z
        .object({ mainLeader: z.string(), deputyLeader: z.string(), department: z.string() })
        .nullable(),
    }),
  }),
  versions: query({
    path: '/plan/{bodyId}/versions',
    summary: '查看计划版本',
    access: 'plan.read',
    input: z.object({ bodyId: id }),
    output: z.array(
      z.object({
        planVersion: z.number().int(),
        electionDay: civilDate,
        reason: z.string(),
        madeBy: z.string(),
        madeAt: z.string(),
      }),
    ),
  }),
  /** Two versions side by side; `day` means the version that was in force at the end of that day. */
  compare: query({
    path: '/plan/{bodyId}/compare',
    summary: '比较计划版本',
    access: 'plan.read',
    input: z.object({
      bodyId: id,
      base: z.union([z.coerce.number().int().min(1), civilDate]),
      with: z.coerce.number().int().min(1).optional(),
    }),
    output: z.object({ base: z.number().int(), with: z.number().int(), steps: z.array(moved) }),
  }),
  /** What moving the election day would do, before anything is changed. */
  previewMove: query({
    path: '/plan/preview-move',
    summary: '测算改期',
    access: 'plan.edit',
    input: z.object({ ...target, electionDay: civilDate }),
    output: changeAnswer,
  }),
  move: command({
    path: '/plan/move',
    summary: '调整选举日',
    access: 'plan.edit',
    input: z.object({
      ...target,
      electionDay: civilDate,
      reason: z.string().trim().min(2).max(200),
      /** Versions of the bodies as the editor saw them: one number, their sum. */
      seen: z.number().int(),
      acknowledged: z.boolean().default(false),
    }),
    output: z.object({ bodies: z.number().int() }),
    refusals: [
      'no_bodies',
      'outside',
      'round_closed',
      'changed_meanwhile',
      'day_past',
      'same_day',
      'vote_done',
      'unlawful_settings',
      'impossible_steps',
    ],
    audit: {
      'plan.moved': [
        '将{{name}}的选举日由{{before}}调整为{{after}}，涉及{{bodies}}个换届机构；理由：{{reason}}',
        'Moved the election day of {{name}} from {{before}} to {{after}} for {{bodies}} bodies; reason: {{reason}}',
      ],
    },
  }),
  settings: query({
    path: '/plan/settings',
    summary: '查看步骤设置',
    access: 'plan.read',
    input: z.object({ roundId: id, kind: z.enum(bodyKinds) }),
    output: z.object({
      settings: settingsSchema,
      version: z.number().int(),
      bodies: z.number().int(),
      /** Null where the bodies of the kind have different days. */
      electionDay: civilDate.nullable(),
      seen: z.number().int(),
    }),
  }),
  previewSettings: query({
    path: '/plan/preview-settings',
    summary: '测算步骤设置',
    access: 'plan.edit',
    input: z.object({ roundId: id, kind: z.enum(bodyKinds), settings: settingsSchema }),
    output: changeAnswer,
  }),
  saveSettings: command({
    path: '/plan/save-settings',
    summary: '保存步骤设置',
    access: 'plan.edit',
    input: z.object({
      roundId: id,
      kind: z.enum(bodyKinds),
      settings: settingsSchema,
      version: z.number().int(),
      reason: z.string().trim().min(2).max(200),
    }),
    output: z.object({ bodies: z.number().int(), version: z.number().int() }),
    refusals: ['no_bodies', 'outside', 'round_closed', 'changed_meanwhile', 'unlawful_settings'],
    audit: {
      'plan.settings_saved': [
        '修改{{name}}的步骤设置，重排{{bodies}}个换届机构的计划；理由：{{reason}}',
        'Changed the step settings of {{name}} and re-planned {{bodies}} bodies; reason: {{reason}}',
      ],
    },
  }),
  /** What the present holidays and settings change about a round's plans, kind by kind; kinds without change too. */
  previewReplan: query({
    path: '/plan/preview-replan',
    summary: '测算重排',
    access: 'plan.edit',
    input: z.object({ roundId: id }),
    output: z.array(changeAnswer.extend({ kind: z.enum(bodyKinds) })),
  }),
  replan: command({
    path: '/plan/replan',
    summary: '重排法定计划',
    access: 'plan.edit',
    input: z.object({
      roundId: id,
      kinds: z.array(z.object({ kind: z.enum(bodyKinds), seen: z.number().int() })).min(1),
      reason: z.string().trim().min(2).max(200),
      acknowledged: z.boolean().default(false),
    }),
    output: z.object({ bodies: z.number().int() }),
    refusals: [
      'no_bodies',
      'outside',
      'round_closed',
      'changed_meanwhile',
      'unlawful_settings',
      'impossible_steps',
    ],
    audit: {
      'plan.replanned': [
        '按现行节假日和设置重排{{name}}的计划，涉及{{bodies}}个换届机构；理由：{{reason}}',
        'Re-planned {{name}} by the present holidays and settings for {{bodies}} bodies; reason: {{reason}}',
      ],
    },
  }),
  /** Bars of a round: the steps of every kind, or with a kind the bodies of that kind by township. */
  gantt: query({
    path: '/plan/gantt',
    summary: '查看甘特图',
    access: 'plan.read',
    input: z.object({ roundId: id, kind: z.enum(bodyKinds).optional(), area: areaCode.optional() }),
    output: z.object({ today: civilDate, electionDay: civilDate.nullable(), rows: z.array(ganttRow) }),
  }),
})
