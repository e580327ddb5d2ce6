import { z } from 'zod'
import { areaCode, civilDate, command, id, list, query, topic } from '#common/contract.ts'
import { sheetPreview, sheetRefusals, sheetTaken } from '#common/sheet.ts'
import { placementChannels, printKinds } from './kinds.ts'
import {
  coverageLine,
  issueFacts,
  issueRow,
  levelsSchema,
  mediaCounts,
  mediaForms,
  placementFacts,
  placementFilters,
  placementRecord,
  placementRow,
  toneRow,
  uncoveredRow,
} from './shapes.ts'

const version = z.number().int()
const seen = { id, version }
const changed = z.object({ version })
const many = z.object({ n: z.number().int() })
const held = ['changed_meanwhile', 'not_yours'] as const
const reason = z.string().trim().min(2).max(200)
const round = z.object({ roundId: id })
const filled = z.object({ roundId: id, form: z.enum(mediaForms), fileId: id })
const scope = { roundId: id.optional(), area: areaCode.optional() }

/** Media and atmosphere (宣传阵地): placements with photographs, cards and booklets issued, ring-back tones. */
export const mediaTopic = topic('media', {
  list: list({
    path: '/media/placements',
    summary: '查询宣传阵地',
    access: 'media.read',
    filters: placementFilters,
    row: placementRow,
    columns: [
      { key: 'channel', zh: '渠道', en: 'Channel' },
      { key: 'title', zh: '名称（内容）', en: 'Name' },
      { key: 'township', zh: '所属乡镇', en: 'Township' },
      { key: 'areaName', zh: '区划', en: 'Area' },
      { key: 'unit', zh: '责任单位', en: 'Unit' },
      { key: 'place', zh: '地点', en: 'Place' },
      { key: 'fromOn', zh: '开始日期', en: 'From', kind: 'date' },
      { key: 'toOn', zh: '结束日期', en: 'To', kind: 'date' },
      { key: 'quantity', zh: '数量', en: 'Quantity', kind: 'integer' },
      { key: 'link', zh: '专栏链接', en: 'Link' },
      { key: 'articles', zh: '刊发篇数', en: 'Articles', kind: 'integer' },
      { key: 'audience', zh: '覆盖人数（估算）', en: 'People reached (estimate)', kind: 'integer' },
      { key: 'photos', zh: '照片数', en: 'Photographs', kind: 'integer' },
      { key: 'state', zh: '状态', en: 'State' },
      { key: 'verifiedOn', zh: '核实日期', en: 'Verified on', kind: 'date' },
      { key: 'verifiedBy', zh: '核实人', en: 'Verified by' },
    ],
  }),
  counts: query({
    path: '/media/counts',
    summary: '统计宣传阵地',
    access: 'media.read',
    input: round,
    output: mediaCounts,
  }),
  show: query({
    path: '/media/placements/{id}',
    summary: '查看宣传阵地',
    access: 'media.read',
    input: z.object({ id }),
    output: placementRecord,
  }),
  coverage: query({
    path: '/media/coverage',
    summary: '查看各乡镇阵地覆盖情况',
    access: 'media.read',
    input: round.extend({ channel: z.enum(placementChannels) }),
    output: z.array(coverageLine),
  }),
  uncovered: list({
    path: '/media/uncovered',
    summary: '查询没有阵地的村（社区）',
    access: 'media.read',
    filters: { roundId: id, channel: z.enum(placementChannels), area: areaCode.optional() },
    row: uncoveredRow,
    columns: [
      { key: 'areaCode', zh: '区划代码', en: 'Code', kind: 'code' },
      { key: 'township', zh: '所属乡镇', en: 'Township' },
      { key: 'areaName', zh: '村（社区）', en: 'Village or community' },
    ],
  }),
  place: command({
    path: '/media/placements',
    summary: '登记宣传阵地',
    access: 'media.edit',
    input: placementFacts.extend({ roundId: id, areaCode, organisationId: id.optional() }),
    output: z.object({ id }),
    refusals: [
      'outside',
      'round_closed',
      'unknown_organisation',
      'not_own_unit',
      'days_reversed',
      'same_placement',
    ],
    audit: {
      'placement.placed': [
        '登记{{area}}{{channel}}“{{title}}”，{{from}}至{{to}}',
        'Recorded {{channelEn}} “{{title}}” in {{area}}, {{from}} to {{to}}',
      ],
    },
  }),
  /** The same placement in every township or village of an area that has none in that channel with this name. */
  placeMany: command({
    path: '/media/placements/many',
    summary: '批量登记宣传阵地',
    access: 'media.edit',
    input: placementFacts.extend({ roundId: id, areaCode, level: z.enum(['township', 'village']) }),
    output: many,
    refusals: ['outside', 'round_closed', 'days_reversed', 'nothing_new'],
    audit: {
      'placement.placed_many': [
        '为{{area}}{{n}}个乡镇（村）登记{{channel}}“{{title}}”',
        'Recorded {{channelEn}} “{{title}}” in {{n}} places of {{area}}',
      ],
    },
  }),
  edit: command({
    path: '/media/placements/{id}/edit',
    summary: '修改宣传阵地',
    access: 'media.edit',
    input: placementFacts.extend(seen),
    output: changed,
    refusals: [...held, 'withdrawn', 'days_reversed', 'same_placement'],
    audit: {
      'placement.edited': ['修改宣传阵地“{{title}}”', 'Changed the placement “{{title}}”'],
    },
  }),
  addPhoto: command({
    path: '/media/placements/{id}/photos',
    summary: '上传阵地照片',
    access: 'media.edit',
    input: z.object({ ...seen, fileId: id }),
    output: changed,
    refusals: [...held, 'withdrawn', 'no_file', 'not_a_picture', 'photo_too_large', 'too_many_photos'],
    audit: {
      'placement.photo_added': [
        '为“{{title}}”上传照片《{{file}}》',
        'Added the photograph {{file}} to “{{title}}”',
      ],
    },
  }),
  /** Photographs named by division codes, each for the placements of one channel there. */
  matchPhotos: command({
    path: '/media/photos',
    summary: '批量上传阵地照片',
    access: 'media.edit',
    input: z.object({
      roundId: id,
      channel: z.enum(placementChannels),
      fileIds: z.array(id).min(1).max(500),
    }),
    output: many.extend({ left: z.array(z.string()) }),
    refusals: ['no_file', 'not_a_picture', 'photo_too_large', 'nothing_matched'],
    audit: {
      'placement.photos_matched': [
        '按区划代码为{{n}}处{{channel}}上传照片',
        'Added photographs to {{n}} placements ({{channelEn}}) by division code',
      ],
    },
  }),
  removePhoto: command({
    path: '/media/placements/{id}/photos/{photoId}/remove',
    summary: '移除阵地照片',
    access: 'media.edit',
    input: z.object({ ...seen, photoId: id }),
    output: changed,
    refusals: [...held, 'verified_already'],
    audit: {
      'placement.photo_removed': [
        '移除“{{title}}”的照片《{{file}}》',
        'Removed the photograph {{file}} of “{{title}}”',
      ],
    },
  }),
  /** Confirms by the photographs that placements are up; those without one are refused. */
  verify: command({
    path: '/media/placements/verify',
    summary: '核实宣传阵地',
    access: 'media.verify',
    input: z.object({ placements: z.array(z.object(seen)).min(1).max(500) }),
    output: many,
    refusals: ['changed_meanwhile', 'no_photo', 'verified_already', 'withdrawn'],
    audit: {
      'placement.verified': ['核实宣传阵地“{{title}}”', 'Verified the placement “{{title}}”'],
      'placement.verified_many': ['核实宣传阵地{{n}}处', 'Verified {{n}} placements'],
    },
  }),
  withdraw: command({
    path: '/media/placements/{id}/withdraw',
    summary: '撤除宣传阵地',
    access: 'media.edit',
    input: z.object({ ...seen, withdrawnOn: civilDate }),
    output: changed,
    refusals: [...held, 'withdrawn', 'future_day', 'before_start'],
    audit: {
      'placement.withdrawn': ['{{day}}撤除宣传阵地“{{title}}”', 'Took “{{title}}” down on {{day}}'],
    },
  }),
  issues: list({
    path: '/media/issues',
    summary: '查询卡册领发',
    access: 'media.read',
    filters: { ...scope, kind: z.enum(printKinds).optional() },
    row: issueRow,
    columns: [
      { key: 'issuedOn', zh: '领发日期', en: 'Issued on', kind: 'date' },
      { key: 'kind', zh: '类别', en: 'Kind' },
      { key: 'title', zh: '名称', en: 'Name' },
      { key: 'areaName', zh: '区划', en: 'Area' },
      { key: 'unit', zh: '领取单位', en: 'Unit' },
      { key: 'quantity', zh: '数量', en: 'Quantity', kind: 'integer' },
      { key: 'receiver', zh: '领取人', en: 'Received by' },
      { key: 'issuer', zh: '发放人', en: 'Issued by' },
      { key: 'voided', zh: '已作废', en: 'Void' },
      { key: 'voidReason', zh: '作废事由', en: 'Reason' },
    ],
  }),
  /** Issues cards or booklets, the same number to each of the units. */
  issue: command({
    path: '/media/issues',
    summary: '登记卡册领发',
    access: 'media.issue',
    input: issueFacts.extend({
      roundId: id,
      organisationIds: z.array(id).min(1).max(500),
      receiver: z.string().trim().min(2).max(30),
    }),
    output: many.extend({ issued: z.number().int() }),
    refusals: ['round_closed', 'future_day', 'unknown_organisation', 'issued_already'],
    audit: {
      'print.issued': [
        '向{{n}}个单位发放《{{title}}》共{{quantity}}份',
        'Issued {{quantity}} copies of {{title}} to {{n}} units',
      ],
    },
  }),
  /** The same number to every township or village of an area that has none of that name yet. */
  issueMany: command({
    path: '/media/issues/many',
    summary: '批量登记卡册领发',
    access: 'media.issue',
    input: issueFacts.extend({ roundId: id, areaCode, levels: levelsSchema }),
    output: many.extend({ issued: z.number().int() }),
    refusals: ['outside', 'round_closed', 'future_day', 'nothing_new'],
    audit: {
      'print.issued': [
        '向{{n}}个单位发放《{{title}}》共{{quantity}}份',
        'Issued {{quantity}} copies of {{title}} to {{n}} units',
      ],
    },
  }),
  voidIssue: command({
    path: '/media/issues/{id}/void',
    summary: '作废领发记录',
    access: 'media.issue',
    input: z.object({ ...seen, reason }),
    output: changed,
    refusals: ['changed_meanwhile', 'voided_already'],
    audit: {
      'print.voided': [
        '作废《{{title}}》领发记录：{{reason}}',
        'Made an issue of {{title}} void: {{reason}}',
      ],
    },
  }),
  tones: list({
    path: '/media/tones',
    summary: '查询彩铃开通情况',
    access: 'media.read',
    filters: { ...scope, on: z.stringbool().or(z.boolean()).optional() },
    row: toneRow,
    columns: [
      { key: 'number', zh: '人员编号', en: 'Staff number', kind: 'code' },
      { key: 'name', zh: '姓名', en: 'Name' },
      { key: 'unit', zh: '单位', en: 'Unit' },
      { key: 'areaName', zh: '区划', en: 'Area' },
      { key: 'enabledOn', zh: '开通日期', en: 'Enabled on', kind: 'date' },
      { key: 'disabledOn', zh: '停用日期', en: 'Disabled on', kind: 'date' },
    ],
  }),
  /** Enables the tones of named people, or of everybody with a post at some levels of an area. */
  enableTones: command({
    path: '/media/tones',
    summary: '登记彩铃开通',
    access: 'media.issue',
    input: z.discriminatedUnion('by', [
      z.object({
        by: z.literal('people'),
        roundId: id,
        personIds: z.array(id).min(1).max(3000),
        enabledOn: civilDate,
      }),
      z.object({ by: z.literal('area'), roundId: id, areaCode, levels: levelsSchema, enabledOn: civilDate }),
    ]),
    output: many,
    refusals: ['outside', 'round_closed', 'future_day', 'unknown_person', 'nothing_new'],
    audit: {
      'tone.enabled': ['登记{{n}}人开通彩铃', 'Recorded the ring-back tones of {{n}} people'],
    },
  }),
  disableTones: command({
    path: '/media/tones/disable',
    summary: '登记彩铃停用',
    access: 'media.issue',
    input: z.object({ tones: z.array(z.object(seen)).min(1).max(500), disabledOn: civilDate }),
    output: many,
    refusals: ['changed_meanwhile', 'future_day', 'before_start', 'disabled_already'],
    audit: {
      'tone.disabled': ['登记{{n}}人停用彩铃', 'Recorded that {{n}} people’s tones ended'],
    },
  }),
  sheetRows: query({
    path: '/media/sheet-rows',
    summary: '查看宣传阵地表格内容',
    access: 'media.edit',
    input: filled.omit({ fileId: true }),
    output: z.array(z.record(z.string(), z.string().or(z.number()).nullable())),
  }),
  checkSheet: query({
    path: '/media/sheet',
    summary: '核对宣传阵地表格',
    access: 'media.edit',
    input: filled,
    output: sheetPreview,
  }),
  takeSheet: command({
    path: '/media/sheet',
    summary: '导入宣传阵地表格',
    access: 'media.edit',
    input: filled.extend({ seen: z.string().max(40) }),
    output: sheetTaken,
    refusals: [...sheetRefusals, 'round_closed', 'not_issuer'],
    audit: {
      'media.sheet_taken': [
        '导入表格《{{file}}》：新增{{added}}行，更新{{changed}}行',
        'Took the table {{file}}: {{added}} rows new, {{changed}} changed',
      ],
    },
  }),
})
