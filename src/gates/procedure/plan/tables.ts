import { index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { areaColumn, dayColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import { inScope, inScopeOrAbove, rowPolicies } from '#platform/policies.ts'
import type { BodyKind } from '#rules/bodies.ts'
import type { PlannedStep, PlanProblem, PlanSettings } from '#rules/plan/types.ts'

/** What a computed step carries besides its days; an added step brings its own words. */
export type StepDetails = Pick<
  PlannedStep,
  'citation' | 'confidence' | 'explain' | 'limits' | 'marks' | 'organ' | 'daysBefore' | 'added'
> &
  Partial<Pick<PlannedStep, 'deliverables' | 'discipline' | 'evidence'>>

/** Versions of a body's statutory plan (法定计划); every earlier one stays as a baseline. */
export const plans = pgTable(
  'plans',
  {
    id: idColumn(),
    bodyId: refColumn('body_id').notNull(),
    roundId: refColumn('round_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    planVersion: integer('plan_version').notNull(),
    electionDay: dayColumn('election_day').notNull(),
    computedOn: dayColumn('computed_on').notNull(),
    reason: text('reason').notNull(),
    problems: jsonb('problems').$type<PlanProblem[]>().notNull(),
    madeBy: text('made_by').notNull(),
    madeAt: timeColumn('made_at').notNull(),
  },
  (t) => [
    uniqueIndex('plans_version').on(t.bodyId, t.planVersion),
    index('plans_round').on(t.roundId),
    ...rowPolicies('plans', { read: inScopeOrAbove(t.areaCode), write: inScope(t.areaCode) }),
  ],
)

/** Steps of a plan version as they were computed; words of the template are read from the rules. */
export const planSteps = pgTable(
  'plan_steps',
  {
    id: idColumn(),
    planId: refColumn('plan_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    stepId: text('step_id').notNull(),
    position: integer('position').notNull(),
    name: jsonb('name').$type<{ zh: string; en: string }>().notNull(),
    startOn: dayColumn('start_on').notNull(),
    dueOn: dayColumn('due_on').notNull(),
    limitOn: dayColumn('limit_on'),
    limitKind: text('limit_kind').$type<'latest' | 'earliest' | 'on'>(),
    basis: text('basis').$type<'law' | 'custom'>().notNull(),
    details: jsonb('details').$type<StepDetails>().notNull(),
    status: text('status').$type<'ok' | 'past' | 'impossible' | 'unlawful'>().notNull(),
    daysShort: integer('days_short').notNull(),
  },
  (t) => [
    uniqueIndex('plan_steps_key').on(t.planId, t.stepId),
    ...rowPolicies('plan_steps', { read: inScopeOrAbove(t.areaCode), write: inScope(t.areaCode) }),
  ],
)

/** A county's own intervals and steps for one kind of body in one round. */
export const planSettings = pgTable(
  'plan_settings',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    kind: text('kind').$type<BodyKind>().notNull(),
    areaCode: areaColumn('area_code').notNull(),
    settings: jsonb('settings').$type<PlanSettings>().notNull(),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('plan_settings_key').on(t.roundId, t.kind),
    ...rowPolicies('plan_settings', { read: inScopeOrAbove(t.areaCode), write: inScope(t.areaCode) }),
  ],
)
