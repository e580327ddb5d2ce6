import { eq, type SQL, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { areas } from '#registry/areas/tables.ts'
import type { DifficultyDuring, DifficultyRecord, DifficultyRow } from './contract.ts'
import { difficulties } from './tables.ts'
import { difficultiesText } from './text.ts'

/** Difficulties not solved by their day. */
export function isOverdue(today: string): SQL {
  return sql`(${difficulties.state} <> 'solved' and ${difficulties.dueOn} is not null and ${difficulties.dueOn} < ${today})`
}

/** Difficulties to which something happened in a stretch of days, as the weekly and monthly sheets count them. */
export function duringDays(during: DifficultyDuring, from: string, to: string): SQL {
  if (during === 'raised') return sql`(${difficulties.raisedOn} between ${from} and ${to})`
  const solvedBy = (first: string) =>
    sql`(${difficulties.state} = 'solved' and ${difficulties.solvedOn} between ${first} and ${to})`
  return during === 'solved'
    ? solvedBy(from)
    : sql`(${difficulties.raisedOn} <= ${to} and not ${solvedBy('0001-01-01')})`
}

/** What a list shows of a difficulty but the word of its state; read it joined with `areas`. */
export function rowFields(today: string) {
  const organisation = (column: SQL) =>
    sql<string | null>`(select o.short_name from organisations o where o.id = ${column})`
  return {
    id: difficulties.id,
    title: difficulties.title,
    detail: difficulties.detail,
    areaCode: difficulties.areaCode,
    areaName: sql<string>`coalesce(${areas.name}, ${difficulties.areaCode})`,
    raisedBy: sql<string>`coalesce(${organisation(sql`${difficulties.raisedByOrganisationId}`)}, '')`,
    raisedOn: difficulties.raisedOn,
    owner: organisation(sql`${difficulties.ownerOrganisationId}`),
    ownerPerson: sql<string | null>`(select p.name from people p where p.id = ${difficulties.ownerPersonId})`,
    dueOn: difficulties.dueOn,
    state: difficulties.state,
    overdue: sql<boolean>`coalesce(${isOverdue(today)}, false)`,
    solution: difficulties.solution,
    solvedOn: difficulties.solvedOn,
    meetings: sql<number>`(select count(distinct m.id)::int from agenda_items i join meetings m on m.id = i.meeting_id
      where i.difficulty_id = ${difficulties.id} and m.state <> 'cancelled')`,
    version: difficulties.version,
  }
}

/** A row with the word of its state. */
export function worded(row: Omit<DifficultyRow, 'stateWord'>): DifficultyRow {
  return { ...row, stateWord: sayBoth(difficultiesText, `state.${row.state}`) }
}

type Ends = { readonly raisedByOrganisationId: string; readonly ownerOrganisationId: string | null }

/** Who works on a difficulty: the coordinator, and the departments that raised or own it. */
export function isFor(actor: Actor, difficulty: Ends): boolean {
  if (actor.role !== 'department') return true
  const { raisedByOrganisationId, ownerOrganisationId } = difficulty
  return [raisedByOrganisationId, ownerOrganisationId].includes(actor.organisationId)
}

/** A difficulty with the meetings that took it up; NOT_FOUND outside of what the actor may see. */
export async function difficultyOf(
  tx: Tx,
  actor: Actor,
  difficultyId: string,
  today: string,
): Promise<DifficultyRecord> {
  const ends = {
    raisedByOrganisationId: difficulties.raisedByOrganisationId,
    ownerOrganisationId: difficulties.ownerOrganisationId,
  }
  const found = one(
    await tx
      .select({ row: rowFields(today), ends })
      .from(difficulties)
      .leftJoin(areas, eq(areas.code, difficulties.areaCode))
      .where(eq(difficulties.id, difficultyId)),
  )
  const discussed = await tx.execute<{ id: string; title: string; heldOn: string }>(sql`
    select distinct m.id, m.title, m.held_on as "heldOn" from agenda_items i join meetings m on m.id = i.meeting_id
    where i.difficulty_id = ${difficultyId} and m.state <> 'cancelled' order by m.held_on, m.id`)
  const mayEdit = (actor.role === 'coordinator' || actor.role === 'department') && isFor(actor, found.ends)
  return { ...worded(found.row), discussedAt: discussed.rows, today, mayEdit }
}
