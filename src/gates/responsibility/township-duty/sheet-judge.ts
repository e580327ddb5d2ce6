import { eq } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import { people } from '#registry/people/tables.ts'
import { areasBelow, type Draft, type Filled, faultIn, findTwice, textOf } from '#registry/public.ts'
import { findingPlaces } from './columns.ts'
import { type Assignment, classesOf } from './held.ts'
import { dutyAssignments, dutyVisits } from './tables.ts'
import { dutyRowFaults } from './text.ts'

/** A leader on duty in the round. */
export type OnDuty = { readonly id: string; readonly name: string; readonly duties: readonly Assignment[] }

/** What the rows of a sheet are judged by. */
export type Ground = {
  readonly places: ReadonlyMap<string, { readonly name: string }>
  readonly leaders: ReadonlyMap<string, OnDuty>
  readonly classes: ReadonlySet<string>
  readonly known: ReadonlySet<string>
  readonly today: string
  /** Those for whom the actor records; null for all. */
  readonly own: ReadonlySet<string> | null
  /** The actor's area. */
  readonly area: string
}

/** The key of a visit: who, where, when. */
export function visitKey(leaderId: string, areaCode: string, day: string): string {
  return `${leaderId} ${areaCode} ${day}`
}

/** Reads what the rows of a sheet are judged by: places, leaders on duty, classes, visits already recorded. */
export async function groundFor(
  tx: Tx,
  round: { readonly id: string; readonly areaCode: string },
  rest: Pick<Ground, 'today' | 'own' | 'area'>,
): Promise<Ground> {
  const below = await areasBelow(tx, round.areaCode)
  const duties = await tx
    .select({ duty: dutyAssignments, name: people.name, number: people.number })
    .from(dutyAssignments)
    .innerJoin(people, eq(people.id, dutyAssignments.personId))
    .where(eq(dutyAssignments.roundId, round.id))
    .orderBy(dutyAssignments.fromOn, dutyAssignments.id)
  const leaders = new Map<string, OnDuty>()
  for (const { duty, name, number } of duties) {
    const before = leaders.get(number)?.duties ?? []
    leaders.set(number, { id: duty.personId, name, duties: [...before, duty] })
  }
  const held = await tx
    .select({ leader: dutyVisits.leaderId, area: dutyVisits.areaCode, day: dutyVisits.visitedOn })
    .from(dutyVisits)
    .where(eq(dutyVisits.roundId, round.id))
  return {
    places: new Map(below.flatMap((one) => (one.code.length >= 9 ? [[one.code, one] as const] : []))),
    leaders,
    classes: new Set((await classesOf(tx, round.id)).classes),
    known: new Set(held.map((one) => visitKey(one.leader, one.area, one.day))),
    ...rest,
  }
}

/** The findings that a row holds, in their order. */
export function findingsOf(given: RowValues) {
  return findingPlaces.flatMap((place) => {
    const className = textOf(given, `class${place}`)
    const severity = textOf(given, `severity${place}`)
    const text = textOf(given, `text${place}`)
    return className === '' && severity === '' && text === '' ? [] : [{ place, className, severity, text }]
  })
}

function judgeFindings(draft: Draft, filled: Filled, ground: Ground): void {
  for (const { place, className, severity, text } of findingsOf(draft.given)) {
    const missing = [
      className === '' ? 'class' : null,
      severity === '' ? 'severity' : null,
      text === '' ? 'text' : null,
    ].find((key) => key !== null)
    if (missing !== undefined) faultIn(dutyRowFaults, draft, filled, `${missing}${place}`, 'incomplete')
    if (className !== '' && !ground.classes.has(className)) {
      faultIn(dutyRowFaults, draft, filled, `class${place}`, 'class_unknown', { name: className })
    }
  }
}

const typed = ['visitedOn', 'households', 'peopleMet', 'peopleNotes', 'summary'] as const

function judgeFacts(draft: Draft, filled: Filled, ground: Ground): void {
  const { given } = draft
  for (const key of ['visitedOn', 'households', 'peopleMet'] as const) {
    const faulty = draft.errors.some(({ column }) => column === key)
    if (textOf(given, key) === '' && !faulty) faultIn(dutyRowFaults, draft, filled, key, 'needed')
  }
  const day = textOf(given, 'visitedOn')
  if (day > ground.today)
    faultIn(dutyRowFaults, draft, filled, 'visitedOn', 'future', { today: ground.today })
  if (textOf(given, 'households') === '0' && textOf(given, 'peopleMet') === '0') {
    faultIn(dutyRowFaults, draft, filled, 'households', 'nobody_met')
  }
}

function judge(draft: Draft, filled: Filled, ground: Ground): void {
  const { given } = draft
  const blank = typed.every((key) => textOf(given, key) === '') && findingsOf(given).length === 0
  if (blank && draft.errors.length === 0) {
    draft.outcome = 'same'
    return
  }
  const code = textOf(given, 'code')
  const number = textOf(given, 'number')
  const leader = ground.leaders.get(number)
  if (code !== '' && !ground.places.has(code)) {
    faultIn(dutyRowFaults, draft, filled, 'code', 'area_unknown', { code })
  }
  if (number !== '' && leader === undefined) {
    faultIn(dutyRowFaults, draft, filled, 'number', 'leader_unknown', { code: number })
  }
  const foreign = ground.own !== null && leader !== undefined && !ground.own.has(leader.id)
  if (foreign || (code !== '' && !code.startsWith(ground.area))) {
    faultIn(dutyRowFaults, draft, filled, foreign ? 'number' : 'code', 'not_yours')
  }
  judgeFacts(draft, filled, ground)
  judgeFindings(draft, filled, ground)
  if (leader === undefined) return
  const key = visitKey(leader.id, code, textOf(given, 'visitedOn'))
  draft.outcome = ground.known.has(key) ? 'same' : 'new'
  draft.stored = { ...given, '~leader': leader.id }
}

/** Judges every row of the visits' sheet; a visit that is recorded already is left as it is. */
export function judgeVisits(filled: Filled, ground: Ground): void {
  findTwice(filled.drafts, filled, 'visitedOn', (given) => {
    const day = textOf(given, 'visitedOn')
    return day === '' ? '' : visitKey(textOf(given, 'number'), textOf(given, 'code'), day)
  })
  for (const draft of filled.drafts) judge(draft, filled, ground)
}
