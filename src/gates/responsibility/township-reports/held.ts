import { and, eq, inArray, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { say, sayBoth } from '#common/text.ts'
import type { Ask } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import { lastChange } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { notices } from '#platform/notices/tables.ts'
import { fullTitle, openRound } from '../public.ts'
import { moveReport, type ReportMove, type ReportState, writable } from './states.ts'
import { reportCalls, townshipReports } from './tables.ts'
import { type ReportRefusal, reportNotices, reportWords } from './text.ts'

/** What a function of this topic needs of the call that it serves. */
export type ReportAsk = Pick<Ask<unknown, ReportRefusal>, 'tx' | 'actor' | 'app' | 'refuse' | 'audit'>
export type Call = typeof reportCalls.$inferSelect
export type Report = typeof townshipReports.$inferSelect & {
  readonly title: string
  readonly township: string
}
export type Seen = { readonly id: string; readonly version: number }

/** A call as the subject of an audit event. */
export function callSubject(call: Pick<Call, 'id' | 'title' | 'areaCode'>) {
  return { type: 'report_call', id: call.id, name: call.title, areaCode: call.areaCode }
}

/** A report as the subject of an audit event. */
export function subjectOf(report: Pick<Report, 'id' | 'title' | 'township' | 'areaCode'>) {
  const name = `${report.township}“${report.title}”`
  return { type: 'township_report', id: report.id, name, areaCode: report.areaCode }
}

/** The reports of these ids with their call's title and the township's name. */
export async function reportsOf(tx: Tx, ids: readonly string[], lock = false): Promise<Report[]> {
  const asked = tx
    .select()
    .from(townshipReports)
    .where(inArray(townshipReports.id, [...ids]))
    .orderBy(townshipReports.areaCode)
  const rows = lock ? await asked.for('update') : await asked
  const names = await tx.execute<{ id: string; title: string; township: string }>(sql`
    select r.id, c.title, coalesce(a.name, r.area_code) as township
    from township_reports r join report_calls c on c.id = r.call_id left join areas a on a.code = r.area_code
    where r.id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`)
  const byId = new Map(names.rows.map((row) => [row.id, row]))
  return rows.map((row) => {
    const { title = '', township = '' } = byId.get(row.id) ?? {}
    return { ...row, title, township }
  })
}

/** Refuses what the state of a report does not allow. */
export function notAllowed(ask: ReportAsk, report: Report, act: ReportMove | 'write'): never {
  return ask.refuse('state_not_allowed', {
    township: report.township,
    state: say(reportWords, `state.${report.state}`, 'zh'),
    stateEn: say(reportWords, `state.${report.state}`, 'en'),
    move: say(reportWords, `move.${act}`, 'zh'),
    moveEn: say(reportWords, `move.${act}`, 'en'),
  })
}

/** Reports for a change: of an open round, none changed by another; locked until the end. */
export async function seenReports(ask: ReportAsk, seen: readonly Seen[]): Promise<Report[]> {
  const ids = [...new Set(seen.map(({ id }) => id))]
  const reports = await reportsOf(ask.tx, ids, true)
  if (reports.length < ids.length) one([])
  for (const report of reports) {
    const version = seen.find(({ id }) => id === report.id)?.version
    if (report.version !== version) {
      ask.refuse('changed_meanwhile', await lastChange(ask.tx, 'township_report', report.id))
    }
  }
  for (const roundId of new Set(reports.map((report) => report.roundId))) await openRound(ask, roundId)
  return reports
}

/** One report for a change. */
export async function seenReport(ask: ReportAsk, seen: Seen): Promise<Report> {
  return one(await seenReports(ask, [seen]))
}

/** The report for a change by its own township while it writes. */
export async function ownReport(ask: ReportAsk, seen: Seen, act: 'write' | 'handIn'): Promise<Report> {
  const report = await seenReport(ask, seen)
  if (ask.actor.areaCode !== report.areaCode) ask.refuse('not_yours')
  if (!writable.includes(report.state)) notAllowed(ask, report, act)
  return report
}

/** The state to which a move brings a report. */
export function stateAfter(ask: ReportAsk, report: Report, move: ReportMove): ReportState {
  return moveReport(report.state, move) ?? notAllowed(ask, report, move)
}

/** Writes a change of a report, and that it changed; its new version. */
export async function change(
  ask: ReportAsk,
  report: Report,
  set: Partial<typeof townshipReports.$inferInsert>,
): Promise<number> {
  const version = report.version + 1
  await ask.tx
    .update(townshipReports)
    .set({ ...set, version, updatedBy: ask.actor.accountId, updatedAt: sql`now()` })
    .where(eq(townshipReports.id, report.id))
  return version
}

/** The call for a change: of an open round, not changed by another; locked until the end. */
export async function seenCall(ask: ReportAsk, seen: Seen): Promise<Call> {
  const call = one(await ask.tx.select().from(reportCalls).where(eq(reportCalls.id, seen.id)).for('update'))
  if (call.version !== seen.version) {
    ask.refuse('changed_meanwhile', await lastChange(ask.tx, 'report_call', call.id))
  }
  await openRound(ask, call.roundId)
  return call
}

export type Secretary = {
  readonly personId: string
  readonly name: string
  readonly title: string
  readonly organisation: string
}

/** The Party secretary (一把手) of a township: who holds its post marked 主要领导; the longest registered of several. */
export async function secretaryOf(tx: Tx, township: string, today: string): Promise<Secretary | null> {
  const found = await tx.execute<Secretary & { shortName: string }>(sql`
    select p.id as "personId", p.name, x.title, o.name as organisation, o.short_name as "shortName"
    from posts x join people p on p.id = x.person_id join organisations o on o.id = x.organisation_id
    where x.area_code = ${township} and x.chain_part = 'main' and (x.until_on is null or x.until_on > ${today})
    order by x.id limit 1`)
  const [row] = found.rows
  if (row === undefined) return null
  const { shortName, ...secretary } = row
  return { ...secretary, title: fullTitle(shortName, secretary.title) }
}

type NoticeKey = (typeof reportNotices)['keys'][number]
type ToTell = { readonly id: string; readonly areaCode: string }

/**
 * Tells those who report for these townships: holders of granted posts there, and the secretary; how many people.
 */
export async function tellTownships(
  ask: Pick<ReportAsk, 'tx' | 'actor'>,
  key: NoticeKey,
  reports: readonly ToTell[],
  params: { readonly title: string; readonly due?: string },
): Promise<number> {
  const found = await ask.tx.execute<{ personId: string; areaCode: string }>(sql`
    select distinct person_id as "personId", area_code as "areaCode" from posts
    where area_code in (select jsonb_array_elements_text(${JSON.stringify(reports.map((one) => one.areaCode))}::jsonb))
      and until_on is null and ((role = 'township' and grant_state = 'active') or chain_part = 'main')`)
  const byArea = new Map(reports.map((report) => [report.areaCode, report.id]))
  const rows = found.rows
    .filter(({ personId }) => personId !== ask.actor.personId)
    .map(({ personId, areaCode }) => ({
      ...{ id: newId(), personId, kind: `township_report.${key}`, ...sayBoth(reportNotices, key, params) },
      link: `/responsibility/township-reports/reports/${byArea.get(areaCode) ?? ''}`,
    }))
  if (rows.length > 0) await ask.tx.insert(notices).values(rows)
  return rows.length
}

/** True for the township's own writers. */
export function writes(actor: Actor, areaCode: string): boolean {
  return (actor.role === 'township' || actor.role === 'leader') && actor.areaCode === areaCode
}

/** Reports of a call, in the order of townships. */
export function ofCall(tx: Tx, callId: string, states?: readonly ReportState[]) {
  return tx
    .select()
    .from(townshipReports)
    .where(
      and(
        eq(townshipReports.callId, callId),
        states === undefined ? undefined : inArray(townshipReports.state, [...states]),
      ),
    )
    .orderBy(townshipReports.areaCode)
}
