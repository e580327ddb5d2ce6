import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import { fulfilMany, unfulfil } from '../public.ts'
import { isReading, type Training } from './held.ts'
import { dutyOf } from './queries.ts'

const sourceTopic = 'trainings'

/**
 * Keeps what people have fulfilled in step with a training that was held: those who came, and passed where there was a
 * test, have fulfilled it; the others have not. A reading counts for each from the day on which it was done.
 */
export async function settle(tx: Tx, training: Training): Promise<void> {
  if (training.state !== 'held' && !isReading(training)) return
  const { id: sourceId, roundId, kind, title, heldOn, tested } = training
  const found = await tx.execute<{ personId: string; did: boolean; doneOn: string }>(sql`
    select person_id as "personId", coalesce(read_on, ${heldOn}::date)::text as "doneOn",
      attendance in ('present', 'late') and (${!tested} or coalesce(result, '') = 'passed') as did
    from training_people where training_id = ${sourceId}`)
  const days = Map.groupBy(
    found.rows.filter(({ did }) => did),
    ({ doneOn }) => doneOn,
  )
  const records = [...days].map(([doneOn, rows]) => {
    return { sourceId, title, doneOn, personIds: rows.map(({ personId }) => personId) }
  })
  await fulfilMany(tx, { roundId, kind: dutyOf(kind), sourceTopic, records })
  const others = found.rows.filter(({ did }) => !did).map(({ personId }) => personId)
  await unfulfil(tx, { sourceTopic, sourceId, personIds: others })
}

/** Writes that a person has done a reading, by the own link. */
export async function settleReader(tx: Tx, training: Training, personId: string, doneOn: string) {
  const { id: sourceId, roundId, kind, title } = training
  const records = [{ sourceId, title, doneOn, personIds: [personId] }]
  await fulfilMany(tx, { roundId, kind: dutyOf(kind), sourceTopic, records })
}
