import { defineText } from '#common/text.ts'

/** Words of kinds and states, in lists, exports and records. */
export const interviewWords = defineText('interviews.words', {
  'kind.reminder': ['提醒谈话', 'Reminder'],
  'kind.integrity': ['廉政约谈', 'Integrity'],
  'kind.accountability': ['责任约谈', 'Accountability'],
  'state.planned': ['待约谈', 'Planned'],
  'state.held': ['已约谈', 'Held'],
  'state.postponed': ['已延期', 'Postponed'],
  'state.absent': ['缺席', 'Absent'],
  'state.cancelled': ['已取消', 'Cancelled'],
  'move.hold': ['登记约谈', 'be written as held'],
  'move.postpone': ['延期', 'be postponed'],
  'move.miss': ['登记缺席', 'be written as missed'],
  'move.cancel': ['取消', 'be cancelled'],
  'move.record': ['登记记录、承诺或回访', 'have record, commitments or follow-ups written'],
  'commitment.open': ['落实中', 'Open'],
  'commitment.done': ['已落实', 'Done'],
})

/** Messages to people; what a talk is about is never told in them. */
export const interviewNotices = defineText('interviews.notices', {
  person: ['约谈安排：{{day}}，{{place}}，请准时参加', 'You are asked to a talk on {{day}} at {{place}}'],
  keeper: ['约谈计划“{{title}}”：{{day}}，共{{n}}人', 'Talks “{{title}}” on {{day}}, {{n}} people'],
  postponed: ['约谈延期至{{day}}', 'The talk was postponed to {{day}}'],
})

export const interviewsRefusals = defineText('interviews.refusals', {
  changed_meanwhile: [
    '该记录已由{{who}}于{{when}}修改，您的改动没有保存。请核对最新内容后重新提交。',
    '{{who}} changed this record at {{when}}; your change was not saved. Check it and submit again.',
  ],
  not_yours: [
    '约谈由约谈人、记录人和组织单位的换届办办理，其他岗位不能登记。',
    'For who talks, who records, and the coordinator of the organ that arranged it.',
  ],
  state_not_allowed: [
    '该约谈当前状态为“{{state}}”，不能{{move}}。',
    'The talk is “{{stateEn}}”; it can’t {{moveEn}}.',
  ],
  unknown_person: ['没有找到所选的人员，请重新选择。', 'The chosen person was not found; choose again.'],
  unknown_post: ['没有找到所选的岗位，请重新选择。', 'The chosen post was not found; choose again.'],
  twice: ['{{name}}已在本批约谈对象中。', '{{name}} is in this batch already.'],
  talks_to_self: ['{{name}}是约谈人，不能同时作为约谈对象。', '{{name}} is the one who talks.'],
  future_day: ['日期{{day}}晚于今天（{{today}}），请核对。', 'The day {{day}} lies after today ({{today}}).'],
  day_past: [
    '延期日期{{day}}早于今天（{{today}}），请更正。',
    'The new day {{day}} lies before today ({{today}}).',
  ],
  not_due: [
    '约谈日期{{day}}未到，不能登记缺席。',
    'The talk is planned for {{day}}; it can’t be missed yet.',
  ],
  due_before_talk: [
    '承诺时限{{day}}早于约谈日期{{held}}，请更正。',
    'The commitment’s due day {{day}} lies before the talk ({{held}}).',
  ],
  before_talk: [
    '日期{{day}}早于约谈日期{{held}}，请更正。',
    'The day {{day}} lies before the talk ({{held}}).',
  ],
  already_done: ['该承诺事项已办结。', 'This commitment is done already.'],
})
export type InterviewRefusal = (typeof interviewsRefusals)['keys'][number]
