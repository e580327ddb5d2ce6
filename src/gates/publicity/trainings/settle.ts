import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import { fulfil, unfulfil } from '../public.ts'
import type { Training } from './held.ts'
import { dutyOf } from './queries.ts'

const sourceTopic = 'trainings'

/**
 * Keeps what people have fulfilled in step with a training that was held: those who came, and passed where there was a
 * test, have fulfilled it; the others have not.
 */
export async function settle(tx: Tx, training: Training): Promise<void> {
  if (training.state !== 'held') return
  const { id: sourceId, roundId, kind, title, heldOn: doneOn, tested } = training
  const found = await tx.execute<{ personId: string; did: boolean }>(sql`
    select person_id as "personId",
      attendance in ('present', 'late') and (${!tested} or coalesce(result, '') = 'passed') as did
    from training_people where training_id = ${sourceId}`)
  const personsWho = (did: boolean) => found.rows.filter((row) => row.did === did).map((row) => row.personId)
  const fulfilled = { roundId, kind: dutyOf(kind), title, doneOn }
  await fulfil(tx, { ...fulfilled, sourceTopic, sourceId, personIds: personsWho(true) })
  await unfulfil(tx, { sourceTopic, sourceId, personIds: personsWho(false) })
}
