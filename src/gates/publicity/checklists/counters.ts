import type { Tx } from '#platform/data.ts'

/** Which records a checklist's item asks for: of a round, done in a period, with a text in their title. */
export type CounterAsk = {
  readonly roundId: string
  /** Civil days, both included; null where that side is open. */
  readonly from: string | null
  readonly to: string | null
  /** The records whose title holds this text; all where it is empty. */
  readonly text: string
}

/** Counts the records of one kind that the caller's post may see, and says where the staff web lists them. */
export type Counter = (tx: Tx, ask: CounterAsk) => Promise<{ readonly count: number; readonly href: string }>
