import { and, asc, desc, eq, ilike, or, sql } from 'drizzle-orm'
import { answer } from '#platform/action.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import { areas } from '#registry/areas/tables.ts'
import { leavingAuditsTopic } from './contract.ts'
import { findings } from './findings.ts'
import { subjectOf } from './held.ts'
import { life } from './life.ts'
import { plan } from './plan.ts'
import { progressOf } from './progress.ts'
import { auditFilter, auditRows, within } from './queries.ts'
import { findingFactsOf, recordOf } from './record.ts'
import { sheets } from './sheets.ts'
import { auditFindings, auditOfficials, leavingAudits } from './tables.ts'
import { auditsRefusals } from './text.ts'

const township = sql<string>`coalesce((select w.short_name from areas w
  where w.code = left(${auditFindings.areaCode}, 9)), '')`

export const leavingAuditsActions = answer(leavingAuditsTopic, auditsRefusals, {
  list: async ({ input, tx, app }) => {
    const today = app.clock.today()
    const where = auditFilter(input, today)
    const sortable = {
      areaName: leavingAudits.areaCode,
      townshipName: leavingAudits.areaCode,
      noticedOn: leavingAudits.noticedOn,
      startedOn: leavingAudits.startedOn,
      reportedOn: leavingAudits.reportedOn,
      concludedOn: leavingAudits.concludedOn,
      publishedOn: leavingAudits.publishedOn,
    }
    const order = orderOf(input, sortable, { by: leavingAudits.areaCode, unique: leavingAudits.id })
    const rows = await auditRows(tx, today, { where, order, ...window(input) })
    return paged(input, rows, () => countUpTo(tx, sql`${leavingAudits} where ${where ?? sql`true`}`))
  },

  findings: async ({ input, tx, app }) => {
    const today = app.clock.today()
    const pattern = containing(input.search ?? '')
    const done = sql`${auditFindings.doneOn} is not null`
    const late = sql`${auditFindings.doneOn} is null and ${auditFindings.dueOn} < ${today}`
    const standings = {
      done,
      overdue: late,
      open: sql`not (${done}) and (${late}) is not true`,
      unfinished: sql`not (${done})`,
    }
    const where = and(
      input.roundId
        ? sql`exists (select from leaving_audits l where l.id = ${auditFindings.auditId} and l.round_id = ${input.roundId})`
        : undefined,
      input.area ? within(auditFindings.areaCode, input.area) : undefined,
      input.subject ? eq(auditFindings.subject, input.subject) : undefined,
      input.kind ? eq(auditFindings.kind, input.kind) : undefined,
      input.standing ? standings[input.standing] : undefined,
      input.search
        ? or(
            ilike(auditFindings.description, pattern),
            ilike(auditFindings.responsible, pattern),
            sql`exists (select from areas w where w.code = ${auditFindings.areaCode} and w.name ilike ${pattern})`,
          )
        : undefined,
    )
    const sortable = {
      areaName: auditFindings.areaCode,
      amount: auditFindings.amountFen,
      dueOn: auditFindings.dueOn,
      doneOn: auditFindings.doneOn,
    }
    const rows = await tx
      .select({
        finding: auditFindings,
        areaName: sql<string>`coalesce(${areas.name}, ${auditFindings.areaCode})`,
        townshipName: township,
      })
      .from(auditFindings)
      .leftJoin(areas, eq(areas.code, auditFindings.areaCode))
      .where(where)
      .orderBy(...orderOf(input, sortable, { by: auditFindings.areaCode, unique: auditFindings.id }))
      .limit(window(input).limit)
      .offset(window(input).offset)
    const shown = rows.map(({ finding, ...names }) => ({
      ...findingFactsOf(finding, today),
      ...names,
      auditId: finding.auditId,
      areaCode: finding.areaCode,
    }))
    return paged(input, shown, () => countUpTo(tx, sql`${auditFindings} where ${where ?? sql`true`}`))
  },

  progress: ({ input, tx, app }) => progressOf(tx, input.roundId, app.clock.today()),

  show: ({ input, actor, tx, app }) => recordOf(tx, actor, input.id, app.clock.today()),

  ofPerson: ({ input, tx }) =>
    tx
      .select({
        auditId: leavingAudits.id,
        areaName: sql<string>`coalesce(${areas.name}, ${leavingAudits.areaCode})`,
        post: auditOfficials.post,
        state: leavingAudits.state,
        publishedOn: leavingAudits.publishedOn,
      })
      .from(auditOfficials)
      .innerJoin(leavingAudits, eq(leavingAudits.id, auditOfficials.auditId))
      .leftJoin(areas, eq(areas.code, leavingAudits.areaCode))
      .where(eq(auditOfficials.personId, input.personId))
      .orderBy(desc(leavingAudits.periodTo), asc(auditOfficials.position)),

  ...plan,
  ...life,
  ...findings,
  ...sheets,

  announcement: async ({ input, actor, tx, app, refuse, audit }) => {
    const record = await recordOf(tx, actor, input.id, app.clock.today())
    if (record.concludedOn === null) refuse('not_concluded')
    const village = record.areaName
    await audit('leaving_audit.announcement_made', subjectOf({ ...record, village }), { village })
    return record
  },
})
