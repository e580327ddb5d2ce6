import { newId } from '#common/ids.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { files } from '#platform/files/tables.ts'

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
