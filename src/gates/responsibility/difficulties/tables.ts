import { index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { areaColumn, dayColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import { inScope, rowPolicies } from '#platform/policies.ts'
import type { DifficultyState } from './states.ts'

/** Difficulties (重点难点问题) of a round: raised, assigned to an owner with a day, solved. */
export const difficulties = pgTable(
  'difficulties',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    /** Where the difficulty lies. */
    areaCode: areaColumn('area_code').notNull(),
    title: text('title').notNull(),
    detail: text('detail').notNull(),
    raisedByOrganisationId: refColumn('raised_by_organisation_id').notNull(),
    raisedOn: dayColumn('raised_on').notNull(),
    ownerOrganisationId: refColumn('owner_organisation_id'),
    ownerPersonId: refColumn('owner_person_id'),
    dueOn: dayColumn('due_on'),
    state: text('state').$type<DifficultyState>().notNull(),
    solution: text('solution'),
    solvedOn: dayColumn('solved_on'),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    index('difficulties_round').on(t.roundId, t.state),
    index('difficulties_area').on(t.areaCode),
    ...rowPolicies('difficulties', { read: inScope(t.areaCode), write: inScope(t.areaCode) }),
  ],
)
