import { may } from '#common/roles.ts'
import { type Params, sayBoth } from '#common/text.ts'
import type { Actor } from '#platform/actor.ts'
import { type DocumentMove, type DocumentState, moveDocument } from './states.ts'
import { type DocumentRefusal, documentsText } from './text.ts'

/** What decides who may act on a document. */
export type Held = {
  readonly state: DocumentState
  readonly areaCode: string
  readonly draftingOrganisationId: string
  readonly issuingOrganisationId: string
  readonly printOrganisationId: string | null
  readonly drafterId: string
  readonly signerId: string | null
}

/** What a refusal names. */
export type Names = { readonly organisation: string; readonly signer: string }

/** True for a post that stands for its whole area: a county's coordinator, a township's officer. */
export function standsFor(actor: Actor, areaCode: string): boolean {
  if (actor.role === 'system') return true
  return (actor.role === 'coordinator' || actor.role === 'township') && actor.areaCode === areaCode
}

/** True for a post of the drafting organisation, or one that stands for its area. */
export function mayDraft(actor: Actor, document: Held): boolean {
  if (actor.role === 'system') return true
  if (!may(actor.role, 'document.draft')) return false
  return actor.organisationId === document.draftingOrganisationId || standsFor(actor, document.areaCode)
}

/** True for a post of the issuing organ, of its printing office, or one that stands for the area. */
export function mayIssue(actor: Actor, document: Held): boolean {
  if (actor.role === 'system') return true
  if (!may(actor.role, 'document.issue')) return false
  const offices = [document.issuingOrganisationId, document.printOrganisationId]
  return offices.includes(actor.organisationId) || standsFor(actor, document.areaCode)
}

function forbids(actor: Actor, document: Held, move: DocumentMove): DocumentRefusal | null {
  const signs = document.signerId !== null && actor.personId === document.signerId
  switch (move) {
    case 'circulate':
    case 'submit':
    case 'recall':
    case 'withdraw':
      return mayDraft(actor, document) ? null : 'not_yours'
    case 'sign':
      if (!signs) return 'not_the_signer'
      return actor.personId === document.drafterId ? 'own_draft' : null
    case 'return':
      if (document.state === 'to_sign') return signs ? null : 'not_the_signer'
      return mayIssue(actor, document) ? null : 'issue_not_yours'
    case 'issue':
    case 'void':
      return mayIssue(actor, document) ? null : 'issue_not_yours'
  }
}

/** The words of a state in both languages, as parameters of a refusal. */
export function stateWords(state: DocumentState) {
  const { zh, en } = sayBoth(documentsText, `state.${state}`)
  return { state: zh, stateEn: en }
}

/** Why the actor may not make a move: the refusal with its parameters, or null where nothing stands against it. */
export function whyNot(
  actor: Actor,
  document: Held & Names,
  move: DocumentMove,
): { readonly code: DocumentRefusal; readonly params: Params } | null {
  const { organisation, signer } = document
  if (moveDocument(document.state, move) === null) {
    const moved = sayBoth(documentsText, `move.${move}`)
    const params = { ...stateWords(document.state), move: moved.zh, moveEn: moved.en }
    return { code: 'state_not_allowed', params }
  }
  const code = forbids(actor, document, move)
  return code === null ? null : { code, params: { organisation, signer } }
}
