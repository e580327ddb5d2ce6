import type { OfficialDocument } from '#common/official.ts'
import { say, sayBoth } from '#common/text.ts'
import type { Answers } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { notFound } from '#platform/failures.ts'
import type { documentsTopic } from './contract.ts'
import { type Document, known, subjectOf } from './held.ts'
import { personNames } from './names.ts'
import { versionOf } from './queries.ts'
import type { VersionView } from './shapes.ts'
import { isPublic } from './states.ts'
import { type DocumentRefusal, documentsText } from './text.ts'

/** The kind of the job that packs documents into a ZIP. */
export const zipKind = 'documents_zip'

type Take = Answers<typeof documentsTopic.contract, DocumentRefusal>['take']

/** The document as it went out, as a version of its own. */
async function issuedView(tx: Tx, document: Document, content: OfficialDocument): Promise<VersionView> {
  const names = await personNames(tx, [document.issuedBy])
  return {
    ...{ number: 0, digest: document.issuedDigest ?? '', note: document.numberText ?? '' },
    ...{ savedBy: names(document.issuedBy), savedAt: document.updatedAt, content },
  }
}

/**
 * The content of a version, 0 for the document as it was issued. Left out: as issued, else the latest. NOT_FOUND where
 * there is none.
 */
export async function contentOf(
  tx: Tx,
  document: Document,
  number: number | undefined,
): Promise<VersionView> {
  const { issuedContent } = document
  const issued = isPublic(document.state) && issuedContent !== null
  if (number === 0 || (number === undefined && issued)) {
    return issuedContent === null ? notFound() : issuedView(tx, document, issuedContent)
  }
  const version = await versionOf(tx, document.id, number ?? document.latest)
  const names = await personNames(tx, [version.savedBy])
  const { digest, note, savedAt, content } = version
  return { number: version.number, digest, note, savedBy: names(version.savedBy), savedAt, content }
}

/** The content for a download, which leaves an event. */
export const take: Take = async (ask) => {
  const { input, tx } = ask
  const document = await known(tx, input.id)
  const { number, content } = await contentOf(tx, document, input.number)
  const { title } = document
  const which =
    number === 0 ? sayBoth(documentsText, 'issuedVersion') : sayBoth(documentsText, 'version', { number })
  const words = { title, which: which.zh, whichEn: which.en, format: input.format }
  await ask.audit('document.downloaded', subjectOf(document), words)
  return { name: nameOf(document, number), content }
}

/** The name of a document's file, without extension. */
export function nameOf(document: Pick<Document, 'title' | 'numberText' | 'state'>, number: number): string {
  const { title, numberText, state } = document
  const ended = state === 'void' ? `（${say(documentsText, 'state.void', 'zh')}）` : ''
  if (number === 0) return `${ended}${numberText ?? ''}${title}`
  return `${title}（${say(documentsText, 'version', 'zh', { number })}）`
}
