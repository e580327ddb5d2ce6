import { z } from 'zod'
import { areaCode, citationSchema, civilDate, id, said } from '#common/contract.ts'
import { pledgeStates } from './states.ts'

/** Whom a pledge's text is written for: 领导干部、工作人员、提名人选、代表、村（社区）干部、亲属. */
export const pledgeKinds = ['leader', 'staff', 'nominee', 'delegate', 'village', 'relative'] as const
export type PledgeKind = (typeof pledgeKinds)[number]

/** How a text stands: being written, in force, or replaced by a newer edition. */
export const textStates = ['drafting', 'published', 'superseded'] as const
export type TextState = (typeof textStates)[number]

/** How a pledge was signed. */
export const pledgeWays = ['phone', 'paper'] as const

/** A pledge as lists show it. */
export const pledgeRow = z.object({
  id,
  personId: id,
  personName: z.string(),
  organisationName: z.string(),
  areaCode,
  areaName: z.string(),
  className: z.string(),
  kind: z.enum(pledgeKinds),
  kindWord: said,
  edition: z.number().int(),
  way: z.enum(pledgeWays),
  wayWord: said,
  signedOn: civilDate,
  scanned: z.boolean(),
  state: z.enum(pledgeStates),
  stateWord: said,
})

/** A pledge with all that proves it. */
export const pledgeRecord = pledgeRow.extend({
  title: z.string(),
  text: z.string(),
  textHash: z.string(),
  citation: citationSchema,
  signedAt: z.string().nullable(),
  signature: z.string().nullable(),
  batchId: id.nullable(),
  scan: z.object({ id, name: z.string() }).nullable(),
  endedOn: civilDate.nullable(),
  endReason: z.string().nullable(),
  version: z.number().int(),
  mayEnter: z.boolean(),
})

/** Somebody who owes a pledge. */
export const missingRow = z.object({
  id,
  personName: z.string(),
  organisationName: z.string(),
  areaName: z.string(),
  className: z.string(),
  postTitle: z.string(),
  dueOn: civilDate,
  overdue: z.boolean(),
  /** False while no text is in force for the person's class. */
  ready: z.boolean(),
})

/** How far a unit is. */
export const unitRow = z.object({
  id,
  organisationName: z.string(),
  areaName: z.string(),
  owed: z.number().int(),
  signed: z.number().int(),
  missing: z.number().int(),
  phone: z.number().int(),
  paper: z.number().int(),
})

/** A text (承诺书文本): an edition for one kind of people. */
export const pledgeText = z.object({
  id,
  kind: z.enum(pledgeKinds),
  edition: z.number().int(),
  title: z.string(),
  text: z.string(),
  hash: z.string(),
  classKeys: z.array(z.string()),
  citation: citationSchema,
  state: z.enum(textStates),
  publishedOn: civilDate.nullable(),
  askAgain: z.boolean(),
  signed: z.number().int(),
  version: z.number().int(),
})

/** What is written into a text. */
export const textInput = z.object({
  title: z.string().trim().min(2).max(60),
  text: z.string().trim().min(20).max(6000),
  /** Classes of the campaign whose people sign it. */
  classKeys: z.array(z.string().min(1).max(40)).max(30),
})
