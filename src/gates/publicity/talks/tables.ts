import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { areaColumn, dayColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import {
  inScope,
  inScopeOrAbove,
  ownOrganisation,
  ownPerson,
  roleIs,
  rowPolicies,
} from '#platform/policies.ts'
import type { TalkState } from './states.ts'

const own = sql`current_setting('wuguan.person', true)`

/** Layers (谈话层级) of a round's scheme of talks: who talks, to people of which classes of the campaign. */
export const talkLayers = pgTable(
  'talk_layers',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    name: text('name').notNull(),
    position: integer('position').notNull(),
    classKeys: jsonb('class_keys').$type<string[]>().notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('talk_layers_round').on(t.roundId),
    ...rowPolicies('talk_layers', { read: inScopeOrAbove(t.areaCode), write: inScope(t.areaCode) }),
  ],
)

/** Kinds of people who must be talked to (必谈): a class of the campaign, or people named. */
export const talkMusts = pgTable(
  'talk_musts',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    name: text('name').notNull(),
    position: integer('position').notNull(),
    classKey: text('class_key'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('talk_musts_round').on(t.roundId),
    ...rowPolicies('talk_musts', { read: inScopeOrAbove(t.areaCode), write: inScope(t.areaCode) }),
  ],
)

/** People named as must; who is named, such as after a report, is known to the coordinators alone, and of oneself to nobody. */
export const talkMustPeople = pgTable(
  'talk_must_people',
  {
    id: idColumn(),
    mustId: refColumn('must_id').notNull(),
    personId: refColumn('person_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
  },
  (t) => [
    uniqueIndex('talk_must_people_person').on(t.mustId, t.personId),
    ...rowPolicies('talk_must_people', {
      read: sql`(${inScope(t.areaCode)} and ${roleIs('coordinator', 'system')} and not ${ownPerson(t.personId)})`,
      write: sql`(${inScope(t.areaCode)} and ${roleIs('coordinator', 'system')})`,
    }),
  ],
)

/** Batches (批次) of talks of a layer. */
export const talkBatches = pgTable(
  'talk_batches',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    layerId: refColumn('layer_id').notNull(),
    /** Counted within the area that organises it. */
    number: integer('number').notNull(),
    title: text('title').notNull(),
    startsOn: dayColumn('starts_on').notNull(),
    endsOn: dayColumn('ends_on').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: timeColumn('created_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('talk_batches_number').on(t.roundId, t.areaCode, t.number),
    index('talk_batches_area').on(t.areaCode),
    ...rowPolicies('talk_batches', { read: inScopeOrAbove(t.areaCode), write: inScope(t.areaCode) }),
  ],
)

/** Talks: who talks with whom, planned for a day, done on a day; what was said stands in `talk_records`. */
export const talks = pgTable(
  'talks',
  {
    id: idColumn(),
    batchId: refColumn('batch_id').notNull(),
    roundId: refColumn('round_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    talkerId: refColumn('talker_id').notNull(),
    talkerOrganisationId: refColumn('talker_organisation_id').notNull(),
    talkerTitle: text('talker_title').notNull(),
    plannedOn: dayColumn('planned_on').notNull(),
    state: text('state').$type<TalkState>().notNull(),
    doneOn: dayColumn('done_on'),
    place: text('place').notNull().default(''),
    cancelReason: text('cancel_reason'),
    /** When what was said was written down; null where nothing was. */
    recordedOn: dayColumn('recorded_on'),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    index('talks_batch').on(t.batchId),
    index('talks_round').on(t.roundId, t.state),
    index('talks_area').on(t.areaCode),
    ...rowPolicies('talks', {
      read: sql`(${inScope(t.areaCode)} or ${ownPerson(t.talkerId)} or exists (select from talk_people x
        where x.talk_id = ${t.id} and x.person_id = ${own}))`,
      write: sql`(${inScope(t.areaCode)} or ${ownPerson(t.talkerId)})`,
    }),
  ],
)

/** Who was talked to: one row is one person-time (人次) once the talk is done. */
export const talkPeople = pgTable(
  'talk_people',
  {
    id: idColumn(),
    talkId: refColumn('talk_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    personId: refColumn('person_id').notNull(),
    organisationId: refColumn('organisation_id'),
    postTitle: text('post_title').notNull(),
  },
  (t) => [
    uniqueIndex('talk_people_person').on(t.talkId, t.personId),
    index('talk_people_own').on(t.personId),
    ...rowPolicies('talk_people', {
      read: sql`(${inScope(t.areaCode)} or ${ownPerson(t.personId)})`,
      write: inScope(t.areaCode),
    }),
  ],
)

/** What was said in a talk: only for the two sides and the talker's organ. */
export const talkRecords = pgTable(
  'talk_records',
  {
    talkId: refColumn('talk_id').primaryKey(),
    talkerId: refColumn('talker_id').notNull(),
    organisationId: refColumn('organisation_id').notNull(),
    personIds: jsonb('person_ids').$type<string[]>().notNull(),
    content: text('content').notNull(),
    writtenBy: text('written_by').notNull(),
    writtenAt: timeColumn('written_at').notNull().defaultNow(),
  },
  (t) => [
    ...rowPolicies('talk_records', {
      read: sql`(${ownPerson(t.talkerId)} or ${ownOrganisation(t.organisationId)} or ${t.personIds} @> to_jsonb(${own}))`,
      write: sql`(${ownPerson(t.talkerId)} or ${ownOrganisation(t.organisationId)})`,
    }),
  ],
)
