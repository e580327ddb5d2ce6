import type { Actor } from '../actor.ts'
import type { Tx } from '../data.ts'
import { auditEvents } from './tables.ts'

/** What an event is about. `areaCode` says whose trail shows it ('' = administrators only). */
export type Subject = {
  readonly type: string
  readonly id: string
  readonly name: string
  readonly areaCode: string
}

/** Writes an audit event with the same transaction as the act itself. */
export async function recordEvent(
  tx: Tx,
  actor: Actor,
  event: string,
  subject: Subject,
  params: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  await tx.insert(auditEvents).values({
    event,
    accountId: actor.accountId,
    personId: actor.personId,
    personName: actor.personName,
    postTitle: actor.title,
    role: actor.role,
    organisationName: actor.organisationName,
    areaCode: subject.areaCode,
    subjectType: subject.type,
    subjectId: subject.id,
    subjectName: subject.name,
    params,
    ip: actor.ip,
  })
}
