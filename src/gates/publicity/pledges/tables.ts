import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { z } from 'zod'
import type { citationSchema } from '#common/contract.ts'
import { areaColumn, dayColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import { byLink, inScope, inScopeOrAbove, ownByLink, ownPerson, rowPolicies } from '#platform/policies.ts'
import type { PledgeKind, pledgeWays, TextState } from './shapes.ts'
import type { PledgeState } from './states.ts'

/** Texts of pledges (承诺书文本) of a round, by kind of people and edition; what was published never changes. */
export const pledgeTexts = pgTable(
  'pledge_texts',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    kind: text('kind').$type<PledgeKind>().notNull(),
    edition: integer('edition').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    /** SM3 of title and text. */
    hash: text('hash').notNull(),
    /** The discipline text on which it rests. */
    citation: jsonb('citation').$type<z.output<typeof citationSchema>>().notNull(),
    classKeys: jsonb('class_keys').$type<string[]>().notNull(),
    state: text('state').$type<TextState>().notNull(),
    publishedOn: dayColumn('published_on'),
    /** True where whoever signed an earlier edition was asked to sign again. */
    askAgain: boolean('ask_again').notNull().default(false),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('pledge_texts_edition').on(t.roundId, t.kind, t.edition),
    ...rowPolicies('pledge_texts', {
      read: sql`(${inScopeOrAbove(t.areaCode)} or (${byLink} and ${t.state} <> 'drafting'))`,
      write: inScope(t.areaCode),
    }),
  ],
)

/** Pledges (承诺书) that people signed on the phone or on paper. */
export const pledges = pgTable(
  'pledges',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    organisationId: refColumn('organisation_id'),
    personId: refColumn('person_id').notNull(),
    /** The name as it was when it was signed. */
    personName: text('person_name').notNull(),
    className: text('class_name').notNull(),
    kind: text('kind').$type<PledgeKind>().notNull(),
    textId: refColumn('text_id').notNull(),
    edition: integer('edition').notNull(),
    textHash: text('text_hash').notNull(),
    way: text('way').$type<(typeof pledgeWays)[number]>().notNull(),
    signedOn: dayColumn('signed_on').notNull(),
    /** The server's time, for one signed on the phone. */
    signedAt: timeColumn('signed_at'),
    /** The strokes of the drawn signature as an SVG path. */
    signature: text('signature'),
    /** The key that the phone made for this submission, so that a repetition is known as one. */
    submissionKey: text('submission_key'),
    /** The entry of paper pledges with which it came. */
    batchId: refColumn('batch_id'),
    scanFileId: refColumn('scan_file_id'),
    scanName: text('scan_name'),
    state: text('state').$type<PledgeState>().notNull(),
    endedOn: dayColumn('ended_on'),
    endReason: text('end_reason'),
    enteredBy: text('entered_by').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('pledges_submission').on(t.submissionKey),
    uniqueIndex('pledges_one').on(t.roundId, t.personId, t.kind).where(sql`state = 'in_force'`),
    index('pledges_unit').on(t.roundId, t.organisationId),
    index('pledges_area').on(t.areaCode),
    index('pledges_batch').on(t.batchId),
    ...rowPolicies('pledges', {
      read: sql`(${inScope(t.areaCode)} or ${ownPerson(t.personId)})`,
      write: sql`(${inScope(t.areaCode)} or ${ownByLink(t.personId)})`,
    }),
  ],
)
