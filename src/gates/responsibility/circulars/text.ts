import { defineText } from '#common/text.ts'

/** Words of states and ways, in lists, exports and records. */
export const circularWords = defineText('circulars.words', {
  'state.draft': ['起草中', 'Draft'],
  'state.issued': ['已发出', 'Sent'],
  'state.complete': ['全部确认', 'All confirmed'],
  'state.withdrawn': ['已撤回', 'Withdrawn'],
  'state.superseded': ['已被替代', 'Replaced'],
  'move.issue': ['发出', 'be sent'],
  'move.withdraw': ['撤回', 'be withdrawn'],
  'move.supersede': ['被替代', 'be replaced'],
  'move.edit': ['修改', 'be edited'],
  'move.receive': ['签收', 'be signed for'],
  'move.read': ['确认阅知', 'be confirmed as read'],
  'move.remind': ['催办', 'be reminded of'],
  'move.send_on': ['补发', 'be sent to more'],
  'move.returns': ['登记回执', 'have returns entered'],
  'move.deadline': ['调整时限', 'get another deadline'],
  'added.true': ['补发', 'Sent afterwards'],
  'added.false': ['首发', 'First sending'],
  'how.system': ['系统签收', 'In the system'],
  'how.paper': ['纸质回执', 'On paper'],
  'how.none': ['未签收', 'Not yet'],
  'reminder.manual': ['催办', 'Reminded'],
  'reminder.before': ['时限前提醒', 'Before the deadline'],
  'reminder.overdue': ['逾期提醒', 'After the deadline'],
  product: ['系统自动', 'The system'],
})

/** Messages to people, told inside the system. */
export const circularNotices = defineText('circulars.notices', {
  issued: ['请签收通知《{{title}}》，时限{{deadline}}', 'Sign for the circular {{title}} by {{deadline}}'],
  read: ['请阅知通知《{{title}}》，时限{{deadline}}', 'Read the circular {{title}} by {{deadline}}'],
  reminded: [
    '催办：通知《{{title}}》尚未确认，时限{{deadline}}',
    'Reminder: {{title}} is not confirmed, due {{deadline}}',
  ],
  deadline: [
    '通知《{{title}}》的确认时限由{{before}}调整为{{deadline}}，请按期确认',
    'The deadline of the circular {{title}} was moved from {{before}} to {{deadline}}',
  ],
  withdrawn: ['通知《{{title}}》已撤回', 'The circular {{title}} was withdrawn'],
  superseded: ['通知《{{title}}》已由新的通知替代', 'The circular {{title}} was replaced by a new one'],
})

export const circularsRefusals = defineText('circulars.refusals', {
  changed_meanwhile: [
    '该记录已由{{who}}于{{when}}修改，您的改动没有保存。请核对最新内容后重新提交。',
    '{{who}} changed this record at {{when}}; your change was not saved. Check it and submit again.',
  ],
  not_yours: [
    '该通知由其他单位发出，由发出单位或换届办办理。',
    'Another organisation sends this circular; it is for them or the coordinator.',
  ],
  not_sender: [
    '只能以本单位名义发出通知；换届办和乡镇可以以本级单位名义发出。',
    'Send in the name of your own organisation; coordinators and townships in that of one of their area.',
  ],
  state_not_allowed: [
    '通知当前状态为“{{state}}”，不能{{move}}。',
    'The circular is “{{stateEn}}”; it can’t {{moveEn}}.',
  ],
  outside: [
    '所选单位或批次不在本岗位的管辖范围内。',
    'The organisation or round lies outside that of your post.',
  ],
  unknown_organisation: [
    '没有找到所选的单位，请重新选择。',
    'The chosen organisation was not found; choose again.',
  ],
  unknown_document: [
    '没有找到所选的公文，或者该公文尚未印发、已作废。',
    'The chosen document was not found, is not issued, or is void.',
  ],
  not_your_file: ['附件须由本人上传，请重新上传。', 'Annexes must be uploaded by yourself; upload again.'],
  empty: ['请填写通知内容，或者选择要转发的公文。', 'Write the text, or choose the document to pass on.'],
  deadline_past: [
    '确认时限{{day}}早于今天（{{today}}），请更正。',
    'The deadline {{day}} lies before today ({{today}}).',
  ],
  same_deadline: ['确认时限本来就是{{day}}，没有变化。', 'The deadline is {{day}} already.'],
  nobody_waits: [
    '各单位均已签收并阅知，无需调整时限。',
    'All have signed and read; no deadline is left to move.',
  ],
  already_confirmed: [
    '{{organisation}}已经签收并阅知，无需延期。',
    '{{organisation}} has signed and read; it needs no more time.',
  ],
  not_longer: [
    '{{day}}早于其他单位的确认时限{{general}}；单独给一个单位的时限不能更短。',
    '{{day}} lies before everybody’s deadline {{general}}; one organisation can’t be given less time.',
  ],
  no_recipient: ['请先选择收文单位，再发出通知。', 'Choose the organisations before sending.'],
  nobody_new: ['所选单位都已收到该通知。', 'The chosen organisations have the circular already.'],
  not_a_recipient: [
    '该通知没有发给所选单位，或者不由本岗位签收。',
    'It was not sent to that organisation, or is not yours to sign.',
  ],
  already_received: [
    '{{organisation}}已由{{who}}于{{day}}签收。',
    '{{who}} signed for {{organisation}} on {{day}}.',
  ],
  not_received: ['请先签收通知，再调整阅知人员。', 'Sign for the circular first.'],
  too_few_readers: [
    '{{organisation}}至少须有{{needed}}人阅知，当前选定{{given}}人。',
    '{{organisation}} must name at least {{needed}} readers; {{given}} are chosen.',
  ],
  unknown_post: [
    '所选阅知人员不在该单位，请重新选择。',
    'A chosen reader holds no post there; choose again.',
  ],
  not_a_reader: ['您不在该通知的阅知人员之中。', 'You are not among the readers of this circular.'],
  already_read: ['您已确认阅知。', 'You have confirmed the reading already.'],
  nobody_left: ['各单位均已签收并阅知，无需催办。', 'All have signed and read; there is nobody to remind.'],
  reminded_today: ['今天已经催办过，请明天再办。', 'They were reminded today; try again tomorrow.'],
  future_day: ['日期{{day}}晚于今天（{{today}}），请核对。', 'The day {{day}} lies after today ({{today}}).'],
  before_issue: [
    '日期{{day}}早于通知发出日期{{issued}}，请更正。',
    'The day {{day}} lies before the circular was sent ({{issued}}).',
  ],
  unknown_step: ['本批次的计划没有这个环节。', 'The plans of this round have no such step.'],
  unknown_circular: [
    '没有找到所选的通知，或者该通知未在执行。',
    'The chosen circular was not found or is not in force.',
  ],
  nothing_missing: ['各环节均已明确纪律要求。', 'Every step has its requirement already.'],
})
export type CircularRefusal = (typeof circularsRefusals)['keys'][number]
