import { index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { areaColumn, dayColumn, idColumn, refColumn } from '#platform/columns.ts'
import { inScope, inScopeOrAbove, rowPolicies } from '#platform/policies.ts'
import type { ItemKind } from './kinds.ts'

/** Checklists of a campaign's activities (“十个一” and similar) of a round. */
export const checklists = pgTable(
  'checklists',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    title: text('title').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('checklists_round').on(t.roundId),
    ...rowPolicies('checklists', { read: inScopeOrAbove(t.areaCode), write: inScope(t.areaCode) }),
  ],
)

/** Items of a checklist: so many records of a kind, of a period, with a text in their title; or confirmed by hand. */
export const checklistItems = pgTable(
  'checklist_items',
  {
    id: idColumn(),
    checklistId: refColumn('checklist_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    kind: text('kind').$type<ItemKind>().notNull(),
    wanted: integer('wanted').notNull(),
    fromOn: dayColumn('from_on'),
    toOn: dayColumn('to_on'),
    titleHolds: text('title_holds').notNull().default(''),
    /** Confirmed by hand: when, by what, with which file. */
    doneOn: dayColumn('done_on'),
    note: text('note').notNull().default(''),
    fileId: refColumn('file_id'),
  },
  (t) => [
    index('checklist_items_list').on(t.checklistId),
    ...rowPolicies('checklist_items', { read: inScopeOrAbove(t.areaCode), write: inScope(t.areaCode) }),
  ],
)
