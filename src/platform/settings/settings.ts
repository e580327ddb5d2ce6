import { eq, sql } from 'drizzle-orm'
import { systemActor } from '../actor.ts'
import type { DemoKind } from '../config.ts'
import type { Data, Tx } from '../data.ts'
import { settings } from './tables.ts'

/** What an installation is set to; each key with the shape of its value. */
export type SettingValues = {
  /** Days by which a demo's clock stands back; 0 in a real installation. */
  demo_offset_days: number
  /** The class of network of the installation. */
  network_class: 'internet' | 'government' | 'intranet'
  /** True where the fictional demo was loaded. */
  demo: boolean
  /** Which demo it is; one that was loaded before there were two is the county. */
  demo_kind: DemoKind
  /** Role cards of the demo's sign-in page. */
  demo_cards: readonly DemoCard[]
  /** Days within which a request (请示) is to be answered where no plan names a day. */
  approval_reply_days: number
}

/** Who one can be in the demo, and what this person wants to do today. */
export type DemoCard = {
  readonly username: string
  readonly password: string
  readonly role: string
  readonly zh: { who: string; wants: string }
  readonly en: { who: string; wants: string }
}

/** Reads a setting, or its default where it was never set. */
export function readSetting<K extends keyof SettingValues>(
  data: Data,
  key: K,
  fallback: SettingValues[K],
): Promise<SettingValues[K]> {
  return data.transact(systemActor, (tx) => settingIn(tx, key, fallback), 'read')
}

/** Reads a setting inside a transaction. */
export async function settingIn<K extends keyof SettingValues>(
  tx: Tx,
  key: K,
  fallback: SettingValues[K],
): Promise<SettingValues[K]> {
  const [row] = await tx.select().from(settings).where(eq(settings.key, key))
  return row === undefined ? fallback : (row.value as SettingValues[K])
}

/** Writes a setting. */
export async function writeSetting<K extends keyof SettingValues>(
  tx: Tx,
  key: K,
  value: SettingValues[K],
  by: string,
): Promise<void> {
  await tx
    .insert(settings)
    .values({ key, value, updatedBy: by })
    .onConflictDoUpdate({
      target: settings.key,
      set: { value, updatedBy: by, updatedAt: sql`now()`, version: sql`${settings.version} + 1` },
    })
}
