import { sayBoth } from '#common/text.ts'
import type { SheetColumn } from '#platform/sheets/types.ts'
import { formColumn, villageColumns } from '#registry/public.ts'
import { nomineePosts } from './states.ts'
import { motionsText } from './text.ts'

const posts = nomineePosts.map((value) => {
  const { zh, en } = sayBoth(motionsText, `post.${value}`)
  return { value, labels: [zh, en] }
})

/** The columns of the form of nominees: one row for each nomination. */
export const nomineeColumns: readonly SheetColumn[] = [
  ...villageColumns,
  formColumn('number', ['人员编号', 'Staff number'], 'text', 'C000123', {
    maxLength: 40,
    note: ['底册中已有的人员填写；没有的留空，只填姓名', 'For who is in the registry; else leave it blank'],
  }),
  formColumn('name', ['姓名', 'Name'], 'text', '示例', {
    maxLength: 20,
    note: ['底册中没有的人选凭姓名登记', 'Who is not in the registry is entered by name'],
  }),
  formColumn('current', ['现任职务', 'Present post'], 'text', '村委会主任', {
    note: ['供核对，不导入', 'For the reader only'],
  }),
  formColumn('post', ['拟任职务', 'Post'], 'choice', '党组织书记', {
    choices: posts,
    note: ['留空表示不提名；一人提名两个职务的填两行', 'Blank nominates nobody; two posts take two rows'],
  }),
  formColumn('concurrent', ['拟“一肩挑”', 'Both posts'], 'choice', '否', {
    choices: [
      { value: 'yes', labels: ['是', 'Yes'] },
      { value: 'no', labels: ['否', 'No'] },
    ],
    note: ['只在党组织书记一行填写', 'In the row of the Party secretary only'],
  }),
  formColumn('note', ['备注', 'Note'], 'text', '', { maxLength: 200 }),
  formColumn('act', ['处理', 'Act'], 'choice', '', {
    choices: [{ value: 'remove', labels: ['移除', 'Remove'] }],
    note: [
      '填“移除”的从名单中去掉；留空的保留或新增',
      '“Remove” takes the row off the list; blank keeps or adds it',
    ],
  }),
]
