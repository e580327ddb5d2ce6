import { eq, inArray, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Ask } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import { lastChange } from '#platform/audit/trail.ts'
import { one } from '#platform/failures.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { people } from '#registry/people/tables.ts'
import { posts } from '#registry/posts/tables.ts'
import { fullTitle } from '../public.ts'
import { type InterviewMove, type InterviewState, moveInterview } from './states.ts'
import { interviewBatches, interviews } from './tables.ts'
import { type InterviewRefusal, interviewWords } from './text.ts'

/** What a function of this topic needs of the call that it serves. */
export type InterviewAsk = Pick<Ask<unknown, InterviewRefusal>, 'tx' | 'actor' | 'app' | 'refuse' | 'audit'>
export type Batch = typeof interviewBatches.$inferSelect
export type Interview = typeof interviews.$inferSelect
type Seen = { readonly id: string; readonly version: number }

/** The batch as the subject of an audit event. */
export function batchSubject(batch: Pick<Batch, 'id' | 'title' | 'areaCode'>) {
  return { type: 'interview_batch', id: batch.id, name: batch.title, areaCode: batch.areaCode }
}

/** The talk as the subject of an audit event. */
export function subjectOf(interview: Pick<Interview, 'id' | 'title' | 'areaCode'>) {
  return { type: 'interview', id: interview.id, name: interview.title, areaCode: interview.areaCode }
}

/** True for the coordinator, in a township the officer, of the organ that arranges talks. */
export function arranges(actor: Actor, organisationId: string): boolean {
  return ['coordinator', 'township'].includes(actor.role) && actor.organisationId === organisationId
}

/** True for who keeps a talk's record: the one who talks, the recorder, the coordinator of the organ. */
export function keeps(
  actor: Actor,
  interview: Pick<Interview, 'talkerId' | 'recorderId' | 'arrangerId'>,
): boolean {
  const { talkerId, recorderId, arrangerId } = interview
  return [talkerId, recorderId].includes(actor.personId) || arranges(actor, arrangerId)
}

/** A batch for a change: the actor's to arrange, not changed by another, locked until the end. */
export async function ownBatch(ask: InterviewAsk, seen: Seen): Promise<Batch> {
  const { tx, actor, refuse } = ask
  const batch = one(await tx.select().from(interviewBatches).where(eq(interviewBatches.id, seen.id)))
  if (!arranges(actor, batch.organisationId)) refuse('not_yours')
  const locked = one(
    await tx.select().from(interviewBatches).where(eq(interviewBatches.id, seen.id)).for('update'),
  )
  if (locked.version !== seen.version) {
    refuse('changed_meanwhile', await lastChange(tx, 'interview_batch', batch.id))
  }
  return locked
}

type Act = InterviewMove | 'record'

function notAllowed(ask: InterviewAsk, state: InterviewState, act: Act): never {
  const [is, does] = [sayBoth(interviewWords, `state.${state}`), sayBoth(interviewWords, `move.${act}`)]
  return ask.refuse('state_not_allowed', { state: is.zh, stateEn: is.en, move: does.zh, moveEn: does.en })
}

/** A talk for a change by who keeps its record: not changed by another, locked until the end. */
async function ownInterview(ask: InterviewAsk, seen: Seen): Promise<Interview> {
  const { tx, actor, refuse } = ask
  const interview = one(await tx.select().from(interviews).where(eq(interviews.id, seen.id)))
  if (!keeps(actor, interview)) refuse('not_yours')
  const locked = one(await tx.select().from(interviews).where(eq(interviews.id, seen.id)).for('update'))
  if (locked.version !== seen.version)
    refuse('changed_meanwhile', await lastChange(tx, 'interview', interview.id))
  return locked
}

/** The talk and the state to which a move brings it. */
export async function moving(
  ask: InterviewAsk,
  seen: Seen,
  move: InterviewMove,
): Promise<[Interview, InterviewState]> {
  const interview = await ownInterview(ask, seen)
  return [interview, moveInterview(interview.state, move) ?? notAllowed(ask, interview.state, move)]
}

/** A talk that took place, with its day. */
export async function heldInterview(ask: InterviewAsk, seen: Seen): Promise<[Interview, string]> {
  const interview = await ownInterview(ask, seen)
  const { heldOn } = interview
  return interview.state === 'held' && heldOn !== null
    ? [interview, heldOn]
    : notAllowed(ask, interview.state, 'record')
}

/** Writes a change of a talk; its new version. */
export async function change(
  ask: InterviewAsk,
  interview: Interview,
  set: Partial<Interview>,
): Promise<number> {
  const version = interview.version + 1
  await ask.tx
    .update(interviews)
    .set({ ...set, version, updatedBy: ask.actor.accountId, updatedAt: sql`now()` })
    .where(eq(interviews.id, interview.id))
  return version
}

/** The columns by which a confidential row knows who may see it. */
export function circleOf(interview: Interview) {
  const { areaCode, arrangerId, talkerId, recorderId, personId } = interview
  return { areaCode, arrangerId, talkerId, recorderId, personId }
}

export type Held = {
  readonly personId: string
  readonly organisationId: string
  readonly title: string
  readonly name: string
}

/** The holders of posts in the order asked, each with the post in full; refuses unknown posts and people named twice. */
export async function holdersOf(ask: InterviewAsk, postIds: readonly string[]): Promise<Held[]> {
  const found = await ask.tx
    .select({
      id: posts.id,
      personId: posts.personId,
      organisationId: posts.organisationId,
      shortName: organisations.shortName,
      post: posts.title,
      name: people.name,
    })
    .from(posts)
    .innerJoin(organisations, eq(organisations.id, posts.organisationId))
    .innerJoin(people, eq(people.id, posts.personId))
    .where(inArray(posts.id, [...postIds]))
  const seen = new Set<string>()
  return postIds.map((id) => {
    const { personId, organisationId, shortName, post, name } =
      found.find((row) => row.id === id) ?? ask.refuse('unknown_post')
    if (seen.has(personId)) ask.refuse('twice', { name })
    seen.add(personId)
    return { personId, organisationId, name, title: fullTitle(shortName, post) }
  })
}

/** Refuses a person who is unknown. */
export async function knownPerson(ask: InterviewAsk, personId: string): Promise<void> {
  const found = await ask.tx.select({ id: people.id }).from(people).where(eq(people.id, personId))
  if (found.length === 0) ask.refuse('unknown_person')
}

/** The name of the person talked to, for events. */
export async function nameOf(ask: InterviewAsk, interview: Interview): Promise<string> {
  const found = await ask.tx
    .select({ name: people.name })
    .from(people)
    .where(eq(people.id, interview.personId))
  return found[0]?.name ?? ''
}

/** Refuses a day after today. */
export function notLater(ask: InterviewAsk, day: string): void {
  const today = ask.app.clock.today()
  if (day > today) ask.refuse('future_day', { day, today })
}
