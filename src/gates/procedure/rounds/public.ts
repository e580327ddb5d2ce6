import { and, eq } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import { rounds } from './tables.ts'

/** True where a round is over: what belongs to it is neither begun nor taken back any more. */
export async function roundClosed(tx: Tx, roundId: string): Promise<boolean> {
  const closed = and(eq(rounds.id, roundId), eq(rounds.state, 'closed'))
  return (await tx.select({ id: rounds.id }).from(rounds).where(closed)).length > 0
}

export type Round = typeof rounds.$inferSelect

/** A round; undefined where there is none or the actor may not see it. */
export async function roundOf(tx: Tx, roundId: string): Promise<Round | undefined> {
  const [found] = await tx.select().from(rounds).where(eq(rounds.id, roundId))
  return found
}

/** The rounds that are under way. */
export function openRounds(tx: Tx): Promise<Round[]> {
  return tx.select().from(rounds).where(eq(rounds.state, 'open')).orderBy(rounds.id)
}
