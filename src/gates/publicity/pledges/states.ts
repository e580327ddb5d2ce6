/** The life of a pledge (承诺书): in force, replaced by a newer text that had to be signed again, or withdrawn. */
export const pledgeStates = ['in_force', 'superseded', 'withdrawn'] as const
export type PledgeState = (typeof pledgeStates)[number]

/** What moves a pledge. */
export const pledgeMoves = ['supersede', 'withdraw'] as const
export type PledgeMove = (typeof pledgeMoves)[number]

const moves: Readonly<Record<PledgeMove, { from: PledgeState; to: PledgeState }>> = {
  supersede: { from: 'in_force', to: 'superseded' },
  withdraw: { from: 'in_force', to: 'withdrawn' },
}

/** The state after a move, or null where the state does not allow it. */
export function movePledge(state: PledgeState, move: PledgeMove): PledgeState | null {
  const rule = moves[move]
  return rule.from === state ? rule.to : null
}
