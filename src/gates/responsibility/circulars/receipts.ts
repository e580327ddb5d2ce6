import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { receiveDocument } from '#gates/procedure/public.ts'
import type { Answers } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { fullTitle } from '../public.ts'
import type { circularsTopic } from './contract.ts'
import { type Circular, type CircularAsk, inForce, sends, signsFor, subjectOf, tell } from './held.ts'
import { circularReaders, circularRecipients } from './tables.ts'
import type { CircularRefusal } from './text.ts'

type Part = Pick<
  Answers<typeof circularsTopic.contract, CircularRefusal>,
  'readers' | 'receive' | 'nameReaders' | 'read' | 'enterReturns'
>
type Recipient = typeof circularRecipients.$inferSelect & { readonly organisation: string }
type Candidate = {
  organisationId: string
  postId: string
  personId: string
  name: string
  shortName: string
  post: string
}

/** Persons who can be named as readers: those of the organisation, in a township or village those of the whole area. */
async function candidates(tx: Tx, organisationIds: readonly string[], today: string): Promise<Candidate[]> {
  const found = await tx.execute<Candidate>(sql`
    select o.id as "organisationId", p.id as "postId", h.id as "personId", h.name, u.short_name as "shortName",
      p.title as post
    from organisations o
      join posts p on p.organisation_id = o.id or (length(o.area_code) > 6 and p.area_code = o.area_code)
      join people h on h.id = p.person_id join organisations u on u.id = p.organisation_id
    where o.id in (select jsonb_array_elements_text(${JSON.stringify(organisationIds)}::jsonb))
      and (p.until_on is null or p.until_on > ${today})
    order by o.id, p.organisation_id <> o.id, p.id`)
  return found.rows
}

/** The recipient for which the acting post signs. */
async function ownRecipient(
  ask: CircularAsk,
  circular: Circular,
  organisationId: string,
): Promise<Recipient> {
  const recipient = (await recipientsOf(ask.tx, circular.id, [organisationId]))[0]
  if (recipient === undefined || !signsFor(ask.actor, recipient, circular.areaCode)) {
    return ask.refuse('not_a_recipient')
  }
  return recipient
}

async function recipientsOf(tx: Tx, circularId: string, ids: readonly string[]): Promise<Recipient[]> {
  const found = await tx
    .select({
      recipient: circularRecipients,
      name: sql<string>`coalesce((select o.short_name from organisations o where o.id = ${circularRecipients.organisationId}), '')`,
    })
    .from(circularRecipients)
    .where(
      and(
        eq(circularRecipients.circularId, circularId),
        inArray(circularRecipients.organisationId, [...ids]),
      ),
    )
    .for('update', { of: circularRecipients })
  return found.map(({ recipient, name }) => ({ ...recipient, organisation: name }))
}

/** The posts chosen as readers, one for each person; refuses strangers, and fewer people than the circular asks for. */
function chosen(
  ask: CircularAsk,
  circular: Circular,
  recipient: Recipient,
  given: { readonly posts: readonly Candidate[]; readonly ids: readonly string[] },
): Candidate[] {
  const own = given.posts.filter((post) => post.organisationId === recipient.organisationId)
  const picked = given.ids.map((id) => own.find((post) => post.postId === id) ?? ask.refuse('unknown_post'))
  const people = [...new Map(picked.map((post) => [post.personId, post])).values()]
  const needed = Math.min(circular.readersNeeded, new Set(own.map((post) => post.personId)).size)
  if (people.length < needed) {
    ask.refuse('too_few_readers', { organisation: recipient.organisation, needed, given: people.length })
  }
  return people
}

function readerRows(
  circular: Circular,
  recipient: Recipient,
  people: readonly Candidate[],
  readOn: string | null,
) {
  const { organisationId, areaCode, senderId, senderArea } = recipient
  return people.map((post) => ({
    ...{ id: newId(), circularId: circular.id, organisationId, areaCode, senderId, senderArea },
    ...{ personId: post.personId, postId: post.postId, title: fullTitle(post.shortName, post.post), readOn },
  }))
}

function alreadyReceived(ask: CircularAsk, recipient: Recipient): void {
  const { organisation, receivedName, receivedOn } = recipient
  if (receivedOn !== null) {
    ask.refuse('already_received', { organisation, who: receivedName ?? '', day: receivedOn })
  }
}

/** Receipt (签收), the readers whom an organisation names, and their confirmation (阅知). */
export const receipts: Part = {
  readers: async ({ input, tx, app }) => {
    const found = await candidates(tx, [input.organisationId], app.clock.today())
    return found.map(({ postId, name, shortName, post }) => ({
      postId,
      name,
      title: fullTitle(shortName, post),
    }))
  },

  receive: async (ask) => {
    const { input, tx, actor, app } = ask
    const circular = await inForce(ask, input.id, 'receive')
    const recipient = await ownRecipient(ask, circular, input.organisationId)
    alreadyReceived(ask, recipient)
    const today = app.clock.today()
    const posts = await candidates(tx, [recipient.organisationId], today)
    const people = chosen(ask, circular, recipient, { posts, ids: input.readerPostIds })
    await tx
      .update(circularRecipients)
      .set({
        ...{ receivedOn: today, receivedAt: app.clock.now() },
        ...{ receivedBy: actor.personId, receivedName: actor.personName },
      })
      .where(eq(circularRecipients.id, recipient.id))
    const rows = readerRows(circular, recipient, people, null)
    if (rows.length > 0) await tx.insert(circularReaders).values(rows)
    await tell(
      ask,
      circular,
      'read',
      people.map((post) => post.personId),
    )
    if (circular.documentId !== null)
      await receiveDocument(ask, circular.documentId, recipient.organisationId)
    const { organisation } = recipient
    const params = { organisation, title: circular.title, n: people.length }
    await ask.audit('circular.received', subjectOf(circular), params)
    return {}
  },

  nameReaders: async (ask) => {
    const { input, tx, app } = ask
    const circular = await inForce(ask, input.id, 'receive')
    const recipient = await ownRecipient(ask, circular, input.organisationId)
    if (recipient.receivedOn === null) ask.refuse('not_received')
    const posts = await candidates(tx, [recipient.organisationId], app.clock.today())
    const people = chosen(ask, circular, recipient, { posts, ids: input.readerPostIds })
    const own = and(
      eq(circularReaders.circularId, circular.id),
      eq(circularReaders.organisationId, recipient.organisationId),
    )
    const before = await tx.select().from(circularReaders).where(own)
    const named = new Set(people.map((post) => post.personId))
    const gone = before.filter((reader) => reader.readOn === null && !named.has(reader.personId))
    for (const reader of gone) await tx.delete(circularReaders).where(eq(circularReaders.id, reader.id))
    const fresh = people.filter((post) => !before.some((reader) => reader.personId === post.personId))
    const rows = readerRows(circular, recipient, fresh, null)
    if (rows.length > 0) await tx.insert(circularReaders).values(rows)
    await tell(
      ask,
      circular,
      'read',
      fresh.map((post) => post.personId),
    )
    const n = before.length - gone.length + fresh.length
    const params = { organisation: recipient.organisation, title: circular.title, n }
    await ask.audit('circular.readers_named', subjectOf(circular), params)
    return {}
  },

  read: async (ask) => {
    const { input, tx, actor, app } = ask
    const circular = await inForce(ask, input.id, 'read')
    const own = and(eq(circularReaders.circularId, circular.id), eq(circularReaders.personId, actor.personId))
    const rows = await tx.select().from(circularReaders).where(own)
    if (rows.length === 0) ask.refuse('not_a_reader')
    const changed = await tx
      .update(circularReaders)
      .set({ readOn: app.clock.today(), readAt: app.clock.now() })
      .where(and(own, isNull(circularReaders.readOn)))
      .returning({ id: circularReaders.id })
    if (changed.length === 0) ask.refuse('already_read')
    await ask.audit('circular.read', subjectOf(circular), { title: circular.title })
    return {}
  },

  enterReturns: async (ask) => {
    const { input, tx, actor, app } = ask
    const circular = await inForce(ask, input.id, 'returns')
    if (!sends(actor, circular)) ask.refuse('not_yours')
    const today = app.clock.today()
    const ids = input.returns.map((one) => one.organisationId)
    const recipients = new Map(
      (await recipientsOf(tx, circular.id, ids)).map((one) => [one.organisationId, one]),
    )
    const posts = await candidates(tx, ids, today)
    const seen = new Set<string>()
    for (const { organisationId, receivedOn, receivedName, readerPostIds } of input.returns) {
      const recipient = recipients.get(organisationId) ?? ask.refuse('not_a_recipient')
      if (seen.has(organisationId)) {
        ask.refuse('already_received', {
          organisation: recipient.organisation,
          who: receivedName,
          day: receivedOn,
        })
      }
      seen.add(organisationId)
      alreadyReceived(ask, recipient)
      if (receivedOn > today) ask.refuse('future_day', { day: receivedOn, today })
      if (receivedOn < recipient.sentOn)
        ask.refuse('before_issue', { day: receivedOn, issued: recipient.sentOn })
      const people = chosen(ask, circular, recipient, { posts, ids: readerPostIds })
      await tx
        .update(circularRecipients)
        .set({ receivedOn, receivedName })
        .where(eq(circularRecipients.id, recipient.id))
      const rows = readerRows(circular, recipient, people, receivedOn)
      if (rows.length > 0) await tx.insert(circularReaders).values(rows)
    }
    const n = input.returns.length
    await ask.audit('circular.returns_entered', subjectOf(circular), { title: circular.title, n })
    return { entered: n }
  },
}
