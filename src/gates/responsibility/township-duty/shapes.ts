import { z } from 'zod'
import { areaCode, civilDate, id, said } from '#common/contract.ts'
import { taskStates } from '../tasks/contract.ts'
import { findingStates, mostPhotos, severities } from './kinds.ts'

const line = z.string().trim()
const whole = z.number().int()

/** The village or township of a record, and the township's name before a village's. */
const place = { areaCode, areaName: z.string(), townshipName: z.string() }

/** A duty as lists show it. */
export const assignmentRow = z.object({
  id,
  ...place,
  personId: id,
  leader: z.string(),
  title: z.string(),
  /** Names of the villages covered, or that it is all of them. */
  villages: said,
  villageCount: whole,
  fromOn: civilDate,
  untilOn: civilDate.nullable(),
  endReason: z.string(),
  stateWord: said,
})
export type AssignmentRow = z.output<typeof assignmentRow>

/** A visit as lists show it. */
export const visitRow = z.object({
  id,
  ...place,
  leaderId: id,
  leader: z.string(),
  leaderTitle: z.string(),
  visitedOn: civilDate,
  peopleMet: whole,
  households: whole,
  summary: z.string(),
  outside: z.boolean(),
  outsideWord: said,
  photos: whole,
  findings: whole,
  findingsOpen: whole,
  recorder: z.string(),
  version: whole,
})
export type VisitRow = z.output<typeof visitRow>

const followed = z.object({ id, state: z.enum(taskStates), dueOn: civilDate, department: z.string() })

/** A finding with how far it is; done once its task is. */
export const findingView = z.object({
  id,
  className: z.string(),
  classWord: said,
  severity: z.enum(severities),
  severityWord: said,
  text: z.string(),
  state: z.enum(findingStates),
  stateWord: said,
  overdue: z.boolean(),
  result: z.string().nullable(),
  doneOn: civilDate.nullable(),
  /** The task it became, as far as the acting post may see it. */
  task: followed.nullable(),
})
export type FindingView = z.output<typeof findingView>

/** A finding as lists show it, with the visit where it came up. */
export const findingRow = findingView
  .omit({ task: true })
  .extend({ visitId: id, ...place, leader: z.string(), visitedOn: civilDate, dueOn: civilDate.nullable() })
export type FindingRow = z.output<typeof findingRow>

/** A village with who covers it and how often it was visited. */
export const villageRow = z.object({
  ...place,
  leaders: z.string(),
  visits: whole,
  /** Visited at least once by a leader who covers it. */
  covered: z.boolean(),
  coveredWord: said,
  lastOn: civilDate.nullable(),
  households: whole,
  findings: whole,
})
export type VillageRow = z.output<typeof villageRow>

/** Where visits are looked for: a round, an area, a leader. */
const within = { roundId: id.optional(), area: areaCode.optional(), leaderId: id.optional() }
export const yesNo = ['yes', 'no'] as const
export const assignmentFilters = { ...within, current: z.enum(yesNo).optional() }
export const visitFilters = {
  ...within,
  outside: z.enum(yesNo).optional(),
  findings: z.enum(['any', 'open']).optional(),
}
/** What of the findings is still to be done. */
export const followFilters = ['unsettled', 'overdue'] as const
export const findingFilters = {
  ...within,
  className: z.string().max(20).optional(),
  severity: z.enum(severities).optional(),
  state: z.enum(findingStates).optional(),
  follow: z.enum(followFilters).optional(),
}
export const villageFilters = {
  ...within,
  covered: z.enum(yesNo).optional(),
  assigned: z.enum(yesNo).optional(),
}

const counts = {
  villages: whole,
  covered: whole,
  visits: whole,
  outside: whole,
  peopleMet: whole,
  households: whole,
  findings: whole,
  findingsOpen: whole,
}

/** Coverage of a township by its leaders' visits. */
export const townshipLine = z.object({
  areaCode,
  name: z.string(),
  leaders: z.string(),
  lastOn: civilDate.nullable(),
  ...counts,
})
export type TownshipLine = z.output<typeof townshipLine>

/** Coverage of what a leader is to visit. */
export const leaderLine = z.object({
  personId: id,
  name: z.string(),
  title: z.string(),
  townships: z.string(),
  ...counts,
})
export type LeaderLine = z.output<typeof leaderLine>

export const coverageView = z.object({
  today: civilDate,
  townships: z.array(townshipLine),
  leaders: z.array(leaderLine),
  /** The villages of the township that was asked for. */
  villages: z.array(
    z.object({
      areaCode,
      name: z.string(),
      visits: whole,
      covered: z.boolean(),
      lastOn: civilDate.nullable(),
    }),
  ),
  total: z.object({ townships: whole, assigned: whole, ...counts }),
})
export type CoverageView = z.output<typeof coverageView>

/** A township with its villages and who covers it now, for dividing the duty. */
export const gridTownship = z.object({
  areaCode,
  name: z.string(),
  villages: z.array(z.object({ code: areaCode, name: z.string() })),
  leaders: z.array(
    z.object({
      id,
      personId: id,
      postId: id,
      name: z.string(),
      title: z.string(),
      villageCodes: z.array(areaCode).nullable(),
      fromOn: civilDate,
    }),
  ),
})
export type GridTownship = z.output<typeof gridTownship>

/** Who covers a township from a day on: the whole list, with the ids of the duties that were seen. */
export const townshipInput = z.object({
  areaCode,
  seen: z.array(id).max(20),
  leaders: z
    .array(z.object({ postId: id, villageCodes: z.array(areaCode).min(1).max(200).nullable().default(null) }))
    .max(12),
})
export type TownshipInput = z.output<typeof townshipInput>

export const findingInput = z.object({
  className: line.min(2).max(20),
  severity: z.enum(severities),
  text: line.min(4).max(500),
})
export type FindingInput = z.output<typeof findingInput>

/** What a visit was: where, when, whom it met, what it saw. */
export const visitFacts = z.object({
  areaCode,
  visitedOn: civilDate,
  peopleMet: whole.min(0).max(5000),
  households: whole.min(0).max(2000),
  peopleNotes: line.max(500).default(''),
  summary: line.max(2000).default(''),
  fileIds: z.array(id).max(mostPhotos).default([]),
})
export type VisitFacts = z.output<typeof visitFacts>

/** A finding given as a task; the chain is the area's unless all three are named. */
export const findingTask = z.object({
  title: line.min(2).max(60),
  dueOn: civilDate,
  evidenceWanted: line.max(500).default(''),
  mainLeaderId: id.optional(),
  deputyLeaderId: id.optional(),
  departmentId: id.optional(),
})

/** Everything of a visit's record page but its trail. */
export const visitRecord = visitRow
  .omit({ photos: true, findings: true, findingsOpen: true, outsideWord: true })
  .extend({
    roundId: id,
    peopleNotes: z.string(),
    photoList: z.array(z.object({ id, name: z.string(), size: whole, type: z.string() })),
    findingList: z.array(findingView),
    classes: z.array(z.object({ name: z.string(), word: said })),
    today: civilDate,
    mayEdit: z.boolean(),
  })
export type VisitRecord = z.output<typeof visitRecord>

/** The classes of findings of a round; version 0 while it uses the usual ones. */
export const schemeView = z.object({
  version: whole,
  classes: z.array(z.object({ name: z.string(), word: said })),
  mayEdit: z.boolean(),
})
export type SchemeView = z.output<typeof schemeView>
