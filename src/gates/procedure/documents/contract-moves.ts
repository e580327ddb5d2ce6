import { z } from 'zod'
import { civilDate, command, id, list } from '#common/contract.ts'
import { officialDocument } from '#common/official.ts'
import { issueEvents } from '../approvals/contract.ts'
import { recipientView } from './shapes.ts'

const version = z.number().int()
/** A document as it was when its page was loaded. */
export const seen = { id, version }
export const changed = z.object({ version })
const reason = z.string().trim().min(2).max(200)
const opinion = z.string().trim().max(1000)
const held = ['changed_meanwhile', 'state_not_allowed', 'not_yours'] as const

/** Countersign (会签): who is asked, what they answer, what becomes of an objection. */
export const countersignCommands = {
  circulate: command({
    path: '/documents/{id}/circulate',
    summary: '送会签',
    access: 'document.draft',
    input: z.object({ ...seen, organisationIds: z.array(id).min(1).max(50), dueOn: civilDate }),
    output: changed,
    refusals: [...held, 'unknown_organisation', 'day_past', 'own_organisation'],
    audit: {
      'document.circulated': [
        '将《{{title}}》第{{number}}稿送{{organisations}}会签，{{day}}前反馈',
        'Sent version {{number}} of {{title}} to {{organisations}} for countersigning by {{day}}',
      ],
    },
  }),
  countersign: command({
    path: '/documents/{id}/countersign',
    summary: '会签公文',
    access: 'document.countersign',
    input: z.object({
      id,
      number: z.number().int(),
      answer: z.enum(['agreed', 'objected']),
      opinion: opinion.default(''),
    }),
    output: z.object({}),
    refusals: ['not_asked', 'not_circulating', 'newer_version', 'opinion_missing'],
    audit: {
      'document.countersigned': [
        '{{organisation}}会签《{{title}}》第{{number}}稿：{{answer}}',
        '{{organisation}} countersigned version {{number}} of {{title}}: {{answerEn}}',
      ],
    },
  }),
  /** An organisation that has not answered is no longer asked. */
  release: command({
    path: '/documents/{id}/countersign/{countersignId}/release',
    summary: '取消会签单位',
    access: 'document.draft',
    input: z.object({ ...seen, countersignId: id }),
    output: changed,
    refusals: ['changed_meanwhile', 'not_yours', 'not_editable', 'answered_already'],
    audit: {
      'document.countersign_released': [
        '《{{title}}》不再送{{organisation}}会签',
        '{{organisation}} is no longer asked to countersign {{title}}',
      ],
    },
  }),
  /** What the drafter did about an objection: taken over, or why not. */
  settle: command({
    path: '/documents/{id}/countersign/{countersignId}/settle',
    summary: '回复会签意见',
    access: 'document.draft',
    input: z.object({ id, countersignId: id, reply: opinion.min(2) }),
    output: z.object({}),
    refusals: ['not_yours', 'not_editable', 'no_objection'],
    audit: {
      'document.objection_settled': [
        '回复{{organisation}}对《{{title}}》的会签意见',
        'Answered the objection of {{organisation}} to {{title}}',
      ],
    },
  }),
}

/** The moves of a document's life. */
export const lifeCommands = {
  submit: command({
    path: '/documents/{id}/submit',
    summary: '送签发',
    access: 'document.draft',
    input: z.object({
      ...seen,
      signerId: id,
      /** Goes on without those whose time to answer is over. */
      withoutAnswer: z.boolean().default(false),
    }),
    output: changed,
    refusals: [...held, 'not_a_signer', 'answers_missing', 'answers_overdue', 'objection_open'],
    audit: {
      'document.submitted': [
        '将《{{title}}》第{{number}}稿送{{signer}}签发{{without}}',
        'Sent version {{number}} of {{title}} to {{signer}} to be signed{{withoutEn}}',
      ],
    },
  }),
  sign: command({
    path: '/documents/{id}/sign',
    summary: '签发公文',
    access: 'document.sign',
    input: z.object({ ...seen, number: z.number().int(), opinion: opinion.default('') }),
    output: changed,
    refusals: ['changed_meanwhile', 'state_not_allowed', 'not_the_signer', 'own_draft', 'newer_version'],
    audit: {
      'document.signed': [
        '签发《{{title}}》第{{number}}稿，内容校验值{{digest}}',
        'Signed version {{number}} of {{title}}, digest {{digest}}',
      ],
    },
  }),
  return: command({
    path: '/documents/{id}/return',
    summary: '退回公文',
    access: 'document.read',
    input: z.object({ ...seen, reason }),
    output: changed,
    refusals: ['changed_meanwhile', 'state_not_allowed', 'not_the_signer', 'issue_not_yours'],
    audit: {
      'document.returned': ['退回《{{title}}》：{{reason}}', 'Returned {{title}}: {{reason}}'],
      'document.signature_voided': ['《{{title}}》的签发失效', 'The signature of {{title}} is void'],
    },
  }),
  recall: command({
    path: '/documents/{id}/recall',
    summary: '收回修改',
    access: 'document.draft',
    input: z.object({ ...seen, reason }),
    output: changed,
    refusals: held,
    audit: {
      'document.recalled': [
        '收回《{{title}}》修改：{{reason}}',
        'Took {{title}} back to change it: {{reason}}',
      ],
      'document.signature_voided': ['《{{title}}》的签发失效', 'The signature of {{title}} is void'],
    },
  }),
  issue: command({
    path: '/documents/{id}/issue',
    summary: '编号印发',
    access: 'document.issue',
    input: z.object({ ...seen, codeId: id.nullable() }),
    output: changed.extend({ numberText: z.string().nullable() }),
    refusals: [
      'changed_meanwhile',
      'state_not_allowed',
      'issue_not_yours',
      'foreign_code',
      'inactive_code',
      'content_changed',
    ],
    audit: {
      'document.issued': [
        '印发《{{title}}》，发文字号{{number}}，发送{{n}}个单位',
        'Issued {{title}} ({{numberEn}}) to {{n}} organisations',
      ],
      // An issued request is sent, an issued reply answers.
      ...issueEvents,
    },
  }),
  withdraw: command({
    path: '/documents/{id}/withdraw',
    summary: '撤回公文',
    access: 'document.draft',
    input: z.object({ ...seen, reason }),
    output: changed,
    refusals: held,
    audit: {
      'document.withdrawn': ['撤回《{{title}}》：{{reason}}', 'Withdrew {{title}}: {{reason}}'],
      'document.signature_voided': ['《{{title}}》的签发失效', 'The signature of {{title}} is void'],
    },
  }),
  void: command({
    path: '/documents/{id}/void',
    summary: '作废公文',
    access: 'document.issue',
    input: z.object({ ...seen, reason }),
    output: changed,
    refusals: ['changed_meanwhile', 'state_not_allowed', 'issue_not_yours'],
    audit: {
      'document.voided': [
        '作废《{{title}}》（{{number}}）：{{reason}}',
        'Voided {{title}} ({{numberEn}}): {{reason}}',
      ],
    },
  }),
}

/** Receipt (签收) by the organisations that a document was sent to. */
export const receiptCommands = {
  /** A reader of a recipient opened it; the first opening is kept. */
  open: command({
    path: '/documents/{id}/open',
    summary: '阅读公文',
    access: 'document.receive',
    input: z.object({ id }),
    output: z.object({}),
    refusals: ['not_a_recipient'],
    audit: {
      'document.opened': ['{{organisation}}阅读《{{title}}》', '{{organisation}} opened {{title}}'],
    },
  }),
  receive: command({
    path: '/documents/{id}/receive',
    summary: '签收公文',
    access: 'document.receive',
    input: z.object({ id, organisationId: id }),
    output: z.object({}),
    refusals: ['not_a_recipient', 'already_received', 'void_document'],
    audit: {
      'document.received': ['{{organisation}}签收《{{title}}》', '{{organisation}} received {{title}}'],
    },
  }),
  /** An issued document goes to further organisations; its text and number stay as they are. */
  sendOn: command({
    path: '/documents/{id}/send-on',
    summary: '增发公文',
    access: 'document.issue',
    input: z.object({
      ...seen,
      organisationIds: z.array(id).min(1).max(500),
      copy: z.boolean().default(false),
    }),
    output: changed.extend({ added: z.number().int() }),
    refusals: [
      'changed_meanwhile',
      'state_not_allowed',
      'issue_not_yours',
      'unknown_organisation',
      'nobody_new',
      'one_addressee',
    ],
    audit: {
      'document.sent_on': [
        '《{{title}}》（{{number}}）增发{{n}}个单位：{{organisations}}',
        'Sent {{title}} ({{numberEn}}) to {{n}} more organisations: {{organisations}}',
      ],
    },
  }),
  remind: command({
    path: '/documents/{id}/remind',
    summary: '催签公文',
    access: 'document.issue',
    input: z.object({ id }),
    output: z.object({ reminded: z.number().int() }),
    refusals: ['issue_not_yours', 'nobody_left', 'state_not_allowed'],
    audit: {
      'document.reminded': [
        '催{{n}}个单位签收《{{title}}》',
        'Reminded {{n}} organisations to receive {{title}}',
      ],
    },
  }),
  receipts: list({
    path: '/documents/{id}/receipts',
    summary: '查询公文签收情况',
    access: 'document.read',
    filters: { id, received: z.stringbool().or(z.boolean()).optional() },
    row: recipientView,
    columns: [
      { key: 'organisation', zh: '单位', en: 'Organisation' },
      { key: 'areaName', zh: '区划', en: 'Area' },
      { key: 'copy', zh: '抄送', en: 'Copy' },
      { key: 'addedOn', zh: '增发日期', en: 'Sent afterwards', kind: 'date' },
      { key: 'openedBy', zh: '阅读人', en: 'Opened by' },
      { key: 'openedAt', zh: '阅读时间', en: 'Opened at' },
      { key: 'receivedBy', zh: '签收人', en: 'Received by' },
      { key: 'receivedAt', zh: '签收时间', en: 'Received at' },
      { key: 'remindedAt', zh: '催签时间', en: 'Reminded at' },
    ],
  }),
  /** Leaves the event of a download; the bytes go over `/documents/official/…`. */
  take: command({
    path: '/documents/{id}/take',
    summary: '下载公文',
    access: 'document.read',
    input: z.object({
      id,
      number: z.coerce.number().int().min(0).optional(),
      format: z.enum(['docx', 'pdf']),
    }),
    output: z.object({ name: z.string(), content: officialDocument }),
    audit: {
      'document.downloaded': [
        '下载《{{title}}》{{which}}（{{format}}）',
        'Downloaded {{title}}, {{whichEn}} ({{format}})',
      ],
    },
  }),
  /** Several documents as one ZIP, made in the background. */
  zip: command({
    path: '/documents/zip',
    summary: '打包下载公文',
    access: 'document.read',
    input: z.object({ ids: z.array(id).min(1).max(200), format: z.enum(['docx', 'pdf']) }),
    output: z.object({ jobId: id }),
    audit: {
      'document.zipped': [
        '打包下载{{n}}件公文（{{format}}）',
        'Packed {{n}} documents for download ({{format}})',
      ],
    },
  }),
}
