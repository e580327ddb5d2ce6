import { eq } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { peopleOf } from '#gates/procedure/public.ts'
import type { Answers } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { meetingDecisions } from '../meetings/tables.ts'
import type { circularsTopic } from './contract.ts'
import { issuedDocument, notPast } from './edits.ts'
import {
  addressees,
  type Circular,
  type CircularAsk,
  change,
  circularOf,
  moving,
  notAllowed,
  type Organ,
  ownCircular,
  subjectOf,
  tell,
} from './held.ts'
import { moveCircular } from './states.ts'
import { circularReaders, circularRecipients } from './tables.ts'
import type { CircularRefusal } from './text.ts'

type Part = Pick<
  Answers<typeof circularsTopic.contract, CircularRefusal>,
  'issue' | 'addRecipients' | 'withdraw'
>

async function insertRecipients(
  ask: CircularAsk,
  circular: Circular,
  organs: readonly Organ[],
  added: boolean,
) {
  const { id, organisationId, areaCode } = circular
  await ask.tx.insert(circularRecipients).values(
    organs.map((organ) => ({
      ...{ id: newId(), circularId: id, organisationId: organ.id, areaCode: organ.areaCode },
      ...{ senderId: organisationId, senderArea: areaCode, sentOn: ask.app.clock.today(), added },
    })),
  )
  const people = await peopleOf(
    ask.tx,
    organs.map((organ) => organ.id),
  )
  await tell(ask, circular, 'issued', people)
}

/** Organisations to which the circular was sent. */
async function sentTo(tx: Tx, circularId: string): Promise<string[]> {
  const found = await tx
    .select({ id: circularRecipients.organisationId })
    .from(circularRecipients)
    .where(eq(circularRecipients.circularId, circularId))
  return found.map((row) => row.id)
}

/** Those who still hold a circular to sign or to read. */
async function concernedBy(tx: Tx, circularId: string): Promise<string[]> {
  const readers = await tx
    .select({ id: circularReaders.personId })
    .from(circularReaders)
    .where(eq(circularReaders.circularId, circularId))
  return [...(await peopleOf(tx, await sentTo(tx, circularId))), ...readers.map((row) => row.id)]
}

/** The circular that a new one replaces: it is in force no longer, and the decision that it followed follows the new one. */
async function supersede(ask: CircularAsk, by: Circular): Promise<void> {
  const { tx } = ask
  if (by.supersedesId === null) return
  const old = await circularOf(tx, by.supersedesId)
  const state = moveCircular(old.state, 'supersede')
  if (state === null) return notAllowed(ask, old.state, 'supersede')
  await change(ask, old, { state })
  await tx.update(meetingDecisions).set({ circularId: by.id }).where(eq(meetingDecisions.circularId, old.id))
  await tell(ask, old, 'superseded', await concernedBy(tx, old.id))
  await ask.audit('circular.superseded', subjectOf(old), { title: old.title, by: by.title })
}

/** Sending a circular, sending it to more, taking it back. */
export const sending: Part = {
  issue: async (ask) => {
    const { input, actor, app, refuse } = ask
    const [circular, state] = await moving(ask, input, 'issue')
    notPast(ask, circular.deadlineOn)
    await issuedDocument(ask, circular.documentId)
    const organs = await addressees(ask, circular.addresseeIds)
    if (organs.length === 0) refuse('no_recipient')
    const set = { state, issuedOn: app.clock.today(), issuedBy: actor.personId }
    const version = await change(ask, circular, set)
    await insertRecipients(ask, circular, organs, false)
    await supersede(ask, circular)
    const { title, deadlineOn } = circular
    await ask.audit('circular.issued', subjectOf(circular), { title, n: organs.length, deadline: deadlineOn })
    return { version, state }
  },

  addRecipients: async (ask) => {
    const { input, tx, refuse } = ask
    const circular = await ownCircular(ask, input)
    if (circular.state !== 'issued') notAllowed(ask, circular.state, 'send_on')
    const held = new Set(await sentTo(tx, circular.id))
    const organs = (await addressees(ask, input.organisationIds)).filter((organ) => !held.has(organ.id))
    if (organs.length === 0) refuse('nobody_new')
    await insertRecipients(ask, circular, organs, true)
    const addresseeIds = [...circular.addresseeIds, ...organs.map((organ) => organ.id)]
    const version = await change(ask, circular, { addresseeIds })
    const { title } = circular
    await ask.audit('circular.sent_on', subjectOf(circular), { title, n: organs.length })
    return { version, added: organs.length }
  },

  withdraw: async (ask) => {
    const { reason } = ask.input
    const [circular, state] = await moving(ask, ask.input, 'withdraw')
    const version = await change(ask, circular, { state, reason })
    if (circular.state === 'issued') {
      await tell(ask, circular, 'withdrawn', await concernedBy(ask.tx, circular.id))
    }
    await ask.audit('circular.withdrawn', subjectOf(circular), { title: circular.title, reason })
    return { version, state }
  },
}
