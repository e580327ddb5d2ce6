import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'

/** A post whose holder is the secretary of a township’s Party committee, with who holds it. */
export type Secretary = { readonly postId: string; readonly personId: string; readonly townshipCode: string }

/**
 * The posts of Party secretary in these townships: in the Party committee (党委, 党工委) itself, titled 书记 without
 * being a deputy’s or the discipline committee’s.
 */
export async function secretariesOf(tx: Tx, townships: readonly string[]): Promise<Secretary[]> {
  const found = await tx.execute<Secretary>(sql`
    select p.id as "postId", p.person_id as "personId", p.area_code as "townshipCode"
    from posts p join organisations o on o.id = p.organisation_id
    where p.area_code in (select jsonb_array_elements_text(${JSON.stringify([...new Set(townships)])}::jsonb))
      and p.role = 'leader' and p.grant_state = 'active' and p.until_on is null and o.kind = '党委'
      and p.title like '%书记' and p.title not like '%副书记' and p.title not like '%纪%书记'
    order by p.id`)
  return found.rows
}

/** The township of a village’s code. */
export function townshipOf(areaCode: string): string {
  return areaCode.slice(0, 9)
}
