import { defineText } from '#common/text.ts'

export const boardText = defineText('board', {
  title: ['总览', 'Overview'],
  purpose: ['哪里慢了、谁来负责，一屏看清', 'What is late, where, and who answers for it'],
  late: ['逾期事项', 'Overdue'],
  lateNone: ['没有逾期事项。', 'Nothing is overdue.'],
  areas: ['按区划', 'By division'],
  kinds: ['按换届机构', 'By body'],
  limits: ['临近的法定期限', 'Legal limits ahead'],
  limitsNone: ['近期没有未办结的法定期限。', 'No open legal limit lies ahead.'],
  progress: ['总体进度', 'Progress'],
  tasks: ['任务', 'Tasks'],
  done: ['已完成', 'Done'],
  overdue: ['逾期', 'Overdue'],
  dueSoon: ['临期', 'Due soon'],
  submitted: ['待审核', 'Waiting for review'],
  openCount: ['{{n}}处未办结', '{{n}} open'],
  daysLate: ['逾期{{n}}天', '{{n}} days late'],
  countedAt: ['统计日期 {{day}}', 'Counted on {{day}}'],
  of: ['共{{n}}项', 'of {{n}}'],
  whoAnswers: ['责任链条', 'Who answers'],
  all: ['查看全部', 'Show all'],
  noRound: ['还没有换届批次，总览暂无内容。', 'There is no round yet, so there is nothing to show.'],
  up: ['返回上一级', 'Up one level'],
  shade: ['底色按逾期数深浅', 'Shade by overdue tasks'],
  electionDay: ['选举日', 'Election day'],
  escalated: ['已上报{{who}}', 'Escalated to {{who}}'],
  deputy: ['分管领导', 'the leader in charge'],
  main: ['主要领导', 'the main leader'],
})

export const boardRefusals = defineText('board.refusals', {})
