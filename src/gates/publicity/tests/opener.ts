import { sql } from 'drizzle-orm'
import type { Opener } from '../public.ts'

type Row = {
  readonly id: string
  readonly title: string
  readonly endsOn: string
  readonly doneOn: string | null
}

/** The tests that a person is to take on the phone, or has passed. */
export const testOpener: Opener = async (tx, { roundId, personId }) => {
  const found = await tx.execute<Row>(sql`
    select t.id, t.title, t.ends_on::text as "endsOn", (select min(p.taken_on)::text from test_papers p
      where p.test_id = t.id and p.person_id = k.person_id and p.passed) as "doneOn"
    from test_takers k join tests t on t.id = k.test_id
    where k.person_id = ${personId} and t.round_id = ${roundId} and t.state <> 'draft'
    order by t.ends_on desc`)
  return found.rows.map(({ id, title, endsOn, doneOn }) => ({
    ...{ kind: 'test' as const, id, title, needed: 1, done: doneOn === null ? 0 : 1 },
    ...{ dueOn: endsOn, doneOn, screen: 'test' as const },
  }))
}
