import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { areaColumn, dayColumn, idColumn } from '#platform/columns.ts'
import { inScope, inScopeOrAbove, rowPolicies } from '#platform/policies.ts'
import type { Issuer } from '#rules/rule-terms.ts'

/**
 * Values of rule settings (规则设定) by area and first day, each with the document that confirms it. What was recorded
 * wrongly is withdrawn, never changed or deleted.
 */
export const ruleSettingRecords = pgTable(
  'rule_settings',
  {
    id: idColumn(),
    key: text('key').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    issuer: text('issuer').$type<Issuer>().notNull(),
    value: jsonb('value').$type<unknown>().notNull(),
    fromOn: dayColumn('from_on').notNull(),
    /** The first day without it; null = until something later is recorded. */
    untilOn: dayColumn('until_on'),
    source: text('source').notNull(),
    note: text('note').notNull().default(''),
    setBy: text('set_by').notNull(),
    setOn: dayColumn('set_on').notNull(),
    withdrawnBy: text('withdrawn_by'),
    withdrawnOn: dayColumn('withdrawn_on'),
    withdrawnReason: text('withdrawn_reason'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    // Of one issuer only one value begins on a day; what was withdrawn does not count.
    uniqueIndex('rule_settings_key')
      .on(t.key, t.areaCode, t.issuer, t.fromOn)
      .where(sql`withdrawn_on is null`),
    index('rule_settings_area').on(t.areaCode),
    ...rowPolicies('rule_settings', { read: inScopeOrAbove(t.areaCode), write: inScope(t.areaCode) }),
  ],
)
