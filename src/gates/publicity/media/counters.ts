import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import { containing } from '#platform/listing.ts'
import type { CounterAsk } from '../public.ts'

/** Records of a table in the period asked for, with the text in their title where they have one. */
function asked({ roundId, from, to, text }: CounterAsk, day: SQL, title: SQL | null): SQL {
  return sql`round_id = ${roundId} and ${from === null ? sql`true` : sql`${day} >= ${from}`}
    and ${to === null ? sql`true` : sql`${day} <= ${to}`}
    and ${text === '' || title === null ? sql`true` : sql`${title} ilike ${containing(text)}`}`
}

function counting(what: (ask: CounterAsk) => SQL, href: string) {
  return async (tx: Tx, ask: CounterAsk) => {
    const found = await tx.execute<{ n: number }>(what(ask))
    return { count: found.rows[0]?.n ?? 0, href }
  }
}

/** Verified placements, for a checklist's item. */
export const countPlacements = counting(
  (
    ask,
  ) => sql`select count(*)::int as n from placements where verified_on is not null and withdrawn_on is null
    and ${asked(ask, sql`from_on`, sql`title`)}`,
  '/publicity/media?state=verified',
)

/** Columns that were opened on sites and official accounts. */
export const countColumns = counting(
  (ask) => sql`select count(*)::int as n from placements where channel in ('website', 'wechat')
    and withdrawn_on is null and ${asked(ask, sql`from_on`, sql`title`)}`,
  '/publicity/media?columns=true',
)

/** Copies of cards, booklets and other prints that were issued. */
export const countPrints = counting(
  (ask) => sql`select coalesce(sum(quantity), 0)::int as n from print_issues where voided_on is null
    and ${asked(ask, sql`issued_on`, sql`title`)}`,
  '/publicity/media/issues',
)

/** Ring-back tones that are on. */
export const countTones = counting(
  (ask) => sql`select count(*)::int as n from ring_tones where disabled_on is null
    and ${asked(ask, sql`enabled_on`, null)}`,
  '/publicity/media/tones?on=true',
)

/** Publications of reporting channels that a second person checked. */
export const countChannels = counting(
  (
    ask,
  ) => sql`select count(*)::int as n from channel_publications where checked_on is not null and finding = ''
    and ${asked(ask, sql`published_on`, sql`place`)}`,
  '/publicity/media/channels',
)
