import { asc, eq, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Ask } from '#platform/action.ts'
import { lastChange } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { attachFile } from '#platform/files/attach.ts'
import { holidaysIn } from '#platform/settings/holidays.ts'
import { areas } from '#registry/areas/tables.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { bodies } from '../rounds/tables.ts'
import { mayEdit } from './allowed.ts'
import type { AuditContext, AuditFacts } from './facts.ts'
import type { AuditState } from './states.ts'
import { auditOfficials, leavingAudits } from './tables.ts'
import { type AuditRefusal, auditsText } from './text.ts'

export type Audit = typeof leavingAudits.$inferSelect

/** An audit with the names that its events and refusals say, and what its dates are judged by. */
export type Known = Audit & {
  readonly village: string
  readonly lead: string
  readonly community: boolean
  readonly electionDay: string
}

type AuditAsk<I = unknown> = Ask<I, AuditRefusal>
type Seen = { readonly id: string; readonly version: number }

/** An audit with its names; NOT_FOUND where the actor may not see it. */
export async function auditOf(tx: Tx, id: string): Promise<Known> {
  const found = one(
    await tx
      .select({
        audit: leavingAudits,
        village: areas.name,
        lead: organisations.shortName,
        kind: bodies.kind,
        electionDay: bodies.electionDay,
      })
      .from(leavingAudits)
      .innerJoin(bodies, eq(bodies.id, leavingAudits.bodyId))
      .leftJoin(areas, eq(areas.code, leavingAudits.areaCode))
      .leftJoin(organisations, eq(organisations.id, leavingAudits.leadOrganisationId))
      .where(eq(leavingAudits.id, id)),
  )
  const { audit, village, lead, kind, electionDay } = found
  return {
    ...audit,
    village: village ?? audit.areaCode,
    lead: lead ?? '',
    community: kind === 'community_committee',
    electionDay,
  }
}

/** The audit for a change: within what the actor keeps, not changed by another; locked until the end. */
export async function auditFor(ask: AuditAsk<Seen>): Promise<Known> {
  const { input, actor, tx, refuse } = ask
  const audit = await auditOf(tx, input.id)
  if (!mayEdit(actor, audit)) refuse('not_yours', { lead: audit.lead })
  const locked = one(
    await tx.select().from(leavingAudits).where(eq(leavingAudits.id, input.id)).for('update'),
  )
  if (locked.version !== input.version)
    refuse('changed_meanwhile', await lastChange(tx, 'leaving_audit', audit.id))
  return { ...audit, ...locked }
}

/** Refuses unless the audit is in one of the states. */
export function checkState(ask: Pick<AuditAsk, 'refuse'>, audit: Audit, states: readonly AuditState[]): void {
  if (states.includes(audit.state)) return
  const state = sayBoth(auditsText, `state.${audit.state}`)
  ask.refuse('state_not_allowed', { state: state.zh, stateEn: state.en })
}

/** Writes a change of the audit, or only its next version; gives that version. */
export async function change(
  ask: Pick<AuditAsk, 'tx' | 'actor'>,
  audit: Audit,
  set: Partial<Audit> = {},
): Promise<number> {
  const version = audit.version + 1
  await ask.tx
    .update(leavingAudits)
    .set({ ...set, version, updatedBy: ask.actor.accountId, updatedAt: sql`now()` })
    .where(eq(leavingAudits.id, audit.id))
  return version
}

/** The audit as the subject of an event. */
export function subjectOf(audit: Pick<Known, 'id' | 'village' | 'areaCode'>) {
  return { type: 'leaving_audit', id: audit.id, name: audit.village, areaCode: audit.areaCode }
}

/** Officials of an audit, in the order in which they were put in. */
export function officialsOf(tx: Tx, auditId: string) {
  return tx
    .select()
    .from(auditOfficials)
    .where(eq(auditOfficials.auditId, auditId))
    .orderBy(asc(auditOfficials.position), asc(auditOfficials.id))
}

/** What the rules judge of an audit. */
export function factsOf(audit: Audit, officials: AuditFacts['officials']): AuditFacts {
  const { noticedOn, startedOn, reportedOn, concludedOn, publishedOn, subjects } = audit
  return { noticedOn, startedOn, reportedOn, concludedOn, publishedOn, subjects, officials }
}

/** What the facts of an audit are judged by on a day. */
export async function contextOf(
  tx: Tx,
  audit: Pick<Known, 'electionDay' | 'community'>,
  today: string,
): Promise<AuditContext> {
  const { electionDay, community } = audit
  return { electionDay, community, today, holidays: await holidaysIn(tx) }
}

/** Puts an upload of the actor to the audit; refuses another's. Nothing where there is none. */
export async function attached(
  ask: Pick<AuditAsk, 'tx' | 'actor' | 'refuse'>,
  fileId: string | undefined,
  areaCode: string,
): Promise<string | null> {
  if (fileId === undefined) return null
  if ((await attachFile(ask.tx, ask.actor, fileId, areaCode)) === null) ask.refuse('not_your_file')
  return fileId
}
