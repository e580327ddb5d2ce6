import { and, asc, eq, ilike, or, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { yuanOf } from '#common/money.ts'
import type { Tx } from '#platform/data.ts'
import { containing } from '#platform/listing.ts'
import { areas } from '#registry/areas/tables.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { addDays, daysBetween } from '#rules/dates.ts'
import { bodies } from '../rounds/tables.ts'
import type { AuditRow } from './shapes.ts'
import { settledStates } from './states.ts'
import { leavingAudits } from './tables.ts'

/** The bodies of a round whose officials are audited. */
export const auditedKinds = ['village_committee', 'community_committee'] as const

const township = sql<string>`coalesce((select w.name from areas w
  where w.code = left(${leavingAudits.areaCode}, 9)), '')`

function findingCount(condition: SQL): SQL<number> {
  return sql<number>`(select count(*)::int from leaving_audit_findings f
    where f.audit_id = ${leavingAudits.id} and ${condition})`
}

function rowFields(today: string) {
  return {
    id: leavingAudits.id,
    version: leavingAudits.version,
    roundId: leavingAudits.roundId,
    areaCode: leavingAudits.areaCode,
    areaName: sql<string>`coalesce(${areas.name}, ${leavingAudits.areaCode})`,
    townshipName: township,
    kind: bodies.kind,
    state: leavingAudits.state,
    electionDay: bodies.electionDay,
    lead: sql<string>`coalesce(${organisations.shortName}, '')`,
    plannedStartOn: leavingAudits.plannedStartOn,
    plannedEndOn: leavingAudits.plannedEndOn,
    noticedOn: leavingAudits.noticedOn,
    startedOn: leavingAudits.startedOn,
    reportedOn: leavingAudits.reportedOn,
    concludedOn: leavingAudits.concludedOn,
    publishedOn: leavingAudits.publishedOn,
    officials: sql<number>`(select count(distinct o.person_id)::int from leaving_audit_officials o
      where o.audit_id = ${leavingAudits.id})`,
    findings: findingCount(sql`true`),
    amountFen: sql<number>`(select coalesce(sum(f.amount_fen), 0)::float8 from leaving_audit_findings f
      where f.audit_id = ${leavingAudits.id})`,
    openFindings: findingCount(sql`f.done_on is null`),
    overdueFindings: findingCount(sql`f.done_on is null and f.due_on < ${today}`),
  }
}

function selectRows(tx: Tx, today: string) {
  return tx
    .select(rowFields(today))
    .from(leavingAudits)
    .innerJoin(bodies, eq(bodies.id, leavingAudits.bodyId))
    .leftJoin(areas, eq(areas.code, leavingAudits.areaCode))
    .leftJoin(organisations, eq(organisations.id, leavingAudits.leadOrganisationId))
    .$dynamic()
}

/** The last day for publishing before an election day. */
export function latestPublication(electionDay: string): string {
  return addDays(electionDay, -1)
}

/** Audits as lists show them. */
export async function auditRows(
  tx: Tx,
  today: string,
  page: {
    readonly where: SQL | undefined
    readonly order: readonly SQL[]
    readonly limit: number
    readonly offset: number
  },
): Promise<AuditRow[]> {
  const rows = await selectRows(tx, today)
    .where(page.where)
    .orderBy(...page.order)
    .limit(page.limit)
    .offset(page.offset)
  return rows.map(({ kind, amountFen, ...row }) => {
    const latestOn = latestPublication(row.electionDay)
    return {
      ...row,
      community: kind === 'community_committee',
      latestOn,
      daysLeft: daysBetween(today, latestOn),
      amount: yuanOf(amountFen),
    }
  })
}

/** The rows of an area and below it. */
export function within(column: AnyPgColumn, code: string): SQL {
  return sql`${column} >= ${code} and ${column} < ${code} || 'x'`
}

type Filters = {
  readonly roundId?: string | undefined
  readonly area?: string | undefined
  readonly state?: AuditRow['state'] | undefined
  readonly open?: boolean | undefined
  readonly rectifying?: 'open' | 'overdue' | undefined
  readonly publishedFrom?: string | undefined
  readonly publishedTo?: string | undefined
  readonly search?: string | undefined
}

function unrectified(which: 'open' | 'overdue', today: string): SQL {
  const late = which === 'overdue' ? sql`and f.due_on < ${today}` : sql``
  return sql`exists (select from leaving_audit_findings f
    where f.audit_id = ${leavingAudits.id} and f.done_on is null ${late})`
}

/** What a list of audits is narrowed to. */
export function auditFilter(filters: Filters, today: string): SQL | undefined {
  const pattern = containing(filters.search ?? '')
  const settled = sql`${leavingAudits.state} in (${sql.join(
    settledStates.map((state) => sql`${state}`),
    sql`, `,
  )})`
  const named = sql`exists (select from areas w where w.code in (${leavingAudits.areaCode}, left(${leavingAudits.areaCode}, 9))
    and (w.name ilike ${pattern} or w.initials ilike ${pattern}))`
  return and(
    filters.roundId ? eq(leavingAudits.roundId, filters.roundId) : undefined,
    filters.area ? within(leavingAudits.areaCode, filters.area) : undefined,
    filters.state ? eq(leavingAudits.state, filters.state) : undefined,
    filters.open === undefined ? undefined : filters.open ? sql`not ${settled}` : settled,
    filters.rectifying ? unrectified(filters.rectifying, today) : undefined,
    filters.publishedFrom ? sql`${leavingAudits.publishedOn} >= ${filters.publishedFrom}` : undefined,
    filters.publishedTo ? sql`${leavingAudits.publishedOn} <= ${filters.publishedTo}` : undefined,
    filters.search ? or(named, ilike(leavingAudits.reportNumber, pattern)) : undefined,
  )
}

/** The order of the villages themselves. */
export const byArea = asc(leavingAudits.areaCode)
