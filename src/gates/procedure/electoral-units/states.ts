/** The life of the allocation of Party delegates (代表名额分配方案): drawn up, approved by the committee above. */
export const allocationStates = ['draft', 'approved'] as const
export type AllocationState = (typeof allocationStates)[number]

/** What moves an allocation. */
export const allocationMoves = ['approve', 'reopen'] as const
export type AllocationMove = (typeof allocationMoves)[number]

const moves: Readonly<Record<AllocationMove, { from: AllocationState; to: AllocationState }>> = {
  approve: { from: 'draft', to: 'approved' },
  reopen: { from: 'approved', to: 'draft' },
}

/** The state after a move, or null where the state does not allow it. */
export function moveAllocation(state: AllocationState, move: AllocationMove): AllocationState | null {
  const rule = moves[move]
  return rule.from === state ? rule.to : null
}
