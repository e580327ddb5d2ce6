import { z } from 'zod'
import { id } from '#common/contract.ts'
import { callAs } from '#platform/call.ts'
import { mountOfficial } from '#platform/documents/download.ts'
import type { Mount } from '#platform/http/server.ts'
import { testsActions } from './actions.ts'
import { testsTopic } from './contract.ts'

/** Certificates of passed tests: `/documents/test-certificates/:paperId.docx` and `.pdf`. */
export const mountTestDocuments: Mount = (server, app) => {
  mountOfficial(server, app, {
    path: '/documents/test-certificates/:paperId',
    permission: 'test.read',
    input: z.object({ paperId: id }),
    fetch: ({ actor, input }) => callAs(app, testsTopic, testsActions, actor).certificate(input),
  })
}
