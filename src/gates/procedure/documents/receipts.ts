import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Answers } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { refuse } from '#platform/failures.ts'
import { containing, countUpTo, paged, window } from '#platform/listing.ts'
import { areas } from '#registry/areas/tables.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { mayIssue, standsFor, stateWords } from './allowed.ts'
import type { documentsTopic } from './contract.ts'
import { type Doing, type Known, known, subjectOf } from './held.ts'
import { numberWords } from './issue.ts'
import { organisationNames, personNames } from './names.ts'
import { peopleOf, tell } from './notices.ts'
import type { RecipientView } from './shapes.ts'
import { documentRecipients } from './tables.ts'
import { type DocumentRefusal, documentsRefusals } from './text.ts'

type Part = Pick<
  Answers<typeof documentsTopic.contract, DocumentRefusal>,
  'open' | 'receive' | 'remind' | 'receipts'
>
type Recipient = typeof documentRecipients.$inferSelect

/**
 * True for a post of the recipient; for a document from another area also for one that stands for the recipient's area
 * as a whole.
 */
export function receivesFor(
  actor: Actor,
  recipient: Pick<Recipient, 'organisationId' | 'areaCode'>,
  fromArea: string,
): boolean {
  if (actor.organisationId === recipient.organisationId) return true
  return fromArea !== recipient.areaCode && standsFor(actor, recipient.areaCode)
}

type Page = { readonly where: SQL | undefined; readonly limit: number; readonly offset: number }

/** Recipients in the order of areas and codes, main recipients before copies. */
export async function recipientRows(
  tx: Tx,
  actor: Actor,
  document: Known,
  page: Page,
): Promise<RecipientView[]> {
  const rows = await tx
    .select({
      recipient: documentRecipients,
      organisation: organisations.name,
      areaName: sql<string>`coalesce(${areas.name}, ${documentRecipients.areaCode})`,
    })
    .from(documentRecipients)
    .leftJoin(organisations, eq(organisations.id, documentRecipients.organisationId))
    .leftJoin(areas, eq(areas.code, documentRecipients.areaCode))
    .where(page.where)
    .orderBy(asc(documentRecipients.copy), asc(documentRecipients.areaCode), asc(documentRecipients.id))
    .limit(page.limit)
    .offset(page.offset)
  const names = await personNames(
    tx,
    rows.flatMap(({ recipient }) => [recipient.openedBy, recipient.receivedBy]),
  )
  return rows.map(({ recipient, organisation, areaName }) => {
    const { documentId: _, areaCode: __, ...row } = recipient
    return {
      ...row,
      organisation: organisation ?? '',
      areaName,
      openedBy: row.openedBy === null ? null : names(row.openedBy),
      receivedBy: row.receivedBy === null ? null : names(row.receivedBy),
      own: row.receivedAt === null && receivesFor(actor, recipient, document.areaCode),
    }
  })
}

async function sentTo(ask: Doing, document: Known): Promise<Recipient[]> {
  return ask.tx.select().from(documentRecipients).where(eq(documentRecipients.documentId, document.id))
}

/** Receipt (签收), first opening, and reminding those who have not received yet. */
export const receipts: Part = {
  open: async (ask) => {
    const { tx, actor, app } = ask
    const document = await known(tx, ask.input.id)
    const own = (await sentTo(ask, document)).filter((row) => receivesFor(actor, row, document.areaCode))
    const ids = own.filter((row) => row.openedAt === null).map((row) => row.id)
    if (ids.length === 0) refuse(documentsRefusals, 'not_a_recipient')
    await tx
      .update(documentRecipients)
      .set({ openedBy: actor.personId, openedAt: app.clock.now() })
      .where(inArray(documentRecipients.id, ids))
    const organisation = (
      await organisationNames(
        tx,
        own.map((row) => row.organisationId),
      )
    ).join('、')
    await ask.audit('document.opened', subjectOf(document), { organisation, title: document.title })
    return {}
  },

  receive: async (ask) => {
    const { tx, actor, app, input } = ask
    const document = await known(tx, input.id)
    if (document.state === 'void') refuse(documentsRefusals, 'void_document')
    const rows = await sentTo(ask, document)
    const row = rows.find((one) => one.organisationId === input.organisationId)
    if (document.state !== 'issued' || row === undefined || !receivesFor(actor, row, document.areaCode)) {
      return refuse(documentsRefusals, 'not_a_recipient')
    }
    const now = app.clock.now()
    const changed = await tx
      .update(documentRecipients)
      .set({
        ...{ receivedBy: actor.personId, receivedAt: now },
        ...(row.openedAt === null ? { openedBy: actor.personId, openedAt: now } : {}),
      })
      .where(and(eq(documentRecipients.id, row.id), isNull(documentRecipients.receivedAt)))
      .returning({ id: documentRecipients.id })
    if (changed.length === 0) {
      const [held] = (await sentTo(ask, document)).filter((one) => one.id === row.id)
      const who = (await personNames(tx, [held?.receivedBy ?? null]))(held?.receivedBy ?? null)
      refuse(documentsRefusals, 'already_received', { who })
    }
    const [organisation = ''] = await organisationNames(tx, [row.organisationId])
    await ask.audit('document.received', subjectOf(document), { organisation, title: document.title })
    return {}
  },

  remind: async (ask) => {
    const { tx, actor, app } = ask
    const document = await known(tx, ask.input.id)
    if (!mayIssue(actor, document)) refuse(documentsRefusals, 'issue_not_yours')
    if (document.state !== 'issued') {
      const words = { move: '催签', moveEn: 'remind' }
      refuse(documentsRefusals, 'state_not_allowed', { ...stateWords(document.state), ...words })
    }
    const left = (await sentTo(ask, document)).filter((row) => row.receivedAt === null)
    if (left.length === 0) refuse(documentsRefusals, 'nobody_left')
    await tx
      .update(documentRecipients)
      .set({ remindedAt: app.clock.now() })
      .where(
        inArray(
          documentRecipients.id,
          left.map((row) => row.id),
        ),
      )
    const people = await peopleOf(
      tx,
      left.map((row) => row.organisationId),
    )
    await tell(ask, document, 'reminded', people, numberWords(document.numberText))
    await ask.audit('document.reminded', subjectOf(document), { title: document.title, n: left.length })
    return { reminded: left.length }
  },

  receipts: async ({ input, tx, actor }) => {
    const document = await known(tx, input.id)
    const seen = input.search === undefined ? undefined : containing(input.search)
    const where = and(
      eq(documentRecipients.documentId, document.id),
      input.received === undefined
        ? undefined
        : sql`(${documentRecipients.receivedAt} is not null) = ${input.received}`,
      seen === undefined
        ? undefined
        : sql`exists (select from organisations o where o.id = ${documentRecipients.organisationId}
            and (o.name ilike ${seen} or o.initials ilike ${seen}))`,
    )
    const rows = await recipientRows(tx, actor, document, { where, ...window(input) })
    return paged(input, rows, () => countUpTo(tx, sql`${documentRecipients} where ${where ?? sql`true`}`))
  },
}
