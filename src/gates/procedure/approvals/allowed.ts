import { may } from '#common/roles.ts'
import { type Params, sayBoth } from '#common/text.ts'
import type { Actor } from '#platform/actor.ts'
import { type ApprovalMove, type ApprovalState, moveApproval } from './states.ts'
import { type ApprovalRefusal, approvalWords } from './text.ts'

/** What decides who may act on an approval. */
export type Parties = {
  readonly areaCode: string
  readonly requestingOrganisationId: string
  readonly approvingAreaCode: string
  readonly approvingOrganisationId: string
}

/** What a refusal names. */
export type Named = { readonly requester: string; readonly approver: string }

/** True for a post of the requester, or one that stands for its whole area: a coordinator, a township's officer. */
export function asksFor(actor: Actor, parties: Parties): boolean {
  if (actor.role === 'system') return true
  if (!may(actor.role, 'approval.request')) return false
  if (actor.organisationId === parties.requestingOrganisationId) return true
  return actor.role !== 'department' && actor.areaCode === parties.areaCode
}

/** True for a leader or coordinator of the approver or of its area. */
export function answersFor(actor: Actor, parties: Parties): boolean {
  if (actor.role === 'system') return true
  if (!may(actor.role, 'approval.decide')) return false
  return (
    actor.organisationId === parties.approvingOrganisationId || actor.areaCode === parties.approvingAreaCode
  )
}

/** True for the coordinator of the approver's area, who hands requests over to a successor. */
export function handsOver(actor: Actor, parties: Parties): boolean {
  return (
    actor.role === 'system' || (actor.role === 'coordinator' && actor.areaCode === parties.approvingAreaCode)
  )
}

const moveWords: Readonly<Record<ApprovalMove, readonly [zh: string, en: string]>> = {
  submit: ['报送', 'sent'],
  study: ['研究', 'studied'],
  return: ['退回', 'returned'],
  reply: ['批复', 'answered'],
  withdraw: ['撤回', 'withdrawn'],
  transfer: ['移交', 'handed over'],
}

type Why = { readonly code: ApprovalRefusal; readonly params: Params }

/** The refusal of a move that the state does not allow. */
export function stateForbids(state: ApprovalState, move: ApprovalMove): Why {
  const said = sayBoth(approvalWords, `state.${state}`)
  const [zh, en] = moveWords[move]
  return { code: 'state_not_allowed', params: { state: said.zh, stateEn: said.en, move: zh, moveEn: en } }
}

/** Why the actor may not make a move: the refusal with its parameters, or null where nothing stands against it. */
export function whyNot(
  actor: Actor,
  approval: Parties & Named & { readonly state: ApprovalState },
  move: ApprovalMove,
): Why | null {
  if (moveApproval(approval.state, move) === null) return stateForbids(approval.state, move)
  switch (move) {
    case 'submit':
    case 'withdraw':
      return asksFor(actor, approval)
        ? null
        : { code: 'not_asker', params: { organisation: approval.requester } }
    case 'study':
    case 'return':
    case 'reply':
      return answersFor(actor, approval)
        ? null
        : { code: 'not_approver', params: { organisation: approval.approver } }
    case 'transfer':
      return handsOver(actor, approval) ? null : { code: 'not_transferrer', params: {} }
  }
}
