import { z } from 'zod'
import { areaCode, civilDate, command, id, list, query, topic } from '#common/contract.ts'
import { sheetPreview, sheetRefusals, sheetTaken } from '#common/sheet.ts'
import {
  batchFacts,
  batchRow,
  candidateRow,
  mustPerson,
  talkCounts,
  talkInput,
  talkRecord,
  talkRow,
  talkScheme,
} from './shapes.ts'
import { talkStates } from './states.ts'

const seen = { id, version: z.number().int() }
const changed = z.object({ version: z.number().int() })
const ground = ['outside', 'round_closed'] as const
const held = ['changed_meanwhile', 'not_yours', 'state_not_allowed'] as const
const people = ['unknown_person', 'talker_without_post', 'with_oneself', 'future_day', 'no_place'] as const
const reason = z.string().trim().min(2).max(200)
const place = z.string().trim().min(2).max(60)
const name = z.string().trim().min(2).max(40)
const batchSheet = batchFacts.extend({ fileId: id })

/** Talks (谈心谈话): who must be talked to by whom, in batches, done and kept confidential. */
export const talksTopic = topic('talks', {
  counts: query({
    path: '/talks/counts',
    summary: '统计谈心谈话',
    access: 'talk.read',
    input: z.object({ roundId: id }),
    output: talkCounts,
  }),
  scheme: query({
    path: '/talks/scheme',
    summary: '查看谈话方案',
    access: 'talk.read',
    input: z.object({ roundId: id }),
    output: talkScheme,
  }),
  list: list({
    path: '/talks',
    summary: '查询谈心谈话',
    access: 'talk.read',
    filters: {
      roundId: id,
      batchId: id.optional(),
      layerId: id.optional(),
      state: z.enum(talkStates).optional(),
      late: z.stringbool().or(z.boolean()).optional(),
    },
    row: talkRow,
    columns: [
      { key: 'batchNumber', zh: '批次', en: 'Batch', kind: 'integer' },
      { key: 'batch', zh: '批次名称', en: 'Batch title' },
      { key: 'layer', zh: '谈话层级', en: 'Layer' },
      { key: 'talker', zh: '谈话人', en: 'Talker' },
      { key: 'talkerTitle', zh: '谈话人职务', en: 'Talker’s post' },
      { key: 'people', zh: '谈话对象', en: 'Talked to' },
      { key: 'persons', zh: '人次', en: 'Person-times', kind: 'integer' },
      { key: 'plannedOn', zh: '计划日期', en: 'Planned for', kind: 'date' },
      { key: 'doneOn', zh: '谈话日期', en: 'Done on', kind: 'date' },
      { key: 'place', zh: '地点', en: 'Place' },
      { key: 'areaName', zh: '区划', en: 'Area' },
      { key: 'stateWord', zh: '状态', en: 'State' },
      { key: 'recorded', zh: '谈话记录', en: 'Record' },
    ],
  }),
  batches: list({
    path: '/talks/batches',
    summary: '查询谈话批次',
    access: 'talk.read',
    filters: { roundId: id, layerId: id.optional() },
    row: batchRow,
    columns: [
      { key: 'number', zh: '批次', en: 'Batch', kind: 'integer' },
      { key: 'title', zh: '批次名称', en: 'Title' },
      { key: 'layer', zh: '谈话层级', en: 'Layer' },
      { key: 'areaName', zh: '区划', en: 'Area' },
      { key: 'startsOn', zh: '开始日期', en: 'From', kind: 'date' },
      { key: 'endsOn', zh: '结束日期', en: 'To', kind: 'date' },
      { key: 'talks', zh: '谈话次数', en: 'Talks', kind: 'integer' },
      { key: 'done', zh: '已谈话', en: 'Done', kind: 'integer' },
      { key: 'personTimes', zh: '人次', en: 'Person-times', kind: 'integer' },
    ],
  }),
  show: query({
    path: '/talks/{id}',
    summary: '查看谈心谈话',
    access: 'talk.read',
    input: z.object({ id }),
    output: talkRecord,
  }),
  /** People of a layer's classes, those not talked to yet first. */
  candidates: query({
    path: '/talks/candidates',
    summary: '查找谈话对象',
    access: 'talk.plan',
    input: z.object({
      roundId: id,
      layerId: id,
      area: areaCode.optional(),
      missing: z.stringbool().or(z.boolean()).optional(),
    }),
    output: z.array(candidateRow),
  }),
  /** Writes the usual layers and the four kinds of people who must be talked to. */
  beginScheme: command({
    path: '/talks/scheme',
    summary: '预置谈话方案',
    access: 'talk.plan',
    input: z.object({ roundId: id }),
    output: z.object({ layers: z.number().int(), musts: z.number().int() }),
    refusals: [...ground, 'already_set'],
    audit: {
      'talk.scheme_begun': ['预置批次“{{round}}”的谈话方案', 'Set up the scheme of talks of “{{round}}”'],
    },
  }),
  setLayer: command({
    path: '/talks/layers',
    summary: '设置谈话层级',
    access: 'talk.plan',
    input: z.object({
      roundId: id,
      layerId: id.optional(),
      version: z.number().int().default(0),
      name,
      classKeys: z.array(z.string().max(40)).max(40),
    }),
    output: z.object({ id, version: z.number().int() }),
    refusals: [...ground, 'changed_meanwhile'],
    audit: { 'talk.layer_set': ['设置谈话层级“{{name}}”', 'Set the layer “{{name}}”'] },
  }),
  removeLayer: command({
    path: '/talks/layers/{id}/remove',
    summary: '删除谈话层级',
    access: 'talk.plan',
    input: z.object(seen),
    output: z.object({ id }),
    refusals: [...ground, 'changed_meanwhile', 'layer_in_use'],
    audit: { 'talk.layer_removed': ['删除谈话层级“{{name}}”', 'Removed the layer “{{name}}”'] },
  }),
  setMust: command({
    path: '/talks/musts',
    summary: '设置必谈人员',
    access: 'talk.plan',
    input: z.object({
      roundId: id,
      mustId: id.optional(),
      version: z.number().int().default(0),
      name,
      classKey: z.string().max(40).nullable().default(null),
    }),
    output: z.object({ id, version: z.number().int() }),
    refusals: [...ground, 'changed_meanwhile'],
    audit: { 'talk.must_set': ['设置必谈人员“{{name}}”', 'Set who must be talked to: “{{name}}”'] },
  }),
  removeMust: command({
    path: '/talks/musts/{id}/remove',
    summary: '删除必谈人员类别',
    access: 'talk.plan',
    input: z.object(seen),
    output: z.object({ id }),
    refusals: [...ground, 'changed_meanwhile'],
    audit: {
      'talk.must_removed': ['删除必谈人员“{{name}}”', 'Removed “{{name}}” from who must be talked to'],
    },
  }),
  mustPeople: query({
    path: '/talks/musts/{id}/people',
    summary: '查看必谈人员',
    access: 'talk.plan',
    input: z.object({ id, missing: z.stringbool().or(z.boolean()).optional() }),
    output: z.array(mustPerson),
  }),
  nameMust: command({
    path: '/talks/musts/{id}/people',
    summary: '登记必谈人员',
    access: 'talk.plan',
    input: z.object({ id, add: z.array(id).max(500).default([]), remove: z.array(id).max(500).default([]) }),
    output: z.object({ people: z.number().int() }),
    refusals: [...ground, 'unknown_person', 'not_yours'],
    /** Without a number: set against the list that one sees, it would tell who is on it. */
    audit: { 'talk.must_named': ['登记必谈人员“{{name}}”的名单', 'Changed the names of “{{name}}”'] },
  }),
  /** One batch with all its talks, planned or already done. */
  createBatch: command({
    path: '/talks/batches',
    summary: '新建谈话批次',
    access: 'talk.plan',
    input: batchFacts.extend({ talks: z.array(talkInput).min(1).max(2000) }),
    output: z.object({
      id,
      number: z.number().int(),
      talks: z.number().int(),
      personTimes: z.number().int(),
    }),
    refusals: [...ground, ...people],
    audit: {
      'talk.batch_created': [
        '新建第{{number}}批谈心谈话“{{title}}”，谈话{{talks}}次、{{persons}}人次',
        'Created batch {{number}} of talks “{{title}}”: {{talks}} talks, {{persons}} person-times',
      ],
    },
  }),
  checkSheet: query({
    path: '/talks/sheet',
    summary: '核对谈话批次表格',
    access: 'talk.plan',
    input: batchSheet,
    output: sheetPreview,
  }),
  takeSheet: command({
    path: '/talks/sheet',
    summary: '导入谈话批次表格',
    access: 'talk.plan',
    input: batchSheet.extend({ seen: z.string().max(40) }),
    output: sheetTaken,
    refusals: [...sheetRefusals, ...ground, ...people],
    audit: {
      'talk.batch_taken': [
        '以表格《{{file}}》登记第{{number}}批谈心谈话“{{title}}”，谈话{{talks}}次、{{persons}}人次',
        'Entered batch {{number}} of talks “{{title}}” from {{file}}: {{talks}} talks, {{persons}} person-times',
      ],
    },
  }),
  /** Confirms talks as done, one or many, each counted for the people talked to. */
  finish: command({
    path: '/talks/finish',
    summary: '确认完成谈话',
    access: 'talk.edit',
    input: z.object({ talks: z.array(z.object(seen)).min(1).max(500), doneOn: civilDate, place }),
    output: z.object({ done: z.number().int(), personTimes: z.number().int() }),
    refusals: [...held, 'round_closed', 'future_day'],
    audit: {
      'talk.done': ['{{talker}}于{{day}}完成谈话{{n}}人次', '{{talker}} talked with {{n}} people on {{day}}'],
    },
  }),
  cancel: command({
    path: '/talks/{id}/cancel',
    summary: '取消谈话',
    access: 'talk.edit',
    input: z.object({ ...seen, reason }),
    output: changed,
    refusals: [...held, 'round_closed'],
    audit: {
      'talk.cancelled': ['取消{{talker}}的谈话：{{reason}}', 'Cancelled a talk of {{talker}}: {{reason}}'],
    },
  }),
  undo: command({
    path: '/talks/{id}/undo',
    summary: '恢复为待谈话',
    access: 'talk.edit',
    input: z.object({ ...seen, reason }),
    output: changed,
    refusals: [...held, 'round_closed'],
    audit: {
      'talk.undone': [
        '{{talker}}的谈话恢复为待谈话：{{reason}}',
        'A talk of {{talker}} is planned again: {{reason}}',
      ],
    },
  }),
  /** What was said: read by the two sides and the talker's organ, nobody else. */
  record: command({
    path: '/talks/{id}/record',
    summary: '填写谈话记录',
    access: 'talk.edit',
    input: z.object({ ...seen, content: z.string().trim().min(2).max(10_000) }),
    output: changed,
    refusals: ['changed_meanwhile', 'state_not_allowed', 'round_closed', 'record_not_yours'],
    audit: { 'talk.recorded': ['填写{{talker}}的谈话记录', 'Wrote the record of a talk of {{talker}}'] },
  }),
})
