import { defineText } from '#common/text.ts'

export const difficultiesText = defineText('difficulties', {
  title: ['重点难点问题', 'Difficulties'],
  purpose: [
    '逐条明确责任单位、时限和解决措施，未解决的可列入会议议题',
    'Each with its owner, its day and its solution; what is open can go onto an agenda',
  ],
  name: ['问题', 'Difficulty'],
  detail: ['具体情况', 'Details'],
  area: ['区划', 'Area'],
  raisedBy: ['提出单位', 'Raised by'],
  raisedOn: ['提出日期', 'Raised on'],
  owner: ['责任单位', 'Owner'],
  ownerPerson: ['责任人', 'Person'],
  due: ['解决时限', 'Due'],
  state: ['状态', 'State'],
  'state.open': ['待交办', 'Open'],
  'state.assigned': ['办理中', 'Assigned'],
  'state.solved': ['已解决', 'Solved'],
  'move.assign': ['交办', 'be assigned'],
  'move.solve': ['办结', 'be solved'],
  'move.reopen': ['重新办理', 'be reopened'],
  during: ['期间情况', 'In the period'],
  'during.raised': ['期间提出', 'Raised'],
  'during.solved': ['期间解决', 'Solved'],
  'during.unsolved': ['期末未解决', 'Unsolved at the end'],
  days: ['期间', 'Period'],
  all: ['全部', 'All'],
  overdue: ['逾期', 'Overdue'],
  yes: ['是', 'Yes'],
  solution: ['解决措施', 'Solution'],
  solvedOn: ['解决日期', 'Solved on'],
  meetings: ['研究次数', 'Meetings'],
  nMeetings: ['{{n}}次', '{{n}}'],
  discussedAt: ['研究会议', 'Discussed at'],
  notDiscussed: ['还没有列入会议议题。', 'Not on an agenda yet.'],
  raise: ['提出问题', 'Raise difficulty'],
  raiseTitle: ['提出重点难点问题', 'Raise a difficulty'],
  assign: ['交办问题', 'Assign'],
  solve: ['办结问题', 'Solve'],
  reopen: ['重新办理', 'Reopen'],
  reason: ['事由', 'Reason'],
  back: ['返回', 'Back'],
  empty: ['本批次还没有重点难点问题', 'This round has no difficulty yet'],
  emptyNext: [
    '把调度中发现的问题登记下来，明确责任和时限。',
    'Write down what came up, with an owner and a day.',
  ],
  noRound: ['还没有换届批次', 'No round yet'],
  noRoundNext: ['请先开启换届批次。', 'Open a round first.'],
  notYours: ['由提出单位、责任单位或换届办办理', 'For who raised it, its owner or the coordinator'],
})

/** Messages to those who answer for a difficulty. */
export const difficultyNotices = defineText('difficulties.notices', {
  assigned: ['重点难点问题“{{title}}”已交办，请于{{due}}前解决', 'You are to solve “{{title}}” by {{due}}'],
  released: ['重点难点问题“{{title}}”已改由他人负责', '“{{title}}” is now for somebody else to solve'],
})

export const difficultiesRefusals = defineText('difficulties.refusals', {
  changed_meanwhile: [
    '该问题已由{{who}}于{{when}}办理，您的改动没有保存。请核对最新内容后重新提交。',
    '{{who}} worked on this difficulty at {{when}}; your change was not saved. Check it and submit again.',
  ],
  not_yours: [
    '该问题由提出单位、责任单位或换届办办理。',
    'This difficulty is for who raised it, its owner or the coordinator.',
  ],
  state_not_allowed: [
    '该问题当前状态为“{{state}}”，不能{{move}}。',
    'The difficulty is “{{stateEn}}”; it can’t {{moveEn}}.',
  ],
  outside: ['该区划不在本岗位的管辖范围内。', 'The area lies outside that of your post.'],
  future_day: ['日期{{day}}晚于今天（{{today}}），请更正。', 'The day {{day}} lies after today ({{today}}).'],
  before_raised: [
    '解决日期{{day}}早于提出日期{{raised}}，请更正。',
    'The day {{day}} lies before the difficulty was raised ({{raised}}).',
  ],
  due_before_raised: [
    '解决时限{{day}}早于提出日期{{raised}}，请更正。',
    'The due day {{day}} lies before the difficulty was raised ({{raised}}).',
  ],
  unknown_organisation: [
    '没有找到所选的单位，请重新选择。',
    'The chosen organisation was not found; choose again.',
  ],
  unknown_person: ['没有找到所选的责任人，请重新选择。', 'The chosen person was not found; choose again.'],
})
export type DifficultyRefusal = (typeof difficultiesRefusals)['keys'][number]
