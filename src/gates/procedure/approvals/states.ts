/**
 * The life of an approval (请示批复): 起草, 已报送, 研究中, 已批复, and besides 已退回 (to be sent again) and 已撤回.
 */
export const approvalStates = [
  'drafting',
  'submitted',
  'studying',
  'returned',
  'replied',
  'withdrawn',
] as const
export type ApprovalState = (typeof approvalStates)[number]

/** What moves an approval: 报送, 研究, 退回, 批复, 撤回; 移交 changes who answers, not the state. */
export const approvalMoves = ['submit', 'study', 'return', 'reply', 'withdraw', 'transfer'] as const
export type ApprovalMove = (typeof approvalMoves)[number]

type Rule = { readonly from: readonly ApprovalState[]; readonly to: ApprovalState | null }

const moves: Readonly<Record<ApprovalMove, Rule>> = {
  submit: { from: ['drafting', 'returned'], to: 'submitted' },
  study: { from: ['submitted', 'studying'], to: 'studying' },
  return: { from: ['submitted', 'studying'], to: 'returned' },
  reply: { from: ['studying'], to: 'replied' },
  withdraw: { from: ['drafting', 'submitted', 'studying', 'returned'], to: 'withdrawn' },
  transfer: { from: ['drafting', 'submitted', 'studying', 'returned'], to: null },
}

/** The state after a move, or null where the state does not allow it. */
export function moveApproval(state: ApprovalState, move: ApprovalMove): ApprovalState | null {
  const rule = moves[move]
  return rule.from.includes(state) ? (rule.to ?? state) : null
}

/** States in which the approver owes an answer. */
export const answerStates = ['submitted', 'studying'] as const satisfies readonly ApprovalState[]

/** States in which nothing is settled yet. */
export const openStates = [
  'drafting',
  'submitted',
  'studying',
  'returned',
] as const satisfies readonly ApprovalState[]

/** True while the approver owes an answer. */
export function isAwaited(state: ApprovalState): boolean {
  return answerStates.some((one) => one === state)
}

/** How the request was answered: 同意, 原则同意并作调整. */
export const outcomes = ['agreed', 'agreed_with_changes'] as const
export type Outcome = (typeof outcomes)[number]

/** What the documents of an approval have come to, for telling both sides what comes next. */
export type Standing = {
  readonly state: ApprovalState
  /** State of the request that was drafted last; null where it can't be seen. */
  readonly request: 'draft' | 'to_sign' | 'signed' | 'issued' | 'dead' | null
  /** State of the reply; null where there is none, or none that can be seen. */
  readonly reply: 'draft' | 'to_sign' | 'signed' | 'issued' | 'dead' | null
  /** The requester received the reply. */
  readonly received: boolean
}

/** What the requester (asks) and the approver (answers) do next; `wait` where it is the other's turn, `none` at the end. */
export const nextSteps = [
  'sign_request',
  'issue_request',
  'redraft_request',
  'study',
  'sign_reply',
  'issue_reply',
  'redraft_reply',
  'receive',
  'wait',
  'none',
] as const
export type NextStep = (typeof nextSteps)[number]

function onRequest(request: Standing['request']): NextStep {
  if (request === 'signed') return 'issue_request'
  return request === 'dead' || request === 'issued' ? 'redraft_request' : 'sign_request'
}

function onReply(reply: Standing['reply']): NextStep {
  if (reply === null) return 'study'
  if (reply === 'signed') return 'issue_reply'
  return reply === 'dead' ? 'redraft_reply' : 'sign_reply'
}

/** The next step of both sides. */
export function nextOf(standing: Standing): { readonly asks: NextStep; readonly answers: NextStep } {
  switch (standing.state) {
    case 'drafting':
    case 'returned':
      return { asks: onRequest(standing.request), answers: 'wait' }
    case 'submitted':
      return { asks: 'wait', answers: 'study' }
    case 'studying':
      return { asks: 'wait', answers: onReply(standing.reply) }
    case 'replied':
      return standing.received ? { asks: 'none', answers: 'none' } : { asks: 'receive', answers: 'wait' }
    case 'withdrawn':
      return { asks: 'none', answers: 'none' }
  }
}
