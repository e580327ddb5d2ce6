import { defineText } from '#common/text.ts'

export const summaryRefusals = defineText('summary.refusals', {})

/** What a search finds, in words. */
export const searchText = defineText('summary.search', {
  person: ['人员', 'Person'],
  task: ['任务', 'Task'],
  document: ['公文', 'Document'],
  organisation: ['单位', 'Organisation'],
  area: ['区划', 'Division'],
})
