import { eq } from 'drizzle-orm'
import { systemActor } from '#platform/actor.ts'
import type { Running } from '#platform/start.ts'
import { fulfilments } from '../campaigns/tables.ts'
import { type PublicGround, publicPlaces } from '../campaigns/testing.ts'

/** A training to be planned: the county's, for the day of the tests. */
export function trainingDraft(ground: PublicGround, change: object = {}) {
  return {
    ...{ roundId: ground.roundId, areaCode: publicPlaces.county as string, kind: 'central' as const },
    ...{ title: '换届纪律专题培训', heldOn: '2021-09-15', startsAt: '09:00', lateAfter: '09:10' },
    ...{ place: '县委党校报告厅', organiserId: ground.organ.county, lecturer: '讲师甲' },
    ...{ walkIns: false, tested: false },
    ...change,
  }
}

/** What a training proves: whom it fulfils a duty of. */
export function doneBy(running: Running, sourceId: string) {
  return running.app.data.transact(systemActor, (tx) =>
    tx.select().from(fulfilments).where(eq(fulfilments.sourceId, sourceId)),
  )
}
