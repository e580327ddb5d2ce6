import { eq, sql } from 'drizzle-orm'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { secretaryOf, writes } from './held.ts'
import { readReports } from './queries.ts'
import type { ReportRecord } from './shapes.ts'
import { moveReport, writable } from './states.ts'
import { townshipReports } from './tables.ts'

type Listed<K extends 'commentList' | 'fileList' | 'earlier'> = ReportRecord[K][number]

async function commentsOf(tx: Tx, reportId: string) {
  const found = await tx.execute<Listed<'commentList'>>(sql`
    select id, name, title, text, said_on as "saidOn", recorded_by as "recordedBy" from report_comments
    where report_id = ${reportId} order by said_on, id`)
  return found.rows
}

async function filesOf(tx: Tx, reportId: string) {
  const found = await tx.execute<Listed<'fileList'>>(sql`
    select l.id, l.name, l.size::int as size from report_files f join files l on l.id = f.file_id
    where f.report_id = ${reportId} order by f.position`)
  return found.rows
}

async function earlierOf(tx: Tx, report: typeof townshipReports.$inferSelect, periodFrom: string) {
  const found = await tx.execute<Listed<'earlier'>>(sql`
    select r.id, c.title as "callTitle" from township_reports r join report_calls c on c.id = r.call_id
    where r.area_code = ${report.areaCode} and r.round_id = ${report.roundId} and r.handed_in_on is not null
      and c.period_from < ${periodFrom} and r.id <> ${report.id}
    order by c.period_from desc, c.id desc limit 24`)
  return found.rows
}

async function meetingOf(tx: Tx, meetingId: string | null) {
  if (meetingId === null) return null
  const found = await tx.execute<NonNullable<ReportRecord['meeting']>>(sql`
    select id, title, held_on as "heldOn" from meetings where id = ${meetingId}`)
  return found.rows[0] ?? null
}

/** What the actor may do with the report. */
function mays(actor: Actor, report: typeof townshipReports.$inferSelect, open: boolean, secretaryId: string) {
  const { state, areaCode } = report
  const own = open && writes(actor, areaCode) && writable.includes(state)
  const above = actor.areaCode.length < areaCode.length
  return {
    mayWrite: own,
    maySign: own && (actor.role === 'township' || actor.personId === secretaryId),
    mayReceive: open && actor.role === 'coordinator' && moveReport(state, 'return') !== null,
    mayComment:
      open && above && !writable.includes(state) && (actor.role === 'leader' || actor.role === 'coordinator'),
  }
}

/** A report with all that belongs to it; NOT_FOUND outside of what the actor may see. */
export async function reportOf(tx: Tx, actor: Actor, id: string, today: string): Promise<ReportRecord> {
  const report = one(await tx.select().from(townshipReports).where(eq(townshipReports.id, id)))
  const row = one(await readReports(tx, today, sql`where r.id = ${id}`))
  const { comments: _comments, files: _files, ...facts } = row
  const secretary = await secretaryOf(tx, report.areaCode, today)
  const round = await tx.execute<{ open: boolean }>(sql`
    select state = 'open' as open from rounds where id = ${report.roundId}`)
  const { roundId, sections, signedHow, signedOn, receivedBy, returnReason } = report
  return {
    ...facts,
    ...{ roundId, sections, signedHow, signedOn, receivedBy, returnReason, today },
    organisation: report.organisationName || (secretary?.organisation ?? ''),
    meeting: await meetingOf(tx, report.meetingId),
    commentList: await commentsOf(tx, id),
    fileList: await filesOf(tx, id),
    earlier: await earlierOf(tx, report, row.periodFrom),
    secretary:
      secretary === null
        ? null
        : { personId: secretary.personId, name: secretary.name, title: secretary.title },
    ...mays(actor, report, round.rows[0]?.open === true, secretary?.personId ?? ''),
  }
}
