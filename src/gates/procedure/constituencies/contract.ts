import { z } from 'zod'
import { areaCode, civilDate, command, id, list, query, topic } from '#common/contract.ts'
import { fileRef, stepTask } from '../quotas/contract.ts'
import { leastSeats, mostSeats } from './drawn.ts'
import { schemeStates } from './states.ts'

const whole = z.number().int().min(0).max(100_000_000)
const name = z.string().trim().min(1).max(60)
const version = z.number().int().min(0)
const ofOne = z.object({ version: z.number().int() })
const levels = ['township', 'county'] as const

/** A part of a constituency as it is entered. */
export const partInput = z.object({ unitCode: areaCode.nullable(), name, population: whole })

/** A constituency as it is entered. */
export const drawnInput = z.object({
  name,
  seats: z.number().int().min(leastSeats).max(mostSeats),
  voters: whole.nullable(),
  parts: z.array(partInput).min(1).max(200),
})

/** A congress of the round with how far its constituencies are. */
export const schemeRow = z.object({
  bodyId: id,
  areaCode,
  areaName: z.string(),
  level: z.enum(levels),
  state: z.enum(schemeStates),
  /** Seats in force by the decision on the quota; null before it. */
  seats: z.number().int().nullable(),
  assigned: z.number().int(),
  constituencies: z.number().int(),
  population: z.number().int(),
  /** Furthest deviations of people per delegate from the mean, in per cent; null without constituencies. */
  lowest: z.number().nullable(),
  highest: z.number().nullable(),
  outside: z.number().int(),
  tolerancePercent: z.number().int(),
  publishedOn: civilDate.nullable(),
  documentNumber: z.string().nullable(),
  version,
})
export type SchemeRow = z.output<typeof schemeRow>

/** A constituency in the list of all. */
export const constituencyRow = z.object({
  id,
  bodyId: id,
  areaName: z.string(),
  number: z.number().int(),
  name: z.string(),
  parts: z.string(),
  population: z.number().int(),
  voters: z.number().int().nullable(),
  seats: z.number().int(),
  perSeat: z.number().int(),
  deviationPercent: z.number(),
})
export type ConstituencyRow = z.output<typeof constituencyRow>

const notice = z.object({
  id,
  publishedOn: civilDate,
  documentNumber: z.string(),
  file: fileRef.nullable(),
  toleranceReason: z.string(),
  tolerancePercent: z.number().int(),
  constituencies: z.number().int(),
  seats: z.number().int(),
  withdrawnOn: civilDate.nullable(),
  withdrawReason: z.string(),
})

/** A scheme in full, with the villages and communities that it is drawn from. */
export const schemeRecord = schemeRow.extend({
  bodyName: z.string(),
  roundId: id,
  roundName: z.string(),
  scheme: z.array(drawnInput),
  units: z.array(z.object({ code: areaCode, name: z.string(), population: z.number().int().nullable() })),
  notices: z.array(notice),
  /** Nobody has confirmed the tolerance with a source. */
  toleranceUnverified: z.boolean(),
  task: stepTask.nullable(),
  /** The day whose law holds. */
  lawDay: civilDate,
  mayEdit: z.boolean(),
})
export type SchemeRecord = z.output<typeof schemeRecord>

export const publishInput = z.object({
  bodyId: id,
  version,
  publishedOn: civilDate,
  documentNumber: z.string().trim().min(2).max(100),
  fileId: id.nullable().default(null),
  /** Why constituencies lie beyond the tolerance, where some do. */
  toleranceReason: z.string().trim().max(300).default(''),
})

export const withdrawInput = z.object({ bodyId: id, version, reason: z.string().trim().min(4).max(300) })

const held = ['outside', 'changed_meanwhile', 'unknown_body'] as const

/** Constituencies (选区) of the people's congresses of a round, and their seats. */
export const constituenciesTopic = topic('constituencies', {
  list: list({
    path: '/constituencies',
    summary: '查询选区划分情况',
    access: 'quota.read',
    filters: {
      roundId: id,
      level: z.enum(levels).optional(),
      state: z.enum(schemeStates).optional(),
      area: areaCode.optional(),
    },
    row: schemeRow,
    columns: [
      { key: 'areaName', zh: '区划', en: 'Division' },
      { key: 'seats', zh: '代表名额', en: 'Delegates', kind: 'integer' },
      { key: 'assigned', zh: '已分配', en: 'Assigned', kind: 'integer' },
      { key: 'constituencies', zh: '选区数', en: 'Constituencies', kind: 'integer' },
      { key: 'population', zh: '人口数', en: 'Population', kind: 'integer' },
      { key: 'outside', zh: '超出允许偏差', en: 'Beyond the tolerance', kind: 'integer' },
      { key: 'state', zh: '状态', en: 'State' },
      { key: 'publishedOn', zh: '公告日期', en: 'Published on', kind: 'date' },
      { key: 'documentNumber', zh: '公告文号', en: 'Notice' },
    ],
  }),
  /** Sums over all congresses of a level that can be seen. */
  totals: query({
    path: '/constituencies/totals',
    summary: '汇总选区划分情况',
    access: 'quota.read',
    input: z.object({ roundId: id, level: z.enum(levels) }),
    output: z.object({
      rows: z.number().int(),
      seats: z.number().int(),
      assigned: z.number().int(),
      constituencies: z.number().int(),
      population: z.number().int(),
      outside: z.number().int(),
      published: z.number().int(),
    }),
  }),
  /** Every constituency by itself. */
  each: list({
    path: '/constituencies/each',
    summary: '查询选区',
    access: 'quota.read',
    filters: { roundId: id, bodyId: id.optional(), level: z.enum(levels).optional() },
    row: constituencyRow,
    columns: [
      { key: 'areaName', zh: '区划', en: 'Division' },
      { key: 'number', zh: '序号', en: 'Number', kind: 'integer' },
      { key: 'name', zh: '选区', en: 'Constituency' },
      { key: 'parts', zh: '所含区域、单位', en: 'Areas and workplaces' },
      { key: 'population', zh: '人口数', en: 'Population', kind: 'integer' },
      { key: 'voters', zh: '选民数', en: 'Voters', kind: 'integer' },
      { key: 'seats', zh: '应选名额', en: 'Seats', kind: 'integer' },
      { key: 'perSeat', zh: '每一代表所代表人口数', en: 'People per delegate', kind: 'integer' },
      { key: 'deviationPercent', zh: '偏差（%）', en: 'Deviation (%)' },
    ],
  }),
  show: query({
    path: '/constituencies/{bodyId}',
    summary: '查看选区划分方案',
    access: 'quota.read',
    input: z.object({ bodyId: id }),
    output: schemeRecord,
  }),
  save: command({
    path: '/constituencies/{bodyId}/save',
    summary: '保存选区划分方案',
    access: 'constituency.edit',
    input: z.object({ bodyId: id, version, scheme: z.array(drawnInput).min(1).max(600) }),
    output: ofOne,
    refusals: [...held, 'published', 'foreign_unit', 'part_twice'],
    audit: {
      'constituency.saved': [
        '保存{{name}}选区划分方案：选区{{n}}个，名额{{seats}}名',
        'Saved the constituencies of {{name}}: {{n}} with {{seats}} seats',
      ],
    },
  }),
  /** Draws up a proposal for every congress of a level whose number is decided and that has no constituencies yet. */
  proposeAll: command({
    path: '/constituencies/propose-all',
    summary: '批量拟定选区划分方案',
    access: 'constituency.edit',
    input: z.object({ roundId: id, level: z.enum(levels) }),
    output: z.object({ made: z.number().int(), constituencies: z.number().int() }),
    refusals: ['nothing_to_propose'],
    audit: {
      'constituency.proposed': [
        '拟定{{name}}选区划分方案：选区{{n}}个，名额{{seats}}名',
        'Proposed constituencies for {{name}}: {{n}} with {{seats}} seats',
      ],
    },
  }),
  publish: command({
    path: '/constituencies/{bodyId}/publish',
    summary: '登记选区划分公告',
    access: 'constituency.edit',
    input: publishInput,
    output: ofOne,
    refusals: [
      ...held,
      'published',
      'no_scheme',
      'quota_not_decided',
      'seats_differ',
      'uncovered',
      'no_people',
      'beyond_tolerance',
      'future_day',
      'not_your_file',
    ],
    audit: {
      'constituency.published': [
        '公布{{name}}选区划分：{{document}}，选区{{n}}个，名额{{seats}}名',
        'Published the constituencies of {{name}}: {{document}}, {{n}} with {{seats}} seats',
      ],
    },
  }),
  withdraw: command({
    path: '/constituencies/{bodyId}/withdraw',
    summary: '撤回选区划分公告',
    access: 'constituency.edit',
    input: withdrawInput,
    output: ofOne,
    refusals: [...held, 'not_published'],
    audit: {
      'constituency.withdrawn': [
        '撤回{{name}}选区划分公告{{document}}：{{reason}}',
        'Withdrew the notice {{document}} of the constituencies of {{name}}: {{reason}}',
      ],
    },
  }),
})
