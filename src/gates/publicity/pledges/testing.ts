import { eq } from 'drizzle-orm'
import { unzipSync } from 'fflate'
import { newId } from '#common/ids.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { files } from '#platform/files/tables.ts'
import { runJob } from '#platform/jobs/jobs.ts'
import type { Running } from '#platform/start.ts'
import { pledgesZip } from './documents.ts'

/** A scan of a size as an upload of the actor would leave it; of the bytes only their number is known. */
export async function uploadedScan(
  app: App,
  { accountId, areaCode }: Actor,
  size: number,
  type = 'application/pdf',
): Promise<string> {
  const id = newId()
  const common = { id, digest: newId(), name: '扫描件.pdf', purpose: 'evidence' as const }
  await app.data.transact(systemActor, (tx) =>
    tx.insert(files).values({ ...common, size, type, areaCode, accountId }),
  )
  return id
}

/** Runs a job that packs pledges: the name of what it made, and of what is in it. */
export async function packed(running: Running, jobId: string): Promise<string[]> {
  await runJob(running.app, [pledgesZip], jobId)
  const [file] = await running.app.data.transact(systemActor, (tx) =>
    tx.select().from(files).where(eq(files.type, 'application/zip')),
  )
  const parts = unzipSync(await running.app.files.bytes(file?.digest ?? ''))
  return [file?.name ?? '', ...Object.keys(parts).sort()]
}
