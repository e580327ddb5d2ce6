import { defineText } from '#common/text.ts'

export const areasText = defineText('areas', {
  title: ['区划', 'Divisions'],
  purpose: [
    '本级及以下行政区划和村（社区），以县级导入的名册为准',
    'Divisions and villages, from the county’s own list',
  ],
  'level.province': ['省级', 'Province'],
  'level.prefecture': ['市级', 'Prefecture'],
  'level.county': ['县级', 'County'],
  'level.township': ['乡级', 'Township'],
  'level.village': ['村级', 'Village'],
  edit: ['修改区划', 'Edit division'],
  name: ['名称', 'Name'],
  shortName: ['简称', 'Short name'],
  population: ['人口', 'Population'],
  households: ['户数', 'Households'],
  levelFilter: ['层级', 'Level'],
  empty: ['还没有区划。请先导入本县区划名册。', 'No divisions yet. Import the county’s list first.'],
})

export const areasRefusals = defineText('areas.refusals', {
  changed_meanwhile: [
    '该区划已由{{who}}于{{when}}修改，您的改动没有保存。请核对最新内容后重新提交。',
    '{{who}} changed this division at {{when}}; your change was not saved. Check the latest entry and submit again.',
  ],
  outside: ['该区划不在您的管辖范围内。', 'This division lies outside your area.'],
})
