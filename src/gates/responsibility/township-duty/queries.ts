import { type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { sayBoth } from '#common/text.ts'
import type { Tx } from '#platform/data.ts'
import { areas } from '#registry/areas/tables.ts'
import { classWord } from './held.ts'
import type { FindingState, Severity } from './kinds.ts'
import type { FindingRow, FindingView, VisitRow } from './shapes.ts'
import { dutyVisits } from './tables.ts'
import { dutyWords } from './text.ts'

/** The division's name, and that of its township; a township stands for itself. Read it joined with `areas`. */
export function placeFields(code: AnyPgColumn) {
  return {
    areaCode: sql<string>`${code}`,
    areaName: sql<string>`coalesce(${areas.name}, ${code})`,
    townshipName: sql<string>`coalesce((select a.short_name from areas a where a.code = left(${code}, 9)), '')`,
  }
}

/** Codes in a division or below it; everything where none is asked for. */
export function below(code: SQL | AnyPgColumn, within: string | undefined): SQL | undefined {
  return within === undefined ? undefined : sql`(${code} >= ${within} and ${code} < ${`${within}x`})`
}

/** A finding `f` with its task `t` that is done, by its own word or by its task's. */
export const isDone = sql`coalesce(f.state = 'done' or t.state in ('done', 'not_applicable'), false)`

/** How many findings the visit has, all or those that are open. */
function findingsOf(condition: SQL) {
  return sql<number>`(select count(*)::int from duty_findings f left join tasks t on t.id = f.task_id
    where f.visit_id = ${dutyVisits.id} and ${condition})`
}

/** What a list shows of a visit but the word of its duty; read it joined with `areas`. */
export function visitFields() {
  return {
    id: dutyVisits.id,
    ...placeFields(dutyVisits.areaCode),
    leaderId: dutyVisits.leaderId,
    leader: sql<string>`coalesce((select p.name from people p where p.id = ${dutyVisits.leaderId}), '')`,
    leaderTitle: dutyVisits.leaderTitle,
    visitedOn: dutyVisits.visitedOn,
    peopleMet: dutyVisits.peopleMet,
    households: dutyVisits.households,
    summary: dutyVisits.summary,
    outside: dutyVisits.outside,
    photos: sql<number>`(select count(*)::int from duty_photos p where p.visit_id = ${dutyVisits.id})`,
    findings: findingsOf(sql`true`),
    findingsOpen: findingsOf(sql`not ${isDone}`),
    recorder: sql<string>`coalesce((select p.name from people p where p.id = ${dutyVisits.recordedBy}), '')`,
    version: dutyVisits.version,
  }
}

/** A row with the word of its duty. */
export function wordedVisit(row: Omit<VisitRow, 'outsideWord'>): VisitRow {
  return { ...row, outsideWord: sayBoth(dutyWords, row.outside ? 'outside.yes' : 'outside.no') }
}

type Bare<T> = Omit<T, 'classWord' | 'severityWord' | 'stateWord'>
type Words = { className: string; severity: Severity; state: FindingState }

/** A finding with the words of its class, severity and state. */
export function wordedFinding<T extends Words>(row: T) {
  return {
    ...row,
    classWord: classWord(row.className),
    severityWord: sayBoth(dutyWords, `severity.${row.severity}`),
    stateWord: sayBoth(dutyWords, `state.${row.state}`),
  }
}

/** The columns of a finding `f` with its task `t`, by the day. */
export function findingColumns(today: string): SQL {
  return sql`f.id, f.class_name as "className", f.severity, f.text,
    case when ${isDone} then 'done' else f.state end as state,
    coalesce(not ${isDone} and t.due_on < ${today}, false) as overdue,
    f.result, coalesce(f.done_on, t.done_on) as "doneOn"`
}

/** The findings of a visit in their order. */
export async function findingsIn(tx: Tx, visitId: string, today: string): Promise<FindingView[]> {
  const found = await tx.execute<Bare<FindingView>>(sql`
    select ${findingColumns(today)},
      case when t.id is null then null else json_build_object('id', t.id, 'state', t.state, 'dueOn', t.due_on,
        'department', coalesce(o.short_name, '')) end as task
    from duty_findings f left join tasks t on t.id = f.task_id left join organisations o on o.id = t.department_id
    where f.visit_id = ${visitId} order by f.position`)
  return found.rows.map(wordedFinding)
}

export type BareFinding = Bare<FindingRow>
