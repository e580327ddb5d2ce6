/** Whether a share may not fall below, or not rise above, its target. */
export const comparisons = ['at_least', 'at_most'] as const
export type Comparison = (typeof comparisons)[number]

/** A condition on who the delegates are (代表结构): a share of all delegates, with the document that sets it. */
export type Condition = {
  readonly key: string
  readonly name: string
  readonly comparison: Comparison
  readonly percent: number
  readonly source: string
}

/** An electoral unit (选举单位) as far as structure counts: its seats, and of them how many fulfil each condition. */
export type Counted = { readonly seats: number; readonly counts: Readonly<Record<string, number>> }

/** How a condition stands: `percent` is null without delegates; `missing` are the delegates that it lacks (or has too many). */
export type Share = {
  readonly condition: Condition
  readonly count: number
  readonly seats: number
  readonly percent: number | null
  readonly met: boolean
  readonly missing: number
}

/** The shares of all delegates against their targets; compared without rounding. */
export function sharesOf(units: readonly Counted[], conditions: readonly Condition[]): Share[] {
  const seats = units.reduce((sum, unit) => sum + unit.seats, 0)
  return conditions.map((condition) => {
    const count = units.reduce((sum, unit) => sum + (unit.counts[condition.key] ?? 0), 0)
    const wanted = (condition.percent * seats) / 100
    const bound = condition.comparison === 'at_least' ? Math.ceil(wanted) : Math.floor(wanted)
    const missing = condition.comparison === 'at_least' ? bound - count : count - bound
    const percent = seats === 0 ? null : (count * 100) / seats
    return {
      ...{ condition, count, seats, percent },
      met: seats > 0 && missing <= 0,
      missing: Math.max(0, missing),
    }
  })
}
