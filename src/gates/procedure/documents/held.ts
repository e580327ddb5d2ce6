import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Params } from '#common/text.ts'
import type { Ask } from '#platform/action.ts'
import { recordEvent } from '#platform/audit/record.ts'
import { lastChange } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { one, refuse } from '#platform/failures.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { people } from '#registry/people/tables.ts'
import { mayDraft, stateWords, whyNot } from './allowed.ts'
import { type DocumentMove, type DocumentState, isEditable, moveDocument } from './states.ts'
import { documentSignatures, documents } from './tables.ts'
import { documentsRefusals } from './text.ts'

/** What a function of this topic needs of the call that it serves. */
export type Doing = Pick<Ask<unknown>, 'tx' | 'actor' | 'app' | 'audit'>
export type Document = typeof documents.$inferSelect
export type Known = Document & { readonly organisation: string; readonly signer: string }
export type Seen = { readonly id: string; readonly version: number }

/** The call of another topic as this one's functions need it: their events are this topic's. */
export function doingOf(ask: Pick<Ask<unknown>, 'tx' | 'actor' | 'app'>): Doing {
  const { tx, actor, app } = ask
  return { tx, actor, app, audit: (event, subject, params) => recordEvent(tx, actor, event, subject, params) }
}

/** A document with the names that its refusals say; NOT_FOUND where the actor may not see it. */
export async function known(tx: Tx, id: string): Promise<Known> {
  const found = one(
    await tx
      .select({ document: documents, organisation: organisations.name, signer: people.name })
      .from(documents)
      .leftJoin(organisations, eq(organisations.id, documents.draftingOrganisationId))
      .leftJoin(people, eq(people.id, documents.signerId))
      .where(eq(documents.id, id)),
  )
  return { ...found.document, organisation: found.organisation ?? '', signer: found.signer ?? '' }
}

/** The document as the subject of an audit event. */
export function subjectOf(document: Pick<Document, 'id' | 'title' | 'areaCode'>) {
  return { type: 'document', id: document.id, name: document.title, areaCode: document.areaCode }
}

async function told(tx: Tx, document: Document): Promise<Params> {
  return lastChange(tx, 'document', document.id)
}

/** Refuses when somebody else acted on the document since it was seen. */
export async function staleRefused(tx: Tx, document: Document, version: number): Promise<void> {
  if (document.version !== version) refuse(documentsRefusals, 'changed_meanwhile', await told(tx, document))
}

/** The document for a move: as the actor saw it, in a state and in hands that allow it; refuses otherwise. */
export async function forMove(ask: Doing, seen: Seen, move: DocumentMove): Promise<[Known, DocumentState]> {
  const document = await known(ask.tx, seen.id)
  const reason = whyNot(ask.actor, document, move)
  await staleRefused(ask.tx, document, seen.version)
  if (reason !== null) refuse(documentsRefusals, reason.code, reason.params)
  const state = moveDocument(document.state, move)
  if (state === null) throw new Error(`${move} of ${document.state} was let through`)
  return [document, state]
}

/** Refuses a change of what the drafter writes where it is another's, or where the state holds it fast. */
export function checkEditable(ask: Doing, document: Known): void {
  const { organisation } = document
  if (!mayDraft(ask.actor, document)) refuse(documentsRefusals, 'not_yours', { organisation })
  if (!isEditable(document.state)) refuse(documentsRefusals, 'not_editable', stateWords(document.state))
}

/** Writes a change of a document that is still in the version that was read; its new version. */
export async function change(ask: Doing, document: Document, set: Partial<Document>): Promise<number> {
  const version = document.version + 1
  const changed = await ask.tx
    .update(documents)
    .set({ ...set, version, updatedBy: ask.actor.accountId, updatedAt: sql`now()` })
    .where(and(eq(documents.id, document.id), eq(documents.version, document.version)))
    .returning({ id: documents.id })
  if (changed.length === 0) refuse(documentsRefusals, 'changed_meanwhile', await told(ask.tx, document))
  return version
}

/** The signature in force, or null. */
export async function signatureOf(tx: Tx, documentId: string) {
  const [signature] = await tx
    .select()
    .from(documentSignatures)
    .where(and(eq(documentSignatures.documentId, documentId), isNull(documentSignatures.voidedAt)))
  return signature ?? null
}
