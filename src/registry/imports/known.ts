import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import { areas } from '../areas/tables.ts'
import { covers, type Draft, fault, type Scope, textOf, textsOf } from './draft.ts'

/** The registered divisions that a chunk names in `areaCode`. */
export async function knownAreas(tx: Tx, chunk: readonly Draft[]): Promise<Set<string>> {
  const codes = textsOf(chunk, 'areaCode')
  const rows = await tx
    .select({ code: areas.code })
    .from(areas)
    .where(sql`${areas.code} = any(${sql.param(codes)}::text[]) and ${areas.retiredOn} is null`)
  return new Set(rows.map((row) => row.code))
}

/** The row's division must be registered and lie within the actor's area. */
export function checkArea(draft: Draft, scope: Scope, known: ReadonlySet<string>): void {
  const code = textOf(draft.given, 'areaCode')
  if (code === '') return
  if (!covers(scope.actor, code)) {
    fault(draft, scope, 'areaCode', 'outside', { area: scope.actor.areaCode })
  } else if (!known.has(code)) {
    fault(draft, scope, 'areaCode', 'area_unknown', { code })
  }
}
