/** The life of a test (纪律测试): prepared, open to those who take it, closed. */
export const testStates = ['draft', 'open', 'closed'] as const
export type TestState = (typeof testStates)[number]

/** What moves a test; one that was closed can be opened again. */
export const testMoves = ['edit', 'open', 'extend', 'enter', 'close'] as const
export type TestMove = (typeof testMoves)[number]

const moves: Readonly<Record<TestMove, { from: readonly TestState[]; to: TestState | null }>> = {
  edit: { from: ['draft'], to: 'draft' },
  open: { from: ['draft', 'closed'], to: 'open' },
  extend: { from: ['open'], to: 'open' },
  /** Results of a hall come in while the test is open and after it. */
  enter: { from: ['open', 'closed'], to: null },
  close: { from: ['open'], to: 'closed' },
}

/** The state after a move (the same where it changes none), or null where the state does not allow it. */
export function moveTest(state: TestState, move: TestMove): TestState | null {
  const rule = moves[move]
  return rule.from.includes(state) ? (rule.to ?? state) : null
}
