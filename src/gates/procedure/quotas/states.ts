/** The life of a delegate quota (代表名额): calculated, decided by the standing committee, filed above; and anew. */
export const quotaStates = ['draft', 'decided', 'filed', 'recalculating'] as const
export type QuotaState = (typeof quotaStates)[number]

/** What moves a quota. */
export const quotaMoves = ['decide', 'file', 'recalculate'] as const
export type QuotaMove = (typeof quotaMoves)[number]

const moves: Readonly<Record<QuotaMove, { from: readonly QuotaState[]; to: QuotaState }>> = {
  decide: { from: ['draft', 'recalculating'], to: 'decided' },
  file: { from: ['decided'], to: 'filed' },
  recalculate: { from: ['decided', 'filed'], to: 'recalculating' },
}

/** The state after a move, or null where the state does not allow it. */
export function moveQuota(state: QuotaState, move: QuotaMove): QuotaState | null {
  const rule = moves[move]
  return rule.from.includes(state) ? rule.to : null
}

/** Population, number and reasons may be changed: nothing is decided, or the law allows to calculate anew. */
export function isOpen(state: QuotaState): boolean {
  return moveQuota(state, 'decide') !== null
}

/** The only causes for which a number once fixed is calculated anew (选举法 2020 §14). */
export const recalculationCauses = ['division_change', 'major_works'] as const
export type RecalculationCause = (typeof recalculationCauses)[number]
