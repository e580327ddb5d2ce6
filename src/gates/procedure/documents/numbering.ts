import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import { numberText } from './kinds.ts'
import type { documentCodes } from './tables.ts'

type Code = typeof documentCodes.$inferSelect

/** A number given under a code word in a year. */
export type Numbered = { readonly year: number; readonly number: number; readonly text: string }

/**
 * The next number of a code word in a year. The counter's row stays locked until the transaction ends, so that others
 * wait and a rollback leaves no gap.
 */
export async function nextNumber(tx: Tx, code: Code, year: number): Promise<Numbered> {
  const found = await tx.execute<{ last: number }>(sql`
    insert into document_counters (code_id, year, area_code, last)
    values (${code.id}, ${year}, ${code.areaCode}, 1)
    on conflict (code_id, year) do update set last = document_counters.last + 1 returning last`)
  const number = found.rows[0]?.last
  if (number === undefined) throw new Error('the counter gave no number')
  return { year, number, text: numberText(code.word, year, number) }
}
