import { z } from 'zod'
import { areaCode, civilDate, command, id, list, query, topic } from '#common/contract.ts'
import { sheetPreview, sheetRefusals, sheetTaken } from '#common/sheet.ts'
import {
  delegates,
  electingUnit,
  population,
  quotaLevelsHere,
  quotaRecord,
  quotaRow,
  quotaTotals,
  seenQuota,
} from './shapes.ts'
import { quotaStates, recalculationCauses } from './states.ts'

export { fileRef, stepTask } from './shapes.ts'

const source = z.string().trim().min(2).max(100)
const reason = z.string().trim().max(300)
const document = z.string().trim().min(2).max(100)
const done = z.object({ changed: z.number().int() })
const ofOne = z.object({ version: z.number().int() })
const filled = z.object({ roundId: id, fileId: id })
const rows = <S extends z.ZodType>(row: S) => z.array(row).min(1).max(5000)

const heldRefusals = ['outside', 'changed_meanwhile', 'unknown_body'] as const
const numberRefusals = [
  'no_population',
  'above_ceiling',
  'below_base',
  'reason_missing',
  'bonus_not_provided',
  'bonus_document_missing',
  'no_rule',
] as const

const populationSet = {
  'quota.population_set': [
    '登记{{name}}人口数{{population}}人，来源：{{source}}，截至{{day}}',
    'Entered {{population}} people for {{name}}, source: {{source}}, as of {{day}}',
  ],
} as const

export const proposalInput = seenQuota.extend({
  number: delegates.nullable(),
  presentTerm: delegates.nullable(),
  /** Why fewer than the ceiling. */
  reason: reason.default(''),
  bonusPercent: z.union([z.literal(0), z.literal(5)]).default(0),
  bonusDocument: z.string().trim().max(100).default(''),
  bonusFileId: id.nullable().default(null),
})

export const decisionInput = z.object({
  rows: rows(seenQuota),
  decidedOn: civilDate,
  meeting: document,
  documentNumber: document,
  fileId: id,
})

export const filingInput = z.object({
  rows: rows(seenQuota),
  filedOn: civilDate,
  filedWith: document,
  filingNumber: document,
  receipt: z.string().trim().max(100).default(''),
  receiptFileId: id.nullable().default(null),
})

export const recalculationInput = seenQuota.extend({
  cause: z.enum(recalculationCauses),
  causeReason: z.string().trim().min(4).max(300),
})

/** Delegate quotas (代表名额) of the people's congresses of a round: calculated, decided, filed. */
export const quotasTopic = topic('quotas', {
  list: list({
    path: '/quotas',
    summary: '查询代表名额',
    access: 'quota.read',
    filters: {
      roundId: id,
      level: z.enum(quotaLevelsHere).optional(),
      state: z.enum(quotaStates).optional(),
      area: areaCode.optional(),
    },
    row: quotaRow,
    columns: [
      { key: 'areaCode', zh: '区划代码', en: 'Division code', kind: 'code' },
      { key: 'areaName', zh: '区划', en: 'Division' },
      { key: 'areaKind', zh: '类型', en: 'Type' },
      { key: 'population', zh: '人口数', en: 'Population', kind: 'integer' },
      { key: 'source', zh: '人口数来源', en: 'Source' },
      { key: 'cutOffOn', zh: '截止日期', en: 'Cut-off day', kind: 'date' },
      { key: 'ceiling', zh: '法定上限', en: 'Ceiling', kind: 'integer' },
      { key: 'presentTerm', zh: '本届名额', en: 'Present term', kind: 'integer' },
      { key: 'number', zh: '换届名额', en: 'Number', kind: 'integer' },
      { key: 'change', zh: '较本届增减', en: 'Change', kind: 'integer' },
      { key: 'state', zh: '状态', en: 'State' },
      { key: 'decidedOn', zh: '确定日期', en: 'Decided on', kind: 'date' },
      { key: 'documentNumber', zh: '决定文号', en: 'Decision' },
      { key: 'filedOn', zh: '备案日期', en: 'Filed on', kind: 'date' },
      { key: 'filingNumber', zh: '备案文号', en: 'Filing' },
    ],
  }),
  /** Sums over what the same filters of the list show, and the townships that have no congress. */
  totals: query({
    path: '/quotas/totals',
    summary: '汇总代表名额',
    access: 'quota.read',
    input: z.object({
      roundId: id,
      level: z.enum(quotaLevelsHere),
      state: z.enum(quotaStates).optional(),
      area: areaCode.optional(),
      search: z.string().trim().max(100).optional(),
    }),
    output: z.object({
      totals: quotaTotals,
      states: z.record(z.enum(quotaStates), z.number().int()),
      /** 街道 and other divisions of the level without a people's congress. */
      without: z.array(z.object({ code: areaCode, name: z.string(), kind: z.string() })),
    }),
  }),
  /** Every congress of a level at once, for calculating with other populations. */
  sheet: query({
    path: '/quotas/sheet',
    summary: '查询名额测算表',
    access: 'quota.read',
    input: z.object({ roundId: id, level: z.enum(quotaLevelsHere) }),
    output: z.object({
      rows: z.array(
        quotaRow.omit({ law: true }).extend({
          /** What the registry of divisions says today. */
          registered: z.number().int().nullable(),
        }),
      ),
      bonusPassesCap: z.boolean(),
    }),
  }),
  show: query({
    path: '/quotas/{bodyId}',
    summary: '查看代表名额',
    access: 'quota.read',
    input: z.object({ bodyId: id }),
    output: quotaRecord,
  }),
  setPopulations: command({
    path: '/quotas/populations',
    summary: '登记人口数',
    access: 'quota.edit',
    input: z.object({
      rows: rows(seenQuota.extend({ population })),
      source,
      cutOffOn: civilDate,
      note: z.string().trim().max(200).default(''),
    }),
    output: done,
    refusals: [...heldRefusals, 'not_open', 'future_day'],
    audit: populationSet,
  }),
  /** What a filled-in table of populations would do, row by row; nothing is written. */
  checkSheet: query({
    path: '/quotas/sheet-check',
    summary: '核对人口数表',
    access: 'quota.edit',
    input: filled,
    output: sheetPreview,
  }),
  takeSheet: command({
    path: '/quotas/sheet-take',
    summary: '导入人口数表',
    access: 'quota.edit',
    input: filled.extend({ seen: z.string().max(40) }),
    output: sheetTaken,
    refusals: [...sheetRefusals, ...heldRefusals],
    audit: {
      ...populationSet,
      'quota.sheet_taken': [
        '导入人口数表《{{file}}》：新增{{added}}行，更新{{changed}}行',
        'Took the table of populations {{file}}: {{added}} new, {{changed}} changed',
      ],
    },
  }),
  /** Gives the seats of an indirectly elected congress to its electing units, in place of those before. */
  allocate: command({
    path: '/quotas/{bodyId}/allocate',
    summary: '分配各选举单位代表名额',
    access: 'quota.edit',
    input: seenQuota.extend({ units: rows(electingUnit) }),
    output: ofOne,
    refusals: [
      ...heldRefusals,
      'direct_election',
      'not_decided',
      'foreign_unit',
      'unit_twice',
      'unit_missing',
      'seats_differ',
    ],
    audit: {
      'quota.allocated': [
        '向{{n}}个选举单位分配{{name}}代表名额{{seats}}名',
        'Allocated {{seats}} delegates of {{name}} to {{n}} electing units',
      ],
    },
  }),
  propose: command({
    path: '/quotas/{bodyId}/propose',
    summary: '拟定代表名额',
    access: 'quota.edit',
    input: proposalInput,
    output: ofOne,
    refusals: [...heldRefusals, ...numberRefusals, 'not_open', 'not_your_file'],
    audit: {
      'quota.proposed': [
        '拟定{{name}}代表名额：{{number}}名，本届{{before}}名',
        'Proposed {{number}} delegates for {{name}}, present term {{before}}',
      ],
    },
  }),
  /** Proposes for each congress as many delegates as the law allows. */
  proposeCeilings: command({
    path: '/quotas/propose-ceilings',
    summary: '按上限拟定代表名额',
    access: 'quota.edit',
    input: z.object({ rows: rows(seenQuota) }),
    output: done,
    refusals: [...heldRefusals, 'not_open', 'no_population', 'no_rule'],
    audit: {
      'quota.ceiling_proposed': [
        '按法定上限拟定{{name}}代表名额：{{number}}名',
        'Proposed the ceiling of {{number}} delegates for {{name}}',
      ],
    },
  }),
  decide: command({
    path: '/quotas/decide',
    summary: '登记代表名额决定',
    access: 'quota.edit',
    input: decisionInput,
    output: done,
    refusals: [
      ...heldRefusals,
      ...numberRefusals,
      'not_open',
      'no_number',
      'future_day',
      'before_population',
      'two_levels',
      'not_your_file',
    ],
    audit: {
      'quota.decided': [
        '{{name}}代表名额确定为{{number}}名：{{meeting}}，{{document}}',
        'The number of delegates of {{name}} was fixed at {{number}}: {{meeting}}, {{document}}',
      ],
    },
  }),
  file: command({
    path: '/quotas/file',
    summary: '登记代表名额备案',
    access: 'quota.edit',
    input: filingInput,
    output: done,
    refusals: [...heldRefusals, 'not_decided', 'future_day', 'before_decision', 'not_your_file'],
    audit: {
      'quota.filed': [
        '{{name}}代表名额{{number}}名报{{with}}备案：{{document}}',
        'The {{number}} delegates of {{name}} were filed with {{with}}: {{document}}',
      ],
    },
  }),
  /** The only way to change a number once fixed (选举法 2020 §14); the former number holds until the new decision. */
  recalculate: command({
    path: '/quotas/{bodyId}/recalculate',
    summary: '重新计算代表名额',
    access: 'quota.edit',
    input: recalculationInput,
    output: ofOne,
    refusals: [...heldRefusals, 'not_decided'],
    audit: {
      'quota.reopened': [
        '因{{cause}}重新计算{{name}}代表名额：{{reason}}',
        'The number of delegates of {{name}} is calculated anew because of {{causeEn}}: {{reason}}',
      ],
    },
  }),
})
