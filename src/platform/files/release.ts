import { rm } from 'node:fs/promises'
import { eq } from 'drizzle-orm'
import { systemActor } from '../actor.ts'
import type { App } from '../app.ts'
import { files } from './tables.ts'

/** Deletes stored bytes that no file refers to any more. */
export async function releaseBytes(app: App, digest: string): Promise<void> {
  const [other] = await app.data.transact(
    systemActor,
    (tx) => tx.select({ id: files.id }).from(files).where(eq(files.digest, digest)).limit(1),
    'read',
  )
  if (other === undefined) await rm(app.files.pathOf(digest), { force: true })
}
