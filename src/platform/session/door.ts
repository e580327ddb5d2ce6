import type { Actor } from '../actor.ts'

/** How the rest of the product knows who calls. */
export type SessionDoor = {
  /** The actor of a request's session cookie or bearer token; null when there is none. */
  actorOf(headers: Headers, ip: string): Promise<Actor | null>
  /** Forgets what is cached about an account after its posts, state or sessions changed. */
  forget(accountId: string): void
}
