import { eq } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import { files } from '#platform/files/tables.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as } from '#platform/testing.ts'
import { fulfilments } from '../campaigns/tables.ts'
import { type PublicGround, publicPlaces } from '../campaigns/testing.ts'
import { trainingsActions } from './actions.ts'
import { trainingsTopic } from './contract.ts'

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

/** Plans a training of the county and invites people of the ground. */
export async function plannedTraining(
  running: Running,
  ground: PublicGround,
  change: object,
  keys: readonly (keyof PublicGround['who'])[],
) {
  const api = as(running, trainingsTopic, trainingsActions, actorFor('coordinator', publicPlaces.county))
  const { id } = await api.plan(trainingDraft(ground, change))
  const personIds = keys.map((key) => ground.who[key])
  const { version } = await api.invite({ id, version: 1, by: 'people', personIds })
  return { id, version }
}

/** Puts a text file among the materials of a training, as the organiser would; the training's new version. */
export async function withMaterial(
  running: Running,
  clerk: Actor,
  seen: { readonly id: string; readonly version: number },
  name = '学习资料.txt',
): Promise<number> {
  const stored = await running.app.files.write(new TextEncoder().encode('十严禁'))
  const fileId = newId()
  await running.app.data.transact(clerk, (tx) =>
    tx.insert(files).values({
      ...{ id: fileId, ...stored, name, type: 'text/plain', purpose: 'evidence' },
      ...{ areaCode: clerk.areaCode, accountId: clerk.accountId },
    }),
  )
  const api = as(running, trainingsTopic, trainingsActions, clerk)
  return (await api.addMaterial({ ...seen, fileId })).version
}
