import { eq, inArray, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Ask } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import { lastChange } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { notify } from '#platform/notices/actions.ts'
import { organisations } from '#registry/organisations/tables.ts'
import type { CircularMove, CircularState } from './states.ts'
import { moveCircular } from './states.ts'
import { circulars } from './tables.ts'
import { type CircularRefusal, circularNotices, circularWords } from './text.ts'

/** What a function of this topic needs of the call that it serves. */
export type CircularAsk<R extends CircularRefusal = CircularRefusal> = Pick<
  Ask<unknown, R>,
  'tx' | 'actor' | 'app' | 'refuse' | 'audit'
>
/** What drafting asks for, also when another topic drafts: its refusals must be among that topic's. */
export type DraftAsk = CircularAsk<
  | 'outside'
  | 'unknown_organisation'
  | 'unknown_document'
  | 'not_your_file'
  | 'empty'
  | 'not_sender'
  | 'deadline_past'
  | 'not_yours'
  | 'state_not_allowed'
>
export type Circular = typeof circulars.$inferSelect
type Seen = { readonly id: string; readonly version: number }
type Act = CircularMove | 'edit' | 'receive' | 'read' | 'remind' | 'send_on' | 'returns' | 'deadline'

/** The circular as the subject of an audit event. */
export function subjectOf(circular: Pick<Circular, 'id' | 'title' | 'areaCode'>) {
  return { type: 'circular', id: circular.id, name: circular.title, areaCode: circular.areaCode }
}

/** True for a post that stands for its whole area: a county's coordinator, a township's officer. */
export function standsFor(actor: Actor, areaCode: string): boolean {
  if (actor.role === 'system') return true
  return (actor.role === 'coordinator' || actor.role === 'township') && actor.areaCode === areaCode
}

/** True for who sends a circular: its organisation, and who stands for its area. */
export function sends(actor: Actor, circular: Pick<Circular, 'organisationId' | 'areaCode'>): boolean {
  const mayAct = actor.role === 'system' || ['coordinator', 'department', 'township'].includes(actor.role)
  return mayAct && (actor.organisationId === circular.organisationId || standsFor(actor, circular.areaCode))
}

/**
 * True for who signs for an organisation: its own posts; for a circular from another area also those who stand for the
 * organisation's.
 */
export function signsFor(
  actor: Actor,
  recipient: { readonly organisationId: string; readonly areaCode: string },
  fromArea: string,
): boolean {
  if (actor.organisationId === recipient.organisationId) return true
  return fromArea !== recipient.areaCode && standsFor(actor, recipient.areaCode)
}

/** Refuses an act that the state does not allow. */
export function notAllowed(ask: DraftAsk, state: CircularState, act: Act): never {
  const [is, does] = [sayBoth(circularWords, `state.${state}`), sayBoth(circularWords, `move.${act}`)]
  return ask.refuse('state_not_allowed', { state: is.zh, stateEn: is.en, move: does.zh, moveEn: does.en })
}

/** A circular; NOT_FOUND where the actor may not see it. */
export async function circularOf(tx: Tx, id: string): Promise<Circular> {
  return one(await tx.select().from(circulars).where(eq(circulars.id, id)))
}

/** An issued circular for an act that its recipients may do at the same time. */
export async function inForce(ask: CircularAsk, id: string, act: Act): Promise<Circular> {
  const circular = await circularOf(ask.tx, id)
  if (circular.state !== 'issued') notAllowed(ask, circular.state, act)
  return circular
}

/** The circular for a change by its sender: not changed by another, locked until the end. */
export async function ownCircular(ask: CircularAsk, seen: Seen): Promise<Circular> {
  const { tx, actor, refuse } = ask
  const circular = await circularOf(tx, seen.id)
  if (!sends(actor, circular)) refuse('not_yours')
  const locked = one(await tx.select().from(circulars).where(eq(circulars.id, seen.id)).for('update'))
  if (locked.version !== seen.version) {
    refuse('changed_meanwhile', await lastChange(tx, 'circular', circular.id))
  }
  return locked
}

/** The circular and the state to which a move brings it. */
export async function moving(
  ask: CircularAsk,
  seen: Seen,
  move: CircularMove,
): Promise<[Circular, CircularState]> {
  const circular = await ownCircular(ask, seen)
  return [circular, moveCircular(circular.state, move) ?? notAllowed(ask, circular.state, move)]
}

/** Writes a change of a circular; its new version. */
export async function change(ask: CircularAsk, circular: Circular, set: Partial<Circular>): Promise<number> {
  const version = circular.version + 1
  await ask.tx
    .update(circulars)
    .set({ ...set, version, updatedBy: ask.actor.accountId, updatedAt: sql`now()` })
    .where(eq(circulars.id, circular.id))
  return version
}

export type Organ = { readonly id: string; readonly name: string; readonly areaCode: string }

/** Organisations in the order asked; refuses those unknown, and those that lie outside the actor's area. */
export async function addressees(ask: DraftAsk, ids: readonly string[]): Promise<Organ[]> {
  const distinct = [...new Set(ids)]
  if (distinct.length === 0) return []
  const found = await ask.tx
    .select({ id: organisations.id, name: organisations.shortName, areaCode: organisations.areaCode })
    .from(organisations)
    .where(inArray(organisations.id, distinct))
  const byId = new Map(found.map((organ) => [organ.id, organ]))
  return distinct.map((id) => {
    const organ = byId.get(id) ?? ask.refuse('unknown_organisation')
    if (!organ.areaCode.startsWith(ask.actor.areaCode)) ask.refuse('outside')
    return organ
  })
}

/** The address of a circular's record page. */
export function circularLink(id: string): string {
  return `/responsibility/circulars/${id}`
}

/** Tells people of a circular inside the system; nobody is told of what they did themselves. */
export async function tell(
  ask: Pick<CircularAsk, 'tx' | 'actor'>,
  circular: Pick<Circular, 'id' | 'title' | 'deadlineOn'>,
  key: (typeof circularNotices)['keys'][number],
  people: readonly string[],
  before = '',
): Promise<number> {
  const others = [...new Set(people)].filter((personId) => personId !== ask.actor.personId)
  const words = sayBoth(circularNotices, key, {
    ...{ title: circular.title, deadline: circular.deadlineOn, before },
  })
  await notify(ask.tx, others, { kind: `circular.${key}`, ...words, link: circularLink(circular.id) })
  return others.length
}
