import { z } from 'zod'
import { civilDate } from '#common/contract.ts'
import type { BodyKind } from '#rules/bodies.ts'
import type { TemplateKey } from '../templates/contract.ts'

/** What is asked for: 召开乡镇党代会, 调整代表名额, 选举结果报批, 召开县级党代会, 村级党组织选举结果报批, 其他事项. */
export const subjects = [
  'township_congress',
  'delegate_quota',
  'election_results',
  'county_congress',
  'village_results',
  'other',
] as const
export type Subject = (typeof subjects)[number]

type SubjectRule = {
  readonly request: TemplateKey
  readonly reply: TemplateKey
  /** The body of the round that it concerns. */
  readonly body: BodyKind | null
  /** The step of the body's plan whose day is the day to answer by. */
  readonly step: string | null
  /** Asked for once in a round: after the reply there is nothing left to ask. */
  readonly once: boolean
}

/** By which templates a subject is asked and answered, and what in the round it belongs to. */
export const subjectRules: Readonly<Record<Subject, SubjectRule>> = {
  township_congress: {
    request: 'request_township_congress',
    reply: 'reply_township_congress',
    body: 'party_congress_township',
    step: 'reply',
    once: true,
  },
  delegate_quota: {
    request: 'request_delegate_quota',
    reply: 'reply_delegate_quota',
    body: 'party_congress_township',
    step: null,
    once: false,
  },
  election_results: {
    request: 'request_results',
    reply: 'reply_results',
    body: 'party_congress_township',
    step: null,
    once: true,
  },
  county_congress: {
    request: 'request',
    reply: 'reply',
    body: 'party_congress_county',
    step: 'reply',
    once: true,
  },
  village_results: { request: 'request', reply: 'reply', body: null, step: null, once: false },
  other: { request: 'request', reply: 'reply', body: null, step: null, once: false },
}

/** Facts of a request that follow from its parties and their code words; nobody is asked for them. */
export const ownFacts: readonly string[] = ['issuer', 'addressees', 'mark']

/** Numbers that a request asks for and a reply approves. */
export const figureKeys = [
  'days',
  'delegates',
  'delegateCandidates',
  'women',
  'minorities',
  'frontline',
  'committee',
  'committeeCandidates',
  'deputies',
  'discipline',
  'disciplineCandidates',
  'disciplineDeputies',
] as const
export type FigureKey = (typeof figureKeys)[number]

const number = z.number().int().min(0).max(9999)

/** 批准数: numbers and opening day as data. */
export const figures = z.object({
  opensOn: civilDate.optional(),
  ...(Object.fromEntries(figureKeys.map((key) => [key, number.optional()])) as Record<
    FigureKey,
    z.ZodOptional<typeof number>
  >),
})
export type Figures = z.output<typeof figures>

/** The numbers among the facts of a request or a reply; facts that are none are left out. */
export function figuresOf(facts: Readonly<Record<string, unknown>>): Figures {
  const known = Object.entries(facts).filter(
    ([key, value]) => Object.hasOwn(figures.shape, key) && value !== null,
  )
  const read = figures.safeParse(Object.fromEntries(known))
  return read.success ? read.data : {}
}
