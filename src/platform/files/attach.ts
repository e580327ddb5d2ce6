import { and, eq, sql } from 'drizzle-orm'
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

/** What is known of a file that was put into a record's area. */
export type AttachedFile = { readonly name: string; readonly type: string; readonly size: number }

/**
 * Puts many files that the actor uploaded as evidence into their records' areas. Gives what they are by id; files that
 * are no such ones of the actor are left out.
 */
export async function attachFiles(
  tx: Tx,
  actor: Pick<Actor, 'accountId'>,
  wanted: readonly { readonly fileId: string; readonly areaCode: string }[],
): Promise<ReadonlyMap<string, AttachedFile>> {
  if (wanted.length === 0) return new Map()
  const attached = await tx.execute<AttachedFile & { id: string }>(sql`
    update files f set area_code = s."areaCode"
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as s("fileId" char(26), "areaCode" text)
    where f.id = s."fileId" and f.account_id = ${actor.accountId} and f.purpose = 'evidence'
    returning f.id, f.name, f.type, f.size::int as size`)
  return new Map(attached.rows.map((file) => [file.id, file]))
}
