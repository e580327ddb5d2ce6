import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { id } from '#common/contract.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { recordEvent } from '#platform/audit/record.ts'
import { one } from '#platform/failures.ts'
import { mayShow } from '#platform/files/kinds.ts'
import { actorFor, Declined, decline, sendFile } from '#platform/files/routes.ts'
import { files } from '#platform/files/tables.ts'
import type { Mount } from '#platform/http/server.ts'
import { mountTickets } from '#platform/links/tickets.ts'
import { trainingMaterials } from './tables.ts'

/** The kind of ticket under which a material is opened on the phone. */
export const materialTickets = 'materials'

/** The file of a material that the actor may see; undefined where there is none. */
async function fileOf(app: App, actor: Actor, materialId: string) {
  const [material] = await app.data.transact(
    actor,
    (tx) => tx.select().from(trainingMaterials).where(eq(trainingMaterials.id, materialId)),
    'read',
  )
  if (material === undefined) return undefined
  // The file belongs to the organiser's area; whoever may see the training may read it.
  const [file] = await app.data.transact(
    systemActor,
    (tx) => tx.select().from(files).where(eq(files.id, material.fileId)),
    'read',
  )
  return file !== undefined && app.files.has(file.digest) ? file : undefined
}

/** A material under a ticket: a picture in place, anything else to be saved, as no old phone shows it by itself. */
const mountOpened = mountTickets(materialTickets, async ({ app, reply, id: materialId, actor }) => {
  const found = await fileOf(app, actor, materialId)
  const file = one(found === undefined ? [] : [found])
  const picture = file.type.startsWith('image/') && mayShow(file.type)
  return sendFile(app, reply, file, picture ? 'inline' : 'attachment')
})

/** `GET /training-materials/:id`: a material, for everybody who may see its training; and under tickets on the phone. */
export const mountTrainingMaterials: Mount = (server, app, topics) => {
  server.get('/training-materials/:id', async (request, reply) => {
    try {
      const actor = await actorFor(app, request, 'training.read')
      const params = z.object({ id }).safeParse(request.params)
      if (!params.success) throw new Declined('not_found')
      const file = await fileOf(app, actor, params.data.id)
      if (file === undefined) throw new Declined('not_found')
      await app.data.transact(actor, (tx) => {
        const subject = { type: 'file', id: file.id, name: file.name, areaCode: file.areaCode }
        return recordEvent(tx, actor, 'file.downloaded', subject, { name: file.name })
      })
      await sendFile(app, reply, file, 'attachment')
    } catch (failure) {
      await decline(reply, failure)
    }
    return reply
  })
  mountOpened(server, app, topics)
}
