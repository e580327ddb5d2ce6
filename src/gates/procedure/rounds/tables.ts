import { index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { areaColumn, dayColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import { inScope, inScopeOrAbove, rowPolicies } from '#platform/policies.ts'
import type { BodyKind } from '#rules/bodies.ts'

/** Rounds (换届批次): a county's or a city's term change in one term year. */
export const rounds = pgTable(
  'rounds',
  {
    id: idColumn(),
    areaCode: areaColumn('area_code').notNull(),
    name: text('name').notNull(),
    year: integer('year').notNull(),
    state: text('state').$type<'open' | 'closed'>().notNull(),
    openedOn: dayColumn('opened_on').notNull(),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('rounds_name').on(t.areaCode, t.name),
    ...rowPolicies('rounds', { read: inScopeOrAbove(t.areaCode), write: inScope(t.areaCode) }),
  ],
)

/** Bodies (换届机构) that a round renews, each in its area, with its election day. */
export const bodies = pgTable(
  'bodies',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    kind: text('kind').$type<BodyKind>().notNull(),
    areaCode: areaColumn('area_code').notNull(),
    name: text('name').notNull(),
    electionDay: dayColumn('election_day').notNull(),
    /** Number of the plan version in force; 0 before the first plan. */
    planVersion: integer('plan_version').notNull().default(0),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('bodies_key').on(t.roundId, t.kind, t.areaCode),
    index('bodies_area').on(t.areaCode),
    ...rowPolicies('bodies', { read: inScopeOrAbove(t.areaCode), write: inScope(t.areaCode) }),
  ],
)
