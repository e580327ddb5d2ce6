/** The life of a talk (谈心谈话). */
export const talkStates = ['planned', 'done', 'cancelled'] as const
export type TalkState = (typeof talkStates)[number]

/** What moves a talk. */
export const talkMoves = ['finish', 'cancel', 'undo'] as const
export type TalkMove = (typeof talkMoves)[number]

const moves: Readonly<Record<TalkMove, { from: readonly TalkState[]; to: TalkState }>> = {
  finish: { from: ['planned'], to: 'done' },
  cancel: { from: ['planned'], to: 'cancelled' },
  undo: { from: ['done', 'cancelled'], to: 'planned' },
}

/** The state after a move, or null where the state does not allow it. */
export function moveTalk(state: TalkState, move: TalkMove): TalkState | null {
  const rule = moves[move]
  return rule.from.includes(state) ? rule.to : null
}
