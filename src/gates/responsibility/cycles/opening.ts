import { eq } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { openRounds } from '#gates/procedure/rounds/public.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { recordEvents } from '#platform/audit/record.ts'
import type { Tx } from '#platform/data.ts'
import type { Recurring } from '#platform/jobs/jobs.ts'
import { holidaysIn } from '#platform/settings/holidays.ts'
import { deadlineOf, spansOf } from './calendar.ts'
import { nameOf } from './names.ts'
import { cycleKinds } from './states.ts'
import { cyclePeriods, cycleSheets } from './tables.ts'
import { unitsOf } from './units.ts'

type Round = { readonly id: string; readonly areaCode: string; readonly openedOn: string }
type Period = typeof cyclePeriods.$inferSelect

/** The period as the subject of an audit event. */
export function periodSubject(
  period: Pick<Period, 'id' | 'areaCode' | 'kind' | 'number' | 'startsOn' | 'endsOn'>,
) {
  return { type: 'cycle_period', id: period.id, name: nameOf(period).zh, areaCode: period.areaCode }
}

/** The periods that a round should have by a day, by kind. */
export function periodsDue(round: Round, until: string, holidays: Parameters<typeof deadlineOf>[1]) {
  return cycleKinds.flatMap((kind) =>
    spansOf(kind, round.openedOn, until).map((span, place) => {
      return { kind, number: place + 1, ...span, dueOn: deadlineOf(span, holidays) }
    }),
  )
}

/**
 * Opens every week and month of a round up to a day that is not open yet, each with an empty sheet for every unit; how
 * many were opened. Doing it again changes nothing.
 */
export async function openPeriods(tx: Tx, actor: Actor, round: Round, today: string): Promise<number> {
  const due = periodsDue(round, today, await holidaysIn(tx))
  const there = await tx
    .select({ kind: cyclePeriods.kind, startsOn: cyclePeriods.startsOn })
    .from(cyclePeriods)
    .where(eq(cyclePeriods.roundId, round.id))
  const known = new Set(there.map(({ kind, startsOn }) => `${kind} ${startsOn}`))
  const missing = due.filter(({ kind, startsOn }) => !known.has(`${kind} ${startsOn}`))
  if (missing.length === 0) return 0
  const units = await unitsOf(tx, round)
  const own = { roundId: round.id, updatedBy: actor.accountId }
  const opened = await tx
    .insert(cyclePeriods)
    .values(
      missing.map((period) => ({
        ...own,
        ...period,
        id: newId(),
        areaCode: round.areaCode,
        state: 'open' as const,
      })),
    )
    .onConflictDoNothing()
    .returning()
  const sheets = opened.flatMap(({ id: periodId }) =>
    units.map((unit, position) => ({
      ...own,
      ...unit,
      id: newId(),
      periodId,
      position,
      state: 'open' as const,
    })),
  )
  if (sheets.length > 0) await tx.insert(cycleSheets).values(sheets)
  await recordEvents(
    tx,
    actor,
    'cycle.opened',
    opened.map((period) => ({
      subject: periodSubject(period),
      params: { name: nameOf(period).zh, nameEn: nameOf(period).en, units: units.length, due: period.dueOn },
    })),
  )
  return opened.length
}

/** Opens what is due in every open round, as the product itself: at start, and every night. */
export async function openCycles(app: App): Promise<void> {
  const today = app.clock.today()
  await app.data.transact(systemActor, async (tx) => {
    for (const round of await openRounds(tx)) await openPeriods(tx, systemActor, round, today)
  })
}

/** Five minutes after midnight: the week or month that begins is opened, and any that was missed. */
export const openingCycles: Recurring = { name: 'cycles-open', cron: '5 0 * * *', run: openCycles }
