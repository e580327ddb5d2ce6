/** The life of a circular (通知): 起草, 已发出, and the two ends 已撤回 and 已被替代 (by a new one). */
export const circularStates = ['draft', 'issued', 'withdrawn', 'superseded'] as const
export type CircularState = (typeof circularStates)[number]

/** What moves a circular. */
export const circularMoves = ['issue', 'withdraw', 'supersede'] as const
export type CircularMove = (typeof circularMoves)[number]

const moves: Readonly<Record<CircularMove, { from: readonly CircularState[]; to: CircularState }>> = {
  issue: { from: ['draft'], to: 'issued' },
  withdraw: { from: ['draft', 'issued'], to: 'withdrawn' },
  supersede: { from: ['issued'], to: 'superseded' },
}

/** The state after a move, or null where the state does not allow it. */
export function moveCircular(state: CircularState, move: CircularMove): CircularState | null {
  const rule = moves[move]
  return rule.from.includes(state) ? rule.to : null
}

/** Why units were reminded: 催办 by hand, before the deadline, after it. */
export const reminderKinds = ['manual', 'before', 'overdue'] as const
export type ReminderKind = (typeof reminderKinds)[number]
