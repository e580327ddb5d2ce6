import { say } from '#common/text.ts'
import type { SheetColumn } from '#platform/sheets/types.ts'
import { formColumn } from '#registry/public.ts'
import { type TrainingKind, trainingAttendances, trainingResults } from './states.ts'
import { trainingsText } from './text.ts'

const reader = ['供核对，不导入', 'For the reader only'] as const

function choicesOf(group: 'attendance' | 'reading' | 'result', values: readonly string[]) {
  return values.map((value) => {
    const key = `${group}.${value}` as 'attendance.present'
    return { value, labels: [say(trainingsText, key, 'zh'), say(trainingsText, key, 'en')] }
  })
}

const who: readonly SheetColumn[] = [
  formColumn('number', ['人员编号', 'Staff number'], 'text', 'C000123', {
    required: true,
    maxLength: 40,
    note: ['凭此识别参训人员，请勿改动', 'Finds the person; leave it as it is'],
  }),
  formColumn('name', ['姓名', 'Name'], 'text', '示例', { note: reader }),
  formColumn('unit', ['单位', 'Unit'], 'text', '示例单位', { note: reader }),
]

const handList: readonly SheetColumn[] = [
  ...who,
  formColumn('attendance', ['到会情况', 'Attendance'], 'choice', '准时到会', {
    choices: choicesOf(
      'attendance',
      trainingAttendances.filter((one) => one !== 'expected'),
    ),
  }),
  formColumn('leaveReason', ['请假事由', 'Reason of leave'], 'text', '', {
    maxLength: 200,
    note: ['请假的必填', 'Needed for a leave'],
  }),
  formColumn('result', ['考核结果', 'Result'], 'choice', '合格', {
    choices: choicesOf('result', trainingResults),
    note: ['有结业考核的填写', 'Where the training ends with a test'],
  }),
]

/** Of a reading: who has read it, who has not. */
const readList: readonly SheetColumn[] = [
  ...who,
  formColumn('attendance', ['学习情况', 'Reading'], 'choice', '已学习', {
    choices: choicesOf('reading', ['present', 'absent']),
  }),
]

/** The hand list of a training (签到登记表): one row for each person on it; of a reading, who has read it. */
export function attendanceColumns(kind: TrainingKind): readonly SheetColumn[] {
  return kind === 'self_study' ? readList : handList
}
