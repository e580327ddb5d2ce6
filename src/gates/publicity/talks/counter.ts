import { sql } from 'drizzle-orm'
import type { Counter } from '../public.ts'

/** Counts talks that were held, each once; the text is looked for in the batch's title. */
export const countTalks: Counter = async (tx, { roundId, from, to, text }) => {
  const found = await tx.execute<{ n: number }>(sql`
    select count(*)::int as n from talks t join talk_batches b on b.id = t.batch_id
    where t.round_id = ${roundId} and t.state = 'done' and (${from}::date is null or t.done_on >= ${from}::date)
      and (${to}::date is null or t.done_on <= ${to}::date) and strpos(b.title, ${text}) > 0`)
  return { count: found.rows[0]?.n ?? 0, href: '/publicity/talks/list?state=done' }
}
