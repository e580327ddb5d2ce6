import { defineText } from '#common/text.ts'
import { ruleGroupKeys, ruleGroups } from '#rules/rule-terms.ts'

const groupTexts = Object.fromEntries(
  ruleGroupKeys.map((key) => [`group.${key}`, [ruleGroups[key].zh, ruleGroups[key].en] as const]),
) as Record<`group.${keyof typeof ruleGroups}`, readonly [zh: string, en: string]>

export const rulebookText = defineText('rulebook', {
  title: ['规则库', 'Rule library'],
  purpose: [
    '每条规则的内容、版本和条款，以及本地设定和确认依据',
    'Every rule in own words with edition and article, the local settings and what confirms them',
  ],
  ...groupTexts,
  'state.verified': ['已核实', 'Verified'],
  'state.confirmed': ['已确认', 'Confirmed'],
  'state.unverified': ['未核实', 'Unverified'],
  'state.not_in_force': ['当日未施行', 'Not in force that day'],
  'confidence.A': ['A 已对照原文', 'A original text read'],
  'confidence.B': ['B 权威转载', 'B authoritative reprint'],
  'confidence.C': ['C 间接来源', 'C indirect source'],
  'confidence.D': ['D 推定', 'D inferred'],
  'issuer.central': ['中央和国家', 'Central'],
  'issuer.province': ['省级', 'Province'],
  'issuer.prefecture': ['市级', 'Prefecture'],
  'issuer.county': ['县级', 'County'],
})

export const rulebookRefusals = defineText('rulebook.refusals', {
  no_such_setting: [
    '规则库中没有可登记的设定“{{key}}”。请从规则页面重新打开。',
    'The library has no setting “{{key}}” to record. Open it again from the rule’s page.',
  ],
  value_not_allowed: ['“{{name}}”填写有误：{{problem}}', '“{{nameEn}}” is not valid: {{problemEn}}'],
  until_not_later: [
    '失效日期{{until}}应晚于生效日期{{from}}。',
    'The day it ends ({{until}}) must lie after the day it begins ({{from}}).',
  ],
  issuer_below: [
    '发文层级“{{issuer}}”低于本岗位所在层级，请选择本级或者上级。',
    'The issuer “{{issuerEn}}” ranks below your post’s own level; choose your own or a higher one.',
  ],
  unchanged: [
    '{{from}}已依据“{{source}}”登记为{{value}}，无需重复登记。',
    'It is recorded as {{valueEn}} by “{{source}}” on {{from}} already.',
  ],
  same_first_day: [
    '同一发文层级自{{from}}起已登记为{{value}}。请先撤回该条，或者另定生效日期。',
    'The same issuer has {{valueEn}} recorded from {{from}} already. Withdraw that record or choose another day.',
  ],
  outside: [
    '该条由{{area}}登记，只能由该区划的换届办撤回。',
    'This was recorded by {{area}}; only its own coordinator can withdraw it.',
  ],
  changed_meanwhile: [
    '该设定已由{{who}}于{{when}}更新，您的改动没有保存。请核对后重新提交。',
    '{{who}} changed this setting on {{when}}; your change was not saved. Check it and submit again.',
  ],
})
