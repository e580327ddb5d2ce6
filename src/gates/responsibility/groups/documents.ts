import { z } from 'zod'
import { civilDate, id } from '#common/contract.ts'
import { callAs } from '#platform/call.ts'
import { mountOfficial } from '#platform/documents/download.ts'
import { Declined } from '#platform/files/routes.ts'
import type { Mount } from '#platform/http/server.ts'
import { groupsActions } from './actions.ts'
import { groupsTopic } from './contract.ts'
import { rosterDocument } from './roster.ts'

/**
 * `GET /documents/group/:id.docx?on=YYYY-MM-DD` and `.pdf`: 领导小组成员名单 as of a day, today's when no day is named.
 */
export const mountGroupDocuments: Mount = (server, app) => {
  mountOfficial(server, app, {
    path: '/documents/group/:id',
    permission: 'group.read',
    input: z.object({ id: z.string(), on: civilDate.optional() }),
    fetch: async ({ actor, input }) => {
      if (!id.safeParse(input.id).success) throw new Declined('not_found')
      const group = await callAs(app, groupsTopic, groupsActions, actor).roster(input)
      return { name: `${group.name}成员名单_${group.on}`, document: rosterDocument(group) }
    },
  })
}
