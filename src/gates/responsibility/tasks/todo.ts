import { or, sql } from 'drizzle-orm'
import { isAdmin } from '#common/roles.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { inBucket, isOpen } from './filters.ts'
import { tasks } from './tables.ts'

const waiting = ['overdue', 'returned', 'due_soon', 'current', 'review', 'escalated'] as const

/** How many tasks wait for the acting post: the lists of 工作台 without what is only watched, each task once. */
export async function todoCount(tx: Tx, actor: Actor, today: string): Promise<number> {
  if (actor.role !== 'system' && isAdmin(actor.role)) return 0
  const mine = or(...waiting.map((key) => inBucket(key, actor, today)))
  const found = await tx.execute<{ n: number }>(sql`
    select count(*)::int as n from ${tasks} where (${isOpen()} or ${tasks.state} = 'submitted') and ${mine}`)
  return found.rows[0]?.n ?? 0
}
