import { z } from 'zod'
import { areaCode, civilDate, command, id, list, query, topic } from '#common/contract.ts'
import { officialDocument } from '#common/official.ts'
import { codeCommands, registerList } from './contract-codes.ts'
import { changed, countersignCommands, lifeCommands, receiptCommands, seen } from './contract-moves.ts'
import {
  addressGroup,
  changeCounts,
  codeView,
  commentView,
  comparedLine,
  documentBuckets,
  documentKind,
  documentRecord,
  documentRow,
  versionView,
} from './shapes.ts'
import { documentStates } from './states.ts'

const words = z.string().trim().min(1).max(2000)

/** Facts for a template, checked by the template's own fields. */
const facts = z.record(z.string(), z.unknown())

/** Official documents (公文): drafting, versions, comments, countersign, signing, numbering, issue, receipt. */
export const documentsTopic = topic('documents', {
  list: list({
    path: '/documents',
    summary: '查询公文',
    access: 'document.read',
    filters: {
      roundId: id.optional(),
      kind: documentKind.optional(),
      state: z.enum(documentStates).optional(),
      organisationId: id.optional(),
      area: areaCode.optional(),
      bucket: z.enum(documentBuckets).optional(),
      from: civilDate.optional(),
      until: civilDate.optional(),
    },
    row: documentRow,
    columns: [
      { key: 'title', zh: '标题', en: 'Title' },
      { key: 'kind', zh: '种类', en: 'Kind' },
      { key: 'numberText', zh: '发文字号', en: 'Number' },
      { key: 'state', zh: '状态', en: 'State' },
      { key: 'issuingOrganisation', zh: '发文机关', en: 'Issued by' },
      { key: 'draftingOrganisation', zh: '起草单位', en: 'Drafted by' },
      { key: 'drafter', zh: '拟稿人', en: 'Drafter' },
      { key: 'areaName', zh: '区划', en: 'Area' },
      { key: 'latest', zh: '版本', en: 'Version', kind: 'integer' },
      { key: 'asked', zh: '会签单位', en: 'Asked to countersign', kind: 'integer' },
      { key: 'answered', zh: '已反馈', en: 'Answered', kind: 'integer' },
      { key: 'recipients', zh: '发送单位', en: 'Recipients', kind: 'integer' },
      { key: 'received', zh: '已签收', en: 'Received', kind: 'integer' },
      { key: 'issuedOn', zh: '印发日期', en: 'Issued on', kind: 'date' },
    ],
  }),
  /** How many documents wait for the acting post, by what they wait for. */
  todo: query({
    path: '/documents/todo',
    summary: '查询公文待办数',
    access: 'document.read',
    input: z.object({}),
    output: z.record(z.enum(documentBuckets), z.number().int()),
  }),
  show: query({
    path: '/documents/{id}',
    summary: '查看公文',
    access: 'document.read',
    input: z.object({ id }),
    output: documentRecord,
  }),
  /** The content of a version: the latest unless one is named; 0 is the document as it was issued. */
  content: query({
    path: '/documents/{id}/content',
    summary: '查看公文内容',
    access: 'document.read',
    input: z.object({ id, number: z.coerce.number().int().min(0).optional() }),
    output: versionView,
  }),
  compare: query({
    path: '/documents/{id}/compare',
    summary: '比较公文版本',
    access: 'document.read',
    input: z.object({
      id,
      base: z.coerce.number().int().min(0),
      with: z.coerce.number().int().min(0),
    }),
    output: z.object({
      base: z.number().int(),
      with: z.number().int(),
      lines: z.array(comparedLine),
      counts: changeCounts,
    }),
  }),
  comments: query({
    path: '/documents/{id}/comments',
    summary: '查看公文批注',
    access: 'document.read',
    input: z.object({ id }),
    output: z.array(commentView),
  }),
  /** Organisations of the acting post's area and below by type and level, to be addressed together. */
  addressGroups: query({
    path: '/documents/address-groups',
    summary: '查看收文单位分组',
    access: 'document.draft',
    input: z.object({}),
    output: z.array(addressGroup),
  }),
  /** Leaders who may sign documents of an area, those of the issuing organ first. */
  signers: query({
    path: '/documents/{id}/signers',
    summary: '查找签发人',
    access: 'document.draft',
    input: z.object({ id }),
    output: z.array(z.object({ personId: id, name: z.string(), title: z.string(), own: z.boolean() })),
  }),
  /** What the records already tell of a template's facts; for an answer, of the document that is answered. */
  prefill: query({
    path: '/documents/prefill',
    summary: '预填公文模板信息',
    access: 'document.draft',
    input: z.object({ roundId: id, templateKey: z.string().max(60), replyToId: id.optional() }),
    output: facts,
  }),
  create: command({
    path: '/documents/create',
    summary: '起草公文',
    access: 'document.draft',
    input: z.object({
      roundId: id,
      templateKey: z.string().max(60),
      facts,
      issuingOrganisationId: id.optional(),
      codeId: id.nullable().optional(),
      replyToId: id.optional(),
    }),
    output: z.object({ id, version: z.number().int() }),
    refusals: ['no_template', 'facts_incomplete', 'outside', 'unknown_organisation', 'foreign_code'],
    audit: { 'document.created': ['起草《{{title}}》', 'Began the document {{title}}'] },
  }),
  /** A new version of the content; refused where another version was saved since `base`. */
  save: command({
    path: '/documents/{id}/save',
    summary: '保存公文新版本',
    access: 'document.draft',
    input: z.object({
      id,
      /** Number of the version that was edited. */
      base: z.number().int().min(1),
      content: officialDocument,
      note: z.string().trim().max(200).default(''),
    }),
    output: changed.extend({ number: z.number().int() }),
    refusals: [
      'edited_meanwhile',
      'changed_meanwhile',
      'not_yours',
      'not_editable',
      'nothing_changed',
      'title_missing',
    ],
    audit: {
      'document.saved': [
        '保存《{{title}}》第{{number}}稿：{{what}}',
        'Saved version {{number}} of {{title}}: {{whatEn}}',
      ],
    },
  }),
  /** Kind, issuing organ, code word and recipients. */
  edit: command({
    path: '/documents/{id}/edit',
    summary: '修改公文发文信息',
    access: 'document.draft',
    input: z.object({
      ...seen,
      kind: documentKind,
      issuingOrganisationId: id,
      codeId: id.nullable(),
      recipients: z.array(id).max(500),
      copies: z.array(id).max(500),
    }),
    output: changed,
    refusals: [
      'changed_meanwhile',
      'not_yours',
      'not_editable',
      'unknown_organisation',
      'foreign_code',
      'twice_recipient',
    ],
    audit: {
      'document.edited': ['修改《{{title}}》的发文信息', 'Changed how {{title}} is to be issued'],
    },
  }),
  comment: command({
    path: '/documents/{id}/comments/add',
    summary: '添加批注',
    access: 'document.read',
    input: z.object({
      id,
      number: z.number().int().min(1),
      anchor: z.string().max(40),
      parentId: id.optional(),
      words,
    }),
    output: z.object({ commentId: id }),
    refusals: ['comments_closed', 'no_block', 'too_many_comments'],
    audit: { 'document.commented': ['批注《{{title}}》', 'Commented on {{title}}'] },
  }),
  resolve: command({
    path: '/documents/{id}/comments/{commentId}/resolve',
    summary: '办结批注',
    access: 'document.read',
    input: z.object({ id, commentId: id }),
    output: z.object({}),
    refusals: ['comments_closed', 'not_your_comment', 'already_resolved'],
    audit: { 'document.comment_resolved': ['办结《{{title}}》的一条批注', 'Settled a comment on {{title}}'] },
  }),
  ...countersignCommands,
  ...lifeCommands,
  ...receiptCommands,
  ...codeCommands,
  register: registerList,
  codes: query({
    path: '/documents/codes',
    summary: '查看发文机关代字',
    access: 'document.read',
    input: z.object({}),
    output: z.array(codeView),
  }),
})
