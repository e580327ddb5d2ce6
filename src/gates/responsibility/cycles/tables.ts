import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { areaColumn, dayColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import {
  inScope,
  inScopeOrAbove,
  isSystem,
  ownOrganisation,
  roleIs,
  rowPolicies,
} from '#platform/policies.ts'
import type { CycleFigures } from './figures.ts'
import type { CycleKind, PeriodState, SheetState } from './states.ts'

/** Periods (调度周期) of a round: its weeks and months, each with the sheets of all units. */
export const cyclePeriods = pgTable(
  'cycle_periods',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    /** Area of the round: whose office composes the sheet. */
    areaCode: areaColumn('area_code').notNull(),
    kind: text('kind').$type<CycleKind>().notNull(),
    /** 1 for the round's first week or month. */
    number: integer('number').notNull(),
    startsOn: dayColumn('starts_on').notNull(),
    endsOn: dayColumn('ends_on').notNull(),
    dueOn: dayColumn('due_on').notNull(),
    state: text('state').$type<PeriodState>().notNull(),
    /** What the office itself says of the period: 总体情况 and 下步安排. */
    overview: text('overview').notNull().default(''),
    arrangements: text('arrangements').notNull().default(''),
    /** Figures of the whole area as they were counted at closing. */
    figures: jsonb('figures').$type<CycleFigures>(),
    countedAt: timeColumn('counted_at'),
    closedBy: text('closed_by'),
    reopenReason: text('reopen_reason'),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('cycle_periods_key').on(t.roundId, t.kind, t.startsOn),
    ...rowPolicies('cycle_periods', {
      read: inScopeOrAbove(t.areaCode),
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${roleIs('coordinator')}))`,
    }),
  ],
)

/** A unit's sheet (单位填报) in a period: a division below the round's area, or a department of its own. */
export const cycleSheets = pgTable(
  'cycle_sheets',
  {
    id: idColumn(),
    periodId: refColumn('period_id').notNull(),
    roundId: refColumn('round_id').notNull(),
    /** The division of the unit; for a department the area of the round. */
    areaCode: areaColumn('area_code').notNull(),
    /** The department, or the organisation that reports for a division. */
    organisationId: refColumn('organisation_id'),
    /** The division's code or the department's id. */
    unitKey: text('unit_key').notNull(),
    position: integer('position').notNull(),
    state: text('state').$type<SheetState>().notNull(),
    /** 本期进展 and 下步打算. */
    progress: text('progress').notNull().default(''),
    nextSteps: text('next_steps').notNull().default(''),
    submittedBy: text('submitted_by'),
    submittedAt: timeColumn('submitted_at'),
    returnReason: text('return_reason'),
    acceptedBy: text('accepted_by'),
    acceptedAt: timeColumn('accepted_at'),
    figures: jsonb('figures').$type<CycleFigures>(),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => {
    const works = sql`((${inScope(t.areaCode)} and ${roleIs('coordinator', 'township')})
      or (${roleIs('department')} and ${ownOrganisation(t.organisationId)}))`
    return [
      uniqueIndex('cycle_sheets_key').on(t.periodId, t.unitKey),
      index('cycle_sheets_area').on(t.areaCode),
      ...rowPolicies('cycle_sheets', {
        read: sql`((${inScope(t.areaCode)} and not ${roleIs('department', 'village')}) or ${ownOrganisation(t.organisationId)})`,
        write: sql`(${isSystem} or ${works})`,
        insert: sql`(${isSystem} or (${inScope(t.areaCode)} and ${roleIs('coordinator')}))`,
      }),
    ]
  },
)

/** Reminders (催报) of a sheet: whom, when, by whom; `byJob` where the product did it by itself. */
export const cycleReminders = pgTable(
  'cycle_reminders',
  {
    id: idColumn(),
    sheetId: refColumn('sheet_id').notNull(),
    periodId: refColumn('period_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    organisationId: refColumn('organisation_id'),
    personIds: jsonb('person_ids').$type<string[]>().notNull(),
    onDay: dayColumn('on_day').notNull(),
    at: timeColumn('at').notNull(),
    /** Name of who reminded; empty for the product itself. */
    byName: text('by_name').notNull(),
  },
  (t) => [
    index('cycle_reminders_period').on(t.periodId),
    ...rowPolicies('cycle_reminders', {
      read: sql`((${inScope(t.areaCode)} and not ${roleIs('department', 'village')}) or ${ownOrganisation(t.organisationId)})`,
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${roleIs('coordinator')}))`,
    }),
  ],
)
