import { ORPCError } from '@orpc/server'
import { z } from 'zod'
import { civilDate, id } from '#common/contract.ts'
import { callAs } from '#platform/call.ts'
import { actorFor, attachment, Declined, decline } from '#platform/files/routes.ts'
import type { Mount } from '#platform/http/server.ts'
import { groupsActions } from './actions.ts'
import { groupsTopic } from './contract.ts'
import { rosterDocument } from './roster.ts'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const asked = z.object({ id, on: civilDate.optional() })

/** An action's own rejection in the terms of this route. */
function declined(failure: unknown): unknown {
  return failure instanceof ORPCError && failure.code === 'NOT_FOUND' ? new Declined('not_found') : failure
}

/** `GET /documents/group/:id.docx?on=YYYY-MM-DD`: 领导小组成员名单 as of a day, today's when no day is named. */
export const mountGroupDocuments: Mount = (server, app) => {
  server.get<{ Params: { id: string }; Querystring: Record<string, unknown> }>(
    '/documents/group/:id.docx',
    async (request, reply) => {
      try {
        const actor = await actorFor(app, request, 'group.read')
        const input = asked.safeParse({ ...request.query, id: request.params.id })
        if (!input.success) throw new Declined('not_found')
        const group = await callAs(app, groupsTopic, groupsActions, actor).roster(input.data)
        const bytes = await rosterDocument(group)
        await reply
          .header('content-type', wordType)
          .header('content-disposition', attachment(`${group.name}成员名单_${group.on}.docx`))
          .header('cache-control', 'private, no-store')
          .send(Buffer.from(bytes))
      } catch (failure) {
        await decline(reply, declined(failure))
      }
      return reply
    },
  )
}
