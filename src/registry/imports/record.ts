import { and, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { id } from '#common/contract.ts'
import { one } from '#platform/failures.ts'
import type { JobKind, JobRun } from '#platform/jobs/jobs.ts'
import { dropSpentFiles } from './spent.ts'
import { type ImportState, importRows, imports } from './tables.ts'

export type ImportRecord = typeof imports.$inferSelect

const payload = z.object({ importId: id })

/** The import that a job belongs to. */
export function importOf(run: Pick<JobRun, 'app' | 'actor' | 'payload'>): Promise<ImportRecord> {
  const { importId } = payload.parse(run.payload)
  return run.app.data.transact(
    run.actor,
    async (tx) => one(await tx.select().from(imports).where(eq(imports.id, importId))),
    'read',
  )
}

/** Changes an import that is in one of the given states. */
export async function setImport(
  run: Pick<JobRun, 'app' | 'actor'>,
  importId: string,
  from: readonly ImportState[],
  change: Partial<ImportRecord>,
): Promise<void> {
  await run.app.data.transact(run.actor, (tx) =>
    tx
      .update(imports)
      .set(change)
      .where(and(eq(imports.id, importId), inArray(imports.state, [...from]))),
  )
}

/** A job that failed or was cancelled takes its import with it; the rows go, the reason stays. */
export const ended: NonNullable<JobKind['ended']> = async (run, how) => {
  const { importId } = payload.parse(run.payload)
  await run.app.data.transact(run.actor, async (tx) => {
    const [closed] = await tx
      .update(imports)
      .set({ state: how, endedAt: sql`now()` })
      .where(and(eq(imports.id, importId), inArray(imports.state, ['checking', 'checked', 'applying'])))
      .returning({ id: imports.id })
    if (closed !== undefined) await tx.delete(importRows).where(eq(importRows.importId, importId))
  })
  await dropSpentFiles(run.app)
}
