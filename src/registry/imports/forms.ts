import { ORPCError } from '@orpc/server'
import { z } from 'zod'
import { id } from '#common/contract.ts'
import type { Permission } from '#common/roles.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { actorFor, attachment, Declined, decline } from '#platform/files/routes.ts'
import type { Mount } from '#platform/http/server.ts'
import { writeTemplate } from '#platform/sheets/sheets.ts'
import type { RowValues, SheetColumn } from '#platform/sheets/types.ts'

/** A form to fill in: its name, its columns, and the rows that are known already. */
export type FormToFill = {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly RowValues[]
}

/** Whose forms these are, and how one is made; null where there is no such form. */
export type FormSource = {
  readonly topic: string
  readonly permission: Permission
  readonly make: (app: App, actor: Actor, roundId: string, form: string) => Promise<FormToFill | null>
}

const asked = z.object({ round: id })

function declined(failure: unknown): unknown {
  return failure instanceof ORPCError && failure.code === 'NOT_FOUND' ? new Declined('not_found') : failure
}

/** `GET /forms/<topic>/:form.xlsx?round=<id>`: a form filled with what is recorded, to be completed and uploaded. */
export function mountForms({ topic, permission, make }: FormSource): Mount {
  return (server, app) => {
    server.get<{ Params: { form: string } }>(`/forms/${topic}/:form.xlsx`, async (request, reply) => {
      try {
        const actor = await actorFor(app, request, permission)
        const query = asked.safeParse(request.query)
        const form = query.success ? await make(app, actor, query.data.round, request.params.form) : null
        if (form === null) throw new Declined('not_found')
        const { name, columns, rows } = form
        const bytes = await writeTemplate(columns, {
          name,
          ...(rows.length > 0 ? { exampleRows: rows } : {}),
        })
        await reply
          .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
          .header('content-disposition', attachment(`${name}_${app.clock.today()}.xlsx`))
          .header('cache-control', 'private, no-store')
          .send(Buffer.from(bytes))
      } catch (failure) {
        await decline(reply, declined(failure))
      }
      return reply
    })
  }
}
