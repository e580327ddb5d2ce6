import { z } from 'zod'
import { say } from '#common/text.ts'
import { actorFor, attachment, Declined, decline } from '#platform/files/routes.ts'
import type { Mount } from '#platform/http/server.ts'
import { writeTemplate } from '#platform/sheets/sheets.ts'
import { importColumns } from './columns.ts'
import { importKinds } from './contract.ts'
import { importsText } from './text.ts'

const asked = z.object({ kind: z.enum(importKinds) })

/** `GET /templates/:kind.xlsx`: the tables that an import takes, with an example and an explanation of each column. */
export const mountTemplates: Mount = (server, app) => {
  server.get('/templates/:kind.xlsx', async (request, reply) => {
    try {
      await actorFor(app, request, 'registry.import')
      const params = asked.safeParse(request.params)
      if (!params.success) throw new Declined('not_found')
      const { kind } = params.data
      const name = say(importsText, kind, 'zh')
      const bytes = await writeTemplate(importColumns[kind], { name })
      await reply
        .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .header('content-disposition', attachment(`${name}导入模板.xlsx`))
        .send(Buffer.from(bytes))
    } catch (failure) {
      await decline(reply, failure)
    }
    return reply
  })
}
