import type { SheetColumn } from '#platform/sheets/types.ts'
import { formColumn } from '#registry/public.ts'

/** The table in which paper pledges are entered: everybody who still owes one, and the day on which they signed. */
export const paperColumns: readonly SheetColumn[] = [
  formColumn('number', ['人员编号', 'Staff number'], 'code', 'RY0001', { required: true }),
  formColumn('name', ['姓名', 'Name'], 'text', '', { required: true, maxLength: 40 }),
  formColumn('unit', ['单位', 'Unit'], 'text', '', { maxLength: 100 }),
  formColumn('className', ['人员类别', 'Class'], 'text', '', { maxLength: 40 }),
  formColumn('signedOn', ['签订日期', 'Signed on'], 'date', '2021-09-10', {
    note: ['未签订的留空', 'Left empty where not signed yet'],
  }),
]
