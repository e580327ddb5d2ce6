/** The life of a difficulty (重点难点问题). */
export const difficultyStates = ['open', 'assigned', 'solved'] as const
export type DifficultyState = (typeof difficultyStates)[number]

/** What moves a difficulty; one that is assigned can be assigned anew. */
export const difficultyMoves = ['assign', 'solve', 'reopen'] as const
export type DifficultyMove = (typeof difficultyMoves)[number]

const moves: Readonly<Record<DifficultyMove, { from: readonly DifficultyState[]; to: DifficultyState }>> = {
  assign: { from: ['open', 'assigned'], to: 'assigned' },
  solve: { from: ['assigned'], to: 'solved' },
  reopen: { from: ['solved'], to: 'assigned' },
}

/** The state after a move, or null where the state does not allow it. */
export function moveDifficulty(state: DifficultyState, move: DifficultyMove): DifficultyState | null {
  const rule = moves[move]
  return rule.from.includes(state) ? rule.to : null
}
