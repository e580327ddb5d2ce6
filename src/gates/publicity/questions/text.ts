import { sheetRefusalWords } from '#common/sheet.ts'
import { defineText } from '#common/text.ts'

/** Words of questions that lists, papers and sheets share. */
export const questionWords = defineText('questions.words', {
  'subject.discipline': ['换届纪律', 'Discipline'],
  'subject.congress': ['人大代表选举', 'Election of delegates'],
  'subject.organs': ['国家机关选举', 'State organs'],
  'subject.party': ['党内选举', 'Party elections'],
  'subject.village': ['村（社区）选举', 'Village elections'],
  'subject.conduct': ['用人与廉洁', 'Appointments and conduct'],
  'subject.reports': ['举报受理', 'Reports'],
  'kind.single': ['单项选择题', 'Single choice'],
  'kind.multiple': ['多项选择题', 'Multiple choice'],
  'kind.true_false': ['判断题', 'True or false'],
  'active.true': ['在用', 'In use'],
  'active.false': ['已停用', 'Out of use'],
  'force.in_force': ['依据现行有效', 'Law in force'],
  'force.outdated': ['依据当日不适用', 'Law not in force'],
})

export const questionsRefusals = defineText('questions.refusals', {
  ...sheetRefusalWords,
  coordinator_only: ['题库由换届办维护。', 'The bank is kept by the term change office.'],
  nothing_to_adopt: ['内置题库已全部载入。', 'All of the built-in bank was taken already.'],
  code_taken: ['题目编号{{code}}已被使用，请换一个编号。', 'The code {{code}} is taken; choose another.'],
  changed_meanwhile: [
    '该题目已由{{who}}于{{when}}修改，您的改动没有保存。请核对最新内容后重新提交。',
    '{{who}} changed this question at {{when}}; your change was not saved. Check it and submit again.',
  ],
  nothing_changed: ['内容没有变化，无需保存。', 'Nothing was changed.'],
  options_few: ['选项应为2至8个，每行一个。', 'Give 2 to 8 options, one a line.'],
  options_same: ['有两个选项相同，请更正。', 'Two options are the same.'],
  english_options: [
    '英文选项与中文选项的数目不一致；可以全部留空。',
    'The English options are not as many as the Chinese ones; they may all be left blank.',
  ],
  right_unknown: [
    '正确答案应为选项的字母，例如A或者ABD。',
    'Name the right answers by the letters of options, e.g. A or ABD.',
  ],
  right_one: ['单项选择题和判断题只能有一个正确答案。', 'Such a question has exactly one right answer.'],
  right_several: ['多项选择题至少有两个正确答案。', 'A multiple choice has two right answers at least.'],
  rules_missing: ['请填写依据的规则编号。', 'Name the rules that the answer rests on.'],
  rule_unknown: [
    '规则库中没有{{day}}适用的规则{{rule}}。请核对规则编号和日期。',
    'There is no rule {{rule}} in force on {{day}}. Check the rule and the day.',
  ],
})
export type QuestionRefusal = (typeof questionsRefusals)['keys'][number]

/** Faults of a row of a filled-in form. */
export const questionRowFaults = defineText('questions.faults', {
  content: ['不符合要求：{{problem}}', 'is not right: {{problem}}'],
})
