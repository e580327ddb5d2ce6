import { defineText } from '#common/text.ts'

export const noticesText = defineText('notices', {
  title: ['消息', 'Messages'],
  purpose: [
    '与本人有关的提交、退回、逾期和授权，只在系统内提示',
    'What concerns you: hand-ins, returns, overdue work, grants; told inside the system only',
  ],
  all: ['全部', 'All'],
  unread: ['未读', 'Unread'],
  markAll: ['全部标为已读', 'Mark all as read'],
  empty: ['没有消息。', 'No messages.'],
  open: ['打开', 'Open'],
  more: ['更早的消息', 'Earlier messages'],
})

export const noticesRefusals = defineText('notices.refusals', {})
