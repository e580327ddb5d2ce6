import { may } from '#common/roles.ts'
import { type Params, sayBoth } from '#common/text.ts'
import type { Actor } from '#platform/actor.ts'
import { type AuditMove, type AuditState, moveAudit } from './states.ts'
import { type AuditRefusal, auditsText } from './text.ts'

type Where = { readonly areaCode: string; readonly leadOrganisationId: string }

/** True for the coordinator and the township of the village, and for a department that leads the audit. */
export function mayEdit(actor: Actor, audit: Where): boolean {
  if (actor.role === 'system') return true
  if (!may(actor.role, 'leaving_audit.edit') || !audit.areaCode.startsWith(actor.areaCode)) return false
  return actor.role !== 'department' || audit.leadOrganisationId === actor.organisationId
}

const coordinatorMoves: readonly AuditMove[] = ['waive', 'restore', 'reopen']

/** Why the actor may not make a move: the refusal with its parameters, or null where nothing stands against it. */
export function whyNot(
  actor: Actor,
  audit: Where & { readonly state: AuditState; readonly community: boolean; readonly lead: string },
  move: AuditMove,
): { readonly code: AuditRefusal; readonly params: Params } | null {
  if (!mayEdit(actor, audit)) return { code: 'not_yours', params: { lead: audit.lead } }
  if (moveAudit(audit.state, move) === null) {
    const state = sayBoth(auditsText, `state.${audit.state}`)
    return { code: 'state_not_allowed', params: { state: state.zh, stateEn: state.en } }
  }
  const coordinates = actor.role === 'coordinator' || actor.role === 'system'
  if (coordinatorMoves.includes(move) && !coordinates) return { code: 'coordinator_only', params: {} }
  if (move === 'waive' && !audit.community) return { code: 'waive_by_law', params: {} }
  return null
}
