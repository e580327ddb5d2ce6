import { citationFor } from './citations.ts'
import {
  addDays,
  addMonths,
  addWorkingDays,
  type CivilDate,
  daysBetween,
  type Holidays,
  isWorkingDay,
} from './dates.ts'
import { type PeriodKind, type PeriodRow, type PeriodUnit, periodRows } from './periods-table.ts'
import { type Check, checked, type Finding, finding, ruling } from './ruling.ts'
import { type Said, said } from './said.ts'
import { type RuleValues, standardValues } from './settings.ts'
import type { Reasoned, Verdict } from './verdict.ts'

/**
 * What a period depends on: the day it counts from (with `before`: the day it must precede), the calendar of holidays, and
 * the values in force. The law is that of the day `date`, by default of `from`.
 */
export type PeriodInput = {
  readonly kind: PeriodKind
  readonly from: CivilDate
  readonly holidays: Holidays
  readonly date?: CivilDate | undefined
}

/**
 * `due` is the last lawful day (`within`, `before`, `each`), the first (`not_before`) or the last day of what lasts or of a
 * term. `rolled` is the next working day where `due` is a day off and the period is one to act within (民法典 §203, borrowed:
 * the election laws do not say); null otherwise.
 */
export type Period = {
  readonly due: CivilDate
  readonly amount: number
  readonly unit: PeriodUnit
  readonly sense: PeriodRow['sense']
  readonly rolled: CivilDate | null
}

const units: Readonly<Record<PeriodUnit, Said>> = {
  day: said('日', 'days'),
  working_day: said('个工作日', 'working days'),
  month: said('个月', 'months'),
  year: said('年', 'years'),
}

function moved(from: CivilDate, amount: number, unit: PeriodUnit, holidays: Holidays): CivilDate {
  if (unit === 'day') return addDays(from, amount)
  if (unit === 'working_day') return addWorkingDays(from, amount, holidays)
  return addMonths(from, unit === 'month' ? amount : amount * 12)
}

/** The last day of the next calendar span of so many months: the next quarter's for 3, the next year's for 12. */
function endOfNext(from: CivilDate, months: number): CivilDate {
  const month = Number(from.slice(5, 7))
  const first = `${from.slice(0, 8)}01`
  return addDays(addMonths(first, 2 * months - ((month - 1) % months)), -1)
}

/** The last day of what lasts so long, its first day counted where that is a day of the unit. */
function lastDay(from: CivilDate, amount: number, unit: PeriodUnit, holidays: Holidays): CivilDate {
  if (unit !== 'working_day') return addDays(moved(from, amount, unit, holidays), -1)
  return addWorkingDays(from, isWorkingDay(from, holidays) ? amount - 1 : amount, holidays)
}

function dueOf({ sense, unit }: PeriodRow, amount: number, from: CivilDate, holidays: Holidays): CivilDate {
  if (sense === 'before') return moved(from, -amount, unit, holidays)
  if (sense === 'each') return endOfNext(from, amount)
  if (sense === 'lasting' || sense === 'term') return lastDay(from, amount, unit, holidays)
  if (sense === 'not_before') return addDays(moved(from, amount, unit, holidays), 1)
  return moved(from, amount, unit, holidays)
}

/** The rule, or where its text is not in force yet the one that said the same before. */
function ruleOf({ ruleId, earlier = ruleId }: PeriodRow, date: CivilDate): string {
  return citationFor(ruleId, date) === null ? earlier : ruleId
}

const amountOf = ({ amount }: PeriodRow, values: RuleValues) =>
  typeof amount === 'number' ? amount : amount(values)

function explain(row: PeriodRow, from: CivilDate, { due, amount, rolled }: Period): Said {
  const { name, from: start, sense } = row
  const unit = units[row.unit]
  const off =
    rolled === null
      ? said('', '')
      : said(`，该日休息，顺延至${rolled}`, `, a day off, so ${rolled} by the Civil Code’s way of counting`)
  const texts: Readonly<Record<PeriodRow['sense'], Said>> = {
    within: said(
      `自${start.zh}（${from}）起${amount}${unit.zh}内，最迟${due}${off.zh}`,
      `within ${amount} ${unit.en} of ${start.en} (${from}), by ${due}${off.en}`,
    ),
    before: said(
      `在${start.zh}（${from}）的${amount}${unit.zh}以前，最迟${due}`,
      `at least ${amount} ${unit.en} before ${start.en} (${from}), by ${due}`,
    ),
    lasting: said(
      `自${start.zh}（${from}）起不少于${amount}${unit.zh}，至${due}`,
      `at least ${amount} ${unit.en} from ${start.en} (${from}), to ${due}`,
    ),
    not_before: said(
      `自${start.zh}（${from}）起满${amount}${unit.zh}，不早于${due}`,
      `not before ${due}, ${amount} ${unit.en} after ${start.en} (${from})`,
    ),
    term: said(
      `自${start.zh}（${from}）起${amount}${unit.zh}，至${due}`,
      `${amount} ${unit.en} from ${start.en} (${from}), to ${due}`,
    ),
    each: said(
      `每${amount}个月一次，${start.zh}为${from}，最迟${due}`,
      `once every ${amount} months; with ${start.en} on ${from}, by ${due}`,
    ),
  }
  return said(`${name.zh}：${texts[sense].zh}。`, `${name.en}: ${texts[sense].en}.`)
}

/**
 * The last, or first, lawful day of a period that a law counts from a day. The day itself is not counted (民法典 §201), but
 * for what must last so long and for terms. A month ends on the same day, or on its last day where it has none. Fails with
 * `edition` where the text in force is not held. Throws RangeError for no civil date.
 */
export function period(
  { kind, from, holidays, date = from }: PeriodInput,
  values: RuleValues = standardValues,
): Verdict<Period> {
  const row: PeriodRow = periodRows[kind]
  const amount = amountOf(row, values)
  const due = dueOf(row, amount, from, holidays)
  const off = row.sense === 'within' && row.unit !== 'working_day' && !isWorkingDay(due, holidays)
  const rolled = off ? addWorkingDays(due, 1, holidays) : null
  const answer: Period = { due, amount, unit: row.unit, sense: row.sense, rolled }
  const ruleId = ruleOf(row, date)
  const ids: [string, ...string[]] = rolled === null ? [ruleId] : [ruleId, 'MF-01']
  return ruling(ids, date, answer, explain(row, from, answer))
}

const untilDue: ReadonlySet<PeriodRow['sense']> = new Set(['within', 'before', 'each'])

/** What is wrong with the day on which something was done, or null. */
function problemOf(
  { sense, due, rolled, explain: text }: Period & Reasoned,
  done: CivilDate,
): Finding | null {
  const late = daysBetween(rolled ?? due, done)
  const [zh, en] = [text.zh.slice(0, -1), text.en.slice(0, -1)]
  if (untilDue.has(sense)) {
    if (late <= 0) return null
    return finding(
      'late',
      'done',
      `${zh}；实际${done}，迟了${late}日。`,
      `${en}; it was done on ${done}, ${late} days late.`,
    )
  }
  if (late >= 0) return null
  return finding(
    'early',
    'done',
    `${zh}；实际${done}，早了${-late}日。`,
    `${en}; it was done on ${done}, ${-late} days early.`,
  )
}

/**
 * Whether something was done in time: not after `due` (or `rolled`) where it is a last day, not before it where something
 * must last or wait. What lasts was done on its last day. Fails and throws as `period` does.
 */
export function checkPeriod(
  input: PeriodInput & { readonly done: CivilDate },
  values: RuleValues = standardValues,
): Verdict<Check> {
  const answer = period(input, values)
  if (!answer.ok) return answer
  const { date = input.from, kind, done } = input
  return checked(
    [ruleOf(periodRows[kind], date)],
    date,
    [problemOf(answer.value, done)],
    answer.value.explain,
  )
}
