import { backgroundHeader } from '#common/session.ts'
import type { Actor } from '../actor.ts'
import { type Clock, clockOf } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Vault } from '../crypto/vault.ts'
import type { Data } from '../data.ts'
import type { Database } from '../database/connect.ts'
import { ShortCache } from './cache.ts'
import { bearerIn, cookieIn, secretHash, tokenIn } from './cookies.ts'
import { activateAccount, removeAllFactors } from './credentials.ts'
import type { SessionDoor } from './door.ts'
import { type Library, openLibrary, sessionCookie } from './library.ts'
import { sessionLimits } from './limits.ts'
import { actorOfStanding, type Standing, standingOf, tokenActor } from './standing.ts'
import { openStore, type Store } from './store.ts'

const cacheSize = 5000

type Known = {
  readonly accountId: string
  readonly sessionId: string
  /** Null while the session still asks for something. */
  readonly actor: Actor | null
  /** When the person's last request was written down, in ms. */
  seen: number
}

/** What the sign-in routes use besides the door. */
export type Inside = {
  readonly library: Library
  readonly store: Store
  readonly cookieName: string
  /** The token in one of this installation's signed cookies. */
  readonly signed: (cookie: string | undefined) => string | undefined
  /** What stands behind a session's token now, past the cache. */
  readonly standing: (token: string | undefined) => Promise<Standing | undefined>
}

const insides = new WeakMap<SessionDoor, Inside>()

/** What lies behind a door; for this folder's routes. */
export function insideOf(door: SessionDoor): Inside {
  const inside = insides.get(door)
  if (inside === undefined) throw new Error('this session door was not made by openSessions')
  return inside
}

type Opening = {
  readonly config: Config
  readonly data: Data
  readonly database: Database
  readonly vault: Vault
  readonly clock?: Clock
}

/** The account of a user of the library may open a session. */
async function mayOpen(store: Store, userId: string): Promise<boolean> {
  const found = await store.pool.query(
    `select 1 from accounts where auth_user_id = $1 and state = 'active'
      and (locked_until is null or locked_until <= $2)`,
    [userId, new Date().toISOString()],
  )
  return found.rows.length > 0
}

/** Writes down that a session's person was seen, and prolongs it up to its absolute end. */
async function touch(store: Store, sessionId: string, accountId: string): Promise<void> {
  const { absoluteMs, idleMs } = sessionLimits
  const now = Date.now()
  await store.pool.query(
    `with seen as (
      update auth_sessions set updated_at = $2, expires_at = least($3, created_at + $4 * interval '1 ms') where id = $1
    ), used as (
      update api_tokens set last_used_at = $2 where 'token:' || id = $1
    ) update accounts set last_seen_at = $2 where id = $5`,
    [sessionId, new Date(now).toISOString(), new Date(now + idleMs).toISOString(), absoluteMs, accountId],
  )
}

async function endSessions(store: Store, accountId: string): Promise<number> {
  const ended = await store.pool.query('delete from auth_sessions where user_id = $1', [accountId])
  return ended.rowCount ?? 0
}

function langOf(headers: Headers): 'zh' | 'en' {
  return headers.get('accept-language')?.startsWith('en') === true ? 'en' : 'zh'
}

/** Finds who calls, from memory for a short while. */
function callers(inside: Inside, cache: ShortCache<Known>, today: () => string) {
  const { cookieName, signed, standing, store } = inside

  async function loadSession(cookie: string): Promise<Known | null> {
    const found = await standing(signed(cookie))
    if (found === undefined) return null
    const { accountId, sessionId } = found
    return { accountId, sessionId, actor: actorOfStanding(found), seen: Date.parse(found.seenAt) }
  }

  async function loadToken(token: string): Promise<Known | null> {
    const actor = await tokenActor(store.pool, secretHash(token), today())
    return actor === null ? null : { accountId: actor.accountId, sessionId: actor.sessionId, actor, seen: 0 }
  }

  function known(headers: Headers): Promise<Known | null> | Known | null {
    const cookie = cookieIn(headers.get('cookie'), cookieName)
    if (cookie !== undefined) return cache.peek(cookie) ?? cache.get(cookie, () => loadSession(cookie))
    const token = bearerIn(headers.get('authorization'))
    if (token === undefined) return null
    return cache.peek(token) ?? cache.get(token, () => loadToken(token))
  }

  return async function actorOf(headers: Headers, ip: string): Promise<Actor | null> {
    const found = known(headers)
    const entry = found instanceof Promise ? await found : found
    if (entry === null) return null
    if (Date.now() - entry.seen > sessionLimits.touchMs && !headers.has(backgroundHeader)) {
      entry.seen = Date.now()
      await touch(store, entry.sessionId, entry.accountId)
    }
    return entry.actor === null ? null : { ...entry.actor, ip, lang: langOf(headers) }
  }
}

/** Opens sign-in, sessions and API tokens on a database; `mountSessions` has the routes. */
export function openSessions({ config, database, vault, clock = clockOf(0) }: Opening): SessionDoor {
  const store = openStore(database)
  const secret = vault.sign('session', 'cookie secret')
  const cache = new ShortCache<Known>(sessionLimits.cacheMs, cacheSize)
  const inside: Inside = {
    store,
    cookieName: sessionCookie(config),
    library: openLibrary({
      config,
      secret,
      db: store.db,
      limits: sessionLimits,
      mayOpen: (userId) => mayOpen(store, userId),
    }),
    signed: (cookie) => (cookie === undefined ? undefined : tokenIn(cookie, secret)),
    standing: async (token) =>
      token === undefined ? undefined : await standingOf(store.pool, token, clock.today()),
  }
  const door: SessionDoor = {
    actorOf: callers(inside, cache, clock.today),
    forget: (accountId) => cache.forget(accountId),
    endSessions: async (accountId) => {
      const ended = await endSessions(store, accountId)
      cache.forget(accountId)
      return ended
    },
    removeFactors: async (accountId) => {
      await store.transact((tx) => removeAllFactors(tx, accountId))
      cache.forget(accountId)
    },
    activate: async (code, password, ip) => {
      const account = await activateAccount(store, code, password, ip)
      cache.forget(account.id)
      return { username: account.username }
    },
  }
  insides.set(door, inside)
  return door
}
