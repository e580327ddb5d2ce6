import { z } from 'zod'
import { command, id, query, topic } from '#common/contract.ts'

/** Notifications inside the product (消息): a title and a link, never personal data. */
export const noticesTopic = topic('notices', {
  list: query({
    path: '/notices',
    summary: '查看消息',
    access: 'notice.read',
    input: z.object({ unread: z.stringbool().or(z.boolean()).optional(), before: id.optional() }),
    output: z.object({
      rows: z.array(
        z.object({
          id,
          kind: z.string(),
          zh: z.string(),
          en: z.string(),
          link: z.string(),
          readAt: z.string().nullable(),
          createdAt: z.string(),
        }),
      ),
      more: z.boolean(),
    }),
  }),
  markRead: command({
    path: '/notices/read',
    summary: '将消息标为已读',
    access: 'notice.read',
    input: z.object({ ids: z.array(id).max(200).optional() }),
    output: z.object({ read: z.number().int() }),
    audit: { 'notice.read': ['将{{n}}条消息标为已读', 'Marked {{n}} messages as read'] },
  }),
})
