import { z } from 'zod'
import {
  areaCode,
  citationSchema,
  civilDate,
  command,
  id,
  list,
  query,
  said,
  topic,
} from '#common/contract.ts'
import { fileRef, stepTask } from '../quotas/contract.ts'
import { allocationStates } from './states.ts'
import { comparisons } from './structure.ts'

const version = z.number().int().min(0)
const ofOne = z.object({ version: z.number().int() })
const name = z.string().trim().min(1).max(80)
/** The levels of Party congresses, the uppermost first. */
export const allocationLevels = ['prefecture', 'county', 'township'] as const
const key = z.string().regex(/^[a-z0-9_]{2,40}$/)
const people = z.number().int().min(0).max(100_000)

/** A condition on the structure of the delegates, with the document that sets it. */
export const conditionInput = z.object({
  key,
  name: z.string().trim().min(1).max(40),
  comparison: z.enum(comparisons),
  percent: z.number().min(0).max(100),
  source: z.string().trim().min(2).max(120),
})

/** An electoral unit as it is entered; `id` where it is stored already. */
export const unitInput = z.object({
  id: id.nullable(),
  organisationId: id.nullable(),
  name,
  members: z.number().int().min(1).max(10_000_000),
  seats: people,
  counts: z.record(key, people),
})

/** A Party congress of the round with how far its allocation is. */
export const allocationRow = z.object({
  bodyId: id,
  areaCode,
  areaName: z.string(),
  level: z.enum(allocationLevels),
  state: z.enum(allocationStates),
  total: z.number().int().nullable(),
  units: z.number().int(),
  members: z.number().int(),
  assigned: z.number().int(),
  /** Conditions, and those not met. */
  conditions: z.number().int(),
  unmet: z.number().int(),
  approvedOn: civilDate.nullable(),
  documentNumber: z.string().nullable(),
  version,
})
export type AllocationRow = z.output<typeof allocationRow>

/** What the regulations say of a number of delegates. */
const range = z.object({
  least: z.number().int(),
  most: z.number().int(),
  limit: z.number().int().nullable(),
  citations: z.array(citationSchema),
})

const approval = z.object({
  id,
  total: z.number().int(),
  approvedOn: civilDate,
  documentNumber: z.string(),
  file: fileRef,
  rangeReason: z.string(),
  reopenedOn: civilDate.nullable(),
  reopenReason: z.string(),
})

const storedUnit = unitInput.extend({ id, organisation: z.string().nullable() })

export const allocationRecord = allocationRow.omit({ units: true, conditions: true }).extend({
  bodyName: z.string(),
  roundId: id,
  roundName: z.string(),
  units: z.array(storedUnit),
  conditions: z.array(conditionInput),
  /** Null where the regulations in force on the day are not held here. */
  range: range.nullable(),
  approvals: z.array(approval),
  task: stepTask.nullable(),
  lawDay: civilDate,
  mayEdit: z.boolean(),
  mayApprove: z.boolean(),
})
export type AllocationRecord = z.output<typeof allocationRecord>

/** An electoral unit in the list of all. */
const unitRow = z.object({
  id,
  bodyId: id,
  areaName: z.string(),
  number: z.number().int(),
  name: z.string(),
  members: z.number().int(),
  seats: z.number().int(),
  structure: said,
})

export const approveInput = z.object({
  bodyId: id,
  version,
  approvedOn: civilDate,
  documentNumber: z.string().trim().min(2).max(100),
  fileId: id,
  /** Why the number lies outside the usual range. */
  rangeReason: z.string().trim().max(300).default(''),
})

export const reopenInput = z.object({ bodyId: id, version, reason: z.string().trim().min(4).max(300) })

const held = ['outside', 'changed_meanwhile', 'unknown_body'] as const

/** Electoral units (选举单位) of the Party congresses of a round, their delegates and the delegates' structure. */
export const electoralUnitsTopic = topic('electoralUnits', {
  list: list({
    path: '/electoral-units',
    summary: '查询党代表名额分配',
    access: 'quota.read',
    filters: {
      roundId: id,
      level: z.enum(allocationLevels).optional(),
      state: z.enum(allocationStates).optional(),
    },
    row: allocationRow,
    columns: [
      { key: 'areaName', zh: '区划', en: 'Division' },
      { key: 'total', zh: '代表名额', en: 'Delegates', kind: 'integer' },
      { key: 'units', zh: '选举单位数', en: 'Electoral units', kind: 'integer' },
      { key: 'members', zh: '党员数', en: 'Party members', kind: 'integer' },
      { key: 'assigned', zh: '已分配', en: 'Assigned', kind: 'integer' },
      { key: 'unmet', zh: '未达到的结构条件', en: 'Conditions not met', kind: 'integer' },
      { key: 'state', zh: '状态', en: 'State' },
      { key: 'approvedOn', zh: '批复日期', en: 'Approved on', kind: 'date' },
      { key: 'documentNumber', zh: '批复文号', en: 'Approval' },
    ],
  }),
  /** Sums over all Party congresses of a level that can be seen. */
  totals: query({
    path: '/electoral-units/totals',
    summary: '汇总党代表名额分配',
    access: 'quota.read',
    input: z.object({ roundId: id, level: z.enum(allocationLevels) }),
    output: z.object({
      rows: z.number().int(),
      total: z.number().int(),
      units: z.number().int(),
      members: z.number().int(),
      assigned: z.number().int(),
    }),
  }),
  /** Every electoral unit by itself. */
  each: list({
    path: '/electoral-units/each',
    summary: '查询选举单位',
    access: 'quota.read',
    filters: { roundId: id, bodyId: id.optional(), level: z.enum(allocationLevels).optional() },
    row: unitRow,
    columns: [
      { key: 'areaName', zh: '区划', en: 'Division' },
      { key: 'number', zh: '序号', en: 'Number', kind: 'integer' },
      { key: 'name', zh: '选举单位', en: 'Electoral unit' },
      { key: 'members', zh: '党员数', en: 'Party members', kind: 'integer' },
      { key: 'seats', zh: '代表名额', en: 'Delegates', kind: 'integer' },
      { key: 'structure', zh: '结构', en: 'Structure' },
    ],
  }),
  show: query({
    path: '/electoral-units/{bodyId}',
    summary: '查看党代表名额分配方案',
    access: 'quota.read',
    input: z.object({ bodyId: id }),
    output: allocationRecord,
  }),
  /** Party organisations of the registry that usually are electoral units of this congress. */
  suggest: query({
    path: '/electoral-units/{bodyId}/suggest',
    summary: '查找选举单位',
    access: 'constituency.edit',
    input: z.object({ bodyId: id }),
    output: z.array(z.object({ organisationId: id, name: z.string() })),
  }),
  save: command({
    path: '/electoral-units/{bodyId}/save',
    summary: '保存党代表名额分配方案',
    access: 'constituency.edit',
    input: z.object({
      bodyId: id,
      version,
      total: z.number().int().min(1).max(5000).nullable(),
      units: z.array(unitInput).max(500),
      conditions: z.array(conditionInput).max(20),
    }),
    output: ofOne,
    refusals: [
      ...held,
      'approved',
      'unit_twice',
      'condition_twice',
      'unknown_organisation',
      'count_above_seats',
      'beyond_limit',
    ],
    audit: {
      'delegates.saved': [
        '保存{{name}}代表名额分配方案：名额{{total}}名，选举单位{{n}}个',
        'Saved the delegates of {{name}}: {{total}} over {{n}} electoral units',
      ],
    },
  }),
  /** The delegates elected, by unit and condition; also after the approval. */
  enterCounts: command({
    path: '/electoral-units/{bodyId}/counts',
    summary: '登记党代表结构',
    access: 'constituency.edit',
    input: z.object({
      bodyId: id,
      version,
      units: z
        .array(z.object({ id, counts: z.record(key, people) }))
        .min(1)
        .max(500),
    }),
    output: ofOne,
    refusals: [...held, 'unknown_unit', 'count_above_seats'],
    audit: {
      'delegates.counted': [
        '登记{{name}}代表结构，涉及选举单位{{n}}个',
        'Entered the structure of the delegates of {{name}} in {{n}} electoral units',
      ],
    },
  }),
  approve: command({
    path: '/electoral-units/{bodyId}/approve',
    summary: '登记党代表名额批复',
    access: 'quota.edit',
    input: approveInput,
    output: ofOne,
    refusals: [
      ...held,
      'approved',
      'no_total',
      'seats_differ',
      'outside_range',
      'beyond_limit',
      'future_day',
      'not_your_file',
    ],
    audit: {
      'delegates.approved': [
        '{{name}}代表名额{{total}}名获批复：{{document}}',
        'The {{total}} delegates of {{name}} were approved: {{document}}',
      ],
    },
  }),
  reopen: command({
    path: '/electoral-units/{bodyId}/reopen',
    summary: '重新拟定党代表名额',
    access: 'quota.edit',
    input: reopenInput,
    output: ofOne,
    refusals: [...held, 'not_approved'],
    audit: {
      'delegates.reopened': [
        '重新拟定{{name}}代表名额：{{reason}}',
        'The delegates of {{name}} are drawn up anew: {{reason}}',
      ],
    },
  }),
})
