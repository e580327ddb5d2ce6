import {
  addDays,
  addMonths,
  type CivilDate,
  type Holidays,
  weekday,
  workingDayOnOrBefore,
} from '#rules/dates.ts'
import type { CycleKind } from './states.ts'

/** A week from Monday to Sunday, or a calendar month; both days belong to it. */
export type Span = { readonly startsOn: CivilDate; readonly endsOn: CivilDate }

function spanOf(kind: CycleKind, day: CivilDate): Span {
  if (kind === 'week') {
    const startsOn = addDays(day, 1 - weekday(day))
    return { startsOn, endsOn: addDays(startsOn, 6) }
  }
  const startsOn = `${day.slice(0, 7)}-01`
  return { startsOn, endsOn: addDays(addMonths(startsOn, 1), -1) }
}

/** Every week or month that has a day from `from` to `to`, in order; none where `to` is earlier. */
export function spansOf(kind: CycleKind, from: CivilDate, to: CivilDate): Span[] {
  const spans: Span[] = []
  for (let day = from; day <= to; ) {
    const span = spanOf(kind, day)
    spans.push(span)
    day = addDays(span.endsOn, 1)
  }
  // The last one begins on or before `to`: a step always goes to the first day of the next.
  return spans
}

/** The day by which units hand in: the last working day of the period; its last day where nobody works in it. */
export function deadlineOf(span: Span, holidays: Holidays): CivilDate {
  const day = workingDayOnOrBefore(span.endsOn, holidays)
  return day < span.startsOn ? span.endsOn : day
}
