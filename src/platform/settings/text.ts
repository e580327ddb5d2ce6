import { defineText } from '#common/text.ts'

export const holidaysText = defineText('holidays', {
  title: ['节假日', 'Holidays'],
  purpose: [
    '放假与调休上班的日子，倒排计划按此避开休息日',
    'Days off and shifted working days; plans keep off the days that are not worked',
  ],
  year: ['年份', 'Year'],
  day: ['日期', 'Day'],
  kind: ['安排', 'Arrangement'],
  'kind.off': ['放假', 'Day off'],
  'kind.work': ['调休上班', 'Worked in exchange'],
  name: ['名称', 'Name'],
  changedBy: ['设定人', 'Set by'],
  add: ['设定日期', 'Set a day'],
  edit: ['修改', 'Change'],
  remove: ['移除', 'Remove'],
  save: ['保存设定', 'Save day'],
  saved: ['已保存{{day}}的安排', 'Saved the arrangement of {{day}}'],
  removed: ['已移除{{day}}', '{{day}} was removed'],
  removeAsk: ['移除{{day}}（{{name}}）的设定', 'Remove the entry of {{day}} ({{name}})'],
  load: ['载入{{year}}年安排', 'Load {{year}}'],
  loaded: ['已载入：新增{{added}}天，变更{{changed}}天', 'Loaded: {{added}} days added, {{changed}} changed'],
  proposal: ['{{year}}年公布的放假安排', 'Published arrangement of {{year}}'],
  proposalNote: [
    '新增{{added}}天，与现有设定不同{{changed}}天；本县另行设定、未公布的日子保持不变。',
    '{{added}} days are new, {{changed}} differ from the table; other days set here stay as they are.',
  ],
  proposalSame: [
    '现有设定与公布的安排一致，无需载入。',
    'The table already agrees with the published arrangement.',
  ],
  proposalUnknown: [
    '本系统未收录{{year}}年的放假安排，请按国务院办公厅通知逐日设定。',
    'The arrangement of {{year}} is not held here; set the days by the notice of the State Council’s office.',
  ],
  act: ['操作', 'Actions'],
  change: ['与现有设定相比', 'Against the table'],
  present: ['现为{{what}}', 'now {{what}}'],
  'change.add': ['新增', 'New'],
  'change.change': ['变更', 'Differs'],
  'change.same': ['一致', 'Same'],
  empty: ['{{year}}年还没有设定节假日。', 'No holidays are set for {{year}}.'],
  emptyNext: [
    '未设定时，计划只避开周六、周日。',
    'Until they are set, plans keep off Saturdays and Sundays only.',
  ],
  changedPlans: [
    '节假日已有变动，已编制的计划不会自动改变。请测算后决定是否重排。',
    'The holidays have changed. Plans made before do not change by themselves; compute what would move, then decide.',
  ],
  toReplan: ['测算重排', 'Compute re-planning'],
})

export const holidaysRefusals = defineText('holidays.refusals', {
  changed_meanwhile: [
    '{{day}}的安排已由{{who}}改为“{{what}}”，您的改动没有保存。请核对后重新提交。',
    '{{whoEn}} has changed {{day}} to “{{whatEn}}”; your change was not saved. Check it and submit again.',
  ],
  unchanged: ['{{day}}已是这样安排，无需修改。', '{{day}} is arranged like this already.'],
  year_unknown: [
    '本系统未收录{{year}}年的放假安排，请逐日设定。',
    'The arrangement of {{year}} is not held here; set its days one by one.',
  ],
  nothing_new: [
    '{{year}}年的设定与公布的安排一致，无需载入。',
    'The table of {{year}} already agrees with the published arrangement.',
  ],
})
