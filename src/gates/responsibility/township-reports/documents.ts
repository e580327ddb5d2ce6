import { z } from 'zod'
import { id } from '#common/contract.ts'
import { callAs } from '#platform/call.ts'
import { mountOfficial } from '#platform/documents/download.ts'
import type { Mount } from '#platform/http/server.ts'
import { townshipReportsActions } from './actions.ts'
import { townshipReportsTopic } from './contract.ts'

/** A township's report: `/documents/township-reports/:id.docx` and `.pdf`; a draft until it is handed in. */
export const mountReportDocuments: Mount = (server, app) => {
  mountOfficial(server, app, {
    path: '/documents/township-reports/:id',
    permission: 'township_report.read',
    input: z.object({ id }),
    fetch: ({ actor, input }) =>
      callAs(app, townshipReportsTopic, townshipReportsActions, actor).document(input),
  })
}
