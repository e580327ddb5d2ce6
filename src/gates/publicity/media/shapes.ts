import { z } from 'zod'
import { areaCode, civilDate, id } from '#common/contract.ts'
import { placementChannels, placementStates, printKinds, unitLevels } from './kinds.ts'

const count = z.number().int()
const line = z.string().trim()

/** A placement as lists show it. */
export const placementRow = z.object({
  id,
  channel: z.enum(placementChannels),
  title: z.string(),
  areaCode,
  areaName: z.string(),
  township: z.string(),
  unit: z.string(),
  place: z.string(),
  fromOn: civilDate,
  toOn: civilDate,
  quantity: count,
  link: z.string(),
  articles: count,
  audience: count.nullable(),
  state: z.enum(placementStates),
  photos: count,
  verifiedOn: civilDate.nullable(),
  verifiedBy: z.string(),
  version: count,
})
export type PlacementRow = z.output<typeof placementRow>

/** A placement with its photographs. */
export const placementRecord = placementRow.extend({
  organisationId: id.nullable(),
  withdrawnOn: civilDate.nullable(),
  pictures: z.array(
    z.object({
      id,
      fileId: id,
      name: z.string(),
      addedBy: z.string(),
      addedOn: civilDate,
      image: z.boolean(),
    }),
  ),
  today: civilDate,
  mayEdit: z.boolean(),
  mayVerify: z.boolean(),
})
export type PlacementRecord = z.output<typeof placementRecord>

export const placementFilters = {
  roundId: id.optional(),
  area: areaCode.optional(),
  channel: z.enum(placementChannels).optional(),
  state: z.enum(placementStates).optional(),
  /** Columns on sites and official accounts. */
  columns: z.stringbool().or(z.boolean()).optional(),
  /** Up, without a photograph. */
  noPhoto: z.stringbool().or(z.boolean()).optional(),
}

/** What a placement is, but where. */
export const placementFacts = z.object({
  channel: z.enum(placementChannels),
  title: line.min(2).max(80),
  place: line.min(2).max(80),
  fromOn: civilDate,
  toOn: civilDate,
  quantity: count.min(1).max(100_000),
  link: z.union([z.literal(''), z.url().max(300)]).default(''),
  articles: count.min(0).max(100_000).default(0),
  audience: count.min(0).max(10_000_000).optional(),
})
export type PlacementFacts = z.output<typeof placementFacts>

/** What is up and what was issued, in numbers; each opens its records. */
export const mediaCounts = z.object({
  placements: count,
  verified: count,
  unverified: count,
  noPhoto: count,
  expired: count,
  columns: count,
  articles: count,
  audience: count,
  cards: count,
  booklets: count,
  otherPrints: count,
  tones: count,
})

/** A township's villages by what they have up now in one channel. */
export const coverageLine = z.object({
  areaCode,
  name: z.string(),
  villages: count,
  covered: count,
  verified: count,
})
export type CoverageLine = z.output<typeof coverageLine>

/** A village without a placement in one channel. */
export const uncoveredRow = z.object({ areaCode, areaName: z.string(), township: z.string() })
export type UncoveredRow = z.output<typeof uncoveredRow>

/** An issue of cards or booklets. */
export const issueRow = z.object({
  id,
  kind: z.enum(printKinds),
  title: z.string(),
  unit: z.string(),
  areaName: z.string(),
  quantity: count,
  issuedOn: civilDate,
  receiver: z.string(),
  issuer: z.string(),
  voided: z.boolean(),
  voidReason: z.string(),
  version: count,
})
export type IssueRow = z.output<typeof issueRow>

export const issueFacts = z.object({
  kind: z.enum(printKinds),
  title: line.min(2).max(60),
  quantity: count.min(1).max(1_000_000),
  issuedOn: civilDate,
})

/** A ring-back tone of a person. */
export const toneRow = z.object({
  id,
  personId: id,
  number: z.string(),
  name: z.string(),
  unit: z.string(),
  areaName: z.string(),
  enabledOn: civilDate,
  disabledOn: civilDate.nullable(),
  version: count,
})
export type ToneRow = z.output<typeof toneRow>

export const levelsSchema = z.array(z.enum(unitLevels)).min(1)
export const mediaForms = ['placements', 'issues', 'tones'] as const
export type MediaForm = (typeof mediaForms)[number]
