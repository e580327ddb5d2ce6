/** The life of a township's report (乡镇汇报): due, handed in, received, heard; or returned to be written again. */
export const reportStates = ['requested', 'returned', 'handed_in', 'received', 'heard'] as const
export type ReportState = (typeof reportStates)[number]

/** What moves a report. */
export const reportMoves = ['handIn', 'return', 'receive', 'hear'] as const
export type ReportMove = (typeof reportMoves)[number]

const moves: Readonly<Record<ReportMove, { from: readonly ReportState[]; to: ReportState }>> = {
  handIn: { from: ['requested', 'returned'], to: 'handed_in' },
  return: { from: ['handed_in', 'received'], to: 'returned' },
  receive: { from: ['handed_in'], to: 'received' },
  hear: { from: ['received'], to: 'heard' },
}

/** The state after a move, or null where the state does not allow it. */
export function moveReport(state: ReportState, move: ReportMove): ReportState | null {
  const rule = moves[move]
  return rule.from.includes(state) ? rule.to : null
}

/** States in which the township still writes. */
export const writable: readonly ReportState[] = ['requested', 'returned']
