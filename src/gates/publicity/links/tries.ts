import { eq, inArray, sql } from 'drizzle-orm'
import type { App } from '#platform/app.ts'
import type { Tx } from '#platform/data.ts'
import { identityTries } from '#platform/links/tables.ts'

/** Failures after which a name at a unit's code, or an address, has to wait. */
export const triesAllowed = { name: 5, address: 40 } as const
/** How long it has to wait; failures older than this count no more. */
export const waitMinutes = 15

type Keys = { readonly name: string; readonly address: string }

/** Under which hashes failures of a name at a unit's code, and of an address, are counted. */
export function triesKeys(app: App, unitLinkId: string, name: string, ip: string): Keys {
  return {
    name: app.vault.fingerprint(`try:${unitLinkId}:${name}`),
    address: app.vault.fingerprint(`try:${unitLinkId}:from:${ip}`),
  }
}

const later = (now: string, minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString()

/** When the name or the address may try again, ISO text; null when it may now. */
export async function lockedUntil(tx: Tx, keys: Keys, now: string): Promise<string | null> {
  const rows = await tx
    .select()
    .from(identityTries)
    .where(inArray(identityTries.key, [keys.name, keys.address]))
  const times = rows.flatMap((row) => (row.lockedUntil === null ? [] : [row.lockedUntil]))
  return (
    times
      .filter((time) => Date.parse(time) > Date.parse(now))
      .sort()
      .at(-1) ?? null
  )
}

/** Counts a failure on both; one that reaches its limit has to wait. */
export async function countFailure(tx: Tx, keys: Keys, now: string): Promise<void> {
  for (const which of ['name', 'address'] as const) {
    const fresh = sql`${identityTries.lastAt} > ${later(now, -waitMinutes)}::timestamptz`
    const [row] = await tx
      .insert(identityTries)
      .values({ key: keys[which], failures: 1, lastAt: now })
      .onConflictDoUpdate({
        target: identityTries.key,
        set: {
          failures: sql`case when ${fresh} then ${identityTries.failures} + 1 else 1 end`,
          lastAt: now,
        },
      })
      .returning({ failures: identityTries.failures })
    if ((row?.failures ?? 0) < triesAllowed[which]) continue
    await tx
      .update(identityTries)
      .set({ failures: 0, lockedUntil: later(now, waitMinutes) })
      .where(eq(identityTries.key, keys[which]))
  }
}

/** Forgets the name's failures after the right answer. */
export async function clearFailures(tx: Tx, keys: Keys): Promise<void> {
  await tx.delete(identityTries).where(eq(identityTries.key, keys.name))
}
