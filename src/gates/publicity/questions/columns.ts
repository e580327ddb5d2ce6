import { say } from '#common/text.ts'
import type { SheetColumn } from '#platform/sheets/types.ts'
import { formColumn } from '#registry/public.ts'
import { questionKinds, questionSubjects } from '#rules/questions/parse.ts'
import { questionWords } from './text.ts'

export const optionKeys = ['a', 'b', 'c', 'd', 'e', 'f'] as const

const subjects = questionSubjects.map((value) => ({
  value,
  labels: [say(questionWords, `subject.${value}`, 'zh'), say(questionWords, `subject.${value}`, 'en')],
}))
const kinds = questionKinds.map((value) => ({
  value,
  labels: [say(questionWords, `kind.${value}`, 'zh'), say(questionWords, `kind.${value}`, 'en')],
}))

/** The columns of a form of own questions. */
export const questionColumns: readonly SheetColumn[] = [
  formColumn('code', ['题目编号', 'Code'], 'text', 'Z001', {
    ...{ required: true, maxLength: 20 },
    note: ['凭此识别题目；已有的编号为修改', 'Finds the question; a known code changes it'],
  }),
  formColumn('subject', ['主题', 'Subject'], 'choice', '换届纪律', { required: true, choices: subjects }),
  formColumn('kind', ['题型', 'Kind'], 'choice', '单项选择题', { required: true, choices: kinds }),
  formColumn('stem', ['题目', 'Question'], 'text', '2021年换届纪律概括为：', {
    ...{ required: true, maxLength: 500 },
    note: ['题干', 'What is asked'],
  }),
  ...optionKeys.map((key) =>
    formColumn(key, [`选项${key.toUpperCase()}`, `Option ${key.toUpperCase()}`], 'text', '', {
      ...{ maxLength: 200 },
      note: ['判断题不填', 'Left blank for true or false'],
    }),
  ),
  formColumn('right', ['正确答案', 'Right answer'], 'text', 'A', {
    ...{ required: true, maxLength: 20 },
    note: ['选项字母，如A、ABD；判断题填正确或者错误', 'Letters of options; 正确 or 错误 for true or false'],
  }),
  formColumn('explanation', ['解析', 'Explanation'], 'text', '2021年提出“十严禁”。', {
    ...{ required: true, maxLength: 1000 },
    note: ['答后显示', 'Shown after the answer'],
  }),
  formColumn('rules', ['依据规则编号', 'Rules'], 'text', 'JL-02', {
    ...{ required: true, maxLength: 200 },
    note: ['规则库中的编号，几条的以顿号分隔', 'Ids of the rulebook, divided by 、'],
  }),
  formColumn('basisOn', ['依据文本日期', 'Text of the day'], 'date', '2021-10-18', {
    note: ['采用当日施行的法律文本；留空为今天', 'The law in force on that day; today if blank'],
  }),
]
