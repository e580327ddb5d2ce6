import { inArray } from 'drizzle-orm'
import { systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { accounts } from '#platform/session/tables.ts'

/** Makes the sessions of these people read their posts anew; call it after the commit that changed them. */
export async function forgetPeople(app: App, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  const rows = await app.data.transact(
    systemActor,
    (tx) =>
      tx
        .select({ id: accounts.id })
        .from(accounts)
        .where(inArray(accounts.personId, [...personIds])),
    'read',
  )
  for (const row of rows) app.sessions.forget(row.id)
}
