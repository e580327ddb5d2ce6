import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { areaColumn, dayColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import { inScope, isSystem, ownPerson, roleIs, rowPolicies } from '#platform/policies.ts'
import type { PlacementChannel, PrintKind } from './kinds.ts'

const works = roleIs('coordinator', 'department', 'township', 'village')

/** Placements (宣传阵地): what is up or runs where, from when to when, how many, whom it reaches. */
export const placements = pgTable(
  'placements',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    channel: text('channel').$type<PlacementChannel>().notNull(),
    /** The column's name, the slogan, or what is shown. */
    title: text('title').notNull(),
    place: text('place').notNull(),
    organisationId: refColumn('organisation_id'),
    fromOn: dayColumn('from_on').notNull(),
    toOn: dayColumn('to_on').notNull(),
    quantity: integer('quantity').notNull(),
    /** Columns only. */
    link: text('link').notNull().default(''),
    articles: integer('articles').notNull().default(0),
    /** People reached, an estimate of whoever entered it. */
    audience: integer('audience'),
    verifiedOn: dayColumn('verified_on'),
    verifiedBy: text('verified_by').notNull().default(''),
    withdrawnOn: dayColumn('withdrawn_on'),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('placements_key')
      .on(t.roundId, t.areaCode, t.channel, t.title, t.place)
      .where(sql`withdrawn_on is null`),
    index('placements_area').on(t.areaCode),
    ...rowPolicies('placements', {
      read: inScope(t.areaCode),
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${works}))`,
    }),
  ],
)

/** Photographs that prove a placement. */
export const placementPhotos = pgTable(
  'placement_photos',
  {
    id: idColumn(),
    placementId: refColumn('placement_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    fileId: refColumn('file_id').notNull(),
    name: text('name').notNull(),
    addedBy: text('added_by').notNull(),
    addedOn: dayColumn('added_on').notNull(),
  },
  (t) => [
    index('placement_photos_placement').on(t.placementId),
    ...rowPolicies('placement_photos', {
      read: inScope(t.areaCode),
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${works}))`,
    }),
  ],
)

/** Issues (领发) of cards and booklets to units, from which what was issued is counted. */
export const printIssues = pgTable(
  'print_issues',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    /** The area of the unit that received them. */
    areaCode: areaColumn('area_code').notNull(),
    organisationId: refColumn('organisation_id').notNull(),
    kind: text('kind').$type<PrintKind>().notNull(),
    title: text('title').notNull(),
    quantity: integer('quantity').notNull(),
    issuedOn: dayColumn('issued_on').notNull(),
    receiver: text('receiver').notNull(),
    issuer: text('issuer').notNull(),
    voidedOn: dayColumn('voided_on'),
    voidReason: text('void_reason').notNull().default(''),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('print_issues_key')
      .on(t.roundId, t.organisationId, t.kind, t.title, t.issuedOn, t.receiver)
      .where(sql`voided_on is null`),
    index('print_issues_area').on(t.areaCode),
    ...rowPolicies('print_issues', {
      read: inScope(t.areaCode),
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${roleIs('coordinator', 'department', 'township')}))`,
    }),
  ],
)

/** Ring-back tones (彩铃) of key people: since when, and until when, one carries the campaign's message. */
export const ringTones = pgTable(
  'ring_tones',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    personId: refColumn('person_id').notNull(),
    organisationId: refColumn('organisation_id'),
    /** The area of the person's unit. */
    areaCode: areaColumn('area_code').notNull(),
    enabledOn: dayColumn('enabled_on').notNull(),
    disabledOn: dayColumn('disabled_on'),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('ring_tones_key').on(t.roundId, t.personId),
    index('ring_tones_area').on(t.areaCode),
    ...rowPolicies('ring_tones', {
      read: sql`(${inScope(t.areaCode)} or ${ownPerson(t.personId)})`,
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${roleIs('coordinator', 'department', 'township')}))`,
    }),
  ],
)
