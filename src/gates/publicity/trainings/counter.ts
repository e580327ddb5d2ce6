import { and, eq, gte, ilike, lte, ne, sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import { containing } from '#platform/listing.ts'
import type { CounterAsk } from '../public.ts'
import { trainings } from './tables.ts'

/** Counts trainings or screenings that were held for a checklist's item. */
function counting(group: 'trainings' | 'films') {
  return async (tx: Tx, { roundId, from, to, text }: CounterAsk) => {
    const [found] = await tx
      .select({ n: sql<number>`count(*)::int` })
      .from(trainings)
      .where(
        and(
          eq(trainings.roundId, roundId),
          eq(trainings.state, 'held'),
          group === 'films' ? eq(trainings.kind, 'film') : ne(trainings.kind, 'film'),
          from === null ? undefined : gte(trainings.heldOn, from),
          to === null ? undefined : lte(trainings.heldOn, to),
          text === '' ? undefined : ilike(trainings.title, containing(text)),
        ),
      )
    return { count: found?.n ?? 0, href: `/publicity/trainings?group=${group}&state=held` }
  }
}

export const countTrainings = counting('trainings')
export const countFilms = counting('films')
