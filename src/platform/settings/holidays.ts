import type { Tx } from '../data.ts'
import { holidays } from './tables.ts'

/** The holiday table as the rules read it: days off and working weekends. */
export async function holidaysIn(tx: Tx): Promise<{ off: ReadonlySet<string>; work: ReadonlySet<string> }> {
  const rows = await tx.select({ day: holidays.day, kind: holidays.kind }).from(holidays)
  const of = (kind: 'off' | 'work') => new Set(rows.filter((row) => row.kind === kind).map((row) => row.day))
  return { off: of('off'), work: of('work') }
}
