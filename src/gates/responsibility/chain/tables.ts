import { integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { areaColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import { inScope, inScopeOrAbove, rowPolicies } from '#platform/policies.ts'

/** The responsibility chain (责任链条) of an area in a round: who of the three answers for its work. */
export const chains = pgTable(
  'chains',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    /** 主要领导亲自抓 */
    mainLeaderId: refColumn('main_leader_id').notNull(),
    /** 分管领导牵头抓 */
    deputyLeaderId: refColumn('deputy_leader_id').notNull(),
    /** 责任部门具体抓 */
    departmentId: refColumn('department_id').notNull(),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('chains_key').on(t.roundId, t.areaCode),
    ...rowPolicies('chains', { read: inScopeOrAbove(t.areaCode), write: inScope(t.areaCode) }),
  ],
)
