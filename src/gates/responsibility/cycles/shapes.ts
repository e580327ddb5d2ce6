import { z } from 'zod'
import { areaCode, civilDate, id, said } from '#common/contract.ts'
import { figureKeys } from './figures.ts'
import { cycleKinds, periodStates, sheetStates } from './states.ts'

const count = z.number().int()
const version = z.number().int()

/** Longest texts of a sheet. */
export const textLimits = { progress: 2000, nextSteps: 1000, overview: 3000, arrangements: 2000 } as const

export const cycleFigures = z.record(z.enum(figureKeys), count)

/** A period as lists show it, with how its sheets stand. */
export const periodRow = z.object({
  id,
  kind: z.enum(cycleKinds),
  number: count,
  name: said,
  startsOn: civilDate,
  endsOn: civilDate,
  dueOn: civilDate,
  state: z.enum(periodStates),
  stateWord: said,
  units: count,
  /** Handed in, whether or not they were looked through. */
  handedIn: count,
  accepted: count,
  /** The sheet that the acting post fills in, where it has one. */
  ownSheetId: id.nullable(),
  ownState: z.enum(sheetStates).nullable(),
  version,
})
export type PeriodRow = z.output<typeof periodRow>

export const periodFilters = {
  roundId: id.optional(),
  kind: z.enum(cycleKinds).optional(),
  state: z.enum(periodStates).optional(),
}
export const periodFilterSchema = z.object(periodFilters)

/** Whether every week and month of a round has its sheet. */
export const coverage = z.object({
  firstDay: civilDate,
  lastDay: civilDate,
  kinds: z.array(
    z.object({
      kind: z.enum(cycleKinds),
      expected: count,
      opened: count,
      closed: count,
      running: id.nullable(),
    }),
  ),
})
export type Coverage = z.output<typeof coverage>

/** A difficulty as a sheet shows it. */
export const difficultyLine = z.object({
  id,
  title: z.string(),
  areaName: z.string(),
  raisedBy: z.string(),
  raisedOn: civilDate,
  owner: z.string().nullable(),
  dueOn: civilDate.nullable(),
  /** At the period's end. */
  solved: z.boolean(),
  solution: z.string().nullable(),
})
export type DifficultyLine = z.output<typeof difficultyLine>

export const reminderLine = z.object({
  at: z.string(),
  names: z.array(z.string()),
  /** Empty for the product itself. */
  byName: z.string(),
})
export type ReminderLine = z.output<typeof reminderLine>

/** A unit's sheet in a period. */
export const sheetLine = z.object({
  id,
  unit: z.string(),
  /** The division, null for a department. */
  unitArea: areaCode.nullable(),
  organisationId: id.nullable(),
  state: z.enum(sheetStates),
  stateWord: said,
  late: z.boolean(),
  progress: z.string(),
  nextSteps: z.string(),
  submittedBy: z.string().nullable(),
  submittedAt: z.string().nullable(),
  returnReason: z.string().nullable(),
  figures: cycleFigures,
  /** Of the period that it is compared with. */
  before: cycleFigures.nullable(),
  reminders: z.array(reminderLine),
  version,
})
export type SheetLine = z.output<typeof sheetLine>

const standing = {
  roundId: id,
  roundName: z.string(),
  areaCode,
  areaName: z.string(),
  today: civilDate,
  /** When the figures were counted; null while they still follow the records. */
  countedAt: z.string().nullable(),
}

/** A period with the sheets of its units, composed for the office: the weekly sheet or the monthly summary. */
export const periodRecord = periodRow.omit({ stateWord: true, ownSheetId: true, ownState: true }).extend({
  ...standing,
  office: z.string(),
  overview: z.string(),
  arrangements: z.string(),
  reopenReason: z.string().nullable(),
  closedBy: z.string().nullable(),
  figures: cycleFigures,
  before: cycleFigures.nullable(),
  compared: z.object({ id, name: said }).nullable(),
  /** Earlier periods of the same kind, the latest first. */
  earlier: z.array(z.object({ id, name: said })),
  sheets: z.array(sheetLine),
  difficulties: z.array(difficultyLine),
  /** The acting post composes and closes it. */
  mayManage: z.boolean(),
})
export type PeriodRecord = z.output<typeof periodRecord>

/** One unit's sheet with its period. */
export const sheetRecord = sheetLine.omit({ before: true }).extend({
  ...standing,
  period: periodRow.pick({
    id: true,
    kind: true,
    number: true,
    name: true,
    startsOn: true,
    endsOn: true,
    dueOn: true,
    state: true,
  }),
  /** What the unit planned in the period before. */
  planned: z.string(),
  difficulties: z.array(difficultyLine),
  mayFill: z.boolean(),
  mayManage: z.boolean(),
})
export type SheetRecord = z.output<typeof sheetRecord>
