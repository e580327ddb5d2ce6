/** The life of a leaving audit (离任经济责任审计); rectification of its findings runs beside it. */
export const auditStates = [
  'planned',
  'noticed',
  'auditing',
  'reported',
  'concluded',
  'published',
  'waived',
] as const
export type AuditState = (typeof auditStates)[number]

/** What moves an audit. */
export const auditMoves = [
  'notice',
  'start',
  'report',
  'conclude',
  'publish',
  'waive',
  'restore',
  'reopen',
] as const
export type AuditMove = (typeof auditMoves)[number]

const open = ['planned', 'noticed', 'auditing', 'reported', 'concluded'] as const

const moves: Readonly<Record<AuditMove, { from: readonly AuditState[]; to: AuditState }>> = {
  notice: { from: ['planned'], to: 'noticed' },
  start: { from: ['noticed'], to: 'auditing' },
  report: { from: ['auditing'], to: 'reported' },
  conclude: { from: ['reported'], to: 'concluded' },
  publish: { from: ['concluded'], to: 'published' },
  waive: { from: open, to: 'waived' },
  restore: { from: ['waived'], to: 'planned' },
  reopen: { from: ['reported', 'concluded', 'published'], to: 'auditing' },
}

/** The state after a move, or null where the state does not allow it. */
export function moveAudit(state: AuditState, move: AuditMove): AuditState | null {
  const rule = moves[move]
  return rule.from.includes(state) ? rule.to : null
}

/** States in which the village's audit stands in nobody's way any more. */
export const settledStates = ['published', 'waived'] as const satisfies readonly AuditState[]
