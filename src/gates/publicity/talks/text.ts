import { sheetRefusalWords } from '#common/sheet.ts'
import { defineText } from '#common/text.ts'

export const talkWords = defineText('talks.words', {
  'state.planned': ['待谈话', 'Planned'],
  'state.done': ['已谈话', 'Done'],
  'state.cancelled': ['已取消', 'Cancelled'],
  'move.finish': ['确认谈话', 'be confirmed as done'],
  'move.cancel': ['取消', 'be cancelled'],
  'move.undo': ['恢复为待谈话', 'be planned again'],
  'move.record': ['填写谈话记录', 'be recorded'],
  yes: ['已填写', 'Written'],
  no: ['未填写', 'None'],
  needPeople: ['请先选取谈话对象。', 'Choose the people to be talked to first.'],
  source: ['谈心谈话：{{talker}}', 'Talk with {{talker}}'],
})

export const talkRefusals = defineText('talks.refusals', {
  ...sheetRefusalWords,
  changed_meanwhile: [
    '该谈话已由{{who}}于{{when}}办理，您的改动没有保存。请核对最新内容后重新提交。',
    '{{who}} worked on this talk at {{when}}; your change was not saved. Check it and submit again.',
  ],
  outside: ['该区划不在本岗位的管辖范围内。', 'The area lies outside that of your post.'],
  round_closed: ['该换届批次已结束，不能再改动。', 'The round is over; nothing can be changed.'],
  not_yours: [
    '该谈话由谈话人、谈话人所在单位或组织谈话的换届办、乡镇办理。',
    'The talk is for the talker, the talker’s organ, or those who organise it.',
  ],
  state_not_allowed: [
    '该谈话当前状态为“{{state}}”，不能{{move}}。',
    'The talk is “{{stateEn}}”; it can’t {{moveEn}}.',
  ],
  future_day: [
    '谈话日期{{day}}晚于今天（{{today}}），请更正。',
    'The day {{day}} lies after today ({{today}}).',
  ],
  unknown_person: ['没有找到谈话人或谈话对象。', 'The talker or somebody talked to was not found.'],
  talker_without_post: [
    '谈话人{{name}}没有在任岗位，不能安排谈话。',
    '{{name}} holds no post and can’t talk.',
  ],
  with_oneself: ['谈话人{{name}}不能同时是谈话对象。', '{{name}} can’t talk with themselves.'],
  no_place: ['请填写谈话地点。', 'Say where the talk was held.'],
  layer_in_use: ['层级“{{name}}”已有谈话批次，不能删除。', 'The layer “{{name}}” has batches; it stays.'],
  already_set: ['谈话方案已经设置，请直接修改。', 'The scheme of talks is set already; change it.'],
  record_not_yours: [
    '谈话记录只对谈话双方和谈话人所在单位开放，由谈话人或其所在单位填写。',
    'What was said is for the two sides and the talker’s organ; the talker or that organ writes it.',
  ],
})
export type TalkRefusal = (typeof talkRefusals)['keys'][number]

/** Faults of the rows of a batch. */
export const talkRowFaults = defineText('talks.faults', {
  person_unknown: ['没有编号为“{{code}}”的人员，请核对', 'has no person of the number “{{code}}”; check it'],
  name_differs: [
    '与编号对应的人员“{{name}}”不一致，请核对',
    'differs from the person of that number, {{name}}; check it',
  ],
  no_post: ['谈话人“{{name}}”没有在任岗位，请核对', 'names {{name}}, who holds no post; check it'],
  oneself: ['谈话人不能同时是谈话对象，请更正', 'is the talker; nobody talks with themselves'],
  future: ['日期{{day}}晚于今天，请更正', 'lies after today ({{day}})'],
  mixed: [
    '同一编组的谈话人、日期、地点须一致（与第{{line}}行不一致），请更正',
    'differs from row {{line}}: one group has one talker, day and place',
  ],
})
