import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { idColumn, refColumn, timeColumn } from '../columns.ts'
import { ownPerson, roleIs, rowPolicies } from '../policies.ts'
import type { ConfirmedContent, PasskeyProof } from './confirmations.ts'

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

/**
 * Confirmations (通行密钥确认) of a content with an own passkey: begun and answered by the sign-in routes, used up by the act
 * that they sign, gone once they are over.
 */
export const passkeyConfirmations = pgTable(
  'passkey_confirmations',
  {
    id: idColumn(),
    accountId: refColumn('account_id').notNull(),
    personId: refColumn('person_id').notNull(),
    purpose: text('purpose').notNull(),
    content: jsonb('content').$type<ConfirmedContent>().notNull(),
    nonce: text('nonce').notNull(),
    expiresAt: timeColumn('expires_at').notNull(),
    /** The verified assertion; empty until the passkey was shown. */
    proof: jsonb('proof').$type<PasskeyProof>(),
    usedAt: timeColumn('used_at'),
  },
  (t) => [
    index('passkey_confirmations_account').on(t.accountId),
    ...rowPolicies('passkey_confirmations', {
      read: ownPerson(t.personId),
      write: ownPerson(t.personId),
      insert: sql`false`,
    }),
  ],
)

// The shapes of the six tables below are the sign-in library's; no row policy opens them to the product's role.
const at = (name: string) => timestamp(name, { withTimezone: true })

/** Users of the sign-in library; one for each account that was activated. */
export const authUsers = pgTable('auth_users', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text('image'),
  username: text('username').unique(),
  displayUsername: text('display_username'),
  twoFactorEnabled: boolean('two_factor_enabled').default(false),
  createdAt: at('created_at').notNull().defaultNow(),
  updatedAt: at('updated_at').notNull().defaultNow(),
})

/** Sessions, with the post that was chosen at sign-in. */
export const authSessions = pgTable(
  'auth_sessions',
  {
    id: text('id').primaryKey(),
    token: text('token').notNull().unique(),
    userId: text('user_id')
      .notNull()
      .references(() => authUsers.id, { onDelete: 'cascade' }),
    expiresAt: at('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    actingPostId: text('acting_post_id'),
    /** How the person proved who they are: password, totp, backup_code or passkey. */
    verifiedBy: text('verified_by'),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (t) => [index('auth_sessions_user').on(t.userId)],
)

/** Password hashes of the sign-in library. */
export const authAccounts = pgTable(
  'auth_accounts',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => authUsers.id, { onDelete: 'cascade' }),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: at('access_token_expires_at'),
    refreshTokenExpiresAt: at('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (t) => [index('auth_accounts_user').on(t.userId)],
)

/** Short-lived challenges of the sign-in library. */
export const authVerifications = pgTable(
  'auth_verifications',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: at('expires_at').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (t) => [index('auth_verifications_identifier').on(t.identifier)],
)

/** TOTP secrets and backup codes, encrypted by the sign-in library. */
export const authTwoFactors = pgTable(
  'auth_two_factors',
  {
    id: text('id').primaryKey(),
    secret: text('secret').notNull(),
    backupCodes: text('backup_codes').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => authUsers.id, { onDelete: 'cascade' }),
    verified: boolean('verified').default(true),
    failedVerificationCount: integer('failed_verification_count').default(0),
    lockedUntil: at('locked_until'),
  },
  (t) => [index('auth_two_factors_user').on(t.userId)],
)

/** Public keys of passkeys. */
export const authPasskeys = pgTable(
  'auth_passkeys',
  {
    id: text('id').primaryKey(),
    name: text('name'),
    publicKey: text('public_key').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => authUsers.id, { onDelete: 'cascade' }),
    credentialID: text('credential_id').notNull(),
    counter: integer('counter').notNull(),
    deviceType: text('device_type').notNull(),
    backedUp: boolean('backed_up').notNull(),
    transports: text('transports'),
    createdAt: at('created_at').defaultNow(),
    aaguid: text('aaguid'),
  },
  (t) => [index('auth_passkeys_user').on(t.userId)],
)
