import { sql } from 'drizzle-orm'
import { index, pgTable, text } from 'drizzle-orm/pg-core'
import { idColumn, refColumn, timeColumn } from '../columns.ts'
import { ownPerson, rowPolicies } from '../policies.ts'

/** Notifications inside the product (消息): a title and a link, never personal data. */
export const notices = pgTable(
  'notices',
  {
    id: idColumn(),
    personId: refColumn('person_id').notNull(),
    kind: text('kind').notNull(),
    zh: text('zh').notNull(),
    en: text('en').notNull(),
    link: text('link').notNull(),
    readAt: timeColumn('read_at'),
    createdAt: timeColumn('created_at').notNull().defaultNow(),
  },
  (t) => [
    index('notices_person').on(t.personId, t.readAt, t.id),
    ...rowPolicies('notices', {
      read: ownPerson(t.personId),
      write: ownPerson(t.personId),
      insert: sql`true`,
    }),
  ],
)
