import { and, desc, eq } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { hasEmoji, signatureFault } from '#common/signature.ts'
import type { Answers, Ask } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { makeTicket } from '#platform/links/tickets.ts'
import { people } from '#registry/people/tables.ts'
import { factsOf, fulfil } from '../public.ts'
import type { pledgesTopic } from './contract.ts'
import { placeOf } from './mine.ts'
import { subjectOf } from './queries.ts'
import { pledges, pledgeTexts } from './tables.ts'
import type { PledgesRefusal } from './text.ts'

/** The kind of ticket under which a pledge is fetched. */
export const pledgeTickets = 'pledges'

type Part = Pick<Answers<typeof pledgesTopic.contract, PledgesRefusal>, 'read' | 'sign' | 'ticket'>
type Text = typeof pledgeTexts.$inferSelect
type Pledge = typeof pledges.$inferSelect

async function textOfRound(tx: Tx, id: string, roundId: string): Promise<Text> {
  const own = and(eq(pledgeTexts.id, id), eq(pledgeTexts.roundId, roundId))
  return one(await tx.select().from(pledgeTexts).where(own))
}

/** The person's pledge in force of a kind. */
async function inForce(tx: Tx, text: Text, personId: string): Promise<Pledge | undefined> {
  const own = and(
    eq(pledges.roundId, text.roundId),
    eq(pledges.personId, personId),
    eq(pledges.kind, text.kind),
    eq(pledges.state, 'in_force'),
  )
  return (await tx.select().from(pledges).where(own).orderBy(desc(pledges.id)).limit(1))[0]
}

async function bySubmission(tx: Tx, key: string): Promise<Pledge | undefined> {
  return (await tx.select().from(pledges).where(eq(pledges.submissionKey, key)))[0]
}

type SignAsk = Ask<{ id: string; key: string; name: string; hash: string; signature: string }, PledgesRefusal>

/** Refuses what was not read as it stands, an empty signature, and another name than the registered one. */
async function refuseWrong({ input, tx, actor, refuse }: SignAsk, text: Text): Promise<void> {
  if (text.state !== 'published' || text.hash !== input.hash) refuse('text_replaced')
  const fault = signatureFault(input.signature)
  if (fault !== null) refuse(fault)
  if (hasEmoji(input.name)) refuse('emoji')
  const [person] = await tx.select({ name: people.name }).from(people).where(eq(people.id, actor.personId))
  if (person?.name !== input.name) refuse('name_differs', { name: person?.name ?? '' })
}

function answerOf({ id, signedOn, signedAt }: Pledge) {
  return { id, signedOn, signedAt: signedAt ?? '' }
}

/** The same submission again: the network lost the answer, not the pledge. */
async function repeated({ audit }: SignAsk, pledge: Pledge) {
  await audit('pledge.repeated', subjectOf(pledge), { name: pledge.personName })
  return answerOf(pledge)
}

/** Another submission of the person was faster by a moment: the same one, or one from a second phone. */
async function overtaken(ask: SignAsk, text: Text) {
  const { tx, input, actor, app, refuse } = ask
  const same = await bySubmission(tx, input.key)
  if (same !== undefined) return repeated(ask, same)
  const other = await inForce(tx, text, actor.personId)
  return refuse('already_signed', { day: other?.signedOn ?? app.clock.today() })
}

/** Pledges on the public web. */
export const signed: Part = {
  read: async ({ input, tx, actor, app }) => {
    const text = await textOfRound(tx, input.id, factsOf(actor).roundId)
    const pledge = await inForce(tx, text, actor.personId)
    const { id, title, edition, hash, citation } = text
    return {
      ...{ id, title, text: text.text, edition, hash, citation },
      ...{ name: actor.personName, organisationName: actor.organisationName, today: app.clock.today() },
      state: text.state === 'published' ? ('published' as const) : ('superseded' as const),
      signed: pledge === undefined ? null : { ...pledge, signedAt: pledge.signedAt },
    }
  },

  sign: async (ask) => {
    const { input, tx, actor, app, refuse, audit } = ask
    const { roundId } = factsOf(actor)
    const text = await textOfRound(tx, input.id, roundId)
    const before = await bySubmission(tx, input.key)
    if (before !== undefined) return repeated(ask, before)
    await refuseWrong(ask, text)
    if ((await inForce(tx, text, actor.personId)) !== undefined) return overtaken(ask, text)
    const place = await placeOf(tx, roundId, actor.personId)
    if (place === null || !text.classKeys.includes(place.classKey)) return refuse('not_owed')
    const [pledge] = await tx
      .insert(pledges)
      .values({
        ...{ id: newId(), roundId, areaCode: place.areaCode, organisationId: place.organisationId },
        ...{ personId: actor.personId, personName: input.name, className: place.className },
        ...{ kind: text.kind, textId: text.id, edition: text.edition, textHash: text.hash, way: 'phone' },
        ...{ signedOn: app.clock.today(), signedAt: app.clock.now(), signature: input.signature },
        ...{ submissionKey: input.key, state: 'in_force', enteredBy: actor.sessionId },
      })
      // Two phones at once: the second one waits here, and then finds what the first one wrote.
      .onConflictDoNothing()
      .returning()
    if (pledge === undefined) return overtaken(ask, text)
    const { id: sourceId, signedOn: doneOn } = pledge
    const record = { kind: 'pledge', sourceTopic: 'pledges', sourceId, title: text.title } as const
    await fulfil(tx, { ...record, roundId, doneOn, personIds: [actor.personId] })
    const event = { name: actor.personName, title: text.title, edition: text.edition, hash: text.hash }
    await audit('pledge.signed', subjectOf(pledge), event)
    return answerOf(pledge)
  },

  ticket: async ({ input, tx, actor, audit }) => {
    const own = and(eq(pledges.id, input.id), eq(pledges.personId, actor.personId))
    const pledge = one(await tx.select().from(pledges).where(own))
    await audit('pledge.fetched', subjectOf(pledge), { name: pledge.personName })
    return { path: makeTicket(pledgeTickets, pledge.id, actor) }
  },
}
