import { index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { areaColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import { inScope, inScopeOrAbove, rowPolicies } from '#platform/policies.ts'

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
    ...rowPolicies('organisations', { read: inScopeOrAbove(t.areaCode), write: inScope(t.areaCode) }),
  ],
)
