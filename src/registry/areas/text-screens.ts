import { defineText } from '#common/text.ts'

export const areasScreenText = defineText('areas.screen', {
  import: ['导入区划', 'Import divisions'],
  code: ['区划代码', 'Code'],
  kind: ['类型', 'Type'],
  parent: ['上级', 'Belongs to'],
  below: ['查看{{name}}的下级区划', 'Show what belongs to {{name}}'],
  within: ['{{path}} 的下级区划', 'Divisions of {{path}}'],
  all: ['显示全部区划', 'Show all divisions'],
  act: ['操作', 'Act'],
  change: ['修改', 'Edit'],
  persons: ['人', 'persons'],
  doors: ['户', 'households'],
})
