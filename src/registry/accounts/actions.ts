import { and, eq, gt, ilike, inArray, or, type SQL, sql } from 'drizzle-orm'
import { say } from '#common/text.ts'
import { type Ask, answer } from '#platform/action.ts'
import { lastChange } from '#platform/audit/trail.ts'
import { one } from '#platform/failures.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import { newInvite } from '#platform/session/credentials.ts'
import { accounts } from '#platform/session/tables.ts'
import { people } from '../people/tables.ts'
import { accountsTopic } from './contract.ts'
import { makeAccounts, slipOf } from './make.ts'
import { accountSubject } from './office.ts'
import { holdsPost, postsOfPerson, rolesOfPerson } from './queries.ts'
import { accountsRefusals, accountsText } from './text.ts'

type Refusal = (typeof accountsRefusals.keys)[number]
type Account = typeof accounts.$inferSelect
type State = Account['state']

function now(): string {
  return new Date().toISOString()
}

function matches(text: string | undefined): SQL | undefined {
  if (text === undefined || text === '') return undefined
  const pattern = containing(text)
  return or(
    ilike(people.name, pattern),
    ilike(people.initials, pattern),
    ilike(people.number, pattern),
    ilike(accounts.username, pattern),
  )
}

/** Another person's account, for a change: no administrator decides on the own one. */
async function otherAccount<I extends { id: string }>(ask: Ask<I, Refusal>): Promise<Account> {
  const { input, actor, tx, refuse } = ask
  const account = one(await tx.select().from(accounts).where(eq(accounts.id, input.id)).for('update'))
  if (account.personId === actor.personId) refuse('own_account')
  return account
}

/** The same, unchanged since it was shown and in one of these states. */
async function accountIn<I extends { id: string; version: number }>(
  ask: Ask<I, Refusal>,
  states: readonly State[],
): Promise<Account> {
  const account = await otherAccount(ask)
  const { input, tx, actor, refuse } = ask
  if (account.version !== input.version) {
    refuse('changed_meanwhile', await lastChange(tx, 'account', account.id))
  }
  if (!states.includes(account.state)) {
    refuse('state', { state: say(accountsText, `state.${account.state}`, actor.lang) })
  }
  return account
}

/** Writes a change and what it does to sessions: they are read anew, or ended. */
async function change<I>(
  ask: Ask<I, Refusal>,
  account: Account,
  set: Partial<Account>,
  sessions: 'forget' | 'end',
): Promise<{ version: number; state: State }> {
  const { tx, app, afterCommit } = ask
  const version = account.version + 1
  await tx
    .update(accounts)
    .set({ ...set, version })
    .where(eq(accounts.id, account.id))
  afterCommit(async () => {
    if (sessions === 'end') await app.sessions.endSessions(account.id)
    else app.sessions.forget(account.id)
  })
  return { version, state: set.state ?? account.state }
}

export const accountsActions = answer(accountsTopic, accountsRefusals, {
  list: async ({ input, tx }) => {
    const at = now()
    const where = and(
      input.state === 'locked' ? gt(accounts.lockedUntil, at) : undefined,
      input.state !== undefined && input.state !== 'locked' ? eq(accounts.state, input.state) : undefined,
      input.role ? holdsPost(input.role) : undefined,
      matches(input.search),
    )
    const rows = await tx
      .select({
        id: accounts.id,
        personId: accounts.personId,
        personName: people.name,
        username: accounts.username,
        state: accounts.state,
        locked: sql<boolean>`coalesce(${accounts.lockedUntil} > ${at}, false)`,
        lockedUntil: accounts.lockedUntil,
        inviteUntil: accounts.inviteUntil,
        lastSeenAt: accounts.lastSeenAt,
        createdAt: accounts.createdAt,
        posts: postsOfPerson,
        roles: rolesOfPerson,
        version: accounts.version,
      })
      .from(accounts)
      .innerJoin(people, eq(people.id, accounts.personId))
      .where(where)
      .orderBy(
        ...orderOf(
          input,
          {
            personName: people.initials,
            username: accounts.username,
            state: accounts.state,
            lastSeenAt: accounts.lastSeenAt,
            createdAt: accounts.createdAt,
          },
          { by: accounts.username, unique: accounts.id },
        ),
      )
      .limit(window(input).limit)
      .offset(window(input).offset)
    const from = sql`${accounts} join ${people} on ${people.id} = ${accounts.personId} where ${where ?? sql`true`}`
    return paged(input, rows, () => countUpTo(tx, from))
  },

  candidates: async ({ input, tx }) => {
    const text = input.search === undefined || input.search === '' ? undefined : containing(input.search)
    const where = and(
      holdsPost(input.role),
      sql`not exists (select from ${accounts} where ${accounts.personId} = ${people.id})`,
      text
        ? or(ilike(people.name, text), ilike(people.initials, text), ilike(people.number, text))
        : undefined,
    )
    const rows = await tx
      .select({
        personId: people.id,
        personName: people.name,
        number: people.number,
        posts: postsOfPerson,
        roles: rolesOfPerson,
      })
      .from(people)
      .where(where)
      .orderBy(
        ...orderOf(
          input,
          { personName: people.initials, number: people.number },
          { by: people.number, unique: people.id },
        ),
      )
      .limit(window(input).limit)
      .offset(window(input).offset)
    return paged(input, rows, () => countUpTo(tx, sql`${people} where ${where ?? sql`true`}`))
  },

  create: async ({ input, actor, tx, refuse, audit }) => {
    const ids = input.people.map((person) => person.personId)
    if (new Set(ids).size < ids.length) refuse('person_twice')
    const found = await tx
      .select({ id: people.id, name: people.name, account: accounts.id })
      .from(people)
      .leftJoin(accounts, eq(accounts.personId, people.id))
      .where(and(inArray(people.id, ids), holdsPost()))
    if (found.length < ids.length) refuse('not_candidate', { count: ids.length - found.length })
    const names = new Map<string, string>()
    for (const person of found) {
      if (person.account !== null) refuse('has_account', { name: person.name })
      names.set(person.id, person.name)
    }
    const invited = input.people.map((person) => ({
      ...person,
      personName: names.get(person.personId) ?? '',
    }))
    const slips = await makeAccounts(tx, invited, actor.accountId, (username) =>
      refuse('username_taken', { username }),
    )
    for (const { accountId, username, personName } of slips) {
      await audit('account.created', accountSubject({ id: accountId, username }), {
        username,
        name: personName,
      })
    }
    return { slips }
  },

  reissue: async (ask) => {
    const account = await accountIn(ask, ['invited', 'active'])
    const invite = newInvite()
    // Without its user the old password counts no more, also when the account is disabled and enabled meanwhile.
    const set = {
      state: 'invited',
      authUserId: null,
      inviteHash: invite.hash,
      inviteUntil: invite.until,
    } as const
    const { version } = await change(ask, account, set, 'end')
    await ask.audit('account.invite_issued', accountSubject(account), { username: account.username })
    const person = one(
      await ask.tx.select({ name: people.name }).from(people).where(eq(people.id, account.personId)),
    )
    return { slip: slipOf({ ...account, personName: person.name }, invite), version }
  },

  disable: async (ask) => {
    const account = await accountIn(ask, ['invited', 'active'])
    const set = { state: 'disabled', inviteHash: null, inviteUntil: null } as const
    const done = await change(ask, account, set, 'end')
    const params = { username: account.username, reason: ask.input.reason }
    await ask.audit('account.disabled', accountSubject(account), params)
    return done
  },

  enable: async (ask) => {
    const account = await accountIn(ask, ['disabled'])
    const state = account.authUserId === null ? 'invited' : 'active'
    const done = await change(ask, account, { state, failures: 0, lockedUntil: null }, 'forget')
    await ask.audit('account.enabled', accountSubject(account), { username: account.username })
    return done
  },

  unlock: async (ask) => {
    const account = await otherAccount(ask)
    if (account.lockedUntil === null || Date.parse(account.lockedUntil) <= Date.now())
      ask.refuse('not_locked')
    await ask.tx.update(accounts).set({ failures: 0, lockedUntil: null }).where(eq(accounts.id, account.id))
    await ask.audit('account.unlocked', accountSubject(account), { username: account.username })
    return { state: account.state }
  },

  endSessions: async (ask) => {
    const account = await otherAccount(ask)
    if (account.authUserId === null) ask.refuse('no_sessions')
    ask.afterCommit(async () => void (await ask.app.sessions.endSessions(account.id)))
    await ask.audit('account.sessions_ended', accountSubject(account), { username: account.username })
    return { state: account.state }
  },

  removeFactors: async (ask) => {
    const account = await accountIn(ask, ['active'])
    const done = await change(ask, account, {}, 'end')
    ask.afterCommit(() => ask.app.sessions.removeFactors(account.id))
    await ask.audit('account.factors_removed', accountSubject(account), { username: account.username })
    return done
  },
})
