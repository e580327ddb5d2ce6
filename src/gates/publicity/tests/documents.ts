import { z } from 'zod'
import { id } from '#common/contract.ts'
import { callAs } from '#platform/call.ts'
import { mountOfficial } from '#platform/documents/download.ts'
import { renderPdf } from '#platform/documents/render.ts'
import type { Mount } from '#platform/http/server.ts'
import { mountTickets, sendPdf } from '#platform/links/tickets.ts'
import { testsActions } from './actions.ts'
import { certificateTickets } from './certificate.ts'
import { testsTopic } from './contract.ts'

/** The holder's own certificate, under a ticket. */
const mountOwn = mountTickets(certificateTickets, async ({ app, reply, id: paperId, actor }) => {
  const { name, document } = await callAs(app, testsTopic, testsActions, actor).ownCertificate({ paperId })
  return sendPdf(reply, name, await renderPdf(document, app.config))
})

/**
 * Certificates of passed tests: `/documents/test-certificates/:paperId.docx` and `.pdf` for staff, and under tickets for
 * the holders of personal links.
 */
export const mountTestDocuments: Mount = (server, app, topics) => {
  mountOfficial(server, app, {
    path: '/documents/test-certificates/:paperId',
    permission: 'test.read',
    input: z.object({ paperId: id }),
    fetch: ({ actor, input }) => callAs(app, testsTopic, testsActions, actor).certificate(input),
  })
  mountOwn(server, app, topics)
}
