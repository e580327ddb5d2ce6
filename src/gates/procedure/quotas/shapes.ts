import { z } from 'zod'
import { areaCode, citationSchema, civilDate, id, said } from '#common/contract.ts'
import { quotaStates, recalculationCauses } from './states.ts'

export const quotaLevelsHere = ['township', 'county', 'prefecture'] as const
export type QuotaLevelHere = (typeof quotaLevelsHere)[number]

/** Most people that a population figure may count. */
export const mostPeople = 100_000_000

export const population = z.number().int().min(1).max(mostPeople)
export const delegates = z.number().int().min(1).max(3000)
const version = z.number().int().min(0)
const bonusPercent = z.union([z.literal(0), z.literal(5)])

/** A congress and the version of its quota that was seen; 0 where nothing was entered yet. */
export const seenQuota = z.object({ bodyId: id, version })
export type SeenQuota = z.output<typeof seenQuota>

/** What the law says of a congress of this population: the ceiling, how it came out, where it stands. */
export const lawOfQuota = z.object({
  ceiling: z.number().int(),
  base: z.number().int(),
  perPersons: z.number().int(),
  added: z.number().int(),
  bonus: z.number().int(),
  cap: z.number().int().nullable(),
  capped: z.boolean(),
  mayBeFewer: z.boolean(),
  citations: z.array(citationSchema),
  explain: said,
})
export type LawOfQuota = z.output<typeof lawOfQuota>

/** A congress of the round with its quota as it stands. */
export const quotaRow = z.object({
  bodyId: id,
  areaCode,
  areaName: z.string(),
  /** 乡, 民族乡, 镇, 县 … as the registry has it. */
  areaKind: z.string(),
  level: z.enum(quotaLevelsHere),
  state: z.enum(quotaStates),
  population: z.number().int().nullable(),
  source: z.string().nullable(),
  cutOffOn: civilDate.nullable(),
  /** Null while the population is not known. */
  law: lawOfQuota.nullable(),
  ceiling: z.number().int().nullable(),
  presentTerm: z.number().int().nullable(),
  /** Proposed, and once decided in force. */
  number: z.number().int().nullable(),
  change: z.number().int().nullable(),
  bonusPercent,
  decidedOn: civilDate.nullable(),
  documentNumber: z.string().nullable(),
  filedOn: civilDate.nullable(),
  filingNumber: z.string().nullable(),
  /** Latest day of a filing that is still to be made; null where none is due. */
  fileBy: civilDate.nullable(),
  /** The day whose law holds: that of the decision, else today. */
  lawDay: civilDate,
  version,
})
export type QuotaRow = z.output<typeof quotaRow>

export const quotaTotals = z.object({
  rows: z.number().int(),
  population: z.number().int(),
  presentTerm: z.number().int(),
  ceiling: z.number().int(),
  number: z.number().int(),
  change: z.number().int(),
})

/** A document's file; the name is null where the reader may not open it. */
export const fileRef = z.object({ id, name: z.string().nullable() })

export const populationEntry = z.object({
  id,
  population: z.number().int(),
  source: z.string(),
  cutOffOn: civilDate,
  note: z.string(),
  enteredBy: z.string(),
  enteredAt: z.string(),
})
export type PopulationEntry = z.output<typeof populationEntry>

export const quotaDecision = z.object({
  id,
  ordinal: z.number().int(),
  population: z.number().int(),
  ceiling: z.number().int(),
  number: z.number().int(),
  reason: z.string(),
  bonusPercent,
  bonusDocument: z.string(),
  bonusFile: fileRef.nullable(),
  cause: z.enum(recalculationCauses).nullable(),
  causeReason: z.string(),
  decidedOn: civilDate,
  meeting: z.string(),
  documentNumber: z.string(),
  file: fileRef,
  fileBy: civilDate.nullable(),
  filedOn: civilDate.nullable(),
  filedWith: z.string(),
  filingNumber: z.string(),
  receipt: z.string(),
  receiptFile: fileRef.nullable(),
})
export type QuotaDecision = z.output<typeof quotaDecision>

/** A task of the body's plan: the evidence for what is entered here is one click away. */
export const stepTask = z.object({
  id,
  state: z.enum(['not_started', 'in_progress', 'submitted', 'done', 'not_applicable']),
  dueOn: civilDate,
})

/** An electing unit of an indirectly elected congress: a county below, or another; the people may be unknown. */
export const electingUnit = z.object({
  unitCode: areaCode.nullable(),
  name: z.string().trim().min(1).max(60),
  population: population.nullable(),
  seats: delegates,
})
/** The same as it is shown: no seats before they are allocated. */
const shownUnit = electingUnit.extend({ seats: z.number().int() })
export type ElectingUnit = z.output<typeof shownUnit>

export const quotaRecord = quotaRow.extend({
  bodyName: z.string(),
  roundId: id,
  roundName: z.string(),
  reason: z.string(),
  bonusDocument: z.string(),
  bonusFile: fileRef.nullable(),
  cause: z.enum(recalculationCauses).nullable(),
  causeReason: z.string(),
  populations: z.array(populationEntry),
  decisions: z.array(quotaDecision),
  task: stepTask.nullable(),
  /** Only of a congress that is elected indirectly. */
  units: z.array(shownUnit),
  /** The law of the allocation to the units. */
  allocation: citationSchema.nullable(),
  /** The law of the duty to file anew within thirty days. */
  refiling: citationSchema.nullable(),
  mayEdit: z.boolean(),
})
export type QuotaRecord = z.output<typeof quotaRecord>
