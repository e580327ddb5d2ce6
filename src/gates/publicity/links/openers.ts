import type { Tx } from '#platform/data.ts'
import type { Owed } from '../public.ts'
import type { OwedItem } from './shapes.ts'

/** Whose items are asked for, in which round, today; with the duties of this kind that the campaign in force lays on them. */
export type OpenerAsk = {
  readonly roundId: string
  readonly personId: string
  readonly today: string
  readonly duties: readonly Owed[]
}

/** Says what a person can do on the phone for one kind of duty; its items stand in place of the bare duties. */
export type Opener = (tx: Tx, ask: OpenerAsk) => Promise<OwedItem[]>
