import { and, eq } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import { rounds } from './tables.ts'

/** True where a round is over: what belongs to it is neither begun nor taken back any more. */
export async function roundClosed(tx: Tx, roundId: string): Promise<boolean> {
  const closed = and(eq(rounds.id, roundId), eq(rounds.state, 'closed'))
  return (await tx.select({ id: rounds.id }).from(rounds).where(closed)).length > 0
}
