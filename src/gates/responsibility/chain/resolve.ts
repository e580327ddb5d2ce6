import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import { chains } from './tables.ts'

/** The three who answer for the work of an area. */
export type Chain = {
  readonly areaCode: string
  readonly mainLeaderId: string
  readonly deputyLeaderId: string
  readonly departmentId: string
}

/** Areas for which one of the three is missing, and which. */
export type MissingChain = {
  readonly areaCode: string
  readonly areaName: string
  readonly missing: readonly ('main' | 'deputy' | 'department')[]
}

type Found = {
  code: string
  name: string
  main: string | null
  deputy: string | null
  department: string | null
}

/**
 * Proposes the chain of each area from the posts: the nearest post at or above the area that carries the part.
 * The main leader and the department must stand in the area itself; the deputy may come from above.
 */
export async function proposeChains(
  tx: Tx,
  codes: readonly string[],
): Promise<{ complete: Chain[]; missing: MissingChain[] }> {
  const nearest = (part: string, what: string) => sql`(
    select p.${sql.raw(what)} from posts p
    where p.chain_part = ${part} and p.until_on is null
      and p.area_code in (a.code, left(a.code, 9), left(a.code, 6), left(a.code, 4), left(a.code, 2))
    order by length(p.area_code) desc, p.id limit 1)`
  const found = await tx.execute<Found>(sql`
    select a.code, a.name, ${nearest('main', 'person_id')} as main, ${nearest('deputy', 'person_id')} as deputy,
      ${nearest('department', 'organisation_id')} as department
    from areas a where a.code in (select jsonb_array_elements_text(${JSON.stringify(codes)}::jsonb)) order by a.code`)
  const complete: Chain[] = []
  const missing: MissingChain[] = []
  for (const row of found.rows) {
    if (row.main !== null && row.deputy !== null && row.department !== null) {
      complete.push({
        areaCode: row.code,
        mainLeaderId: row.main,
        deputyLeaderId: row.deputy,
        departmentId: row.department,
      })
    } else {
      const parts = (['main', 'deputy', 'department'] as const).filter((part) => row[part] === null)
      missing.push({ areaCode: row.code, areaName: row.name, missing: parts })
    }
  }
  return { complete, missing }
}

/** Stores the chains of a round's areas; areas that already have one keep it. */
export async function storeChains(
  tx: Tx,
  roundId: string,
  proposed: readonly Chain[],
  newId: () => string,
  by: string,
): Promise<void> {
  if (proposed.length === 0) return
  const rows = proposed.map((chain) => ({ id: newId(), round_id: roundId, ...snake(chain), updated_by: by }))
  await tx.execute(sql`
    insert into chains (id, round_id, area_code, main_leader_id, deputy_leader_id, department_id, updated_by)
    select id, round_id, area_code, main_leader_id, deputy_leader_id, department_id, updated_by
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, round_id text, area_code text,
      main_leader_id text, deputy_leader_id text, department_id text, updated_by text)
    on conflict (round_id, area_code) do nothing`)
}

function snake(chain: Chain) {
  return {
    area_code: chain.areaCode,
    main_leader_id: chain.mainLeaderId,
    deputy_leader_id: chain.deputyLeaderId,
    department_id: chain.departmentId,
  }
}

/** The chains of areas in a round; areas without one are left out. */
export function chainsOf(tx: Tx, roundId: string, codes: readonly string[]) {
  return tx
    .select()
    .from(chains)
    .where(and(eq(chains.roundId, roundId), inArray(chains.areaCode, [...codes])))
}

/** The names of the three who answer for an area's work in a round; null where no chain is set. */
export async function chainNames(
  tx: Tx,
  roundId: string,
  areaCode: string,
): Promise<{ mainLeader: string; deputyLeader: string; department: string } | null> {
  const found = await tx.execute<{ main: string; deputy: string; department: string }>(sql`
    select m.name as main, d.name as deputy, o.name as department
    from chains c join people m on m.id = c.main_leader_id join people d on d.id = c.deputy_leader_id
      join organisations o on o.id = c.department_id
    where c.round_id = ${roundId} and c.area_code = ${areaCode}`)
  const row = found.rows[0]
  return row === undefined
    ? null
    : { mainLeader: row.main, deputyLeader: row.deputy, department: row.department }
}
