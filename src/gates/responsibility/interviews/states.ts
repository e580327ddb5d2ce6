/** Kinds of admonition and accountability talks (约谈): 提醒谈话, 廉政约谈, 责任约谈. */
export const interviewKinds = ['reminder', 'integrity', 'accountability'] as const
export type InterviewKind = (typeof interviewKinds)[number]

/** A talk with one person: 待约谈, 已约谈, 已延期 (to another day), 缺席, 已取消. */
export const interviewStates = ['planned', 'held', 'postponed', 'absent', 'cancelled'] as const
export type InterviewState = (typeof interviewStates)[number]

/** What moves a talk; one that was postponed or missed is held later. */
export const interviewMoves = ['hold', 'postpone', 'miss', 'cancel'] as const
export type InterviewMove = (typeof interviewMoves)[number]

const waiting = ['planned', 'postponed', 'absent'] as const satisfies readonly InterviewState[]

const moves: Readonly<Record<InterviewMove, InterviewState>> = {
  hold: 'held',
  postpone: 'postponed',
  miss: 'absent',
  cancel: 'cancelled',
}

/** The state after a move, or null where the state does not allow it. */
export function moveInterview(state: InterviewState, move: InterviewMove): InterviewState | null {
  return isWaiting(state) ? moves[move] : null
}

/** True while the person is still to be talked to. */
export function isWaiting(state: InterviewState): boolean {
  return waiting.some((one) => one === state)
}

/** A commitment (承诺事项) is followed until done. */
export const commitmentStates = ['open', 'done'] as const
export type CommitmentState = (typeof commitmentStates)[number]
