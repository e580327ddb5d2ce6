import { z } from 'zod'
import { query, topic } from '#common/contract.ts'

/** What the frame around every page shows: counts, scope, search. */
export const summaryTopic = topic('summary', {
  counts: query({
    path: '/summary/counts',
    summary: '查询待办与消息数',
    access: 'notice.read',
    input: z.object({}),
    output: z.object({
      todo: z.number().int(),
      unread: z.number().int(),
      areaPath: z.array(z.object({ code: z.string(), name: z.string() })),
    }),
  }),
  search: query({
    path: '/summary/search',
    summary: '查找人员、任务、公文、单位、区划',
    access: 'board.read',
    input: z.object({ text: z.string().trim().min(1).max(50) }),
    output: z.array(z.object({ kind: z.string(), label: z.string(), detail: z.string(), link: z.string() })),
  }),
})
