import { boolean, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { areaColumn, dayColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import { inScope, inScopeOrAbove, rowPolicies } from '#platform/policies.ts'
import type { Capacity } from './membership.ts'

/** Leading groups (领导小组) of a round, each with its office (办公室). */
export const leadingGroups = pgTable(
  'leading_groups',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    name: text('name').notNull(),
    duty: text('duty').notNull(),
    officeName: text('office_name').notNull(),
    officeOrganisationId: refColumn('office_organisation_id').notNull(),
    foundedOn: dayColumn('founded_on').notNull(),
    dissolvedOn: dayColumn('dissolved_on'),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('leading_groups_name').on(t.roundId, t.areaCode, t.name),
    ...rowPolicies('leading_groups', { read: inScopeOrAbove(t.areaCode), write: inScope(t.areaCode) }),
  ],
)

/**
 * Who sat in a leading group, in what capacity, from when until when; changes never overwrite. `until_on` is the first
 * day on which the person no longer sits.
 */
export const groupMembers = pgTable(
  'group_members',
  {
    id: idColumn(),
    groupId: refColumn('group_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    personId: refColumn('person_id').notNull(),
    organisationId: refColumn('organisation_id').notNull(),
    title: text('title').notNull(),
    capacity: text('capacity').$type<Capacity>().notNull(),
    /** Place in the published list among those of the same capacity; a successor takes the predecessor's. */
    position: integer('position').notNull().default(0),
    /** The person also works in the group's office (always so for its staff); its director if `officeDirector`. */
    inOffice: boolean('in_office').notNull().default(false),
    officeDirector: boolean('office_director').notNull().default(false),
    fromOn: dayColumn('from_on').notNull(),
    untilOn: dayColumn('until_on'),
    reason: text('reason'),
  },
  (t) => [
    index('group_members_group').on(t.groupId),
    index('group_members_person').on(t.personId),
    ...rowPolicies('group_members', { read: inScopeOrAbove(t.areaCode), write: inScope(t.areaCode) }),
  ],
)
