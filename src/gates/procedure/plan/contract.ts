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

const changeAnswer = z.object({ bodies: z.number().int(), steps: z.array(moved), problems: z.array(problem) })

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
    refusals: ['no_bodies', 'changed_meanwhile', 'day_past', 'same_day', 'impossible_steps', 'vote_done'],
    audit: {
      'plan.moved': [
        '将{{name}}的选举日由{{before}}调整为{{after}},涉及{{bodies}}个换届机构;理由:{{reason}}',
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
    refusals: ['no_bodies', 'changed_meanwhile', 'unlawful_settings'],
    audit: {
      'plan.settings_saved': [
        '修改{{name}}的步骤设置,重排{{bodies}}个换届机构的计划;理由:{{reason}}',
        'Changed the step settings of {{name}} and re-planned {{bodies}} bodies; reason: {{reason}}',
      ],
    },
  }),
})
