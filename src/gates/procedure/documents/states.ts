/**
 * The life of an official document: 起草, 会签, 待签发, 已签发, 已印发 (numbered), and the two ends 已撤回 (before it was
 * issued) and 作废 (after; the number stays used).
 */
export const documentStates = [
  'draft',
  'circulating',
  'to_sign',
  'signed',
  'issued',
  'withdrawn',
  'void',
] as const
export type DocumentState = (typeof documentStates)[number]

/**
 * What moves a document: 送会签, 送签发, 签发, 退回 (by who should sign or issue it), 收回修改 (by who drafts it), 印发,
 * 撤回, 作废.
 */
export const documentMoves = [
  'circulate',
  'submit',
  'sign',
  'return',
  'recall',
  'issue',
  'withdraw',
  'void',
] as const
export type DocumentMove = (typeof documentMoves)[number]

const moves: Readonly<Record<DocumentMove, { from: readonly DocumentState[]; to: DocumentState }>> = {
  circulate: { from: ['draft', 'circulating'], to: 'circulating' },
  submit: { from: ['draft', 'circulating'], to: 'to_sign' },
  sign: { from: ['to_sign'], to: 'signed' },
  return: { from: ['to_sign', 'signed'], to: 'draft' },
  recall: { from: ['circulating', 'to_sign', 'signed'], to: 'draft' },
  issue: { from: ['signed'], to: 'issued' },
  withdraw: { from: ['draft', 'circulating', 'to_sign', 'signed'], to: 'withdrawn' },
  void: { from: ['issued'], to: 'void' },
}

/** The state after a move, or null where the state does not allow it. */
export function moveDocument(state: DocumentState, move: DocumentMove): DocumentState | null {
  const rule = moves[move]
  return rule.from.includes(state) ? rule.to : null
}

/** States in which a new version may be saved. */
export const editableStates = ['draft', 'circulating'] as const satisfies readonly DocumentState[]

/** States that others than those who make the document may see. */
export const publicStates = ['issued', 'void'] as const satisfies readonly DocumentState[]

/** True while a new version may be saved. */
export function isEditable(state: DocumentState): boolean {
  return editableStates.some((one) => one === state)
}

/** True once it left the house, valid or not. */
export function isPublic(state: DocumentState): boolean {
  return publicStates.some((one) => one === state)
}
