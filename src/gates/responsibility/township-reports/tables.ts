import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { areaColumn, dayColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import { inScope, inScopeOrAbove, isSystem, roleIs, rowPolicies } from '#platform/policies.ts'
import type { ReportState } from './states.ts'

/** A point of the outline with what the township reports on it. */
export type ReportSection = { point: string; text: string }

const writes = roleIs('coordinator', 'township', 'leader')

/** Calls for reports (汇报安排): one period, with the points on which every township reports. */
export const reportCalls = pgTable(
  'report_calls',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    title: text('title').notNull(),
    periodFrom: dayColumn('period_from').notNull(),
    periodTo: dayColumn('period_to').notNull(),
    dueOn: dayColumn('due_on').notNull(),
    outline: jsonb('outline').$type<string[]>().notNull(),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    index('report_calls_round').on(t.roundId, t.periodFrom),
    ...rowPolicies('report_calls', {
      read: inScopeOrAbove(t.areaCode),
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${roleIs('coordinator')}))`,
    }),
  ],
)

/** Township reports (乡镇汇报), one for each township of a call; the Party secretary answers for it. */
export const townshipReports = pgTable(
  'township_reports',
  {
    id: idColumn(),
    callId: refColumn('call_id').notNull(),
    roundId: refColumn('round_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    state: text('state').$type<ReportState>().notNull(),
    sections: jsonb('sections').$type<ReportSection[]>().notNull(),
    /** The secretary who signed, with organisation and post as they were on that day. */
    reporterId: refColumn('reporter_id'),
    reporterName: text('reporter_name').notNull().default(''),
    reporterTitle: text('reporter_title').notNull().default(''),
    organisationName: text('organisation_name').notNull().default(''),
    /** Signed in the product by the secretary, or on paper. */
    signedHow: text('signed_how').$type<'self' | 'paper'>(),
    signedOn: dayColumn('signed_on'),
    handedInOn: dayColumn('handed_in_on'),
    receivedOn: dayColumn('received_on'),
    receivedBy: text('received_by').notNull().default(''),
    returnReason: text('return_reason'),
    /** The meeting at which it was heard (听取汇报). */
    meetingId: refColumn('meeting_id'),
    heardOn: dayColumn('heard_on'),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('township_reports_key').on(t.callId, t.areaCode),
    index('township_reports_area').on(t.roundId, t.areaCode),
    ...rowPolicies('township_reports', {
      read: inScope(t.areaCode),
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${writes}))`,
    }),
  ],
)

/** Comments (批示意见) of county leaders on a report. */
export const reportComments = pgTable(
  'report_comments',
  {
    id: idColumn(),
    reportId: refColumn('report_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    personId: refColumn('person_id').notNull(),
    name: text('name').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    saidOn: dayColumn('said_on').notNull(),
    recordedBy: text('recorded_by').notNull(),
  },
  (t) => [
    index('report_comments_report').on(t.reportId),
    ...rowPolicies('report_comments', {
      read: inScope(t.areaCode),
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${roleIs('coordinator', 'leader')}))`,
    }),
  ],
)

/** What is attached to a report. */
export const reportFiles = pgTable(
  'report_files',
  {
    id: idColumn(),
    reportId: refColumn('report_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    fileId: refColumn('file_id').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [
    uniqueIndex('report_files_file').on(t.reportId, t.fileId),
    ...rowPolicies('report_files', {
      read: inScope(t.areaCode),
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${writes}))`,
    }),
  ],
)
