export {
  type Concerned,
  type ConcernedAsk,
  concerned,
  type Owed,
  owedBy,
} from './campaigns/concerned.ts'
export { type Fulfilment, type Fulfilments, fulfil, fulfilMany, unfulfil } from './campaigns/fulfil.ts'
export { type DutyKind, dutyKinds } from './campaigns/kinds.ts'

import { countMeetings } from '../responsibility/public.ts'
import type { Counter } from './checklists/counters.ts'
import { countFulfilled } from './checklists/fulfilled.ts'
import { countTalks } from './talks/counter.ts'

export type { Counter, CounterAsk } from './checklists/counters.ts'

/** Counters of the records that fulfil the items of checklists, by kind of record; each topic of this gate adds its own. */
export const counters: Readonly<Record<string, Counter>> = {
  meetings: countMeetings,
  trainings: countFulfilled('training'),
  films: countFulfilled('film'),
  talks: countTalks,
  pledges: countFulfilled('pledge'),
  tests: countFulfilled('test'),
  readings: countFulfilled('reading'),
}
