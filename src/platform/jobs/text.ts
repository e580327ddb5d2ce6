import { defineText } from '#common/text.ts'

export const jobsText = defineText('jobs', {
  title: ['后台任务', 'Background work'],
  purpose: [
    '导入、生成报告等需要时间的工作及其进展',
    'Imports, reports and other long work, and how far it is',
  ],
  'state.waiting': ['等待中', 'Waiting'],
  'state.running': ['进行中', 'Running'],
  'state.done': ['已完成', 'Done'],
  'state.failed': ['未完成', 'Failed'],
  'state.cancelled': ['已取消', 'Cancelled'],
  cancel: ['取消', 'Cancel'],
  empty: ['没有后台任务。', 'No background work.'],
})

export const jobsRefusals = defineText('jobs.refusals', {
  ended: ['该任务已经结束，不能取消。', 'This work has ended and can’t be cancelled.'],
})
