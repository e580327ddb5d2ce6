import { and, eq } from 'drizzle-orm'
import type { OfficialDocument } from '#common/official.ts'
import { sayBoth } from '#common/text.ts'
import { shanghaiTime } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { one, refuse } from '#platform/failures.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { people } from '#registry/people/tables.ts'
import { followIssue } from '../public.ts'
import { codeFor } from './create.ts'
import { digestOf } from './digest.ts'
import { change, type Doing, forMove, type Known, type Seen, signatureOf, subjectOf } from './held.ts'
import { isUpward } from './kinds.ts'
import { peopleOf, tell } from './notices.ts'
import { type Numbered, nextNumber } from './numbering.ts'
import { documentVersions } from './tables.ts'
import { documentsRefusals, documentsText } from './text.ts'

async function organisationName(tx: Tx, id: string): Promise<string> {
  const [row] = await tx
    .select({ name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, id))
  return row?.name ?? ''
}

/** A number, or that there is none, as parameters of a sentence. */
export function numberWords(text: string | null) {
  const none = sayBoth(documentsText, 'noNumber')
  return { number: text ?? none.zh, numberEn: text ?? none.en }
}

/** The signed content; refuses where what is stored is not what was signed. */
async function signedContent(ask: Doing, document: Known) {
  const signature = await signatureOf(ask.tx, document.id)
  const { id, latest } = document
  const version = one(
    await ask.tx
      .select()
      .from(documentVersions)
      .where(and(eq(documentVersions.documentId, id), eq(documentVersions.number, latest))),
  )
  const same = signature?.number === latest && signature.digest === digestOf(version.content)
  if (signature === null || !same) {
    return refuse(documentsRefusals, 'content_changed', { number: latest })
  }
  return { signature, content: version.content }
}

type Code = NonNullable<Awaited<ReturnType<typeof codeFor>>>

/** As it goes out: the signed content with number, dates, imprint and, for a higher body, the signer's name. */
async function issuedContent(
  ask: Doing,
  document: Known,
  given: { readonly code: Code | null; readonly numbered: Numbered | null },
): Promise<OfficialDocument> {
  const { signature, content } = await signedContent(ask, document)
  const { tx, app } = ask
  const today = app.clock.today()
  const signer = one(
    await tx.select({ name: people.name }).from(people).where(eq(people.id, signature.signedBy)),
  )
  const printer = given.code === null ? null : await organisationName(tx, given.code.printOrganisationId)
  return {
    ...content,
    mark: content.mark || (given.code?.mark ?? ''),
    number: given.numbered?.text ?? '',
    signer: isUpward(document.kind) ? content.signer || signer.name : '',
    // 成文日期 is the day on which it was signed (GB/T 9704-2012, 7.3.5).
    date: content.date ?? shanghaiTime(signature.signedAt).slice(0, 10),
    printed: printer === null ? content.printed : { organ: printer, date: today },
  }
}

/**
 * Numbers and issues a signed document in one transaction and tells its recipients. `codeId` null issues it without a
 * number, undefined under the code word it was drafted with.
 */
export async function issueDocument(
  ask: Doing,
  seen: Seen & { readonly codeId?: string | null | undefined },
): Promise<{ readonly version: number; readonly numberText: string | null }> {
  const { tx, actor, app } = ask
  const [document, state] = await forMove(ask, seen, 'issue')
  const codeId = seen.codeId === undefined ? document.codeId : seen.codeId
  const code = await codeFor(ask, document.issuingOrganisationId, codeId)
  if (code !== null && !code.active) refuse(documentsRefusals, 'inactive_code', { word: code.word })
  const today = app.clock.today()
  const numbered = code === null ? null : await nextNumber(tx, code, Number(today.slice(0, 4)))
  const content = await issuedContent(ask, document, { code, numbered })
  const version = await change(ask, document, {
    ...{ state, codeId, printOrganisationId: code?.printOrganisationId ?? document.printOrganisationId },
    ...{ year: numbered?.year ?? null, number: numbered?.number ?? null },
    ...{ numberText: numbered?.text ?? null, issuedOn: today, issuedBy: actor.personId },
    ...{ issuedContent: content, issuedDigest: digestOf(content), reason: null },
  })
  const numbers = numberWords(numbered?.text ?? null)
  const { title, recipientIds } = document
  await ask.audit('document.issued', subjectOf(document), { title, ...numbers, n: recipientIds.length })
  await tell(ask, document, 'issued', await peopleOf(tx, recipientIds), numbers)
  await followIssue(ask, { id: document.id, numberText: numbered?.text ?? null })
  return { version, numberText: numbered?.text ?? null }
}
