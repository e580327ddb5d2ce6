import { sheetRefusalWords } from '#common/sheet.ts'
import { defineText } from '#common/text.ts'

/** Words that screens, exports and audit share; `kind.film` and the like are what lists export. */
export const trainingsText = defineText('trainings', {
  title: ['学习培训', 'Trainings'],
  purpose: [
    '培训和警示教育片逐场签到，缺席的安排补训，直到应到人员全部完成',
    'Trainings and warning films with sign-in; who missed one is taught again until everybody has done it',
  ],
  'kind.central': ['集中培训', 'Central training'],
  'kind.business': ['业务培训会', 'Business training'],
  'kind.meeting': ['以会代训', 'Training by meeting'],
  'kind.online': ['网络学习', 'Online learning'],
  'kind.self_study': ['自学学习材料', 'Reading of materials'],
  'kind.film': ['观看警示教育片', 'Warning film'],
  'moment.mobilisation': ['动员会', 'Mobilisation'],
  'moment.nomination': ['推荐提名前', 'Before nomination'],
  'moment.inspection': ['考察前', 'Before inspection'],
  'moment.election': ['投票选举前', 'Before the vote'],
  'state.planned': ['待举办', 'Planned'],
  'state.held': ['已举办', 'Held'],
  'state.cancelled': ['已取消', 'Cancelled'],
  'move.close': ['结束', 'be ended'],
  'move.cancel': ['取消', 'be cancelled'],
  'move.edit': ['修改', 'be changed'],
  'move.remind': ['催学', 'be reminded of'],
  'move.decide': ['审批请假', 'have leave decided'],
  'move.mark': ['登记到会情况', 'take attendance'],
  'move.makeUp': ['安排补训', 'be made up for'],
  'attendance.expected': ['未签到', 'Not signed in'],
  'attendance.present': ['准时到会', 'On time'],
  'attendance.late': ['迟到', 'Late'],
  'attendance.leave': ['请假', 'On leave'],
  'attendance.absent': ['缺席', 'Absent'],
  'reading.expected': ['未学习', 'Not read'],
  'reading.present': ['已学习', 'Read'],
  'reading.late': ['逾期学习', 'Read late'],
  'reading.leave': ['请假', 'On leave'],
  'reading.absent': ['未学习', 'Not read'],
  'readingState.planned': ['待完成', 'To be read'],
  'readingState.held': ['已结束', 'Ended'],
  'readingState.cancelled': ['已取消', 'Cancelled'],
  'kind.personal': ['事假', 'Personal'],
  'kind.sick': ['病假', 'Sick'],
  'kind.official': ['公务', 'Official duty'],
  'state.waiting': ['待审批', 'Waiting'],
  'state.approved': ['已批准', 'Approved'],
  'state.refused': ['未批准', 'Refused'],
  'state.withdrawn': ['已撤回', 'Withdrawn'],
  'result.passed': ['合格', 'Passed'],
  'result.failed': ['不合格', 'Failed'],
})

export const trainingsRefusals = defineText('trainings.refusals', {
  ...sheetRefusalWords,
  changed_meanwhile: [
    '该培训已由{{who}}于{{when}}办理，您的改动没有保存。请核对最新内容后重新提交。',
    '{{who}} worked on this training at {{when}}; your change was not saved. Check it and submit again.',
  ],
  not_yours: [
    '该培训由主办单位或换届办办理，当前岗位只能查看。',
    'This training is for its organiser or the coordinator; your post may only look at it.',
  ],
  state_not_allowed: [
    '该培训当前状态为“{{state}}”，不能{{move}}。',
    'The training is “{{stateEn}}”; it can’t {{moveEn}}.',
  ],
  outside: ['该区划不在本岗位的管辖范围内。', 'The area lies outside that of your post.'],
  round_closed: ['该换届批次已经结束，不再安排培训。', 'The round is over; no training is planned any more.'],
  unknown_organisation: [
    '没有找到所选的主办单位，请重新选择。',
    'The chosen organiser was not found; choose again.',
  ],
  not_organiser: [
    '部门只能安排本单位主办的培训。请选择本单位为主办单位。',
    'A department plans its own trainings only: choose your own organisation.',
  ],
  late_before_start: [
    '迟到时间{{late}}早于开始时间{{start}}，请更正。',
    'Late after {{late}} lies before the start at {{start}}.',
  ],
  unknown_person: ['没有找到所选的人员，请重新选择。', 'A chosen person was not found; choose again.'],
  nobody_found: [
    '所选范围内没有新的参训人员，名单没有变化。',
    'Nobody new was found there; the list stays as it is.',
  ],
  came_already: [
    '{{name}}已有到会记录，不能移除。',
    '{{name}} has an attendance record and can’t be taken off the list.',
  ],
  no_file: [
    '没有找到您上传的文件，请重新上传。',
    'The file that you uploaded was not found; upload it again.',
  ],
  code_expired: [
    '签到码已失效，没有签到。请重新扫描会场屏幕上的二维码。',
    'The code has expired and you are not signed in. Scan the code on the screen again.',
  ],
  not_invited: [
    '您不在本次培训的参训名单中，没有签到。请联系会务人员。',
    'You are not on the list of this training and are not signed in. Ask the organiser.',
  ],
  signed_already: ['您已于{{time}}签到，无需重复签到。', 'You signed in at {{time}} already.'],
  cancelled: ['本次培训已取消，不能签到。', 'This training was cancelled; nobody signs in.'],
  closed: [
    '本次培训已结束，不能再扫码签到。确已到会的请联系会务人员补登。',
    'This training is over. If you were there, ask the organiser to record it.',
  ],
  other_day: [
    '本次培训在{{day}}举办，今天（{{today}}）不能签到。',
    'This training takes place on {{day}}; nobody signs in today ({{today}}).',
  ],
  reading_not_signed: [
    '自学学习材料不扫码签到。请在手机上打开材料，学习后点“确认已学习”。',
    'A reading is not signed in to. Open its materials on the phone and confirm there.',
  ],
  kind_fixed: [
    '自学学习材料与其他形式不能互改。请取消本次安排后另行安排。',
    'A reading does not become another kind of training, nor the reverse. Cancel it and plan anew.',
  ],
  end_needed: ['自学学习材料须填写截止日期。', 'A reading needs its last day.'],
  end_before_start: [
    '截止日期{{end}}早于开始日期{{start}}，请更正。',
    'The last day {{end}} lies before the first, {{start}}.',
  ],
  confirmed_already: [
    '已有{{n}}人确认已学习，不能取消。如不再继续，请结束学习。',
    '{{n}} people have confirmed it already, so that it is not cancelled. End it instead.',
  ],
  not_a_reading: ['本次培训不是自学学习材料，不能办理此项。', 'This training is no reading of materials.'],
  reading_not_begun: [
    '本次学习自{{day}}开始，今天（{{today}}）还不能办理。',
    'This reading begins on {{day}}; today ({{today}}) is too early.',
  ],
  reading_over: [
    '本次学习已于{{day}}截止，没有登记。确已学习的请联系主办单位补登。',
    'This reading ended on {{day}}; nothing was recorded. If you have read it, ask the organiser.',
  ],
  reading_ended: [
    '本次学习已于{{day}}截止。需要继续学习的，请先修改截止日期。',
    'This reading ended on {{day}}. To go on with it, change its last day first.',
  ],
  no_materials: [
    '主办单位还没有上传学习资料，暂不能确认。',
    'The organiser has not added the materials yet; there is nothing to confirm.',
  ],
  materials_unopened: [
    '还有{{n}}份学习资料没有打开，请先打开学习。',
    'You have not opened {{n}} of the materials yet; open and read them first.',
  ],
  reading_no_leave: [
    '自学学习材料在截止日期前随时可以学习，不需要请假。',
    'A reading is done at any time until its last day; it needs no leave.',
  ],
  begun: [
    '本次培训已于{{day}} {{time}}开始，不能再在手机上请假或撤回。请联系主办单位。',
    'This training began on {{day}} at {{time}}; leave is no longer asked for or withdrawn here. Ask the organiser.',
  ],
  leave_waiting: ['您的请假申请正在等待审批，无需重复提交。', 'Your leave waits for the organiser already.'],
  leave_granted: ['您已请假，无需重复申请。', 'You are on leave already.'],
  no_leave: ['您没有可以撤回的请假申请。', 'You have no leave to withdraw.'],
  leave_changed: [
    '有{{n}}份请假申请已撤回或已审批，没有办理。请刷新后重新选择。',
    '{{n}} of them were withdrawn or decided meanwhile; nothing was done. Reload and choose again.',
  ],
  refusal_reason_needed: ['不批准的，请写明理由。', 'Give the reason of the refusal.'],
  own_leave: [
    '不能审批本人的请假，请由主办单位其他人员审批。',
    'Nobody decides on the own leave; a colleague has to.',
  ],
  nobody_to_remind: ['应学习人员已全部学习，无需催学。', 'Everybody has read it; there is nobody to remind.'],
  not_on_list: [
    '有{{n}}人不在参训名单中，没有登记。请先加入名单。',
    '{{n}} people are not on the list; nothing was recorded. Invite them first.',
  ],
  too_early: [
    '培训在{{day}}举办，今天（{{today}}）只能登记请假。',
    'The training takes place on {{day}}; before that only leave is recorded (today is {{today}}).',
  ],
  reason_needed: ['请写明请假事由。', 'Give the reason of the leave.'],
  not_tested: [
    '本次培训没有结业考核，不登记考核结果。',
    'This training ends without a test; there is no result to record.',
  ],
  not_attended: [
    '有{{n}}人没有到会，不能登记考核结果。',
    '{{n}} of them did not attend; no result can be recorded.',
  ],
  nobody_came: [
    '还没有任何人到会，不能结束。请先登记到会情况，或取消培训。',
    'Nobody has come yet. Record the attendance first, or cancel the training.',
  ],
  nobody_missing: [
    '应到人员已全部完成，无需补训。',
    'Everybody who was invited has done it: no make-up round is needed.',
  ],
  before_training: [
    '补训日期{{day}}早于原培训日期{{held}}，请更正。',
    'The make-up round on {{day}} lies before the training itself ({{held}}).',
  ],
})
export type TrainingRefusal = (typeof trainingsRefusals)['keys'][number]

/** What is wrong with a row of a filled-in sign-in list. */
export const trainingRowFaults = defineText('trainings.rows', {
  not_on_list: [
    '编号“{{number}}”不在参训名单中。请先加入名单，或删除本行。',
    '“{{number}}” is not on the list. Invite the person first, or delete the row.',
  ],
  too_early: [
    '培训在{{day}}举办，此前只能登记请假。',
    'before {{day}}, the day of the training, only leave is recorded.',
  ],
  reason_needed: ['请假的须填写事由。', 'is needed for a leave.'],
  not_tested: ['本次培训没有结业考核，请留空。', 'must be blank: there is no test.'],
  not_attended: ['没有到会的不能有考核结果。', 'must be blank for those who did not attend.'],
})

/** Notices of trainings; never with personal data. */
export const trainingNotices = defineText('trainings.notices', {
  leave: ['“{{title}}”有请假申请待审批', 'Leave from “{{title}}” waits for your decision'],
  leaveWithdrawn: ['“{{title}}”有已批准的请假撤回', 'Approved leave from “{{title}}” was withdrawn'],
  unread: [
    '请于{{day}}前完成“{{title}}”的学习，并在个人链接中确认',
    'Please read “{{title}}” by {{day}} and confirm it through your personal link',
  ],
  unreadUnit: [
    '{{unit}}还有{{n}}人未学习“{{title}}”，请于{{day}}前督促完成',
    '{{n}} people of {{unit}} have not read “{{title}}”; please see to it by {{day}}',
  ],
})
