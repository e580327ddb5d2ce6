import { z } from 'zod'
import { id } from '#common/contract.ts'
import { callAs } from '#platform/call.ts'
import { mountOfficial } from '#platform/documents/download.ts'
import { Declined } from '#platform/files/routes.ts'
import type { Mount } from '#platform/http/server.ts'
import { leavingAuditsActions } from './actions.ts'
import { announcementDocument } from './announcement.ts'
import { leavingAuditsTopic } from './contract.ts'

/** `GET /documents/leaving-audit/:id.docx` and `.pdf`: 审计结果公告 of an audit whose report is issued. */
export const mountAuditDocuments: Mount = (server, app) => {
  mountOfficial(server, app, {
    path: '/documents/leaving-audit/:id',
    permission: 'leaving_audit.read',
    input: z.object({ id: z.string() }),
    fetch: async ({ actor, input }) => {
      if (!id.safeParse(input.id).success) throw new Declined('not_found')
      const audit = await callAs(app, leavingAuditsTopic, leavingAuditsActions, actor).announcement(input)
      return { name: `${audit.areaName}离任审计结果公告`, document: announcementDocument(audit) }
    },
  })
}
