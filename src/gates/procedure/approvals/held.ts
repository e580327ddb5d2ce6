import { and, eq, inArray, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Ask } from '#platform/action.ts'
import { lastChange } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { one, refuse } from '#platform/failures.ts'
import { organisationNames } from '#registry/public.ts'
import { whyNot } from './allowed.ts'
import type { EntryKind } from './kinds.ts'
import { type ApprovalMove, type ApprovalState, moveApproval, type Outcome } from './states.ts'
import { approvalEntries, approvals } from './tables.ts'
import { approvalsRefusals } from './text.ts'

/** What a function of this topic needs of the call that it serves. */
export type Doing = Pick<Ask<unknown>, 'tx' | 'actor' | 'app'>
export type Approval = typeof approvals.$inferSelect
/** An approval with the names that its refusals and events say. */
export type Known = Approval & { readonly requester: string; readonly approver: string }
export type Seen = { readonly id: string; readonly version: number }

/** The names of both organisations. */
export async function withNames(tx: Tx, rows: readonly Approval[]): Promise<Known[]> {
  const ids = rows.flatMap((row) => [row.requestingOrganisationId, row.approvingOrganisationId])
  const names = await organisationNames(tx, ids)
  const nameOf = (id: string) => names.get(id)?.name ?? ''
  return rows.map((row) => ({
    ...row,
    requester: nameOf(row.requestingOrganisationId),
    approver: nameOf(row.approvingOrganisationId),
  }))
}

/** An approval; NOT_FOUND where the actor may not see it. */
export async function known(tx: Tx, id: string): Promise<Known> {
  return one(await withNames(tx, await tx.select().from(approvals).where(eq(approvals.id, id))))
}

/** Approvals held until the transaction ends, by id; those that the actor may not change are not among them. */
export async function heldMany(tx: Tx, ids: readonly string[]): Promise<Map<string, Known>> {
  const rows = await tx
    .select()
    .from(approvals)
    .where(inArray(approvals.id, [...ids]))
    .orderBy(approvals.id)
    .for('update')
  return new Map((await withNames(tx, rows)).map((row) => [row.id, row]))
}

/** The approval as the subject of an audit event. */
export function subjectOf({ id, title, areaCode }: Pick<Approval, 'id' | 'title' | 'areaCode'>) {
  return { type: 'approval', id, name: title, areaCode }
}

/** Refuses when somebody else acted on the approval since its page was loaded. */
export async function checkSeen(tx: Tx, approval: Approval, version: number): Promise<void> {
  if (approval.version !== version) {
    refuse(approvalsRefusals, 'changed_meanwhile', await lastChange(tx, 'approval', approval.id))
  }
}

/** The state after a move; refuses a move that the state or the actor's post does not allow. */
export function stateAfter(
  { actor }: Pick<Doing, 'actor'>,
  approval: Known,
  move: ApprovalMove,
): ApprovalState {
  const why = whyNot(actor, approval, move)
  if (why !== null) refuse(approvalsRefusals, why.code, why.params)
  const state = moveApproval(approval.state, move)
  if (state === null) throw new Error(`${move} of ${approval.state} was let through`)
  return state
}

/** The approval for a move: as the actor saw it, in a state and in hands that allow it; refuses otherwise. */
export async function forMove(doing: Doing, seen: Seen, move: ApprovalMove): Promise<[Known, ApprovalState]> {
  const approval = await known(doing.tx, seen.id)
  const why = whyNot(doing.actor, approval, move)
  await checkSeen(doing.tx, approval, seen.version)
  if (why !== null) refuse(approvalsRefusals, why.code, why.params)
  return [approval, stateAfter(doing, approval, move)]
}

/** Writes a change of an approval that is still in the version that was read; its new version. */
export async function change(doing: Doing, approval: Approval, set: Partial<Approval>): Promise<number> {
  const version = approval.version + 1
  const changed = await doing.tx
    .update(approvals)
    .set({ ...set, version, updatedBy: doing.actor.accountId, updatedAt: sql`now()` })
    .where(and(eq(approvals.id, approval.id), eq(approvals.version, approval.version)))
    .returning({ id: approvals.id })
  if (changed.length === 0) {
    refuse(approvalsRefusals, 'changed_meanwhile', await lastChange(doing.tx, 'approval', approval.id))
  }
  return version
}

/** Adds an entry to the history of an approval. */
export async function enter(
  { tx, actor, app }: Doing,
  approvalId: string,
  entry: {
    readonly kind: EntryKind
    readonly documentId?: string | null
    readonly meetingId?: string
    readonly outcome?: Outcome
    readonly words?: string
  },
): Promise<void> {
  await tx.insert(approvalEntries).values({
    ...{ id: newId(), approvalId, words: '', ...entry },
    ...{ onDay: app.clock.today(), at: app.clock.now() },
    ...{ personName: actor.personName, postTitle: actor.title, organisationName: actor.organisationName },
  })
}
