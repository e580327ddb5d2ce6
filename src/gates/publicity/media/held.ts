import { eq, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Ask } from '#platform/action.ts'
import { lastChange } from '#platform/audit/trail.ts'
import { notFound, one } from '#platform/failures.ts'
import type { PlacementChannel } from './kinds.ts'
import { keepsPlacement } from './queries.ts'
import { placements } from './tables.ts'
import { type MediaRefusal, mediaText } from './text.ts'

/** What a function of this topic needs of the call that it serves. */
export type MediaAsk = Pick<Ask<unknown, MediaRefusal>, 'tx' | 'actor' | 'app' | 'refuse' | 'audit'>
export type Placement = typeof placements.$inferSelect
export type Seen = { readonly id: string; readonly version: number }

/** A placement as the subject of an audit event. */
export function subjectOf(placement: Pick<Placement, 'id' | 'title' | 'areaCode'>) {
  const { id, title, areaCode } = placement
  return { type: 'placement', id, name: title, areaCode }
}

/** The placement for a change: not changed by another, kept by the actor, still up; locked until the end. */
export async function placementFor(ask: MediaAsk, seen: Seen): Promise<Placement> {
  const { tx, actor, refuse } = ask
  const placement = one(await tx.select().from(placements).where(eq(placements.id, seen.id)).for('update'))
  if (placement.version !== seen.version)
    refuse('changed_meanwhile', await lastChange(tx, 'placement', placement.id))
  if (!keepsPlacement(actor, placement)) refuse('not_yours')
  if (placement.withdrawnOn !== null) refuse('withdrawn')
  return placement
}

/** Writes a change of a placement; its new version. */
export async function change(
  ask: MediaAsk,
  placement: Placement,
  set: Partial<Placement> = {},
): Promise<number> {
  const version = placement.version + 1
  await ask.tx
    .update(placements)
    .set({ ...set, version, updatedBy: ask.actor.accountId, updatedAt: sql`now()` })
    .where(eq(placements.id, placement.id))
  return version
}

/** Refuses a round that is over; NOT_FOUND where there is none. */
export async function roundOpen(ask: MediaAsk, roundId: string): Promise<void> {
  const found = await ask.tx.execute<{ state: string }>(sql`select state from rounds where id = ${roundId}`)
  const state = found.rows[0]?.state ?? notFound()
  if (state === 'closed') ask.refuse('round_closed')
}

/** Refuses a day after today. */
export function notLater(ask: MediaAsk, day: string): void {
  const today = ask.app.clock.today()
  if (day > today) ask.refuse('future_day', { day, today })
}

/** Refuses an area that the actor's post does not reach. */
export function inReach(ask: MediaAsk, areaCode: string): void {
  if (!areaCode.startsWith(ask.actor.areaCode)) ask.refuse('outside')
}

/** A channel in the sentences of audit. */
export function channelWords(channel: PlacementChannel) {
  const { zh, en } = sayBoth(mediaText, `channel.${channel}`)
  return { channel: zh, channelEn: en }
}
