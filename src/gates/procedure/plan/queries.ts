import { and, asc, desc, eq, lte, sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import type { BodyKind } from '#rules/bodies.ts'
import { stepOf, stepsOf } from '#rules/plan/templates.ts'
import type { PlannedStep } from '#rules/plan/types.ts'
import { said } from '#rules/said.ts'
import { bodies } from '../rounds/tables.ts'
import type { PlanStep } from './contract.ts'
import { planSteps, plans } from './tables.ts'

type StoredStep = typeof planSteps.$inferSelect

const nothing = said('', '')

/** A stored step with the words of its template: deliverables, discipline, evidence. */
export function withWords(kind: BodyKind, step: StoredStep): Omit<PlanStep, 'task'> {
  const { details } = step
  const template = stepOf(kind, step.stepId)
  return {
    stepId: step.stepId,
    position: step.position,
    name: step.name,
    organ: details.organ,
    startOn: step.startOn,
    dueOn: step.dueOn,
    limitOn: step.limitOn,
    limitKind: step.limitKind,
    limits: details.limits.map((one) => ({ ...one })),
    marks: details.marks.map((one) => ({ ...one })),
    daysBefore: details.daysBefore,
    basis: step.basis,
    confidence: details.confidence,
    citation: details.citation,
    explain: details.explain,
    added: details.added,
    status: step.status,
    daysShort: step.daysShort,
    deliverables: [...(details.deliverables ?? template?.deliverables ?? [])],
    discipline: details.discipline ?? template?.discipline ?? nothing,
    evidence: [...(details.evidence ?? template?.evidence ?? [])],
  }
}

/** A stored step as the rules compare it. */
export function asPlanned(kind: BodyKind, step: StoredStep): PlannedStep {
  const words = withWords(kind, step)
  return {
    ...words,
    id: step.stepId,
    order: step.position,
    start: step.startOn,
    due: step.dueOn,
    legalLimit: step.limitOn,
    dependsOn: [],
  }
}

/** A version of a body's plan, by number; undefined where there is none. */
export async function planOf(tx: Tx, bodyId: string, planVersion: number) {
  const [row] = await tx
    .select()
    .from(plans)
    .where(and(eq(plans.bodyId, bodyId), eq(plans.planVersion, planVersion)))
  return row
}

/** The version that was in force at the end of a day in Asia/Shanghai; the first one for an earlier day. */
export async function versionOn(tx: Tx, bodyId: string, day: string): Promise<number> {
  const end = sql`(${day}::date + 1)::timestamp at time zone 'Asia/Shanghai'`
  const [row] = await tx
    .select({ version: plans.planVersion })
    .from(plans)
    .where(and(eq(plans.bodyId, bodyId), lte(plans.madeAt, sql`${end}`)))
    .orderBy(desc(plans.planVersion))
    .limit(1)
  return row?.version ?? 1
}

/** The steps of a plan version in their order. */
export function stepsOfPlan(tx: Tx, planId: string): Promise<StoredStep[]> {
  return tx.select().from(planSteps).where(eq(planSteps.planId, planId)).orderBy(asc(planSteps.position))
}

/** What a change concerns: one body, or all of a kind in the round. */
export type Target = {
  readonly roundId: string
  readonly kind: BodyKind
  readonly bodyId?: string | undefined
}

/** The bodies that a change concerns. */
export function targetBodies(tx: Tx, target: Target) {
  return tx
    .select()
    .from(bodies)
    .where(
      and(
        eq(bodies.roundId, target.roundId),
        eq(bodies.kind, target.kind),
        target.bodyId === undefined ? undefined : eq(bodies.id, target.bodyId),
      ),
    )
    .orderBy(bodies.areaCode)
}

/** Holds the bodies that a change concerns until the transaction ends, and reads them as they are then. */
export function lockedBodies(tx: Tx, target: Target) {
  return targetBodies(tx, target).for('update')
}

/** The step that is the election itself: it falls on the election day by its nature. */
export function electionStep(kind: BodyKind): string {
  const steps = stepsOf(kind)
  const names = ['vote', 'congress', 'meeting']
  return steps.find((step) => names.includes(step.id))?.id ?? ''
}
