import { sql } from 'drizzle-orm'
import { bigint, index, pgTable, text } from 'drizzle-orm/pg-core'
import { areaColumn, idColumn, timeColumn } from '../columns.ts'
import { inScope, isSystem, rowPolicies } from '../policies.ts'

/** Uploaded and produced files; the bytes lie in the content store under `digest`. */
export const files = pgTable(
  'files',
  {
    id: idColumn(),
    digest: text('digest').notNull(),
    name: text('name').notNull(),
    size: bigint('size', { mode: 'number' }).notNull(),
    type: text('type').notNull(),
    purpose: text('purpose').$type<'evidence' | 'import' | 'sheet' | 'export' | 'document'>().notNull(),
    areaCode: areaColumn('area_code').notNull(),
    accountId: text('account_id').notNull(),
    createdAt: timeColumn('created_at').notNull().defaultNow(),
  },
  (t) => [
    index('files_area').on(t.areaCode),
    ...rowPolicies('files', {
      read: sql`(${inScope(t.areaCode)} or ${t.accountId} = current_setting('wuguan.account', true))`,
      write: sql`(${isSystem} or ${t.accountId} = current_setting('wuguan.account', true))`,
    }),
  ],
)
