import { asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import type { AllocationRow } from './contract.ts'
import { type Condition, sharesOf } from './structure.ts'
import { delegateApprovals, electoralUnits } from './tables.ts'

export type StoredAllocation = Pick<
  AllocationRow,
  | 'bodyId'
  | 'areaCode'
  | 'areaName'
  | 'level'
  | 'state'
  | 'total'
  | 'approvedOn'
  | 'documentNumber'
  | 'version'
> & { readonly conditions: Condition[] }

/** Party congresses of a round with their allocations: `b` bodies, `s` allocations, `a` areas, `n` the approval in force. */
export function allocationSource(where: SQL): SQL {
  return sql`bodies b
    join areas a on a.code = b.area_code
    left join delegate_allocations s on s.body_id = b.id
    left join lateral (select n.approved_on, n.document_number from delegate_approvals n
      where n.body_id = b.id and n.reopened_on is null order by n.ordinal desc limit 1) n on true
    where b.kind in ('party_congress_township', 'party_congress_county', 'party_congress_prefecture') and ${where}`
}

/** Stored allocations by a filter; `rest` orders and limits them. */
export async function storedAllocations(tx: Tx, where: SQL, rest: SQL): Promise<StoredAllocation[]> {
  const found = await tx.execute<StoredAllocation>(sql`
    select b.id as "bodyId", b.area_code as "areaCode", a.name as "areaName",
      replace(b.kind, 'party_congress_', '') as level,
      coalesce(s.state, 'draft') as state, s.total, coalesce(s.conditions, '[]'::jsonb) as conditions,
      n.approved_on as "approvedOn", n.document_number as "documentNumber", coalesce(s.version, 0) as version
    from ${allocationSource(where)} ${rest}`)
  return found.rows
}

/** The electoral units of a Party congress in their order. */
export function unitsOf(tx: Tx, bodyId: string) {
  return tx
    .select()
    .from(electoralUnits)
    .where(eq(electoralUnits.bodyId, bodyId))
    .orderBy(asc(electoralUnits.number))
}

/** Stored allocations with what their units come to. */
export async function allocationRows(tx: Tx, stored: readonly StoredAllocation[]): Promise<AllocationRow[]> {
  const ids = JSON.stringify(stored.map((row) => row.bodyId))
  const units = await tx
    .select()
    .from(electoralUnits)
    .where(
      sql`${electoralUnits.bodyId} in (select one::char(26) from jsonb_array_elements_text(${ids}::jsonb) as one)`,
    )
  const byBody = Map.groupBy(units, (unit) => unit.bodyId)
  return stored.map(({ conditions, ...row }) => {
    const own = byBody.get(row.bodyId) ?? []
    return {
      ...row,
      units: own.length,
      members: own.reduce((sum, unit) => sum + unit.members, 0),
      assigned: own.reduce((sum, unit) => sum + unit.seats, 0),
      conditions: conditions.length,
      unmet: sharesOf(own, conditions).filter((share) => !share.met).length,
    }
  })
}

/** The approvals of a Party congress, the latest first. */
export function approvalsOf(tx: Tx, bodyId: string) {
  return tx
    .select()
    .from(delegateApprovals)
    .where(eq(delegateApprovals.bodyId, bodyId))
    .orderBy(desc(delegateApprovals.ordinal))
}
