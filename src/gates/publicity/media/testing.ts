import { newId } from '#common/ids.ts'
import type { Actor } from '#platform/actor.ts'
import { files } from '#platform/files/tables.ts'
import type { Running } from '#platform/start.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { type PublicGround, publicGround, publicPlaces } from '../campaigns/testing.ts'

/** The ground of the publicity tests with a department of the county. */
export type MediaGround = PublicGround & { readonly bureau: string }

/** Writes the ground. */
export async function mediaGround(running: Running, by: Actor): Promise<MediaGround> {
  const ground = await publicGround(running)
  const bureau = newId()
  await running.app.data.transact(by, (tx) =>
    tx.insert(organisations).values({
      ...{ id: bureau, code: '990301-XCB', name: '己县县委宣传部', shortName: '县委宣传部' },
      ...{ kind: '党委部门', areaCode: publicPlaces.county, initials: 'xcb' },
    }),
  )
  return { ...ground, bureau }
}

/** Puts a file where an upload would put it; its id. */
export async function uploaded(
  running: Running,
  actor: Actor,
  name = '现场.png',
  size?: number,
): Promise<string> {
  const id = newId()
  const stored = await running.app.files.write(new TextEncoder().encode(name))
  const type = name.endsWith('.png') ? 'image/png' : 'application/pdf'
  await running.app.data.transact(actor, (tx) =>
    tx.insert(files).values({
      ...{ id, ...stored, size: size ?? stored.size, name, type, purpose: 'evidence' },
      ...{ areaCode: actor.areaCode, accountId: actor.accountId },
    }),
  )
  return id
}
