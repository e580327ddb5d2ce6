import { sql } from 'drizzle-orm'
import type { Answers } from '#platform/action.ts'
import { one } from '#platform/failures.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import type { townshipReportsTopic } from './contract.ts'
import { documentOf } from './document.ts'
import { reportsOf, subjectOf } from './held.ts'
import { isLate, readCalls, readReports, reportsFrom } from './queries.ts'
import { reportOf } from './record.ts'
import type { ReportRefusal } from './text.ts'

type Part = Pick<
  Answers<typeof townshipReportsTopic.contract, ReportRefusal>,
  'calls' | 'reports' | 'call' | 'report' | 'document'
>

/** What is asked about calls and reports. */
export const listed: Part = {
  calls: async ({ input, tx, app }) => {
    const pattern = containing(input.search ?? '')
    const where = sql.join(
      [
        sql`true`,
        ...(input.roundId ? [sql`c.round_id = ${input.roundId}`] : []),
        ...(input.search ? [sql`c.title ilike ${pattern}`] : []),
      ],
      sql` and `,
    )
    const sortable = { title: sql`c.title`, periodFrom: sql`c.period_from`, dueOn: sql`c.due_on` }
    const by = { by: sql`c.period_from`, descending: true, unique: sql`c.id` }
    const order = sql.join(orderOf(input, sortable, by), sql`, `)
    const { limit, offset } = window(input)
    const rest = sql`where ${where} order by ${order} limit ${limit} offset ${offset}`
    const rows = await readCalls(tx, app.clock.today(), rest)
    return paged(input, rows, () => countUpTo(tx, sql`report_calls c where ${where}`))
  },

  reports: async ({ input, tx, app }) => {
    const today = app.clock.today()
    const pattern = containing(input.search ?? '')
    const { roundId, callId, area, state, stage, search } = input
    const where = sql.join(
      [
        sql`true`,
        ...(roundId ? [sql`r.round_id = ${roundId}`] : []),
        ...(callId ? [sql`r.call_id = ${callId}`] : []),
        ...(area ? [sql`r.area_code >= ${area} and r.area_code < ${`${area}x`}`] : []),
        ...(state ? [sql`r.state = ${state}`] : []),
        ...(stage === 'handed_in' ? [sql`r.state in ('handed_in', 'received', 'heard')`] : []),
        ...(stage === 'received' ? [sql`r.state in ('received', 'heard')`] : []),
        ...(input.late === true ? [isLate(today)] : []),
        ...(search
          ? [
              sql`(c.title ilike ${pattern} or r.reporter_name ilike ${pattern} or r.sections::text ilike ${pattern}
                or exists (select from areas a where a.code = r.area_code and a.name ilike ${pattern}))`,
            ]
          : []),
      ],
      sql` and `,
    )
    const sortable = {
      areaName: sql`r.area_code`,
      dueOn: sql`c.due_on`,
      handedInOn: sql`r.handed_in_on`,
      receivedOn: sql`r.received_on`,
    }
    const by = { by: sql`c.due_on`, descending: true, unique: sql`r.area_code` }
    const order = sql.join(orderOf(input, sortable, by), sql`, `)
    const { limit, offset } = window(input)
    const rest = sql`where ${where} order by ${order}, r.id limit ${limit} offset ${offset}`
    const rows = await readReports(tx, today, rest)
    return paged(input, rows, () => countUpTo(tx, sql`${reportsFrom} where ${where}`))
  },

  call: async ({ input, tx, actor, app }) => {
    const today = app.clock.today()
    const row = one(await readCalls(tx, today, sql`where c.id = ${input.id}`))
    const found = await tx.execute<{ roundId: string; outline: string[]; open: boolean }>(sql`
      select c.round_id as "roundId", c.outline, coalesce(d.state = 'open', false) as open
      from report_calls c left join rounds d on d.id = c.round_id where c.id = ${input.id}`)
    const { open, ...facts } = one(found.rows)
    return {
      ...row,
      ...facts,
      reports: await readReports(tx, today, sql`where r.call_id = ${input.id} order by r.area_code`),
      today,
      mayEdit: open && actor.role === 'coordinator',
    }
  },

  report: ({ input, tx, actor, app }) => reportOf(tx, actor, input.id, app.clock.today()),

  document: async ({ input, tx, actor, app, audit }) => {
    const record = await reportOf(tx, actor, input.id, app.clock.today())
    const report = one(await reportsOf(tx, [input.id]))
    const { township, title } = report
    const county = await tx.execute<{ name: string }>(sql`
      select a.short_name as name from areas a join report_calls c on c.area_code = a.code and c.id = ${report.callId}`)
    await audit('township_report.exported', subjectOf(report), { township, title })
    return { name: `${township}${title}`, document: documentOf(record, county.rows[0]?.name ?? '') }
  },
}
