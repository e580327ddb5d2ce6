import { sheetRefusalWords } from '#common/sheet.ts'
import { defineText } from '#common/text.ts'

/** States and causes as refusals and events say them. */
export const stateWords = {
  draft: { zh: '测算中', en: 'being calculated' },
  decided: { zh: '已确定', en: 'decided' },
  filed: { zh: '已备案', en: 'filed' },
  recalculating: { zh: '重新计算中', en: 'being calculated anew' },
} as const

export const causeWords = {
  division_change: { zh: '行政区划变动', en: 'a change of divisions' },
  major_works: { zh: '重大工程建设', en: 'large construction works' },
} as const

export const quotasText = defineText('quotas', {
  title: ['代表名额', 'Delegate quotas'],
  purpose: [
    '人大代表名额依法测算、确定、备案，每个数都能打开依据',
    'Numbers of delegates calculated by law, decided and filed; each number opens its ground',
  ],
  'tab.township': ['乡镇人大', 'Township congresses'],
  'tab.county': ['县级人大', 'County congresses'],
  'tab.prefecture': ['市级人大', 'City congress'],
  'tab.try': ['假设测算', 'What if'],
  area: ['区划', 'Division'],
  kind: ['类型', 'Type'],
  population: ['人口数', 'Population'],
  source: ['人口数来源', 'Source'],
  cutOffOn: ['截止日期', 'Cut-off day'],
  ceiling: ['法定上限', 'Ceiling'],
  presentTerm: ['本届名额', 'Present term'],
  number: ['换届名额', 'Number'],
  change: ['较本届', 'Change'],
  basis: ['依据', 'Ground'],
  state: ['状态', 'State'],
  'state.draft': ['测算中', 'Being calculated'],
  'state.decided': ['已确定', 'Decided'],
  'state.filed': ['已备案', 'Filed'],
  'state.recalculating': ['重新计算中', 'Being calculated anew'],
  decided: ['确定', 'Decision'],
  filed: ['备案', 'Filing'],
  fileBy: ['备案期限', 'File by'],
  total: ['合计（{{n}}个）', 'Total ({{n}})'],
  without: [
    '{{names}}不设人民代表大会，不核定代表名额。',
    '{{names}} have no people’s congress and no number of delegates.',
  ],
  empty: ['本批次没有这一级的人大换届机构', 'This round renews no congress of this level'],
  emptyNext: ['开启批次时选择“人民代表大会代表”。', 'Choose it when a round is opened.'],
  noRound: ['还没有换届批次', 'No round yet'],
  noRoundNext: ['请先开启换届批次。', 'Open a round first.'],
  import: ['导入人口数', 'Import populations'],
  decide: ['登记决定', 'Enter decision'],
  file: ['登记备案', 'Enter filing'],
  proposeCeilings: ['按上限拟定', 'Propose ceilings'],
  selectedNot: ['所选{{n}}个中有{{wrong}}个状态不符', '{{wrong}} of the {{n}} chosen are in another state'],
})

export const quotasRefusals = defineText('quotas.refusals', {
  outside: ['{{name}}不在您的管辖范围内。', '{{name}} lies outside your area.'],
  changed_meanwhile: [
    '{{name}}的代表名额已由{{who}}于{{when}}修改，您的改动没有保存。请核对最新内容后重新提交。',
    '{{who}} changed the number of {{name}} at {{when}}; your change was not saved. Check it and submit again.',
  ],
  unknown_body: [
    '没有找到该人大换届机构，可能已不在本批次内。',
    'This congress was not found; it may no longer belong to the round.',
  ],
  not_open: [
    '{{name}}代表名额{{state}}，不能直接修改。行政区划变动或重大工程建设造成人口较大变动的，请使用“重新计算”。',
    'The number of {{name}} is {{stateEn}} and can’t be changed. After a change of divisions or large works use “Recalculate”.',
  ],
  not_decided: [
    '{{name}}代表名额{{state}}，不能办理此事项。',
    'The number of {{name}} is {{stateEn}}; this can’t be done now.',
  ],
  future_day: ['日期不能晚于今天（{{today}}）。', 'The day can’t be later than today ({{today}}).'],
  before_population: [
    '确定日期不能早于{{name}}人口数的截止日期{{day}}。',
    'The decision can’t be earlier than {{day}}, the cut-off day of the population of {{name}}.',
  ],
  before_decision: [
    '备案日期不能早于{{name}}的确定日期{{day}}。',
    'The filing can’t be earlier than {{day}}, when the number of {{name}} was decided.',
  ],
  no_population: [
    '{{name}}尚未登记人口数。请先登记人口数及其来源。',
    'No population is entered for {{name}}. Enter it with its source first.',
  ],
  no_number: ['{{name}}尚未拟定代表名额。', 'No number is proposed for {{name}}.'],
  no_rule: ['{{name}}：{{why}}。', '{{name}}: {{whyEn}}.'],
  above_ceiling: [
    '{{name}}拟定{{number}}名，超过法定上限{{ceiling}}名。',
    '{{number}} delegates for {{name}} are more than the ceiling of {{ceiling}}.',
  ],
  below_base: [
    '{{name}}拟定{{number}}名，少于法定基数{{base}}名；只有人口特少的地方可以少于基数。',
    '{{number}} delegates for {{name}} are fewer than the base of {{base}}; only very small places may have fewer.',
  ],
  reason_missing: [
    '{{name}}拟定{{number}}名，少于上限{{ceiling}}名，请写明理由。',
    '{{number}} delegates for {{name}} are fewer than the ceiling of {{ceiling}}: give the reason.',
  ],
  bonus_not_provided: [
    '{{name}}属于“{{kind}}”，法律没有规定此类地方可以另加百分之五。',
    '{{name}} is of a kind ({{kind}}) for which the law provides no additional five per cent.',
  ],
  bonus_document_missing: [
    '{{name}}另加百分之五须有省级人大常委会的决定，请填写文号并上传文件。',
    'Five per cent more for {{name}} needs the decision of the provincial standing committee: give its number and file.',
  ],
  two_levels: [
    '各级代表名额由不同机关决定，请分别登记。',
    'The numbers of each level are decided by different organs: enter them separately.',
  ],
  direct_election: [
    '{{name}}人大代表由选民直接选举，名额分配到选区。',
    'The delegates of {{name}} are elected by the voters; seats go to constituencies.',
  ],
  foreign_unit: ['“{{unit}}”不是{{name}}所辖的县（市、区）。', '“{{unit}}” is not a county of {{name}}.'],
  unit_twice: ['选举单位“{{unit}}”重复。', 'The electing unit “{{unit}}” stands twice.'],
  unit_missing: [
    '缺少选举单位“{{unit}}”，请补充其名额。',
    'The electing unit “{{unit}}” is missing: give its seats.',
  ],
  seats_differ: [
    '各选举单位名额合计{{seats}}名，与{{name}}代表名额{{number}}名不符。',
    'The units have {{seats}} seats; {{name}} has {{number}}.',
  ],
  not_your_file: ['请上传本人选择的文件后再提交。', 'Upload the file yourself before submitting.'],
  ...sheetRefusalWords,
})
