import { and, eq } from 'drizzle-orm'
import type { OfficialDocument } from '#common/official.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import type { DocumentKind } from './kinds.ts'
import type { DocumentState } from './states.ts'
import { documents, documentVersions } from './tables.ts'

/** What other topics need of a document. */
export type DocumentSummary = {
  readonly id: string
  readonly kind: DocumentKind
  readonly state: DocumentState
  readonly title: string
  readonly numberText: string | null
  readonly issuedOn: string | null
  readonly latest: number
  readonly version: number
}

/** A document with its latest content, as it was issued where it was; NOT_FOUND where the actor may not see it. */
export async function documentOf(
  tx: Tx,
  id: string,
): Promise<DocumentSummary & { readonly content: OfficialDocument }> {
  const document = one(await tx.select().from(documents).where(eq(documents.id, id)))
  const { kind, state, title, numberText, issuedOn, latest, version } = document
  const content = document.issuedContent ?? (await versionOf(tx, id, latest)).content
  return { id, kind, state, title, numberText, issuedOn, latest, version, content }
}

/** A stored version; NOT_FOUND where there is none. */
export async function versionOf(tx: Tx, documentId: string, number: number) {
  return one(
    await tx
      .select()
      .from(documentVersions)
      .where(and(eq(documentVersions.documentId, documentId), eq(documentVersions.number, number))),
  )
}
