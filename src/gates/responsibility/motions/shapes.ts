import { z } from 'zod'
import { signingWays } from '#common/confirmation.ts'
import { areaCode, citationSchema, civilDate, id, said } from '#common/contract.ts'
import { motionStandings, nomineePosts, studyKinds } from './states.ts'

const count = z.number().int()
const number = z.number().int().min(0).max(999)
const line = z.string().trim()

/** A village with its motion, as lists show it; `version` is 0 where nobody is nominated yet. */
export const motionRow = z.object({
  areaCode,
  areaName: z.string(),
  townshipCode: areaCode,
  townshipName: z.string(),
  state: z.enum(motionStandings),
  stateWord: said,
  nominees: count,
  /** 书记：甲；委员：乙、丙. */
  summary: z.string(),
  /** A nominee is planned to be both secretary and head of the committee. */
  concurrent: z.boolean(),
  studiedOn: civilDate.nullable(),
  signedOn: civilDate.nullable(),
  signedBy: z.string().nullable(),
  signedWay: z.enum(signingWays).nullable(),
  signedWayWord: said.nullable(),
  version: count,
})
export type MotionRow = z.output<typeof motionRow>

/** A nominee as lists show it. */
export const nomineeRow = z.object({
  id,
  townshipName: z.string(),
  areaCode,
  areaName: z.string(),
  name: z.string(),
  personId: id.nullable(),
  post: z.enum(nomineePosts),
  postWord: said,
  concurrent: z.boolean(),
  note: z.string(),
  state: z.enum(motionStandings),
  stateWord: said,
})
export type NomineeRow = z.output<typeof nomineeRow>

export const motionFilters = {
  roundId: id,
  area: areaCode.optional(),
  state: z.enum(motionStandings).optional(),
}
export const motionFilterSchema = z.object(motionFilters).partial()

/** How far a township is. */
export const townshipCount = z.object({
  code: areaCode,
  name: z.string(),
  villages: count,
  nominees: count,
  concurrent: count,
  studied: count,
  signed: count,
})
export type TownshipCount = z.output<typeof townshipCount>

/** A nominee as it is written: a person of the registry, or a name. */
export const nomineeInput = z.object({
  personId: id.optional(),
  name: line.max(20).default(''),
  post: z.enum(nomineePosts),
  concurrent: z.boolean().default(false),
  note: line.max(200).default(''),
})
export type NomineeInput = z.output<typeof nomineeInput>

export const votesInput = z.object({ for: number, against: number, abstain: number })

/** A meeting of the Party committee. */
export const studyMeeting = z.object({
  kind: z.enum(studyKinds),
  heldOn: civilDate,
  chair: line.min(2).max(20),
  expected: z.number().int().min(1).max(99),
  present: z.number().int().min(1).max(99),
})

/** What was voted on a village’s list: on the whole, or on each nominee. */
export const studyItem = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('list'), areaCode, version: count, votes: votesInput }),
  z.object({
    ...{ mode: z.literal('each'), areaCode, version: count },
    votes: z
      .array(votesInput.extend({ nomineeId: id }))
      .min(1)
      .max(40),
  }),
])
export type StudyItem = z.output<typeof studyItem>

const nominee = z.object({
  id,
  name: z.string(),
  personId: id.nullable(),
  post: z.enum(nomineePosts),
  concurrent: z.boolean(),
  note: z.string(),
})

const votes = votesInput.nullable()

const study = z.object({
  id,
  kind: z.enum(studyKinds),
  heldOn: civilDate,
  chair: z.string(),
  expected: count,
  present: count,
  recordedBy: z.string(),
  recordedAt: z.string(),
  votes,
  nominees: z.array(
    z.object({
      name: z.string(),
      personId: id.nullable(),
      post: z.enum(nomineePosts),
      concurrent: z.boolean(),
      votes,
      passed: z.boolean(),
    }),
  ),
  passed: z.boolean(),
  /** Votes that the majority needed. */
  needs: count,
  explain: said,
  citation: citationSchema.nullable(),
  inForce: z.boolean(),
})
export type StudyView = z.output<typeof study>

const signature = z.object({
  id,
  name: z.string(),
  title: z.string(),
  opinion: z.string(),
  way: z.enum(signingWays),
  /** The strokes of one drawn by hand. */
  drawing: z.string().nullable(),
  /** The passkey of one confirmed: its name, its id, and whether its assertion still proves this list. */
  passkey: z.object({ name: z.string(), credentialId: z.string(), proven: z.boolean() }).nullable(),
  signedAt: z.string(),
  digest: z.string(),
  voidedAt: z.string().nullable(),
  voidReason: z.string().nullable(),
})
export type SignatureView = z.output<typeof signature>

/** The purpose for which a secretary confirms with a passkey. */
export const signingPurpose = 'motion.sign'

type ToSign = { readonly areaCode: string; readonly version: number; readonly digest: string }

/** What a secretary confirms with a passkey: the opinion, and every list with its version and digest. */
export function signedContent(signed: {
  readonly roundId: string
  readonly opinion: string
  readonly items: readonly ToSign[]
}) {
  const items = signed.items.map(({ areaCode: code, version, digest }) => ({
    areaCode: code,
    version,
    digest,
  }))
  return { roundId: signed.roundId, opinion: signed.opinion.trim(), items }
}

/** A studied list as the secretary sees it before signing. */
export const listToSign = z.object({
  areaCode,
  areaName: z.string(),
  version: count,
  digest: z.string(),
  nominees: z.array(nominee),
})
export type ListToSign = z.output<typeof listToSign>

/** What a nominee's last confirmed term assessment (任期考核) came to: a reference for who nominates, and no more. */
const assessed = z.object({ id, word: said, post: z.string(), poor: z.boolean() })

/** A village’s motion with its list, studies and signatures, the earlier ones too. */
export const motionRecord = motionRow
  .omit({ summary: true, stateWord: true, signedWayWord: true, nominees: true })
  .extend({
    id: id.nullable(),
    roundId: id,
    roundName: z.string(),
    returnReason: z.string().nullable(),
    nominees: z.array(nominee.extend({ assessment: assessed.nullable() })),
    /** SM3 of list and study, as a signature would keep it. */
    digest: z.string().nullable(),
    studies: z.array(study),
    signatures: z.array(signature),
    today: civilDate,
    mayEdit: z.boolean(),
    /** The acting post is the township’s Party secretary. */
    maySign: z.boolean(),
  })
export type MotionRecord = z.output<typeof motionRecord>
