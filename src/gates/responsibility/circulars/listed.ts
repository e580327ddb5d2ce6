import { and, eq, ilike, or, type SQL, sql } from 'drizzle-orm'
import { isAdmin } from '#common/roles.ts'
import { sayBoth } from '#common/text.ts'
import type { Answers } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import { areas } from '#registry/areas/tables.ts'
import { organisations } from '#registry/organisations/tables.ts'
import type { circularsTopic } from './contract.ts'
import { circularOf } from './held.ts'
import {
  dueFor,
  isLate,
  isOpen,
  isReceived,
  isSent,
  recordOf,
  selectRows,
  toRead,
  toSign,
  worded,
} from './queries.ts'
import type { CircularBucket, ReceiptRow } from './shapes.ts'
import { circularRecipients, circulars } from './tables.ts'
import { type CircularRefusal, circularWords } from './text.ts'

type Part = Pick<
  Answers<typeof circularsTopic.contract, CircularRefusal>,
  'list' | 'todo' | 'show' | 'receipts'
>

function inBucket(bucket: CircularBucket, actor: Actor, today: string): SQL {
  switch (bucket) {
    case 'sign':
      return toSign(actor)
    case 'read':
      return toRead(actor)
    case 'open':
      return sql`(${isSent(actor)} and ${isOpen})`
    case 'late':
      return sql`(${isSent(actor)} and ${isLate(today)})`
  }
}

/** What waits for the acting post; late ones count only for who may remind. */
async function todoOf(tx: Tx, actor: Actor, today: string) {
  const mayRemind = ['coordinator', 'department', 'township'].includes(actor.role)
  const late = mayRemind ? inBucket('late', actor, today) : sql`false`
  const found = await tx.execute<{ sign: number; read: number; late: number }>(sql`
    select (count(*) filter (where ${toSign(actor)}))::int as sign,
      (count(*) filter (where ${toRead(actor)}))::int as read, (count(*) filter (where ${late}))::int as late
    from ${circulars} where ${circulars.state} = 'issued'`)
  return one(found.rows)
}

/** How many circulars wait for the acting post in any way. */
export async function waitingCirculars(tx: Tx, actor: Actor, today: string): Promise<number> {
  if (actor.role !== 'system' && isAdmin(actor.role)) return 0
  const { sign, read, late } = await todoOf(tx, actor, today)
  return sign + read + late
}

const own = sql`p.circular_id = ${circularRecipients.circularId} and p.organisation_id = ${circularRecipients.organisationId}`
const reading = (which: SQL) => sql`from circular_readers p where ${own} and ${which}`
const names = (which: SQL) =>
  sql<string>`coalesce((select string_agg(h.name, '、' order by p.id) from circular_readers p join people h on h.id = p.person_id
    where ${own} and ${which}), '')`
const unread = sql`exists (select ${reading(sql`p.read_on is null`)})`

const missingWhere: Readonly<Record<'receipt' | 'reading' | 'any' | 'none', SQL>> = {
  receipt: sql`${circularRecipients.receivedOn} is null`,
  reading: unread,
  any: sql`(${circularRecipients.receivedOn} is null or ${unread})`,
  none: sql`(${circularRecipients.receivedOn} is not null and not ${unread})`,
}

function receiptFields() {
  return {
    organisationId: circularRecipients.organisationId,
    organisation: sql<string>`coalesce(${organisations.name}, '')`,
    areaName: sql<string>`coalesce(${areas.name}, ${circularRecipients.areaCode})`,
    sentOn: circularRecipients.sentOn,
    added: circularRecipients.added,
    deadlineOn: sql<string>`coalesce(${circularRecipients.deadlineOn}, ${circulars.deadlineOn})`,
    receivedOn: circularRecipients.receivedOn,
    receivedName: circularRecipients.receivedName,
    paper: sql<boolean>`(${circularRecipients.receivedOn} is not null and ${circularRecipients.receivedAt} is null)`,
    readers: sql<number>`(select count(*)::int ${reading(sql`true`)})`,
    read: sql<number>`(select count(*)::int ${reading(sql`p.read_on is not null`)})`,
    readNames: names(sql`p.read_on is not null`),
    unreadNames: names(sql`p.read_on is null`),
    remindedOn: circularRecipients.remindedOn,
    reminders: circularRecipients.reminders,
  }
}

function receiptRow(
  row: Omit<ReceiptRow, 'addedWord' | 'howWord'> & { readonly added: boolean },
): ReceiptRow {
  const { added, ...rest } = row
  const how = rest.receivedOn === null ? 'none' : rest.paper ? 'paper' : 'system'
  return {
    ...rest,
    addedWord: sayBoth(circularWords, `added.${added}`),
    howWord: sayBoth(circularWords, `how.${how}`),
  }
}

/** Lists of circulars and of their receipts. */
export const listed: Part = {
  list: async ({ input, tx, actor, app }) => {
    const today = app.clock.today()
    const pattern = containing(input.search ?? '')
    const where =
      and(
        input.roundId ? eq(circulars.roundId, input.roundId) : undefined,
        input.state ? eq(circulars.state, input.state) : undefined,
        input.organisationId ? eq(circulars.organisationId, input.organisationId) : undefined,
        input.side === 'sent' ? isSent(actor) : undefined,
        input.side === 'received' ? isReceived(actor) : undefined,
        input.bucket ? inBucket(input.bucket, actor, today) : undefined,
        input.search ? or(ilike(circulars.title, pattern), ilike(circulars.body, pattern)) : undefined,
      ) ?? sql`true`
    const sortable = {
      title: circulars.title,
      issuedOn: circulars.issuedOn,
      deadlineOn: dueFor(actor),
    }
    const rows = await selectRows(tx, actor, today)
      .where(where)
      .orderBy(...orderOf(input, sortable, { by: circulars.id, descending: true, unique: circulars.id }))
      .limit(window(input).limit)
      .offset(window(input).offset)
    return paged(input, rows.map(worded), () => countUpTo(tx, sql`${circulars} where ${where}`))
  },

  todo: ({ tx, actor, app }) => todoOf(tx, actor, app.clock.today()),

  show: ({ input, tx, actor, app }) => recordOf(tx, actor, input.id, app.clock.today()),

  receipts: async ({ input, tx }) => {
    const circular = await circularOf(tx, input.id)
    const pattern = containing(input.search ?? '')
    const where = and(
      eq(circularRecipients.circularId, circular.id),
      input.missing ? missingWhere[input.missing] : undefined,
      input.search
        ? sql`exists (select from organisations o where o.id = ${circularRecipients.organisationId}
            and (o.name ilike ${pattern} or o.initials ilike ${pattern}))`
        : undefined,
    )
    const sortable = {
      organisation: organisations.name,
      receivedOn: circularRecipients.receivedOn,
      areaName: circularRecipients.areaCode,
      deadlineOn: sql`coalesce(${circularRecipients.deadlineOn}, ${circulars.deadlineOn})`,
    }
    const rows = await tx
      .select(receiptFields())
      .from(circularRecipients)
      .innerJoin(circulars, eq(circulars.id, circularRecipients.circularId))
      .leftJoin(organisations, eq(organisations.id, circularRecipients.organisationId))
      .leftJoin(areas, eq(areas.code, circularRecipients.areaCode))
      .where(where)
      .orderBy(
        ...orderOf(input, sortable, { by: circularRecipients.areaCode, unique: circularRecipients.id }),
      )
      .limit(window(input).limit)
      .offset(window(input).offset)
    return paged(input, rows.map(receiptRow), () => countUpTo(tx, sql`${circularRecipients} where ${where}`))
  },
}
