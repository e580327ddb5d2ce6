import { sheetRefusalWords } from '#common/sheet.ts'
import { defineText } from '#common/text.ts'

/** Words of tests that lists, the trail and screens share. */
export const testsText = defineText('tests', {
  'state.draft': ['未开放', 'Draft'],
  'state.open': ['进行中', 'Open'],
  'state.closed': ['已结束', 'Closed'],
  'move.edit': ['修改', 'be changed'],
  'move.open': ['开放', 'be opened'],
  'move.extend': ['延长或更新人员', 'be extended'],
  'move.enter': ['登记成绩', 'take results'],
  'move.close': ['结束', 'be closed'],
  'source.portal': ['手机作答', 'On the phone'],
  'source.hall': ['现场笔试', 'In a hall'],
  'result.passed': ['合格', 'Passed'],
  'result.failed': ['不合格', 'Not passed'],
  'result.missing': ['未考', 'Missing'],
  'show.handed_in': ['交卷后显示', 'After handing in'],
  'show.closed': ['测试结束后显示', 'After the test is closed'],
  'show.never': ['不显示', 'Never'],
  'counts.best': ['取最高分', 'The best counts'],
  'counts.last': ['取最后一次', 'The last counts'],
})

export const testsRefusals = defineText('tests.refusals', {
  ...sheetRefusalWords,
  changed_meanwhile: [
    '该测试已由{{who}}于{{when}}办理，您的改动没有保存。请核对最新内容后重新提交。',
    '{{who}} worked on this test at {{when}}; your change was not saved. Check it and submit again.',
  ],
  not_yours: [
    '该测试由组织单位所在地区的换届办或乡镇办理。',
    'This test is for the office or township that arranged it.',
  ],
  state_not_allowed: [
    '该测试当前状态为“{{state}}”，不能{{move}}。',
    'The test is “{{stateEn}}”; it can’t {{moveEn}}.',
  ],
  outside: ['该区划不在本岗位的管辖范围内。', 'The area lies outside that of your post.'],
  period_wrong: [
    '截止日期{{until}}早于开始日期{{from}}，请更正。',
    'The test would end ({{until}}) before it begins ({{from}}).',
  ],
  period_over: [
    '测试已于{{until}}截止。请先修改截止日期。',
    'The test ended on {{until}}. Change its last day first.',
  ],
  pass_mark_high: [
    '合格分{{pass}}高于满分{{full}}，请更正。',
    'The pass mark {{pass}} is above the full mark {{full}}.',
  ],
  nobody_chosen: ['请选择人员类别或者单位。', 'Choose classes or units.'],
  unknown_organisation: [
    '没有找到所选的单位，请重新选择。',
    'A chosen organisation was not found; choose again.',
  ],
  bank_small: [
    '题库中可用的题目不足，还差{{n}}题。请载入内置题库、增加题目，或者调整试卷组成。',
    'The bank lacks {{n}} questions for this paper. Take the built-in bank, add questions or change the paper.',
  ],
  nobody_found: [
    '所选人员类别和单位中没有应考人员。请核对宣传方案和岗位登记。',
    'The chosen classes and units name nobody. Check the campaign scheme and the posts.',
  ],
  nobody_new: ['没有需要增加的应考人员。', 'There is nobody to add.'],
  not_later: ['新的截止日期应晚于{{until}}。', 'The new last day must be after {{until}}.'],
  result_wrong: ['第{{n}}条成绩：{{problem}}', 'Result {{n}}: {{problemEn}}'],
  result_twice: ['第{{n}}条成绩与前面的人员重复。', 'Result {{n}} names a person twice.'],
  not_open: [
    '测试现在不能作答。作答时间为{{from}}至{{until}}。',
    'The test can’t be taken now. It is open from {{from}} until {{until}}.',
  ],
  passed_already: ['您已合格，无需再次作答。', 'You have passed; there is no need to take it again.'],
  no_attempt_left: ['您已用完{{n}}次作答机会。', 'You have used all {{n}} attempts.'],
  wait: [
    '距上次交卷时间太短，请于{{until}}后再作答。',
    'It is too soon after your last paper; try again after {{until}}.',
  ],
  begun_elsewhere: [
    '您已在另一台手机上开始作答，请重新打开本页继续。',
    'You began this paper on another phone; open the page again to go on.',
  ],
  time_up: [
    '作答时间已到，本次内容没有保存。请交卷查看结果。',
    'The time is up; this was not saved. Hand in to see the result.',
  ],
  handed_in: ['答卷已提交，不能再修改。', 'The paper was handed in and can’t be changed.'],
})
export type TestRefusal = (typeof testsRefusals)['keys'][number]

/** Faults of a result of a hall. */
export const testRowFaults = defineText('tests.faults', {
  rule: ['不符合要求：{{problem}}', 'is not right: {{problem}}'],
  unknown_person: ['人员库中没有这个编号。请核对编号。', 'names nobody. Check the number.'],
  other_name: ['与该编号登记的姓名不一致。请核对。', 'is not the name of that number. Check both.'],
  not_taker: [
    '该人员不在应考名单中，或者不在本岗位的工作范围内。',
    'The person is not on the list of the test, or lies outside of your post.',
  ],
  score_high: ['成绩高于满分{{full}}分。', 'The score is above the full mark {{full}}.'],
  future_day: ['测试日期晚于今天（{{today}}）。', 'The day lies after today ({{today}}).'],
  outside_period: ['测试日期不在{{from}}至{{until}}之间。', 'The day is not between {{from}} and {{until}}.'],
  attempts_used: ['该人员已参考{{n}}次，不能再登记。', 'The person has used all {{n}} attempts.'],
})
