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
import { bodyKinds } from '#rules/bodies.ts'
import { issuers, ruleGroupKeys, ruleStates } from '#rules/rule-terms.ts'

export const grades = ['A', 'B', 'C', 'D'] as const
const ruleId = z.string().max(20)
const key = z.string().min(1).max(60)
const group = z.enum(ruleGroupKeys)

/** A value as it travels: a whole number, yes or no, the name of a choice, or lines. */
export const settingValue = z.union([
  z.number(),
  z.boolean(),
  z.string().max(60),
  z.array(z.string().max(400)).max(200),
])

/** Who confirmed a rule, in short, as it stands beside a citation. */
const confirmation = z.object({
  source: z.string(),
  issuer: z.enum(issuers),
  setBy: z.string(),
  setOn: civilDate,
})

export const ruleRow = z.object({
  ruleId,
  group,
  text: said,
  law: z.string(),
  edition: z.string(),
  article: z.string(),
  confidence: z.enum(grades),
  /** The settings with their values in force, in words. */
  values: z.array(said),
  state: z.enum(ruleStates),
  source: z.string(),
  setBy: z.string(),
  /** Steps of plans that cite the rule. */
  uses: z.number().int(),
})

/** A value that was recorded, also one that was withdrawn. `own` = it stands in the area of the acting post or below. */
export const settingRecord = z.object({
  id,
  key,
  areaCode,
  areaName: z.string(),
  issuer: z.enum(issuers),
  value: said,
  fromOn: civilDate,
  untilOn: civilDate.nullable(),
  source: z.string(),
  note: z.string(),
  setBy: z.string(),
  setOn: civilDate,
  withdrawn: z.object({ by: z.string(), on: civilDate, reason: z.string() }).nullable(),
  inForce: z.boolean(),
  own: z.boolean(),
  version: z.number().int(),
})

/** What can be set or confirmed: a setting by its key, or (key = rule id) the rule's text itself. */
export const ruleSetting = z.object({
  key,
  name: said,
  standard: said,
  standardValue: settingValue,
  value: settingValue,
  valueText: said,
  confirmed: confirmation.nullable(),
  /** Grows with every record and every withdrawal in the acting post's area. */
  version: z.number().int(),
})

const edition = z.object({
  edition: z.string(),
  from: civilDate,
  until: civilDate.nullable(),
  article: z.string(),
  confidence: z.enum(grades),
  inForce: z.boolean(),
  text: said,
})

const stepUse = z.object({
  body: z.enum(bodyKinds),
  step: z.string(),
  name: said,
  uses: z.array(z.enum(['requires', 'limits', 'names_day', 'refers'])),
})

/** The day on which rules and settings are looked at; today where none is named. */
const day = civilDate.optional()

export const setInput = z.object({
  key,
  value: settingValue,
  issuer: z.enum(issuers),
  fromOn: civilDate,
  untilOn: civilDate.nullable().default(null),
  /** Name and number of the document. */
  source: z.string().trim().min(4).max(120),
  note: z.string().trim().max(300).default(''),
  version: z.number().int(),
})

/** The rule library (规则库): every rule in own words, and its settings by area and day. */
export const rulebookTopic = topic('rulebook', {
  list: list({
    path: '/rules',
    summary: '查询规则',
    access: 'rule.read',
    filters: {
      day,
      group: group.optional(),
      grade: z.enum(grades).optional(),
      state: z.enum(ruleStates).optional(),
      settings: z.stringbool().or(z.boolean()).optional(),
    },
    row: ruleRow,
    columns: [
      { key: 'ruleId', zh: '规则编号', en: 'Rule', kind: 'code' },
      { key: 'group', zh: '类别', en: 'Topic' },
      { key: 'text', zh: '规则内容', en: 'In own words' },
      { key: 'law', zh: '法律、规定', en: 'Law' },
      { key: 'edition', zh: '版本', en: 'Edition' },
      { key: 'article', zh: '条款', en: 'Article' },
      { key: 'confidence', zh: '可信程度', en: 'Confidence' },
      { key: 'values', zh: '当前设定', en: 'Settings in force' },
      { key: 'state', zh: '核实情况', en: 'Standing' },
      { key: 'source', zh: '确认依据', en: 'Confirmed by (source)' },
      { key: 'setBy', zh: '登记人', en: 'Recorded by' },
      { key: 'uses', zh: '计划引用', en: 'Plan steps', kind: 'integer' },
    ],
  }),
  show: query({
    path: '/rules/{ruleId}',
    summary: '查看规则',
    access: 'rule.read',
    input: z.object({ ruleId, day }),
    output: ruleRow.extend({
      day: civilDate,
      citation: citationSchema.nullable(),
      editions: z.array(edition),
      /** Pages that apply the rule. */
      screens: z.array(z.object({ path: z.string(), name: said })),
      steps: z.array(stepUse),
      settings: z.array(ruleSetting),
      history: z.array(settingRecord),
    }),
  }),
  /** The rules whose settings or text are confirmed for the acting post's area today, for the citations on every page. */
  confirmed: query({
    path: '/rules/confirmed',
    summary: '查询规则确认情况',
    access: 'rule.read',
    input: z.object({}),
    output: z.array(confirmation.extend({ ruleId })),
  }),
  set: command({
    path: '/rules/settings',
    summary: '登记规则设定',
    access: 'rule.set',
    input: setInput,
    output: z.object({ id }),
    refusals: [
      'no_such_setting',
      'value_not_allowed',
      'until_not_later',
      'issuer_below',
      'unchanged',
      'same_first_day',
      'changed_meanwhile',
    ],
    audit: {
      'rule.set': [
        '依据{{source}}，自{{from}}起将规则{{rule}}“{{name}}”设为{{value}}',
        'Set “{{nameEn}}” (rule {{rule}}) to {{valueEn}} from {{from}}, by {{source}}',
      ],
      'rule.confirmed': [
        '依据{{source}}，自{{from}}起确认规则{{rule}}“{{name}}”为{{value}}',
        'Confirmed “{{nameEn}}” (rule {{rule}}) as {{valueEn}} from {{from}}, by {{source}}',
      ],
    },
  }),
  withdraw: command({
    path: '/rules/settings/{id}/withdraw',
    summary: '撤回规则设定',
    access: 'rule.set',
    input: z.object({ id, version: z.number().int(), reason: z.string().trim().min(2).max(200) }),
    output: z.object({}),
    refusals: ['outside', 'changed_meanwhile'],
    audit: {
      'rule.withdrawn': [
        '撤回规则{{rule}}“{{name}}”自{{from}}起的设定{{value}}，原因：{{reason}}',
        'Withdrew {{valueEn}} for “{{nameEn}}” (rule {{rule}}) from {{from}}: {{reason}}',
      ],
    },
  }),
})
