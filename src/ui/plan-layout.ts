import { dayNumber } from './dates.ts'
import type { Status } from './status.tsx'

/** A step of a plan as the picture needs it. */
export type PlanStep = {
  readonly key: string
  readonly label: string
  /** Its (latest) civil date. */
  readonly date: string
  /** First day, where the step lasts. */
  readonly from?: string | undefined
  readonly kind: 'legal' | 'custom'
  readonly status: Status
  /** Where it stood before it was moved. */
  readonly previous?: string | undefined
}

/** A step with its place: pixels from the left, and its shelf counted from the rail. */
export type PlacedStep = {
  readonly step: PlanStep
  readonly x: number
  readonly fromX: number | null
  readonly ghostX: number | null
  readonly shelf: number
}

export type RailLayout = {
  readonly above: readonly PlacedStep[]
  readonly below: readonly PlacedStep[]
  readonly shelvesAbove: number
  readonly shelvesBelow: number
  readonly electionX: number
  /** Null where today is outside the picture. */
  readonly todayX: number | null
  readonly months: readonly { readonly label: string; readonly x: number }[]
}

const edge = 16
const gap = 10

/**
 * Puts the steps of a plan on a rail of `width` pixels that runs to the election day; later steps lie right of it.
 * Labels stand left of their date and are raised to the first shelf where they do not touch another.
 * `widthOf` tells a label's width in pixels.
 */
export function layoutRail(
  steps: readonly PlanStep[],
  plan: { readonly electionDay: string; readonly today: string; readonly width: number },
  widthOf: (step: PlanStep) => number,
): RailLayout {
  const days = steps.flatMap((s) =>
    [s.date, s.from, s.previous].filter((d) => d !== undefined).map(dayNumber),
  )
  const election = dayNumber(plan.electionDay)
  const first = Math.min(election - 1, ...days)
  const last = Math.max(election, ...days)
  const room = roomAtLeft(steps, first, (plan.width - 2 * edge) / (last - first), widthOf)
  const start = edge + Math.min(plan.width * 0.3, room)
  const scale = (plan.width - edge - start) / (last - first)
  const x = (date: string) => start + (dayNumber(date) - first) * scale
  const place = (kind: PlanStep['kind']) => shelve(steps, kind, x, widthOf)
  const [above, below] = [place('legal'), place('custom')]
  const today = dayNumber(plan.today)
  return {
    above,
    below,
    shelvesAbove: shelves(above),
    shelvesBelow: shelves(below),
    electionX: x(plan.electionDay),
    todayX: today >= first && today <= last ? x(plan.today) : null,
    months: monthStarts(first, last).map((date) => ({ label: date.slice(0, 7), x: x(date) })),
  }
}

/** Pixels that the first labels, which stand left of their date, need before the rail begins. */
function roomAtLeft(
  steps: readonly PlanStep[],
  first: number,
  scale: number,
  widthOf: (step: PlanStep) => number,
): number {
  return Math.max(0, ...steps.map((s) => widthOf(s) - edge - (dayNumber(s.date) - first) * scale * 0.7))
}

function shelve(
  steps: readonly PlanStep[],
  kind: PlanStep['kind'],
  x: (date: string) => number,
  widthOf: (step: PlanStep) => number,
): readonly PlacedStep[] {
  const taken: number[] = []
  const ordered = steps.filter((s) => s.kind === kind).sort((a, b) => dayNumber(b.date) - dayNumber(a.date))
  return ordered.map((step) => {
    const right = x(step.date)
    const free = taken.findIndex((left) => right + gap <= left)
    const shelf = free === -1 ? taken.length : free
    taken[shelf] = right - widthOf(step)
    return {
      step,
      x: right,
      fromX: step.from === undefined ? null : x(step.from),
      ghostX: step.previous === undefined || step.previous === step.date ? null : x(step.previous),
      shelf,
    }
  })
}

function shelves(placed: readonly PlacedStep[]): number {
  return placed.reduce((most, p) => Math.max(most, p.shelf + 1), 0)
}

function monthStarts(first: number, last: number): readonly string[] {
  const out: string[] = []
  for (let day = first; day <= last; day += 1) {
    const date = new Date(day * 86_400_000).toISOString().slice(0, 10)
    if (date.endsWith('-01')) out.push(date)
  }
  return out
}

/** The width of a label in pixels, wide characters counted as two. */
export function labelWidth(text: string, size: number): number {
  return [...text].reduce((sum, c) => sum + (c.charCodeAt(0) > 0x2e80 ? size : size * 0.58), 0)
}
