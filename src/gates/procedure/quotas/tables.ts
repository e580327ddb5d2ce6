import { index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { areaColumn, dayColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import { inScope, inScopeOrAbove, rowPolicies } from '#platform/policies.ts'
import type { QuotaState, RecalculationCause } from './states.ts'

/** Delegate quotas (代表名额) of the people's congresses of a round, as they are being worked on. */
export const quotas = pgTable(
  'quotas',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    bodyId: refColumn('body_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    state: text('state').$type<QuotaState>().notNull(),
    /** Delegates of the present term (本届), for comparison. */
    presentTerm: integer('present_term'),
    /** The population in use: that of the latest entry of the history. */
    population: integer('population'),
    /** The number proposed, and once decided the number in force. */
    number: integer('number'),
    /** Why fewer than the ceiling. */
    reason: text('reason').notNull().default(''),
    bonusPercent: integer('bonus_percent').$type<0 | 5>().notNull().default(0),
    /** Number of the decision on the additional five per cent, and its file. */
    bonusDocument: text('bonus_document').notNull().default(''),
    bonusFileId: refColumn('bonus_file_id'),
    /** Why a number once fixed is calculated anew; null before the first decision. */
    cause: text('cause').$type<RecalculationCause>(),
    causeReason: text('cause_reason').notNull().default(''),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('quotas_body').on(t.bodyId),
    index('quotas_round').on(t.roundId),
    ...rowPolicies('quotas', { read: inScopeOrAbove(t.areaCode), write: inScope(t.areaCode) }),
  ],
)

/** Population figures of a quota, each with its source, its cut-off day and who entered it; never overwritten. */
export const quotaPopulations = pgTable(
  'quota_populations',
  {
    id: idColumn(),
    bodyId: refColumn('body_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    population: integer('population').notNull(),
    source: text('source').notNull(),
    cutOffOn: dayColumn('cut_off_on').notNull(),
    note: text('note').notNull().default(''),
    /** The person who entered it. */
    enteredBy: text('entered_by').notNull(),
    enteredAt: timeColumn('entered_at').notNull(),
  },
  (t) => [
    index('quota_populations_body').on(t.bodyId),
    ...rowPolicies('quota_populations', { read: inScopeOrAbove(t.areaCode), write: inScope(t.areaCode) }),
  ],
)

/** Decisions on a quota with what they rested on, and their filing; never overwritten. */
export const quotaDecisions = pgTable(
  'quota_decisions',
  {
    id: idColumn(),
    bodyId: refColumn('body_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    /** 1 for the first, more for each recalculation. */
    ordinal: integer('ordinal').notNull(),
    population: integer('population').notNull(),
    ceiling: integer('ceiling').notNull(),
    number: integer('number').notNull(),
    reason: text('reason').notNull(),
    bonusPercent: integer('bonus_percent').$type<0 | 5>().notNull(),
    bonusDocument: text('bonus_document').notNull(),
    bonusFileId: refColumn('bonus_file_id'),
    cause: text('cause').$type<RecalculationCause>(),
    causeReason: text('cause_reason').notNull(),
    decidedOn: dayColumn('decided_on').notNull(),
    /** The meeting that decided. */
    meeting: text('meeting').notNull(),
    documentNumber: text('document_number').notNull(),
    fileId: refColumn('file_id').notNull(),
    /** Latest day of the filing after a recalculation; null where the law names none. */
    fileBy: dayColumn('file_by'),
    filedOn: dayColumn('filed_on'),
    filedWith: text('filed_with').notNull().default(''),
    filingNumber: text('filing_number').notNull().default(''),
    receipt: text('receipt').notNull().default(''),
    receiptFileId: refColumn('receipt_file_id'),
  },
  (t) => [
    uniqueIndex('quota_decisions_key').on(t.bodyId, t.ordinal),
    ...rowPolicies('quota_decisions', { read: inScopeOrAbove(t.areaCode), write: inScope(t.areaCode) }),
  ],
)

/** Electing units (选举单位) of a congress that is elected indirectly: its counties and others, with their seats. */
export const electingUnits = pgTable(
  'electing_units',
  {
    id: idColumn(),
    bodyId: refColumn('body_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    position: integer('position').notNull(),
    /** The county; null for a unit that is none, such as the armed forces. */
    unitCode: areaColumn('unit_code'),
    name: text('name').notNull(),
    population: integer('population'),
    seats: integer('seats').notNull(),
  },
  (t) => [
    uniqueIndex('electing_units_position').on(t.bodyId, t.position),
    ...rowPolicies('electing_units', { read: inScopeOrAbove(t.areaCode), write: inScope(t.areaCode) }),
  ],
)
