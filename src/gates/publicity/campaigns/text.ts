import { sheetRefusalWords } from '#common/sheet.ts'
import { defineText } from '#common/text.ts'

/** Words of duties, states and changes of people, in lists, exports and records. */
export const campaignWords = defineText('campaigns.words', {
  'kind.training': ['学习培训', 'Training'],
  'kind.talk': ['谈心谈话', 'Talk'],
  'kind.film': ['警示教育片', 'Warning film'],
  'kind.pledge': ['承诺书', 'Pledge'],
  'kind.test': ['纪律测试', 'Discipline test'],
  'kind.reading': ['学习材料', 'Reading'],
  'state.drafting': ['拟订中', 'Drafting'],
  'state.in_force': ['实施中', 'In force'],
  'state.closed': ['已结束', 'Closed'],
  'move.begin': ['开始实施', 'come into force'],
  'move.close': ['结束', 'be closed'],
  'move.reopen': ['恢复实施', 'be reopened'],
  'move.edit': ['修改', 'be edited'],
  'reason.moved': ['调整单位', 'Changed unit'],
  'reason.class_changed': ['调整类别', 'Changed class'],
  'reason.post_ended': ['不再任职', 'Holds no post any more'],
  'reason.out_of_scope': ['不再属于方案确定的范围', 'No class finds the person any more'],
  'change.join': ['纳入', 'Joins'],
  'change.leave': ['退出', 'Leaves'],
  'change.move': ['调整', 'Moves'],
  'change.title': ['职务变更', 'Post renamed'],
  done: ['已完成', 'Done'],
  times: ['{{times}}/{{needed}}', '{{times}} of {{needed}}'],
  notOwed: ['不要求', 'Not owed'],
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  noUnit: ['未任职', 'No unit'],
})

export const campaignRefusals = defineText('campaigns.refusals', {
  ...sheetRefusalWords,
  changed_meanwhile: [
    '该方案已由{{who}}于{{when}}修改，您的改动没有保存。请核对最新内容后重新提交。',
    '{{who}} changed this scheme at {{when}}; your change was not saved. Check it and submit again.',
  ],
  outside: ['该方案不在本岗位的管辖范围内。', 'The scheme lies outside the area of your post.'],
  round_closed: ['该换届批次已结束，不能再改动。', 'The round is over; nothing can be changed.'],
  state_not_allowed: [
    '该方案当前状态为“{{state}}”，不能{{move}}。',
    'The scheme is “{{stateEn}}”; it can’t {{moveEn}}.',
  ],
  dates_wrong: ['结束日期早于开始日期，请更正。', 'The scheme would end before it begins.'],
  due_outside: [
    '“{{title}}”的完成时限{{day}}不在方案起止日期内，请更正。',
    '“{{title}}” would be due on {{day}}, outside the days of the scheme.',
  ],
  kind_twice: ['同一类别的同一事项只能列一条，请合并。', 'A class owes each kind of duty once; join them.'],
  finder_empty: [
    '请至少选定一种确定人员的方式，或者改为名单登记。',
    'Choose at least one way to find people, or list them by name.',
  ],
  no_classes: ['方案还没有人员类别，不能实施。', 'The scheme has no class of people yet.'],
  no_duties: ['类别“{{name}}”还没有应完成事项，不能实施。', 'The class “{{name}}” owes nothing yet.'],
  no_people: ['还没有确定人员范围，请先更新人员范围。', 'Nobody is concerned yet; find the people first.'],
  already_in_force: [
    '本批次已有正在实施的方案“{{title}}”，请先结束。',
    'The scheme “{{title}}” is in force in this round; close it first.',
  ],
  class_in_use: [
    '类别“{{name}}”已登记过{{n}}人次，须留存备查，不能删除；可调整范围，使其不再纳入人员。',
    'The class “{{name}}” has held {{n}} people and stays on record; change what finds its people instead.',
  ],
  order_incomplete: [
    '类别排序不完整，请刷新后重试。',
    'The order does not name every class; reload and try again.',
  ],
  unknown_person: ['没有找到该人员。', 'The person was not found.'],
  nothing_to_refresh: ['人员范围没有变化，无需更新。', 'The people are as they were; nothing to change.'],
  people_changed: [
    '预览之后人员情况又有变化，未写入。请重新预览。',
    'The people changed since the preview; nothing was written. Look at it again.',
  ],
  not_in_force: ['方案没有在实施，不能催办。', 'The scheme is not in force; nobody is reminded.'],
  nobody_missing: ['没有未完成的人员，无需催办。', 'Nobody is missing; there is nobody to remind.'],
})
export type CampaignRefusal = (typeof campaignRefusals)['keys'][number]

/** Faults of the rows of a list of names. */
export const campaignRowFaults = defineText('campaigns.faults', {
  person_unknown: ['没有编号为“{{code}}”的人员，请核对', 'has no person of the number “{{code}}”; check it'],
  name_differs: [
    '与编号对应的人员“{{name}}”不一致，请核对',
    'differs from the person of that number, {{name}}; check it',
  ],
  class_unknown: [
    '没有名为“{{name}}”的人员类别，请核对',
    'has no class of people called “{{name}}”; check it',
  ],
})

/** Notices to those who follow a unit's people. */
export const campaignNotices = defineText('campaigns.notices', {
  missing: [
    '{{unit}}还有{{n}}人未完成“{{duty}}”，请督促完成',
    '{{n}} people of {{unit}} have not done “{{duty}}” yet',
  ],
  everything: ['方案要求', 'the scheme'],
})

export const campaignsText = defineText('campaigns', {
  title: ['宣传方案与覆盖', 'Publicity schemes and coverage'],
  purpose: [
    '方案确定哪些人、应完成哪些事项；完成情况由各项记录自动汇总，逐人可查',
    'The scheme says who owes what; what is done is counted from the records, person by person',
  ],
  'tab.coverage': ['覆盖情况', 'Coverage'],
  'tab.people': ['人员名单', 'People'],
  'tab.scheme': ['宣传方案', 'Scheme'],
  'tab.checklists': ['活动清单', 'Checklists'],
  campaign: ['宣传方案', 'Scheme'],
  noRound: ['还没有换届批次', 'No round yet'],
  noRoundNext: ['请先开启换届批次。', 'Open a round first.'],
  none: ['本批次还没有宣传方案', 'This round has no publicity scheme yet'],
  noneNext: [
    '新建方案，确定人员类别和应完成事项，再更新人员范围并实施。',
    'Draw up a scheme, say which classes owe what, find the people, and let it come into force.',
  ],
  notBegun: [
    '方案还在拟订，下列情况供核对；开始实施后各项记录计入完成情况。',
    'The scheme is being drafted; the figures are for checking. Records count once it is in force.',
  ],
  people: ['人员', 'People'],
  complete: ['全部完成', 'All done'],
  missing: ['未完成', 'Missing'],
  overdue: ['逾期未完成', 'Late'],
  done: ['已完成', 'Done'],
  share: ['{{done}}/{{owed}}', '{{done}}/{{owed}}'],
  by: ['统计口径', 'Counted by'],
  'by.area': ['按乡镇', 'By township'],
  'by.class': ['按类别', 'By class'],
  'by.unit': ['按单位', 'By unit'],
  'name.area': ['乡镇（街道）', 'Township'],
  'name.class': ['人员类别', 'Class'],
  'name.unit': ['单位', 'Unit'],
  kind: ['应完成事项', 'Duty'],
  'kind.all': ['全部事项', 'All duties'],
  byKind: ['各事项完成人数', 'Done, by duty'],
  tiles: ['各乡镇（街道）完成比例：{{duty}}', 'Share done by township: {{duty}}'],
  total: ['合计', 'Total'],
  noPeople: ['方案还没有人员', 'The scheme has no people yet'],
  noPeopleNext: ['在“宣传方案”中更新人员范围。', 'Find the people under “Scheme”.'],
  remind: ['催办未完成人员', 'Remind of the missing'],
  remindNote: [
    '向有未完成人员的单位和乡镇发送提醒，只写人数，不写姓名。',
    'Units and townships with missing people are told how many there are, without names.',
  ],
  reminded: [
    '已提醒{{units}}个单位，涉及{{people}}人，收到提醒的经办人{{told}}名。',
    'Reminded {{units}} units about {{people}} people; {{told}} officials were told.',
  ],
  name: ['姓名', 'Name'],
  number: ['人员编号', 'Number'],
  unit: ['单位', 'Unit'],
  post: ['职务', 'Post'],
  area: ['区划', 'Area'],
  class: ['人员类别', 'Class'],
  status: ['完成情况', 'Status'],
  noUnit: ['未任职', 'No unit'],
  notOwed: ['–', '–'],
  emptyPeople: ['没有符合条件的人员', 'Nobody fits'],
  makeUp: [
    '以下为“{{duty}}”未完成人员，可导出为补课、补签名单；新建培训、谈话批次时也可直接选取未完成人员。',
    'These people have not done “{{duty}}”: export them as a make-up list, or choose them when a training or a batch of talks is set up.',
  ],
  exportMakeUp: ['导出补课补签名单', 'Export make-up list'],
  duties: ['应完成事项', 'Duties'],
  records: ['完成记录', 'Records'],
  noRecord: ['还没有完成记录。', 'No record yet.'],
  due: ['完成时限', 'Due'],
  times: ['次数', 'Times'],
  history: ['所在类别和单位', 'Classes and units'],
  joinedOn: ['纳入日期', 'Joined'],
  leftOn: ['退出日期', 'Left'],
  reason: ['原因', 'Reason'],
  now: ['至今', 'Now'],
})
