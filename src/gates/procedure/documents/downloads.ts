import { z } from 'zod'
import { id } from '#common/contract.ts'
import { callAs } from '#platform/call.ts'
import { mountOfficial } from '#platform/documents/download.ts'
import { zipJob } from '#platform/documents/zip.ts'
import type { Mount } from '#platform/http/server.ts'
import { documentsActions } from './actions.ts'
import { contentOf, nameOf, zipKind } from './contents.ts'
import { documentsTopic } from './contract.ts'
import { known } from './held.ts'

const number = z.coerce.number().int().min(0)

/**
 * `GET /documents/official/:id.docx` and `.pdf` with `?number=`: a version, or with 0 (and, once it is issued, without
 * a number) the document as it was issued.
 */
export const mountOfficialDocuments: Mount = (server, app) => {
  mountOfficial(server, app, {
    path: '/documents/official/:id',
    permission: 'document.read',
    input: z.object({ id, number: number.optional() }),
    fetch: async ({ app: running, actor, input, kind: format }) => {
      const taken = await callAs(running, documentsTopic, documentsActions, actor).take({ ...input, format })
      return { name: taken.name, document: taken.content }
    },
  })
}

const order = z.object({ ids: z.array(id), format: z.enum(['docx', 'pdf']), title: z.string() })

/** Packs documents as their reader sees them: as issued, else the latest version. */
export const documentsZip = zipJob(zipKind, ({ app, actor, payload }) => {
  const { ids, format, title } = order.parse(payload)
  return app.data.transact(
    actor,
    async (tx) => {
      const entries = []
      for (const one of ids) {
        const document = await known(tx, one)
        const { number: which, content } = await contentOf(tx, document, undefined)
        entries.push({ name: nameOf(document, which), format, document: content })
      }
      return { name: title, entries }
    },
    'read',
  )
})
