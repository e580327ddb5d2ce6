import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import type { Drawable } from './paper.ts'

/** The questions that can be drawn for a test of an area on a day: in use, and resting on the law in force that day. */
export async function poolOf(tx: Tx, areaCode: string, day: string): Promise<readonly Drawable[]> {
  const found = await tx.execute<Drawable>(sql`
    select q.id as "questionId", q.number as version, q.kind, q.subject,
      jsonb_array_length(v.content -> 'options') as options
    from test_questions q join test_question_versions v on v.question_id = q.id and v.number = q.number
    where q.active and starts_with(${areaCode}, q.area_code)
      and coalesce(q.force_from, '0001-01-01') <= ${day}::date
      and coalesce(q.force_until, '9999-12-31') >= ${day}::date`)
  return found.rows
}

/** Questions in use whose answers rest on law that is not in force on the day. */
export async function outdatedIn(tx: Tx, areaCode: string, day: string): Promise<number> {
  const found = await tx.execute<{ n: number }>(sql`
    select count(*)::int as n from test_questions q where q.active and starts_with(${areaCode}, q.area_code)
      and not (coalesce(q.force_from, '0001-01-01') <= ${day}::date
        and coalesce(q.force_until, '9999-12-31') >= ${day}::date)`)
  return found.rows[0]?.n ?? 0
}

/** The day by whose law a test is drawn: before it begins its first day, then the day itself. */
export function lawDay({ startsOn }: { readonly startsOn: string }, today: string): string {
  if (today < startsOn) return startsOn
  return today
}
