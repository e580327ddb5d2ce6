import type { Actor } from '../actor.ts'

/** How the rest of the product knows who calls, and ends what an account may no longer do. */
export type SessionDoor = {
  /** The actor of a request's session cookie or bearer token; null when there is none. */
  actorOf(headers: Headers, ip: string): Promise<Actor | null>
  /** Forgets what is cached about an account after its posts, state or sessions changed. */
  forget(accountId: string): void
  /** Ends the account's sessions; call it after the commit. Returns how many there were. */
  endSessions(accountId: string): Promise<number>
  /** Removes the account's authenticator app, backup codes and passkeys; call it after the commit. */
  removeFactors(accountId: string): Promise<void>
  /**
   * Takes an activation code and sets the account's password; returns the username.
   * Refuses `invite_invalid` and what is wrong with the password.
   */
  activate(code: string, password: string, ip: string): Promise<{ username: string }>
}
