import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { SigningWay } from '#common/confirmation.ts'
import { areaColumn, dayColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import { inScope, isSystem, roleIs, rowPolicies } from '#platform/policies.ts'
import type { PasskeyProof } from '#platform/session/confirmations.ts'
import type { MotionState, NomineePost, StudyKind } from './states.ts'

const handles = roleIs('coordinator', 'township', 'leader')
const readers = roleIs('coordinator', 'township', 'leader', 'system')

/** Votes on a list or a nominee. */
export type Votes = { readonly for: number; readonly against: number; readonly abstain: number }

/** A nominee as a study had it before it, with the votes where each was voted on. */
export type StudiedNominee = {
  readonly name: string
  readonly personId: string | null
  readonly post: NomineePost
  readonly concurrent: boolean
  readonly votes: Votes | null
  readonly passed: boolean
}

/** Nominee motions (动议), one for each village or community of a round. */
export const motions = pgTable(
  'motions',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    state: text('state').$type<MotionState>().notNull(),
    /** The study in force; none while the list is a draft. */
    studyId: refColumn('study_id'),
    returnReason: text('return_reason'),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('motions_key').on(t.roundId, t.areaCode),
    ...rowPolicies('motions', {
      read: sql`(${inScope(t.areaCode)} and ${readers})`,
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${handles}))`,
    }),
  ],
)

/** Village nominees (提名人选) of a motion: who is put forward for which post. */
export const motionNominees = pgTable(
  'motion_nominees',
  {
    id: idColumn(),
    motionId: refColumn('motion_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    position: integer('position').notNull(),
    /** The registry’s person, where the nominee stands there. */
    personId: refColumn('person_id'),
    name: text('name').notNull(),
    post: text('post').$type<NomineePost>().notNull(),
    /** Planned to be elected secretary and head of the committee (一肩挑), by two separate elections. */
    concurrent: boolean('concurrent').notNull(),
    note: text('note').notNull().default(''),
  },
  (t) => [
    index('motion_nominees_motion').on(t.motionId),
    index('motion_nominees_person').on(t.personId),
    ...rowPolicies('motion_nominees', {
      read: sql`(${inScope(t.areaCode)} and ${readers})`,
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${handles}))`,
    }),
  ],
)

/** Studies (党委研究): a meeting of the township’s Party committee that studied the lists of one or more villages. */
export const motionStudies = pgTable(
  'motion_studies',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    /** The township. */
    areaCode: areaColumn('area_code').notNull(),
    kind: text('kind').$type<StudyKind>().notNull(),
    heldOn: dayColumn('held_on').notNull(),
    chair: text('chair').notNull(),
    /** Members who should attend (应到会) and who were present. */
    expected: integer('expected').notNull(),
    present: integer('present').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: timeColumn('recorded_at').notNull(),
  },
  (t) => [
    index('motion_studies_area').on(t.roundId, t.areaCode),
    ...rowPolicies('motion_studies', {
      read: sql`(${inScope(t.areaCode)} and ${readers})`,
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${handles}))`,
    }),
  ],
)

/** What a study decided on the list of one village; never changed afterwards. */
export const motionStudyItems = pgTable(
  'motion_study_items',
  {
    id: idColumn(),
    studyId: refColumn('study_id').notNull(),
    motionId: refColumn('motion_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    /** Votes on the list as a whole; null where each nominee was voted on. */
    votes: jsonb('votes').$type<Votes>(),
    nominees: jsonb('nominees').$type<StudiedNominee[]>().notNull(),
    passed: boolean('passed').notNull(),
  },
  (t) => [
    index('motion_study_items_motion').on(t.motionId),
    ...rowPolicies('motion_study_items', {
      read: sql`(${inScope(t.areaCode)} and ${readers})`,
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${handles}))`,
    }),
  ],
)

/**
 * A secretary’s act of signing (书记审核签字), drawn by hand or confirmed with an own passkey; one may sign the lists of
 * several villages.
 */
export const motionSignings = pgTable(
  'motion_signings',
  {
    id: idColumn(),
    /** The township. */
    areaCode: areaColumn('area_code').notNull(),
    signedBy: refColumn('signed_by').notNull(),
    name: text('name').notNull(),
    title: text('title').notNull(),
    opinion: text('opinion').notNull(),
    way: text('way').$type<SigningWay>().notNull().default('drawn'),
    /** The strokes of a signature drawn by hand. */
    drawing: text('drawing'),
    /** The assertion of a passkey over the lists that were signed. */
    proof: jsonb('proof').$type<PasskeyProof>(),
    signedAt: timeColumn('signed_at').notNull(),
  },
  (t) => [
    ...rowPolicies('motion_signings', {
      read: sql`(${inScope(t.areaCode)} and ${readers})`,
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${roleIs('leader')}))`,
    }),
  ],
)

/** The signature under one village’s list: SM3 of what was signed; void once the list is changed. */
export const motionSignatures = pgTable(
  'motion_signatures',
  {
    id: idColumn(),
    signingId: refColumn('signing_id').notNull(),
    motionId: refColumn('motion_id').notNull(),
    studyId: refColumn('study_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    digest: text('digest').notNull(),
    voidedAt: timeColumn('voided_at'),
    voidReason: text('void_reason'),
  },
  (t) => [
    index('motion_signatures_motion').on(t.motionId),
    ...rowPolicies('motion_signatures', {
      read: sql`(${inScope(t.areaCode)} and ${readers})`,
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${handles}))`,
    }),
  ],
)
