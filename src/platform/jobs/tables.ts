import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { areaColumn, idColumn, refColumn, timeColumn } from '../columns.ts'
import { isSystem, rowPolicies } from '../policies.ts'

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'

/** Long work as a screen sees it: how far, how it ended; the queue itself is the job library's. */
export const jobs = pgTable(
  'jobs',
  {
    id: idColumn(),
    kind: text('kind').notNull(),
    title: text('title').notNull(),
    state: text('state').$type<JobState>().notNull(),
    done: integer('done').notNull().default(0),
    total: integer('total'),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
    actor: jsonb('actor').$type<Record<string, unknown>>().notNull(),
    accountId: text('account_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    cancelAsked: boolean('cancel_asked').notNull().default(false),
    problem: text('problem'),
    fileId: refColumn('file_id'),
    madeAt: timeColumn('made_at').notNull().defaultNow(),
    endedAt: timeColumn('ended_at'),
  },
  (t) => [
    index('jobs_account').on(t.accountId, t.madeAt),
    ...rowPolicies('jobs', {
      read: sql`(${isSystem} or ${t.accountId} = current_setting('wuguan.account', true))`,
      write: sql`(${isSystem} or ${t.accountId} = current_setting('wuguan.account', true))`,
    }),
  ],
)
