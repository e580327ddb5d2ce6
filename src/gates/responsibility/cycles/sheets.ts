import { eq, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Answers } from '#platform/action.ts'
import { recordEvents } from '#platform/audit/record.ts'
import { notFound, one } from '#platform/failures.ts'
import { notify } from '#platform/notices/actions.ts'
import { raiseDifficulty } from '../public.ts'
import type { cyclesTopic } from './contract.ts'
import {
  after,
  type CycleAsk,
  changeSheet,
  fills,
  type KnownSheet,
  manages,
  notAllowed,
  type Period,
  periodIn,
  type Seen,
  seenSheets,
  sheetSubject,
  sheetWords,
  stillOpen,
} from './held.ts'
import { peopleOfSheets } from './people.ts'
import { waitingStates } from './states.ts'
import { cycleSheets } from './tables.ts'
import { type CycleRefusal, cycleNotices } from './text.ts'

type Part = Pick<
  Answers<typeof cyclesTopic.contract, CycleRefusal>,
  'save' | 'submit' | 'recall' | 'raise' | 'return' | 'accept' | 'enter'
>
type Filled = Seen & { readonly progress: string; readonly nextSteps: string }

/** One sheet for a change, with its period. */
async function sheetIn(ask: CycleAsk, seen: Seen): Promise<readonly [KnownSheet, Period]> {
  const { sheets, periods } = await seenSheets(ask, [seen])
  const [sheet] = sheets
  const period = sheet === undefined ? undefined : periods.get(sheet.periodId)
  return sheet === undefined || period === undefined ? notFound() : [sheet, period]
}

function filledIn(ask: CycleAsk, sheet: KnownSheet, { progress, nextSteps }: Filled): void {
  if (progress === '' || nextSteps === '') ask.refuse('empty_text', { unit: sheet.unit })
}

/** Where a sheet stands in the product. */
export function sheetPath(sheet: { readonly id: string; readonly periodId: string }): string {
  return `/responsibility/cycles/${sheet.periodId}/${sheet.id}`
}

function office(ask: CycleAsk, periods: ReadonlyMap<string, Period>): void {
  for (const period of periods.values()) if (!manages(ask.actor, period)) ask.refuse('not_office')
}

/** Events of many sheets, one for each. */
async function tell(
  ask: CycleAsk,
  event: 'cycle.sheet_accepted' | 'cycle.sheet_entered',
  { sheets, periods }: Awaited<ReturnType<typeof seenSheets>>,
): Promise<void> {
  const rows = sheets.flatMap((sheet) => {
    const period = periods.get(sheet.periodId)
    return period === undefined
      ? []
      : [{ subject: sheetSubject(sheet, period), params: sheetWords(sheet, period) }]
  })
  const [first, ...rest] = rows
  if (first === undefined) return
  await ask.audit(event, first.subject, first.params)
  await recordEvents(ask.tx, ask.actor, event, rest)
}

/** What units write and the office looks through. */
export const sheets: Part = {
  save: async (ask) => {
    const { progress, nextSteps } = ask.input
    const [sheet, period] = await sheetIn(ask, ask.input)
    if (sheet.state !== 'open' && sheet.state !== 'returned') notAllowed(ask, sheet, 'save')
    const version = await changeSheet(ask, sheet, { progress, nextSteps })
    await ask.audit('cycle.sheet_saved', sheetSubject(sheet, period), sheetWords(sheet, period))
    return { version }
  },

  submit: async (ask) => {
    const { input, actor, app, audit } = ask
    const [sheet, period] = await sheetIn(ask, input)
    const state = after(ask, sheet, 'submit')
    filledIn(ask, sheet, input)
    const { progress, nextSteps } = input
    const who = { submittedBy: actor.personName, submittedAt: app.clock.now() }
    const version = await changeSheet(ask, sheet, { state, progress, nextSteps, ...who, returnReason: null })
    await audit('cycle.sheet_submitted', sheetSubject(sheet, period), sheetWords(sheet, period))
    return { version, state }
  },

  recall: async (ask) => {
    const [sheet, period] = await sheetIn(ask, ask.input)
    const state = after(ask, sheet, 'recall')
    const version = await changeSheet(ask, sheet, { state, submittedBy: null, submittedAt: null })
    await ask.audit('cycle.sheet_recalled', sheetSubject(sheet, period), sheetWords(sheet, period))
    return { version, state }
  },

  raise: async (ask) => {
    const { input, tx, actor, refuse } = ask
    const { title, detail, raisedOn } = input
    const sheet = one(await tx.select().from(cycleSheets).where(eq(cycleSheets.id, input.id)))
    const period = await periodIn(ask, sheet.periodId)
    if (!fills(actor, sheet, period)) refuse('not_yours')
    stillOpen(ask, period)
    if (sheet.organisationId === null) return refuse('nobody_there')
    const { id: difficultyId } = await raiseDifficulty(ask, {
      ...{ roundId: sheet.roundId, areaCode: input.areaCode ?? sheet.areaCode, title, detail, raisedOn },
      raisedByOrganisationId: sheet.organisationId,
    })
    return { difficultyId }
  },

  return: async (ask) => {
    const { input, tx, audit } = ask
    const { reason } = input
    const [sheet, period] = await sheetIn(ask, input)
    office(ask, new Map([[period.id, period]]))
    const state = after(ask, sheet, 'return')
    const set = { state, returnReason: reason, acceptedBy: null, acceptedAt: null }
    const version = await changeSheet(ask, sheet, set)
    const words = sheetWords(sheet, period)
    await audit('cycle.sheet_returned', sheetSubject(sheet, period), { ...words, reason })
    const people = (await peopleOfSheets(tx, [sheet])).get(sheet.id) ?? []
    const notice = sayBoth(cycleNotices, 'returned', words)
    await notify(tx, people, { ...notice, kind: 'cycle.returned', link: sheetPath(sheet) })
    return { version, state }
  },

  accept: async (ask) => {
    const { input, tx, actor, app } = ask
    const found = await seenSheets(ask, input.sheets)
    office(ask, found.periods)
    for (const sheet of found.sheets) after(ask, sheet, 'accept')
    await tx.execute(sql`
      update cycle_sheets set state = 'accepted', accepted_by = ${actor.personName}, accepted_at = ${app.clock.now()},
        return_reason = null, version = version + 1, updated_by = ${actor.accountId}, updated_at = now()
      where id in (${sql.join(
        found.sheets.map(({ id }) => sql`${id}`),
        sql`, `,
      )})`)
    await tell(ask, 'cycle.sheet_accepted', found)
    return { accepted: found.sheets.length }
  },

  enter: async (ask) => {
    const { input, tx, actor, app } = ask
    const found = await seenSheets(ask, input.sheets)
    office(ask, found.periods)
    for (const [place, sheet] of found.sheets.entries()) {
      if (sheet.periodId !== input.id) notFound()
      after(ask, sheet, 'enter')
      const filled = input.sheets[place]
      if (filled !== undefined) filledIn(ask, sheet, filled)
    }
    const rows = input.sheets.map(({ id, progress, nextSteps }) => ({ id, progress, next_steps: nextSteps }))
    await tx.execute(sql`
      update cycle_sheets s set state = 'accepted', progress = n.progress, next_steps = n.next_steps, return_reason = null,
        submitted_by = ${actor.personName}, submitted_at = ${app.clock.now()}, accepted_by = ${actor.personName},
        accepted_at = ${app.clock.now()}, version = s.version + 1, updated_by = ${actor.accountId}, updated_at = now()
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(id text, progress text, next_steps text)
      where s.id = n.id`)
    await tell(ask, 'cycle.sheet_entered', found)
    return { entered: found.sheets.length }
  },
}

/** A sheet still waits for its unit. */
export function isWaiting(sheet: Pick<KnownSheet, 'state'>): boolean {
  return waitingStates.some((state) => state === sheet.state)
}
