import { type BodyKind, bodies, bodyKinds } from '#rules/bodies.ts'
import { kindsWithin } from '#ui/bodies.tsx'
import { dayNumber } from '#ui/dates.ts'

/** A round as it is being filled in: kinds that are ticked, and the day of each kind. */
export type RoundDraft = {
  readonly areaCode: string
  readonly areaLabel: string
  readonly name: string
  readonly year: string
  readonly chosen: ReadonlySet<BodyKind>
  readonly days: Readonly<Partial<Record<BodyKind, string>>>
}

/** True for a day that can be sent. */
export function isDay(day: string | undefined): day is string {
  return day !== undefined && !Number.isNaN(dayNumber(day))
}

/** What the server is asked, or null while a ticked kind has no day or nothing is ticked. */
export function askOf(draft: RoundDraft) {
  const year = Number(draft.year)
  const chosen = bodyKinds.filter((kind) => draft.chosen.has(kind))
  const planned = chosen.flatMap((kind) => {
    const electionDay = draft.days[kind]
    return isDay(electionDay) ? [{ kind, electionDay }] : []
  })
  const ready = planned.length > 0 && planned.length === chosen.length && draft.areaCode !== ''
  if (!ready || !Number.isInteger(year) || year < 1980 || year > 2100) return null
  // A name is needed for opening only; what the round comes to does not depend on it.
  const name = draft.name.trim().length >= 2 ? draft.name.trim() : '未命名'
  return { areaCode: draft.areaCode, name, year, bodies: planned }
}

/** The draft with one day for all ticked kinds of a level. */
export function withLevelDay(draft: RoundDraft, level: string, day: string): RoundDraft {
  const kinds = bodyKinds.filter((kind) => bodies[kind].level === level && draft.chosen.has(kind))
  return { ...draft, days: { ...draft.days, ...Object.fromEntries(kinds.map((kind) => [kind, day])) } }
}

/** The draft for another area, without the kinds that cannot stand there. */
export function withArea(draft: RoundDraft, areaCode: string, areaLabel: string): RoundDraft {
  const kinds = kindsWithin(areaCode)
  const chosen = new Set([...draft.chosen].filter((kind) => kinds.includes(kind)))
  return { ...draft, areaCode, areaLabel, chosen }
}

/** The draft with a kind ticked or not. */
export function withKind(draft: RoundDraft, kind: BodyKind, on: boolean): RoundDraft {
  const chosen = new Set(draft.chosen)
  if (on) chosen.add(kind)
  else chosen.delete(kind)
  return { ...draft, chosen }
}
