import { eq, inArray, sql } from 'drizzle-orm'
import { say } from '#common/text.ts'
import type { Ask } from '#platform/action.ts'
import { lastChange } from '#platform/audit/trail.ts'
import { one } from '#platform/failures.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { people } from '#registry/people/tables.ts'
import { keeps } from './queries.ts'
import type { MeetingFacts } from './shapes.ts'
import { type MeetingMove, type MeetingState, moveMeeting } from './states.ts'
import { meetings } from './tables.ts'
import { type MeetingRefusal, meetingWords } from './text.ts'

/** What a function of this topic needs of the call that it serves. */
export type MeetingAsk = Pick<Ask<unknown, MeetingRefusal>, 'tx' | 'actor' | 'app' | 'refuse' | 'audit'>
export type Meeting = typeof meetings.$inferSelect
type Seen = { readonly id: string; readonly version: number }
type Act = MeetingMove | 'edit' | 'decide'

/** The meeting as the subject of an audit event. */
export function subjectOf(meeting: Pick<Meeting, 'id' | 'title' | 'areaCode'>) {
  return { type: 'meeting', id: meeting.id, name: meeting.title, areaCode: meeting.areaCode }
}

function notAllowed(ask: MeetingAsk, state: MeetingState, act: Act): never {
  return ask.refuse('state_not_allowed', {
    state: say(meetingWords, `state.${state}`, 'zh'),
    stateEn: say(meetingWords, `state.${state}`, 'en'),
    move: say(meetingWords, `move.${act}`, 'zh'),
    moveEn: say(meetingWords, `move.${act}`, 'en'),
  })
}

/** The meeting for a change: not changed by another, kept by the actor; locked until the end. */
async function seenMeeting(ask: MeetingAsk, seen: Seen): Promise<Meeting> {
  const { tx, actor, refuse } = ask
  const meeting = one(await tx.select().from(meetings).where(eq(meetings.id, seen.id)).for('update'))
  if (meeting.version !== seen.version)
    refuse('changed_meanwhile', await lastChange(tx, 'meeting', meeting.id))
  if (!keeps(actor, meeting.convenerIds)) refuse('not_yours')
  return meeting
}

/** The meeting in one of the states that an edit asks for. */
export async function meetingIn(
  ask: MeetingAsk,
  seen: Seen,
  states: readonly MeetingState[],
  act: 'edit' | 'decide' = 'edit',
): Promise<Meeting> {
  const meeting = await seenMeeting(ask, seen)
  if (!states.includes(meeting.state)) notAllowed(ask, meeting.state, act)
  return meeting
}

/** The meeting and the state to which a move brings it. */
export async function moving(
  ask: MeetingAsk,
  seen: Seen,
  move: MeetingMove,
): Promise<[Meeting, MeetingState]> {
  const meeting = await seenMeeting(ask, seen)
  return [meeting, moveMeeting(meeting.state, move) ?? notAllowed(ask, meeting.state, move)]
}

/** Writes a change of a meeting, and that it changed; its new version. */
export async function change(ask: MeetingAsk, meeting: Meeting, set: Partial<Meeting>): Promise<number> {
  const version = meeting.version + 1
  await ask.tx
    .update(meetings)
    .set({ ...set, version, updatedBy: ask.actor.accountId, updatedAt: sql`now()` })
    .where(eq(meetings.id, meeting.id))
  return version
}

/** Refuses organisations that don't exist or can't be seen. */
export async function knownOrganisations(ask: MeetingAsk, ids: readonly string[]): Promise<void> {
  const distinct = [...new Set(ids)]
  if (distinct.length === 0) return
  const found = await ask.tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(inArray(organisations.id, distinct))
  if (found.length < distinct.length) ask.refuse('unknown_organisation')
}

/** Refuses facts that name somebody unknown, or (for a department) a meeting of others. */
export async function checkFacts(ask: MeetingAsk, facts: MeetingFacts): Promise<void> {
  if (!keeps(ask.actor, facts.convenerIds)) ask.refuse('not_convener')
  await knownOrganisations(ask, facts.convenerIds)
  const persons = [...new Set([facts.chairId, facts.recorderId])]
  const found = await ask.tx.select({ id: people.id }).from(people).where(inArray(people.id, persons))
  if (found.length < persons.length) ask.refuse('unknown_person')
}

/** Refuses a day after today. */
export function notLater(ask: MeetingAsk, day: string): void {
  const today = ask.app.clock.today()
  if (day > today) ask.refuse('future_day', { day, today })
}

/** Refuses a day before the meeting. */
export function notBefore(ask: MeetingAsk, meeting: Meeting, day: string): void {
  if (day < meeting.heldOn) ask.refuse('before_meeting', { day, held: meeting.heldOn })
}
