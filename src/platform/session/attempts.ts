import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { eq, sql } from 'drizzle-orm'
import { refuse } from '../failures.ts'
import { presentHash } from './credentials.ts'
import { attemptsAllowed, lockMinutes } from './limits.ts'
import { type AccountRow, accountBy, personActor, recordOn, type Store } from './store.ts'
import { accounts } from './tables.ts'
import { sessionText } from './text.ts'

const waiting = new Map<string, Promise<unknown>>()

/** Runs attempts on one name one after another, so that parallel guesses can't pass the count of failures. */
export async function oneByOne<T>(name: string, attempt: () => Promise<T>): Promise<T> {
  const before = waiting.get(name) ?? Promise.resolve()
  const mine = before.then(attempt, attempt)
  const settled = mine.catch(() => undefined)
  waiting.set(name, settled)
  try {
    return await mine
  } finally {
    if (waiting.get(name) === settled) waiting.delete(name)
  }
}

function isLocked(account: AccountRow): boolean {
  return account.lockedUntil !== null && new Date(account.lockedUntil).getTime() > Date.now()
}

/**
 * The account when it may try its password now; otherwise undefined, after as much work as a wrong password makes,
 * so that neither the answer nor its time tells which names exist.
 */
export async function accountForAttempt(
  store: Store,
  username: string,
  password: string,
  ip: string,
): Promise<AccountRow | undefined> {
  const account = await accountBy(store.pool, 'username', username)
  if (account?.state === 'active' && !isLocked(account)) return account
  await hashPassword(password)
  if (account !== undefined) {
    await store.transact((tx) => recordOn(tx, personActor(account, ip), 'session.refused', account))
  }
  return undefined
}

/** Counts a wrong password; the fifth in a row locks the account. */
export async function countFailure(store: Store, account: AccountRow, ip: string): Promise<void> {
  const actor = personActor(account, ip)
  await store.transact(async (tx) => {
    const [row] = await tx
      .update(accounts)
      .set({ failures: sql`${accounts.failures} + 1` })
      .where(eq(accounts.id, account.id))
      .returning({ failures: accounts.failures })
    const count = row?.failures ?? 0
    await recordOn(tx, actor, 'session.failed', account, { count })
    if (count < attemptsAllowed) return
    const lockedUntil = new Date(Date.now() + lockMinutes * 60_000).toISOString()
    await tx.update(accounts).set({ failures: 0, lockedUntil }).where(eq(accounts.id, account.id))
    await recordOn(tx, actor, 'session.locked', account, { count, minutes: lockMinutes })
  })
}

/** Forgets failures after the right password. */
export async function clearFailures(store: Store, accountId: string): Promise<void> {
  await store.db.update(accounts).set({ failures: 0, lockedUntil: null }).where(eq(accounts.id, accountId))
}

/** Asks a signed-in person's password once more. Refuses `wrong_password`; failures count as at sign-in. */
export async function confirmPassword(
  store: Store,
  accountId: string,
  password: string,
  ip: string,
): Promise<AccountRow> {
  const known = await accountBy(store.pool, 'id', accountId)
  if (known === undefined) return refuse(sessionText, 'not_signed_in')
  return oneByOne(known.username, async () => {
    const account = await accountForAttempt(store, known.username, password, ip)
    if (account === undefined) return refuse(sessionText, 'wrong_password')
    const hash = await presentHash(store, account.id)
    if (hash === undefined || !(await verifyPassword({ hash, password }))) {
      await countFailure(store, account, ip)
      return refuse(sessionText, 'wrong_password')
    }
    await clearFailures(store, account.id)
    return account
  })
}
