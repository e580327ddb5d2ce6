import { z } from 'zod'
import { civilDate, command, id, list, query, said, topic } from '#common/contract.ts'
import {
  bodyKind,
  circularFacts,
  circularFilters,
  circularRecord,
  circularRow,
  movedDeadline,
  paperReturn,
  receiptRow,
  requirementRow,
} from './shapes.ts'
import { circularStates } from './states.ts'

const version = z.number().int()
const seen = { id, version }
const changed = z.object({ version })
const moved = changed.extend({ state: z.enum(circularStates) })
const held = ['changed_meanwhile', 'not_yours', 'state_not_allowed'] as const
const facts = ['outside', 'unknown_organisation', 'unknown_document', 'not_your_file', 'empty'] as const
const reason = z.string().trim().min(2).max(200)

/** The event of a new circular, for every action that drafts one. */
export const circularCreated = ['起草通知《{{title}}》', 'Drafted the circular {{title}}'] as const

/** Circulars (通知): issued to organisations, signed for, read by named persons; and the discipline of each plan step. */
export const circularsTopic = topic('circulars', {
  list: list({
    path: '/circulars',
    summary: '查询通知',
    access: 'circular.read',
    filters: circularFilters,
    row: circularRow,
    columns: [
      { key: 'title', zh: '通知标题', en: 'Circular' },
      { key: 'numberText', zh: '发文字号', en: 'Number' },
      { key: 'organisation', zh: '发出单位', en: 'Sent by' },
      { key: 'areaName', zh: '区划', en: 'Area' },
      { key: 'issuedOn', zh: '发出日期', en: 'Sent on', kind: 'date' },
      { key: 'deadlineOn', zh: '确认时限', en: 'Confirm by', kind: 'date' },
      { key: 'stateWord', zh: '状态', en: 'State' },
      { key: 'recipients', zh: '收文单位', en: 'Organisations', kind: 'integer' },
      { key: 'received', zh: '已签收', en: 'Signed for', kind: 'integer' },
      { key: 'readers', zh: '应阅知', en: 'To read', kind: 'integer' },
      { key: 'read', zh: '已阅知', en: 'Have read', kind: 'integer' },
    ],
  }),
  /** What waits for the acting post: 待签收, 待阅知; as sender: circulars that are late. */
  todo: query({
    path: '/circulars/todo',
    summary: '查询通知待办数',
    access: 'circular.read',
    input: z.object({}),
    output: z.object({ sign: version, read: version, late: version }),
  }),
  show: query({
    path: '/circulars/{id}',
    summary: '查看通知',
    access: 'circular.read',
    input: z.object({ id }),
    output: circularRecord,
  }),
  receipts: list({
    path: '/circulars/{id}/receipts',
    summary: '查看通知签收阅知情况',
    access: 'circular.read',
    filters: { id, missing: z.enum(['receipt', 'reading', 'any', 'none']).optional() },
    row: receiptRow,
    columns: [
      { key: 'organisation', zh: '收文单位', en: 'Organisation' },
      { key: 'areaName', zh: '区划', en: 'Area' },
      { key: 'sentOn', zh: '发出日期', en: 'Sent on', kind: 'date' },
      { key: 'addedWord', zh: '发送方式', en: 'How sent' },
      { key: 'deadlineOn', zh: '确认时限', en: 'Confirm by', kind: 'date' },
      { key: 'receivedOn', zh: '签收日期', en: 'Signed on', kind: 'date' },
      { key: 'receivedName', zh: '签收人', en: 'Signed by' },
      { key: 'howWord', zh: '签收方式', en: 'How signed' },
      { key: 'readers', zh: '应阅知人数', en: 'To read', kind: 'integer' },
      { key: 'read', zh: '已阅知人数', en: 'Have read', kind: 'integer' },
      { key: 'readNames', zh: '已阅知人员', en: 'Readers' },
      { key: 'unreadNames', zh: '未阅知人员', en: 'Not read yet' },
      { key: 'reminders', zh: '催办次数', en: 'Reminders', kind: 'integer' },
      { key: 'remindedOn', zh: '最近催办', en: 'Reminded on', kind: 'date' },
    ],
  }),
  /** Persons in posts of an organisation and its area, who can be named as readers. */
  readers: query({
    path: '/circulars/readers',
    summary: '查找阅知人员',
    access: 'circular.receive',
    input: z.object({ organisationId: id }),
    output: z.array(z.object({ postId: id, name: z.string(), title: z.string() })),
  }),
  /** Issued official documents of the round that a circular can pass on, with their recipients. */
  documents: query({
    path: '/circulars/documents',
    summary: '查找可转发的公文',
    access: 'circular.issue',
    input: z.object({ roundId: id, text: z.string().trim().max(50) }),
    output: z.array(z.object({ id, title: z.string(), numberText: z.string().nullable() })),
  }),
  /** Organisations of the acting post's area in whose name it may send. */
  senders: query({
    path: '/circulars/senders',
    summary: '查找发出单位',
    access: 'circular.issue',
    input: z.object({}),
    output: z.array(z.object({ id, name: z.string() })),
  }),
  create: command({
    path: '/circulars/create',
    summary: '起草通知',
    access: 'circular.issue',
    input: circularFacts.extend({ roundId: id, supersedesId: id.optional() }),
    output: z.object({ id }),
    refusals: [...facts, 'not_sender', 'deadline_past', 'state_not_allowed', 'not_yours'],
    audit: { 'circular.created': circularCreated },
  }),
  edit: command({
    path: '/circulars/{id}/edit',
    summary: '修改通知',
    access: 'circular.issue',
    input: circularFacts.extend(seen),
    output: changed,
    refusals: [...held, ...facts, 'not_sender', 'deadline_past'],
    audit: { 'circular.edited': ['修改通知《{{title}}》', 'Edited the circular {{title}}'] },
  }),
  issue: command({
    path: '/circulars/{id}/issue',
    summary: '发出通知',
    access: 'circular.issue',
    input: z.object(seen),
    output: moved,
    refusals: [...held, 'no_recipient', 'deadline_past', 'unknown_document'],
    audit: {
      'circular.issued': [
        '向{{n}}个单位发出通知《{{title}}》，{{deadline}}前确认',
        'Sent the circular {{title}} to {{n}} organisations, to be confirmed by {{deadline}}',
      ],
      'circular.superseded': [
        '通知《{{title}}》由《{{by}}》替代',
        'The circular {{title}} was replaced by {{by}}',
      ],
    },
  }),
  addRecipients: command({
    path: '/circulars/{id}/recipients',
    summary: '补发通知',
    access: 'circular.issue',
    input: z.object({ ...seen, organisationIds: z.array(id).min(1).max(500) }),
    output: changed.extend({ added: z.number().int() }),
    refusals: [...held, 'outside', 'unknown_organisation', 'nobody_new'],
    audit: {
      'circular.sent_on': [
        '向{{n}}个单位补发通知《{{title}}》',
        'Sent the circular {{title}} to {{n}} more organisations',
      ],
    },
  }),
  /** Another deadline after sending, for all who have not confirmed, or more time for one organisation. */
  moveDeadline: command({
    path: '/circulars/{id}/deadline',
    summary: '调整确认时限',
    access: 'circular.issue',
    input: movedDeadline.extend(seen),
    output: changed.extend({ organisations: z.number().int() }),
    refusals: [
      ...held,
      'deadline_past',
      'same_deadline',
      'nobody_waits',
      'not_a_recipient',
      'already_confirmed',
      'not_longer',
    ],
    audit: {
      'circular.deadline_moved': [
        '将通知《{{title}}》的确认时限由{{from}}调整为{{to}}：{{reason}}',
        'Moved the deadline of the circular {{title}} from {{from}} to {{to}}: {{reason}}',
      ],
      'circular.deadline_granted': [
        '将{{organisation}}确认通知《{{title}}》的时限由{{from}}调整为{{to}}：{{reason}}',
        'Moved the deadline of {{organisation}} for the circular {{title}} from {{from}} to {{to}}: {{reason}}',
      ],
    },
  }),
  withdraw: command({
    path: '/circulars/{id}/withdraw',
    summary: '撤回通知',
    access: 'circular.issue',
    input: z.object({ ...seen, reason }),
    output: moved,
    refusals: held,
    audit: {
      'circular.withdrawn': [
        '撤回通知《{{title}}》：{{reason}}',
        'Withdrew the circular {{title}}: {{reason}}',
      ],
    },
  }),
  receive: command({
    path: '/circulars/{id}/receive',
    summary: '签收通知',
    access: 'circular.receive',
    input: z.object({ id, organisationId: id, readerPostIds: z.array(id).max(20) }),
    output: z.object({}),
    refusals: ['state_not_allowed', 'not_a_recipient', 'already_received', 'too_few_readers', 'unknown_post'],
    audit: {
      'circular.received': [
        '{{organisation}}签收通知《{{title}}》，{{n}}人阅知',
        '{{organisation}} signed for the circular {{title}}, to be read by {{n}}',
      ],
    },
  }),
  /** Other readers than those named before; who has confirmed the reading stays. */
  nameReaders: command({
    path: '/circulars/{id}/readers/name',
    summary: '调整阅知人员',
    access: 'circular.receive',
    input: z.object({ id, organisationId: id, readerPostIds: z.array(id).max(20) }),
    output: z.object({}),
    refusals: ['state_not_allowed', 'not_a_recipient', 'not_received', 'too_few_readers', 'unknown_post'],
    audit: {
      'circular.readers_named': [
        '{{organisation}}调整通知《{{title}}》的阅知人员，共{{n}}人',
        '{{organisation}} named {{n}} readers of the circular {{title}}',
      ],
    },
  }),
  read: command({
    path: '/circulars/{id}/read',
    summary: '确认阅知',
    access: 'circular.receive',
    input: z.object({ id }),
    output: z.object({}),
    refusals: ['state_not_allowed', 'not_a_reader', 'already_read'],
    audit: { 'circular.read': ['阅知通知《{{title}}》', 'Confirmed having read the circular {{title}}'] },
  }),
  enterReturns: command({
    path: '/circulars/{id}/returns',
    summary: '登记纸质回执',
    access: 'circular.issue',
    input: z.object({ id, returns: z.array(paperReturn).min(1).max(500) }),
    output: z.object({ entered: z.number().int() }),
    refusals: [
      ...held,
      'not_a_recipient',
      'already_received',
      'too_few_readers',
      'unknown_post',
      'future_day',
      'before_issue',
    ],
    audit: {
      'circular.returns_entered': [
        '登记通知《{{title}}》的纸质回执{{n}}份',
        'Entered {{n}} paper returns of the circular {{title}}',
      ],
    },
  }),
  remind: command({
    path: '/circulars/{id}/remind',
    summary: '催办通知',
    access: 'circular.issue',
    input: z.object({ id }),
    output: z.object({ organisations: z.number().int(), people: z.number().int() }),
    refusals: ['not_yours', 'state_not_allowed', 'nobody_left', 'reminded_today'],
    audit: {
      'circular.reminded': [
        '就通知《{{title}}》催办{{n}}个单位',
        'Reminded {{n}} organisations of the circular {{title}}',
      ],
    },
  }),
  /** Every step of the round's plans with what discipline requires there. */
  requirements: query({
    path: '/circulars/requirements',
    summary: '查看各环节纪律要求',
    access: 'circular.read',
    input: z.object({ roundId: id, circularId: id.optional() }),
    output: z.object({
      rows: z.array(requirementRow),
      steps: z.number().int(),
      without: z.number().int(),
      mayEdit: z.boolean(),
      /** Circulars in force by which requirements can be deployed. */
      circulars: z.array(z.object({ id, title: z.string() })),
    }),
  }),
  /** What discipline requires at one step; null where the coordinator has said nothing yet. */
  requirement: query({
    path: '/circulars/requirements/one',
    summary: '查看环节纪律要求',
    access: 'circular.read',
    input: z.object({ roundId: id, kind: bodyKind, stepId: z.string().max(60) }),
    output: z
      .object({
        text: said,
        circular: z.object({ id, title: z.string(), issuedOn: civilDate.nullable() }).nullable(),
      })
      .nullable(),
  }),
  setRequirement: command({
    path: '/circulars/requirements/set',
    summary: '明确环节纪律要求',
    access: 'discipline.edit',
    input: z.object({
      roundId: id,
      kind: bodyKind,
      stepId: z.string().min(1).max(60),
      text: z.string().trim().min(4).max(500),
      circularId: id.nullable().default(null),
      version,
    }),
    output: changed,
    refusals: ['changed_meanwhile', 'outside', 'unknown_step', 'unknown_circular'],
    audit: {
      'discipline.set': [
        '明确“{{step}}”环节的纪律要求',
        'Laid down the discipline requirement of the step “{{step}}”',
      ],
    },
  }),
  /** Takes the recommended wording for every step of the round (or of one kind) that has none; links them to a circular. */
  adoptRequirements: command({
    path: '/circulars/requirements/adopt',
    summary: '采用推荐条文',
    access: 'discipline.edit',
    input: z.object({ roundId: id, kind: bodyKind.optional(), circularId: id.nullable().default(null) }),
    output: z.object({ adopted: z.number().int() }),
    refusals: ['outside', 'nothing_missing', 'unknown_circular'],
    audit: {
      'discipline.adopted': [
        '为{{n}}个环节采用推荐的纪律要求条文',
        'Took the recommended wording for {{n}} steps',
      ],
    },
  }),
})
