import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { auditEvents } from '#platform/audit/tables.ts'
import { shanghaiTime } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { unfinished } from './lists.ts'
import { chains } from './tables.ts'

type Chain = typeof chains.$inferSelect

/** The three who are to answer. */
export type Three = {
  readonly mainLeaderId: string
  readonly deputyLeaderId: string
  readonly departmentId: string
}

/** The chains of areas in a round, locked until the end of the transaction. */
export async function lockChains(
  tx: Tx,
  roundId: string,
  codes: readonly string[],
): Promise<ReadonlyMap<string, Chain>> {
  const rows = await tx
    .select()
    .from(chains)
    .where(and(eq(chains.roundId, roundId), inArray(chains.areaCode, [...codes])))
    .for('update')
  return new Map(rows.map((row) => [row.areaCode, row]))
}

/** Who changed a chain last and when; a change of many at once leaves no event of each. */
export async function lastHand(tx: Tx, chain: Chain): Promise<{ who: string; when: string }> {
  const [event] = await tx
    .select({ who: auditEvents.personName })
    .from(auditEvents)
    .where(eq(auditEvents.accountId, chain.updatedBy))
    .orderBy(desc(auditEvents.seq))
    .limit(1)
  return { who: event?.who ?? '他人', when: shanghaiTime(chain.updatedAt) }
}

/** Writes the same three for many areas; gives the chain's id of each area. */
export async function writeChains(
  tx: Tx,
  roundId: string,
  codes: readonly string[],
  three: Three,
  by: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = JSON.stringify(codes.map((code) => ({ id: newId(), area_code: code })))
  const written = await tx.execute<{ id: string; areaCode: string }>(sql`
    insert into chains (id, round_id, area_code, main_leader_id, deputy_leader_id, department_id, updated_by)
    select id, ${roundId}, area_code, ${three.mainLeaderId}, ${three.deputyLeaderId}, ${three.departmentId}, ${by}
    from jsonb_to_recordset(${rows}::jsonb) as r(id text, area_code text)
    on conflict (round_id, area_code) do update set main_leader_id = excluded.main_leader_id,
      deputy_leader_id = excluded.deputy_leader_id, department_id = excluded.department_id,
      version = chains.version + 1, updated_by = excluded.updated_by, updated_at = now()
    returning id, area_code as "areaCode"`)
  return new Map(written.rows.map((row) => [row.areaCode, row.id]))
}

/** Gives the unfinished tasks of areas to the three; counts those that changed hands. */
export async function moveTasks(
  tx: Tx,
  roundId: string,
  codes: readonly string[],
  three: Three,
  by: string,
): Promise<number> {
  const moved = await tx.execute<{ n: number }>(sql`
    with moved as (
      update tasks set main_leader_id = ${three.mainLeaderId}, deputy_leader_id = ${three.deputyLeaderId},
        department_id = ${three.departmentId}, version = version + 1, updated_by = ${by}, updated_at = now()
      where round_id = ${roundId} and state in ${unfinished}
        and area_code in (select jsonb_array_elements_text(${JSON.stringify(codes)}::jsonb))
        and (main_leader_id, deputy_leader_id, department_id)
          is distinct from (${three.mainLeaderId}, ${three.deputyLeaderId}, ${three.departmentId})
      returning id
    ), evidence as (
      update task_evidence set department_id = ${three.departmentId} where task_id in (select id from moved)
    )
    select count(*)::int as n from moved`)
  return moved.rows[0]?.n ?? 0
}

/** One person in the place of another, in a round. */
type Succession = {
  readonly roundId: string
  readonly from: string
  readonly to: string
  readonly by: string
}

async function succeedIn(
  tx: Tx,
  table: 'chains' | 'tasks',
  where: SQL,
  { roundId, from, to, by }: Succession,
): Promise<number> {
  const moved = await tx.execute<{ n: number }>(sql`
    with moved as (
      update ${sql.identifier(table)} set
        main_leader_id = case when main_leader_id = ${from} then ${to} else main_leader_id end,
        deputy_leader_id = case when deputy_leader_id = ${from} then ${to} else deputy_leader_id end,
        version = version + 1, updated_by = ${by}, updated_at = now()
      where round_id = ${roundId} and ${from} in (main_leader_id, deputy_leader_id) and ${where}
      returning id
    ) select count(*)::int as n from moved`)
  return moved.rows[0]?.n ?? 0
}

/** Puts one person in the place of another in every chain of a round; counts the chains. */
export function succeedInChains(tx: Tx, move: Succession): Promise<number> {
  return succeedIn(tx, 'chains', sql`true`, move)
}

/** Puts one person in the place of another in every unfinished task of a round; counts the tasks. */
export function succeedInTasks(tx: Tx, move: Succession): Promise<number> {
  return succeedIn(tx, 'tasks', sql`state in ${unfinished}`, move)
}
