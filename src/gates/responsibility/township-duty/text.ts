import { sheetRefusalWords } from '#common/sheet.ts'
import { defineText } from '#common/text.ts'

/** Words of classes, severities and states, in lists, exports and records. */
export const dutyWords = defineText('township_duty.words', {
  'class.team': ['班子问题', 'Team'],
  'class.nominees': ['人选问题', 'Nominees'],
  'class.disputes': ['矛盾纠纷', 'Disputes'],
  'class.clans': ['宗族宗派影响', 'Clan influence'],
  'class.conduct': ['换届风气', 'Conduct'],
  'class.procedure': ['程序执行', 'Procedure'],
  'severity.ordinary': ['一般', 'Ordinary'],
  'severity.considerable': ['较重', 'Considerable'],
  'severity.grave': ['严重', 'Grave'],
  'state.open': ['未办结', 'Open'],
  'state.tasked': ['已转任务', 'Given as a task'],
  'state.done': ['已办结', 'Done'],
  'outside.yes': ['分工外', 'Outside the duty'],
  'outside.no': ['分工内', 'On duty'],
  'covered.yes': ['已走访', 'Visited'],
  'covered.no': ['未走访', 'Not visited'],
  'current.yes': ['现任', 'Current'],
  'current.no': ['已调整', 'Changed'],
  allVillages: ['全部村（社区）', 'All villages'],
  nobody: ['无', 'nobody'],
})

export const dutyRefusals = defineText('township_duty.refusals', {
  ...sheetRefusalWords,
  changed_meanwhile: [
    '该记录已由{{who}}于{{when}}修改，您的改动没有保存。请核对最新内容后重新提交。',
    '{{who}} changed this record at {{when}}; your change was not saved. Check it and submit again.',
  ],
  not_yours: [
    '只能登记和修改本人的走访；部门可以代本单位的领导登记，其他由换届办办理。',
    'A leader records only own visits, a department those of its own leaders; the rest is for the coordinator.',
  ],
  round_closed: ['本批次换届已结束，不能再办理。', 'The round is closed; nothing more is recorded in it.'],
  outside_area: ['该区划不在本岗位的管辖范围内。', 'The area lies outside that of your post.'],
  not_a_village: [
    '走访地点应为本批次范围内的乡镇或者村（社区），请重新选择。',
    'A visit goes to a township or a village of this round; choose again.',
  ],
  not_on_duty: [
    '{{name}}在本批次没有包乡分工，请先安排分工。',
    '{{name}} covers no township in this round; divide the duty first.',
  ],
  future_day: [
    '日期{{day}}晚于今天（{{today}}），请核对。',
    'The day {{day}} lies after today ({{today}}); check it.',
  ],
  nobody_met: [
    '入户数和走访人数均为零，不构成走访。请如实填写。',
    'Neither a household nor a person was met, which is no visit. Fill in what was.',
  ],
  recorded_already: [
    '{{name}}在{{day}}走访{{place}}的记录已经存在，请在原记录上修改。',
    'The visit of {{name}} to {{place}} on {{day}} is recorded already; edit that record.',
  ],
  unknown_class: [
    '本批次没有问题类别“{{name}}”，请重新选择。',
    'This round has no class of findings “{{name}}”; choose again.',
  ],
  not_your_file: ['没有找到您上传的照片，请重新上传。', 'Your photograph was not found; send it again.'],
  not_a_photo: ['“{{name}}”不是照片，请上传照片。', '“{{name}}” is no photograph.'],
  photo_too_large: [
    '照片“{{name}}”超过{{limit}} MB，请压缩后上传。',
    'The photograph “{{name}}” is larger than {{limit}} MB; make it smaller.',
  ],
  visit_followed: [
    '该次走访发现的问题已转为任务或已办结，不能删除记录。',
    'A finding of this visit was given as a task or is done; the visit can’t be removed.',
  ],
  finding_followed: [
    '该问题已转为任务或已办结，不能再改动。',
    'This finding was given as a task or is done; it can’t be changed.',
  ],
  before_visit: [
    '办结日期{{day}}早于走访日期{{visited}}，请更正。',
    'The day {{day}} lies before the visit ({{visited}}).',
  ],
  before_start: [
    '开始日期{{day}}早于{{township}}现有分工的开始日期{{start}}，请更正。',
    'The day {{day}} lies before the present duty of {{township}} began ({{start}}).',
  ],
  unknown_post: ['没有找到所选的岗位，请重新选择。', 'The chosen post was not found; choose again.'],
  not_county_post: [
    '包乡领导须为现任的县级岗位，{{name}}不符合。',
    'A township is covered by the holder of a county post in force; {{name}} is none.',
  ],
  twice: ['{{name}}在{{township}}的分工中重复。', '{{name}} stands twice in the duty of {{township}}.'],
  unknown_village: [
    '{{township}}没有代码为{{code}}的村（社区），请重新选择。',
    '{{township}} has no village {{code}}; choose again.',
  ],
  reason_needed: ['调整现有分工的，应填写事由。', 'Give the reason of changing the present duty.'],
  nothing_changed: [
    '分工与现有的一致，没有需要保存的内容。',
    'The duty is as it was; there is nothing to save.',
  ],
  class_twice: ['问题类别“{{name}}”重复。', 'The class “{{name}}” stands twice.'],
  outside: ['该区划不在本岗位的管辖范围内。', 'The area lies outside that of your post.'],
  unknown_round: ['换届批次不存在或已结束。', 'The round does not exist or is closed.'],
  no_chain: [
    '该村（乡镇）还没有责任链条，请指定主要领导、分管领导和责任部门。',
    'The place has no chain yet; name the main leader, the leader in charge and the department.',
  ],
  chain_incomplete: [
    '主要领导、分管领导和责任部门须同时指定。',
    'Name the main leader, the leader in charge and the department together.',
  ],
  unknown_person: ['没有找到所选的人员，请重新选择。', 'The chosen person was not found; choose again.'],
  unknown_department: [
    '没有找到所选的单位，请重新选择。',
    'The chosen organisation was not found; choose again.',
  ],
  dates_wrong: ['任务的完成时限早于走访日期，请更正。', 'The task would be due before the visit.'],
})
export type DutyRefusal = (typeof dutyRefusals)['keys'][number]

/** Faults of a row of the visits' sheet. */
export const dutyRowFaults = defineText('township_duty.faults', {
  area_unknown: [
    '本批次没有代码为 {{code}} 的乡镇或村（社区）。请核对区划代码。',
    'names {{code}}, which is no township or village of this round. Check the code.',
  ],
  leader_unknown: [
    '编号为 {{code}} 的人员在本批次没有包乡分工。请核对编号，或先安排分工。',
    'names {{code}}, who covers no township in this round. Check the number or divide the duty first.',
  ],
  not_yours: [
    '不在本岗位的登记范围内。请删除该行。',
    'lies outside of what your post records. Remove the row.',
  ],
  needed: ['没有填写。请补充。', 'is missing. Fill it in.'],
  future: ['晚于今天（{{today}}）。请更正。', 'lies after today ({{today}}). Correct it.'],
  nobody_met: [
    '与走访人数均为零，不构成走访。请更正。',
    'and people are both none, which is no visit. Correct it.',
  ],
  class_unknown: [
    '“{{name}}”不是本批次的问题类别。请更正。',
    'names no class of this round: “{{name}}”. Correct it.',
  ],
  incomplete: [
    '须与类别、程度、内容一并填写。请补充。',
    'goes together with class, severity and text. Fill in all three.',
  ],
})
