import { sql } from 'drizzle-orm'
import type { DutyKind } from '../public.ts'
import type { Counter } from './counters.ts'

/** Counts the distinct records that fulfil a kind of duty; coverage lists whom they concern. */
export function countFulfilled(kind: DutyKind): Counter {
  return async (tx, { roundId, from, to, text }) => {
    const found = await tx.execute<{ n: number }>(sql`
      select count(distinct (source_topic, source_id))::int as n from fulfilments
      where round_id = ${roundId} and kind = ${kind} and (${from}::date is null or done_on >= ${from}::date)
        and (${to}::date is null or done_on <= ${to}::date) and strpos(title, ${text}) > 0`)
    return { count: found.rows[0]?.n ?? 0, href: `/publicity/campaigns/people?kind=${kind}&status=done` }
  }
}
