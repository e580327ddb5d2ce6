import type { Citation } from '../citations.ts'
import type { Said } from '../said.ts'
import type { PlanProblem, ProblemCode, StepId } from './types.ts'

type Extra = { readonly citation?: Citation | null; readonly daysShort?: number }

function problem(
  severity: PlanProblem['severity'],
  code: ProblemCode,
  step: StepId | null,
  text: Said,
  extra: Extra,
): PlanProblem {
  return { code, severity, step, text, citation: extra.citation ?? null, daysShort: extra.daysShort ?? 0 }
}

/** A problem for which the settings are refused. */
export function refuse(code: ProblemCode, step: StepId | null, text: Said, extra: Extra = {}): PlanProblem {
  return problem('refusal', code, step, text, extra)
}

/** A problem on which somebody must act. */
export function warn(code: ProblemCode, step: StepId | null, text: Said, extra: Extra = {}): PlanProblem {
  return problem('warning', code, step, text, extra)
}

/** Something worth knowing. */
export function note(code: ProblemCode, step: StepId | null, text: Said, extra: Extra = {}): PlanProblem {
  return problem('notice', code, step, text, extra)
}
