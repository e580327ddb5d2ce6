import { z } from 'zod'
import { areaCode, civilDate, command, id, list, query, said, topic } from '#common/contract.ts'
import { difficultyStates } from './states.ts'

const seen = { id, version: z.number().int() }
const moved = z.object({ version: z.number().int(), state: z.enum(difficultyStates) })
const held = ['changed_meanwhile', 'not_yours', 'state_not_allowed'] as const

/** A difficulty as lists show it, with the meetings that have it on their agenda. */
export const difficultyRow = z.object({
  id,
  title: z.string(),
  detail: z.string(),
  areaCode,
  areaName: z.string(),
  raisedBy: z.string(),
  raisedOn: civilDate,
  owner: z.string().nullable(),
  ownerPerson: z.string().nullable(),
  dueOn: civilDate.nullable(),
  state: z.enum(difficultyStates),
  stateWord: said,
  overdue: z.boolean(),
  solution: z.string().nullable(),
  solvedOn: civilDate.nullable(),
  meetings: z.number().int(),
  version: z.number().int(),
})
export type DifficultyRow = z.output<typeof difficultyRow>

export const difficultyRecord = difficultyRow.extend({
  discussedAt: z.array(z.object({ id, title: z.string(), heldOn: civilDate })),
  today: civilDate,
  mayEdit: z.boolean(),
})
export type DifficultyRecord = z.output<typeof difficultyRecord>

/** What can have happened to difficulties in a stretch of days. */
export const difficultyDuring = ['raised', 'solved', 'unsolved'] as const
export type DifficultyDuring = (typeof difficultyDuring)[number]

export const difficultyFilters = {
  roundId: id.optional(),
  state: z.enum(difficultyStates).optional(),
  overdue: z.stringbool().or(z.boolean()).optional(),
  /** Not solved yet: what a meeting can take up. */
  unsolved: z.stringbool().or(z.boolean()).optional(),
  /** What happened from one day to another, both included; `unsolved` is how they stood at the end. */
  during: z.enum(difficultyDuring).optional(),
  from: civilDate.optional(),
  to: civilDate.optional(),
  area: areaCode.optional(),
  /** Raised or owned by it. */
  organisationId: id.optional(),
}
export const difficultyFilterSchema = z.object(difficultyFilters)

/** The event of a difficulty that was raised; every contract whose acts raise one declares it. */
export const difficultyRaised = {
  'difficulty.raised': ['提出重点难点问题“{{title}}”', 'Raised the difficulty “{{title}}”'],
} as const

/** Difficulties (重点难点问题): raised, assigned to an owner with a day, solved with a solution. */
export const difficultiesTopic = topic('difficulties', {
  list: list({
    path: '/difficulties',
    summary: '查询重点难点问题',
    access: 'meeting.read',
    filters: difficultyFilters,
    row: difficultyRow,
    columns: [
      { key: 'title', zh: '重点难点问题', en: 'Difficulty' },
      { key: 'detail', zh: '具体情况', en: 'Details' },
      { key: 'areaName', zh: '区划', en: 'Area' },
      { key: 'raisedBy', zh: '提出单位', en: 'Raised by' },
      { key: 'raisedOn', zh: '提出日期', en: 'Raised on', kind: 'date' },
      { key: 'owner', zh: '责任单位', en: 'Owner' },
      { key: 'ownerPerson', zh: '责任人', en: 'Person' },
      { key: 'dueOn', zh: '解决时限', en: 'Due', kind: 'date' },
      { key: 'stateWord', zh: '状态', en: 'State' },
      { key: 'solution', zh: '解决措施', en: 'Solution' },
      { key: 'solvedOn', zh: '解决日期', en: 'Solved on', kind: 'date' },
      { key: 'meetings', zh: '研究次数', en: 'Meetings', kind: 'integer' },
    ],
  }),
  counts: query({
    path: '/difficulties/counts',
    summary: '统计重点难点问题',
    access: 'meeting.read',
    input: z.object({ roundId: id }),
    output: z.object({
      open: z.number().int(),
      assigned: z.number().int(),
      solved: z.number().int(),
      overdue: z.number().int(),
    }),
  }),
  show: query({
    path: '/difficulties/{id}',
    summary: '查看重点难点问题',
    access: 'meeting.read',
    input: z.object({ id }),
    output: difficultyRecord,
  }),
  raise: command({
    path: '/difficulties/raise',
    summary: '提出重点难点问题',
    access: 'difficulty.edit',
    input: z.object({
      roundId: id,
      areaCode,
      title: z.string().trim().min(4).max(60),
      detail: z.string().trim().min(4).max(1000),
      raisedByOrganisationId: id,
      raisedOn: civilDate,
    }),
    output: z.object({ id }),
    refusals: ['outside', 'future_day', 'unknown_organisation'],
    audit: difficultyRaised,
  }),
  assign: command({
    path: '/difficulties/{id}/assign',
    summary: '交办重点难点问题',
    access: 'difficulty.edit',
    input: z.object({ ...seen, ownerOrganisationId: id, ownerPersonId: id.optional(), dueOn: civilDate }),
    output: moved,
    refusals: [...held, 'unknown_organisation', 'unknown_person', 'due_before_raised'],
    audit: {
      'difficulty.assigned': [
        '将重点难点问题“{{title}}”交由{{owner}}解决，时限{{due}}',
        'Assigned “{{title}}” to {{owner}}, due {{due}}',
      ],
    },
  }),
  solve: command({
    path: '/difficulties/{id}/solve',
    summary: '办结重点难点问题',
    access: 'difficulty.edit',
    input: z.object({ ...seen, solution: z.string().trim().min(4).max(1000), solvedOn: civilDate }),
    output: moved,
    refusals: [...held, 'future_day', 'before_raised'],
    audit: {
      'difficulty.solved': [
        '重点难点问题“{{title}}”于{{day}}解决：{{solution}}',
        '“{{title}}” was solved on {{day}}: {{solution}}',
      ],
    },
  }),
  reopen: command({
    path: '/difficulties/{id}/reopen',
    summary: '重新办理重点难点问题',
    access: 'difficulty.edit',
    input: z.object({ ...seen, reason: z.string().trim().min(2).max(200) }),
    output: moved,
    refusals: held,
    audit: {
      'difficulty.reopened': [
        '重新办理重点难点问题“{{title}}”：{{reason}}',
        'Reopened “{{title}}”: {{reason}}',
      ],
    },
  }),
})
