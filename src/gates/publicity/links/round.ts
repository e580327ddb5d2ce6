import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'

/** A round that the caller's post may see: its name and whose it is; undefined where there is none. */
export async function roundOf(tx: Tx, id: string) {
  const found = await tx.execute<{ id: string; name: string; areaCode: string }>(
    sql`select id, name, area_code as "areaCode" from rounds where id = ${id}`,
  )
  return found.rows[0]
}
