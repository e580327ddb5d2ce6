import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import type { BodyKind } from '#rules/bodies.ts'
import { comparePlans } from '#rules/plan/replan.ts'
import type { Plan, PlanSettings } from '#rules/plan/types.ts'
import type { bodies } from '../rounds/tables.ts'
import type { MovedStep, PlanChange, PlanProblemView } from './contract.ts'
import { computePlans, type Grouped, problemsOf } from './make.ts'
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

type Days = Readonly<Record<string, string>>

/** The due days in force of bodies: body → step → day. */
async function daysInForce(tx: Tx, targets: readonly Body[]): Promise<ReadonlyMap<string, Days>> {
  const ids = JSON.stringify(targets.map((body) => body.id))
  const found = await tx.execute<{ id: string; days: Days }>(sql`
    select b.id, jsonb_object_agg(s.step_id, s.due_on) as days
    from bodies b join plans p on p.body_id = b.id and p.plan_version = b.plan_version
      join plan_steps s on s.plan_id = p.id
    where b.id in (select one::char(26) from jsonb_array_elements_text(${ids}::jsonb) as one) group by b.id`)
  return new Map(found.rows.map((row) => [row.id, row.days]))
}

/** How many steps of a body get another day, or come or go. */
function changesOf(plan: Plan, before: Days, done: Done): number {
  const after = new Set(plan.steps.map((step) => step.id))
  const gone = Object.keys(before).filter((id) => !after.has(id)).length
  return (
    gone + plan.steps.filter((step) => done[step.id] === undefined && before[step.id] !== step.due).length
  )
}

/** The body that shows most of a change: the one with the most changed, then the most finished steps. */
async function tellingBody(tx: Tx, targets: readonly Body[], groups: readonly Grouped[]) {
  const days = await daysInForce(tx, targets)
  const known = new Map(targets.map((body) => [body.id, body]))
  let best: { body: Body; group: Grouped; weight: number } | undefined
  for (const group of groups) {
    for (const { id } of group.bodies) {
      const body = known.get(id)
      const changed = changesOf(group.plan, days.get(id) ?? {}, group.done)
      const weight = changed * 1000 + Object.keys(group.done).length
      if (body !== undefined && (best === undefined || weight > best.weight)) best = { body, group, weight }
    }
  }
  return best
}

/**
 * What a new election day, new settings or other holidays would do to bodies, without storing anything: the plan of
 * the body that changes most beside the one in force, and the problems of all.
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
  const telling = await tellingBody(tx, targets, groups)
  const steps =
    telling === undefined
      ? []
      : sideBySide(
          await storedPlan(tx, telling.body, telling.body.planVersion),
          telling.group.plan,
          telling.group.done,
        )
  return {
    bodies: targets.length,
    groups: groups.length,
    shown: telling?.body.name ?? '',
    electionDay: telling?.body.electionDay ?? null,
    seen: versionsSeen(targets),
    steps,
    problems: shownProblems(problemsOf(groups)),
  }
}
