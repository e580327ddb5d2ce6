import { type BodyKind, bodyKinds } from './bodies.ts'
import { stepsOf } from './plan/templates.ts'
import type { StepId, StepTemplate } from './plan/types.ts'
import { type RuleScreen, ruleScreens } from './rule-screens.ts'
import type { Said } from './said.ts'

/** How a step refers to a rule: the rule requires it, bounds its days, names a day within it, or it merely cites the rule. */
export type StepUse = 'requires' | 'limits' | 'names_day' | 'refers'

/** A step of a body's plan that cites a rule, and how. */
export type RuleStep = {
  readonly body: BodyKind
  readonly step: StepId
  readonly name: Said
  readonly uses: readonly StepUse[]
}

function usesIn(step: StepTemplate, ruleId: string): StepUse[] {
  const uses: StepUse[] = []
  if (step.ruleId === ruleId) uses.push(step.basis === 'law' ? 'requires' : 'refers')
  if (step.limits.some((limit) => limit.ruleId === ruleId)) uses.push('limits')
  if (step.marks.some((mark) => mark.ruleId === ruleId)) uses.push('names_day')
  return uses
}

/** The steps of all bodies' plans that cite the rule, found in the plans' templates. */
export function stepsCiting(ruleId: string): RuleStep[] {
  return bodyKinds.flatMap((body) =>
    stepsOf(body).flatMap((step): RuleStep[] => {
      const uses = usesIn(step, ruleId)
      return uses.length === 0 ? [] : [{ body, step: step.id, name: step.name, uses }]
    }),
  )
}

/** The pages that apply the rule, found in their source. */
export function screensApplying(ruleId: string): RuleScreen[] {
  return ruleScreens.filter((screen) => screen.ruleIds.includes(ruleId))
}
