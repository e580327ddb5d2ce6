import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { areaColumn, dayColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import { inScope, inScopeOrAbove, isSystem, roleIs, rowPolicies } from '#platform/policies.ts'
import type { ReportingKind } from './kinds.ts'

/** Reporting channels (举报渠道) of a round with their contents, each kept with its days when another follows. */
export const reportingChannels = pgTable(
  'reporting_channels',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    kind: text('kind').$type<ReportingKind>().notNull(),
    content: text('content').notNull(),
    fromOn: dayColumn('from_on').notNull(),
    untilOn: dayColumn('until_on'),
    setBy: text('set_by').notNull(),
    createdAt: timeColumn('created_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('reporting_channels_current').on(t.roundId, t.kind).where(sql`until_on is null`),
    ...rowPolicies('reporting_channels', {
      read: inScopeOrAbove(t.areaCode),
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${roleIs('coordinator')}))`,
    }),
  ],
)

/** Where a unit has published a channel, with the photograph, and what the second person found. */
export const channelPublications = pgTable(
  'channel_publications',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    kind: text('kind').$type<ReportingKind>().notNull(),
    /** The contents that were published. */
    channelId: refColumn('channel_id').notNull(),
    organisationId: refColumn('organisation_id').notNull(),
    /** The unit's area. */
    areaCode: areaColumn('area_code').notNull(),
    place: text('place').notNull(),
    publishedOn: dayColumn('published_on').notNull(),
    fileId: refColumn('file_id'),
    fileName: text('file_name').notNull().default(''),
    publishedBy: refColumn('published_by').notNull(),
    publisher: text('publisher').notNull(),
    checkedOn: dayColumn('checked_on'),
    checker: text('checker').notNull().default(''),
    /** What was found wrong, and by when it is to be put right (整改); empty where nothing is. */
    finding: text('finding').notNull().default(''),
    rectifyBy: dayColumn('rectify_by'),
    /** How often something wrong was found and put right. */
    rectified: integer('rectified').notNull().default(0),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('channel_publications_key').on(t.roundId, t.organisationId, t.kind),
    index('channel_publications_area').on(t.areaCode),
    ...rowPolicies('channel_publications', {
      read: inScope(t.areaCode),
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${roleIs('coordinator', 'department', 'township', 'village')}))`,
    }),
  ],
)
