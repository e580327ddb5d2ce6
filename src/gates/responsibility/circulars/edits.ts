import { eq, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers } from '#platform/action.ts'
import { one } from '#platform/failures.ts'
import { attachFile } from '#platform/files/attach.ts'
import { organisations } from '#registry/organisations/tables.ts'
import type { circularsTopic } from './contract.ts'
import {
  addressees,
  type Circular,
  change,
  type DraftAsk,
  notAllowed,
  ownCircular,
  standsFor,
  subjectOf,
} from './held.ts'
import type { CircularFacts } from './shapes.ts'
import { circularFiles, circulars } from './tables.ts'
import type { CircularRefusal } from './text.ts'

type Part = Pick<
  Answers<typeof circularsTopic.contract, CircularRefusal>,
  'create' | 'edit' | 'senders' | 'documents'
>

/** Refuses a deadline before today. */
export function notPast(ask: DraftAsk, day: string): void {
  const today = ask.app.clock.today()
  if (day < today) ask.refuse('deadline_past', { day, today })
}

/** Refuses a document that is not in force or can't be seen. */
export async function issuedDocument(ask: DraftAsk, documentId: string | null): Promise<void> {
  if (documentId === null) return
  const found = await ask.tx.execute(
    sql`select 1 from documents where id = ${documentId} and state = 'issued'`,
  )
  if (found.rows.length === 0) ask.refuse('unknown_document')
}

/** The area of the sending organisation: the actor's own, or (for who stands for it) another of the same area. */
async function senderArea(ask: DraftAsk, organisationId: string): Promise<string> {
  const { tx, actor, refuse } = ask
  const [organ] = await tx
    .select({ areaCode: organisations.areaCode })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
  if (organ === undefined) return refuse('unknown_organisation')
  if (organisationId !== actor.organisationId && !standsFor(actor, organ.areaCode)) refuse('not_sender')
  return organ.areaCode
}

/** Refuses facts that can't be sent: sender, deadline, document, organisations, nothing said. */
async function checkFacts(ask: DraftAsk, input: CircularFacts): Promise<string> {
  const areaCode = await senderArea(ask, input.organisationId)
  notPast(ask, input.deadlineOn)
  if (input.documentId === null && input.body === '') ask.refuse('empty')
  await issuedDocument(ask, input.documentId)
  await addressees(ask, input.addresseeIds)
  return areaCode
}

function columnsOf(input: CircularFacts) {
  const { organisationId, documentId, title, body, deadlineOn, remindDays, readersWho, readersNeeded } = input
  const addresseeIds = [...new Set(input.addresseeIds)]
  return {
    ...{ organisationId, documentId, title, body, deadlineOn, remindDays, readersWho, readersNeeded },
    addresseeIds,
  }
}

/** Writes the annexes anew; those that are there already stay, new ones must be the actor's own uploads. */
async function storeFiles(
  ask: DraftAsk,
  circular: Pick<Circular, 'id' | 'areaCode'>,
  ids: readonly string[],
) {
  const { tx, actor } = ask
  const own = eq(circularFiles.circularId, circular.id)
  const held = new Map(
    (await tx.select().from(circularFiles).where(own)).map((file) => [file.fileId, file.name]),
  )
  await tx.delete(circularFiles).where(own)
  for (const [position, fileId] of [...new Set(ids)].entries()) {
    const name = held.get(fileId) ?? (await attachFile(tx, actor, fileId, circular.areaCode))
    if (name === null) return ask.refuse('not_your_file')
    await tx.insert(circularFiles).values({ id: newId(), circularId: circular.id, fileId, name, position })
  }
}

/** Drafts a circular and gives its id; refuses what can't be sent. */
export async function createCircular(
  ask: DraftAsk,
  input: CircularFacts & { readonly roundId: string; readonly supersedesId?: string | undefined },
): Promise<{ readonly id: string }> {
  const { tx, actor, refuse } = ask
  const areaCode = await checkFacts(ask, input)
  one((await tx.execute(sql`select 1 from rounds where id = ${input.roundId}`)).rows)
  if (input.supersedesId !== undefined) {
    const old = one(await tx.select().from(circulars).where(eq(circulars.id, input.supersedesId)))
    if (old.organisationId !== actor.organisationId && !standsFor(actor, old.areaCode)) refuse('not_yours')
    if (old.state !== 'issued') notAllowed(ask, old.state, 'supersede')
  }
  const circular = { id: newId(), areaCode, ...columnsOf(input) }
  await tx.insert(circulars).values({
    ...{ ...circular, roundId: input.roundId, supersedesId: input.supersedesId ?? null },
    ...{ state: 'draft', updatedBy: actor.accountId },
  })
  await storeFiles(ask, circular, input.fileIds)
  await ask.audit('circular.created', subjectOf(circular), { title: circular.title })
  return { id: circular.id }
}

/** Drafting a circular. */
export const edits: Part = {
  senders: async ({ tx, actor }) => {
    const own = tx
      .select({ id: organisations.id, name: organisations.name })
      .from(organisations)
      .where(
        standsFor(actor, actor.areaCode)
          ? eq(organisations.areaCode, actor.areaCode)
          : eq(organisations.id, actor.organisationId),
      )
    return own.orderBy(sql`${organisations.id} <> ${actor.organisationId}`, organisations.code)
  },

  documents: async ({ input, tx }) => {
    const found = await tx.execute<{ id: string; title: string; numberText: string | null }>(sql`
      select id, title, number_text as "numberText" from documents
      where round_id = ${input.roundId} and state = 'issued'
        and (${input.text} = '' or strpos(title, ${input.text}) > 0 or strpos(number_text, ${input.text}) > 0)
      order by issued_on desc, id desc limit 100`)
    return found.rows
  },

  create: (ask) => createCircular(ask, ask.input),

  edit: async (ask) => {
    const { input } = ask
    const circular = await ownCircular(ask, input)
    if (circular.state !== 'draft') notAllowed(ask, circular.state, 'edit')
    const areaCode = await checkFacts(ask, input)
    const columns = columnsOf(input)
    const version = await change(ask, circular, { ...columns, areaCode })
    await storeFiles(ask, { id: circular.id, areaCode }, input.fileIds)
    await ask.audit('circular.edited', subjectOf({ ...circular, ...columns }), { title: columns.title })
    return { version }
  },
}
