import { countCirculars, countMeetings } from '../responsibility/public.ts'
import type { DutyKind } from './campaigns/kinds.ts'
import type { Counter } from './checklists/counters.ts'
import { countFulfilled } from './checklists/fulfilled.ts'
import type { Opener } from './links/openers.ts'
import { countChannels, countColumns, countPlacements, countPrints, countTones } from './media/counters.ts'
import { pledgesToDo } from './pledges/mine.ts'
import { countTalks } from './talks/counter.ts'
import { countTests } from './tests/counter.ts'
import { testOpener } from './tests/opener.ts'
import { countFilms, countTrainings } from './trainings/counter.ts'
import { readingOpener } from './trainings/own.ts'

export { type Concerned, type ConcernedAsk, concerned, type Owed, owedBy } from './campaigns/concerned.ts'
export {
  type Fulfilment,
  type Fulfilments,
  fulfil,
  fulfilMany,
  unfulfil,
  unfulfilMany,
} from './campaigns/fulfil.ts'
export { type DutyKind, dutyKinds } from './campaigns/kinds.ts'
export { unitsToRemind } from './campaigns/remind.ts'
export type { Counter, CounterAsk } from './checklists/counters.ts'
export { factsOf } from './links/facts.ts'
export type { Opener, OpenerAsk } from './links/openers.ts'
export { roundOf } from './links/round.ts'
export type { OwedItem } from './links/shapes.ts'
export { photoFault } from './media/photo-file.ts'
export { type Unit, unitsFrom, unitsOf } from './media/units.ts'
export { type Invited, peopleByPost } from './trainings/invitees.ts'

/** Counters of the records that fulfil the items of checklists, by kind of record; each topic of this gate adds its own. */
export const counters: Readonly<Record<string, Counter>> = {
  meetings: countMeetings,
  circulars: countCirculars,
  trainings: countTrainings,
  films: countFilms,
  talks: countTalks,
  pledges: countFulfilled('pledge'),
  tests: countTests,
  readings: countFulfilled('reading'),
  placements: countPlacements,
  columns: countColumns,
  prints: countPrints,
  tones: countTones,
  channels: countChannels,
}

/** What a person can do on the phone, by kind of duty; each topic of this gate adds its own. */
export const openers: Readonly<Partial<Record<DutyKind, Opener>>> = {
  pledge: pledgesToDo,
  test: testOpener,
  reading: readingOpener,
}
