import { Temporal } from 'temporal-polyfill'

const zone = 'Asia/Shanghai'

/** The product's time: real, or for a demo set back into the year it tells of. */
export type Clock = {
  /** The instant, ISO text in UTC. */
  now(): string
  /** Today's civil date in Asia/Shanghai. */
  today(): string
}

/** A clock that runs `offsetDays` beside the real one (0 in a real installation). */
export function clockOf(offsetDays: number): Clock {
  const shifted = () => Temporal.Now.zonedDateTimeISO(zone).add({ days: offsetDays })
  return {
    now: () => shifted().toInstant().toString({ smallestUnit: 'millisecond' }),
    today: () => shifted().toPlainDate().toString(),
  }
}

/** A clock that stands still, for tests and for looking at a past day. */
export function fixedClock(day: string, time = '09:00:00'): Clock {
  const at = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone)
  return {
    now: () => at.toInstant().toString({ smallestUnit: 'millisecond' }),
    today: () => day,
  }
}

/** Days from one civil date to another. */
export function daysApart(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days
}
