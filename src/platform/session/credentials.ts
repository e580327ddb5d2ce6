import { randomBytes } from 'node:crypto'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { and, eq, gt, ne, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { passwordProblem, passwordRules } from '#common/password.ts'
import type { Tx } from '../data.ts'
import { refuse } from '../failures.ts'
import { secretHash } from './cookies.ts'
import { inviteDays } from './limits.ts'
import { type AccountRow, accountBy, personActor, recordOn, type Store } from './store.ts'
import { accounts, authAccounts, authPasskeys, authSessions, authTwoFactors, authUsers } from './tables.ts'
import { sessionText } from './text.ts'

// Without I, L, O, U: a code is also typed from a printed slip.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A one-time code of 128 random bits with how it is stored and until when it is valid. */
export type Invite = { readonly code: string; readonly hash: string; readonly until: string }

/** Makes an activation code, in groups of five for reading aloud and typing. */
export function newInvite(): Invite {
  let rest = BigInt(`0x${randomBytes(16).toString('hex')}`)
  let plain = ''
  for (let index = 0; index < 26; index += 1) {
    plain += letters.charAt(Number(rest & 31n))
    rest >>= 5n
  }
  const until = new Date(Date.now() + inviteDays * 86_400_000).toISOString()
  return { code: plain.replaceAll(/.{5}(?=.)/g, '$&-'), hash: secretHash(plain), until }
}

function inviteHash(code: string): string {
  const plain = code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  return secretHash(plain.replaceAll('O', '0').replaceAll(/[IL]/g, '1'))
}

/** The account that waits for this activation code, or undefined. */
export async function invitedAccount(store: Store, code: string): Promise<AccountRow | undefined> {
  const account = await accountBy(store.pool, 'invite_hash', inviteHash(code))
  const isValid = account?.state === 'invited' && Date.parse(account.inviteUntil ?? '') > Date.now()
  return isValid ? account : undefined
}

/** Refuses a password that breaks the rules or is one of the account's last; returns its hash. */
async function checkedHash(account: AccountRow, password: string): Promise<string> {
  const problem = passwordProblem(password, account.username)
  if (problem !== null) refuse(sessionText, problem)
  for (const hash of account.passwordHistory) {
    if (await verifyPassword({ hash, password })) refuse(sessionText, 'password_used')
  }
  return hashPassword(password)
}

function withPassword(hash: string) {
  const kept = sql`(array_prepend(${hash}, ${accounts.passwordHistory}))[1:${sql.raw(String(passwordRules.remembered))}]`
  return { passwordSetAt: new Date().toISOString(), passwordHistory: kept, failures: 0, lockedUntil: null }
}

/**
 * Sets an invited account's password by its one-time code, which is then used up. The library's user has the
 * account's own id. Refuses `invite_invalid` and what is wrong with the password.
 */
export async function activateAccount(
  store: Store,
  code: string,
  password: string,
  ip: string,
): Promise<AccountRow> {
  const account = await invitedAccount(store, code)
  if (account === undefined) return refuse(sessionText, 'invite_invalid')
  const hash = await checkedHash(account, password)
  await store.transact(async (tx) => {
    const used = await tx
      .update(accounts)
      .set({
        ...withPassword(hash),
        state: 'active',
        authUserId: account.id,
        inviteHash: null,
        inviteUntil: null,
        version: sql`${accounts.version} + 1`,
      })
      .where(
        and(
          eq(accounts.id, account.id),
          eq(accounts.state, 'invited'),
          eq(accounts.inviteHash, inviteHash(code)),
          gt(accounts.inviteUntil, new Date().toISOString()),
        ),
      )
      .returning({ id: accounts.id })
    if (used.length === 0) refuse(sessionText, 'invite_invalid')
    await makeUser(tx, account, hash)
    await tx.delete(authSessions).where(eq(authSessions.userId, account.id))
    await recordOn(tx, personActor(account, ip), 'account.activated', account)
  })
  return account
}

async function makeUser(tx: Tx, account: AccountRow, hash: string): Promise<void> {
  const email = `${account.id.toLowerCase()}@accounts.invalid`
  await tx
    .insert(authUsers)
    .values({ id: account.id, name: account.personName, email, username: account.username })
    .onConflictDoUpdate({ target: authUsers.id, set: { username: account.username } })
  await tx.delete(authAccounts).where(eq(authAccounts.userId, account.id))
  await tx.insert(authAccounts).values({
    id: newId(),
    accountId: account.id,
    providerId: 'credential',
    userId: account.id,
    password: hash,
  })
}

/** Replaces an account's password and ends its other sessions. Refuses what is wrong with the password. */
export async function changePassword(
  store: Store,
  account: AccountRow,
  password: string,
  session: { readonly id: string; readonly ip: string },
): Promise<void> {
  const hash = await checkedHash(account, password)
  await store.transact(async (tx) => {
    await tx.update(accounts).set(withPassword(hash)).where(eq(accounts.id, account.id))
    await tx.update(authAccounts).set({ password: hash }).where(eq(authAccounts.userId, account.id))
    await tx
      .delete(authSessions)
      .where(and(eq(authSessions.userId, account.id), ne(authSessions.id, session.id)))
    await recordOn(tx, personActor(account, session.ip, session.id), 'session.password_changed', account)
  })
}

/** Removes an account's authenticator app, backup codes and passkeys. */
export async function removeAllFactors(tx: Tx, accountId: string): Promise<void> {
  await tx.delete(authTwoFactors).where(eq(authTwoFactors.userId, accountId))
  await tx.delete(authPasskeys).where(eq(authPasskeys.userId, accountId))
  await tx.update(authUsers).set({ twoFactorEnabled: false }).where(eq(authUsers.id, accountId))
}

/** The hash of an account's present password. */
export async function presentHash(store: Store, accountId: string): Promise<string | undefined> {
  const [row] = await store.db
    .select({ password: authAccounts.password })
    .from(authAccounts)
    .where(and(eq(authAccounts.userId, accountId), eq(authAccounts.providerId, 'credential')))
  return row?.password ?? undefined
}
