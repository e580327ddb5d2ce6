import { and, eq, inArray } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { type OfficialDocument, officialDocument } from '#common/official.ts'
import { say } from '#common/text.ts'
import { one, refuse } from '#platform/failures.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { rounds } from '../rounds/tables.ts'
import { digestOf } from './digest.ts'
import { type Doing, subjectOf } from './held.ts'
import type { DocumentKind } from './kinds.ts'
import { documentCodes, documentRecipients, documents, documentVersions } from './tables.ts'
import { draftTemplateOf, kindMade } from './templates.ts'
import { documentsRefusals, documentsText } from './text.ts'

/** What a new document is made of. */
export type NewDocument = {
  readonly roundId: string
  readonly kind: DocumentKind
  readonly templateKey: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly content: OfficialDocument
  /** 发文机关; the drafting organisation itself when left out. */
  readonly issuingOrganisationId?: string | undefined
  /** 发文机关代字; left out: the organ's first one in use, null: no number. */
  readonly codeId?: string | null | undefined
  /** The document that it answers. */
  readonly replyToId?: string | undefined
  /** 主送 and 抄送 organisations. */
  readonly recipients?: readonly string[] | undefined
  readonly copies?: readonly string[] | undefined
}

type Recipient = {
  readonly organisationId: string
  readonly areaCode: string
  readonly copy: boolean
  readonly addedOn?: string
}

/** Recipients with their areas; refuses one named twice or unknown. */
export async function recipientsOf(
  ask: Doing,
  main: readonly string[],
  copies: readonly string[],
): Promise<Recipient[]> {
  const ids = [...main, ...copies]
  if (new Set(ids).size < ids.length) refuse(documentsRefusals, 'twice_recipient')
  if (ids.length === 0) return []
  const found = await ask.tx
    .select({ id: organisations.id, areaCode: organisations.areaCode })
    .from(organisations)
    .where(inArray(organisations.id, ids))
  const areas = new Map(found.map((row) => [row.id, row.areaCode]))
  return ids.map((organisationId, place) => {
    const areaCode = areas.get(organisationId)
    if (areaCode === undefined) return refuse(documentsRefusals, 'unknown_organisation')
    return { organisationId, areaCode, copy: place >= main.length }
  })
}

/** Recipients as the document itself keeps them, for its row policy. */
export function recipientLists(recipients: readonly Recipient[]) {
  return {
    recipientIds: recipients.map((one) => one.organisationId),
    recipientAreas: [...new Set(recipients.map((one) => one.areaCode))],
  }
}

/** Stores the recipients of a document. */
export async function insertRecipients(
  ask: Doing,
  documentId: string,
  recipients: readonly Recipient[],
): Promise<void> {
  if (recipients.length === 0) return
  await ask.tx
    .insert(documentRecipients)
    .values(recipients.map((recipient) => ({ id: newId(), documentId, ...recipient })))
}

/** The issuing organ of a document of the actor's area; refuses another area's. */
export async function issuerFor(ask: Doing, organisationId: string, areaCode: string) {
  const [organ] = await ask.tx.select().from(organisations).where(eq(organisations.id, organisationId))
  if (organ === undefined) return refuse(documentsRefusals, 'unknown_organisation')
  if (organ.areaCode !== areaCode) refuse(documentsRefusals, 'outside')
  return organ
}

/** The organisation of the actor's area whose full name a template was given as issuing organ, if there is one. */
export async function issuerNamed(ask: Doing, name: unknown): Promise<string | undefined> {
  if (typeof name !== 'string') return undefined
  const [found] = await ask.tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.areaCode, ask.actor.areaCode), eq(organisations.name, name.trim())))
    .limit(1)
  return found?.id
}

/** The code word asked for, or the organ's first; null for a document without a number. Refuses another organ's. */
export async function codeFor(ask: Doing, organisationId: string, codeId: string | null | undefined) {
  if (codeId === null) return null
  const found = await ask.tx
    .select()
    .from(documentCodes)
    .where(
      codeId === undefined ? eq(documentCodes.organisationId, organisationId) : eq(documentCodes.id, codeId),
    )
    .orderBy(documentCodes.id)
  if (codeId === undefined) return found.find((code) => code.active) ?? null
  const code = one(found)
  if (code.organisationId !== organisationId) {
    refuse(documentsRefusals, 'foreign_code', { word: code.word })
  }
  return code
}

/** Begins a document with its first version, in the area of the acting post, and records it. */
export async function createDocument(
  ask: Doing,
  made: NewDocument,
): Promise<{ readonly id: string; readonly version: number }> {
  const { tx, actor, app } = ask
  const { areaCode, organisationId } = actor
  const round = one(await tx.select().from(rounds).where(eq(rounds.id, made.roundId)))
  if (!areaCode.startsWith(round.areaCode)) refuse(documentsRefusals, 'outside')
  const issuer = await issuerFor(ask, made.issuingOrganisationId ?? organisationId, areaCode)
  const code = await codeFor(ask, issuer.id, made.codeId)
  const recipients = await recipientsOf(ask, made.recipients ?? [], made.copies ?? [])
  const { mark, organs } = made.content
  const content = officialDocument.parse({
    ...made.content,
    mark: mark || (code?.mark ?? ''),
    organs: organs.length === 0 && made.content.layout === 'file' ? [issuer.name] : organs,
  })
  const id = newId()
  const document = {
    ...{ id, roundId: made.roundId, areaCode, kind: made.kind, title: content.title },
    ...{ templateKey: made.templateKey, facts: made.facts, state: 'draft' as const },
    ...{ draftingOrganisationId: organisationId, issuingOrganisationId: issuer.id },
    ...{ codeId: code?.id ?? null, printOrganisationId: code?.printOrganisationId ?? null },
    ...{ replyToId: made.replyToId ?? null, drafterId: actor.personId, latest: 1 },
    ...recipientLists(recipients),
    ...{ createdAt: app.clock.now(), updatedBy: actor.accountId },
  }
  await tx.insert(documents).values(document)
  await tx.insert(documentVersions).values({
    ...{ id: newId(), documentId: id, number: 1, content, digest: digestOf(content) },
    ...{
      note: say(documentsText, 'firstVersion', 'zh'),
      savedBy: actor.personId,
      savedAt: app.clock.now(),
    },
  })
  await insertRecipients(ask, id, recipients)
  await ask.audit('document.created', subjectOf(document), { title: document.title })
  return { id, version: 1 }
}

/** What a template makes of facts; refuses a template that is not there and facts that it can't be filled with. */
export function draftFrom(
  key: string,
  facts: Readonly<Record<string, unknown>>,
): { readonly kind: DocumentKind; readonly content: OfficialDocument } {
  const found = draftTemplateOf(key)
  if (found === undefined) return refuse(documentsRefusals, 'no_template')
  const read = found.fields.safeParse(facts)
  if (!read.success) {
    const wrong = new Set(read.error.issues.map((issue) => String(issue.path[0] ?? '')))
    const labels = found.form.filter((field) => wrong.has(field.name)).map((field) => field.label)
    return refuse(documentsRefusals, 'facts_incomplete', {
      fields: labels.map((label) => label.zh).join('、'),
      fieldsEn: labels.map((label) => label.en).join(', '),
    })
  }
  return { kind: kindMade(key, found, facts), content: found.make(facts) }
}
