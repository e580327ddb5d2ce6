import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'

/** Counts the round's circulars that were issued in a period with a text in their title, and says where they are listed. */
export async function countCirculars(
  tx: Tx,
  asked: {
    readonly roundId: string
    readonly from: string | null
    readonly to: string | null
    readonly text: string
  },
): Promise<{ readonly count: number; readonly href: string }> {
  const { roundId, from, to, text } = asked
  const found = await tx.execute<{ n: number }>(sql`
    select count(*)::int as n from circulars
    where round_id = ${roundId} and state = 'issued' and strpos(title, ${text}) > 0
      and (${from}::date is null or issued_on >= ${from}::date) and (${to}::date is null or issued_on <= ${to}::date)`)
  const search = text === '' ? '' : `?search=${encodeURIComponent(text)}`
  return { count: found.rows[0]?.n ?? 0, href: `/responsibility/circulars${search}` }
}
