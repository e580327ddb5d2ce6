import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { areaColumn, dayColumn, timeColumn } from '#platform/columns.ts'
import { inScope, inScopeOrAbove, isSystem, roleIs, rowPolicies } from '#platform/policies.ts'

/** Administrative divisions and self-governing villages and communities (区划), from the county's own list. */
export const areas = pgTable(
  'areas',
  {
    code: areaColumn('code').primaryKey(),
    name: text('name').notNull(),
    shortName: text('short_name').notNull(),
    level: text('level').$type<AreaLevel>().notNull(),
    kind: text('kind').notNull(),
    parentCode: areaColumn('parent_code'),
    population: integer('population'),
    households: integer('households'),
    initials: text('initials').notNull(),
    retiredOn: dayColumn('retired_on'),
    version: integer('version').notNull().default(1),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    index('areas_parent').on(t.parentCode),
    ...rowPolicies('areas', {
      // The three administrators see where the posts lie that they decide on.
      read: sql`(${inScopeOrAbove(t.code)} or ${roleIs('system_admin', 'security_admin', 'audit_admin')})`,
      write: sql`(${isSystem} or ${inScope(t.code)})`,
    }),
  ],
)

export type AreaLevel = 'province' | 'prefecture' | 'county' | 'township' | 'village'
