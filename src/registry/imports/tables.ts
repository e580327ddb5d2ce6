import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { areaColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import { isSystem, rowPolicies } from '#platform/policies.ts'

export type ImportKind = 'areas' | 'organisations' | 'people' | 'posts'
export type ImportState = 'checking' | 'checked' | 'applying' | 'done' | 'failed' | 'cancelled'
export type RowOutcome = 'new' | 'changed' | 'same' | 'wrong'

const own = sql`(${isSystem} or account_id = current_setting('wuguan.account', true))`

/** Imports of the county's own spreadsheets: checked row by row, then taken whole or not at all. */
export const imports = pgTable(
  'imports',
  {
    id: idColumn(),
    kind: text('kind').$type<ImportKind>().notNull(),
    state: text('state').$type<ImportState>().notNull(),
    fileId: refColumn('file_id').notNull(),
    fileName: text('file_name').notNull(),
    jobId: refColumn('job_id'),
    counts: jsonb('counts').$type<Record<RowOutcome, number>>(),
    problem: jsonb('problem').$type<{ zh: string; en: string }>(),
    ignoredColumns: text('ignored_columns').array().notNull().default(sql`'{}'`),
    accountId: text('account_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    createdAt: timeColumn('created_at').notNull().defaultNow(),
    endedAt: timeColumn('ended_at'),
  },
  (t) => [
    index('imports_account').on(t.accountId, t.createdAt),
    ...rowPolicies('imports', { read: own, write: own }),
  ],
)

/** The rows of an import as they were read, with what is wrong and what they would do. */
export const importRows = pgTable(
  'import_rows',
  {
    importId: refColumn('import_id')
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    line: integer('line').notNull(),
    values: jsonb('values').$type<Record<string, string | number | null>>().notNull(),
    errors: jsonb('errors').$type<{ column: string; zh: string; en: string }[]>().notNull(),
    outcome: text('outcome').$type<RowOutcome>().notNull(),
    accountId: text('account_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.line] }),
    index('import_rows_outcome').on(t.importId, t.outcome, t.line),
    ...rowPolicies('import_rows', { read: own, write: own }),
  ],
)
