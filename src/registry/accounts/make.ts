import { like, or } from 'drizzle-orm'
import { pinyin } from 'pinyin-pro'
import { newId } from '#common/ids.ts'
import { activationPage } from '#common/session.ts'
import type { Tx } from '#platform/data.ts'
import { type Invite, newInvite } from '#platform/session/credentials.ts'
import { accounts } from '#platform/session/tables.ts'

/** Someone who gets an account; without a username one is made from the name. */
export type Invited = {
  readonly personId: string
  readonly personName: string
  readonly username?: string | undefined
}

/** What is handed to the person, once. */
export type Slip = {
  readonly accountId: string
  readonly personName: string
  readonly username: string
  readonly code: string
  readonly path: string
  readonly until: string
}

const longestBase = 30

/** A name in small Latin letters: 单明 → shanming. */
function spelled(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true, surname: 'head' })
  const letters = syllables
    .join('')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
  return letters.length < 2 ? 'user' : letters.slice(0, longestBase)
}

/** Usernames already in use that begin with one of these. */
async function takenAmong(tx: Tx, starts: readonly string[]): Promise<Set<string>> {
  const patterns = [...new Set(starts)].map((start) =>
    like(accounts.username, `${start.replaceAll('_', '\\_')}%`),
  )
  const rows = await tx
    .select({ username: accounts.username })
    .from(accounts)
    .where(or(...patterns))
  return new Set(rows.map((row) => row.username))
}

function firstFree(base: string, taken: ReadonlySet<string>): string {
  let name = base
  for (let number = 2; taken.has(name); number += 1) name = `${base}${number}`
  return name
}

/** The slip of an invite. */
export function slipOf(account: { id: string; username: string; personName: string }, invite: Invite): Slip {
  return {
    accountId: account.id,
    personName: account.personName,
    username: account.username,
    code: invite.code,
    path: `${activationPage}#${invite.code}`,
    until: invite.until,
  }
}

/**
 * Makes accounts that wait for their activation code. `onTaken` is told a username that was asked for and is in use;
 * it must throw.
 */
export async function makeAccounts(
  tx: Tx,
  people: readonly Invited[],
  createdBy: string,
  onTaken: (username: string) => never,
): Promise<Slip[]> {
  const bases = people.map((person) => person.username ?? spelled(person.personName))
  const taken = await takenAmong(tx, bases)
  const asked = people.flatMap((person) => person.username ?? [])
  for (const [index, username] of asked.entries()) {
    if (taken.has(username) || asked.indexOf(username) !== index) onTaken(username)
  }
  for (const username of asked) taken.add(username)
  const made = people.map((person, index) => {
    const username = person.username ?? firstFree(bases[index] ?? 'user', taken)
    taken.add(username)
    return {
      id: newId(),
      username,
      personId: person.personId,
      personName: person.personName,
      invite: newInvite(),
    }
  })
  await tx.insert(accounts).values(
    made.map(({ id, username, personId, invite }) => ({
      ...{ id, username, personId, createdBy },
      state: 'invited' as const,
      inviteHash: invite.hash,
      inviteUntil: invite.until,
    })),
  )
  return made.map((one) => slipOf(one, one.invite))
}
