import { sql } from 'drizzle-orm'
import { bigint, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { areaColumn, timeColumn } from '../columns.ts'
import { inScope, isSystem, roleIs, rowPolicies } from '../policies.ts'

/** What was done, by whom, to what; only ever added to. */
export const auditEvents = pgTable(
  'audit_events',
  {
    seq: bigint('seq', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    // Blocks are cut by transaction number: a number below the oldest running one can get no further rows.
    txid: bigint('txid', { mode: 'number' }).notNull().default(sql`pg_current_xact_id()::text::bigint`),
    at: timeColumn('at').notNull().defaultNow(),
    event: text('event').notNull(),
    accountId: text('account_id').notNull(),
    personId: text('person_id').notNull(),
    personName: text('person_name').notNull(),
    postTitle: text('post_title').notNull(),
    role: text('role').notNull(),
    organisationName: text('organisation_name').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: text('subject_id').notNull(),
    subjectName: text('subject_name').notNull(),
    params: jsonb('params').$type<Record<string, string | number>>().notNull(),
    ip: text('ip').notNull(),
  },
  (t) => [
    index('audit_events_subject').on(t.subjectType, t.subjectId, t.seq),
    index('audit_events_person').on(t.personId, t.seq),
    index('audit_events_order').on(t.txid, t.seq),
    ...rowPolicies('audit_events', {
      read: sql`${roleIs('system', 'audit_admin')} or (${inScope(t.areaCode)} and ${t.areaCode} <> '')`,
      write: sql`true`,
    }),
  ],
)

/**
 * Sealed blocks of events in the order (txid, seq): each holds the hash of the one before it. A block without
 * events marks a restore: transaction numbers of another database begin there, for events after `base`.
 */
export const auditBlocks = pgTable(
  'audit_blocks',
  {
    number: integer('number').primaryKey(),
    base: bigint('base', { mode: 'number' }).notNull(),
    fromTxid: bigint('from_txid', { mode: 'number' }).notNull(),
    fromSeq: bigint('from_seq', { mode: 'number' }).notNull(),
    toTxid: bigint('to_txid', { mode: 'number' }).notNull(),
    toSeq: bigint('to_seq', { mode: 'number' }).notNull(),
    events: integer('events').notNull(),
    note: text('note').notNull(),
    previous: text('previous').notNull(),
    hash: text('hash').notNull(),
    sealedAt: timeColumn('sealed_at').notNull(),
  },
  () => rowPolicies('audit_blocks', { read: roleIs('system', 'audit_admin'), write: isSystem }),
)
