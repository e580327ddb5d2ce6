import { type SQL, sql } from 'drizzle-orm'
import { type AnyPgColumn, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { areaColumn, dayColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import { inScope, isSystem, ownOrganisation, roleIs, rowPolicies } from '#platform/policies.ts'
import type { EntryKind, MeetingKind } from './kinds.ts'
import type { ApprovalState, Outcome } from './states.ts'
import type { Figures, Subject } from './subjects.ts'

const area = sql`current_setting('wuguan.area', true)`
const organisation = sql`current_setting('wuguan.org', true)`

/** The acting post numbers and sends one of the approval's documents. */
function printsDocument(request: AnyPgColumn, reply: AnyPgColumn): SQL {
  return sql`exists (select from documents d where d.id in (${request}, ${reply})
    and (d.print_organisation_id = ${organisation} or d.drafting_organisation_id = ${organisation}))`
}

/** Approvals (请示批复): a request from below, its study, its reply. */
export const approvals = pgTable(
  'approvals',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    bodyId: refColumn('body_id'),
    subject: text('subject').$type<Subject>().notNull(),
    title: text('title').notNull(),
    state: text('state').$type<ApprovalState>().notNull(),
    /** Area of the requesting organisation (请示单位). */
    areaCode: areaColumn('area_code').notNull(),
    requestingOrganisationId: refColumn('requesting_organisation_id').notNull(),
    /** Area of the approving organisation (批复单位). */
    approvingAreaCode: areaColumn('approving_area_code').notNull(),
    approvingOrganisationId: refColumn('approving_organisation_id').notNull(),
    /** The leader who answers for it there. */
    approvingLeaderId: refColumn('approving_leader_id'),
    /** The request in hand (请示); earlier ones stand in the history. */
    requestId: refColumn('request_id').notNull(),
    /** How often it was sent. */
    attempt: integer('attempt').notNull().default(0),
    /** The reply (批复), drafted or issued. */
    replyId: refColumn('reply_id'),
    outcome: text('outcome').$type<Outcome>(),
    asked: jsonb('asked').$type<Figures>().notNull(),
    /** The numbers of the reply; they hold once it is issued. */
    approved: jsonb('approved').$type<Figures>(),
    submittedOn: dayColumn('submitted_on'),
    dueOn: dayColumn('due_on'),
    repliedOn: dayColumn('replied_on'),
    /** Why it was returned or withdrawn last. */
    reason: text('reason'),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => {
    const own = sql`(${isSystem} or ${ownOrganisation(t.requestingOrganisationId)}
      or ${ownOrganisation(t.approvingOrganisationId)})`
    const asks = sql`(${roleIs('coordinator', 'township')} and ${t.areaCode} = ${area})`
    const answers = sql`(${roleIs('coordinator', 'leader')} and ${t.approvingAreaCode} = ${area})`
    // The dearest condition stands last: it looks into another table.
    const prints = printsDocument(t.requestId, t.replyId)
    return [
      index('approvals_round').on(t.roundId, t.state),
      index('approvals_area').on(t.areaCode),
      index('approvals_approving').on(t.approvingAreaCode),
      index('approvals_request').on(t.requestId),
      index('approvals_reply').on(t.replyId),
      ...rowPolicies('approvals', {
        read: sql`(${own} or (not ${roleIs('department')}
          and (${inScope(t.areaCode)} or ${t.approvingAreaCode} = ${area})) or ${prints})`,
        write: sql`(${own} or ${asks} or ${answers} or ${prints})`,
      }),
    ]
  },
)

/** An approval of a row may be seen; its own policy decides. */
function ofSeenApproval(id: AnyPgColumn): SQL {
  return sql`(${isSystem} or exists (select from approvals a where a.id = ${id}))`
}

/** Meetings at which requests were studied (研究会议); one may study many. */
export const approvalMeetings = pgTable(
  'approval_meetings',
  {
    id: idColumn(),
    areaCode: areaColumn('area_code').notNull(),
    kind: text('kind').$type<MeetingKind>().notNull(),
    /** Its name as the reply cites it: 县委常委会会议. */
    name: text('name').notNull(),
    heldOn: dayColumn('held_on').notNull(),
    /** 主持人 and 出席人员, as the minutes have them. */
    chair: text('chair').notNull(),
    present: text('present').notNull(),
    /** The requester's own meeting (会议) whose decision became the request; null for the approver's. */
    sourceId: refColumn('source_id'),
    recordedBy: refColumn('recorded_by').notNull(),
  },
  (t) => [
    ...rowPolicies('approval_meetings', {
      read: sql`(${isSystem} or (${t.areaCode} = ${area} and not ${roleIs('department')}) or exists (select from approval_entries e where e.meeting_id = ${t.id}))`,
      write: sql`(${isSystem} or ${t.areaCode} = ${area})`,
    }),
  ],
)

/** The history of an approval (办理过程); no entry is ever changed. */
export const approvalEntries = pgTable(
  'approval_entries',
  {
    id: idColumn(),
    approvalId: refColumn('approval_id').notNull(),
    kind: text('kind').$type<EntryKind>().notNull(),
    onDay: dayColumn('on_day').notNull(),
    /** Who did it, with the post and organisation as they were then. */
    personName: text('person_name').notNull(),
    postTitle: text('post_title').notNull(),
    organisationName: text('organisation_name').notNull(),
    documentId: refColumn('document_id'),
    meetingId: refColumn('meeting_id'),
    outcome: text('outcome').$type<Outcome>(),
    /** Opinion, reason, or what changed. */
    words: text('words').notNull(),
    at: timeColumn('at').notNull(),
  },
  (t) => [
    uniqueIndex('approval_entries_order').on(t.approvalId, t.id),
    index('approval_entries_meeting').on(t.meetingId),
    ...rowPolicies('approval_entries', {
      read: ofSeenApproval(t.approvalId),
      write: isSystem,
      insert: ofSeenApproval(t.approvalId),
    }),
  ],
)
