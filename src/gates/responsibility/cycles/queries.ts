import { and, desc, eq, lt, type SQL, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { peopleNames } from '#registry/public.ts'
import { countFigures, figuresOf, type UnitFigures } from './counting.ts'
import { wholeKey } from './figures.ts'
import { fills, type KnownSheet, manages, named, type Period } from './held.ts'
import { nameOf } from './names.ts'
import type { DifficultyLine, PeriodRecord, ReminderLine, SheetLine, SheetRecord } from './shapes.ts'
import { isWaiting } from './sheets.ts'
import { cyclePeriods, cycleReminders, cycleSheets } from './tables.ts'
import { cyclesText } from './text.ts'

const handedIn = sql`('submitted', 'accepted')`

/** The key of the unit that the actor reports for; none for who only reads or composes. */
function ownKey(actor: Actor): string {
  if (actor.role === 'department') return actor.organisationId
  return actor.role === 'township' || actor.role === 'coordinator' ? actor.areaCode : ''
}

/** What a list shows of a period but its words. */
export function rowFields(actor: Actor) {
  // Written out: a query of one table names its columns without their table.
  const periodId = sql`cycle_periods.id`
  const sheets = (condition: SQL) =>
    sql<number>`(select count(*)::int from cycle_sheets s where s.period_id = ${periodId} and ${condition})`
  const own = (column: SQL) =>
    sql<
      string | null
    >`(select ${column} from cycle_sheets s where s.period_id = ${periodId} and s.unit_key = ${ownKey(actor)})`
  return {
    id: cyclePeriods.id,
    kind: cyclePeriods.kind,
    number: cyclePeriods.number,
    startsOn: cyclePeriods.startsOn,
    endsOn: cyclePeriods.endsOn,
    dueOn: cyclePeriods.dueOn,
    state: cyclePeriods.state,
    units: sheets(sql`true`),
    handedIn: sheets(sql`s.state in ${handedIn}`),
    accepted: sheets(sql`s.state = 'accepted'`),
    ownSheetId: own(sql`s.id`),
    ownState: own(sql`s.state`) as SQL<SheetLine['state'] | null>,
    version: cyclePeriods.version,
  }
}

async function remindersOf(tx: Tx, periodId: string): Promise<ReadonlyMap<string, ReminderLine[]>> {
  const found = await tx
    .select()
    .from(cycleReminders)
    .where(eq(cycleReminders.periodId, periodId))
    .orderBy(cycleReminders.id)
  const names = await peopleNames(
    tx,
    found.flatMap(({ personIds }) => personIds),
  )
  const lines = found.map(({ sheetId, at, byName, personIds }) => {
    return { sheetId, line: { at, byName, names: personIds.flatMap((id) => names.get(id) ?? []) } }
  })
  const bySheet = Map.groupBy(lines, ({ sheetId }) => sheetId)
  return new Map([...bySheet].map(([id, all]) => [id, all.map(({ line }) => line)]))
}

/** Figures of a period by unit: as they were frozen, or as the records count now. */
async function unitFigures(tx: Tx, period: Period, sheets: readonly KnownSheet[], today: string) {
  if (period.figures === null) {
    return (await countFigures(tx, [period], today)).get(period.id) ?? new Map()
  }
  const frozen = sheets.flatMap(({ unitKey, figures }) =>
    figures === null ? [] : [[unitKey, figures] as const],
  )
  return new Map([[wholeKey, period.figures] as const, ...frozen])
}

async function sheetsOf(tx: Tx, periodId: string): Promise<KnownSheet[]> {
  const found = await tx
    .select()
    .from(cycleSheets)
    .where(eq(cycleSheets.periodId, periodId))
    .orderBy(cycleSheets.position)
  return named({ tx }, found)
}

function lineOf(
  sheet: KnownSheet,
  period: Period,
  shown: {
    readonly today: string
    readonly figures: UnitFigures
    readonly before: UnitFigures | null
    readonly reminders: ReadonlyMap<string, ReminderLine[]>
  },
): SheetLine {
  const { id, unit, unitKey, state, progress, nextSteps, submittedBy, submittedAt, version } = sheet
  const isDepartment = unitKey === sheet.organisationId
  return {
    ...{ id, unit, state, progress, nextSteps, submittedBy, submittedAt, version },
    unitArea: isDepartment ? null : unitKey,
    organisationId: sheet.organisationId,
    stateWord: sayBoth(cyclesText, `state.${state}`),
    late: isWaiting(sheet) && (period.state === 'closed' || period.dueOn < shown.today),
    returnReason: sheet.returnReason,
    figures: figuresOf(shown.figures, unitKey),
    before: shown.before === null ? null : figuresOf(shown.before, unitKey),
    reminders: shown.reminders.get(id) ?? [],
  }
}

/** Difficulties of a period: raised or solved in it, or unsolved at its end; of one unit where it is named. */
export async function difficultiesOf(
  tx: Tx,
  period: Period,
  unit: Pick<KnownSheet, 'unitKey' | 'organisationId'> | null,
): Promise<DifficultyLine[]> {
  const { roundId, startsOn, endsOn } = period
  const isDepartment = unit !== null && unit.unitKey === unit.organisationId
  const own =
    unit === null
      ? sql`true`
      : isDepartment
        ? sql`${unit.unitKey} in (d.raised_by_organisation_id, d.owner_organisation_id)`
        : sql`starts_with(d.area_code, ${unit.unitKey})`
  const solved = sql`(d.state = 'solved' and d.solved_on <= ${endsOn})`
  const found = await tx.execute<DifficultyLine>(sql`
    select d.id, d.title, coalesce(a.name, d.area_code) as "areaName", coalesce(r.short_name, '') as "raisedBy",
      d.raised_on as "raisedOn", o.short_name as owner, d.due_on as "dueOn", ${solved} as solved,
      case when ${solved} then d.solution end as solution
    from difficulties d left join areas a on a.code = d.area_code
      left join organisations r on r.id = d.raised_by_organisation_id
      left join organisations o on o.id = d.owner_organisation_id
    where d.round_id = ${roundId} and d.raised_on <= ${endsOn} and (not ${solved} or d.solved_on >= ${startsOn}) and ${own}
    order by solved, d.raised_on, d.id`)
  return found.rows
}

async function placeOf(tx: Tx, { roundId, areaCode }: Period) {
  const found = await tx.execute<{ roundName: string; areaName: string; office: string }>(sql`
    select coalesce((select name from rounds where id = ${roundId}), '') as "roundName",
      coalesce((select name from areas where code = ${areaCode}), '') as "areaName",
      coalesce((select o.name from posts p join organisations o on o.id = p.organisation_id
        where p.area_code = ${areaCode} and p.role = 'coordinator' and p.until_on is null
        order by p.chain_part is null, p.id limit 1), '') as office`)
  return one(found.rows)
}

function earlierThan(tx: Tx, period: Period) {
  return tx
    .select()
    .from(cyclePeriods)
    .where(
      and(
        eq(cyclePeriods.roundId, period.roundId),
        eq(cyclePeriods.kind, period.kind),
        lt(cyclePeriods.startsOn, period.startsOn),
      ),
    )
    .orderBy(desc(cyclePeriods.startsOn))
}

function standingOf({ id, kind, number, startsOn, endsOn, dueOn, state }: Period) {
  return {
    id,
    kind,
    number,
    startsOn,
    endsOn,
    dueOn,
    state,
    name: nameOf({ kind, number, startsOn, endsOn }),
  }
}

/**
 * A period with the sheets of its units, beside an earlier one of the same kind where asked; NOT_FOUND outside of what
 * the actor may see.
 */
export async function periodOf(
  tx: Tx,
  actor: Actor,
  asked: { readonly id: string; readonly with?: string | undefined },
  today: string,
): Promise<PeriodRecord> {
  const period = one(await tx.select().from(cyclePeriods).where(eq(cyclePeriods.id, asked.id)))
  const known = await sheetsOf(tx, period.id)
  const earlier = await earlierThan(tx, period)
  const compared = earlier.find(({ id }) => id === asked.with) ?? null
  const figures = await unitFigures(tx, period, known, today)
  const before =
    compared === null ? null : await unitFigures(tx, compared, await sheetsOf(tx, compared.id), today)
  const reminders = await remindersOf(tx, period.id)
  const lines = known.map((sheet) => lineOf(sheet, period, { today, figures, before, reminders }))
  const { roundId, areaCode, countedAt, overview, arrangements, reopenReason, closedBy, version } = period
  return {
    ...standingOf(period),
    ...(await placeOf(tx, period)),
    ...{ roundId, areaCode, countedAt, overview, arrangements, reopenReason, closedBy, version, today },
    units: lines.length,
    handedIn: lines.filter(({ state }) => state === 'submitted' || state === 'accepted').length,
    accepted: lines.filter(({ state }) => state === 'accepted').length,
    figures: figuresOf(figures, wholeKey),
    before: before === null ? null : figuresOf(before, wholeKey),
    compared: compared === null ? null : { id: compared.id, name: nameOf(compared) },
    earlier: earlier.map((one) => ({ id: one.id, name: nameOf(one) })),
    sheets: lines,
    difficulties: await difficultiesOf(tx, period, null),
    mayManage: manages(actor, period),
  }
}

/** One unit’s sheet with its figures and difficulties; NOT_FOUND outside of what the actor may see. */
export async function sheetOf(tx: Tx, actor: Actor, id: string, today: string): Promise<SheetRecord> {
  const found = await tx
    .select({ sheet: cycleSheets, period: cyclePeriods })
    .from(cycleSheets)
    .innerJoin(cyclePeriods, eq(cyclePeriods.id, cycleSheets.periodId))
    .where(eq(cycleSheets.id, id))
  const { sheet, period } = one(found)
  const known = await named({ tx }, [sheet])
  const figures = await unitFigures(tx, period, known, today)
  const reminders = await remindersOf(tx, period.id)
  const { before: _, ...line } = lineOf(one(known), period, { today, figures, before: null, reminders })
  const [last] = await earlierThan(tx, period).limit(1)
  const [planned] =
    last === undefined
      ? []
      : await tx
          .select({ nextSteps: cycleSheets.nextSteps })
          .from(cycleSheets)
          .where(and(eq(cycleSheets.periodId, last.id), eq(cycleSheets.unitKey, sheet.unitKey)))
  const { roundName, areaName } = await placeOf(tx, period)
  const { roundId, areaCode, countedAt } = period
  return {
    ...line,
    ...{ roundId, roundName, areaCode, areaName, countedAt, today },
    period: standingOf(period),
    planned: planned?.nextSteps ?? '',
    difficulties: await difficultiesOf(tx, period, sheet),
    mayFill: fills(actor, sheet, period),
    mayManage: manages(actor, period),
  }
}
