import { and, eq, inArray, sql } from 'drizzle-orm'
import { roundOf } from '#gates/procedure/rounds/public.ts'
import type { Answers } from '#platform/action.ts'
import { recordEvents } from '#platform/audit/record.ts'
import { notFound, one } from '#platform/failures.ts'
import type { cyclesTopic } from './contract.ts'
import { countFigures, figuresOf } from './counting.ts'
import { wholeKey } from './figures.ts'
import {
  type CycleAsk,
  changePeriod,
  type KnownSheet,
  manages,
  named,
  type Period,
  periodSubject,
  periodWords,
  seenPeriods,
  stillOpen,
} from './held.ts'
import { openPeriods } from './opening.ts'
import { isWaiting } from './sheets.ts'
import { cycleSheets } from './tables.ts'
import type { CycleRefusal } from './text.ts'

type Part = Pick<Answers<typeof cyclesTopic.contract, CycleRefusal>, 'open' | 'compose' | 'close' | 'reopen'>

function names(sheets: readonly KnownSheet[]): string {
  return sheets.map(({ unit }) => unit).join('、')
}

/** Refuses to close a period whose sheets are not ready. */
function ready(ask: CycleAsk, period: Period, sheets: readonly KnownSheet[], withoutMissing: boolean): void {
  const today = ask.app.clock.today()
  const words = periodWords(period)
  stillOpen(ask, period)
  if (today < period.dueOn) ask.refuse('not_over', { ...words, due: period.dueOn })
  const waiting = sheets.filter(({ state }) => state === 'submitted')
  if (waiting.length > 0) ask.refuse('sheets_waiting', { ...words, units: names(waiting) })
  const missing = sheets.filter(isWaiting)
  if (missing.length > 0 && !withoutMissing) ask.refuse('sheets_missing', { ...words, units: names(missing) })
}

/** Writes the figures as they are counted now into periods and sheets. */
async function freeze(
  ask: CycleAsk,
  periods: readonly Period[],
  sheets: readonly KnownSheet[],
): Promise<string> {
  const { tx, actor, app } = ask
  const counted = await countFigures(tx, periods, app.clock.today())
  const at = app.clock.now()
  const ofPeriods = periods.map(({ id }) => ({ id, figures: figuresOf(counted.get(id), wholeKey) }))
  await tx.execute(sql`
    update cycle_periods p set state = 'closed', figures = n.figures, counted_at = ${at}, closed_by = ${actor.personName},
      version = p.version + 1, updated_by = ${actor.accountId}, updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(ofPeriods)}::jsonb) as n(id text, figures jsonb) where p.id = n.id`)
  const ofSheets = sheets.map(({ id, periodId, unitKey }) => {
    return { id, figures: figuresOf(counted.get(periodId), unitKey) }
  })
  await tx.execute(sql`
    update cycle_sheets s set figures = n.figures
    from jsonb_to_recordset(${JSON.stringify(ofSheets)}::jsonb) as n(id text, figures jsonb) where s.id = n.id`)
  return at
}

/** What the office does with periods. */
export const periods: Part = {
  open: async (ask) => {
    const { input, tx, actor, app, refuse, audit } = ask
    const round = (await roundOf(tx, input.roundId)) ?? notFound()
    if (!manages(actor, round)) refuse('not_office')
    if (round.state === 'closed') refuse('round_closed')
    const opened = await openPeriods(tx, actor, round, app.clock.today())
    if (opened === 0) refuse('nothing_missing')
    const subject = { type: 'round', id: round.id, name: round.name, areaCode: round.areaCode }
    await audit('cycle.opening_checked', subject, { n: opened })
    return { opened }
  },

  compose: async (ask) => {
    const { input, refuse, audit } = ask
    const { overview, arrangements, dueOn } = input
    const period = one(await seenPeriods(ask, [input]))
    stillOpen(ask, period)
    const [from, to] = [period.startsOn, period.endsOn]
    if (dueOn < from || dueOn > to) refuse('due_outside', { from, to })
    const version = await changePeriod(ask, period, { overview, arrangements, dueOn })
    await audit('cycle.composed', periodSubject(period), { ...periodWords(period), due: dueOn })
    return { version }
  },

  close: async (ask) => {
    const { input, tx, actor, refuse, audit } = ask
    const all = await seenPeriods(ask, input.periods)
    if (new Set(all.map(({ roundId }) => roundId)).size > 1) refuse('several_rounds')
    const locked = await tx
      .select()
      .from(cycleSheets)
      .where(
        inArray(
          cycleSheets.periodId,
          all.map(({ id }) => id),
        ),
      )
      .orderBy(cycleSheets.position)
      .for('update')
    const sheets = await named(ask, locked)
    const byPeriod = Map.groupBy(sheets, ({ periodId }) => periodId)
    for (const period of all) ready(ask, period, byPeriod.get(period.id) ?? [], input.withoutMissing)
    const countedAt = await freeze(ask, all, sheets)
    const [first, ...rest] = all.map((period) => {
      const own = byPeriod.get(period.id) ?? []
      const accepted = own.filter(({ state }) => state === 'accepted').length
      const params = { ...periodWords(period), accepted, units: own.length }
      return { subject: periodSubject(period), params }
    })
    if (first !== undefined) await audit('cycle.closed', first.subject, first.params)
    await recordEvents(tx, actor, 'cycle.closed', rest)
    return { closed: all.length, countedAt }
  },

  reopen: async (ask) => {
    const { input, tx, refuse, audit } = ask
    const { reason } = input
    const period = one(await seenPeriods(ask, [input]))
    const words = periodWords(period)
    if (period.state === 'open') refuse('period_open', words)
    await tx
      .update(cycleSheets)
      .set({ figures: null })
      .where(and(eq(cycleSheets.periodId, period.id)))
    const counted = { figures: null, countedAt: null, closedBy: null }
    const version = await changePeriod(ask, period, { state: 'open', reopenReason: reason, ...counted })
    await audit('cycle.reopened', periodSubject(period), { ...words, reason })
    return { version, state: 'open' }
  },
}
