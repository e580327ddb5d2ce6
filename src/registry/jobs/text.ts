import { defineText } from '#common/text.ts'

export const jobsScreenText = defineText('jobs.screen', {
  work: ['任务', 'Work'],
  state: ['状态', 'State'],
  progress: ['进展', 'Progress'],
  madeAt: ['提交时间', 'Asked for'],
  endedAt: ['结束时间', 'Ended'],
  act: ['操作', 'Act'],
  cancelling: ['正在取消', 'Cancelling'],
  cancelOf: ['取消“{{title}}”', 'Cancel “{{title}}”'],
  download: ['下载结果', 'Download'],
})
