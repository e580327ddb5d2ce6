import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { id } from '#common/contract.ts'
import { systemActor } from '#platform/actor.ts'
import { recordEvent } from '#platform/audit/record.ts'
import { actorFor, attachment, Declined, decline } from '#platform/files/routes.ts'
import { files } from '#platform/files/tables.ts'
import type { Mount } from '#platform/http/server.ts'
import { trainingMaterials } from './tables.ts'

/** `GET /training-materials/:id`: a material, for everybody who may see its training. */
export const mountTrainingMaterials: Mount = (server, app) => {
  server.get('/training-materials/:id', async (request, reply) => {
    try {
      const actor = await actorFor(app, request, 'training.read')
      const params = z.object({ id }).safeParse(request.params)
      if (!params.success) throw new Declined('not_found')
      const [material] = await app.data.transact(
        actor,
        (tx) => tx.select().from(trainingMaterials).where(eq(trainingMaterials.id, params.data.id)),
        'read',
      )
      if (material === undefined) throw new Declined('not_found')
      // The file belongs to the organiser's area; whoever may see the training may read it.
      const [file] = await app.data.transact(
        systemActor,
        (tx) => tx.select().from(files).where(eq(files.id, material.fileId)),
        'read',
      )
      if (file === undefined || !app.files.has(file.digest)) throw new Declined('not_found')
      await app.data.transact(actor, (tx) => {
        const subject = { type: 'file', id: file.id, name: file.name, areaCode: file.areaCode }
        return recordEvent(tx, actor, 'file.downloaded', subject, { name: file.name })
      })
      await reply
        .header('content-type', file.type)
        .header('content-length', file.size)
        .header('content-disposition', attachment(file.name))
        .header('x-content-type-options', 'nosniff')
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('cache-control', 'private, no-store')
        .send(app.files.read(file.digest))
    } catch (failure) {
      await decline(reply, failure)
    }
    return reply
  })
}
