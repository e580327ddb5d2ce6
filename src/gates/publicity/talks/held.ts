import { eq, sql } from 'drizzle-orm'
import { say } from '#common/text.ts'
import type { Ask } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import { lastChange } from '#platform/audit/trail.ts'
import { one } from '#platform/failures.ts'
import { peopleNames } from '#registry/public.ts'
import { roundClosed } from '../../procedure/rounds/public.ts'
import { moveTalk, type TalkMove, type TalkState } from './states.ts'
import { talks } from './tables.ts'
import { type TalkRefusal, talkWords } from './text.ts'

/** What a function of this topic needs of the call that it serves. */
export type TalkAsk = Pick<Ask<unknown, TalkRefusal>, 'tx' | 'actor' | 'app' | 'refuse' | 'audit'>
export type Talk = typeof talks.$inferSelect
type Seen = { readonly id: string; readonly version: number }

/** The talk as the subject of an audit event; who was talked to stands in no event. */
export function subjectOf(talk: Pick<Talk, 'id' | 'areaCode'>, talker: string) {
  return { type: 'talk', id: talk.id, name: talker, areaCode: talk.areaCode }
}

/** Who works on a talk: the talker, the talker's organ, and who organises the talks of the area. */
export function keeps(
  actor: Actor,
  talk: Pick<Talk, 'areaCode' | 'talkerId' | 'talkerOrganisationId'>,
): boolean {
  if (talk.talkerId === actor.personId || talk.talkerOrganisationId === actor.organisationId) return true
  const organises = actor.role === 'coordinator' || actor.role === 'township' || actor.role === 'system'
  return organises && talk.areaCode.startsWith(actor.areaCode)
}

/** Who reads and writes what was said, besides those talked to: the talker and the talker's organ. */
export function keepsRecord(actor: Actor, talk: Pick<Talk, 'talkerId' | 'talkerOrganisationId'>): boolean {
  return talk.talkerId === actor.personId || talk.talkerOrganisationId === actor.organisationId
}

/** Refuses because of the state that the talk is in. */
export function notAllowed(ask: TalkAsk, state: TalkState, act: TalkMove | 'record'): never {
  return ask.refuse('state_not_allowed', {
    state: say(talkWords, `state.${state}`, 'zh'),
    stateEn: say(talkWords, `state.${state}`, 'en'),
    move: say(talkWords, `move.${act}`, 'zh'),
    moveEn: say(talkWords, `move.${act}`, 'en'),
  })
}

/** The talk for a change: seen by the actor, not changed by another, of an open round; locked until the end. */
export async function seenTalk(ask: TalkAsk, seen: Seen): Promise<Talk> {
  const { tx, refuse } = ask
  const talk = one(await tx.select().from(talks).where(eq(talks.id, seen.id)))
  if (await roundClosed(tx, talk.roundId)) refuse('round_closed')
  if (talk.version !== seen.version) refuse('changed_meanwhile', await lastChange(tx, 'talk', talk.id))
  return talk
}

/** The talk and the state to which a move brings it. */
export async function moving(ask: TalkAsk, seen: Seen, move: TalkMove): Promise<[Talk, TalkState]> {
  const talk = await seenTalk(ask, seen)
  if (!keeps(ask.actor, talk)) ask.refuse('not_yours')
  return [talk, moveTalk(talk.state, move) ?? notAllowed(ask, talk.state, move)]
}

/** Writes a change of a talk, and that it changed; its new version. */
export async function change(ask: TalkAsk, talk: Talk, set: Partial<Talk>): Promise<number> {
  const version = talk.version + 1
  await ask.tx
    .update(talks)
    .set({ ...set, version, updatedBy: ask.actor.accountId, updatedAt: sql`now()` })
    .where(eq(talks.id, talk.id))
  return version
}

/** The talker's name, for events and for what is written as done. */
export async function talkerOf(ask: TalkAsk, talk: Pick<Talk, 'talkerId'>): Promise<string> {
  return (await peopleNames(ask.tx, [talk.talkerId])).get(talk.talkerId) ?? ''
}

/** A round in the actor's area that is open; its name and area. */
export async function openRound(ask: TalkAsk, roundId: string): Promise<{ name: string; areaCode: string }> {
  const { tx, actor, refuse } = ask
  const found = await tx.execute<{ name: string; areaCode: string }>(
    sql`select name, area_code as "areaCode" from rounds where id = ${roundId}`,
  )
  const round = one(found.rows)
  if (!round.areaCode.startsWith(actor.areaCode)) refuse('outside')
  if (await roundClosed(tx, roundId)) refuse('round_closed')
  return round
}
