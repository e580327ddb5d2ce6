import { sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import { systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import type { Tx } from '#platform/data.ts'
import { notify } from '#platform/notices/actions.ts'
import type { Training } from './held.ts'
import { waitingLeavesOf } from './queries.ts'
import { trainingNotices } from './text.ts'

/** Who decides for a training: the organiser's own posts that arrange trainings, or else the coordinators of its area. */
async function decidersOf(tx: Tx, training: Training): Promise<string[]> {
  const found = await tx.execute<{ personId: string; own: boolean }>(sql`
    select distinct o.person_id as "personId", o.organisation_id = ${training.organiserId} as own from posts o
    where o.grant_state = 'active' and o.until_on is null
      and ((o.organisation_id = ${training.organiserId} and o.role in ('coordinator', 'department', 'township'))
        or (o.area_code = ${training.areaCode} and o.role = 'coordinator'))`)
  const own = found.rows.filter((row) => row.own)
  return (own.length > 0 ? own : found.rows).map(({ personId }) => personId)
}

/** Tells the organiser that leave waits, when it is the first that does, or that approved leave was withdrawn. */
export async function tellOrganiser(
  app: App,
  training: Training,
  what: 'leave' | 'leaveWithdrawn',
): Promise<void> {
  const kind = what === 'leave' ? 'training.leave' : 'training.leave_withdrawn'
  const link = `/publicity/trainings/${training.id}/leaves`
  await app.data.transact(systemActor, async (tx) => {
    if (what === 'leave' && (await waitingLeavesOf(tx, training.id)) > 1) return
    const words = sayBoth(trainingNotices, what, { title: training.title })
    await notify(tx, await decidersOf(tx, training), { kind, link, ...words })
  })
}
