import { and, eq } from 'drizzle-orm'
import type { Actor } from '../actor.ts'
import type { Tx } from '../data.ts'
import { files } from './tables.ts'

/**
 * Puts a file that the actor uploaded as evidence into a record's area, so that everybody who sees the record may open
 * it. Gives the file's name, or null where it is no such file of the actor.
 */
export async function attachFile(
  tx: Tx,
  actor: Pick<Actor, 'accountId'>,
  fileId: string,
  areaCode: string,
): Promise<string | null> {
  const [file] = await tx
    .update(files)
    .set({ areaCode })
    .where(and(eq(files.id, fileId), eq(files.accountId, actor.accountId), eq(files.purpose, 'evidence')))
    .returning({ name: files.name })
  return file?.name ?? null
}
