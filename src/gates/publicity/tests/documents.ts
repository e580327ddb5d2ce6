import { ORPCError } from '@orpc/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { id, refusalSchema } from '#common/contract.ts'
import { linkHeader } from '#common/portal.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { mountOfficial } from '#platform/documents/download.ts'
import { renderPdf } from '#platform/documents/render.ts'
import { Refused } from '#platform/failures.ts'
import { attachment } from '#platform/files/routes.ts'
import type { Mount } from '#platform/http/server.ts'
import { actorByLink } from '#platform/links/door.ts'
import { testsActions } from './actions.ts'
import { testsTopic } from './contract.ts'

const own = z.object({ paperId: id })

/** The refusal in a failure: of the link, of the action, or of characters that no font has. */
function refusalIn(failure: unknown) {
  if (failure instanceof Refused) return failure.data
  const read = refusalSchema.safeParse(failure instanceof ORPCError ? failure.data : null)
  return read.success ? read.data : null
}

async function sendOwn(app: App, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const secret = z.string().catch('').parse(request.headers[linkHeader])
  const actor = await actorByLink(app, secret, 'person', request.ip)
  const asked = own.parse(request.params)
  const { name, document } = await callAs(app, testsTopic, testsActions, actor).ownCertificate(asked)
  const bytes = await renderPdf(document, app.config)
  await reply
    .header('content-type', 'application/pdf')
    .header('content-disposition', attachment(`${name}.pdf`))
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(bytes))
}

/**
 * Certificates of passed tests: `/documents/test-certificates/:paperId.docx` and `.pdf` for staff, and
 * `/documents/own-test-certificates/:paperId.pdf` for the holder of a personal link, which a header names.
 */
export const mountTestDocuments: Mount = (server, app) => {
  mountOfficial(server, app, {
    path: '/documents/test-certificates/:paperId',
    permission: 'test.read',
    input: own,
    fetch: ({ actor, input }) => callAs(app, testsTopic, testsActions, actor).certificate(input),
  })
  server.get('/documents/own-test-certificates/:paperId.pdf', async (request, reply) => {
    try {
      await sendOwn(app, request, reply)
    } catch (failure) {
      const refusal = refusalIn(failure)
      const missing =
        failure instanceof z.ZodError || (failure instanceof ORPCError && failure.code === 'NOT_FOUND')
      if (refusal !== null) await reply.code(409).send({ ...refusal, message: refusal.zh })
      else if (missing) await reply.code(404).send({ code: 'not_found' })
      else throw failure
    }
    return reply
  })
}
