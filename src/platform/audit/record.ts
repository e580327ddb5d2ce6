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

type Params = Readonly<Record<string, string | number>>

function rowOf(
  actor: Actor,
  event: string,
  subject: Subject,
  params: Params,
): typeof auditEvents.$inferInsert {
  return {
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
  }
}

/** Writes an audit event with the same transaction as the act itself. */
export async function recordEvent(
  tx: Tx,
  actor: Actor,
  event: string,
  subject: Subject,
  params: Params = {},
): Promise<void> {
  await tx.insert(auditEvents).values(rowOf(actor, event, subject, params))
}

const eventsAtOnce = 500

/** Writes the same event for many records with few statements. */
export async function recordEvents(
  tx: Tx,
  actor: Actor,
  event: string,
  all: readonly { readonly subject: Subject; readonly params: Params }[],
): Promise<void> {
  const rows = all.map(({ subject, params }) => rowOf(actor, event, subject, params))
  for (let from = 0; from < rows.length; from += eventsAtOnce) {
    await tx.insert(auditEvents).values(rows.slice(from, from + eventsAtOnce))
  }
}
