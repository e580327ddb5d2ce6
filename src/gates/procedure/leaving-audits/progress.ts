import { sql } from 'drizzle-orm'
import { yuanOf } from '#common/money.ts'
import type { Tx } from '#platform/data.ts'
import { latestPublication } from './queries.ts'
import type { AuditProgress, ProgressLine } from './shapes.ts'
import { type AuditState, auditStates } from './states.ts'

type Counted = {
  areaCode: string
  name: string
  villages: number
  missing: number
  states: Partial<Record<AuditState, number>> | null
  findings: number
  amountFen: number
  openFindings: number
  overdueFindings: number
}

function count(tx: Tx, roundId: string, today: string) {
  return tx.execute<Counted>(sql`
    with town as (
      select left(b.area_code, 9) as code, b.id as body_id, l.id as audit_id, l.state
      from bodies b left join leaving_audits l on l.body_id = b.id
      where b.round_id = ${roundId} and b.kind in ('village_committee', 'community_committee')),
    found as (
      select left(f.area_code, 9) as code, count(*)::int as findings, coalesce(sum(f.amount_fen), 0)::float8 as amount,
        count(*) filter (where f.done_on is null)::int as open,
        count(*) filter (where f.done_on is null and f.due_on < ${today})::int as overdue
      from leaving_audit_findings f join leaving_audits l on l.id = f.audit_id
      where l.round_id = ${roundId} group by 1),
    counted as (select code, state, count(*)::int as n from town where state is not null group by 1, 2)
    select t.code as "areaCode", coalesce(max(a.name), t.code) as name, count(*)::int as villages,
      count(*) filter (where t.audit_id is null)::int as missing,
      (select jsonb_object_agg(c.state, c.n) from counted c where c.code = t.code) as states,
      coalesce(max(f.findings), 0) as findings, coalesce(max(f.amount), 0) as "amountFen",
      coalesce(max(f.open), 0) as "openFindings", coalesce(max(f.overdue), 0) as "overdueFindings"
    from town t left join areas a on a.code = t.code left join found f on f.code = t.code
    group by t.code order by t.code`)
}

function statesOf(counted: Counted['states']): ProgressLine['states'] {
  const entries = auditStates.map((state) => [state, counted?.[state] ?? 0] as const)
  return Object.fromEntries(entries) as ProgressLine['states']
}

function totalOf(rows: readonly ProgressLine[]): AuditProgress['total'] {
  const sum = (of: (row: ProgressLine) => number) => rows.reduce((all, row) => all + of(row), 0)
  const states = Object.fromEntries(
    auditStates.map((state) => [state, sum((row) => row.states[state])]),
  ) as ProgressLine['states']
  return {
    villages: sum((row) => row.villages),
    missing: sum((row) => row.missing),
    states,
    findings: sum((row) => row.findings),
    amount: yuanOf(Math.round(sum((row) => row.amount * 100))),
    openFindings: sum((row) => row.openFindings),
    overdueFindings: sum((row) => row.overdueFindings),
  }
}

/** Audits of a round by township, as far as the actor sees them. */
export async function progressOf(tx: Tx, roundId: string, today: string): Promise<AuditProgress> {
  const rows = (await count(tx, roundId, today)).rows.map(
    ({ states, amountFen, ...row }): ProgressLine => ({
      ...row,
      states: statesOf(states),
      amount: yuanOf(amountFen),
    }),
  )
  const found = await tx.execute<{ day: string | null }>(sql`
    select min(election_day)::text as day from bodies
    where round_id = ${roundId} and kind in ('village_committee', 'community_committee')`)
  const first = found.rows[0]?.day ?? null
  return { today, latestOn: first === null ? null : latestPublication(first), total: totalOf(rows), rows }
}
