import { defineText } from '#common/text.ts'

export const organisationsText = defineText('organisations', {
  title: ['单位', 'Organisations'],
  purpose: ['承担领导、牵头、办理和审查职责的单位', 'The bodies that lead, do and review the work'],
  edit: ['修改单位', 'Edit organisation'],
  name: ['名称', 'Name'],
  shortName: ['简称', 'Short name'],
  kind: ['类型', 'Type'],
  parent: ['上级单位', 'Belongs to'],
  area: ['所属区划', 'Division'],
  empty: ['还没有单位。请先导入单位名册。', 'No organisations yet. Import their list first.'],
})

export const organisationsRefusals = defineText('organisations.refusals', {
  changed_meanwhile: [
    '该单位已由{{who}}于{{when}}修改，您的改动没有保存。请核对最新内容后重新提交。',
    '{{who}} changed this organisation at {{when}}; your change was not saved. Check the latest entry and submit again.',
  ],
  outside: ['该单位不在您的管辖范围内。', 'This organisation lies outside your area.'],
  circular: ['上级单位不能是本单位或其下级单位。', 'An organisation can’t stand above itself.'],
})
