import { z } from 'zod'
import { areaCode, civilDate, id, said } from '#common/contract.ts'
import { finderSchema } from './finder.ts'
import { dutyKinds, leaveReasons } from './kinds.ts'
import { campaignStates } from './states.ts'

export const kindSchema = z.enum(dutyKinds)

/** What a class owes, as it is typed. */
export const dutyInput = z.object({
  kind: kindSchema,
  title: z.string().trim().min(2).max(60),
  needed: z.number().int().min(1).max(20),
  dueOn: civilDate,
})

export const campaignFacts = z.object({
  title: z.string().trim().min(4).max(60),
  startsOn: civilDate,
  endsOn: civilDate,
})

/** A scheme as the choice of schemes shows it. */
export const campaignRow = campaignFacts.extend({
  id,
  areaCode,
  state: z.enum(campaignStates),
  peopleOn: civilDate.nullable(),
  people: z.number().int(),
  version: z.number().int(),
})
export type CampaignRow = z.output<typeof campaignRow>

export const classView = z.object({
  id,
  key: z.string(),
  name: z.string(),
  position: z.number().int(),
  finder: finderSchema,
  people: z.number().int(),
  listed: z.number().int(),
  duties: z.array(dutyInput.extend({ id })),
})
export type ClassView = z.output<typeof classView>

export const campaignRecord = campaignRow.extend({
  roundId: id,
  classes: z.array(classView),
  /** Kinds of organisations that a class can choose among. */
  organisationKinds: z.array(z.string()),
  today: civilDate,
  mayEdit: z.boolean(),
})
export type CampaignRecord = z.output<typeof campaignRecord>

/** How many of those who owe a kind have done it, and how many of the others are late. */
const share = z.object({
  kind: kindSchema,
  owed: z.number().int(),
  done: z.number().int(),
  overdue: z.number().int(),
})

/** Coverage of a group of people: how many, how many of them have done all they owe, and each kind. */
export const coverageLine = z.object({
  /** Area code, class key or organisation id; '' where there is no unit. */
  key: z.string(),
  name: z.string(),
  people: z.number().int(),
  complete: z.number().int(),
  kinds: z.array(share),
})
export type CoverageLine = z.output<typeof coverageLine>

/** By what coverage is counted. */
export const coverageBy = ['area', 'class', 'unit'] as const
export type CoverageBy = (typeof coverageBy)[number]

export const coverageView = z.object({ total: coverageLine, lines: z.array(coverageLine), today: civilDate })
export type CoverageView = z.output<typeof coverageView>

export const peopleFilters = {
  campaignId: id,
  kind: kindSchema.optional(),
  classId: id.optional(),
  area: areaCode.optional(),
  /** Only people of exactly this area, not of those below it. */
  exact: z.stringbool().or(z.boolean()).optional(),
  organisationId: id.optional(),
  status: z.enum(['missing', 'overdue', 'done']).optional(),
}

export const personRow = z.object({
  personId: id,
  number: z.string(),
  name: z.string(),
  className: z.string(),
  organisation: z.string(),
  areaName: z.string(),
  postTitle: z.string(),
  duties: z.array(
    z.object({ kind: kindSchema, needed: z.number().int(), times: z.number().int(), dueOn: civilDate }),
  ),
  complete: said,
  training: said,
  talk: said,
  film: said,
  pledge: said,
  test: said,
  reading: said,
})
export type PersonRow = z.output<typeof personRow>

export const personRecord = z.object({
  name: z.string(),
  className: z.string(),
  organisation: z.string(),
  areaName: z.string(),
  postTitle: z.string(),
  today: civilDate,
  duties: z.array(
    z.object({
      kind: kindSchema,
      title: z.string(),
      needed: z.number().int(),
      dueOn: civilDate,
      times: z.number().int(),
      records: z.array(z.object({ title: z.string(), doneOn: civilDate, href: z.string().nullable() })),
    }),
  ),
  places: z.array(
    z.object({
      className: z.string(),
      organisation: z.string(),
      postTitle: z.string(),
      joinedOn: civilDate,
      leftOn: civilDate.nullable(),
      leaveReason: z.enum(leaveReasons).nullable(),
    }),
  ),
})
export type PersonRecord = z.output<typeof personRecord>

export const peopleChanges = ['join', 'leave', 'move', 'title'] as const

/** What finding the people anew would change; the first rows, and how many there are of each. */
export const peoplePreview = z.object({
  counts: z.object({
    join: z.number().int(),
    leave: z.number().int(),
    move: z.number().int(),
    title: z.number().int(),
  }),
  /** A mark of what was looked at, for taking exactly that. */
  seen: z.string(),
  rows: z.array(
    z.object({
      personId: id,
      name: z.string(),
      change: z.enum(peopleChanges),
      reason: z.enum(leaveReasons).nullable(),
      from: z.string(),
      to: z.string(),
    }),
  ),
})
export type PeoplePreview = z.output<typeof peoplePreview>

export const listedRow = z.object({
  personId: id,
  number: z.string(),
  name: z.string(),
  className: z.string(),
  classId: id,
  note: z.string(),
  postTitle: z.string(),
})
export type ListedRow = z.output<typeof listedRow>
