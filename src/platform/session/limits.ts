/** Failures in a row after which an account is locked. */
export const attemptsAllowed = 5
/** How long an account stays locked. */
export const lockMinutes = 30
/** How long an activation code is valid. */
export const inviteDays = 7
/** Requests to the sign-in routes from one address in a minute. */
export const requestsPerMinute = 60

/** How long a confirmation by passkey can be given and used, in ms. */
export const confirmationMs = 5 * 60_000

/** How long a session lives. */
export type SessionLimits = {
  /** Without any request of its person. */
  readonly idleMs: number
  /** In all. */
  readonly absoluteMs: number
  /** How long what is known about a session is taken from memory. */
  readonly cacheMs: number
  /** How often the last request's time is written down. */
  readonly touchMs: number
}

const second = 1000
const minute = 60 * second

export const sessionLimits: SessionLimits = {
  idleMs: 20 * minute,
  absoluteMs: 12 * 60 * minute,
  cacheMs: 30 * second,
  touchMs: minute,
}
