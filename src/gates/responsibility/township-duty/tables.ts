import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { areaColumn, dayColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import { inScope, inScopeOrAbove, isSystem, roleIs, rowPolicies } from '#platform/policies.ts'
import type { FindingState, Severity } from './kinds.ts'

const coordinates = roleIs('coordinator')
const visits = roleIs('coordinator', 'leader', 'department')

/** Township duty (包乡分工): which county leader covers which township, from when to when; a change ends a row and adds one. */
export const dutyAssignments = pgTable(
  'duty_assignments',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    /** The township. */
    areaCode: areaColumn('area_code').notNull(),
    personId: refColumn('person_id').notNull(),
    postId: refColumn('post_id').notNull(),
    /** The post in full as it was when the duty was given. */
    title: text('title').notNull(),
    /** Codes of the villages covered; null for all villages of the township. */
    villageCodes: jsonb('village_codes').$type<string[]>(),
    fromOn: dayColumn('from_on').notNull(),
    /** Day from which the leader covers it no longer. */
    untilOn: dayColumn('until_on'),
    endReason: text('end_reason'),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('duty_assignments_current')
      .on(t.roundId, t.areaCode, t.personId)
      .where(sql`until_on is null`),
    index('duty_assignments_person').on(t.roundId, t.personId),
    ...rowPolicies('duty_assignments', {
      read: inScope(t.areaCode),
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${coordinates}))`,
    }),
  ],
)

/** Visits (走访) of a leader to a village or a township. */
export const dutyVisits = pgTable(
  'duty_visits',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    leaderId: refColumn('leader_id').notNull(),
    leaderTitle: text('leader_title').notNull(),
    visitedOn: dayColumn('visited_on').notNull(),
    /** 走访人数 and 入户数. */
    peopleMet: integer('people_met').notNull(),
    households: integer('households').notNull(),
    peopleNotes: text('people_notes').notNull().default(''),
    summary: text('summary').notNull().default(''),
    /** The place did not belong to the leader's duty on that day. */
    outside: boolean('outside').notNull(),
    recordedBy: refColumn('recorded_by').notNull(),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('duty_visits_key').on(t.roundId, t.leaderId, t.areaCode, t.visitedOn),
    index('duty_visits_area').on(t.roundId, t.areaCode, t.visitedOn),
    ...rowPolicies('duty_visits', {
      read: inScope(t.areaCode),
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${visits}))`,
    }),
  ],
)

/** Findings (排查问题) of a visit, each followed until done. */
export const dutyFindings = pgTable(
  'duty_findings',
  {
    id: idColumn(),
    visitId: refColumn('visit_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    position: integer('position').notNull(),
    /** Name of the class as the round's list had it. */
    className: text('class_name').notNull(),
    severity: text('severity').$type<Severity>().notNull(),
    text: text('text').notNull(),
    state: text('state').$type<FindingState>().notNull(),
    taskId: refColumn('task_id'),
    result: text('result'),
    doneOn: dayColumn('done_on'),
  },
  (t) => [
    index('duty_findings_visit').on(t.visitId),
    index('duty_findings_area').on(t.areaCode),
    ...rowPolicies('duty_findings', {
      read: inScope(t.areaCode),
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${visits}))`,
    }),
  ],
)

/** Photographs of a visit. */
export const dutyPhotos = pgTable(
  'duty_photos',
  {
    id: idColumn(),
    visitId: refColumn('visit_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    fileId: refColumn('file_id').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [
    uniqueIndex('duty_photos_file').on(t.visitId, t.fileId),
    ...rowPolicies('duty_photos', {
      read: inScope(t.areaCode),
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${visits}))`,
    }),
  ],
)

/** The classes of findings (问题类别) that a round uses; the usual ones where it has no row. */
export const dutySchemes = pgTable(
  'duty_schemes',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    classes: jsonb('classes').$type<string[]>().notNull(),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('duty_schemes_round').on(t.roundId),
    ...rowPolicies('duty_schemes', {
      read: inScopeOrAbove(t.areaCode),
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${coordinates}))`,
    }),
  ],
)
