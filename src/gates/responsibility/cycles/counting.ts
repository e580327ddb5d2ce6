import { type SQL, sql } from 'drizzle-orm'
// The topics' own doors: through the gate's there would be a circle, since its plans make tasks.
import { appraisalsHeld } from '#gates/procedure/assessments/public.ts'
import { auditsPublished } from '#gates/procedure/leaving-audits/public.ts'
import type { Tx } from '#platform/data.ts'
import { difficulties } from '../difficulties/tables.ts'
import { meetings } from '../meetings/tables.ts'
import { duringDays } from '../public.ts'
import { taskDuring } from '../tasks/contract.ts'
import { tasks } from '../tasks/tables.ts'
import { type CycleFigures, type FigureKey, noFigures, wholeKey } from './figures.ts'
import type { cyclePeriods } from './tables.ts'
import { unitLength } from './units.ts'

type Period = Pick<typeof cyclePeriods.$inferSelect, 'id' | 'roundId' | 'areaCode' | 'startsOn' | 'endsOn'>
type Figures = Record<FigureKey, number>

/** Figures of one period by unit; `wholeKey` stands for the whole round. A unit of which nothing is counted is not there. */
export type UnitFigures = ReadonlyMap<string, CycleFigures>

/** Something that counts on days of its own, for the units that have a part in it. */
type Event = {
  readonly keys: readonly string[]
  readonly figure: FigureKey
  readonly isIn: (period: Period) => boolean
}

function listOf(values: readonly string[]): SQL {
  return sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )
}

type TaskCounts = { periodId: string; key: string } & Pick<Figures, (typeof taskDuring)[number]>

/** Tasks of all periods in one pass: by division, by department, and of the whole. */
async function countTasks(tx: Tx, periods: readonly Period[], length: number, today: string) {
  const days = {
    from: sql`p.starts_on`,
    to: sql`p.ends_on`,
    asOf: sql`least(p.ends_on, ${today}::date)`,
  }
  const flags = taskDuring.map((key) => sql`(${duringDays(key, days)})::int as ${sql.identifier(key)}`)
  const sums = taskDuring.map((key) => sql`sum(${sql.identifier(key)})::int as ${sql.identifier(key)}`)
  const found = await tx.execute<TaskCounts>(sql`
    select "periodId", case when grouping(place) = 0 then coalesce(place, '-')
        when grouping(department) = 0 then department else ${wholeKey} end as key, ${sql.join(sums, sql`, `)}
    from (
      select p.id::text as "periodId", tasks.department_id::text as department,
        case when length(tasks.area_code) >= ${length} then left(tasks.area_code, ${length}) end as place,
        ${sql.join(flags, sql`, `)}
      from cycle_periods p join ${tasks} on ${tasks.roundId} = p.round_id
        and (${tasks.dueOn} <= p.ends_on or ${tasks.doneOn} between p.starts_on and p.ends_on)
      where p.id in (${listOf(periods.map(({ id }) => id))})
    ) counted
    group by grouping sets (("periodId", place), ("periodId", department), ("periodId"))`)
  return found.rows
}

function inDays(day: string | null): Event['isIn'] {
  return ({ startsOn, endsOn }) => day !== null && day >= startsOn && day <= endsOn
}

type Span = { readonly roundId: string; readonly from: string; readonly to: string; readonly length: number }

async function meetingEvents(tx: Tx, { roundId, from, to, length }: Span): Promise<Event[]> {
  const found = await tx.execute<{ areaCode: string; conveners: string[]; day: string }>(sql`
    select area_code as "areaCode", convener_ids as conveners, held_on::text as day from ${meetings}
    where round_id = ${roundId} and state in ('held', 'minutes_issued') and held_on between ${from} and ${to}`)
  return found.rows.map(({ areaCode, conveners, day }) => {
    return { keys: [areaCode.slice(0, length), ...conveners], figure: 'meetings', isIn: inDays(day) }
  })
}

async function difficultyEvents(tx: Tx, { roundId, to, length }: Span): Promise<Event[]> {
  const found = await tx.execute<{
    areaCode: string
    raisedBy: string
    owner: string | null
    raisedOn: string
    solvedOn: string | null
  }>(sql`
    select area_code as "areaCode", raised_by_organisation_id as "raisedBy", owner_organisation_id as owner,
      raised_on::text as "raisedOn", case when state = 'solved' then solved_on::text end as "solvedOn"
    from ${difficulties} where round_id = ${roundId} and raised_on <= ${to}`)
  return found.rows.flatMap(({ areaCode, raisedBy, owner, raisedOn, solvedOn }): Event[] => {
    const keys = [areaCode.slice(0, length), raisedBy, ...(owner === null ? [] : [owner])]
    const isUnsolved: Event['isIn'] = ({ endsOn }) =>
      raisedOn <= endsOn && (solvedOn === null || solvedOn > endsOn)
    return [
      { keys, figure: 'raised', isIn: inDays(raisedOn) },
      { keys, figure: 'solved', isIn: inDays(solvedOn) },
      { keys, figure: 'unsolved', isIn: isUnsolved },
    ]
  })
}

async function villageEvents(tx: Tx, { roundId, from, to, length }: Span): Promise<Event[]> {
  const of =
    (figure: 'audits' | 'assessments') =>
    ({ areaCode, day }: { areaCode: string; day: string }): Event => {
      return { keys: [areaCode.slice(0, length)], figure, isIn: inDays(day) }
    }
  const audits = await auditsPublished(tx, roundId, from, to)
  const appraisals = await appraisalsHeld(tx, roundId, from, to)
  return [...audits.map(of('audits')), ...appraisals.map(of('assessments'))]
}

/**
 * Counts the figures of periods of one round from the records, as far as the actor may see them; open work is looked
 * at as of the period's end, or today where that is earlier. By period, then by unit.
 */
export async function countFigures(
  tx: Tx,
  periods: readonly Period[],
  today: string,
): Promise<ReadonlyMap<string, UnitFigures>> {
  const counted = new Map(periods.map(({ id }) => [id, new Map<string, Figures>()]))
  const [first] = periods
  if (first === undefined) return counted
  const length = unitLength(first.areaCode)
  const cell = (periodId: string, key: string): Figures => {
    const units = counted.get(periodId) ?? new Map<string, Figures>()
    const figures = units.get(key) ?? { ...noFigures }
    units.set(key, figures)
    counted.set(periodId, units)
    return figures
  }
  for (const { periodId, key, ...sums } of await countTasks(tx, periods, length, today)) {
    Object.assign(cell(periodId, key), sums)
  }
  const from = periods.map(({ startsOn }) => startsOn).sort()[0] ?? first.startsOn
  const to =
    periods
      .map(({ endsOn }) => endsOn)
      .sort()
      .at(-1) ?? first.endsOn
  const span: Span = { roundId: first.roundId, from, to, length }
  const events = [
    ...(await meetingEvents(tx, span)),
    ...(await difficultyEvents(tx, span)),
    ...(await villageEvents(tx, span)),
  ]
  for (const period of periods) {
    for (const { keys, figure, isIn } of events) {
      if (!isIn(period)) continue
      for (const key of new Set([wholeKey, ...keys])) cell(period.id, key)[figure] += 1
    }
  }
  return counted
}

/** The figures of a unit; nothing of anything where none was counted. */
export function figuresOf(units: UnitFigures | undefined, key: string): CycleFigures {
  return units?.get(key) ?? noFigures
}
