import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import { containing } from '#platform/listing.ts'
import type { CounterAsk } from '../public.ts'

/** Counts the person-times of tests for a checklist's item: every paper that was handed in. */
export async function countTests(tx: Tx, { roundId, from, to, text }: CounterAsk) {
  const found = await tx.execute<{ n: number }>(sql`
    select count(*)::int as n from test_papers p join tests t on t.id = p.test_id
    where t.round_id = ${roundId} and p.handed_in_at is not null
      and (${from}::date is null or p.taken_on >= ${from}::date)
      and (${to}::date is null or p.taken_on <= ${to}::date)
      and (${text} = '' or t.title ilike ${containing(text)})`)
  return { count: found.rows[0]?.n ?? 0, href: '/publicity/tests' }
}
