import { index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { areaColumn, dayColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import { inScope, inScopeOrAbove, rowPolicies } from '#platform/policies.ts'
import type { AllocationState } from './states.ts'
import type { Condition } from './structure.ts'

/** Allocations of the delegates to a Party congress (党代表名额分配方案), with the conditions on their structure. */
export const delegateAllocations = pgTable(
  'delegate_allocations',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    bodyId: refColumn('body_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    state: text('state').$type<AllocationState>().notNull(),
    total: integer('total'),
    conditions: jsonb('conditions').$type<Condition[]>().notNull(),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('delegate_allocations_body').on(t.bodyId),
    index('delegate_allocations_round').on(t.roundId),
    ...rowPolicies('delegate_allocations', { read: inScopeOrAbove(t.areaCode), write: inScope(t.areaCode) }),
  ],
)

/** Electoral units (选举单位): who elects how many delegates, and of them how many fulfil each condition. */
export const electoralUnits = pgTable(
  'electoral_units',
  {
    id: idColumn(),
    bodyId: refColumn('body_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    number: integer('number').notNull(),
    /** The Party committee, where the registry knows it. */
    organisationId: refColumn('organisation_id'),
    name: text('name').notNull(),
    members: integer('members').notNull(),
    seats: integer('seats').notNull(),
    counts: jsonb('counts').$type<Record<string, number>>().notNull(),
  },
  (t) => [
    uniqueIndex('electoral_units_number').on(t.bodyId, t.number),
    ...rowPolicies('electoral_units', { read: inScopeOrAbove(t.areaCode), write: inScope(t.areaCode) }),
  ],
)

/** Approvals (批复) of the number of delegates; one that was reopened stays with the reason. */
export const delegateApprovals = pgTable(
  'delegate_approvals',
  {
    id: idColumn(),
    bodyId: refColumn('body_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    ordinal: integer('ordinal').notNull(),
    total: integer('total').notNull(),
    approvedOn: dayColumn('approved_on').notNull(),
    documentNumber: text('document_number').notNull(),
    fileId: refColumn('file_id').notNull(),
    /** Why the number lies outside the usual range; empty where it lies within. */
    rangeReason: text('range_reason').notNull(),
    reopenedOn: dayColumn('reopened_on'),
    reopenReason: text('reopen_reason').notNull().default(''),
  },
  (t) => [
    uniqueIndex('delegate_approvals_key').on(t.bodyId, t.ordinal),
    ...rowPolicies('delegate_approvals', { read: inScopeOrAbove(t.areaCode), write: inScope(t.areaCode) }),
  ],
)
