import { defineText } from '#common/text.ts'

/** Words of periods, sheets and figures, in lists, exports and documents. */
export const cyclesText = defineText('cycles', {
  'kind.week': ['周调度', 'Weekly dispatch'],
  'kind.month': ['月小结', 'Monthly summary'],
  'sheet.week': ['周调度表', 'Weekly dispatch sheet'],
  'sheet.month': ['月小结', 'Monthly summary'],
  'name.week': ['第{{n}}周（{{from}}至{{to}}）', 'week {{n}} ({{fromEn}} to {{toEn}})'],
  'name.month': ['{{year}}年{{month}}月', '{{year}}-{{monthEn}}'],
  'period.open': ['进行中', 'Running'],
  'period.closed': ['已办结', 'Closed'],
  'state.open': ['未报送', 'Not handed in'],
  'state.submitted': ['待审核', 'Handed in'],
  'state.returned': ['已退回', 'Returned'],
  'state.accepted': ['已审核', 'Accepted'],
  'move.submit': ['报送', 'be handed in'],
  'move.recall': ['收回', 'be taken back'],
  'move.return': ['退回', 'be returned'],
  'move.accept': ['审核', 'be accepted'],
  'move.enter': ['代录', 'be entered'],
  'move.save': ['保存', 'be saved'],
  'figure.due': ['应完成任务', 'Tasks due'],
  'figure.due_done': ['其中已完成', 'Of these done'],
  'figure.signed_off': ['本期销号', 'Signed off'],
  'figure.overdue': ['期末逾期', 'Overdue at the end'],
  'figure.steps': ['完成节点', 'Steps reached'],
  'figure.meetings': ['召开会议', 'Meetings held'],
  'figure.raised': ['提出难点', 'Difficulties raised'],
  'figure.solved': ['解决难点', 'Difficulties solved'],
  'figure.unsolved': ['未解决难点', 'Unsolved difficulties'],
  'figure.audits': ['公布审计结果', 'Audits published'],
  'figure.assessments': ['召开测评会', 'Appraisals held'],
  whole: ['全部合计', 'Whole area'],
  difficulty: ['难点问题', 'Difficulty'],
  raisedBy: ['提出单位', 'Raised by'],
  owner: ['责任单位', 'Owner'],
  due: ['解决时限', 'Due'],
  standing: ['办理情况', 'State'],
  unit: ['单位', 'Unit'],
  progress: ['本期进展', 'Progress'],
  nextSteps: ['下步打算', 'Next steps'],
  state: ['状态', 'State'],
  countedAt: ['统计时间：{{at}}', 'Counted at {{at}}'],
})

/** What people are told in 消息. */
export const cycleNotices = defineText('cycles.notices', {
  remind: ['请于{{due}}前报送{{name}}（{{unit}}）', 'Hand in {{nameEn}} by {{due}} ({{unit}})'],
  returned: [
    '{{name}}已退回，请修改后重新报送（{{unit}}）',
    '{{nameEn}} was returned; correct it ({{unit}})',
  ],
})

export const cyclesRefusals = defineText('cycles.refusals', {
  changed_meanwhile: [
    '该表已由{{who}}于{{when}}修改，您的改动没有保存。请核对最新内容后重新提交。',
    '{{who}} changed this at {{when}}; your change was not saved. Check it and submit again.',
  ],
  not_yours: ['您只能填报本单位的表。', 'You can fill in only the sheet of your own unit.'],
  not_office: ['该调度周期由上级换届办办理。', 'This period is for the office of the area above.'],
  period_closed: [
    '{{name}}已办结，数据不再变动。确需修改的，请换届办重新开启。',
    '{{nameEn}} is closed and stays as it is. Ask the office to reopen it if it must be changed.',
  ],
  period_open: ['{{name}}尚未办结，无须重新开启。', '{{nameEn}} is open already.'],
  state_not_allowed: [
    '{{unit}}的填报当前状态为“{{state}}”，不能{{move}}。',
    'The sheet of {{unit}} is “{{stateEn}}”; it can’t {{moveEn}}.',
  ],
  empty_text: [
    '{{unit}}的本期进展和下步打算须填写完整后再报送。',
    'Write progress and next steps of {{unit}} before handing in.',
  ],
  not_over: [
    '{{name}}的报送时限为{{due}}，到期后方可办结。',
    '{{nameEn}} is due on {{due}}; it can be closed from that day on.',
  ],
  sheets_waiting: [
    '{{name}}还有待审核的填报：{{units}}。请先审核或退回。',
    'Sheets of {{nameEn}} wait to be looked through: {{units}}. Accept or return them first.',
  ],
  sheets_missing: [
    '{{name}}还有单位未报送：{{units}}。可先催报，或者注明缺报后办结。',
    'Units have not handed in {{nameEn}}: {{units}}. Remind them, or close it with them listed as missing.',
  ],
  several_rounds: ['请只选择同一换届批次的周期。', 'Choose periods of one round only.'],
  round_closed: ['换届批次已结束，不再开启新的周期。', 'The round is closed; no period is opened any more.'],
  nothing_missing: ['应开启的周期均已开启。', 'Every period that is due is open.'],
  due_outside: ['报送时限应在{{from}}至{{to}}之间。', 'The due day must lie between {{from}} and {{to}}.'],
  nobody_late: ['没有需要催报的单位。', 'No unit needs to be reminded.'],
  nobody_there: [
    '本单位没有登记机构，不能提出难点问题。请先在底册中登记。',
    'Your unit has no organisation in the registry; a difficulty can’t be raised for it.',
  ],
  outside: ['该区划不在本岗位的管辖范围内。', 'The area lies outside that of your post.'],
  future_day: ['日期{{day}}晚于今天（{{today}}），请更正。', 'The day {{day}} lies after today ({{today}}).'],
  unknown_organisation: ['没有找到本单位，请联系换届办。', 'Your unit was not found; ask the office.'],
})
export type CycleRefusal = (typeof cyclesRefusals)['keys'][number]
