import { and, asc, count, eq } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { OfficialDocument } from '#common/official.ts'
import type { Answers } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { one, refuse } from '#platform/failures.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { mayDraft } from './allowed.ts'
import { anchorIn, quoteAt } from './compare.ts'
import type { documentsTopic } from './contract.ts'
import { type Document, known, subjectOf } from './held.ts'
import { personNames } from './names.ts'
import { tell } from './notices.ts'
import { versionOf } from './queries.ts'
import type { CommentView } from './shapes.ts'
import { documentComments } from './tables.ts'
import { type DocumentRefusal, documentsRefusals } from './text.ts'

type Part = Pick<Answers<typeof documentsTopic.contract, DocumentRefusal>, 'comments' | 'comment' | 'resolve'>

const mostComments = 500
/** Comments are made while the text can still change. */
const openStates: readonly Document['state'][] = ['draft', 'circulating', 'to_sign']

/** True while comments can be made and settled. */
export function takesComments(document: Pick<Document, 'state'>): boolean {
  return openStates.includes(document.state)
}

/** Finds where commented blocks stand now; each version is read once. */
async function placesNow(tx: Tx, document: Document) {
  const latest = (await versionOf(tx, document.id, document.latest)).content
  const versions = new Map<number, OfficialDocument>([[document.latest, latest]])
  return async (number: number, anchor: string): Promise<string | null> => {
    if (number === document.latest || anchor === '') return anchor
    const before = versions.get(number) ?? (await versionOf(tx, document.id, number)).content
    versions.set(number, before)
    return anchorIn(before, latest, anchor)
  }
}

async function commentsOf(tx: Tx, document: Document): Promise<CommentView[]> {
  const rows = await tx
    .select({ comment: documentComments, organisation: organisations.name })
    .from(documentComments)
    .leftJoin(organisations, eq(organisations.id, documentComments.organisationId))
    .where(eq(documentComments.documentId, document.id))
    .orderBy(asc(documentComments.id))
  if (rows.length === 0) return []
  const names = await personNames(
    tx,
    rows.flatMap(({ comment }) => [comment.writtenBy, comment.resolvedBy]),
  )
  const placeNow = await placesNow(tx, document)
  const views: CommentView[] = []
  for (const { comment, organisation } of rows) {
    const { documentId: _, organisationId: __, ...row } = comment
    views.push({
      ...row,
      organisation: organisation ?? '',
      writtenBy: names(row.writtenBy),
      resolvedBy: row.resolvedBy === null ? null : names(row.resolvedBy),
      nowAt: await placeNow(row.number, row.anchor),
    })
  }
  return views
}

/** Comments (批注) on blocks of a version: by whoever may see the draft, settled by writer or drafter. */
export const comments: Part = {
  comments: async ({ input, tx }) => commentsOf(tx, await known(tx, input.id)),

  comment: async (ask) => {
    const { input, tx, actor, app } = ask
    const document = await known(tx, input.id)
    if (!takesComments(document)) refuse(documentsRefusals, 'comments_closed')
    const held = await tx
      .select({ n: count() })
      .from(documentComments)
      .where(eq(documentComments.documentId, document.id))
    if ((held[0]?.n ?? 0) >= mostComments) refuse(documentsRefusals, 'too_many_comments', { n: mostComments })
    const { content } = await versionOf(tx, document.id, input.number)
    const quote = quoteAt(content, input.anchor)
    if (quote === null) return refuse(documentsRefusals, 'no_block')
    const parent = input.parentId === undefined ? null : await commentOf(tx, document.id, input.parentId)
    const commentId = newId()
    await tx.insert(documentComments).values({
      ...{ id: commentId, documentId: document.id, number: input.number, anchor: input.anchor },
      ...{ quote: quote.slice(0, 500), parentId: parent?.parentId ?? parent?.id ?? null },
      ...{ words: input.words, organisationId: actor.organisationId },
      ...{ writtenBy: actor.personId, writtenAt: app.clock.now() },
    })
    await ask.audit('document.commented', subjectOf(document), { title: document.title })
    const others = parent === null ? [document.drafterId] : [document.drafterId, parent.writtenBy]
    await tell(ask, document, 'commented', others)
    return { commentId }
  },

  resolve: async (ask) => {
    const { input, tx, actor, app } = ask
    const document = await known(tx, input.id)
    if (!takesComments(document)) refuse(documentsRefusals, 'comments_closed')
    const comment = await commentOf(tx, document.id, input.commentId)
    if (comment.writtenBy !== actor.personId && !mayDraft(actor, document)) {
      refuse(documentsRefusals, 'not_your_comment')
    }
    if (comment.resolvedAt !== null) refuse(documentsRefusals, 'already_resolved')
    await tx
      .update(documentComments)
      .set({ resolvedBy: actor.personId, resolvedAt: app.clock.now() })
      .where(eq(documentComments.id, comment.id))
    await ask.audit('document.comment_resolved', subjectOf(document), { title: document.title })
    return {}
  },
}

async function commentOf(tx: Tx, documentId: string, id: string) {
  return one(
    await tx
      .select()
      .from(documentComments)
      .where(and(eq(documentComments.documentId, documentId), eq(documentComments.id, id))),
  )
}
