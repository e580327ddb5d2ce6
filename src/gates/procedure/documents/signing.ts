import { and, eq, isNull, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { sayBoth } from '#common/text.ts'
import type { Answers } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { refuse } from '#platform/failures.ts'
import type { documentsTopic } from './contract.ts'
import { countersignsOf, lackingOf } from './countersign.ts'
import { digestOf } from './digest.ts'
import { change, type Doing, forMove, type Known, known, signatureOf, subjectOf } from './held.ts'
import { issueDocument, numberWords } from './issue.ts'
import { organisationNames } from './names.ts'
import { issuersOf, makersOf, peopleOf, tell } from './notices.ts'
import { versionOf } from './queries.ts'
import { documentSignatures } from './tables.ts'
import { type DocumentRefusal, documentsRefusals, documentsText } from './text.ts'

type Contract = typeof documentsTopic.contract
type Part = Pick<
  Answers<Contract, DocumentRefusal>,
  'signers' | 'submit' | 'sign' | 'return' | 'recall' | 'issue' | 'withdraw' | 'void'
>

type Signer = { personId: string; name: string; title: string; own: boolean }

/** Leaders of the document's area, those of the issuing organ first. */
export async function signersOf(tx: Tx, document: Known): Promise<Signer[]> {
  const found = await tx.execute<Signer>(sql`
    select p.id as "personId", p.name, o.short_name || ' ' || x.title as title,
      o.id = ${document.issuingOrganisationId} as own
    from posts x join people p on p.id = x.person_id join organisations o on o.id = x.organisation_id
    where x.area_code = ${document.areaCode} and x.role = 'leader' and x.grant_state = 'active' and x.until_on is null
    order by own desc, x.chain_part is null, o.code, x.id`)
  return found.rows
}

/** Refuses to send on a document whose countersigning is not at its end. */
async function checkAnswers(ask: Doing, document: Known, withoutAnswer: boolean): Promise<readonly string[]> {
  const rows = await countersignsOf(ask.tx, document.id)
  const lacking = lackingOf(rows, ask.app.clock.today())
  const names = async (all: readonly { organisationId: string }[]) =>
    (
      await organisationNames(
        ask.tx,
        all.map((row) => row.organisationId),
      )
    ).join('、')
  const { waiting, overdue, objected } = lacking
  const [first] = waiting
  if (first !== undefined) {
    const day =
      waiting
        .map((row) => row.dueOn)
        .sort()
        .at(-1) ?? first.dueOn
    refuse(documentsRefusals, 'answers_missing', { organisations: await names(waiting), day })
  }
  if (objected.length > 0) {
    refuse(documentsRefusals, 'objection_open', { organisations: await names(objected) })
  }
  if (overdue.length > 0 && !withoutAnswer) {
    refuse(documentsRefusals, 'answers_overdue', { organisations: await names(overdue) })
  }
  return organisationNames(
    ask.tx,
    overdue.map((row) => row.organisationId),
  )
}

/** Ends the signature in force, and tells who gave it; whether there was one. */
async function voidSignature(ask: Doing, document: Known, reason: string): Promise<void> {
  const signature = await signatureOf(ask.tx, document.id)
  if (signature === null) return
  await ask.tx
    .update(documentSignatures)
    .set({ voidedAt: ask.app.clock.now(), voidReason: reason })
    .where(and(eq(documentSignatures.documentId, document.id), isNull(documentSignatures.voidedAt)))
  await ask.audit('document.signature_voided', subjectOf(document), { title: document.title })
  await tell(ask, document, 'signature_voided', [signature.signedBy], { reason })
}

type Reasoned = { readonly id: string; readonly version: number; readonly reason: string }

/** Back to the draft, with the reason. */
async function backToDraft(
  ask: Doing & { readonly input: Reasoned },
  move: 'return' | 'recall',
): Promise<{ version: number }> {
  const { reason } = ask.input
  const [document, state] = await forMove(ask, ask.input, move)
  await voidSignature(ask, document, reason)
  const version = await change(ask, document, { state, reason: move === 'return' ? reason : null })
  const words = { title: document.title, reason }
  if (move === 'return') {
    await ask.audit('document.returned', subjectOf(document), words)
    await tell(ask, document, 'returned', await makersOf(ask.tx, document), { reason })
  } else await ask.audit('document.recalled', subjectOf(document), words)
  return { version }
}

/** Takes a document back before it is issued; a signature ends with it. */
export async function withdrawDocument(ask: Doing, asked: Reasoned): Promise<{ version: number }> {
  const { reason } = asked
  const [document, state] = await forMove(ask, asked, 'withdraw')
  await voidSignature(ask, document, reason)
  const version = await change(ask, document, { state, reason })
  await ask.audit('document.withdrawn', subjectOf(document), { title: document.title, reason })
  return { version }
}

/** From the finished draft to its signature, its number, and its end. */
export const signing: Part = {
  signers: async ({ input, tx }) => signersOf(tx, await known(tx, input.id)),

  submit: async (ask) => {
    const { input, tx } = ask
    const [document, state] = await forMove(ask, input, 'submit')
    const signer = (await signersOf(tx, document)).find((one) => one.personId === input.signerId)
    if (signer === undefined) return refuse(documentsRefusals, 'not_a_signer')
    const skipped = (await checkAnswers(ask, document, input.withoutAnswer)).join('、')
    const version = await change(ask, document, { state, signerId: signer.personId, reason: null })
    const { title, latest: number } = document
    const without =
      skipped === '' ? { zh: '', en: '' } : sayBoth(documentsText, 'without', { names: skipped })
    const words = { title, number, signer: signer.name, without: without.zh, withoutEn: without.en }
    await ask.audit('document.submitted', subjectOf(document), words)
    await tell(ask, document, 'submitted', [signer.personId])
    return { version }
  },

  sign: async (ask) => {
    const { input, tx, actor, app } = ask
    const [document, state] = await forMove(ask, input, 'sign')
    const { title, latest: number } = document
    if (input.number !== number) refuse(documentsRefusals, 'newer_version', { number })
    const { content } = await versionOf(tx, document.id, number)
    const digest = digestOf(content)
    await tx.insert(documentSignatures).values({
      ...{ id: newId(), documentId: document.id, number, digest, opinion: input.opinion },
      ...{ signedBy: actor.personId, title: `${actor.organisationName} ${actor.title}`.trim() },
      signedAt: app.clock.now(),
    })
    const version = await change(ask, document, { state })
    await ask.audit('document.signed', subjectOf(document), { title, number, digest: digest.slice(0, 16) })
    const people = [...(await makersOf(tx, document)), ...(await issuersOf(tx, document))]
    await tell(ask, document, 'signed', people)
    return { version }
  },

  return: (ask) => backToDraft(ask, 'return'),
  recall: (ask) => backToDraft(ask, 'recall'),
  issue: (ask) => issueDocument(ask, ask.input),

  withdraw: (ask) => withdrawDocument(ask, ask.input),

  void: async (ask) => {
    const { reason } = ask.input
    const [document, state] = await forMove(ask, ask.input, 'void')
    const version = await change(ask, document, { state, reason })
    const numbers = numberWords(document.numberText)
    await ask.audit('document.voided', subjectOf(document), { title: document.title, ...numbers, reason })
    const readers = await peopleOf(ask.tx, document.recipientIds)
    await tell(ask, document, 'voided', readers, { ...numbers, reason })
    return { version }
  },
}
