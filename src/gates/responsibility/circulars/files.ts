import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { id } from '#common/contract.ts'
import { systemActor } from '#platform/actor.ts'
import { recordEvent } from '#platform/audit/record.ts'
import { actorFor, Declined, decline, sendFile } from '#platform/files/routes.ts'
import { files } from '#platform/files/tables.ts'
import type { Mount } from '#platform/http/server.ts'
import { subjectOf } from './held.ts'
import { circularFiles, circulars } from './tables.ts'

const address = z.object({ id, fileId: id })

/** Annexes of a circular, for everybody who may see the circular: `/documents/circulars/:id/:fileId`. */
export const mountCircularFiles: Mount = (server, app) => {
  server.get('/documents/circulars/:id/:fileId', async (request, reply) => {
    try {
      const actor = await actorFor(app, request, 'circular.read')
      const asked = address.safeParse(request.params)
      if (!asked.success) throw new Declined('not_found')
      const annex = and(
        eq(circularFiles.circularId, asked.data.id),
        eq(circularFiles.fileId, asked.data.fileId),
      )
      const [held] = await app.data.transact(actor, async (tx) => {
        const found = await tx
          .select({ circular: circulars, name: circularFiles.name })
          .from(circularFiles)
          .innerJoin(circulars, eq(circulars.id, circularFiles.circularId))
          .where(annex)
        for (const { circular, name } of found) {
          await recordEvent(tx, actor, 'file.downloaded', subjectOf(circular), { name })
        }
        return found
      })
      if (held === undefined) throw new Declined('not_found')
      // The file lies in the sender's area; who may see the circular may open its annexes.
      const [file] = await app.data.transact(
        systemActor,
        (tx) => tx.select().from(files).where(eq(files.id, asked.data.fileId)),
        'read',
      )
      if (file === undefined || !app.files.has(file.digest)) throw new Declined('not_found')
      await sendFile(app, reply, file, 'attachment')
    } catch (failure) {
      await decline(reply, failure)
    }
    return reply
  })
}
