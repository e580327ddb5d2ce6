import { may } from '#common/roles.ts'
import { type Params, sayBoth } from '#common/text.ts'
import type { Actor } from '#platform/actor.ts'
import { type AssessmentMove, type AssessmentState, moveAssessment } from './states.ts'
import { type AssessmentRefusal, assessmentsText } from './text.ts'

/** True for the coordinator and the township of the village. */
export function mayFill(actor: Actor, areaCode: string): boolean {
  if (actor.role === 'system') return true
  return may(actor.role, 'assessment.edit') && areaCode.startsWith(actor.areaCode)
}

/** True for the coordinator, who makes the scheme and confirms what the townships hand in. */
export function coordinates(actor: Actor): boolean {
  return actor.role === 'system' || actor.role === 'coordinator'
}

const countyMoves: readonly AssessmentMove[] = ['return', 'confirm', 'reopen']

export type Why = { readonly code: AssessmentRefusal; readonly params: Params }

/** A state in the sentence that refuses. */
export function stateWhy(state: AssessmentState): Why {
  const { zh, en } = sayBoth(assessmentsText, `state.${state}`)
  return { code: 'state_not_allowed', params: { state: zh, stateEn: en } }
}

/** Why the actor may not make a move: the refusal with its parameters, or null where nothing stands against it. */
export function whyNot(
  actor: Actor,
  assessment: { readonly areaCode: string; readonly state: AssessmentState },
  move: AssessmentMove,
): Why | null {
  if (!mayFill(actor, assessment.areaCode)) return { code: 'not_yours', params: {} }
  if (moveAssessment(assessment.state, move) === null) return stateWhy(assessment.state)
  return countyMoves.includes(move) && !coordinates(actor) ? { code: 'coordinator_only', params: {} } : null
}
