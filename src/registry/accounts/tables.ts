import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import { ownPerson, roleIs, rowPolicies } from '#platform/policies.ts'

/** Accounts (账号): one person, one account; what it may do lies in the person's posts. */
export const accounts = pgTable(
  'accounts',
  {
    id: idColumn(),
    personId: refColumn('person_id').notNull(),
    username: text('username').notNull(),
    /** The user of the sign-in library; empty until the one-time link was used. */
    authUserId: text('auth_user_id'),
    state: text('state').$type<'invited' | 'active' | 'disabled'>().notNull(),
    inviteHash: text('invite_hash'),
    inviteUntil: timeColumn('invite_until'),
    failures: integer('failures').notNull().default(0),
    lockedUntil: timeColumn('locked_until'),
    passwordSetAt: timeColumn('password_set_at'),
    /** Hashes of the last passwords, newest first: none of them may be taken again. */
    passwordHistory: text('password_history').array().notNull().default(sql`'{}'`),
    lastSeenAt: timeColumn('last_seen_at'),
    createdBy: text('created_by').notNull(),
    createdAt: timeColumn('created_at').notNull().defaultNow(),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('accounts_person').on(t.personId),
    uniqueIndex('accounts_username').on(t.username),
    index('accounts_auth_user').on(t.authUserId),
    ...rowPolicies('accounts', {
      read: sql`(${roleIs('system', 'system_admin', 'security_admin', 'audit_admin')} or ${ownPerson(t.personId)})`,
      write: sql`(${roleIs('system', 'system_admin')} or ${ownPerson(t.personId)})`,
    }),
  ],
)

/** Tokens (接口令牌) by which another system acts through one post; only the hash is kept. */
export const apiTokens = pgTable(
  'api_tokens',
  {
    id: idColumn(),
    postId: refColumn('post_id').notNull(),
    accountId: refColumn('account_id').notNull(),
    personId: refColumn('person_id').notNull(),
    name: text('name').notNull(),
    hash: text('hash').notNull(),
    expiresAt: timeColumn('expires_at').notNull(),
    revokedAt: timeColumn('revoked_at'),
    lastUsedAt: timeColumn('last_used_at'),
    createdAt: timeColumn('created_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('api_tokens_hash').on(t.hash),
    ...rowPolicies('api_tokens', {
      read: sql`(${roleIs('system', 'system_admin', 'security_admin', 'audit_admin')} or ${ownPerson(t.personId)})`,
      write: sql`(${roleIs('system', 'system_admin')} or ${ownPerson(t.personId)})`,
    }),
  ],
)
