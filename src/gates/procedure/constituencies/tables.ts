import { index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { areaColumn, dayColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import { inScope, inScopeOrAbove, rowPolicies } from '#platform/policies.ts'
import type { Drawn } from './drawn.ts'
import type { SchemeState } from './states.ts'

/** Schemes of constituencies (选区划分方案), one for each congress of a round. */
export const constituencySchemes = pgTable(
  'constituency_schemes',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    bodyId: refColumn('body_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    state: text('state').$type<SchemeState>().notNull(),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('constituency_schemes_body').on(t.bodyId),
    index('constituency_schemes_round').on(t.roundId),
    ...rowPolicies('constituency_schemes', { read: inScopeOrAbove(t.areaCode), write: inScope(t.areaCode) }),
  ],
)

/** Constituencies (选区) of a scheme, by their number. */
export const constituencies = pgTable(
  'constituencies',
  {
    id: idColumn(),
    bodyId: refColumn('body_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    number: integer('number').notNull(),
    name: text('name').notNull(),
    seats: integer('seats').notNull(),
    /** Registered voters, where they are known already. */
    voters: integer('voters'),
  },
  (t) => [
    uniqueIndex('constituencies_number').on(t.bodyId, t.number),
    ...rowPolicies('constituencies', { read: inScopeOrAbove(t.areaCode), write: inScope(t.areaCode) }),
  ],
)

/** What a constituency is made of: villages, communities, parts of them, or workplaces. */
export const constituencyParts = pgTable(
  'constituency_parts',
  {
    id: idColumn(),
    constituencyId: refColumn('constituency_id').notNull(),
    bodyId: refColumn('body_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    position: integer('position').notNull(),
    /** The village or community; null for a workplace. */
    unitCode: areaColumn('unit_code'),
    name: text('name').notNull(),
    population: integer('population').notNull(),
  },
  (t) => [
    index('constituency_parts_constituency').on(t.constituencyId),
    index('constituency_parts_body').on(t.bodyId),
    ...rowPolicies('constituency_parts', { read: inScopeOrAbove(t.areaCode), write: inScope(t.areaCode) }),
  ],
)

/** Notices of constituencies (选区划分公告) as they were published; a withdrawn one stays. */
export const constituencyNotices = pgTable(
  'constituency_notices',
  {
    id: idColumn(),
    bodyId: refColumn('body_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    ordinal: integer('ordinal').notNull(),
    publishedOn: dayColumn('published_on').notNull(),
    documentNumber: text('document_number').notNull(),
    fileId: refColumn('file_id'),
    /** Why constituencies lie beyond the tolerance; empty where none does. */
    toleranceReason: text('tolerance_reason').notNull(),
    tolerancePercent: integer('tolerance_percent').notNull(),
    content: jsonb('content').$type<Drawn[]>().notNull(),
    withdrawnOn: dayColumn('withdrawn_on'),
    withdrawReason: text('withdraw_reason').notNull().default(''),
  },
  (t) => [
    uniqueIndex('constituency_notices_key').on(t.bodyId, t.ordinal),
    ...rowPolicies('constituency_notices', { read: inScopeOrAbove(t.areaCode), write: inScope(t.areaCode) }),
  ],
)
