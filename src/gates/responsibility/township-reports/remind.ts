import { and, inArray, sql } from 'drizzle-orm'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { recordEvents } from '#platform/audit/record.ts'
import type { Tx } from '#platform/data.ts'
import type { Recurring } from '#platform/jobs/jobs.ts'
import { addDays } from '#rules/dates.ts'
import { callSubject, ofCall, tellTownships } from './held.ts'
import { writable } from './states.ts'
import { reportCalls } from './tables.ts'

/** Days before the due day on which those who have not handed in are reminded; and again on the day after it. */
const daysBefore = 2

/** Reminds the townships whose report is due in two days or was due yesterday; how many reports. */
export async function remindDue(tx: Tx, actor: Actor, today: string): Promise<number> {
  const days = [addDays(today, daysBefore), addDays(today, -1)]
  const running = sql`${reportCalls.roundId} in (select r.id from rounds r where r.state = 'open')`
  const calls = await tx
    .select()
    .from(reportCalls)
    .where(and(inArray(reportCalls.dueOn, days), running))
  const told = []
  for (const call of calls) {
    const missing = await ofCall(tx, call.id, writable)
    if (missing.length === 0) continue
    await tellTownships({ tx, actor }, 'reminded', missing, { title: call.title, due: call.dueOn })
    told.push({ subject: callSubject(call), params: { title: call.title, n: missing.length } })
  }
  await recordEvents(tx, actor, 'township_report.reminded', told)
  return told.reduce((sum, { params }) => sum + params.n, 0)
}

/** Every morning at seven: townships are reminded of the reports that are due soon or late since yesterday. */
export const remindReports: Recurring = {
  name: 'township-reports-remind',
  cron: '0 7 * * *',
  run: async (app: App) => {
    const today = app.clock.today()
    await app.data.transact(systemActor, (tx) => remindDue(tx, systemActor, today))
  },
}
