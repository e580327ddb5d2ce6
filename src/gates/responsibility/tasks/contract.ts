import { z } from 'zod'
import { areaCode, civilDate, command, id, list, query, topic } from '#common/contract.ts'
import { bodyKinds } from '#rules/bodies.ts'
import {
  chainInput,
  monthlyAnswer,
  monthSchema,
  myWork,
  newTask,
  taskFilters,
  taskRecord,
  taskRow,
  wallAnswer,
} from './shapes.ts'
import { taskStates } from './states.ts'

export { taskDuring } from './shapes.ts'
export { type TaskState, taskStates } from './states.ts'

const seen = { id, version: z.number().int() }
const reason = z.string().trim().min(2).max(200)
const moved = z.object({ version: z.number().int(), state: z.enum(taskStates) })
const stale = ['changed_meanwhile', 'state_not_allowed'] as const

/** What the trail says of a task given by hand, here or by a meeting. */
export const taskCreated = {
  'task.created': [
    '为{{area}}新建任务“{{title}}”，完成时限{{due}}',
    'Gave {{area}} the task “{{title}}”, due {{due}}',
  ],
} as const

/** Tasks (任务) from the plan to their sign-off (销号). */
export const tasksTopic = topic('tasks', {
  list: list({
    path: '/tasks',
    summary: '查询任务',
    access: 'task.read',
    filters: taskFilters,
    row: taskRow,
    columns: [
      { key: 'title', zh: '任务', en: 'Task' },
      { key: 'areaName', zh: '区划', en: 'Area' },
      { key: 'townshipName', zh: '所属乡镇', en: 'Township' },
      { key: 'standingWord', zh: '状态', en: 'State' },
      { key: 'startOn', zh: '开始日期', en: 'Start', kind: 'date' },
      { key: 'dueOn', zh: '完成时限', en: 'Due', kind: 'date' },
      { key: 'doneOn', zh: '完成日期', en: 'Done on', kind: 'date' },
      { key: 'mainLeader', zh: '主要领导', en: 'Main leader' },
      { key: 'deputyLeader', zh: '分管领导', en: 'Leader in charge' },
      { key: 'department', zh: '责任部门', en: 'Responsible department' },
    ],
  }),
  mine: query({
    path: '/tasks/mine',
    summary: '查询工作台',
    access: 'task.read',
    input: z.object({ roundId: id.optional() }),
    output: myWork,
  }),
  show: query({
    path: '/tasks/{id}',
    summary: '查看任务',
    access: 'task.read',
    input: z.object({ id }),
    output: taskRecord,
  }),
  wall: query({
    path: '/tasks/wall',
    summary: '查看挂图',
    access: 'task.read',
    input: z.object({ roundId: id, kind: z.enum(bodyKinds).optional(), area: areaCode.optional() }),
    output: wallAnswer,
  }),
  monthly: query({
    path: '/tasks/monthly',
    summary: '查看每月任务清单',
    access: 'task.read',
    input: z.object({ roundId: id, month: monthSchema, area: areaCode.optional() }),
    output: monthlyAnswer,
  }),
  start: command({
    path: '/tasks/{id}/start',
    summary: '启动任务',
    access: 'task.work',
    input: z.object(seen),
    output: moved,
    refusals: [...stale, 'not_yours'],
    audit: { 'task.started': ['启动{{area}}的任务“{{title}}”', 'Started “{{title}}” of {{area}}'] },
  }),
  addEvidence: command({
    path: '/tasks/{id}/evidence',
    summary: '添加佐证材料',
    access: 'task.work',
    input: z.object({ id, fileId: id.optional(), note: z.string().trim().max(500).default('') }),
    output: z.object({ evidenceId: id, version: z.number().int() }),
    refusals: ['state_not_allowed', 'not_yours', 'empty_evidence', 'not_your_file', 'too_much_evidence'],
    audit: {
      'task.evidence_added': [
        '为{{area}}的任务“{{title}}”添加佐证材料{{name}}',
        'Added the evidence {{name}} to “{{title}}” of {{area}}',
      ],
    },
  }),
  removeEvidence: command({
    path: '/tasks/{id}/evidence/{evidenceId}/remove',
    summary: '移除佐证材料',
    access: 'task.work',
    input: z.object({ id, evidenceId: id }),
    output: z.object({}),
    refusals: ['not_your_evidence', 'already_submitted'],
    audit: {
      'task.evidence_removed': [
        '从{{area}}的任务“{{title}}”移除佐证材料{{name}}',
        'Took the evidence {{name}} off “{{title}}” of {{area}}',
      ],
    },
  }),
  submit: command({
    path: '/tasks/{id}/submit',
    summary: '提交任务',
    access: 'task.work',
    input: z.object(seen),
    output: moved,
    refusals: [...stale, 'not_yours', 'no_evidence'],
    audit: {
      'task.submitted': [
        '提交{{area}}的任务“{{title}}”，第{{n}}次，佐证材料{{evidence}}件',
        'Submitted “{{title}}” of {{area}}, hand-in {{n}}, {{evidence}} pieces of evidence',
      ],
    },
  }),
  accept: command({
    path: '/tasks/{id}/accept',
    summary: '销号任务',
    access: 'task.review',
    input: z.object({ ...seen, doneOn: civilDate.optional() }),
    output: moved,
    refusals: [...stale, 'not_above', 'own_work', 'future_day', 'condition_open'],
    audit: {
      'task.accepted': [
        '{{area}}的任务“{{title}}”审核通过，予以销号，完成日期{{day}}',
        'Accepted “{{title}}” of {{area}} and signed it off, done on {{day}}',
      ],
    },
  }),
  acceptMany: command({
    path: '/tasks/accept',
    summary: '批量销号任务',
    access: 'task.review',
    input: z.object({ tasks: z.array(z.object(seen)).min(1).max(200), doneOn: civilDate.optional() }),
    output: z.object({
      accepted: z.number().int(),
      left: z.array(z.object({ id, zh: z.string(), en: z.string() })),
    }),
    refusals: ['future_day', 'none_acceptable'],
    audit: {
      'task.accepted_many': [
        '批量销号任务{{n}}项，完成日期{{day}}',
        'Signed off {{n}} tasks at once, done on {{day}}',
      ],
    },
  }),
  /** Work finished before the round came into the system (补录), with the ledger that it rests on. */
  backfill: command({
    path: '/tasks/backfill',
    summary: '补录已完成任务',
    access: 'plan.edit',
    input: z.object({
      tasks: z
        .array(z.object({ id, doneOn: civilDate }))
        .min(1)
        .max(5000),
      note: z.string().trim().min(4).max(200),
    }),
    output: z.object({ entered: z.number().int(), left: z.number().int() }),
    refusals: ['future_day', 'none_open', 'condition_open'],
    audit: {
      'task.backfilled': [
        '补录{{area}}的任务“{{title}}”已于{{day}}完成，依据：{{note}}',
        'Entered “{{title}}” of {{area}} as done on {{day}}, on the ground of: {{note}}',
      ],
      'task.backfilled_many': [
        '批量补录已完成任务{{n}}项，依据：{{note}}',
        'Entered {{n}} tasks as done, on the ground of: {{note}}',
      ],
    },
  }),
  return: command({
    path: '/tasks/{id}/return',
    summary: '退回任务',
    access: 'task.review',
    input: z.object({ ...seen, reason }),
    output: moved,
    refusals: [...stale, 'not_above', 'own_work'],
    audit: {
      'task.returned': [
        '退回{{area}}的任务“{{title}}”，要求补正：{{reason}}',
        'Returned “{{title}}” of {{area}} for correction: {{reason}}',
      ],
    },
  }),
  waive: command({
    path: '/tasks/{id}/waive',
    summary: '标记任务不适用',
    access: 'task.review',
    input: z.object({ ...seen, reason }),
    output: moved,
    refusals: [...stale, 'waive_not_yours'],
    audit: {
      'task.waived': [
        '将{{area}}的任务“{{title}}”标记为不适用：{{reason}}',
        'Marked “{{title}}” of {{area}} not applicable: {{reason}}',
      ],
    },
  }),
  reopen: command({
    path: '/tasks/{id}/reopen',
    summary: '重新打开任务',
    access: 'plan.edit',
    input: z.object({ ...seen, reason }),
    output: moved,
    refusals: [...stale, 'round_closed'],
    audit: {
      'task.reopened': [
        '重新打开{{area}}的任务“{{title}}”：{{reason}}',
        'Reopened “{{title}}” of {{area}}: {{reason}}',
      ],
    },
  }),
  assign: command({
    path: '/tasks/{id}/assign',
    summary: '调整责任链条',
    access: 'chain.edit',
    input: z.object({ ...seen, ...chainInput }),
    output: z.object({ version: z.number().int() }),
    refusals: ['changed_meanwhile', 'closed', 'unknown_person', 'unknown_department', 'same_chain'],
    audit: {
      'task.assigned': [
        '调整{{area}}的任务“{{title}}”的责任链条：主要领导{{main}}，分管领导{{deputy}}，责任部门{{department}}',
        'Changed who answers for “{{title}}” of {{area}}: main leader {{main}}, leader in charge {{deputy}}, department {{department}}',
      ],
    },
  }),
  create: command({
    path: '/tasks/create',
    summary: '新建任务',
    access: 'plan.edit',
    input: newTask,
    output: z.object({ id }),
    refusals: [
      'outside',
      'unknown_round',
      'no_chain',
      'chain_incomplete',
      'unknown_person',
      'unknown_department',
      'dates_wrong',
    ],
    audit: taskCreated,
  }),
  escalate: command({
    path: '/tasks/escalate',
    summary: '检查逾期任务',
    access: 'plan.edit',
    input: z.object({}),
    output: z.object({ escalated: z.number().int() }),
    audit: {
      'task.escalation_checked': [
        '检查逾期任务，列入领导督办清单{{n}}项',
        'Checked overdue tasks; {{n}} came onto leaders’ lists',
      ],
      'task.escalated': [
        '{{area}}的任务“{{title}}”逾期{{days}}天，列入{{leader}}督办清单',
        '“{{title}}” of {{area}} is {{days}} days overdue and came onto the list of the {{leaderEn}}',
      ],
    },
  }),
})
