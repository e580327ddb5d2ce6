import { asc, eq, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { rounds } from '../rounds/tables.ts'
import { mayDraft, mayIssue, whyNot } from './allowed.ts'
import { takesComments } from './comments.ts'
import { countersignsOf } from './countersign.ts'
import { type Document, type Known, known } from './held.ts'
import { selectRows } from './lists.ts'
import { personNames } from './names.ts'
import { recipientRows } from './receipts.ts'
import type {
  CountersignView,
  DocumentMoveView,
  DocumentRecord,
  SignatureView,
  VersionRow,
} from './shapes.ts'
import { documentMoves, isEditable, moveDocument } from './states.ts'
import {
  documentCodes,
  documentRecipients,
  documentSignatures,
  documents,
  documentVersions,
} from './tables.ts'
import { documentsRefusals } from './text.ts'

const shownRecipients = 500

async function versionsOf(tx: Tx, id: string): Promise<VersionRow[]> {
  const rows = await tx
    .select({
      number: documentVersions.number,
      digest: documentVersions.digest,
      note: documentVersions.note,
      savedBy: documentVersions.savedBy,
      savedAt: documentVersions.savedAt,
    })
    .from(documentVersions)
    .where(eq(documentVersions.documentId, id))
    .orderBy(asc(documentVersions.number))
  const names = await personNames(
    tx,
    rows.map((row) => row.savedBy),
  )
  return rows.map((row) => ({ ...row, savedBy: names(row.savedBy) }))
}

async function countersignViews(tx: Tx, actor: Actor, document: Document): Promise<CountersignView[]> {
  const rows = await countersignsOf(tx, document.id)
  if (rows.length === 0) return []
  const names = await personNames(
    tx,
    rows.flatMap((row) => [row.answeredBy, row.repliedBy]),
  )
  const found = await tx
    .select({ id: organisations.id, name: organisations.shortName })
    .from(organisations)
    .where(
      sql`${organisations.id} in (select organisation_id from document_countersigns where document_id = ${document.id})`,
    )
  const organs = new Map(found.map((row) => [row.id, row.name]))
  return rows.map(({ documentId: _, askedBy: __, ...row }) => ({
    ...row,
    organisation: organs.get(row.organisationId) ?? '',
    answeredBy: row.answeredBy === null ? null : names(row.answeredBy),
    repliedBy: row.repliedBy === null ? null : names(row.repliedBy),
    own: document.state === 'circulating' && row.organisationId === actor.organisationId,
  }))
}

async function signatureViews(tx: Tx, id: string): Promise<SignatureView[]> {
  const rows = await tx
    .select()
    .from(documentSignatures)
    .where(eq(documentSignatures.documentId, id))
    .orderBy(asc(documentSignatures.id))
  const names = await personNames(
    tx,
    rows.map((row) => row.signedBy),
  )
  return rows.map(({ documentId: _, ...row }) => ({ ...row, signedBy: names(row.signedBy) }))
}

const relatedColumns = {
  id: documents.id,
  title: documents.title,
  state: documents.state,
  numberText: documents.numberText,
}

function movesOf(actor: Actor, document: Known): DocumentMoveView[] {
  return documentMoves.map((move) => {
    const reason = whyNot(actor, document, move)
    const why = reason === null ? null : sayBoth(documentsRefusals, reason.code, reason.params)
    return { move, fits: moveDocument(document.state, move) !== null, allowed: why === null, why }
  })
}

/** Names of what a document is to be issued under. */
async function issuingNames(tx: Tx, document: Document) {
  const [code] =
    document.codeId === null
      ? []
      : await tx.select().from(documentCodes).where(eq(documentCodes.id, document.codeId))
  const [printer] =
    document.printOrganisationId === null
      ? []
      : await tx.select().from(organisations).where(eq(organisations.id, document.printOrganisationId))
  return { codeWord: code?.word ?? null, printOrganisation: printer?.name ?? null }
}

async function commentCounts(tx: Tx, id: string) {
  const found = await tx.execute<{ comments: number; openComments: number }>(sql`
    select count(*)::int as comments,
      (count(*) filter (where resolved_at is null and parent_id is null))::int as "openComments"
    from document_comments where document_id = ${id}`)
  return found.rows[0] ?? { comments: 0, openComments: 0 }
}

async function signerOf(tx: Tx, document: Known): Promise<DocumentRecord['signer']> {
  if (document.signerId === null) return null
  const found = await tx.execute<{ title: string }>(sql`
    select o.short_name || ' ' || x.title as title from posts x join organisations o on o.id = x.organisation_id
    where x.person_id = ${document.signerId} and x.role = 'leader' and x.area_code = ${document.areaCode}
      and x.until_on is null
    order by o.id = ${document.issuingOrganisationId} desc, x.id limit 1`)
  return { id: document.signerId, name: document.signer, title: found.rows[0]?.title ?? '' }
}

/** A document with everything that its record page shows; NOT_FOUND where the actor may not see it. */
export async function recordOf(tx: Tx, actor: Actor, id: string, today: string): Promise<DocumentRecord> {
  const document = await known(tx, id)
  const row = one(await selectRows(tx).where(eq(documents.id, id)))
  const [round] = await tx.select().from(rounds).where(eq(rounds.id, document.roundId))
  const { replyToId } = document
  const replyTo =
    replyToId === null
      ? []
      : await tx.select(relatedColumns).from(documents).where(eq(documents.id, replyToId))
  const sent = eq(documentRecipients.documentId, id)
  const issuer = document.issuedBy
  return {
    ...row,
    ...{ roundId: document.roundId, roundName: round?.name ?? '' },
    ...{ templateKey: document.templateKey, facts: document.facts },
    draftingOrganisationId: document.draftingOrganisationId,
    issuingOrganisationId: document.issuingOrganisationId,
    codeId: document.codeId,
    ...(await issuingNames(tx, document)),
    signer: await signerOf(tx, document),
    issuedBy: issuer === null ? null : (await personNames(tx, [issuer]))(issuer),
    ...{ issuedDigest: document.issuedDigest, createdAt: document.createdAt },
    versions: await versionsOf(tx, id),
    countersigns: await countersignViews(tx, actor, document),
    signatures: await signatureViews(tx, id),
    sentTo: await recipientRows(tx, actor, document, { where: sent, limit: shownRecipients, offset: 0 }),
    ...(await commentCounts(tx, id)),
    replyTo: replyTo[0] ?? null,
    replies: await tx.select(relatedColumns).from(documents).where(eq(documents.replyToId, id)),
    moves: movesOf(actor, document),
    mayEdit: mayDraft(actor, document) && isEditable(document.state),
    mayComment: takesComments(document),
    mayRemind: mayIssue(actor, document) && document.state === 'issued',
    today,
  }
}
