import { type SQL, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Tx } from '#platform/data.ts'
import type { CallRow, ReportRow } from './shapes.ts'
import { reportWords } from './text.ts'

/** A report `r` of the call `c` that was not handed in although its day is over. */
export function isLate(today: string): SQL {
  return sql`(r.state in ('requested', 'returned') and c.due_on < ${today})`
}

/** Calls `c`, for reading with `callColumns`. */
export function callColumns(today: string): SQL {
  const counted = (condition: SQL) =>
    sql`(select count(*)::int from township_reports r where r.call_id = c.id and ${condition})`
  return sql`c.id, c.title, c.period_from as "periodFrom", c.period_to as "periodTo", c.due_on as "dueOn", c.version,
    ${counted(sql`true`)} as asked, ${counted(sql`r.state not in ('requested', 'returned')`)} as "handedIn",
    ${counted(sql`r.state in ('received', 'heard')`)} as received, ${counted(sql`r.state = 'heard'`)} as heard,
    ${counted(isLate(today))} as late`
}

/** Reports `r` with their call `c`. */
export const reportsFrom = sql`township_reports r join report_calls c on c.id = r.call_id`

type Bare = Omit<ReportRow, 'stateWord'>

/** The columns of a report `r` with its call `c`. */
function reportColumns(today: string): SQL {
  const name = sql`(select a.name from areas a where a.code = r.area_code)`
  return sql`r.id, r.call_id as "callId", c.title as "callTitle", c.period_from as "periodFrom",
    c.period_to as "periodTo", c.due_on as "dueOn", r.area_code as "areaCode",
    coalesce(${name}, r.area_code) as "areaName", r.state, ${isLate(today)} as late,
    greatest(coalesce(r.handed_in_on - c.due_on, 0), 0)::int as "lateDays", r.reporter_name as reporter,
    r.reporter_title as "reporterTitle", r.handed_in_on as "handedInOn", r.received_on as "receivedOn",
    r.heard_on as "heardOn",
    (select count(*)::int from report_comments n where n.report_id = r.id) as comments,
    (select count(*)::int from report_files f where f.report_id = r.id) as files, r.version`
}

/** Reads calls that a condition finds, ordered and cut as asked. */
export async function readCalls(tx: Tx, today: string, rest: SQL): Promise<CallRow[]> {
  return (await tx.execute<CallRow>(sql`select ${callColumns(today)} from report_calls c ${rest}`)).rows
}

/** Reads reports that a condition finds, ordered and cut as asked, with the words of their states. */
export async function readReports(tx: Tx, today: string, rest: SQL): Promise<ReportRow[]> {
  const found = await tx.execute<Bare>(sql`select ${reportColumns(today)} from ${reportsFrom} ${rest}`)
  return found.rows.map((row) => ({ ...row, stateWord: sayBoth(reportWords, `state.${row.state}`) }))
}
