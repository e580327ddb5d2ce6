import type { Actor } from '../actor.ts'
import { type Clock, clockOf } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Vault } from '../crypto/vault.ts'
import type { Data } from '../data.ts'
import type { Database } from '../database/connect.ts'
import { ShortCache } from './cache.ts'
import { bearerIn, cookieIn, secretHash, tokenIn } from './cookies.ts'
import { activateAccount } from './credentials.ts'
import type { SessionDoor } from './door.ts'
import { type Library, openLibrary } from './library.ts'
import { sessionLimits } from './limits.ts'
import { actorOfStanding, type Standing, standingOf, tokenActor } from './standing.ts'
import { openStore, type Store } from './store.ts'

/** Requests with this header are a screen's own refreshing: they do not keep a session alive. */
export const backgroundHeader = 'x-wuguan-background'

const cacheSize = 5000

type Known = {
  readonly accountId: string
  readonly actor: Actor | null
  readonly standing: Standing | null
  /** When the person's last request was written down, in ms. */
  seen: number
}

/** What the sign-in routes use besides the door. */
export type Sessions = SessionDoor & {
  readonly library: Library
  readonly store: Store
  readonly today: () => string
  /** The session behind a request's cookie, fresh from the database. */
  standing(headers: Headers): Promise<Standing | undefined>
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

async function removeFactors(store: Store, accountId: string): Promise<void> {
  await store.transact(async (tx) => {
    const { removeAllFactors } = await import('./factors.ts')
    await removeAllFactors(tx, accountId)
  })
}

function langOf(headers: Headers): 'zh' | 'en' {
  return headers.get('accept-language')?.startsWith('en') === true ? 'en' : 'zh'
}

/** Opens sign-in, sessions and API tokens on a database; see `mountSessions` for the routes. */
export function openSessions({ config, database, vault, clock = clockOf(0) }: Opening): Sessions {
  const store = openStore(database)
  const secret = vault.sign('session', 'cookie secret')
  const library = openLibrary({
    config,
    secret,
    db: store.db,
    limits: sessionLimits,
    mayOpen: (userId) => mayOpen(store, userId),
  })
  const cache = new ShortCache<Known>(sessionLimits.cacheMs, cacheSize)
  const cookieName = library.options.sessionCookie

  const tokenOf = (headers: Headers): string | undefined => {
    const cookie = cookieIn(headers.get('cookie'), cookieName)
    return cookie === undefined ? undefined : tokenIn(cookie, secret)
  }
  return {} as Sessions
}
