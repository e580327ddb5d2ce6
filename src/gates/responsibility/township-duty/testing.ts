import { sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import { files } from '#platform/files/tables.ts'
import type { Running } from '#platform/start.ts'
import { areas } from '#registry/areas/tables.ts'
import { places } from '../groups/testing.ts'
import { type MeetingGround, meetingGround } from '../meetings/testing.ts'

/** A second village of the township with the first. */
export const secondVillage = '990101101202'

/** The made-up county with a second village and a closed round besides the open one. */
export type DutyGround = MeetingGround & { readonly closedRoundId: string }

/** Writes the ground on which duties stand. */
export async function dutyGround(running: Running): Promise<DutyGround> {
  const ground = await meetingGround(running)
  const closedRoundId = newId()
  await running.app.data.transact(systemActor, async (tx) => {
    await tx.insert(areas).values({
      ...{ code: secondVillage, name: '己村', shortName: '己村', level: 'village', kind: '村' },
      initials: 'jc',
    })
    await tx.execute(sql`
      insert into rounds (id, area_code, name, year, state, opened_on, updated_by)
      values (${closedRoundId}, ${places.county}, '甲县2016年换届', 2016, 'closed', '2016-03-01', 'test')`)
  })
  return { ...ground, closedRoundId }
}

/** Puts a file where an upload of the actor would put it; its id. */
export async function uploaded(
  running: Running,
  actor: Actor,
  change: Partial<typeof files.$inferInsert> = {},
): Promise<string> {
  const id = newId()
  const { areaCode, accountId } = actor
  await running.app.data.transact(systemActor, (tx) =>
    tx.insert(files).values({
      ...{ id, digest: id, name: '走访.jpg', size: 1024, type: 'image/jpeg', purpose: 'evidence' },
      ...{ areaCode, accountId, ...change },
    }),
  )
  return id
}
