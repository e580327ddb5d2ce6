import { z } from 'zod'
import { areaCode, civilDate, id, said } from '#common/contract.ts'
import { talkStates } from './states.ts'

/** A talk as it is entered: who talks with whom; done where a day is given. */
export const talkInput = z.object({
  talkerId: id,
  personIds: z.array(id).min(1).max(200),
  plannedOn: civilDate,
  doneOn: civilDate.optional(),
  place: z.string().trim().max(60).default(''),
})
export type TalkInput = z.output<typeof talkInput>

export const batchFacts = z.object({
  roundId: id,
  areaCode,
  layerId: id,
  title: z.string().trim().min(4).max(60),
})

export const talkRow = z.object({
  id,
  batch: z.string(),
  batchNumber: z.number().int(),
  layer: z.string(),
  talker: z.string(),
  talkerTitle: z.string(),
  /** Names of those talked to. */
  people: z.string(),
  persons: z.number().int(),
  plannedOn: civilDate,
  doneOn: civilDate.nullable(),
  place: z.string(),
  areaName: z.string(),
  state: z.enum(talkStates),
  stateWord: said,
  recorded: said,
  late: z.boolean(),
  version: z.number().int(),
})
export type TalkRow = z.output<typeof talkRow>

export const talkRecord = talkRow.extend({
  batchId: id,
  cancelReason: z.string().nullable(),
  with: z.array(
    z.object({ personId: id, name: z.string(), organisation: z.string(), postTitle: z.string() }),
  ),
  /** What was said; null for whom it is not, or where nothing was written. */
  content: z.string().nullable(),
  recordedOn: civilDate.nullable(),
  today: civilDate,
  mayEdit: z.boolean(),
  mayRecord: z.boolean(),
})
export type TalkRecord = z.output<typeof talkRecord>

export const batchRow = z.object({
  id,
  number: z.number().int(),
  title: z.string(),
  layer: z.string(),
  areaName: z.string(),
  startsOn: civilDate,
  endsOn: civilDate,
  talks: z.number().int(),
  done: z.number().int(),
  personTimes: z.number().int(),
})
export type BatchRow = z.output<typeof batchRow>

export const layerView = z.object({
  id,
  name: z.string(),
  position: z.number().int(),
  classKeys: z.array(z.string()),
  classes: z.string(),
  talks: z.number().int(),
  personTimes: z.number().int(),
  version: z.number().int(),
})
export type LayerView = z.output<typeof layerView>

export const mustView = z.object({
  id,
  name: z.string(),
  position: z.number().int(),
  classKey: z.string().nullable(),
  className: z.string(),
  /** How many must be talked to and how many have been; null where who is named is not for the caller. */
  people: z.number().int().nullable(),
  talked: z.number().int().nullable(),
  version: z.number().int(),
})
export type MustView = z.output<typeof mustView>

export const talkCounts = z.object({
  batches: z.number().int(),
  planned: z.number().int(),
  late: z.number().int(),
  done: z.number().int(),
  personTimes: z.number().int(),
  persons: z.number().int(),
})
export type TalkCounts = z.output<typeof talkCounts>

export const talkScheme = z.object({
  layers: z.array(layerView),
  musts: z.array(mustView),
  classes: z.array(z.object({ key: z.string(), name: z.string() })),
  mayEdit: z.boolean(),
})
export type TalkScheme = z.output<typeof talkScheme>

export const candidateRow = z.object({
  personId: id,
  name: z.string(),
  organisation: z.string(),
  areaName: z.string(),
  className: z.string(),
  postTitle: z.string(),
  done: z.boolean(),
})
export type CandidateRow = z.output<typeof candidateRow>

export const mustPerson = z.object({
  personId: id,
  name: z.string(),
  organisation: z.string(),
  postTitle: z.string(),
  talkedOn: civilDate.nullable(),
})
export type MustPerson = z.output<typeof mustPerson>
