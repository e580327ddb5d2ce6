import { and, asc, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import { areas } from './areas/tables.ts'
import { organisations } from './organisations/tables.ts'
import { people } from './people/tables.ts'
import { posts } from './posts/tables.ts'

/*
 * What the gates may know of the registry. Everything is read with the caller's transaction, so that it finds what
 * the caller's post may see.
 */

export { compare, type Draft, faultIn, findTwice, textOf, textsOf } from './imports/draft.ts'
export { type Filled, previewOf, readFilled, rowsToTake } from './imports/filled.ts'
export { type FormToFill, mountForms } from './imports/forms.ts'
export { formColumn, villageColumns } from './imports/village-columns.ts'
export { type VillageOfficial, villageOfficials } from './posts/officials.ts'
export type Area = typeof areas.$inferSelect

/** The divisions of these codes. */
export async function areasOf(tx: Tx, codes: readonly string[]): Promise<Map<string, Area>> {
  if (codes.length === 0) return new Map()
  const rows = await tx
    .select()
    .from(areas)
    .where(inArray(areas.code, [...new Set(codes)]))
  return new Map(rows.map((row) => [row.code, row]))
}

/** The division of a code; undefined where there is none. */
export async function areaOf(tx: Tx, code: string): Promise<Area | undefined> {
  return (await areasOf(tx, [code])).get(code)
}

/** A division and all in use below it, by code. */
export function areasBelow(tx: Tx, code: string): Promise<Area[]> {
  return tx
    .select()
    .from(areas)
    .where(and(sql`${areas.code} >= ${code} and ${areas.code} < ${code} || 'x'`, isNull(areas.retiredOn)))
    .orderBy(asc(areas.code))
}

/** Names of people by id. */
export async function peopleNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...new Set(ids)]))
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Names of organisations by id. */
export async function organisationNames(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, { name: string; shortName: string; areaCode: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select()
    .from(organisations)
    .where(inArray(organisations.id, [...new Set(ids)]))
  return new Map(rows.map((row) => [row.id, row]))
}

/** The ids of organisations by the code under which the county's lists know them. */
export async function organisationIds(tx: Tx, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map()
  const rows = await tx
    .select({ id: organisations.id, code: organisations.code })
    .from(organisations)
    .where(inArray(organisations.code, [...new Set(codes)]))
  return new Map(rows.map((row) => [row.code, row.id]))
}

/**
 * Who answers for an area by the posts in force: the persons marked 主要领导 and 分管领导, and the organisation of the
 * post marked 责任部门; null where there is none.
 */
export type ChainOfArea = {
  readonly main: string | null
  readonly deputy: string | null
  readonly department: string | null
}

/** The responsibility chains of these areas; of several posts with the same mark the one longest registered counts. */
export async function chainsOf(tx: Tx, codes: readonly string[]): Promise<Map<string, ChainOfArea>> {
  const nobody: ChainOfArea = { main: null, deputy: null, department: null }
  const found = new Map<string, ChainOfArea>(codes.map((code) => [code, nobody]))
  if (codes.length === 0) return found
  const rows = await tx
    .select()
    .from(posts)
    .where(and(inArray(posts.areaCode, [...found.keys()]), isNull(posts.untilOn), isNotNull(posts.chainPart)))
    .orderBy(asc(posts.id))
  for (const { areaCode, chainPart, personId, organisationId } of rows) {
    const now = found.get(areaCode)
    if (now === undefined || chainPart === null || now[chainPart] !== null) continue
    found.set(areaCode, { ...now, [chainPart]: chainPart === 'department' ? organisationId : personId })
  }
  return found
}

export type { Confirmation, ResolvedValues } from '#rules/settings-in-force.ts'
export { ruleValuesFor } from './rulebook/queries.ts'
