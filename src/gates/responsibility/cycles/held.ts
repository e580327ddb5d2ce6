import { and, eq, inArray, sql } from 'drizzle-orm'
import { type Said, say, sayBoth } from '#common/text.ts'
import type { Ask } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import { lastChange } from '#platform/audit/trail.ts'
import { notFound, one } from '#platform/failures.ts'
import { areasOf, organisationNames } from '#registry/public.ts'
import { nameOf } from './names.ts'
import { periodSubject } from './opening.ts'
import { moveSheet, type SheetMove, type SheetState } from './states.ts'
import { cyclePeriods, cycleSheets } from './tables.ts'
import { type CycleRefusal, cyclesText } from './text.ts'

/** What a function of this topic needs of the call that it serves. */
export type CycleAsk = Pick<Ask<unknown, CycleRefusal>, 'tx' | 'actor' | 'app' | 'refuse' | 'audit'>
export type Period = typeof cyclePeriods.$inferSelect
export type Sheet = typeof cycleSheets.$inferSelect
/** A sheet with the name of its unit. */
export type KnownSheet = Sheet & { readonly unit: string }
export type Seen = { readonly id: string; readonly version: number }

/** The post composes and closes the period: the office of its area or above. */
export function manages(actor: Actor, period: Pick<Period, 'areaCode'>): boolean {
  const isOffice = actor.role === 'coordinator' || actor.role === 'system'
  return isOffice && period.areaCode.startsWith(actor.areaCode)
}

/** The post fills in the sheet: the unit itself, or the office for it. */
export function fills(
  actor: Actor,
  sheet: Pick<Sheet, 'unitKey'>,
  period: Pick<Period, 'areaCode'>,
): boolean {
  if (manages(actor, period)) return true
  if (actor.role === 'department') return sheet.unitKey === actor.organisationId
  const reports = actor.role === 'township' || actor.role === 'coordinator'
  return reports && sheet.unitKey === actor.areaCode
}

/** Words of a sheet for its audit event. */
export function sheetWords(sheet: KnownSheet, period: Period) {
  const { zh, en } = nameOf(period)
  return { unit: sheet.unit, name: `${say(cyclesText, `sheet.${period.kind}`, 'zh')}${zh}`, nameEn: en }
}

/** A sheet as the subject of an audit event. */
export function sheetSubject(sheet: KnownSheet, period: Period) {
  const name = `${sheet.unit} ${nameOf(period).zh}`
  return { type: 'cycle_sheet', id: sheet.id, name, areaCode: sheet.areaCode }
}

/** Sheets with the names of their units: the division, or the department. */
export async function named(ask: Pick<CycleAsk, 'tx'>, sheets: readonly Sheet[]): Promise<KnownSheet[]> {
  const places = await areasOf(
    ask.tx,
    sheets.map(({ areaCode }) => areaCode),
  )
  const departments = await organisationNames(
    ask.tx,
    sheets.flatMap(({ organisationId }) => organisationId ?? []),
  )
  return sheets.map((sheet) => {
    const isDepartment = sheet.unitKey === sheet.organisationId
    const department = departments.get(sheet.organisationId ?? '')?.shortName
    const place = places.get(sheet.areaCode)?.name
    return { ...sheet, unit: (isDepartment ? department : place) ?? sheet.unitKey }
  })
}

/** The period of an id; NOT_FOUND outside of what the actor may see. */
export async function periodIn(ask: Pick<CycleAsk, 'tx'>, id: string): Promise<Period> {
  return one(await ask.tx.select().from(cyclePeriods).where(eq(cyclePeriods.id, id)))
}

/** A period for the office’s acts: not changed by another, of the actor’s office; locked. */
export async function seenPeriods(ask: CycleAsk, seen: readonly Seen[]): Promise<Period[]> {
  const { tx, actor, refuse } = ask
  const found = await tx
    .select()
    .from(cyclePeriods)
    .where(
      inArray(
        cyclePeriods.id,
        seen.map(({ id }) => id),
      ),
    )
  const known = new Map(found.map((period) => [period.id, period]))
  const periods = seen.map(({ id }) => known.get(id) ?? notFound())
  for (const period of periods) if (!manages(actor, period)) refuse('not_office')
  const locked = await tx
    .select({ id: cyclePeriods.id, version: cyclePeriods.version })
    .from(cyclePeriods)
    .where(
      inArray(
        cyclePeriods.id,
        seen.map(({ id }) => id),
      ),
    )
    .orderBy(cyclePeriods.id)
    .for('update')
  const versions = new Map(locked.map(({ id, version }) => [id, version]))
  for (const { id, version } of seen) {
    if (versions.get(id) !== version) refuse('changed_meanwhile', await lastChange(tx, 'cycle_period', id))
  }
  return periods
}

/** Refuses what changes a closed period. */
export function stillOpen(ask: Pick<CycleAsk, 'refuse'>, period: Period): void {
  if (period.state === 'open') return
  const { zh, en } = nameOf(period)
  ask.refuse('period_closed', { name: zh, nameEn: en })
}

/** Sheets for a change: not changed by others, of an open period of which the actor may change them; locked. */
export async function seenSheets(
  ask: CycleAsk,
  seen: readonly Seen[],
): Promise<{ sheets: KnownSheet[]; periods: ReadonlyMap<string, Period> }> {
  const { tx, actor, refuse } = ask
  const ids = seen.map(({ id }) => id)
  const locked = await tx
    .select()
    .from(cycleSheets)
    .where(inArray(cycleSheets.id, ids))
    .orderBy(cycleSheets.id)
    .for('update')
  const known = new Map((await named(ask, locked)).map((sheet) => [sheet.id, sheet]))
  const sheets = seen.map(({ id }) => known.get(id) ?? notFound())
  // Read after the lock: whoever closes the period holds its sheets until it is closed.
  const found = await tx
    .select()
    .from(cyclePeriods)
    .where(
      inArray(
        cyclePeriods.id,
        sheets.map(({ periodId }) => periodId),
      ),
    )
  const periods = new Map(found.map((period) => [period.id, period]))
  for (const [place, sheet] of sheets.entries()) {
    const period = periods.get(sheet.periodId) ?? notFound()
    if (!fills(actor, sheet, period)) refuse('not_yours')
    stillOpen(ask, period)
    if (sheet.version !== seen[place]?.version) {
      refuse('changed_meanwhile', await lastChange(tx, 'cycle_sheet', sheet.id))
    }
  }
  return { sheets, periods }
}

const wordOf = (move: SheetMove | 'save'): Said => sayBoth(cyclesText, `move.${move}`)

/** Refuses a move that the state of a sheet does not allow. */
export function notAllowed(
  ask: Pick<CycleAsk, 'refuse'>,
  sheet: KnownSheet,
  move: SheetMove | 'save',
): never {
  const state = sayBoth(cyclesText, `state.${sheet.state}`)
  const word = wordOf(move)
  return ask.refuse('state_not_allowed', {
    ...{ unit: sheet.unit, state: state.zh, stateEn: state.en, move: word.zh, moveEn: word.en },
  })
}

/** The state after a move; refused where the present one does not allow it. */
export function after(ask: Pick<CycleAsk, 'refuse'>, sheet: KnownSheet, move: SheetMove): SheetState {
  return moveSheet(sheet.state, move) ?? notAllowed(ask, sheet, move)
}

/** Writes a change of a sheet; its new version. */
export async function changeSheet(ask: CycleAsk, sheet: Sheet, set: Partial<Sheet>): Promise<number> {
  const version = sheet.version + 1
  await ask.tx
    .update(cycleSheets)
    .set({ ...set, version, updatedBy: ask.actor.accountId, updatedAt: sql`now()` })
    .where(eq(cycleSheets.id, sheet.id))
  return version
}

/** Writes a change of a period; its new version. */
export async function changePeriod(ask: CycleAsk, period: Period, set: Partial<Period>): Promise<number> {
  const version = period.version + 1
  await ask.tx
    .update(cyclePeriods)
    .set({ ...set, version, updatedBy: ask.actor.accountId, updatedAt: sql`now()` })
    .where(and(eq(cyclePeriods.id, period.id), eq(cyclePeriods.version, period.version)))
  return version
}

/** Words of a period for its audit event. */
export function periodWords(period: Pick<Period, 'kind' | 'number' | 'startsOn' | 'endsOn'>) {
  const { zh, en } = nameOf(period)
  return { name: `${say(cyclesText, `sheet.${period.kind}`, 'zh')}${zh}`, nameEn: en }
}

export { periodSubject }
