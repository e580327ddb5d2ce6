import { sql } from 'drizzle-orm'
import { integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { dayColumn, timeColumn } from '../columns.ts'
import { roleIs, rowPolicies } from '../policies.ts'

/** Settings of the installation, each with who set it last. */
export const settings = pgTable(
  'settings',
  {
    key: text('key').primaryKey(),
    value: jsonb('value').$type<unknown>().notNull(),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  () => rowPolicies('settings', { read: sql`true`, write: roleIs('system', 'system_admin', 'coordinator') }),
)

/** Days off and shifted working days (节假日与调休), by year; an administrator keeps them. */
export const holidays = pgTable(
  'holidays',
  {
    day: dayColumn('day').primaryKey(),
    kind: text('kind').$type<'off' | 'work'>().notNull(),
    name: text('name').notNull(),
    updatedBy: text('updated_by').notNull(),
  },
  () => rowPolicies('holidays', { read: sql`true`, write: roleIs('system', 'coordinator') }),
)
