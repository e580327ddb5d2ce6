import { and, inArray, sql } from 'drizzle-orm'
import { systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { releaseBytes } from '#platform/files/release.ts'
import { files } from '#platform/files/tables.ts'
import type { Recurring } from '#platform/jobs/jobs.ts'

/**
 * Deletes the uploaded files of imports that have ended: they hold personal numbers as plain text, which the registry
 * keeps encrypted only. A file that another import still needs stays.
 */
export async function dropSpentFiles(app: App): Promise<void> {
  const spent = await app.data.transact(systemActor, (tx) =>
    tx
      .delete(files)
      .where(
        and(
          inArray(files.purpose, ['import']),
          sql`exists (select 1 from imports i where i.file_id = ${files.id})`,
          sql`not exists (select 1 from imports i where i.file_id = ${files.id}
            and i.state in ('checking', 'checked', 'applying'))`,
        ),
      )
      .returning({ digest: files.digest }),
  )
  for (const { digest } of spent) await releaseBytes(app, digest)
}

/** At night as well: a process that was killed may have left some. */
export const spentFiles: Recurring = { name: 'spent-import-files', cron: '15 3 * * *', run: dropSpentFiles }
