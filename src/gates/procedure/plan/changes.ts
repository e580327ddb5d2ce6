import type { Tx } from '#platform/data.ts'
import type { BodyKind } from '#rules/bodies.ts'
import { comparePlans } from '#rules/plan/replan.ts'
import type { Plan, PlanSettings } from '#rules/plan/types.ts'
import type { bodies } from '../rounds/tables.ts'
import type { MovedStep, PlanChange, PlanProblemView } from './contract.ts'
import { computePlans, problemsOf } from './make.ts'
import { asPlanned, planOf, stepsOfPlan } from './queries.ts'

type Body = typeof bodies.$inferSelect
type Done = Readonly<Record<string, string>>

/** A stored version as the rules compare it; without steps where the version does not exist. */
async function storedPlan(tx: Tx, body: Body, planVersion: number): Promise<Plan> {
  const plan = await planOf(tx, body.id, planVersion)
  const steps = plan === undefined ? [] : await stepsOfPlan(tx, plan.id)
  return {
    body: body.kind,
    electionDay: plan?.electionDay ?? body.electionDay,
    editions: [],
    problems: plan?.problems ?? [],
    steps: steps.map((step) => asPlanned(body.kind, step)),
  }
}

/** Old and new dates side by side: what moved, what is done and stays, what became impossible or must be repeated. */
function sideBySide(before: Plan, after: Plan, done: Done): MovedStep[] {
  const now = new Map(after.steps.map((step) => [step.id, step]))
  return comparePlans(before, after, done).changes.map((change) => {
    const step = now.get(change.id)
    return {
      stepId: change.id,
      kind: change.kind,
      name: change.name,
      before: change.before,
      after: change.after,
      movedDays: change.movedDays,
      doneOn: change.doneOn,
      mustRepeat: change.mustRepeat,
      status: step?.status ?? null,
      becameImpossible: change.becameImpossible,
      daysShort: step?.daysShort ?? 0,
      citation: step?.citation ?? null,
      explain: step?.explain ?? null,
    }
  })
}

/** Two stored versions of a body's plan side by side. */
export async function movedSteps(
  tx: Tx,
  body: Body,
  base: number,
  other: number,
  done: Done,
): Promise<MovedStep[]> {
  return sideBySide(await storedPlan(tx, body, base), await storedPlan(tx, body, other), done)
}

/** Problems as they are sent. */
export function shownProblems(problems: Plan['problems']): PlanProblemView[] {
  return problems.map(({ step, severity, code, text, citation, daysShort }) => {
    return { step, severity, code, text, citation, daysShort }
  })
}

/** The versions of bodies as one number, which changes with every new plan of any of them. */
export function versionsSeen(targets: readonly { readonly version: number }[]): number {
  return targets.reduce((sum, body) => sum + body.version, 0)
}

/**
 * What a new election day, new settings or other holidays would do to bodies, without storing anything: the plan of
 * the body with the most finished steps beside the one in force, and the problems of all.
 */
export async function changeOf(
  tx: Tx,
  targets: readonly Body[],
  input: {
    readonly roundId: string
    readonly today: string
    readonly electionDay?: string
    readonly settings?: ReadonlyMap<BodyKind, PlanSettings>
  },
): Promise<PlanChange> {
  const groups = await computePlans(tx, {
    roundId: input.roundId,
    today: input.today,
    bodies: targets.map((body) => ({ ...body, electionDay: input.electionDay ?? body.electionDay })),
    ...(input.settings === undefined ? {} : { settings: input.settings }),
  })
  const speaking = groups.toSorted((a, b) => Object.keys(b.done).length - Object.keys(a.done).length)[0]
  const body = targets.find((one) => one.id === speaking?.bodies[0]?.id)
  const before = body === undefined ? undefined : await storedPlan(tx, body, body.planVersion)
  return {
    bodies: targets.length,
    groups: groups.length,
    shown: body?.name ?? '',
    electionDay: body?.electionDay ?? null,
    seen: versionsSeen(targets),
    steps:
      speaking === undefined || before === undefined ? [] : sideBySide(before, speaking.plan, speaking.done),
    problems: shownProblems(problemsOf(groups)),
  }
}
