/** The life of a term assessment (任期考核) of one village or community team. */
export const assessmentStates = ['open', 'submitted', 'confirmed', 'announced'] as const
export type AssessmentState = (typeof assessmentStates)[number]

/** What moves an assessment. */
export const assessmentMoves = ['submit', 'return', 'confirm', 'announce', 'reopen'] as const
export type AssessmentMove = (typeof assessmentMoves)[number]

const moves: Readonly<Record<AssessmentMove, { from: readonly AssessmentState[]; to: AssessmentState }>> = {
  submit: { from: ['open'], to: 'submitted' },
  return: { from: ['submitted'], to: 'open' },
  confirm: { from: ['submitted'], to: 'confirmed' },
  announce: { from: ['confirmed'], to: 'announced' },
  reopen: { from: ['confirmed', 'announced'], to: 'open' },
}

/** The state after a move, or null where the state does not allow it. */
export function moveAssessment(state: AssessmentState, move: AssessmentMove): AssessmentState | null {
  const rule = moves[move]
  return rule.from.includes(state) ? rule.to : null
}
