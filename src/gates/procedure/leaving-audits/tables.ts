import { sql } from 'drizzle-orm'
import { bigint, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { areaColumn, dayColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import { inScope, isSystem, roleIs, rowPolicies } from '#platform/policies.ts'
import type { FindingKind } from './finding-kinds.ts'
import type { AuditState } from './states.ts'
import type { AuditSubject } from './subjects.ts'

/** What was found on a subject; for the sixth also how many of how many villagers asked for it. */
export type SubjectNote = {
  readonly conclusion: string
  readonly askedBy?: number
  readonly villagers?: number
}

const works = roleIs('coordinator', 'department', 'township')

/** Leaving audits (离任经济责任审计), one for each village or community committee of a round. */
export const leavingAudits = pgTable(
  'leaving_audits',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    bodyId: refColumn('body_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    state: text('state').$type<AuditState>().notNull(),
    leadOrganisationId: refColumn('lead_organisation_id').notNull(),
    teamLeader: text('team_leader').notNull().default(''),
    teamMembers: text('team_members').array().notNull().default(sql`'{}'`),
    periodFrom: dayColumn('period_from').notNull(),
    periodTo: dayColumn('period_to').notNull(),
    plannedStartOn: dayColumn('planned_start_on'),
    plannedEndOn: dayColumn('planned_end_on'),
    noticedOn: dayColumn('noticed_on'),
    startedOn: dayColumn('started_on'),
    /** Day on which the draft report was delivered to those audited. */
    reportedOn: dayColumn('reported_on'),
    concludedOn: dayColumn('concluded_on'),
    reportNumber: text('report_number').notNull().default(''),
    summary: text('summary').notNull().default(''),
    publishedOn: dayColumn('published_on'),
    publishedPlace: text('published_place').notNull().default(''),
    subjects: jsonb('subjects').$type<Partial<Record<AuditSubject, SubjectNote>>>().notNull().default({}),
    waivedReason: text('waived_reason'),
    noticeFileId: refColumn('notice_file_id'),
    draftFileId: refColumn('draft_file_id'),
    reportFileId: refColumn('report_file_id'),
    publicationFileId: refColumn('publication_file_id'),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('leaving_audits_body').on(t.bodyId),
    index('leaving_audits_area').on(t.roundId, t.areaCode),
    ...rowPolicies('leaving_audits', {
      read: inScope(t.areaCode),
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${works}))`,
    }),
  ],
)

/** The officials whom an audit concerns, with the posts and the terms audited, and their reply to the draft. */
export const auditOfficials = pgTable(
  'leaving_audit_officials',
  {
    id: idColumn(),
    auditId: refColumn('audit_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    personId: refColumn('person_id').notNull(),
    post: text('post').notNull(),
    position: integer('position').notNull().default(0),
    fromOn: dayColumn('from_on').notNull(),
    toOn: dayColumn('to_on').notNull(),
    reply: text('reply').notNull().default(''),
    repliedOn: dayColumn('replied_on'),
    replyFileId: refColumn('reply_file_id'),
  },
  (t) => [
    uniqueIndex('leaving_audit_officials_key').on(t.auditId, t.personId, t.post),
    index('leaving_audit_officials_person').on(t.personId),
    ...rowPolicies('leaving_audit_officials', {
      read: inScope(t.areaCode),
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${works}))`,
    }),
  ],
)

/** Findings (审计发现问题) of an audit and their rectification. */
export const auditFindings = pgTable(
  'leaving_audit_findings',
  {
    id: idColumn(),
    auditId: refColumn('audit_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    subject: text('subject').$type<AuditSubject>().notNull(),
    kind: text('kind').$type<FindingKind>().notNull(),
    description: text('description').notNull(),
    /** In fen; null where no amount is at stake. */
    amountFen: bigint('amount_fen', { mode: 'number' }),
    responsible: text('responsible').notNull().default(''),
    measure: text('measure').notNull().default(''),
    dueOn: dayColumn('due_on'),
    doneOn: dayColumn('done_on'),
    doneNote: text('done_note').notNull().default(''),
    evidenceFileId: refColumn('evidence_file_id'),
    referredTo: text('referred_to').notNull().default(''),
  },
  (t) => [
    uniqueIndex('leaving_audit_findings_key').on(t.auditId, t.subject, t.description),
    index('leaving_audit_findings_area').on(t.areaCode),
    ...rowPolicies('leaving_audit_findings', {
      read: inScope(t.areaCode),
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${works}))`,
    }),
  ],
)
