/** What a meeting is: who sits, and what for. */
export const meetingKinds = [
  'standing_committee',
  'secretary',
  'party_committee',
  'dispatch',
  'working',
  'joint_conference',
] as const
export type MeetingKind = (typeof meetingKinds)[number]

/** The life of a meeting. */
export const meetingStates = ['planned', 'held', 'minutes_issued', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

/** What moves a meeting. */
export const meetingMoves = ['hold', 'issue', 'withdraw', 'cancel'] as const
export type MeetingMove = (typeof meetingMoves)[number]

const moves: Readonly<Record<MeetingMove, { from: MeetingState; to: MeetingState }>> = {
  hold: { from: 'planned', to: 'held' },
  issue: { from: 'held', to: 'minutes_issued' },
  withdraw: { from: 'minutes_issued', to: 'held' },
  cancel: { from: 'planned', to: 'cancelled' },
}

/** The state after a move, or null where the state does not allow it. */
export function moveMeeting(state: MeetingState, move: MeetingMove): MeetingState | null {
  const rule = moves[move]
  return rule.from === state ? rule.to : null
}

/** 出席 or 列席. */
export const seats = ['member', 'observer'] as const

/** Present, on leave with a reason, or somebody else in the place. */
export const attendances = ['present', 'leave', 'substitute'] as const

/** A decision is followed until done: open, given as a task, a request or a circular, done. */
export const decisionStates = ['open', 'tasked', 'requested', 'circulated', 'done'] as const
export type DecisionState = (typeof decisionStates)[number]
