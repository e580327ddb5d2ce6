import { and, eq, lte } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers } from '#platform/action.ts'
import { organisations } from '#registry/organisations/tables.ts'
import type { circularsTopic } from './contract.ts'
import { notPast } from './edits.ts'
import { type Circular, type CircularAsk, change, notAllowed, ownCircular, subjectOf, tell } from './held.ts'
import { type Missing, missing, peopleMissing } from './missing.ts'
import { circularDeadlines, circularRecipients } from './tables.ts'
import type { CircularRefusal } from './text.ts'

type Part = Pick<Answers<typeof circularsTopic.contract, CircularRefusal>, 'moveDeadline'>
type Moving = CircularAsk & {
  readonly input: { readonly organisationId?: string | undefined; deadlineOn: string; reason: string }
}
type Moved = {
  readonly fromOn: string
  readonly version: number
  readonly whom: readonly Missing[]
  /** The organisation's name where one alone got more time. */
  readonly organisation: string | null
}

async function nameOf(ask: CircularAsk, id: string): Promise<string> {
  const named = ask.tx.select({ name: organisations.shortName }).from(organisations)
  return (await named.where(eq(organisations.id, id)))[0]?.name ?? ''
}

/** Everybody's deadline moves; more time granted before that is not longer any more falls away. */
async function forAll(ask: Moving, circular: Circular): Promise<Moved> {
  const { tx, input, refuse } = ask
  const { deadlineOn } = input
  if (deadlineOn === circular.deadlineOn) refuse('same_deadline', { day: deadlineOn })
  const waiting = await missing(tx, circular.id)
  if (waiting.length === 0) refuse('nobody_waits')
  await tx
    .update(circularRecipients)
    .set({ deadlineOn: null })
    .where(
      and(eq(circularRecipients.circularId, circular.id), lte(circularRecipients.deadlineOn, deadlineOn)),
    )
  const version = await change(ask, circular, { deadlineOn })
  const whom = waiting.filter((one) => one.grantedOn === null || one.grantedOn <= deadlineOn)
  return { fromOn: circular.deadlineOn, version, whom, organisation: null }
}

/** One organisation gets more time than the others. */
async function forOne(ask: Moving, circular: Circular, organisationId: string): Promise<Moved> {
  const { tx, input, refuse } = ask
  const { deadlineOn } = input
  const own = and(
    eq(circularRecipients.circularId, circular.id),
    eq(circularRecipients.organisationId, organisationId),
  )
  const [recipient] = await tx.select({ id: circularRecipients.id }).from(circularRecipients).where(own)
  if (recipient === undefined) return refuse('not_a_recipient')
  const one = (await missing(tx, circular.id)).find((row) => row.organisationId === organisationId)
  if (one === undefined)
    return refuse('already_confirmed', { organisation: await nameOf(ask, organisationId) })
  if (deadlineOn === one.deadlineOn) refuse('same_deadline', { day: deadlineOn })
  if (deadlineOn < circular.deadlineOn) {
    refuse('not_longer', { day: deadlineOn, general: circular.deadlineOn })
  }
  const granted = deadlineOn === circular.deadlineOn ? null : deadlineOn
  await tx.update(circularRecipients).set({ deadlineOn: granted }).where(own)
  const version = await change(ask, circular, {})
  return { fromOn: one.deadlineOn, version, whom: [one], organisation: one.organisation }
}

/** The sender's second word on a deadline: who has not confirmed is told, the old day stays readable. */
export const deadlines: Part = {
  moveDeadline: async (ask) => {
    const { input, tx, actor, app } = ask
    const { organisationId = null, deadlineOn, reason } = input
    const circular = await ownCircular(ask, input)
    if (circular.state !== 'issued') notAllowed(ask, circular.state, 'deadline')
    notPast(ask, deadlineOn)
    const moved =
      organisationId === null ? await forAll(ask, circular) : await forOne(ask, circular, organisationId)
    const { fromOn, version, whom, organisation } = moved
    await tx.insert(circularDeadlines).values({
      ...{ id: newId(), circularId: circular.id, organisationId, fromOn, toOn: deadlineOn, reason },
      ...{ onDay: app.clock.today(), at: app.clock.now(), byName: actor.personName },
    })
    await tell(ask, { ...circular, deadlineOn }, 'deadline', await peopleMissing(tx, whom), fromOn)
    const params = { title: circular.title, from: fromOn, to: deadlineOn, reason }
    if (organisation === null) await ask.audit('circular.deadline_moved', subjectOf(circular), params)
    else await ask.audit('circular.deadline_granted', subjectOf(circular), { ...params, organisation })
    return { version, organisations: whom.length }
  },
}
