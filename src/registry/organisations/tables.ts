import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { areaColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import { inScope, inScopeOrAbove, roleIs, rowPolicies } from '#platform/policies.ts'

/** Organs and units (单位) that lead, do or review the work. */
export const organisations = pgTable(
  'organisations',
  {
    id: idColumn(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    shortName: text('short_name').notNull(),
    kind: text('kind').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    parentId: refColumn('parent_id'),
    initials: text('initials').notNull(),
    version: integer('version').notNull().default(1),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('organisations_code').on(t.code),
    index('organisations_area').on(t.areaCode),
    ...rowPolicies('organisations', {
      // The three administrators see whose posts and accounts they decide on.
      read: sql`(${inScopeOrAbove(t.areaCode)} or ${roleIs('system_admin', 'security_admin', 'audit_admin')})`,
      write: inScope(t.areaCode),
    }),
  ],
)
