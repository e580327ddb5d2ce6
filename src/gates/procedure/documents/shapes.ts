import { z } from 'zod'
import { areaCode, civilDate, id, said } from '#common/contract.ts'
import { officialDocument } from '#common/official.ts'
import { bodyLevels } from '#rules/bodies.ts'
import { documentKinds } from './kinds.ts'
import { documentMoves, documentStates } from './states.ts'

const count = z.number().int()
const named = z.object({ id, name: z.string() })
export const documentKind = z.enum(documentKinds)

/** A document in lists. */
export const documentRow = z.object({
  id,
  title: z.string(),
  kind: documentKind,
  state: z.enum(documentStates),
  numberText: z.string().nullable(),
  issuedOn: civilDate.nullable(),
  areaCode,
  areaName: z.string(),
  draftingOrganisation: z.string(),
  issuingOrganisation: z.string(),
  drafter: z.string(),
  latest: count,
  /** Organisations asked to countersign, and how many answered. */
  asked: count,
  answered: count,
  /** Organisations that it is sent to, and how many received it. */
  recipients: count,
  received: count,
  /** Why it came back, was withdrawn or voided. */
  reason: z.string().nullable(),
  updatedAt: z.string(),
  version: count,
})
export type DocumentRow = z.output<typeof documentRow>

/** What waits for the acting post: 退回修改, 待会签, 待签发, 待印发, 待签收. */
export const documentBuckets = ['returned', 'countersign', 'sign', 'issue', 'receive'] as const
export type DocumentBucket = (typeof documentBuckets)[number]

/** A version without its content. */
export const versionRow = z.object({
  number: count,
  digest: z.string(),
  note: z.string(),
  savedBy: z.string(),
  savedAt: z.string(),
})
export type VersionRow = z.output<typeof versionRow>

/** A version with its content; number 0 is the document as it was issued. */
export const versionView = versionRow.extend({ content: officialDocument })
export type VersionView = z.output<typeof versionView>

export const countersignView = z.object({
  id,
  organisationId: id,
  organisation: z.string(),
  askedAt: z.string(),
  dueOn: civilDate,
  answer: z.enum(['agreed', 'objected']).nullable(),
  opinion: z.string(),
  number: count.nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
  reply: z.string(),
  repliedBy: z.string().nullable(),
  repliedAt: z.string().nullable(),
  /** The acting post may answer for this organisation. */
  own: z.boolean(),
})
export type CountersignView = z.output<typeof countersignView>

export const signatureView = z.object({
  id,
  number: count,
  digest: z.string(),
  signedBy: z.string(),
  title: z.string(),
  opinion: z.string(),
  signedAt: z.string(),
  voidedAt: z.string().nullable(),
  voidReason: z.string().nullable(),
})
export type SignatureView = z.output<typeof signatureView>

export const recipientView = z.object({
  id,
  organisationId: id,
  organisation: z.string(),
  areaName: z.string(),
  copy: z.boolean(),
  addedOn: civilDate.nullable(),
  openedBy: z.string().nullable(),
  openedAt: z.string().nullable(),
  receivedBy: z.string().nullable(),
  receivedAt: z.string().nullable(),
  remindedAt: z.string().nullable(),
  /** The acting post may receive it for this organisation. */
  own: z.boolean(),
})
export type RecipientView = z.output<typeof recipientView>

export const commentView = z.object({
  id,
  number: count,
  anchor: z.string(),
  quote: z.string(),
  parentId: id.nullable(),
  words: z.string(),
  organisation: z.string(),
  writtenBy: z.string(),
  writtenAt: z.string(),
  resolvedBy: z.string().nullable(),
  resolvedAt: z.string().nullable(),
  /** Where the block stands in the latest version; null where it is gone. */
  nowAt: z.string().nullable(),
})
export type CommentView = z.output<typeof commentView>

export const codeView = z.object({
  id,
  areaCode,
  organisationId: id,
  organisation: z.string(),
  word: z.string(),
  mark: z.string(),
  printOrganisationId: id,
  printOrganisation: z.string(),
  active: z.boolean(),
  /** The last number of the current year; 0 where none was given. */
  last: count,
  year: count,
  version: count,
})
export type CodeView = z.output<typeof codeView>

const moveView = z.object({
  move: z.enum(documentMoves),
  /** The state allows it, whoever makes it. */
  fits: z.boolean(),
  allowed: z.boolean(),
  why: said.nullable(),
})
export type DocumentMoveView = z.output<typeof moveView>

/** Organisations of one type and level, to be addressed together: 乡级党委. */
export const addressGroup = z.object({
  kind: z.string(),
  level: z.enum(bodyLevels),
  organisations: z.array(named),
})
export type AddressGroup = z.output<typeof addressGroup>

const related = z.object({
  id,
  title: z.string(),
  state: z.enum(documentStates),
  numberText: z.string().nullable(),
})

/** A document with everything that its record page shows, but for the contents. */
export const documentRecord = documentRow.extend({
  roundId: id,
  roundName: z.string(),
  templateKey: z.string(),
  facts: z.record(z.string(), z.unknown()),
  draftingOrganisationId: id,
  issuingOrganisationId: id,
  codeId: id.nullable(),
  /** 发文机关代字. */
  codeWord: z.string().nullable(),
  printOrganisation: z.string().nullable(),
  signer: named.extend({ title: z.string() }).nullable(),
  issuedBy: z.string().nullable(),
  issuedDigest: z.string().nullable(),
  createdAt: z.string(),
  versions: z.array(versionRow),
  countersigns: z.array(countersignView),
  signatures: z.array(signatureView),
  sentTo: z.array(recipientView),
  comments: z.number().int(),
  openComments: z.number().int(),
  replyTo: related.nullable(),
  replies: z.array(related),
  moves: z.array(moveView),
  mayEdit: z.boolean(),
  mayComment: z.boolean(),
  mayRemind: z.boolean(),
  today: civilDate,
})
export type DocumentRecord = z.output<typeof documentRecord>

const mark = z.enum(['same', 'added', 'removed'])
/** A run of characters that both versions share, or that one of them has. */
export const markedRun = z.object({ mark, text: z.string() })
export type MarkedRun = z.output<typeof markedRun>

/** One line of a comparison: a field of the head or a block, before and after. */
export const comparedLine = z.object({
  /** `title`, `body.3`, `annex.0.2`: where it stands in the newer version, else in the older one. */
  anchor: z.string(),
  kind: z.enum(['field', 'paragraph', 'heading', 'table', 'page_break', 'annex']),
  change: z.enum(['same', 'added', 'removed', 'changed', 'moved']),
  before: z.array(markedRun),
  after: z.array(markedRun),
})
export type ComparedLine = z.output<typeof comparedLine>

/** How much differs, for a sentence. */
export const changeCounts = z.object({
  fields: count,
  changed: count,
  added: count,
  removed: count,
  moved: count,
})
export type ChangeCounts = z.output<typeof changeCounts>
