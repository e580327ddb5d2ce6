import { z } from 'zod'
import { areaCode, citationSchema, civilDate, id, said } from '#common/contract.ts'
import { questionKinds, questionSubjects } from '#rules/questions/parse.ts'
import { countedAttempts } from './marking.ts'
import { testStates } from './states.ts'

/** When who took a test sees the right answers. */
export const showAnswers = ['handed_in', 'closed', 'never'] as const
export type ShowAnswers = (typeof showAnswers)[number]

export const paperPart = z.object({
  kind: z.enum(questionKinds),
  subject: z.enum(questionSubjects).nullable(),
  count: z.number().int().min(1).max(100),
  points: z.number().int().min(1).max(20),
})

/** What is set of a test. */
export const testSettings = {
  title: z.string().trim().min(4).max(60),
  startsOn: civilDate,
  endsOn: civilDate,
  minutes: z.number().int().min(5).max(240),
  parts: z.array(paperPart).min(1).max(10),
  passMark: z.number().int().min(1).max(1000),
  partialPercent: z.number().int().min(0).max(100),
  maxAttempts: z.number().int().min(1).max(10),
  waitHours: z.number().int().min(0).max(240),
  counts: z.enum(countedAttempts),
  showAnswers: z.enum(showAnswers),
  classKeys: z.array(z.string().max(60)).max(30),
  organisationIds: z.array(id).max(2000),
}

const n = z.number().int()

/** A test as lists show it, with how it goes among those whom the reader sees. */
export const testRow = z.object({
  id,
  title: z.string(),
  areaCode,
  areaName: z.string(),
  startsOn: civilDate,
  endsOn: civilDate,
  state: z.enum(testStates),
  stateWord: said,
  fullMark: n,
  passMark: n,
  minutes: n,
  takers: n,
  took: n,
  passed: n,
  missing: n,
  personTimes: n,
  version: n,
})
export type TestRow = z.output<typeof testRow>

export const testRecord = testRow.extend({
  ...testSettings,
  roundId: id,
  classNames: z.array(z.string()),
  organisationNames: z.array(z.string()),
  /** Questions that the bank lacks for the parts on the day of the law looked at. */
  lacking: n,
  /** Questions in use of the bank whose answers rest on law that is not in force on that day; they are not drawn. */
  outdated: n,
  usable: n,
  day: civilDate,
  /** The discipline text in force on that day. */
  discipline: z.object({ name: said, citation: citationSchema }).nullable(),
  mayEdit: z.boolean(),
  mayEnter: z.boolean(),
  today: civilDate,
})
export type TestRecord = z.output<typeof testRecord>

export const resultStates = ['passed', 'failed', 'missing'] as const

/** A person's result: the paper that counts. */
export const resultRow = z.object({
  id,
  personId: id,
  number: z.string(),
  name: z.string(),
  organisationName: z.string(),
  areaCode,
  areaName: z.string(),
  attempts: n,
  score: z.number().nullable(),
  takenOn: civilDate.nullable(),
  source: z.enum(['portal', 'hall']).nullable(),
  sourceWord: said.nullable(),
  result: z.enum(resultStates),
  resultWord: said,
  paperId: id.nullable(),
})
export type ResultRow = z.output<typeof resultRow>

/** How a unit did. */
export const unitRow = z.object({
  id: z.string(),
  organisationName: z.string(),
  areaName: z.string(),
  takers: n,
  took: n,
  passed: n,
  missing: n,
  personTimes: n,
  average: z.number().nullable(),
  passPercent: z.number().nullable(),
})
export type UnitRow = z.output<typeof unitRow>

/** How a question did in a test; shares in %. */
export const figureRow = z.object({
  id,
  code: z.string(),
  kindWord: said,
  stem: z.string(),
  asked: n,
  right: n,
  difficulty: z.number(),
  discrimination: z.number().nullable(),
})
export type FigureRow = z.output<typeof figureRow>
