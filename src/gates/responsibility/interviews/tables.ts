import { type SQL, sql } from 'drizzle-orm'
import { type AnyPgColumn, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { areaColumn, dayColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import { inScope, isSystem, ownOrganisation, ownPerson, roleIs, rowPolicies } from '#platform/policies.ts'
import type { CommitmentState, InterviewKind, InterviewState } from './states.ts'

/** Who sees that a talk takes place: its people, and posts of its area that are no department's. */
function known(areaCode: AnyPgColumn, ...people: AnyPgColumn[]): SQL {
  const own = sql.join(people.map(ownPerson), sql` or `)
  return sql`(${isSystem} or ${own} or (not ${roleIs('department')} and ${inScope(areaCode)}))`
}

/** The coordinator (in a township its officer) of the organ that arranges the talk. */
function arranges(organisationId: AnyPgColumn): SQL {
  return sql`(${roleIs('coordinator', 'township')} and ${ownOrganisation(organisationId)})`
}

/** Batches (批次) of talks: one leader with several persons, on one day. */
export const interviewBatches = pgTable(
  'interview_batches',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    /** The organ whose coordinator arranges it. */
    organisationId: refColumn('organisation_id').notNull(),
    kind: text('kind').$type<InterviewKind>().notNull(),
    title: text('title').notNull(),
    /** The leader who talks, in the post held then. */
    talkerId: refColumn('talker_id').notNull(),
    talkerTitle: text('talker_title').notNull(),
    recorderId: refColumn('recorder_id').notNull(),
    plannedOn: dayColumn('planned_on').notNull(),
    place: text('place').notNull(),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    index('interview_batches_round').on(t.roundId, t.plannedOn),
    index('interview_batches_area').on(t.areaCode),
    ...rowPolicies('interview_batches', {
      read: sql`(${known(t.areaCode, t.talkerId, t.recorderId)}
        or exists (select from interviews i where i.batch_id = ${t.id}))`,
      write: sql`(${isSystem} or (${roleIs('coordinator', 'township')} and ${inScope(t.areaCode)}))`,
    }),
  ],
)

/** Talks (约谈): one person of a batch, in the post held then; that and when it took place is no secret. */
export const interviews = pgTable(
  'interviews',
  {
    id: idColumn(),
    batchId: refColumn('batch_id').notNull(),
    roundId: refColumn('round_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    arrangerId: refColumn('arranger_id').notNull(),
    talkerId: refColumn('talker_id').notNull(),
    recorderId: refColumn('recorder_id').notNull(),
    position: integer('position').notNull(),
    personId: refColumn('person_id').notNull(),
    organisationId: refColumn('organisation_id').notNull(),
    title: text('title').notNull(),
    state: text('state').$type<InterviewState>().notNull(),
    /** Planned day, moved by a postponement. */
    dueOn: dayColumn('due_on').notNull(),
    heldOn: dayColumn('held_on'),
    /** Why it was postponed, missed or cancelled last. */
    reason: text('reason'),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('interviews_person').on(t.batchId, t.personId),
    index('interviews_round').on(t.roundId, t.state),
    index('interviews_area').on(t.areaCode),
    ...rowPolicies('interviews', {
      read: known(t.areaCode, t.talkerId, t.recorderId, t.personId),
      write: sql`(${isSystem} or ${ownPerson(t.talkerId)} or ${ownPerson(t.recorderId)}
        or (${roleIs('coordinator', 'township')} and ${inScope(t.areaCode)}))`,
    }),
  ],
)

/** Columns by which a confidential row knows its circle. */
const circle = () => ({
  areaCode: areaColumn('area_code').notNull(),
  arrangerId: refColumn('arranger_id').notNull(),
  talkerId: refColumn('talker_id').notNull(),
  recorderId: refColumn('recorder_id').notNull(),
  personId: refColumn('person_id').notNull(),
})

type Circle = Readonly<Record<'arrangerId' | 'talkerId' | 'recorderId' | 'personId', AnyPgColumn>>

/** Confidential: the two sides and the recorder, and the coordinator of the organ that arranged it; nobody else. */
function confidential(name: string, t: Circle) {
  const keeps = sql`(${ownPerson(t.talkerId)} or ${ownPerson(t.recorderId)} or ${arranges(t.arrangerId)})`
  return rowPolicies(name, { read: sql`(${keeps} or ${ownPerson(t.personId)})`, write: keeps })
}

/** Record (约谈记录) of a talk: what it is about, what was said, what the person answered. */
export const interviewRecords = pgTable(
  'interview_records',
  {
    interviewId: refColumn('interview_id').primaryKey(),
    ...circle(),
    topics: text('topics').notNull(),
    content: text('content').notNull().default(''),
    response: text('response').notNull().default(''),
  },
  (t) => confidential('interview_records', t),
)

/** Commitments (承诺事项) that a person made in a talk. */
export const interviewCommitments = pgTable(
  'interview_commitments',
  {
    id: idColumn(),
    interviewId: refColumn('interview_id').notNull(),
    ...circle(),
    text: text('text').notNull(),
    dueOn: dayColumn('due_on').notNull(),
    state: text('state').$type<CommitmentState>().notNull(),
    result: text('result'),
    doneOn: dayColumn('done_on'),
  },
  (t) => [
    index('interview_commitments_interview').on(t.interviewId),
    index('interview_commitments_due').on(t.state, t.dueOn),
    ...confidential('interview_commitments', t),
  ],
)

/** Follow-ups (回访) after a talk. */
export const interviewFollowUps = pgTable(
  'interview_follow_ups',
  {
    id: idColumn(),
    interviewId: refColumn('interview_id').notNull(),
    ...circle(),
    onDay: dayColumn('on_day').notNull(),
    words: text('words').notNull(),
    byName: text('by_name').notNull(),
  },
  (t) => [
    index('interview_follow_ups_interview').on(t.interviewId),
    ...confidential('interview_follow_ups', t),
  ],
)
