import type { SheetColumn } from '#platform/sheets/types.ts'
import { formColumn, villageColumns } from '#registry/public.ts'
import { type AppraisalGrade, appraisalGradeNames, appraisalGrades } from './grades.ts'
import type { Indicator } from './grading.ts'
import type { Scheme } from './scheme.ts'

export type AssessmentForm = 'teams' | 'people'

/** The column of an indicator's score. */
export function scoreKey(indicator: Pick<Indicator, 'key'>): string {
  return `s.${indicator.key}`
}

const choices = appraisalGrades.map((value) => ({
  value,
  labels: [appraisalGradeNames[value].zh, appraisalGradeNames[value].en],
}))

function gradeColumn(key: string, title: readonly [string, string], note: readonly [string, string]) {
  return formColumn(key, title, 'choice', '称职', { choices, note })
}

const many = { min: 0, max: 10_000 } as const

function countColumn(grade: AppraisalGrade, example: string): SheetColumn {
  const { zh, en } = appraisalGradeNames[grade]
  return formColumn(grade, [`${zh}票`, `Forms: ${en}`], 'integer', example, many)
}

const counts = [
  countColumn('excellent', '30'),
  countColumn('competent', '15'),
  countColumn('basic', '3'),
  countColumn('incompetent', '0'),
]

const decided = [
  gradeColumn('grade', ['考核等次', 'Grade'], ['由考核组研究确定；系统只给出建议等次', 'Decided by people']),
  formColumn('gradeReason', ['等次不同的理由', 'Reason of a difference'], 'text', '', {
    maxLength: 200,
    note: ['考核等次与建议等次不同的必填', 'Needed where the grade differs from the proposal'],
  }),
]

function scores(indicators: readonly Indicator[]): SheetColumn[] {
  return indicators.map((indicator) =>
    formColumn(scoreKey(indicator), [`${indicator.name}得分`, `Score: ${indicator.name}`], 'integer', '90', {
      min: 0,
      max: 100,
      note: [`0至100分，权重${indicator.weight}%`, `0 to 100, weight ${indicator.weight}%`],
    }),
  )
}

const meeting = [
  formColumn('heldOn', ['测评日期', 'Appraised on'], 'date', '2021-09-10'),
  formColumn('participants', ['参加测评人数', 'Participants'], 'integer', '52', many),
  formColumn('issued', ['发出测评表', 'Forms issued'], 'integer', '52', many),
  formColumn('returned', ['收回测评表', 'Forms returned'], 'integer', '50', many),
]

const person = [
  formColumn('number', ['人员编号', 'Staff number'], 'text', 'C000123', {
    required: true,
    maxLength: 40,
    note: ['凭此识别考核对象，请勿改动', 'Finds the person; leave it as it is'],
  }),
  formColumn('name', ['姓名', 'Name'], 'text', '示例', {
    note: ['供核对，不导入', 'For the reader only'],
  }),
  formColumn('post', ['职务', 'Post'], 'text', '党支部书记', {
    note: ['供核对，不导入', 'For the reader only'],
  }),
]

const last = gradeColumn(
  'lastGrade',
  ['上次评议等次', 'Appraisal before'],
  ['上一次民主评议的等次；没有的留空', 'Blank where there was none'],
)

/** The columns of a form by the round's own scheme: one row for each team, or for each member. */
export function columnsOf(form: AssessmentForm, scheme: Scheme): readonly SheetColumn[] {
  return form === 'teams'
    ? [...villageColumns, ...meeting, ...counts, ...scores(scheme.teamIndicators), ...decided]
    : [...villageColumns, ...person, ...counts, ...scores(scheme.personIndicators), last, ...decided]
}
