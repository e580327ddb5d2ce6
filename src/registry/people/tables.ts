import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { areaColumn, dayColumn, idColumn, timeColumn } from '#platform/columns.ts'
import { inScope, inScopeOrAbove, ownPerson, roleIs, rowPolicies } from '#platform/policies.ts'

/** People (人员). Personal numbers stand encrypted beside a keyed hash for equality. */
export const people = pgTable(
  'people',
  {
    id: idColumn(),
    /** The number by which the county's own lists know the person. */
    number: text('number').notNull(),
    name: text('name').notNull(),
    initials: text('initials').notNull(),
    sex: text('sex').$type<'M' | 'F'>(),
    birthDate: dayColumn('birth_date'),
    ethnicity: text('ethnicity'),
    education: text('education'),
    partyJoined: text('party_joined'),
    areaCode: areaColumn('area_code').notNull(),
    identitySealed: text('identity_sealed'),
    identityHash: text('identity_hash'),
    /** What the mask leaves readable: the first two and the last four characters. */
    identityTail: text('identity_tail'),
    phoneSealed: text('phone_sealed'),
    phoneHash: text('phone_hash'),
    /** The last four digits, for a mobile number after its first three. */
    phoneTail: text('phone_tail'),
    version: integer('version').notNull().default(1),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('people_number').on(t.number),
    uniqueIndex('people_identity').on(t.identityHash),
    index('people_area').on(t.areaCode),
    index('people_name').on(t.name),
    ...rowPolicies('people', {
      read: sql`(${inScopeOrAbove(t.areaCode)} or ${ownPerson(t.id)} or ${roleIs('system_admin', 'security_admin', 'audit_admin')})`,
      write: inScope(t.areaCode),
    }),
  ],
)
