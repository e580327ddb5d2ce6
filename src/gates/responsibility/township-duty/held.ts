import { and, eq, inArray, sql } from 'drizzle-orm'
import { type Said, say, sayBoth } from '#common/text.ts'
import type { Ask } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import { lastChange } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { notFound, one } from '#platform/failures.ts'
import { areas } from '#registry/areas/tables.ts'
import { people } from '#registry/people/tables.ts'
import { posts } from '#registry/posts/tables.ts'
import { usualClasses, usualClassNames, usualClassOf } from './kinds.ts'
import { dutyAssignments, dutySchemes, dutyVisits } from './tables.ts'
import { type DutyRefusal, dutyWords } from './text.ts'

/** What a function of this topic needs of the call that it serves. */
export type DutyAsk = Pick<Ask<unknown, DutyRefusal>, 'tx' | 'actor' | 'app' | 'refuse' | 'audit'>
export type Assignment = typeof dutyAssignments.$inferSelect
export type Visit = typeof dutyVisits.$inferSelect
export type Seen = { readonly id: string; readonly version: number }

/** A village or township of a round. */
export type Place = { readonly code: string; readonly name: string }

/** The round, where it can still be worked on: refused when closed, NOT_FOUND when there is none. */
export async function openRound(
  ask: Pick<Ask<unknown, 'round_closed'>, 'tx' | 'refuse'>,
  roundId: string,
): Promise<{ areaCode: string }> {
  const found = await ask.tx.execute<{ areaCode: string; open: boolean }>(sql`
    select area_code as "areaCode", state = 'open' as open from rounds where id = ${roundId}`)
  const round = one(found.rows)
  if (!round.open) ask.refuse('round_closed')
  return round
}

/** The visit as the subject of an audit event. */
export function subjectOf(visit: Pick<Visit, 'id' | 'areaCode'>, place: string) {
  return { type: 'township_visit', id: visit.id, name: place, areaCode: visit.areaCode }
}

/** A township's duty as the subject of an audit event. */
export function dutySubject(township: Place) {
  return { type: 'township_duty', id: township.code, name: township.name, areaCode: township.code }
}

/** The duties of a person in a round, those that ended too. */
export function dutiesOf(tx: Tx, roundId: string, personIds: readonly string[]): Promise<Assignment[]> {
  if (personIds.length === 0) return Promise.resolve([])
  const own = and(eq(dutyAssignments.roundId, roundId), inArray(dutyAssignments.personId, [...personIds]))
  return tx.select().from(dutyAssignments).where(own).orderBy(dutyAssignments.fromOn, dutyAssignments.id)
}

/** True where one of the duties covered the place on the day. */
export function coveredBy(duties: readonly Assignment[], areaCode: string, day: string): boolean {
  return duties.some((duty) => {
    const inTime = duty.fromOn <= day && (duty.untilOn === null || day < duty.untilOn)
    const inTownship = areaCode.startsWith(duty.areaCode)
    const inVillages =
      areaCode.length === 9 || duty.villageCodes === null || duty.villageCodes.includes(areaCode)
    return inTime && inTownship && inVillages
  })
}

/** The title under which a person is on duty: of the newest duty. */
export function titleOf(duties: readonly Assignment[]): string {
  return duties.at(-1)?.title ?? ''
}

/** Ids of leaders for whom the actor records visits; null for all. */
export async function mayRecordFor(tx: Tx, actor: Actor): Promise<ReadonlySet<string> | null> {
  if (actor.role === 'leader') return new Set([actor.personId])
  if (actor.role !== 'department') return null
  const staff = await tx
    .select({ personId: posts.personId })
    .from(posts)
    .where(and(eq(posts.organisationId, actor.organisationId), sql`${posts.untilOn} is null`))
  return new Set(staff.map(({ personId }) => personId))
}

/** The name of a division. */
export async function placeName(tx: Tx, code: string): Promise<string> {
  const [area] = await tx.select({ name: areas.name }).from(areas).where(eq(areas.code, code))
  return area?.name ?? notFound()
}

/** The name of a person; the empty text where nobody is seen. */
export async function personName(tx: Tx, id: string): Promise<string> {
  const [person] = await tx.select({ name: people.name }).from(people).where(eq(people.id, id))
  return person?.name ?? ''
}

/** The visit for a change: of an open round, not changed by another, of the actor's; locked until the end. */
export async function seenVisit(ask: DutyAsk, seen: Seen): Promise<Visit> {
  const { tx, actor, refuse } = ask
  const visit = one(await tx.select().from(dutyVisits).where(eq(dutyVisits.id, seen.id)).for('update'))
  if (visit.version !== seen.version)
    refuse('changed_meanwhile', await lastChange(tx, 'township_visit', visit.id))
  const own = await mayRecordFor(tx, actor)
  if (own !== null && !own.has(visit.leaderId)) refuse('not_yours')
  await openRound(ask, visit.roundId)
  return visit
}

/** Writes a change of a visit, and that it changed; its new version. */
export async function change(ask: DutyAsk, visit: Visit, set: Partial<Visit>): Promise<number> {
  const version = visit.version + 1
  await ask.tx
    .update(dutyVisits)
    .set({ ...set, version, updatedBy: ask.actor.accountId, updatedAt: sql`now()` })
    .where(eq(dutyVisits.id, visit.id))
  return version
}

/** Refuses a day after today. */
export function notLater(ask: DutyAsk, day: string): void {
  const today = ask.app.clock.today()
  if (day > today) ask.refuse('future_day', { day, today })
}

/** The classes of findings of a round, and the version of its list; the usual ones at version 0. */
export async function classesOf(tx: Tx, roundId: string): Promise<{ version: number; classes: string[] }> {
  const [scheme] = await tx.select().from(dutySchemes).where(eq(dutySchemes.roundId, roundId))
  return scheme ?? { version: 0, classes: usualClasses.map((key) => usualClassNames[key]) }
}

/** The word of a class: in both languages for the usual ones, else the name that the round gave it. */
export function classWord(name: string): Said {
  const usual = usualClassOf(name)
  return usual === undefined ? { zh: name, en: name } : sayBoth(dutyWords, `class.${usual}`)
}

/** Names divided by 、; the word for nobody where there are none. */
export function namesIn(names: readonly string[]): string {
  return names.length === 0 ? say(dutyWords, 'nobody', 'zh') : names.join('、')
}
