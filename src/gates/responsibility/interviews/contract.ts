import { z } from 'zod'
import { civilDate, command, id, list, query, topic } from '#common/contract.ts'
import {
  batchFacts,
  batchFilters,
  batchRecord,
  batchRow,
  commitmentFilters,
  commitmentInput,
  commitmentRow,
  interviewFilters,
  interviewRecord,
  interviewRow,
} from './shapes.ts'
import { interviewKinds, interviewStates } from './states.ts'

const line = z.string().trim()
const version = z.number().int()
const seen = { id, version }
const changed = z.object({ version })
const moved = changed.extend({ state: z.enum(interviewStates) })
const held = ['changed_meanwhile', 'not_yours', 'state_not_allowed'] as const
const reason = line.min(2).max(200)
const words = line.max(5000)

/** Admonition and accountability talks (约谈): planned in batches, held, followed until what was promised is done. */
export const interviewsTopic = topic('interviews', {
  batches: list({
    path: '/interviews/batches',
    summary: '查询约谈批次',
    access: 'interview.read',
    filters: batchFilters,
    row: batchRow,
    columns: [
      { key: 'title', zh: '约谈批次', en: 'Batch' },
      { key: 'kindWord', zh: '约谈类型', en: 'Kind' },
      { key: 'talker', zh: '约谈人', en: 'Talks' },
      { key: 'talkerTitle', zh: '约谈人职务', en: 'Post' },
      { key: 'organisation', zh: '组织单位', en: 'Arranged by' },
      { key: 'plannedOn', zh: '计划日期', en: 'Planned for', kind: 'date' },
      { key: 'place', zh: '地点', en: 'Place' },
      { key: 'people', zh: '计划人数', en: 'Planned', kind: 'integer' },
      { key: 'held', zh: '已约谈', en: 'Held', kind: 'integer' },
      { key: 'waiting', zh: '待约谈', en: 'Still to be talked to', kind: 'integer' },
    ],
  }),
  list: list({
    path: '/interviews',
    summary: '查询约谈人员',
    access: 'interview.read',
    filters: interviewFilters,
    row: interviewRow,
    columns: [
      { key: 'name', zh: '被约谈人', en: 'Person' },
      { key: 'title', zh: '职务', en: 'Post' },
      { key: 'kindWord', zh: '约谈类型', en: 'Kind' },
      { key: 'batch', zh: '约谈批次', en: 'Batch' },
      { key: 'talker', zh: '约谈人', en: 'Talks' },
      { key: 'dueOn', zh: '计划日期', en: 'Planned for', kind: 'date' },
      { key: 'heldOn', zh: '约谈日期', en: 'Held on', kind: 'date' },
      { key: 'stateWord', zh: '状态', en: 'State' },
    ],
  }),
  /** Commitments that the acting person may see: those of the own circle. */
  commitments: list({
    path: '/interviews/commitments',
    summary: '查询约谈承诺事项',
    access: 'interview.read',
    filters: commitmentFilters,
    row: commitmentRow,
    columns: [
      { key: 'text', zh: '承诺事项', en: 'Commitment' },
      { key: 'name', zh: '承诺人', en: 'Person' },
      { key: 'title', zh: '职务', en: 'Post' },
      { key: 'talker', zh: '约谈人', en: 'Talks' },
      { key: 'dueOn', zh: '完成时限', en: 'Due', kind: 'date' },
      { key: 'stateWord', zh: '状态', en: 'State' },
      { key: 'doneOn', zh: '完成日期', en: 'Done on', kind: 'date' },
      { key: 'result', zh: '落实情况', en: 'Result' },
    ],
  }),
  /** Planned against held in a round; commitments count within the own circle. */
  counts: query({
    path: '/interviews/counts',
    summary: '统计约谈覆盖情况',
    access: 'interview.read',
    input: z.object({ roundId: id }),
    output: z.object({
      batches: version,
      people: version,
      held: version,
      waiting: version,
      commitments: version,
      open: version,
      overdue: version,
    }),
  }),
  /** What waits for the acting person: 待参加约谈, 待登记约谈, 本人承诺待落实. */
  todo: query({
    path: '/interviews/todo',
    summary: '查询约谈待办数',
    access: 'interview.read',
    input: z.object({}),
    output: z.object({ attend: version, hold: version, promised: version }),
  }),
  showBatch: query({
    path: '/interviews/batches/{id}',
    summary: '查看约谈批次',
    access: 'interview.read',
    input: z.object({ id }),
    output: batchRecord,
  }),
  show: query({
    path: '/interviews/{id}',
    summary: '查看约谈',
    access: 'interview.read',
    input: z.object({ id }),
    output: interviewRecord,
  }),
  /** People with each of their posts, for choosing who talks and who is talked to. */
  candidates: query({
    path: '/interviews/candidates',
    summary: '查找约谈人员',
    access: 'interview.edit',
    input: z.object({ text: line.max(50) }),
    output: z.array(z.object({ postId: id, name: z.string(), title: z.string() })),
  }),
  create: command({
    path: '/interviews/create',
    summary: '制定约谈计划',
    access: 'interview.edit',
    input: batchFacts.extend({
      roundId: id,
      kind: z.enum(interviewKinds),
      talkerPostId: id,
      topics: line.min(4).max(1000),
      postIds: z.array(id).min(1).max(200),
    }),
    output: z.object({ id }),
    refusals: ['unknown_person', 'unknown_post', 'twice', 'talks_to_self'],
    audit: {
      'interview.planned': [
        '制定约谈计划“{{title}}”，{{day}}约谈{{n}}人',
        'Planned the talks “{{title}}” with {{n}} people for {{day}}',
      ],
    },
  }),
  editBatch: command({
    path: '/interviews/batches/{id}/edit',
    summary: '修改约谈计划',
    access: 'interview.edit',
    input: batchFacts.extend(seen),
    output: changed,
    refusals: [...held, 'unknown_person'],
    audit: {
      'interview.plan_edited': [
        '修改约谈计划“{{title}}”，计划日期{{day}}',
        'Edited the talks “{{title}}”, planned for {{day}}',
      ],
    },
  }),
  addPeople: command({
    path: '/interviews/batches/{id}/people',
    summary: '增加约谈对象',
    access: 'interview.edit',
    input: z.object({ ...seen, topics: line.min(4).max(1000), postIds: z.array(id).min(1).max(200) }),
    output: changed,
    refusals: [...held, 'unknown_post', 'twice', 'talks_to_self'],
    audit: {
      'interview.people_added': [
        '约谈计划“{{title}}”增加{{n}}人',
        'Added {{n}} people to the talks “{{title}}”',
      ],
    },
  }),
  hold: command({
    path: '/interviews/{id}/hold',
    summary: '登记约谈',
    access: 'interview.record',
    input: z.object({
      ...seen,
      heldOn: civilDate,
      content: words.min(4),
      response: words.default(''),
      commitments: z.array(commitmentInput).max(20).default([]),
    }),
    output: moved,
    refusals: [...held, 'future_day', 'due_before_talk'],
    audit: { 'interview.held': ['{{day}}约谈{{name}}', 'Talked to {{name}} on {{day}}'] },
  }),
  correct: command({
    path: '/interviews/{id}/correct',
    summary: '修改约谈记录',
    access: 'interview.record',
    input: z.object({ ...seen, topics: line.min(4).max(1000), content: words, response: words }),
    output: changed,
    refusals: held,
    audit: {
      'interview.corrected': ['修改与{{name}}的约谈记录', 'Corrected the record of the talk with {{name}}'],
    },
  }),
  postpone: command({
    path: '/interviews/{id}/postpone',
    summary: '延期约谈',
    access: 'interview.record',
    input: z.object({ ...seen, dueOn: civilDate, reason }),
    output: moved,
    refusals: [...held, 'day_past'],
    audit: {
      'interview.postponed': [
        '将与{{name}}的约谈延期至{{day}}',
        'Postponed the talk with {{name}} to {{day}}',
      ],
    },
  }),
  miss: command({
    path: '/interviews/{id}/miss',
    summary: '登记约谈缺席',
    access: 'interview.record',
    input: z.object({ ...seen, reason }),
    output: moved,
    refusals: [...held, 'not_due'],
    audit: { 'interview.missed': ['{{name}}缺席约谈', '{{name}} did not come to the talk'] },
  }),
  cancel: command({
    path: '/interviews/{id}/cancel',
    summary: '取消约谈',
    access: 'interview.record',
    input: z.object({ ...seen, reason }),
    output: moved,
    refusals: held,
    audit: { 'interview.cancelled': ['取消与{{name}}的约谈', 'Cancelled the talk with {{name}}'] },
  }),
  addCommitment: command({
    path: '/interviews/{id}/commitments',
    summary: '登记承诺事项',
    access: 'interview.record',
    input: commitmentInput.extend(seen),
    output: changed,
    refusals: [...held, 'due_before_talk'],
    audit: {
      'interview.commitment_added': [
        '登记{{name}}的承诺事项，时限{{due}}',
        'Wrote down a commitment of {{name}}, due {{due}}',
      ],
    },
  }),
  closeCommitment: command({
    path: '/interviews/{id}/commitments/{commitmentId}/close',
    summary: '办结承诺事项',
    access: 'interview.record',
    input: z.object({ ...seen, commitmentId: id, result: line.min(2).max(500), doneOn: civilDate }),
    output: changed,
    refusals: [...held, 'future_day', 'before_talk', 'already_done'],
    audit: {
      'interview.commitment_done': [
        '{{name}}的承诺事项于{{day}}落实',
        'A commitment of {{name}} was kept on {{day}}',
      ],
    },
  }),
  followUp: command({
    path: '/interviews/{id}/follow-up',
    summary: '登记约谈回访',
    access: 'interview.record',
    input: z.object({ ...seen, onDay: civilDate, words: line.min(4).max(1000) }),
    output: changed,
    refusals: [...held, 'future_day', 'before_talk'],
    audit: { 'interview.followed_up': ['{{day}}回访{{name}}', 'Followed up with {{name}} on {{day}}'] },
  }),
})
