import { and, eq, isNull } from 'drizzle-orm'
import type { Ask } from '#platform/action.ts'
import { doingOf, known, subjectOf } from './held.ts'
import { organisationNames } from './names.ts'
import { documentRecipients } from './tables.ts'

/**
 * Signs for an issued document in an organisation's name where that is still owed: whoever signs for a circular that
 * passes the document on need not sign twice.
 */
export async function receiveDocument(
  ask: Pick<Ask<unknown>, 'tx' | 'actor' | 'app'>,
  documentId: string,
  organisationId: string,
): Promise<void> {
  const { tx, actor, app } = ask
  const now = app.clock.now()
  const signed = await tx
    .update(documentRecipients)
    .set({ receivedBy: actor.personId, receivedAt: now, openedBy: actor.personId, openedAt: now })
    .where(
      and(
        eq(documentRecipients.documentId, documentId),
        eq(documentRecipients.organisationId, organisationId),
        isNull(documentRecipients.receivedAt),
      ),
    )
    .returning({ id: documentRecipients.id })
  if (signed.length === 0) return
  const document = await known(tx, documentId)
  const [organisation = ''] = await organisationNames(tx, [organisationId])
  await doingOf(ask).audit('document.received', subjectOf(document), { organisation, title: document.title })
}
