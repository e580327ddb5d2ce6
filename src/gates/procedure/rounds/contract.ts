import { z } from 'zod'
import {
  areaCode,
  citationSchema,
  civilDate,
  command,
  id,
  list,
  query,
  said,
  topic,
} from '#common/contract.ts'
import { bodyKinds } from '#rules/bodies.ts'

export const roundRow = z.object({
  id,
  areaCode,
  areaName: z.string(),
  name: z.string(),
  year: z.number().int(),
  state: z.enum(['open', 'closed']),
  openedOn: civilDate,
  bodies: z.number().int(),
  version: z.number().int(),
})

const bodyPlan = z.object({ kind: z.enum(bodyKinds), electionDay: civilDate })

const draft = z.object({
  areaCode,
  name: z.string().trim().min(2).max(60),
  year: z.number().int().min(1980).max(2100),
  /** Kinds of bodies to renew, each with one election day for all its areas. */
  bodies: z.array(bodyPlan).min(1).max(bodyKinds.length),
})

const planProblem = z.object({
  kind: z.enum(bodyKinds),
  step: z.string().nullable(),
  severity: z.enum(['refusal', 'warning', 'notice']),
  code: z.string(),
  text: said,
  citation: citationSchema.nullable(),
  daysShort: z.number().int(),
})

const ending = { id, version: z.number().int(), reason: z.string().trim().min(2).max(200) }

/** How far the bodies of a kind are. */
const kindProgress = z.object({
  kind: z.enum(bodyKinds),
  bodies: z.number().int(),
  firstDay: civilDate,
  lastDay: civilDate,
  tasks: z.number().int(),
  done: z.number().int(),
  overdue: z.number().int(),
})

export const bodyRow = z.object({
  id,
  roundId: id,
  kind: z.enum(bodyKinds),
  name: z.string(),
  areaCode,
  areaName: z.string(),
  electionDay: civilDate,
  planVersion: z.number().int(),
  tasks: z.number().int(),
  done: z.number().int(),
  overdue: z.number().int(),
  version: z.number().int(),
})

/** Rounds (换届批次): what is renewed, where, on which day. */
export const roundsTopic = topic('rounds', {
  list: query({
    path: '/rounds',
    summary: '查询换届批次',
    access: 'round.read',
    input: z.object({}),
    output: z.array(roundRow),
  }),
  show: query({
    path: '/rounds/{id}',
    summary: '查看换届批次',
    access: 'round.read',
    input: z.object({ id }),
    output: roundRow.extend({
      kinds: z.array(kindProgress),
      /** All tasks that apply, those given by hand included, and how many of them are signed off. */
      tasks: z.number().int(),
      done: z.number().int(),
    }),
  }),
  /** What opening a round would make: bodies by kind, steps that can't be kept, areas without a full chain. */
  preview: query({
    path: '/rounds/preview',
    summary: '测算换届批次',
    access: 'round.open',
    input: draft,
    output: z.object({
      kinds: z.array(
        z.object({
          kind: z.enum(bodyKinds),
          electionDay: civilDate,
          bodies: z.number().int(),
          steps: z.number().int(),
          firstStart: civilDate.nullable(),
        }),
      ),
      problems: z.array(planProblem),
      missingChains: z.array(
        z.object({
          areaCode,
          areaName: z.string(),
          missing: z.array(z.enum(['main', 'deputy', 'department'])),
        }),
      ),
    }),
  }),
  open: command({
    path: '/rounds/open',
    summary: '开启换届批次',
    access: 'round.open',
    input: draft.extend({
      /** The coordinator has read which steps can't be kept, and opens all the same. */
      acknowledged: z.boolean().default(false),
    }),
    output: z.object({ id, bodies: z.number().int(), tasks: z.number().int() }),
    refusals: [
      'name_taken',
      'outside',
      'no_area',
      'day_past',
      'same_kind_twice',
      'chain_missing',
      'impossible_steps',
    ],
    audit: {
      'round.opened': [
        '开启换届批次“{{name}}”，涉及{{bodies}}个换届机构，生成任务{{tasks}}项',
        'Opened the round “{{name}}” for {{bodies}} bodies with {{tasks}} tasks',
      ],
    },
  }),
  close: command({
    path: '/rounds/{id}/close',
    summary: '结束换届批次',
    access: 'round.open',
    input: z.object(ending),
    output: z.object({ version: z.number().int() }),
    refusals: ['changed_meanwhile', 'closed_already', 'tasks_open'],
    audit: {
      'round.closed': [
        '结束换届批次“{{name}}”，共{{tasks}}项任务，理由：{{reason}}',
        'Closed the round “{{name}}” with {{tasks}} tasks: {{reason}}',
      ],
    },
  }),
  reopen: command({
    path: '/rounds/{id}/reopen',
    summary: '重新开启换届批次',
    access: 'round.open',
    input: z.object(ending),
    output: z.object({ version: z.number().int() }),
    refusals: ['changed_meanwhile', 'open_already'],
    audit: {
      'round.reopened': [
        '重新开启换届批次“{{name}}”，理由：{{reason}}',
        'Reopened the round “{{name}}”: {{reason}}',
      ],
    },
  }),
  bodies: list({
    path: '/rounds/bodies',
    summary: '查询换届机构',
    access: 'round.read',
    filters: { roundId: id, kind: z.enum(bodyKinds).optional(), area: areaCode.optional() },
    row: bodyRow,
    columns: [
      { key: 'name', zh: '换届机构', en: 'Body' },
      { key: 'areaName', zh: '区划', en: 'Area' },
      { key: 'electionDay', zh: '选举日', en: 'Election day', kind: 'date' },
      { key: 'planVersion', zh: '计划版本', en: 'Plan version', kind: 'integer' },
      { key: 'tasks', zh: '任务数', en: 'Tasks', kind: 'integer' },
      { key: 'done', zh: '已完成', en: 'Done', kind: 'integer' },
      { key: 'overdue', zh: '逾期', en: 'Overdue', kind: 'integer' },
    ],
  }),
})
