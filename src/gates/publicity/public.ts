export {
  type Concerned,
  type ConcernedAsk,
  concerned,
  type Owed,
  owedBy,
} from './campaigns/concerned.ts'
export { type Fulfilment, type Fulfilments, fulfil, fulfilMany, unfulfil } from './campaigns/fulfil.ts'
export { type DutyKind, dutyKinds } from './campaigns/kinds.ts'

import type { Counter } from './checklists/counters.ts'

export type { Counter, CounterAsk } from './checklists/counters.ts'

/** Counters of the records that fulfil the items of checklists, by kind of record; each topic of this gate adds its own. */
export const counters: Readonly<Record<string, Counter>> = {}
