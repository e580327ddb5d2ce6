import { z } from 'zod'
import { id } from '#common/contract.ts'
import { callAs } from '#platform/call.ts'
import { mountOfficial } from '#platform/documents/download.ts'
import type { Mount } from '#platform/http/server.ts'
import { meetingsActions } from './actions.ts'
import { meetingsTopic } from './contract.ts'

/** Minutes of a meeting: `/documents/minutes/:id.docx` and `.pdf`; a draft until they are issued. */
export const mountMeetingDocuments: Mount = (server, app) => {
  mountOfficial(server, app, {
    path: '/documents/minutes/:id',
    permission: 'meeting.read',
    input: z.object({ id }),
    fetch: ({ actor, input }) => callAs(app, meetingsTopic, meetingsActions, actor).minutes(input),
  })
}
