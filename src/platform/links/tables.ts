import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { areaColumn, idColumn, refColumn, timeColumn } from '../columns.ts'
import { inScope, isSystem, ownPerson, rowPolicies } from '../policies.ts'

/** What a link opens: a person's page, or a unit's page where a person first proves who they are. */
export type LinkKind = 'person' | 'unit'

/**
 * Links (个人链接) and units' codes (单位二维码): who holds the secret acts as the person, or asks to. Only the secret's
 * hash is kept.
 */
export const portalLinks = pgTable(
  'portal_links',
  {
    id: idColumn(),
    kind: text('kind').$type<LinkKind>().notNull(),
    hash: text('hash').notNull(),
    roundId: refColumn('round_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    /** The person's unit; empty for a relative or whoever belongs to none. */
    organisationId: refColumn('organisation_id'),
    /** Empty for a unit's code. */
    personId: refColumn('person_id'),
    /** What it was made for: all, or one kind of duty. */
    purpose: text('purpose').notNull(),
    /** The unit's code through which the person came; empty for a link that was handed out. */
    unitLinkId: refColumn('unit_link_id'),
    expiresAt: timeColumn('expires_at').notNull(),
    revokedAt: timeColumn('revoked_at'),
    lastUsedAt: timeColumn('last_used_at'),
    createdBy: text('created_by').notNull(),
    createdAt: timeColumn('created_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('portal_links_hash').on(t.hash),
    index('portal_links_person').on(t.roundId, t.personId),
    index('portal_links_unit').on(t.organisationId, t.kind),
    ...rowPolicies('portal_links', {
      read: sql`(${inScope(t.areaCode)} or ${ownPerson(t.personId)} or ${isSystem})`,
      write: sql`(${inScope(t.areaCode)} or ${isSystem})`,
    }),
  ],
)

/** Failed proofs of identity at a unit's code, by keyed hash of what was tried; nothing of it can be read back. */
export const identityTries = pgTable(
  'identity_tries',
  {
    key: text('key').primaryKey(),
    failures: integer('failures').notNull(),
    lockedUntil: timeColumn('locked_until'),
    lastAt: timeColumn('last_at').notNull(),
  },
  () => rowPolicies('identity_tries', { read: isSystem, write: isSystem }),
)
