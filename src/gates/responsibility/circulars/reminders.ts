import { and, eq, inArray, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { say } from '#common/text.ts'
import type { Answers } from '#platform/action.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { recordEvent } from '#platform/audit/record.ts'
import type { Tx } from '#platform/data.ts'
import type { Recurring } from '#platform/jobs/jobs.ts'
import { addDays } from '#rules/dates.ts'
import type { circularsTopic } from './contract.ts'
import { type Circular, inForce, sends, subjectOf, tell } from './held.ts'
import { type Missing, missing, peopleMissing } from './missing.ts'
import { isOpen } from './queries.ts'
import type { ReminderKind } from './states.ts'
import { circularRecipients, circularReminders, circulars } from './tables.ts'
import { type CircularRefusal, circularWords } from './text.ts'

type Part = Pick<Answers<typeof circularsTopic.contract, CircularRefusal>, 'remind'>
type Reminding = { readonly tx: Tx; readonly actor: Actor; readonly app: Pick<App, 'clock'> }

/** Reminds those who are missing and keeps who was reminded when; null where nobody is missing. */
async function remindOf(doing: Reminding, circular: Circular, kind: ReminderKind, whom: readonly Missing[]) {
  const { tx, actor, app } = doing
  if (whom.length === 0) return null
  const organisationIds = whom.map((one) => one.organisationId)
  const today = app.clock.today()
  let told = 0
  for (const [deadlineOn, rows] of Map.groupBy(whom, (one) => one.deadlineOn)) {
    told += await tell(doing, { ...circular, deadlineOn }, 'reminded', await peopleMissing(tx, rows))
  }
  const byName = actor.role === 'system' ? say(circularWords, 'product', 'zh') : actor.personName
  await tx.insert(circularReminders).values({
    ...{ id: newId(), circularId: circular.id, kind, onDay: today, at: app.clock.now() },
    ...{ byName, organisationIds, people: told },
  })
  await tx
    .update(circularRecipients)
    .set({ remindedOn: today, reminders: sql`${circularRecipients.reminders} + 1` })
    .where(
      and(
        eq(circularRecipients.circularId, circular.id),
        inArray(circularRecipients.organisationId, organisationIds),
      ),
    )
  return { organisations: organisationIds.length, people: told }
}

/** The kind of reminder that is due on a day: before the deadline, after it, or none. */
export function dueReminder(
  circular: { readonly deadlineOn: string; readonly remindDays: number },
  today: string,
): Exclude<ReminderKind, 'manual'> | null {
  if (today > circular.deadlineOn) return 'overdue'
  return circular.remindDays > 0 && today >= addDays(circular.deadlineOn, -circular.remindDays)
    ? 'before'
    : null
}

/** Sends the reminders that are due, each once for an organisation and deadline; how many were sent. */
export async function remindDue(doing: Reminding): Promise<number> {
  const { tx, actor, app } = doing
  const open = await tx.select().from(circulars).where(isOpen)
  const today = app.clock.today()
  let reminded = 0
  for (const circular of open) {
    const rows = await missing(tx, circular.id)
    const { remindDays } = circular
    for (const kind of ['before', 'overdue'] as const) {
      const due = rows.filter(
        ({ deadlineOn, had }) =>
          dueReminder({ deadlineOn, remindDays }, today) === kind && !had.includes(kind),
      )
      const done = await remindOf(doing, circular, kind, due)
      if (done === null) continue
      const params = { title: circular.title, n: done.organisations }
      await recordEvent(tx, actor, 'circular.reminded', subjectOf(circular), params)
      reminded += 1
    }
  }
  return reminded
}

/** Every morning: who has not confirmed is reminded before the deadline and once after it. */
export const remindCirculars: Recurring = {
  name: 'circulars-remind',
  cron: '30 8 * * *',
  run: async (app) => {
    await app.data.transact(systemActor, (tx) => remindDue({ tx, app, actor: systemActor }))
  },
}

/** 催办 by the sender, once a day. */
export const reminding: Part = {
  remind: async (ask) => {
    const { input, tx, actor, app, refuse } = ask
    const circular = await inForce(ask, input.id, 'remind')
    if (!sends(actor, circular)) refuse('not_yours')
    const today = await tx
      .select({ id: circularReminders.id })
      .from(circularReminders)
      .where(
        and(
          eq(circularReminders.circularId, circular.id),
          eq(circularReminders.kind, 'manual'),
          eq(circularReminders.onDay, app.clock.today()),
        ),
      )
    if (today.length > 0) refuse('reminded_today')
    const done =
      (await remindOf(ask, circular, 'manual', await missing(tx, circular.id))) ?? refuse('nobody_left')
    const params = { title: circular.title, n: done.organisations }
    await ask.audit('circular.reminded', subjectOf(circular), params)
    return done
  },
}
