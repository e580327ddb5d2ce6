import { z } from 'zod'
import { areaCode, civilDate, command, id, list, query, said, topic } from '#common/contract.ts'
import { approvalRecord, approvalRow, leftItem, meetingInput, progressRow, studyItem } from './shapes.ts'
import { approvalStates } from './states.ts'
import { subjects } from './subjects.ts'

export { issueEvents } from './events.ts'

const version = z.number().int()
const seen = { id, version }
const changed = z.object({ version })
const reason = z.string().trim().min(2).max(500)
const facts = z.record(z.string(), z.unknown())
const many = z.array(z.object(seen)).min(1).max(100)
const held = ['changed_meanwhile', 'state_not_allowed'] as const

/** Whose turn: 待我批复, 我方请示. */
export const sides = ['answer', 'asked'] as const

const named = z.object({ id, name: z.string() })

/** Approvals (请示批复): request, study at a meeting, reply, receipt. */
export const approvalsTopic = topic('approvals', {
  list: list({
    path: '/approvals',
    summary: '查询请示批复',
    access: 'approval.read',
    filters: {
      roundId: id.optional(),
      side: z.enum(sides).optional(),
      state: z.enum(approvalStates).optional(),
      subject: z.enum(subjects).optional(),
      area: areaCode.optional(),
      overdue: z.stringbool().or(z.boolean()).optional(),
      open: z.stringbool().or(z.boolean()).optional(),
    },
    row: approvalRow,
    columns: [
      { key: 'title', zh: '请示事项', en: 'Request' },
      { key: 'subject', zh: '类别', en: 'Subject' },
      { key: 'areaName', zh: '区划', en: 'Area' },
      { key: 'requestingOrganisation', zh: '请示单位', en: 'Requester' },
      { key: 'approvingOrganisation', zh: '批复单位', en: 'Approver' },
      { key: 'approvingLeader', zh: '批复领导', en: 'Answering leader' },
      { key: 'state', zh: '状态', en: 'State' },
      { key: 'outcome', zh: '批复意见', en: 'Answer' },
      { key: 'attempt', zh: '报送次数', en: 'Times sent', kind: 'integer' },
      { key: 'requestNumber', zh: '请示文号', en: 'Number of the request' },
      { key: 'submittedOn', zh: '报送日期', en: 'Sent', kind: 'date' },
      { key: 'daysOpen', zh: '办理天数', en: 'Days', kind: 'integer' },
      { key: 'dueOn', zh: '办理期限', en: 'Answer by', kind: 'date' },
      { key: 'repliedOn', zh: '批复日期', en: 'Answered', kind: 'date' },
      { key: 'replyNumber', zh: '批复文号', en: 'Number of the reply' },
      { key: 'receivedOn', zh: '签收日期', en: 'Received', kind: 'date' },
    ],
  }),
  show: query({
    path: '/approvals/{id}',
    summary: '查看请示批复',
    access: 'approval.read',
    input: z.object({ id }),
    output: approvalRecord,
  }),
  /** How far each township is, by subject. */
  progress: query({
    path: '/approvals/progress',
    summary: '查看请示批复进度',
    access: 'approval.read',
    input: z.object({ roundId: id }),
    output: z.object({
      rows: z.array(progressRow),
      /** Townships whose congress the round renews, and those whose congress was approved. */
      congresses: z.number().int(),
      congressesReplied: z.number().int(),
    }),
  }),
  /** What waits for the acting post's side: 待研究批复, 待修改重报, 待签收批复. */
  todo: query({
    path: '/approvals/todo',
    summary: '查询请示批复待办数',
    access: 'approval.read',
    input: z.object({ roundId: id.optional() }),
    output: z.object({ answer: z.number().int(), redraft: z.number().int(), receive: z.number().int() }),
  }),
  /** What the acting post's area may ask for now, and why not the rest. */
  subjects: query({
    path: '/approvals/subjects',
    summary: '查询可请示的类别',
    access: 'approval.request',
    input: z.object({ roundId: id }),
    output: z.array(z.object({ subject: z.enum(subjects), why: said.nullable() })),
  }),
  /** What a new request of the acting post can be made of. */
  begin: query({
    path: '/approvals/begin',
    summary: '准备起草请示',
    access: 'approval.request',
    input: z.object({ roundId: id, subject: z.enum(subjects) }),
    output: z.object({ requesters: z.array(named), approvers: z.array(named), facts }),
  }),
  /** Leaders of an organisation's division, to whom requests can be handed over. */
  leaders: query({
    path: '/approvals/leaders',
    summary: '查找批复领导',
    access: 'approval.decide',
    input: z.object({ organisationId: id }),
    output: z.array(named.extend({ title: z.string() })),
  }),
  settings: query({
    path: '/approvals/settings',
    summary: '查看请示办理时限',
    access: 'approval.read',
    input: z.object({}),
    output: z.object({ replyDays: z.number().int(), version: z.number().int() }),
  }),
  start: command({
    path: '/approvals/start',
    summary: '起草请示',
    access: 'approval.request',
    input: z.object({
      roundId: id,
      subject: z.enum(subjects),
      requestingOrganisationId: id,
      approvingOrganisationId: id,
      facts,
    }),
    output: z.object({ id, documentId: id }),
    refusals: [
      'outside',
      'not_asker',
      'not_above',
      'same_organisation',
      'unknown_organisation',
      'no_body',
      'already_open',
      'already_replied',
      'facts_incomplete',
    ],
    audit: {
      'approval.started': ['起草请示《{{title}}》，报{{to}}', 'Drafted the request {{title}} to {{to}}'],
    },
  }),
  /** A new request in place of one that came back, was withdrawn or voided; the old one stays in the history. */
  redraft: command({
    path: '/approvals/{id}/redraft',
    summary: '重新起草请示',
    access: 'approval.request',
    input: z.object({ ...seen, facts }),
    output: changed.extend({ documentId: id }),
    refusals: [...held, 'not_asker', 'request_in_hand', 'facts_incomplete'],
    audit: { 'approval.redrafted': ['重新起草请示《{{title}}》', 'Drafted the request {{title}} anew'] },
  }),
  /** One meeting studies requests: a reply is drafted for what is agreed, what is not goes back with reasons. */
  study: command({
    path: '/approvals/study',
    summary: '登记会议研究',
    access: 'approval.decide',
    input: z.object({
      meeting: meetingInput,
      items: z.array(studyItem).min(1).max(100),
      /** Code word of the replies; left out: that of the approver's last reply, else its first. */
      codeId: id.optional(),
    }),
    output: z.object({
      /** Each with the reply that was drafted for it. */
      done: z.array(z.object({ id, version, replyId: id.nullable() })),
      left: z.array(leftItem),
    }),
    refusals: [
      ...held,
      'future_day',
      'twice',
      'none_done',
      'not_approver',
      'before_submission',
      'changes_missing',
      'reasons_missing',
      'facts_incomplete',
      'unlawful_figure',
    ],
    audit: {
      'approval.studied': [
        '{{day}}{{meeting}}研究请示《{{title}}》：{{result}}',
        '{{meeting}} of {{day}} studied the request {{title}}: {{resultEn}}',
      ],
    },
  }),
  /** Numbers and issues signed replies; each answers its request. */
  reply: command({
    path: '/approvals/reply',
    summary: '印发批复',
    access: 'approval.decide',
    input: z.object({ items: many }),
    output: z.object({
      done: z.array(z.object({ id, numberText: z.string().nullable() })),
      left: z.array(leftItem),
    }),
    refusals: [...held, 'none_done', 'not_approver', 'no_reply', 'reply_not_signed'],
    audit: { 'approval.replies_issued': ['印发{{n}}件批复', 'Issued {{n}} replies'] },
  }),
  return: command({
    path: '/approvals/{id}/return',
    summary: '退回请示',
    access: 'approval.decide',
    input: z.object({ ...seen, reason }),
    output: changed,
    refusals: [...held, 'not_approver'],
    audit: {
      'approval.returned': [
        '退回请示《{{title}}》：{{reason}}',
        'Returned the request {{title}}: {{reason}}',
      ],
    },
  }),
  withdraw: command({
    path: '/approvals/{id}/withdraw',
    summary: '撤回请示',
    access: 'approval.request',
    input: z.object({ ...seen, reason }),
    output: changed,
    refusals: [...held, 'not_asker'],
    audit: {
      'approval.withdrawn': [
        '撤回请示《{{title}}》：{{reason}}',
        'Withdrew the request {{title}}: {{reason}}',
      ],
    },
  }),
  /** The approving organisation or its leader changed: open requests go over to the successor. */
  transfer: command({
    path: '/approvals/transfer',
    summary: '移交请示',
    access: 'approval.decide',
    input: z.object({ items: many, organisationId: id, leaderId: id.nullable(), reason }),
    output: z.object({ transferred: z.number().int() }),
    refusals: [
      ...held,
      'not_transferrer',
      'unknown_organisation',
      'not_above',
      'not_a_leader',
      'nothing_changed',
      'same_organisation',
    ],
    audit: {
      'approval.transferred': [
        '请示《{{title}}》由{{from}}移交{{to}}办理：{{reason}}',
        'The request {{title}} went over from {{from}} to {{to}}: {{reason}}',
      ],
    },
  }),
  setDue: command({
    path: '/approvals/{id}/due',
    summary: '调整办理期限',
    access: 'approval.decide',
    input: z.object({ ...seen, dueOn: civilDate, reason }),
    output: changed,
    refusals: [...held, 'not_approver', 'day_past', 'nothing_changed'],
    audit: {
      'approval.due_set': [
        '将请示《{{title}}》的办理期限调整为{{day}}：{{reason}}',
        'The request {{title}} is to be answered by {{day}}: {{reason}}',
      ],
    },
  }),
  saveSettings: command({
    path: '/approvals/settings/save',
    summary: '设置请示办理时限',
    access: 'settings.edit',
    input: z.object({ replyDays: z.number().int().min(1).max(180), version }),
    output: changed,
    refusals: ['changed_meanwhile'],
    audit: {
      'approval.settings_saved': [
        '将请示办理时限设为{{days}}日',
        'Requests are to be answered within {{days}} days',
      ],
    },
  }),
})
