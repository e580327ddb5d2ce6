import { asc, desc, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Tx } from './data.ts'

type ListInput = {
  readonly page: number
  readonly size: number
  readonly sort?: string | undefined
  readonly descending?: boolean | undefined
  readonly count?: boolean | undefined
}

type Sortable = AnyPgColumn | SQL

/** Totals are counted up to here; a screen then says "more than". */
export const countCap = 10_000

/** Rows to skip and to take: one more than the page shows, to know whether there are more. */
export function window(input: ListInput): { limit: number; offset: number } {
  return { limit: input.size + 1, offset: (input.page - 1) * input.size }
}

/** The order asked for among the sortable columns, always ended by a unique column. */
export function orderOf(
  input: ListInput,
  sortable: Readonly<Record<string, Sortable>>,
  fallback: { by: Sortable; descending?: boolean; unique: Sortable },
): SQL[] {
  const { sort } = input
  const asked = sort !== undefined && Object.hasOwn(sortable, sort) ? sortable[sort] : undefined
  const down = asked === undefined ? fallback.descending === true : input.descending === true
  const direction = down ? desc : asc
  return [direction(asked ?? fallback.by), direction(fallback.unique)]
}

/** Counts what a from/where part finds, never further than the cap. */
export async function countUpTo(tx: Tx, from: SQL): Promise<{ count: number; capped: boolean }> {
  const found = await tx.execute<{ n: number }>(
    sql`select count(*)::int as n from (select 1 from ${from} limit ${countCap + 1}) counted`,
  )
  const n = found.rows[0]?.n ?? 0
  return n > countCap ? { count: countCap, capped: true } : { count: n, capped: false }
}

/** A list's answer from rows that may hold one more than asked. */
export async function paged<T>(
  input: ListInput,
  rows: readonly T[],
  total: () => Promise<{ count: number; capped: boolean }>,
) {
  return {
    rows: rows.slice(0, input.size),
    more: rows.length > input.size,
    ...(input.count === true ? { total: await total() } : {}),
  }
}

/** A search text as a pattern for `ilike`, its wildcards taken literally. */
export function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
}
