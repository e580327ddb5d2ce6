import { eq } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers } from '#platform/action.ts'
import { notFound } from '#platform/failures.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { areaOf } from '#registry/public.ts'
import { isTaken } from '#registry/unique.ts'
import type { mediaTopic } from './contract.ts'
import {
  change,
  channelWords,
  inReach,
  type MediaAsk,
  notLater,
  placementFor,
  roundOpen,
  subjectOf,
} from './held.ts'
import { isColumn } from './kinds.ts'
import { keepsPlacement } from './queries.ts'
import type { PlacementFacts } from './shapes.ts'
import { placements } from './tables.ts'
import type { MediaRefusal } from './text.ts'
import { unitsOf } from './units.ts'

type Part = Pick<
  Answers<typeof mediaTopic.contract, MediaRefusal>,
  'place' | 'placeMany' | 'edit' | 'withdraw'
>

/** The facts of a placement as they are stored: link and articles belong to columns. */
function factsOf(ask: MediaAsk, input: PlacementFacts) {
  const { channel, title, place, fromOn, toOn, quantity, audience = null } = input
  if (toOn < fromOn) ask.refuse('days_reversed', { from: fromOn, to: toOn })
  const column = isColumn(channel)
  const [link, articles] = column ? [input.link, input.articles] : ['', 0]
  return { channel, title, place, fromOn, toOn, quantity, audience, link, articles }
}

async function knownUnit(ask: MediaAsk, id: string): Promise<void> {
  const found = await ask.tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.id, id))
  if (found.length === 0) ask.refuse('unknown_organisation')
}

function samePlacement(ask: MediaAsk) {
  return (failure: unknown) => (isTaken(failure) ? ask.refuse('same_placement') : Promise.reject(failure))
}

/** Placements: one or the same in many places, changed, taken down. */
export const places: Part = {
  place: async (ask) => {
    const { input, actor, tx, refuse } = ask
    const { roundId, areaCode } = input
    inReach(ask, areaCode)
    const area = (await areaOf(tx, areaCode))?.name ?? notFound()
    await roundOpen(ask, roundId)
    const facts = factsOf(ask, input)
    const own = actor.role === 'department' ? actor.organisationId : null
    const organisationId = input.organisationId ?? own
    if (organisationId !== null) await knownUnit(ask, organisationId)
    if (!keepsPlacement(actor, { areaCode, organisationId })) refuse('not_own_unit')
    const id = newId()
    await tx
      .insert(placements)
      .values({ id, roundId, areaCode, organisationId, ...facts, updatedBy: actor.accountId })
      .catch(samePlacement(ask))
    const told = { area, title: facts.title, from: facts.fromOn, to: facts.toOn }
    const subject = subjectOf({ id, title: facts.title, areaCode })
    await ask.audit('placement.placed', subject, { ...told, ...channelWords(facts.channel) })
    return { id }
  },

  placeMany: async (ask) => {
    const { input, actor, tx, refuse } = ask
    const { roundId, areaCode, level } = input
    inReach(ask, areaCode)
    const area = (await areaOf(tx, areaCode))?.name ?? notFound()
    await roundOpen(ask, roundId)
    const facts = factsOf(ask, input)
    const units = await unitsOf(tx, areaCode, [level])
    const own = actor.role === 'department' ? actor.organisationId : null
    const rows = units.map((unit) => ({
      ...{ id: newId(), roundId, areaCode: unit.areaCode, organisationId: own ?? unit.id },
      ...{ ...facts, updatedBy: actor.accountId },
    }))
    const made =
      rows.length === 0
        ? []
        : await tx.insert(placements).values(rows).onConflictDoNothing().returning({ id: placements.id })
    if (made.length === 0) refuse('nothing_new')
    const subject = { type: 'placements', id: roundId, name: facts.title, areaCode }
    const told = { area, n: made.length, title: facts.title, ...channelWords(facts.channel) }
    await ask.audit('placement.placed_many', subject, told)
    return { n: made.length }
  },

  edit: async (ask) => {
    const placement = await placementFor(ask, ask.input)
    const facts = factsOf(ask, ask.input)
    // What was verified was this thing in this place: another has to be looked at again.
    const same =
      facts.channel === placement.channel &&
      facts.title === placement.title &&
      facts.place === placement.place
    const verified = same ? {} : { verifiedOn: null, verifiedBy: '' }
    const version = await change(ask, placement, { ...facts, ...verified }).catch(samePlacement(ask))
    await ask.audit('placement.edited', subjectOf(placement), { title: facts.title })
    return { version }
  },

  withdraw: async (ask) => {
    const { withdrawnOn } = ask.input
    const placement = await placementFor(ask, ask.input)
    notLater(ask, withdrawnOn)
    const { title, fromOn } = placement
    if (withdrawnOn < fromOn) ask.refuse('before_start', { day: withdrawnOn, from: fromOn })
    const version = await change(ask, placement, { withdrawnOn })
    await ask.audit('placement.withdrawn', subjectOf(placement), { title, day: withdrawnOn })
    return { version }
  },
}
