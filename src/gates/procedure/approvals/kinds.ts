/** Kinds of meetings that study requests: 常委会会议, 书记专题会议, 党委会议, 部务会议, 其他会议. */
export const meetingKinds = [
  'standing_committee',
  'secretary',
  'party_committee',
  'department',
  'other',
] as const
export type MeetingKind = (typeof meetingKinds)[number]

/** What happens to an approval: its moves, and a new draft, a transfer, a new day to answer by. */
export const entryKinds = [
  'start',
  'redraft',
  'submit',
  'study',
  'return',
  'reply',
  'withdraw',
  'transfer',
  'due',
] as const
export type EntryKind = (typeof entryKinds)[number]
