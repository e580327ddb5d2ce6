import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { id } from '#common/contract.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { mountDownload } from '#platform/documents/download.ts'
import { pdfFrom } from '#platform/documents/render.ts'
import { Refused } from '#platform/failures.ts'
import { attachment } from '#platform/files/routes.ts'
import type { Mount } from '#platform/http/server.ts'
import { pledgesActions } from './actions.ts'
import { pledgesTopic } from './contract.ts'
import { printable } from './printed.ts'
import { pledges } from './tables.ts'
import { ticketOf, ticketPath } from './tickets.ts'

type Printed = { readonly name: string; readonly pledges: readonly object[] }

function pdfOf(app: App, { name, pledges: all }: Printed): Promise<Uint8Array> {
  const fontFolder = join(app.config.dataDir, 'fonts')
  return pdfFrom(new URL('./print.ts', import.meta.url), 'makePledges', { fontFolder, name, pledges: all })
}

/** The holder's own pledge, under a ticket. */
const mountTickets: Mount = (server, app) => {
  server.get<{ Params: { ticket: string } }>(`${ticketPath}:ticket.pdf`, async (request, reply) => {
    const ticket = ticketOf(request.params.ticket)
    if (ticket === undefined) {
      return reply
        .code(404)
        .type('text/plain; charset=utf-8')
        .send(
          '下载地址已失效，请返回页面重新下载。This address is no longer valid; download again from the page.',
        )
    }
    const read = () =>
      app.data.transact(ticket.actor, (tx) => printable(tx, eq(pledges.id, ticket.pledgeId)), 'read')
    const name = '承诺书'
    // The person reaches no table of units; the link names theirs.
    const own = (await read()).map((one) => ({ ...one, unit: one.unit || ticket.actor.organisationName }))
    const bytes = await pdfOf(app, { name, pledges: own }).catch((failure: unknown) => failure)
    if (bytes instanceof Refused) {
      return reply.code(409).type('text/plain; charset=utf-8').send(`${bytes.data.zh}\n${bytes.data.en}`)
    }
    if (!(bytes instanceof Uint8Array)) throw bytes
    return reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', attachment(`${name}.pdf`))
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  })
}

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
  mountTickets(server, app, topics)
}
