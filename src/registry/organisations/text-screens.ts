import { defineText } from '#common/text.ts'

export const organisationsScreenText = defineText('organisations.screen', {
  import: ['导入单位', 'Import organisations'],
  code: ['单位代码', 'Code'],
  below: ['区划代码', 'Division code'],
  posts: ['查看{{name}}的岗位', 'Show the posts of {{name}}'],
  act: ['操作', 'Act'],
  change: ['修改', 'Edit'],
})
