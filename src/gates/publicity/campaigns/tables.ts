import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { areaColumn, dayColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import { byLink, inScope, inScopeOrAbove, ownByLink, ownPerson, rowPolicies } from '#platform/policies.ts'
import type { Finder } from './finder.ts'
import type { DutyKind, LeaveReason } from './kinds.ts'
import type { CampaignState } from './states.ts'

/** Campaign schemes (宣传方案) of a round: who is concerned, by class, and what each class owes. */
export const campaigns = pgTable(
  'campaigns',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    title: text('title').notNull(),
    startsOn: dayColumn('starts_on').notNull(),
    endsOn: dayColumn('ends_on').notNull(),
    state: text('state').$type<CampaignState>().notNull(),
    /** When the people of the classes were last looked up; null before the first time. */
    peopleOn: dayColumn('people_on'),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    index('campaigns_round').on(t.roundId, t.state),
    ...rowPolicies('campaigns', {
      read: sql`(${inScopeOrAbove(t.areaCode)} or ${byLink})`,
      write: inScope(t.areaCode),
    }),
  ],
)

/** Classes of people (人员类别) of a campaign; a person belongs to the first, in this order, that finds the person. */
export const campaignClasses = pgTable(
  'campaign_classes',
  {
    id: idColumn(),
    campaignId: refColumn('campaign_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    key: text('key').notNull(),
    name: text('name').notNull(),
    position: integer('position').notNull(),
    finder: jsonb('finder').$type<Finder>().notNull(),
  },
  (t) => [
    uniqueIndex('campaign_classes_key').on(t.campaignId, t.key),
    ...rowPolicies('campaign_classes', {
      read: sql`(${inScopeOrAbove(t.areaCode)} or ${byLink})`,
      write: inScope(t.areaCode),
    }),
  ],
)

/** What each person of a class owes: so many times a kind of duty, by a day. */
export const campaignDuties = pgTable(
  'campaign_duties',
  {
    id: idColumn(),
    campaignId: refColumn('campaign_id').notNull(),
    classId: refColumn('class_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    kind: text('kind').$type<DutyKind>().notNull(),
    title: text('title').notNull(),
    needed: integer('needed').notNull(),
    dueOn: dayColumn('due_on').notNull(),
  },
  (t) => [
    uniqueIndex('campaign_duties_kind').on(t.classId, t.kind),
    index('campaign_duties_campaign').on(t.campaignId),
    ...rowPolicies('campaign_duties', {
      read: sql`(${inScopeOrAbove(t.areaCode)} or ${byLink})`,
      write: inScope(t.areaCode),
    }),
  ],
)

/** People named for a class, besides those whom posts and groups find. */
export const campaignListed = pgTable(
  'campaign_listed',
  {
    id: idColumn(),
    campaignId: refColumn('campaign_id').notNull(),
    classId: refColumn('class_id').notNull(),
    personId: refColumn('person_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    /** Why the person is named: 拟提名人选, 县人大代表, 某某的配偶 … */
    note: text('note').notNull().default(''),
  },
  (t) => [
    uniqueIndex('campaign_listed_person').on(t.classId, t.personId),
    index('campaign_listed_campaign').on(t.campaignId),
    ...rowPolicies('campaign_listed', { read: inScope(t.areaCode), write: inScope(t.areaCode) }),
  ],
)

/** Who is concerned by a campaign, in which class and unit, from when until when; changes never overwrite. */
export const campaignPeople = pgTable(
  'campaign_people',
  {
    id: idColumn(),
    campaignId: refColumn('campaign_id').notNull(),
    classId: refColumn('class_id').notNull(),
    personId: refColumn('person_id').notNull(),
    organisationId: refColumn('organisation_id'),
    areaCode: areaColumn('area_code').notNull(),
    postTitle: text('post_title').notNull(),
    joinedOn: dayColumn('joined_on').notNull(),
    leftOn: dayColumn('left_on'),
    leaveReason: text('leave_reason').$type<LeaveReason>(),
  },
  (t) => [
    uniqueIndex('campaign_people_person').on(t.campaignId, t.personId).where(sql`left_on is null`),
    index('campaign_people_area').on(t.campaignId, t.areaCode),
    index('campaign_people_own').on(t.personId),
    ...rowPolicies('campaign_people', {
      read: sql`(${inScope(t.areaCode)} or ${ownPerson(t.personId)})`,
      write: inScope(t.areaCode),
    }),
  ],
)

/**
 * What a person has done of a campaign's duties, each by the record that proves it. A record kept below can concern a
 * leader above, so that a post also writes for those above it.
 */
export const fulfilments = pgTable(
  'fulfilments',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    personId: refColumn('person_id').notNull(),
    kind: text('kind').$type<DutyKind>().notNull(),
    sourceTopic: text('source_topic').notNull(),
    sourceId: refColumn('source_id').notNull(),
    title: text('title').notNull(),
    doneOn: dayColumn('done_on').notNull(),
    organisationId: refColumn('organisation_id'),
    areaCode: areaColumn('area_code').notNull(),
  },
  (t) => [
    uniqueIndex('fulfilments_source').on(t.sourceTopic, t.sourceId, t.personId),
    index('fulfilments_person').on(t.roundId, t.personId, t.kind, t.doneOn, t.areaCode),
    ...rowPolicies('fulfilments', {
      read: sql`(${inScopeOrAbove(t.areaCode)} or ${ownPerson(t.personId)})`,
      write: sql`(${inScopeOrAbove(t.areaCode)} or ${ownByLink(t.personId)})`,
    }),
  ],
)
