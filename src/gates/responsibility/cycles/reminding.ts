import { and, eq, gte, inArray, lte } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { sayBoth } from '#common/text.ts'
import type { Answers } from '#platform/action.ts'
import { systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { recordEvent } from '#platform/audit/record.ts'
import type { Tx } from '#platform/data.ts'
import type { Recurring } from '#platform/jobs/jobs.ts'
import { notices } from '#platform/notices/tables.ts'
import { addDays } from '#rules/dates.ts'
import type { cyclesTopic } from './contract.ts'
import {
  type KnownSheet,
  manages,
  named,
  type Period,
  periodIn,
  periodSubject,
  periodWords,
  stillOpen,
} from './held.ts'
import { peopleOfSheets } from './people.ts'
import { sheetPath } from './sheets.ts'
import { waitingStates } from './states.ts'
import { cyclePeriods, cycleReminders, cycleSheets } from './tables.ts'
import { type CycleRefusal, cycleNotices } from './text.ts'

type Part = Pick<Answers<typeof cyclesTopic.contract, CycleRefusal>, 'remind'>
type Moment = { readonly now: string; readonly today: string; readonly byName: string }

/** Sheets of a period that still wait for their unit. */
async function waitingIn(tx: Tx, periodId: string): Promise<KnownSheet[]> {
  const found = await tx
    .select()
    .from(cycleSheets)
    .where(and(eq(cycleSheets.periodId, periodId), inArray(cycleSheets.state, [...waitingStates])))
    .orderBy(cycleSheets.position)
  return named({ tx }, found)
}

/** Tells the people of each unit once, and keeps who was reminded when; units of which nobody could be reached. */
async function remind(tx: Tx, period: Period, late: readonly KnownSheet[], moment: Moment) {
  const people = await peopleOfSheets(tx, late)
  const reached = late.flatMap((sheet) => {
    const personIds = people.get(sheet.id) ?? []
    return personIds.length === 0 ? [] : [{ sheet, personIds: [...personIds] }]
  })
  if (reached.length > 0) {
    await tx.insert(cycleReminders).values(
      reached.map(({ sheet, personIds }) => ({
        ...{ id: newId(), sheetId: sheet.id, periodId: period.id, areaCode: sheet.areaCode, personIds },
        ...{
          organisationId: sheet.organisationId,
          onDay: moment.today,
          at: moment.now,
          byName: moment.byName,
        },
      })),
    )
    const told = reached.flatMap(({ sheet, personIds }) => {
      const words = { ...periodWords(period), due: period.dueOn, unit: sheet.unit }
      const notice = {
        ...sayBoth(cycleNotices, 'remind', words),
        kind: 'cycle.remind',
        link: sheetPath(sheet),
      }
      return personIds.map((personId) => ({ id: newId(), personId, ...notice }))
    })
    await tx.insert(notices).values(told)
  }
  return {
    units: reached.map(({ sheet }) => sheet.unit),
    people: reached.reduce((sum, { personIds }) => sum + personIds.length, 0),
    unreached: late.filter((sheet) => !people.has(sheet.id)).map(({ unit }) => unit),
  }
}

/** Days for which a missed reminder is made up: weeks long past, opened late, remind nobody. */
const madeUpDays = 7

/**
 * On the deadline day, or up to a week later where the product was off then: reminds each unit that has not handed
 * in, once for each deadline.
 */
export async function remindDue(app: App): Promise<void> {
  const today = app.clock.today()
  const moment = { now: app.clock.now(), today, byName: '' }
  await app.data.transact(systemActor, async (tx) => {
    const due = await tx
      .select()
      .from(cyclePeriods)
      .where(
        and(
          eq(cyclePeriods.state, 'open'),
          lte(cyclePeriods.dueOn, today),
          gte(cyclePeriods.dueOn, addDays(today, -madeUpDays)),
        ),
      )
      .orderBy(cyclePeriods.startsOn)
    for (const period of due) {
      const told = await tx
        .select({ sheetId: cycleReminders.sheetId, onDay: cycleReminders.onDay })
        .from(cycleReminders)
        .where(and(eq(cycleReminders.periodId, period.id), eq(cycleReminders.byName, '')))
      const known = new Set(told.filter(({ onDay }) => onDay >= period.dueOn).map(({ sheetId }) => sheetId))
      const late = (await waitingIn(tx, period.id)).filter(({ id }) => !known.has(id))
      const { units } = await remind(tx, period, late, moment)
      if (units.length === 0) continue
      const words = { ...periodWords(period), units: units.join('、') }
      await recordEvent(tx, systemActor, 'cycle.reminded', periodSubject(period), words)
    }
  })
}

/** Every morning at half past eight: who is due today and has not handed in is reminded. */
export const remindingCycles: Recurring = { name: 'cycles-remind', cron: '30 8 * * *', run: remindDue }

/** The office’s own reminder (催报). */
export const reminding: Part = {
  remind: async (ask) => {
    const { input, tx, actor, app, refuse, audit } = ask
    const period = await periodIn(ask, input.id)
    if (!manages(actor, period)) refuse('not_office')
    stillOpen(ask, period)
    const asked = input.sheetIds === undefined ? null : new Set(input.sheetIds)
    const late = (await waitingIn(tx, period.id)).filter(({ id }) => asked === null || asked.has(id))
    if (late.length === 0) refuse('nobody_late')
    const moment = { now: app.clock.now(), today: app.clock.today(), byName: actor.personName }
    const { units, ...counted } = await remind(tx, period, late, moment)
    const words = { ...periodWords(period), units: late.map(({ unit }) => unit).join('、') }
    await audit('cycle.reminded', periodSubject(period), words)
    return { units: units.length, ...counted }
  },
}
