import { DatabaseError } from 'pg'

const uniqueViolation = '23505'

/** True when a statement failed because a unique value is held by another record, perhaps one the actor can't see. */
export function isTaken(failure: unknown): boolean {
  const cause = failure instanceof Error ? failure.cause : undefined
  return cause instanceof DatabaseError && cause.code === uniqueViolation
}
