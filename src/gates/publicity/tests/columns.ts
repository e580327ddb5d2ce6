import type { SheetColumn } from '#platform/sheets/types.ts'
import { formColumn } from '#registry/public.ts'

/** The columns of the form for results of a hall. */
export const hallColumns: readonly SheetColumn[] = [
  formColumn('number', ['人员编号', 'Staff number'], 'text', 'C000123', {
    ...{ required: true, maxLength: 40 },
    note: ['凭此识别人员，请勿改动', 'Finds the person; leave it as it is'],
  }),
  formColumn('name', ['姓名', 'Name'], 'text', '示例', {
    note: ['与编号核对；可以留空', 'Checked against the number; may be blank'],
  }),
  formColumn('unit', ['单位', 'Unit'], 'text', '示例镇党委', {
    note: ['供核对，不导入', 'For the reader only'],
  }),
  formColumn('takenOn', ['测试日期', 'Taken on'], 'date', '2021-09-10', {
    ...{ required: true },
    note: ['同一人同一天只计一次', 'One paper a person and day'],
  }),
  formColumn('score', ['成绩', 'Score'], 'decimal', '92', {
    ...{ required: true, min: 0, max: 1000 },
    note: ['不高于满分', 'No more than the full mark'],
  }),
]
