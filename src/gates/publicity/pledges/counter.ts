import { and, eq, gte, ilike, lte, sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import { containing } from '#platform/listing.ts'
import type { CounterAsk } from '../public.ts'
import { pledges, pledgeTexts } from './tables.ts'

/** Counts pledges in force for a checklist's item. */
export async function countPledges(tx: Tx, ask: CounterAsk) {
  const { roundId, from, to, text } = ask
  const [found] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(pledges)
    .innerJoin(pledgeTexts, eq(pledgeTexts.id, pledges.textId))
    .where(
      and(
        eq(pledges.roundId, roundId),
        eq(pledges.state, 'in_force'),
        from === null ? undefined : gte(pledges.signedOn, from),
        to === null ? undefined : lte(pledges.signedOn, to),
        text === '' ? undefined : ilike(pledgeTexts.title, containing(text)),
      ),
    )
  return { count: found?.n ?? 0, href: '/publicity/pledges?state=in_force' }
}
