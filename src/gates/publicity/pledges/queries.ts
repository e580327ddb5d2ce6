import { and, eq, type SQL, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Ask } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import { lastChange } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { areas } from '#registry/areas/tables.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { pledges, pledgeTexts } from './tables.ts'
import { type PledgesRefusal, pledgesText } from './text.ts'

/** What a row of a list of pledges is read from. */
export const rowFields = {
  id: pledges.id,
  personId: pledges.personId,
  personName: pledges.personName,
  organisationName: sql<string>`coalesce(${organisations.shortName}, '')`,
  areaCode: pledges.areaCode,
  areaName: sql<string>`coalesce(${areas.name}, ${pledges.areaCode})`,
  className: pledges.className,
  kind: pledges.kind,
  edition: pledges.edition,
  way: pledges.way,
  signedOn: pledges.signedOn,
  scanned: sql<boolean>`${pledges.scanFileId} is not null`,
  state: pledges.state,
}

/** The pledges with the names of their units and areas. */
export function selectRows(tx: Tx) {
  return tx
    .select(rowFields)
    .from(pledges)
    .leftJoin(organisations, eq(organisations.id, pledges.organisationId))
    .leftJoin(areas, eq(areas.code, pledges.areaCode))
}

type Row = Awaited<ReturnType<typeof selectRows>>[number]

/** A row with its words. */
export function worded<R extends Pick<Row, 'kind' | 'way' | 'state'>>(row: R) {
  return {
    ...row,
    kindWord: sayBoth(pledgesText, `kind.${row.kind}`),
    wayWord: sayBoth(pledgesText, `way.${row.way}`),
    stateWord: sayBoth(pledgesText, `state.${row.state}`),
  }
}

/** True where the actor may enter and withdraw pledges of the area. */
export function mayEnter(actor: Actor, areaCode: string): boolean {
  const role = actor.role === 'coordinator' || actor.role === 'township' || actor.role === 'system'
  return role && areaCode.startsWith(actor.areaCode)
}

/** A pledge with its text and all that proves it. */
export async function pledgeOf(tx: Tx, actor: Actor, where: SQL) {
  const [row] = await tx
    .select({ ...rowFields, pledge: pledges, text: pledgeTexts })
    .from(pledges)
    .innerJoin(pledgeTexts, eq(pledgeTexts.id, pledges.textId))
    .leftJoin(organisations, eq(organisations.id, pledges.organisationId))
    .leftJoin(areas, eq(areas.code, pledges.areaCode))
    .where(where)
  if (row === undefined) return null
  const { pledge, text, ...shown } = row
  const { scanFileId, scanName, textHash, signedAt, signature, batchId, endedOn, endReason, version } = pledge
  return {
    ...worded(shown),
    ...{ title: text.title, text: text.text, textHash, citation: text.citation },
    ...{ signedAt, signature, batchId, endedOn, endReason, version },
    scan: scanFileId === null ? null : { id: scanFileId, name: scanName ?? '' },
    mayEnter: mayEnter(actor, shown.areaCode),
  }
}

type Held = Ask<{ readonly id: string; readonly version: number }, PledgesRefusal>

/** A pledge to be changed, locked; refuses one that changed meanwhile or is not the actor's to change. */
export async function heldPledge(ask: Held): Promise<typeof pledges.$inferSelect> {
  const { tx, actor, input, refuse } = ask
  const pledge = one(await tx.select().from(pledges).where(eq(pledges.id, input.id)).for('update'))
  if (!mayEnter(actor, pledge.areaCode)) refuse('not_yours')
  if (pledge.version !== input.version) refuse('changed_meanwhile', await lastChange(tx, 'pledge', pledge.id))
  return pledge
}

/** A pledge as the subject of an event. */
export function subjectOf(pledge: { id: string; personName: string; areaCode: string }) {
  return { type: 'pledge', id: pledge.id, name: pledge.personName, areaCode: pledge.areaCode }
}

/** The texts in force of a round, by the class of the campaign whose people sign them. */
export async function textsByClass(
  tx: Tx,
  roundId: string,
): Promise<ReadonlyMap<string, typeof pledgeTexts.$inferSelect>> {
  const rows = await tx
    .select()
    .from(pledgeTexts)
    .where(and(eq(pledgeTexts.roundId, roundId), eq(pledgeTexts.state, 'published')))
  return new Map(rows.flatMap((row) => row.classKeys.map((key) => [key, row] as const)))
}
