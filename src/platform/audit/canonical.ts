import { type SQL, sql } from 'drizzle-orm'
import { sm3 } from '../crypto/vault.ts'
import { auditEvents } from './tables.ts'

/** A sealed event as it enters the hash: every column, the time with its microseconds. */
export type ChainEvent = {
  readonly seq: number
  readonly txid: number
  readonly at: string
  readonly event: string
  readonly accountId: string
  readonly personId: string
  readonly personName: string
  readonly postTitle: string
  readonly role: string
  readonly organisationName: string
  readonly areaCode: string
  readonly subjectType: string
  readonly subjectId: string
  readonly subjectName: string
  readonly params: Readonly<Record<string, string | number>>
  readonly ip: string
}

/** What a block says about itself, without its hash. */
export type BlockHead = {
  readonly number: number
  readonly base: number
  readonly fromTxid: number
  readonly fromSeq: number
  readonly toTxid: number
  readonly toSeq: number
  readonly events: number
  readonly note: string
  readonly previous: string
  readonly sealedAt: string
}
export type Block = BlockHead & { readonly hash: string }

/** What the first block holds as the hash of the one before it. */
export const genesis = '0'.repeat(64)

/** The columns of an event as `ChainEvent` has them. */
export const eventColumns = {
  seq: auditEvents.seq,
  txid: auditEvents.txid,
  at: sql<string>`to_char(${auditEvents.at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
  event: auditEvents.event,
  accountId: auditEvents.accountId,
  personId: auditEvents.personId,
  personName: auditEvents.personName,
  postTitle: auditEvents.postTitle,
  role: auditEvents.role,
  organisationName: auditEvents.organisationName,
  areaCode: auditEvents.areaCode,
  subjectType: auditEvents.subjectType,
  subjectId: auditEvents.subjectId,
  subjectName: auditEvents.subjectName,
  params: auditEvents.params,
  ip: auditEvents.ip,
} satisfies Record<keyof ChainEvent, unknown>

/** Events that come after a place in the order (txid, seq); a row comparison, which the index serves. */
export function eventsAfter(txid: number, seq: number): SQL {
  return sql`(${auditEvents.txid}, ${auditEvents.seq}) > (${txid}::bigint, ${seq}::bigint)`
}

/** JSON without spaces, the keys of every object in alphabetical order. */
export function canonical(value: object): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Object && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/** An event as one line of text. */
export function eventLine(event: ChainEvent): string {
  return canonical(event)
}

/** The hash of a block: SM3 over its head and its events, one line of canonical JSON each, joined by line feeds. */
export function blockHash(head: BlockHead, lines: readonly string[]): string {
  const { number, base, fromTxid, fromSeq, toTxid, toSeq, events, note, previous, sealedAt } = head
  const own = { number, base, fromTxid, fromSeq, toTxid, toSeq, events, note, previous, sealedAt }
  return sm3([canonical(own), ...lines].join('\n'))
}
