import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { Pool } from 'pg'
import type { Actor } from '../actor.ts'
import { recordEvent } from '../audit/record.ts'
import type { Tx } from '../data.ts'
import type { Database } from '../database/connect.ts'
import type { SessionEvent } from './events.ts'

/**
 * The way to the sign-in library's tables, with the connection's own rights: the product's role is granted none.
 * Nothing outside this folder holds it. Never enter it inside a transaction: the embedded database has one connection.
 */
export type Store = {
  readonly pool: Pool
  readonly db: NodePgDatabase
  transact<T>(fn: (tx: Tx) => Promise<T>): Promise<T>
}

/** Opens the store of a database. */
export function openStore(database: Database): Store {
  const db = drizzle({ client: database.pool })
  return { pool: database.pool, db, transact: (fn) => db.transaction(fn) }
}

/** An account as far as signing in is concerned, with its person's name. */
export type AccountRow = {
  readonly id: string
  readonly personId: string
  readonly personName: string
  readonly username: string
  readonly state: 'invited' | 'active' | 'disabled'
  readonly failures: number
  readonly lockedUntil: string | null
  readonly inviteUntil: string | null
  readonly passwordHistory: readonly string[]
}

const accountQuery = `
  select a.id, a.person_id as "personId", coalesce(p.name, a.username) as "personName", a.username, a.state,
    a.failures, a.locked_until as "lockedUntil", a.invite_until as "inviteUntil", a.password_history as "passwordHistory"
  from accounts a left join people p on p.id = a.person_id`

/** The account of a username, an id, or an activation code's hash. */
export async function accountBy(
  pool: Pick<Pool, 'query'>,
  by: 'username' | 'id' | 'invite_hash',
  value: string,
): Promise<AccountRow | undefined> {
  const found = await pool.query<AccountRow>(`${accountQuery} where a.${by} = $1`, [value])
  return found.rows[0]
}

/** The person of an account, acting without a post: at sign-in, or for the own account. */
export function personActor(
  account: Pick<AccountRow, 'id' | 'personId' | 'personName'>,
  ip: string,
  sessionId = '',
): Actor {
  return {
    accountId: account.id,
    personId: account.personId,
    personName: account.personName,
    postId: '',
    title: '',
    role: 'system',
    organisationId: '',
    organisationName: '',
    areaCode: '',
    sessionId,
    lang: 'zh',
    ip,
  }
}

/** Records an event about an account; administrators only see it. */
export function recordOn(
  tx: Tx,
  actor: Actor,
  event: SessionEvent,
  account: Pick<AccountRow, 'id' | 'username'>,
  params: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  return recordEvent(
    tx,
    actor,
    event,
    { type: 'account', id: account.id, name: account.username, areaCode: '' },
    params,
  )
}
