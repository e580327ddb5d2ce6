import { z } from 'zod'
import { command, id, list, query, topic } from '#common/contract.ts'

export const jobStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const

/** Long work as its requester sees it. */
export const jobRow = z.object({
  id,
  kind: z.string(),
  title: z.string(),
  state: z.enum(jobStates),
  done: z.number().int(),
  total: z.number().int().nullable(),
  cancelAsked: z.boolean(),
  problem: z.string().nullable(),
  fileId: id.nullable(),
  madeAt: z.string(),
  endedAt: z.string().nullable(),
})

/** Long work (后台任务) that one asked for. */
export const jobsTopic = topic('jobs', {
  list: list({
    path: '/jobs',
    summary: '查询后台任务',
    access: 'job.read',
    filters: { state: z.enum(jobStates).optional() },
    row: jobRow,
    columns: [
      { key: 'title', zh: '任务', en: 'Work' },
      { key: 'state', zh: '状态', en: 'State' },
      { key: 'done', zh: '已处理', en: 'Done', kind: 'integer' },
      { key: 'total', zh: '总数', en: 'In all', kind: 'integer' },
      { key: 'madeAt', zh: '提交时间', en: 'Asked for at' },
      { key: 'endedAt', zh: '结束时间', en: 'Ended at' },
    ],
  }),
  show: query({
    path: '/jobs/{id}',
    summary: '查看后台任务',
    access: 'job.read',
    input: z.object({ id }),
    output: jobRow,
  }),
  cancel: command({
    path: '/jobs/{id}/cancel',
    summary: '取消后台任务',
    access: 'job.read',
    input: z.object({ id }),
    output: z.object({ cancelAsked: z.boolean() }),
    refusals: ['ended'],
    audit: { 'job.cancel_asked': ['要求取消“{{title}}”', 'Asked to cancel “{{title}}”'] },
  }),
})
