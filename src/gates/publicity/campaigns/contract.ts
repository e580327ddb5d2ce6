import { z } from 'zod'
import { areaCode, command, id, list, query, topic } from '#common/contract.ts'
import { sheetPreview, sheetRefusals, sheetTaken } from '#common/sheet.ts'
import { sayBoth } from '#common/text.ts'
import { finderSchema } from './finder.ts'
import { dutyKinds } from './kinds.ts'
import {
  campaignFacts,
  campaignRecord,
  campaignRow,
  coverageBy,
  coverageView,
  dutyInput,
  kindSchema,
  listedRow,
  peopleFilters,
  peoplePreview,
  personRecord,
  personRow,
} from './shapes.ts'
import { campaignMoves, campaignStates } from './states.ts'
import { campaignWords } from './text.ts'

export { dutyKinds } from './kinds.ts'

const seen = { id, version: z.number().int() }
const changed = z.object({ version: z.number().int() })
const held = ['changed_meanwhile', 'outside', 'round_closed', 'state_not_allowed'] as const

/** Campaign schemes (宣传方案): who is concerned, what each class owes, and how far it is covered. */
export const campaignsTopic = topic('campaigns', {
  /** The schemes of a round, the one in force first, then the newest. */
  ofRound: query({
    path: '/campaigns/of-round',
    summary: '查看批次的宣传方案',
    access: 'campaign.read',
    input: z.object({ roundId: id }),
    output: z.array(campaignRow),
  }),
  show: query({
    path: '/campaigns/{id}',
    summary: '查看宣传方案',
    access: 'campaign.read',
    input: z.object({ id }),
    output: campaignRecord,
  }),
  coverage: query({
    path: '/campaigns/{id}/coverage',
    summary: '查看宣传教育覆盖情况',
    access: 'campaign.read',
    input: z.object({ id, by: z.enum(coverageBy) }),
    output: coverageView,
  }),
  people: list({
    path: '/campaigns/people',
    summary: '查询宣传教育人员',
    access: 'campaign.read',
    filters: peopleFilters,
    row: personRow,
    columns: [
      { key: 'name', zh: '姓名', en: 'Name' },
      { key: 'number', zh: '人员编号', en: 'Number' },
      { key: 'organisation', zh: '单位', en: 'Unit' },
      { key: 'postTitle', zh: '职务', en: 'Post' },
      { key: 'areaName', zh: '区划', en: 'Area' },
      { key: 'className', zh: '人员类别', en: 'Class' },
      { key: 'complete', zh: '全部完成', en: 'All done' },
      ...dutyKinds.map((kind) => ({ key: kind, ...sayBoth(campaignWords, `kind.${kind}`) })),
    ],
  }),
  person: query({
    path: '/campaigns/{id}/people/{personId}',
    summary: '查看人员完成情况',
    access: 'campaign.read',
    input: z.object({ id, personId: id }),
    output: personRecord,
  }),
  create: command({
    path: '/campaigns/create',
    summary: '新建宣传方案',
    access: 'campaign.edit',
    /** `from` begins with the classes and duties of an earlier scheme, the standard ones, or none. */
    input: campaignFacts.extend({
      roundId: id,
      from: z.enum(['standard', 'empty', 'campaign']).default('standard'),
      copyOf: id.optional(),
    }),
    output: z.object({ id }),
    refusals: ['outside', 'round_closed', 'dates_wrong'],
    audit: {
      'campaign.created': ['新建宣传方案“{{title}}”', 'Drew up the scheme “{{title}}”'],
    },
  }),
  edit: command({
    path: '/campaigns/{id}/edit',
    summary: '修改宣传方案',
    access: 'campaign.edit',
    input: campaignFacts.extend(seen),
    output: changed,
    refusals: [...held, 'dates_wrong', 'due_outside'],
    audit: {
      'campaign.edited': [
        '修改宣传方案“{{title}}”，{{from}}至{{to}}',
        'Edited the scheme “{{title}}”, {{from}} to {{to}}',
      ],
    },
  }),
  /** Adds a class, or writes one anew where `classId` names it. */
  setClass: command({
    path: '/campaigns/{id}/classes',
    summary: '设置人员类别',
    access: 'campaign.edit',
    input: z.object({
      ...seen,
      classId: id.optional(),
      name: z.string().trim().min(2).max(30),
      finder: finderSchema,
      duties: z.array(dutyInput).max(dutyKinds.length),
    }),
    output: changed.extend({ classId: id }),
    refusals: [...held, 'kind_twice', 'due_outside', 'finder_empty'],
    audit: {
      'campaign.class_set': [
        '设置方案“{{title}}”的人员类别“{{name}}”，应完成{{n}}项',
        'Set the class “{{name}}” of “{{title}}”, {{n}} duties',
      ],
    },
  }),
  removeClass: command({
    path: '/campaigns/{id}/classes/{classId}/remove',
    summary: '删除人员类别',
    access: 'campaign.edit',
    input: z.object({ ...seen, classId: id }),
    output: changed,
    refusals: [...held, 'class_in_use'],
    audit: {
      'campaign.class_removed': [
        '删除方案“{{title}}”的人员类别“{{name}}”',
        'Removed the class “{{name}}” of “{{title}}”',
      ],
    },
  }),
  orderClasses: command({
    path: '/campaigns/{id}/classes/order',
    summary: '调整人员类别顺序',
    access: 'campaign.edit',
    input: z.object({ ...seen, classIds: z.array(id).max(40) }),
    output: changed,
    refusals: [...held, 'order_incomplete'],
    audit: {
      'campaign.classes_ordered': ['调整方案“{{title}}”的类别顺序', 'Ordered the classes of “{{title}}”'],
    },
  }),
  listed: list({
    path: '/campaigns/listed',
    summary: '查询类别名单',
    access: 'campaign.edit',
    filters: { campaignId: id, classId: id.optional() },
    row: listedRow,
    columns: [
      { key: 'className', zh: '人员类别', en: 'Class' },
      { key: 'number', zh: '人员编号', en: 'Number' },
      { key: 'name', zh: '姓名', en: 'Name' },
      { key: 'postTitle', zh: '职务', en: 'Post' },
      { key: 'note', zh: '说明', en: 'Note' },
    ],
  }),
  addListed: command({
    path: '/campaigns/{id}/classes/{classId}/listed',
    summary: '登记类别名单',
    access: 'campaign.edit',
    input: z.object({
      ...seen,
      classId: id,
      personIds: z.array(id).min(1).max(3000),
      note: z.string().trim().max(100).default(''),
    }),
    output: changed.extend({ added: z.number().int() }),
    refusals: [...held, 'unknown_person'],
    audit: {
      'campaign.listed': [
        '在方案“{{title}}”的类别“{{name}}”登记{{n}}人',
        'Listed {{n}} people in the class “{{name}}” of “{{title}}”',
      ],
    },
  }),
  removeListed: command({
    path: '/campaigns/{id}/classes/{classId}/listed/remove',
    summary: '移出类别名单',
    access: 'campaign.edit',
    input: z.object({ ...seen, classId: id, personIds: z.array(id).min(1).max(3000) }),
    output: changed,
    refusals: held,
    audit: {
      'campaign.unlisted': [
        '从方案“{{title}}”的类别“{{name}}”移出{{n}}人',
        'Took {{n}} people off the class “{{name}}” of “{{title}}”',
      ],
    },
  }),
  checkSheet: query({
    path: '/campaigns/sheet',
    summary: '核对类别名单表格',
    access: 'campaign.edit',
    input: z.object({ id, fileId: id }),
    output: sheetPreview,
  }),
  takeSheet: command({
    path: '/campaigns/sheet',
    summary: '导入类别名单表格',
    access: 'campaign.edit',
    input: z.object({ id, fileId: id, seen: z.string().max(40) }),
    output: sheetTaken,
    refusals: [...sheetRefusals, 'outside', 'round_closed', 'state_not_allowed'],
    audit: {
      'campaign.sheet_taken': [
        '以表格《{{file}}》登记方案“{{title}}”的名单{{n}}人',
        'Listed {{n}} people of “{{title}}” from {{file}}',
      ],
    },
  }),
  preview: query({
    path: '/campaigns/{id}/preview',
    summary: '预览人员范围变化',
    access: 'campaign.edit',
    input: z.object({ id }),
    output: peoplePreview,
  }),
  refresh: command({
    path: '/campaigns/{id}/refresh',
    summary: '更新人员范围',
    access: 'campaign.edit',
    /** `seen` takes exactly what a preview showed. */
    input: z.object({ ...seen, seen: z.string().max(40).optional() }),
    output: changed.extend({ counts: peoplePreview.shape.counts }),
    refusals: [...held, 'nothing_to_refresh', 'people_changed'],
    audit: {
      'campaign.people_refreshed': [
        '更新方案“{{title}}”的人员范围：纳入{{join}}人，退出{{leave}}人，调整{{move}}人',
        'Found the people of “{{title}}” anew: {{join}} joined, {{leave}} left, {{move}} moved',
      ],
    },
  }),
  move: command({
    path: '/campaigns/{id}/move',
    summary: '实施或结束宣传方案',
    access: 'campaign.edit',
    input: z.object({ ...seen, move: z.enum(campaignMoves) }),
    output: changed.extend({ state: z.enum(campaignStates) }),
    refusals: [...held, 'no_classes', 'no_duties', 'no_people', 'already_in_force'],
    audit: {
      'campaign.moved': ['宣传方案“{{title}}”{{move}}', 'The scheme “{{title}}” is to {{moveEn}}'],
    },
  }),
  /** Tells those who follow a unit's people how many of them are missing. */
  remind: command({
    path: '/campaigns/{id}/remind',
    summary: '催办未完成事项',
    access: 'campaign.edit',
    input: z.object({ id, kind: kindSchema.optional(), area: areaCode.optional() }),
    output: z.object({ units: z.number().int(), people: z.number().int(), told: z.number().int() }),
    refusals: ['outside', 'not_in_force', 'nobody_missing'],
    audit: {
      'campaign.reminded': [
        '就方案“{{title}}”催办{{units}}个单位，未完成{{n}}人',
        'Reminded {{units}} units of “{{title}}”: {{n}} people are missing',
      ],
    },
  }),
})
