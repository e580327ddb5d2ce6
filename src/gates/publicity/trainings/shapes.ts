import { z } from 'zod'
import { areaCode, civilDate, id, said } from '#common/contract.ts'
import {
  trainingAttendances,
  trainingKinds,
  trainingLeaveKinds,
  trainingLeaveStates,
  trainingMoments,
  trainingResults,
  trainingStates,
} from './states.ts'

const count = z.number().int()
const line = z.string().trim()
const time = line.regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** A training as lists show it. */
export const trainingRow = z.object({
  id,
  roundId: id,
  kind: z.enum(trainingKinds),
  title: z.string(),
  moment: z.enum(trainingMoments).nullable(),
  areaCode,
  areaName: z.string(),
  heldOn: civilDate,
  /** The last day of a reading. */
  endsOn: civilDate.nullable(),
  startsAt: z.string(),
  place: z.string(),
  organiser: z.string(),
  lecturer: z.string(),
  state: z.enum(trainingStates),
  /** Who was invited; who came, invited or not; who was invited and has done it, in a make-up round at the latest. */
  invited: count,
  attended: count,
  covered: count,
  /** Set where it is a make-up round of another training. */
  makeUpOf: id.nullable(),
  version: count,
})
export type TrainingRow = z.output<typeof trainingRow>

export const trainingGroups = ['trainings', 'films'] as const

export const trainingFilters = {
  roundId: id.optional(),
  group: z.enum(trainingGroups).optional(),
  kind: z.enum(trainingKinds).optional(),
  state: z.enum(trainingStates).optional(),
  /** Those to which the actor is invited. */
  mine: z.stringbool().or(z.boolean()).optional(),
  /** Make-up rounds; false for the trainings themselves. */
  makeUp: z.stringbool().or(z.boolean()).optional(),
  /** Held ones with invited people who have not done it. */
  missing: z.stringbool().or(z.boolean()).optional(),
  /** Those with leave that waits for a decision. */
  leaves: z.stringbool().or(z.boolean()).optional(),
}

/** The trainings of a round in numbers. */
export const trainingCounts = z.object({
  trainings: count,
  films: count,
  mine: count,
  held: count,
  /** Person-times attended in held ones. */
  personTimes: count,
  invited: count,
  covered: count,
  makeUps: count,
  /** Leave that waits for a decision. */
  leaves: count,
})

/** A person of a training. */
export const traineeRow = z.object({
  id,
  personId: id,
  number: z.string(),
  name: z.string(),
  unit: z.string(),
  post: z.string(),
  invited: z.boolean(),
  attendance: z.enum(trainingAttendances),
  /** The attendance in words: of a reading, whether the person has read it. */
  attendanceWord: said,
  signedAt: z.string().nullable(),
  leaveReason: z.string(),
  result: z.enum(trainingResults).nullable(),
  /** Materials that the person opened on the phone. */
  opened: count,
  /** The day of the make-up round in which the person did it. */
  madeUpOn: civilDate.nullable(),
})
export type TraineeRow = z.output<typeof traineeRow>

/** A unit's attendance at a training. */
export const trainingUnitRow = z.object({
  organisationId: id.nullable(),
  unit: z.string(),
  invited: count,
  present: count,
  late: count,
  leave: count,
  absent: count,
  covered: count,
})
export type TrainingUnitRow = z.output<typeof trainingUnitRow>

/** A training with what its page shows besides. */
export const trainingRecord = trainingRow.extend({
  lateAfter: z.string(),
  organiserId: id,
  walkIns: z.boolean(),
  tested: z.boolean(),
  instructions: z.string(),
  cancelReason: z.string(),
  expected: count,
  /** Leave that waits for a decision; nothing where others keep the training. */
  waitingLeaves: count,
  materials: z.array(z.object({ id, name: z.string(), href: z.string() })),
  makeUps: z.array(z.object({ id, title: z.string(), heldOn: civilDate, attended: count, invited: count })),
  original: z.object({ id, title: z.string() }).nullable(),
  own: z.object({ attendance: z.enum(trainingAttendances), signedAt: z.string().nullable() }).nullable(),
  today: civilDate,
  mayEdit: z.boolean(),
})
export type TrainingRecord = z.output<typeof trainingRecord>

/** What a training is. */
export const trainingFacts = z.object({
  kind: z.enum(trainingKinds),
  title: line.min(2).max(60),
  moment: z.enum(trainingMoments).optional(),
  heldOn: civilDate,
  /** Of a reading, the last day on which it is confirmed. */
  endsOn: civilDate.optional(),
  startsAt: time,
  lateAfter: time,
  place: line.min(2).max(60),
  organiserId: id,
  lecturer: line.max(60).default(''),
  instructions: line.max(300).default(''),
  walkIns: z.boolean(),
  tested: z.boolean(),
})
export type TrainingFacts = z.output<typeof trainingFacts>

/** When and where a make-up round takes place. */
export const makeUpFacts = trainingFacts.pick({
  heldOn: true,
  endsOn: true,
  startsAt: true,
  lateAfter: true,
  place: true,
})

export const unitLevels = ['county', 'township', 'village'] as const

/** The code that the organiser's screen shows: a text that holds for seconds. */
export const signInCode = z.object({
  code: z.string(),
  /** Milliseconds until the next code. */
  nextIn: count,
  signed: count,
  invited: count,
})

/** What a person sees before and after signing in. */
export const signInAnswer = z.object({
  attendance: z.enum(trainingAttendances),
  title: z.string(),
  told: said,
})

/** A leave asked for, as the organiser decides on it. */
export const trainingLeaveRow = z.object({
  id,
  personId: id,
  name: z.string(),
  unit: z.string(),
  post: z.string(),
  kind: z.enum(trainingLeaveKinds),
  reason: z.string(),
  state: z.enum(trainingLeaveStates),
  askedAt: z.string(),
  decidedAt: z.string().nullable(),
  decision: z.string(),
  attendance: z.enum(trainingAttendances),
})
export type TrainingLeaveRow = z.output<typeof trainingLeaveRow>

/** How a person's own leave stands. */
const ownLeave = z.object({
  kind: z.enum(trainingLeaveKinds),
  reason: z.string(),
  state: z.enum(trainingLeaveStates),
  decision: z.string(),
})

/** A training of the person on the phone, with what came of it. */
export const ownTraining = z.object({
  id,
  kind: z.enum(trainingKinds),
  title: z.string(),
  heldOn: civilDate,
  endsOn: civilDate.nullable(),
  startsAt: z.string(),
  place: z.string(),
  lecturer: z.string(),
  instructions: z.string(),
  state: z.enum(trainingStates),
  cancelReason: z.string(),
  attendance: z.enum(trainingAttendances),
  /** When the person signed in or confirmed the reading; null where it was recorded by hand. */
  signedAt: z.string().nullable(),
  /** The day on which a reading was done. */
  readOn: civilDate.nullable(),
  result: z.enum(trainingResults).nullable(),
  /** The day of the make-up round in which the person did it. */
  madeUpOn: civilDate.nullable(),
  leave: ownLeave.nullable(),
  /** How many materials there are. */
  materialCount: count,
})
export type OwnTraining = z.output<typeof ownTraining>

/** A training as the phone shows it: to its people with their materials, to others what they would sign in to. */
export const ownTrainingView = ownTraining.extend({
  name: z.string(),
  today: civilDate,
  invited: z.boolean(),
  materials: z.array(z.object({ id, name: z.string(), openedAt: z.string().nullable() })),
  mayAskLeave: z.boolean(),
  mayConfirm: z.boolean(),
})
