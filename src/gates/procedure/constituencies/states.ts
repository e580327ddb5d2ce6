/** The life of a scheme of constituencies (选区划分方案): drawn up, published by notice and locked. */
export const schemeStates = ['draft', 'published'] as const
export type SchemeState = (typeof schemeStates)[number]

/** What moves a scheme. */
export const schemeMoves = ['publish', 'withdraw'] as const
export type SchemeMove = (typeof schemeMoves)[number]

const moves: Readonly<Record<SchemeMove, { from: SchemeState; to: SchemeState }>> = {
  publish: { from: 'draft', to: 'published' },
  withdraw: { from: 'published', to: 'draft' },
}

/** The state after a move, or null where the state does not allow it. */
export function moveScheme(state: SchemeState, move: SchemeMove): SchemeState | null {
  const rule = moves[move]
  return rule.from === state ? rule.to : null
}
