import type { Subject } from '#platform/audit/record.ts'

/**
 * Where administrators and what they do belong: no division has this code, so that no business post reaches it,
 * while the three administrators do.
 */
export const adminArea = '!'

/** An account as the subject of an event that the administrators see. */
export function accountSubject(account: { id: string; username: string }): Subject {
  return { type: 'account', id: account.id, name: account.username, areaCode: adminArea }
}
