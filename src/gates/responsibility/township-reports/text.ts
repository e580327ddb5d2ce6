import { defineText } from '#common/text.ts'

/** Words of states and moves, in lists, exports and refusals. */
export const reportWords = defineText('township_reports.words', {
  'state.requested': ['待上报', 'To be handed in'],
  'state.returned': ['已退回', 'Returned'],
  'state.handed_in': ['已上报', 'Handed in'],
  'state.received': ['已签收', 'Received'],
  'state.heard': ['已听取', 'Heard'],
  'move.write': ['填写', 'be written'],
  'move.handIn': ['上报', 'be handed in'],
  'move.return': ['退回', 'be returned'],
  'move.receive': ['签收', 'be received'],
  'move.hear': ['登记听取', 'be entered as heard'],
})

/** Notices to those who have to report or to write again. */
export const reportNotices = defineText('township_reports.notices', {
  called: ['县里要求上报“{{title}}”，时限{{due}}', 'The county calls for “{{title}}” by {{due}}'],
  reminded: ['请尽快上报“{{title}}”，时限{{due}}', 'Please hand in “{{title}}”, due {{due}}'],
  returned: ['“{{title}}”被退回，请修改后重新上报', '“{{title}}” was returned; write it again'],
  commented: ['县领导对“{{title}}”作出批示', 'A county leader commented on “{{title}}”'],
})

export const reportRefusals = defineText('township_reports.refusals', {
  changed_meanwhile: [
    '该记录已由{{who}}于{{when}}修改，您的改动没有保存。请核对最新内容后重新提交。',
    '{{who}} changed this record at {{when}}; your change was not saved. Check it and submit again.',
  ],
  round_closed: ['本批次换届已结束，不能再办理。', 'The round is closed; nothing more is recorded in it.'],
  state_not_allowed: [
    '{{township}}的汇报当前状态为“{{state}}”，不能{{move}}。',
    'The report of {{township}} is “{{stateEn}}”; it can’t {{moveEn}}.',
  ],
  not_yours: ['汇报由本乡镇填写和上报。', 'A report is written and handed in by its own township.'],
  not_a_township: [
    '所选区划不是本批次的乡镇，请重新选择。',
    'The chosen division is no township of this round; choose again.',
  ],
  period_wrong: ['汇报期的结束日期早于开始日期，请更正。', 'The period ends before it begins.'],
  due_before_period: [
    '上报时限早于汇报期开始，请更正。',
    'The reports would be due before the period begins.',
  ],
  point_twice: ['汇报要点“{{point}}”重复。', 'The point “{{point}}” stands twice.'],
  already_handed_in: [
    '已有乡镇上报，不能撤销安排，也不能改动汇报期和要点。',
    'A township has handed in; the call can’t be withdrawn, nor its period or points changed.',
  ],
  none_missing: ['各乡镇均已上报，无需催报。', 'Every township has handed in; nobody has to be reminded.'],
  outline_changed: [
    '汇报要点已调整，请按最新要点填写后保存。',
    'The points of the call have changed; write by the present ones.',
  ],
  not_your_file: ['没有找到您上传的附件，请重新上传。', 'Your attachment was not found; send it again.'],
  section_empty: ['要点“{{point}}”还没有填写。', 'Nothing is written on “{{point}}”.'],
  no_secretary: [
    '没有登记{{township}}的党委书记，请先在岗位名册中补充。',
    'No Party secretary of {{township}} is registered; add the post first.',
  ],
  not_signer: [
    '汇报须由党委书记{{name}}审签，您不能代签。',
    'The Party secretary {{name}} signs the report; nobody else can.',
  ],
  signed_when: [
    '请填写党委书记在纸质件上审签的日期。',
    'Give the day on which the secretary signed on paper.',
  ],
  future_day: [
    '日期{{day}}晚于今天（{{today}}），请核对。',
    'The day {{day}} lies after today ({{today}}); check it.',
  ],
  not_handed_in: [
    '汇报尚未上报，不能批示。',
    'The report was not handed in yet; there is nothing to comment.',
  ],
  not_county_leader: [
    '批示由县领导作出，请选择县级领导岗位。',
    'Comments are made by county leaders; choose the post of one.',
  ],
  unknown_post: ['没有找到所选的岗位，请重新选择。', 'The chosen post was not found; choose again.'],
  unknown_meeting: ['没有找到所选的会议，请重新选择。', 'The chosen meeting was not found; choose again.'],
  meeting_not_held: ['会议“{{meeting}}”尚未召开，不能登记听取。', '“{{meeting}}” was not held yet.'],
})
export type ReportRefusal = (typeof reportRefusals)['keys'][number]
