import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { OfficialDocument } from '#common/official.ts'
import { areaColumn, dayColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import {
  inScope,
  inScopeOrAbove,
  isSystem,
  ownOrganisation,
  ownPerson,
  roleIs,
  rowPolicies,
} from '#platform/policies.ts'
import type { DocumentKind } from './kinds.ts'
import type { DocumentState } from './states.ts'

const organisation = sql`current_setting('wuguan.org', true)`
const area = sql`current_setting('wuguan.area', true)`

/** The acting post stands for the whole area: a county's coordinator, a township's officer. */
function standsFor(code: AnyPgColumn) {
  return sql`(${roleIs('coordinator', 'township')} and ${code} = ${area})`
}

/** Code words (发文机关代字) by which organs number their documents, with the head printed in red and who prints. */
export const documentCodes = pgTable(
  'document_codes',
  {
    id: idColumn(),
    areaCode: areaColumn('area_code').notNull(),
    /** 发文机关. */
    organisationId: refColumn('organisation_id').notNull(),
    /** 代字: 砚委, 砚委组, 砚人常. */
    word: text('word').notNull(),
    /** 发文机关标志: 中共砚江自治县委员会文件. */
    mark: text('mark').notNull(),
    /** 印发机关: the office that numbers, seals and sends. */
    printOrganisationId: refColumn('print_organisation_id').notNull(),
    active: boolean('active').notNull().default(true),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('document_codes_word').on(t.areaCode, t.word),
    ...rowPolicies('document_codes', {
      read: sql`(${isSystem} or ${inScopeOrAbove(t.areaCode)})`,
      write: sql`(${isSystem} or ${inScope(t.areaCode)})`,
    }),
  ],
)

/** The last number given under a code word in a year; its row is locked while a document is issued. */
export const documentCounters = pgTable(
  'document_counters',
  {
    codeId: refColumn('code_id').notNull(),
    year: integer('year').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    /** Numbers up to this one were given on paper before the year's first number here. */
    before: integer('before').notNull().default(0),
    last: integer('last').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.codeId, t.year] }),
    ...rowPolicies('document_counters', {
      read: sql`(${isSystem} or ${inScopeOrAbove(t.areaCode)})`,
      write: sql`(${isSystem} or ${inScope(t.areaCode)})`,
    }),
  ],
)

/** Official documents (公文) from draft to receipt. */
export const documents = pgTable(
  'documents',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    kind: text('kind').$type<DocumentKind>().notNull(),
    templateKey: text('template_key').notNull(),
    /** What the template was filled with. */
    facts: jsonb('facts').$type<Readonly<Record<string, unknown>>>().notNull(),
    title: text('title').notNull(),
    state: text('state').$type<DocumentState>().notNull(),
    /** 起草单位. */
    draftingOrganisationId: refColumn('drafting_organisation_id').notNull(),
    /** 发文机关. */
    issuingOrganisationId: refColumn('issuing_organisation_id').notNull(),
    /** 发文机关代字 to be numbered by; null for documents that go out without a number. */
    codeId: refColumn('code_id'),
    /** 印发机关 of the code word. */
    printOrganisationId: refColumn('print_organisation_id'),
    /** The document that this one answers (来文). */
    replyToId: refColumn('reply_to_id'),
    /** The person who began it. */
    drafterId: refColumn('drafter_id').notNull(),
    /** Number of the latest version. */
    latest: integer('latest').notNull(),
    /** The person asked to sign (签发人). */
    signerId: refColumn('signer_id'),
    year: integer('year'),
    number: integer('number'),
    numberText: text('number_text'),
    issuedOn: dayColumn('issued_on'),
    issuedBy: refColumn('issued_by'),
    /** As it went out: the signed version with number, dates and imprint (版记). */
    issuedContent: jsonb('issued_content').$type<OfficialDocument>(),
    /** SM3 of `issuedContent`. */
    issuedDigest: text('issued_digest'),
    /** Why it was returned, withdrawn or voided last. */
    reason: text('reason'),
    /** Organisations asked to countersign: they see the draft. */
    askedIds: jsonb('asked_ids').$type<string[]>().notNull().default([]),
    /** Organisations that it is sent to and their areas: they see it once it is issued. */
    recipientIds: jsonb('recipient_ids').$type<string[]>().notNull().default([]),
    recipientAreas: jsonb('recipient_areas').$type<string[]>().notNull().default([]),
    createdAt: timeColumn('created_at').notNull().defaultNow(),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => {
    const makers = sql`(${isSystem} or ${ownOrganisation(t.draftingOrganisationId)} or ${ownOrganisation(t.issuingOrganisationId)}
      or ${ownOrganisation(t.printOrganisationId)} or ${ownPerson(t.signerId)} or ${standsFor(t.areaCode)})`
    const outside = sql`(${t.state} in ('issued', 'void') and (${t.recipientIds} ? ${organisation}
      or (not ${roleIs('department')} and (${inScope(t.areaCode)} or ${t.recipientAreas} ? ${area}))))`
    return [
      uniqueIndex('documents_number').on(t.codeId, t.year, t.number),
      index('documents_round').on(t.roundId, t.state),
      index('documents_area').on(t.areaCode),
      index('documents_reply').on(t.replyToId),
      ...rowPolicies('documents', {
        read: sql`(${makers} or ${t.askedIds} ? ${organisation} or ${outside})`,
        write: makers,
      }),
    ]
  },
)

/** The document of a row may be seen. */
function ofSeenDocument(documentId: AnyPgColumn) {
  return sql`(${isSystem} or exists (select from documents d where d.id = ${documentId}))`
}

/** The actor makes the row's document, or is asked to countersign it: drafts and what is said of them stay inside. */
function ofInnerDocument(documentId: AnyPgColumn) {
  return sql`(${ofOwnDocument(documentId)} or exists (
    select from documents d where d.id = ${documentId} and d.asked_ids ? ${organisation}))`
}

/** The document of a row may be seen, and it is the actor's to make. */
function ofOwnDocument(documentId: AnyPgColumn) {
  return sql`(${isSystem} or exists (select from documents d where d.id = ${documentId} and (
    d.drafting_organisation_id = ${organisation} or d.issuing_organisation_id = ${organisation}
    or d.print_organisation_id = ${organisation} or d.signer_id = current_setting('wuguan.person', true)
    or (${roleIs('coordinator', 'township')} and d.area_code = ${area}))))`
}

/** Every version of a document (稿次); none is ever changed. */
export const documentVersions = pgTable(
  'document_versions',
  {
    id: idColumn(),
    documentId: refColumn('document_id').notNull(),
    number: integer('number').notNull(),
    content: jsonb('content').$type<OfficialDocument>().notNull(),
    /** SM3 of the content in canonical form. */
    digest: text('digest').notNull(),
    note: text('note').notNull().default(''),
    savedBy: refColumn('saved_by').notNull(),
    savedAt: timeColumn('saved_at').notNull(),
  },
  (t) => [
    uniqueIndex('document_versions_number').on(t.documentId, t.number),
    ...rowPolicies('document_versions', {
      read: ofInnerDocument(t.documentId),
      write: ofOwnDocument(t.documentId),
    }),
  ],
)

/** Comments (批注) on a block of a version, with replies. */
export const documentComments = pgTable(
  'document_comments',
  {
    id: idColumn(),
    documentId: refColumn('document_id').notNull(),
    /** The version that was read. */
    number: integer('number').notNull(),
    /** Where: `title`, `body.3`, `annex.0.2`; empty for the whole document. */
    anchor: text('anchor').notNull(),
    /** The words of the block as they were read. */
    quote: text('quote').notNull(),
    /** The comment that this one answers. */
    parentId: refColumn('parent_id'),
    words: text('words').notNull(),
    organisationId: refColumn('organisation_id').notNull(),
    writtenBy: refColumn('written_by').notNull(),
    writtenAt: timeColumn('written_at').notNull(),
    resolvedBy: refColumn('resolved_by'),
    resolvedAt: timeColumn('resolved_at'),
  },
  (t) => [
    index('document_comments_document').on(t.documentId),
    ...rowPolicies('document_comments', {
      read: ofInnerDocument(t.documentId),
      write: sql`(${ownOrganisation(t.organisationId)} or ${ofOwnDocument(t.documentId)})`,
      insert: ofInnerDocument(t.documentId),
    }),
  ],
)

/** Organisations asked for their opinion (会签), their answer, and what was done about an objection. */
export const documentCountersigns = pgTable(
  'document_countersigns',
  {
    id: idColumn(),
    documentId: refColumn('document_id').notNull(),
    organisationId: refColumn('organisation_id').notNull(),
    askedBy: refColumn('asked_by').notNull(),
    askedAt: timeColumn('asked_at').notNull(),
    dueOn: dayColumn('due_on').notNull(),
    answer: text('answer').$type<'agreed' | 'objected'>(),
    opinion: text('opinion').notNull().default(''),
    /** The version that was answered. */
    number: integer('number'),
    answeredBy: refColumn('answered_by'),
    answeredAt: timeColumn('answered_at'),
    /** What the drafter did about an objection. */
    reply: text('reply').notNull().default(''),
    repliedBy: refColumn('replied_by'),
    repliedAt: timeColumn('replied_at'),
  },
  (t) => [
    uniqueIndex('document_countersigns_key').on(t.documentId, t.organisationId),
    index('document_countersigns_organisation').on(t.organisationId, t.answer),
    ...rowPolicies('document_countersigns', {
      read: ofInnerDocument(t.documentId),
      write: sql`(${ownOrganisation(t.organisationId)} or ${ofOwnDocument(t.documentId)})`,
    }),
  ],
)

/** Signatures (签发): who signed exactly which content; a voided one stays. */
export const documentSignatures = pgTable(
  'document_signatures',
  {
    id: idColumn(),
    documentId: refColumn('document_id').notNull(),
    number: integer('number').notNull(),
    /** SM3 of the content that was signed. */
    digest: text('digest').notNull(),
    signedBy: refColumn('signed_by').notNull(),
    /** The post through which it was signed. */
    title: text('title').notNull(),
    opinion: text('opinion').notNull().default(''),
    signedAt: timeColumn('signed_at').notNull(),
    voidedAt: timeColumn('voided_at'),
    voidReason: text('void_reason'),
  },
  (t) => [
    index('document_signatures_document').on(t.documentId),
    ...rowPolicies('document_signatures', {
      read: ofSeenDocument(t.documentId),
      write: ofOwnDocument(t.documentId),
    }),
  ],
)

/** Organisations that a document is sent to (主送, 抄送), when they received it (签收) and opened it first. */
export const documentRecipients = pgTable(
  'document_recipients',
  {
    id: idColumn(),
    documentId: refColumn('document_id').notNull(),
    organisationId: refColumn('organisation_id').notNull(),
    /** The organisation's area. */
    areaCode: areaColumn('area_code').notNull(),
    copy: boolean('copy').notNull().default(false),
    /** Day on which it was sent afterwards (增发); null for those it was issued to. */
    addedOn: dayColumn('added_on'),
    openedBy: refColumn('opened_by'),
    openedAt: timeColumn('opened_at'),
    receivedBy: refColumn('received_by'),
    receivedAt: timeColumn('received_at'),
    remindedAt: timeColumn('reminded_at'),
  },
  (t) => [
    uniqueIndex('document_recipients_key').on(t.documentId, t.organisationId),
    index('document_recipients_organisation').on(t.organisationId, t.receivedAt),
    ...rowPolicies('document_recipients', {
      read: ofSeenDocument(t.documentId),
      write: sql`(${ownOrganisation(t.organisationId)} or ${standsFor(t.areaCode)} or ${ofOwnDocument(t.documentId)})`,
    }),
  ],
)
