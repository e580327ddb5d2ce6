import type { ContractRouterClient } from '@orpc/contract'
import { eq, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { uploadedSheet } from '#gates/procedure/leaving-audits/testing.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import { files } from '#platform/files/tables.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import type { Running } from '#platform/start.ts'
import { as } from '#platform/testing.ts'
import { areas } from '#registry/areas/tables.ts'
import { people } from '#registry/people/tables.ts'
import { places } from '../groups/testing.ts'
import { type MeetingGround, meetingGround } from '../meetings/testing.ts'
import { townshipDutyActions } from './actions.ts'
import { visitColumns } from './columns.ts'
import { townshipDutyTopic } from './contract.ts'

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

/** The number under which the county's lists know a person. */
export async function numberOf(running: Running, id: string): Promise<string> {
  const [row] = await running.app.data.transact(
    systemActor,
    (tx) => tx.select({ number: people.number }).from(people).where(eq(people.id, id)),
    'read',
  )
  return row?.number ?? ''
}

/** A leader's post that covers a township, or some of its villages. */
export type Covering = { readonly postId: string; readonly villageCodes?: string[] }

/** What a township is to be covered by, with the ids of the duties that are seen of it now. */
export async function townshipLine(
  ask: ContractRouterClient<(typeof townshipDutyTopic)['contract']>,
  roundId: string,
  code: string,
  leaders: readonly Covering[],
) {
  const { townships } = await ask.grid({ roundId })
  const now = townships.find(({ areaCode }) => areaCode === code)?.leaders ?? []
  return { areaCode: code, seen: now.map(({ id }) => id), leaders: [...leaders] }
}

/** A visit to the first village, to be recorded. */
export function visitDraft(ground: DutyGround, change: object = {}) {
  return {
    ...{ roundId: ground.roundId, areaCode: places.village as string, visitedOn: '2021-09-01' },
    ...{ peopleMet: 9, households: 3, summary: '了解人选酝酿情况', ...change },
  }
}

/** A visits' sheet as an actor uploads it, and what it would do. */
export async function checkedSheet(
  running: Running,
  ground: DutyGround,
  actor: Actor,
  rows: readonly RowValues[],
) {
  const fileId = await uploadedSheet(running.app, actor, visitColumns, rows)
  const api = as(running, townshipDutyTopic, townshipDutyActions, actor)
  const wanted = { roundId: ground.roundId, fileId }
  return { api, wanted, preview: await api.checkSheet(wanted) }
}
