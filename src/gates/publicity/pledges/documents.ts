import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { id } from '#common/contract.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { mountDownload } from '#platform/documents/download.ts'
import { pdfFrom } from '#platform/documents/render.ts'
import { zipJob } from '#platform/documents/zip.ts'
import type { Mount } from '#platform/http/server.ts'
import { mountTickets, sendPdf } from '#platform/links/tickets.ts'
import { pledgesActions } from './actions.ts'
import { pledgesTopic } from './contract.ts'
import { inForceOf, pledgesZipKind, printable } from './printed.ts'
import { pledgeTickets } from './sign.ts'
import { pledges } from './tables.ts'

type Printed = { readonly name: string; readonly pledges: readonly object[] }

function pdfOf(app: App, { name, pledges: all }: Printed): Promise<Uint8Array> {
  const fontFolder = join(app.config.dataDir, 'fonts')
  return pdfFrom(new URL('./print.ts', import.meta.url), 'makePledges', { fontFolder, name, pledges: all })
}

/** The holder's own pledge, under a ticket. */
const mountOwn = mountTickets(pledgeTickets, async ({ app, reply, id: pledgeId, actor }) => {
  const read = () => app.data.transact(actor, (tx) => printable(tx, eq(pledges.id, pledgeId)), 'read')
  const name = '承诺书'
  // The person reaches no table of units; the link names theirs.
  const own = (await read()).map((one) => ({ ...one, unit: one.unit || actor.organisationName }))
  return sendPdf(reply, name, await pdfOf(app, { name, pledges: own }))
})

/** `GET /documents/pledges/:id.pdf`, `/documents/pledges/unit/:organisationId.pdf?roundId=…`, and the tickets of the public web. */
export const mountPledgeDocuments: Mount = (server, app, topics) => {
  const kinds = ['pdf'] as const
  mountDownload(server, app, {
    ...{ path: '/documents/pledges/:id', kinds, permission: 'pledge.read', input: z.object({ id }) },
    make: async ({ actor, input }) => {
      const found = await callAs(app, pledgesTopic, pledgesActions, actor).print({ id: input.id })
      return { name: found.name, bytes: await pdfOf(app, found) }
    },
  })
  mountDownload(server, app, {
    ...{ path: '/documents/pledges/unit/:organisationId', kinds, permission: 'pledge.read' },
    input: z.object({ organisationId: id, roundId: id }),
    make: async ({ actor, input }) => {
      const { roundId, organisationId } = input
      const found = await callAs(app, pledgesTopic, pledgesActions, actor).print({ roundId, organisationId })
      return { name: found.name, bytes: await pdfOf(app, found) }
    },
  })
  mountOwn(server, app, topics)
}

const order = z.object({ roundId: id, organisationId: id, title: z.string() })

/** Packs a unit's pledges in force, each as a PDF of its own. */
export const pledgesZip = zipJob(pledgesZipKind, ({ app, actor, payload }) => {
  const { title, ...unit } = order.parse(payload)
  return app.data.transact(
    actor,
    async (tx) => {
      const found = await inForceOf(tx, unit)
      const entries = found.map((pledge) => {
        const name = `${pledge.name}_${pledge.title}`
        const make = (running: App) => pdfOf(running, { name, pledges: [pledge] })
        return { name, format: 'pdf' as const, day: pledge.signedOn, make }
      })
      return { name: title, entries }
    },
    'read',
  )
})
