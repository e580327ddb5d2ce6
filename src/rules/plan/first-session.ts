import type { BodyKind } from '../bodies.ts'
import { citationFor } from '../citations.ts'
import { addMonths, type CivilDate, daysBetween } from '../dates.ts'
import { said } from '../said.ts'
import type { PlanProblem } from './types.ts'

/** The posts that a new congress elects in its first session, beside the congress whose delegates they wait for. */
const pairs: readonly (readonly [posts: BodyKind, congress: BodyKind])[] = [
  ['posts_prefecture', 'congress_prefecture'],
  ['posts_county', 'congress_county'],
  ['posts_township', 'congress_township'],
]

/** The body at the other end of the two months between the election of delegates and their first session; null for others. */
export function sessionCounterpart(kind: BodyKind): BodyKind | null {
  const pair = pairs.find((both) => both.includes(kind))
  return pair?.find((one) => one !== kind) ?? null
}

/** True for the posts that a congress elects in its first session. */
export function isFirstSession(kind: BodyKind): boolean {
  return pairs.some(([posts]) => posts === kind)
}

/**
 * The first session that a day of `kind` and the day of its counterpart leave too late: it is held within two months
 * of the election of the delegates (地方组织法 ZZ-07); null where it is in time.
 */
export function sessionProblem(kind: BodyKind, day: CivilDate, counterpart: CivilDate): PlanProblem | null {
  const [elected, held] = isFirstSession(kind) ? [counterpart, day] : [day, counterpart]
  const latest = addMonths(elected, 2)
  const daysShort = daysBetween(latest, held)
  if (daysShort <= 0) return null
  const text = said(
    `新一届人大第一次会议应在代表选举完成（${elected}）后两个月内举行，最迟${latest}，${held}选举超出${daysShort}天。`,
    `The first session is due within two months of the delegates’ election (${elected}), by ${latest}; an election on ${held} is ${daysShort} days late.`,
  )
  const step = isFirstSession(kind) ? 'vote' : 'session'
  return {
    code: 'unlawful',
    severity: 'warning',
    step,
    text,
    citation: citationFor('ZZ-07', held),
    daysShort,
  }
}
