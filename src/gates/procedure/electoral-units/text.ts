import { defineText } from '#common/text.ts'

export const electoralUnitsText = defineText('electoralUnits', {
  title: ['党代表名额', 'Party delegates'],
  purpose: [
    '党代表大会代表名额按选举单位分配，结构比例随填随算',
    'Delegates to the Party congresses by electoral unit; the shares of their structure are always live',
  ],
  'tab.prefecture': ['市级党代会', 'City congress'],
  'tab.county': ['县级党代会', 'County congress'],
  'tab.township': ['乡镇党代会', 'Township congresses'],
  'tab.each': ['选举单位一览', 'All electoral units'],
  area: ['区划', 'Division'],
  level: ['级别', 'Level'],
  total: ['代表名额', 'Delegates'],
  units: ['选举单位', 'Electoral units'],
  members: ['党员数', 'Party members'],
  assigned: ['已分配', 'Assigned'],
  structure: ['结构条件', 'Structure'],
  structureMet: ['{{n}}项全部达到', 'all {{n}} met'],
  structureUnmet: ['{{unmet}}项未达到', '{{unmet}} not met'],
  structureNone: ['未设条件', 'no conditions'],
  state: ['状态', 'State'],
  'state.draft': ['拟定中', 'Draft'],
  'state.approved': ['已批复', 'Approved'],
  approval: ['批复', 'Approval'],
  sum: ['合计（{{n}}个）', 'Total ({{n}})'],
  empty: ['本批次没有这一级的党代表大会', 'This round renews no Party congress of this level'],
  emptyNext: ['开启批次时选择“党代表大会”。', 'Choose it when a round is opened.'],
  emptyEach: ['还没有选举单位', 'No electoral units yet'],
  emptyEachNext: ['先打开一个党代表大会，划分选举单位。', 'Open a Party congress and enter its units first.'],
  noRound: ['还没有换届批次', 'No round yet'],
  noRoundNext: ['请先开启换届批次。', 'Open a round first.'],
  number: ['序号', 'No.'],
  unit: ['选举单位', 'Electoral unit'],
  seats: ['代表名额', 'Delegates'],
})

export const electoralUnitsRefusals = defineText('electoralUnits.refusals', {
  outside: ['{{name}}不在您的管辖范围内。', '{{name}} lies outside your area.'],
  changed_meanwhile: [
    '{{name}}的代表名额分配方案已由{{who}}于{{when}}修改，您的改动没有保存。请核对最新内容后重新提交。',
    '{{who}} changed the delegates of {{name}} at {{when}}; your change was not saved. Check them and submit again.',
  ],
  unknown_body: [
    '没有找到该党代表大会，可能已不在本批次内。',
    'This Party congress was not found; it may no longer belong to the round.',
  ],
  approved: [
    '{{name}}代表名额已于{{day}}批复，不能再改。确需调整的，请重新拟定并再次报批。',
    'The delegates of {{name}} were approved on {{day}} and are locked. Reopen them to ask for approval again.',
  ],
  not_approved: ['{{name}}代表名额尚未批复。', 'The delegates of {{name}} are not approved.'],
  unit_twice: ['选举单位“{{unit}}”重复。', 'The electoral unit “{{unit}}” stands twice.'],
  condition_twice: ['结构条件“{{condition}}”重复。', 'The condition “{{condition}}” stands twice.'],
  unknown_organisation: [
    '“{{unit}}”所选单位不存在，或不在可见范围内。',
    'The organisation chosen for “{{unit}}” does not exist or can’t be seen from your post.',
  ],
  unknown_unit: [
    '选举单位已有变动，请刷新后重新填写。',
    'The electoral units have changed; reload and enter again.',
  ],
  count_above_seats: [
    '“{{unit}}”{{condition}}{{count}}名，多于该单位代表名额{{seats}}名。',
    '“{{unit}}” has {{count}} delegates for “{{condition}}”, more than its {{seats}} delegates.',
  ],
  beyond_limit: [
    '{{name}}拟定{{total}}名，超过最多名额{{limit}}名，不得突破。',
    '{{total}} delegates for {{name}} are more than the limit of {{limit}}.',
  ],
  outside_range: [
    '{{name}}拟定{{total}}名，不在一般范围{{least}}名至{{most}}名之内。如上级已批准，请写明理由。',
    '{{total}} delegates for {{name}} lie outside the usual {{least}} to {{most}}. Give the reason if the committee above approved it.',
  ],
  no_total: ['{{name}}尚未拟定代表名额总数。', 'The number of delegates of {{name}} is not proposed yet.'],
  seats_differ: [
    '{{name}}各选举单位共分配{{assigned}}名，与代表名额总数{{total}}名不符。',
    'The electoral units of {{name}} have {{assigned}} delegates, but there are {{total}} in all.',
  ],
  future_day: ['日期不能晚于今天（{{today}}）。', 'The day can’t be later than today ({{today}}).'],
  not_your_file: ['请上传本人选择的文件后再提交。', 'Upload the file yourself before submitting.'],
})
