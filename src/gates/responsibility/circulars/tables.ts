import { type SQL, sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { Said } from '#common/text.ts'
import { areaColumn, dayColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import {
  inScope,
  inScopeOrAbove,
  isSystem,
  ownOrganisation,
  ownPerson,
  roleIs,
  rowPolicies,
} from '#platform/policies.ts'
import type { BodyKind } from '#rules/bodies.ts'
import type { CircularState, ReminderKind } from './states.ts'

const area = sql`current_setting('wuguan.area', true)`

/** The acting post stands for the whole area: a county's coordinator, a township's officer. */
function standsFor(code: AnyPgColumn): SQL {
  return sql`(${roleIs('coordinator', 'township')} and ${code} = ${area})`
}

/** The acting post sends: it belongs to the sending organisation or stands for its area. */
function sends(organisationId: AnyPgColumn, areaCode: AnyPgColumn): SQL {
  return sql`(${isSystem} or ${ownOrganisation(organisationId)} or ${standsFor(areaCode)})`
}

/** Circulars (通知) to organisations: a short notice of its own, or one that passes on an issued document. */
export const circulars = pgTable(
  'circulars',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    /** Area and organisation that send it. */
    areaCode: areaColumn('area_code').notNull(),
    organisationId: refColumn('organisation_id').notNull(),
    /** The issued official document (公文) that it passes on. */
    documentId: refColumn('document_id'),
    title: text('title').notNull(),
    /** One paragraph a line. */
    body: text('body').notNull(),
    /** Last day to sign for it and confirm the reading. */
    deadlineOn: dayColumn('deadline_on').notNull(),
    /** How many days before the deadline those who are missing are reminded. */
    remindDays: integer('remind_days').notNull(),
    /** Who must read it in each organisation, in words, and how many at least. */
    readersWho: text('readers_who').notNull(),
    readersNeeded: integer('readers_needed').notNull(),
    /** Organisations to which the draft is addressed; once issued its recipients count. */
    addresseeIds: jsonb('addressee_ids').$type<string[]>().notNull(),
    state: text('state').$type<CircularState>().notNull(),
    issuedOn: dayColumn('issued_on'),
    issuedBy: refColumn('issued_by'),
    /** Why it was withdrawn. */
    reason: text('reason'),
    /** The circular that this one replaces. */
    supersedesId: refColumn('supersedes_id'),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => {
    const sender = sends(t.organisationId, t.areaCode)
    const addressed = sql`exists (select from circular_recipients r where r.circular_id = ${t.id})`
    const named = sql`exists (select from circular_readers p where p.circular_id = ${t.id})`
    return [
      index('circulars_round').on(t.roundId, t.state),
      index('circulars_area').on(t.areaCode),
      ...rowPolicies('circulars', {
        read: sql`(${sender} or (${t.state} <> 'draft'
          and ((not ${roleIs('department')} and ${inScope(t.areaCode)}) or ${addressed} or ${named})))`,
        write: sender,
      }),
    ]
  },
)

/** The circular of a row may be seen; its own policy decides. */
function ofSeenCircular(circularId: AnyPgColumn): SQL {
  return sql`(${isSystem} or exists (select from circulars c where c.id = ${circularId}))`
}

/** The circular of a row is the actor's to send. */
function ofOwnCircular(circularId: AnyPgColumn): SQL {
  return sql`(${isSystem} or exists (select from circulars c where c.id = ${circularId}
    and (c.organisation_id = current_setting('wuguan.org', true)
      or (${roleIs('coordinator', 'township')} and c.area_code = ${area}))))`
}

/** Annexes (附件) of a circular, in their order. */
export const circularFiles = pgTable(
  'circular_files',
  {
    id: idColumn(),
    circularId: refColumn('circular_id').notNull(),
    fileId: refColumn('file_id').notNull(),
    name: text('name').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [
    index('circular_files_circular').on(t.circularId),
    ...rowPolicies('circular_files', {
      read: ofSeenCircular(t.circularId),
      write: ofOwnCircular(t.circularId),
    }),
  ],
)

/** Organisations to which a circular was sent, and their receipt (签收). */
export const circularRecipients = pgTable(
  'circular_recipients',
  {
    id: idColumn(),
    circularId: refColumn('circular_id').notNull(),
    organisationId: refColumn('organisation_id').notNull(),
    /** The organisation's area. */
    areaCode: areaColumn('area_code').notNull(),
    /** Organisation and area that sent it. */
    senderId: refColumn('sender_id').notNull(),
    senderArea: areaColumn('sender_area').notNull(),
    sentOn: dayColumn('sent_on').notNull(),
    /** Sent afterwards (补发). */
    added: boolean('added').notNull().default(false),
    receivedOn: dayColumn('received_on'),
    /** Point in time and person of a receipt given in the system; a paper return has neither. */
    receivedAt: timeColumn('received_at'),
    receivedBy: refColumn('received_by'),
    receivedName: text('received_name'),
    /** More time that the sender granted this organisation; null where the circular's own deadline counts. */
    deadlineOn: dayColumn('deadline_on'),
    remindedOn: dayColumn('reminded_on'),
    reminders: integer('reminders').notNull().default(0),
  },
  (t) => {
    const sender = sends(t.senderId, t.senderArea)
    const mine = sql`(${ownOrganisation(t.organisationId)} or ${standsFor(t.areaCode)})`
    const below = sql`(not ${roleIs('department')} and (${inScope(t.areaCode)} or ${inScope(t.senderArea)}))`
    return [
      uniqueIndex('circular_recipients_key').on(t.circularId, t.organisationId),
      index('circular_recipients_organisation').on(t.organisationId, t.receivedOn),
      index('circular_recipients_area').on(t.areaCode),
      ...rowPolicies('circular_recipients', {
        read: sql`(${sender} or ${mine} or ${below})`,
        write: sql`(${sender} or ${mine})`,
        insert: sender,
      }),
    ]
  },
)

/** Persons named in an organisation to read a circular, and when they confirmed it (阅知). */
export const circularReaders = pgTable(
  'circular_readers',
  {
    id: idColumn(),
    circularId: refColumn('circular_id').notNull(),
    organisationId: refColumn('organisation_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    senderId: refColumn('sender_id').notNull(),
    senderArea: areaColumn('sender_area').notNull(),
    personId: refColumn('person_id').notNull(),
    postId: refColumn('post_id').notNull(),
    /** The post in full as it was when the person was named. */
    title: text('title').notNull(),
    readOn: dayColumn('read_on'),
    /** Null for a reading that a paper return tells of. */
    readAt: timeColumn('read_at'),
  },
  (t) => {
    const sender = sends(t.senderId, t.senderArea)
    const mine = sql`(${ownOrganisation(t.organisationId)} or ${standsFor(t.areaCode)})`
    const below = sql`(not ${roleIs('department')} and (${inScope(t.areaCode)} or ${inScope(t.senderArea)}))`
    return [
      uniqueIndex('circular_readers_key').on(t.circularId, t.organisationId, t.personId),
      index('circular_readers_person').on(t.personId, t.readOn),
      ...rowPolicies('circular_readers', {
        read: sql`(${sender} or ${mine} or ${ownPerson(t.personId)} or ${below})`,
        write: sql`(${sender} or ${mine} or ${ownPerson(t.personId)})`,
        insert: sql`(${sender} or ${mine})`,
      }),
    ]
  },
)

/** Reminders (催办): when, why, which organisations, how many people were told; none is ever changed. */
export const circularReminders = pgTable(
  'circular_reminders',
  {
    id: idColumn(),
    circularId: refColumn('circular_id').notNull(),
    kind: text('kind').$type<ReminderKind>().notNull(),
    onDay: dayColumn('on_day').notNull(),
    at: timeColumn('at').notNull(),
    byName: text('by_name').notNull(),
    organisationIds: jsonb('organisation_ids').$type<string[]>().notNull(),
    people: integer('people').notNull(),
  },
  (t) => [
    index('circular_reminders_circular').on(t.circularId),
    ...rowPolicies('circular_reminders', {
      read: ofOwnCircular(t.circularId),
      write: isSystem,
      insert: ofOwnCircular(t.circularId),
    }),
  ],
)

/** Deadlines that were moved after sending (调整时限): from, to, why, for all or for one; none is ever changed. */
export const circularDeadlines = pgTable(
  'circular_deadlines',
  {
    id: idColumn(),
    circularId: refColumn('circular_id').notNull(),
    /** The organisation that was granted more time; null where the circular's deadline was moved for all. */
    organisationId: refColumn('organisation_id'),
    fromOn: dayColumn('from_on').notNull(),
    toOn: dayColumn('to_on').notNull(),
    reason: text('reason').notNull(),
    onDay: dayColumn('on_day').notNull(),
    at: timeColumn('at').notNull(),
    byName: text('by_name').notNull(),
  },
  (t) => {
    // What was granted to one organisation shows where its receipt does.
    const granted = sql`exists (select from circular_recipients r
      where r.circular_id = ${t.circularId} and r.organisation_id = ${t.organisationId})`
    return [
      index('circular_deadlines_circular').on(t.circularId),
      ...rowPolicies('circular_deadlines', {
        read: sql`(${isSystem} or ${granted} or (${t.organisationId} is null and ${ofSeenCircular(t.circularId)}))`,
        write: isSystem,
        insert: ofOwnCircular(t.circularId),
      }),
    ]
  },
)

/** Discipline requirements (纪律要求): what a round demands at a step of a kind of body, and by which circular. */
export const disciplineRequirements = pgTable(
  'discipline_requirements',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    kind: text('kind').$type<BodyKind>().notNull(),
    stepId: text('step_id').notNull(),
    text: jsonb('text').$type<Said>().notNull(),
    /** Taken over from the recommended wording as it stands. */
    recommended: boolean('recommended').notNull(),
    circularId: refColumn('circular_id'),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('discipline_requirements_key').on(t.roundId, t.kind, t.stepId),
    index('discipline_requirements_circular').on(t.circularId),
    ...rowPolicies('discipline_requirements', {
      read: inScopeOrAbove(t.areaCode),
      write: inScope(t.areaCode),
    }),
  ],
)
