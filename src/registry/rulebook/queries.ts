import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import type { CivilDate } from '#rules/dates.ts'
import { type RecordedValue, type ResolvedValues, settingsInForce } from '#rules/settings-in-force.ts'
import { areas } from '../areas/tables.ts'
import { ruleSettingRecords as kept } from './tables.ts'

const record = {
  id: kept.id,
  key: kept.key,
  areaCode: kept.areaCode,
  issuer: kept.issuer,
  value: kept.value,
  fromOn: kept.fromOn,
  untilOn: kept.untilOn,
  source: kept.source,
  setBy: kept.setBy,
  setOn: kept.setOn,
}

/** What was recorded, and not withdrawn, for an area and for those above it. */
export function recordedFor(tx: Tx, areaCode: string): Promise<RecordedValue[]> {
  return tx
    .select(record)
    .from(kept)
    .where(and(sql`starts_with(${areaCode}, ${kept.areaCode})`, isNull(kept.withdrawnOn)))
}

/**
 * The values of the rules' settings in force for an area on a day, and for each what confirms it (null = 未核实).
 * One query, with the caller's transaction. Throws RangeError where the day is no civil date.
 */
export async function ruleValuesFor(tx: Tx, areaCode: string, day: CivilDate): Promise<ResolvedValues> {
  return settingsInForce(await recordedFor(tx, areaCode), areaCode, day)
}

const most = 200

/** Everything recorded under these keys that the actor may see, withdrawn records among it, newest first. */
export function historyOf(tx: Tx, keys: readonly string[]) {
  return tx
    .select({
      ...record,
      areaName: sql<string>`coalesce(${areas.name}, ${kept.areaCode})`,
      note: kept.note,
      withdrawnBy: kept.withdrawnBy,
      withdrawnOn: kept.withdrawnOn,
      withdrawnReason: kept.withdrawnReason,
      version: kept.version,
    })
    .from(kept)
    .leftJoin(areas, eq(areas.code, kept.areaCode))
    .where(inArray(kept.key, [...keys]))
    .orderBy(desc(kept.fromOn), desc(kept.id))
    .limit(most)
}

export type KeptRecord = Awaited<ReturnType<typeof historyOf>>[number]

type Kept = typeof kept.$inferSelect

/** What an area itself recorded under a key, in the order in which it was recorded. */
export function recordedIn(tx: Tx, areaCode: string, key: string): Promise<Kept[]> {
  return tx
    .select()
    .from(kept)
    .where(and(eq(kept.key, key), eq(kept.areaCode, areaCode)))
    .orderBy(asc(kept.id))
}

/** Grows with every record and every withdrawal: tells an editor whether what was seen still stands. */
export function versionOf(records: readonly Pick<Kept, 'withdrawnOn'>[]): number {
  return records.length + records.filter((one) => one.withdrawnOn !== null).length
}
