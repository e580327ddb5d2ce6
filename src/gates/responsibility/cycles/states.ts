/** How long a period is: one week (周调度) or one month (月小结). */
export const cycleKinds = ['week', 'month'] as const
export type CycleKind = (typeof cycleKinds)[number]

/** A period is open until it is closed with its figures. */
export const periodStates = ['open', 'closed'] as const
export type PeriodState = (typeof periodStates)[number]

/** The life of a unit's sheet in a period. */
export const sheetStates = ['open', 'submitted', 'returned', 'accepted'] as const
export type SheetState = (typeof sheetStates)[number]

/** What moves a sheet. */
export const sheetMoves = ['submit', 'recall', 'return', 'accept', 'enter'] as const
export type SheetMove = (typeof sheetMoves)[number]

const moves: Readonly<Record<SheetMove, { from: readonly SheetState[]; to: SheetState }>> = {
  submit: { from: ['open', 'returned'], to: 'submitted' },
  recall: { from: ['submitted'], to: 'open' },
  return: { from: ['submitted', 'accepted'], to: 'returned' },
  accept: { from: ['submitted'], to: 'accepted' },
  enter: { from: ['open', 'returned'], to: 'accepted' },
}

/** The state after a move, or null where the state does not allow it. */
export function moveSheet(state: SheetState, move: SheetMove): SheetState | null {
  const rule = moves[move]
  return rule.from.includes(state) ? rule.to : null
}

/** States in which a sheet still waits for its unit. */
export const waitingStates = ['open', 'returned'] as const satisfies readonly SheetState[]
