import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers } from '#platform/action.ts'
import { attachFile } from '#platform/files/attach.ts'
import { files } from '#platform/files/tables.ts'
import type { townshipDutyTopic } from './contract.ts'
import {
  change,
  classesOf,
  coveredBy,
  type DutyAsk,
  dutiesOf,
  mayRecordFor,
  notLater,
  openRound,
  personName,
  placeName,
  seenVisit,
  subjectOf,
  titleOf,
  type Visit,
} from './held.ts'
import { photoLimit } from './kinds.ts'
import type { VisitFacts } from './shapes.ts'
import { dutyFindings, dutyPhotos, dutyVisits } from './tables.ts'
import type { DutyRefusal } from './text.ts'

type Part = Pick<Answers<typeof townshipDutyTopic.contract, DutyRefusal>, 'record' | 'edit' | 'remove'>

const megabyte = 1024 * 1024

/** Refuses a day to come, a visit that met nobody, and a place that is no township or village of the round. */
async function checkFacts(ask: DutyAsk, roundArea: string, facts: VisitFacts): Promise<string> {
  const { areaCode, visitedOn, peopleMet, households } = facts
  if (!areaCode.startsWith(ask.actor.areaCode)) ask.refuse('outside_area')
  if (areaCode.length < 9 || !areaCode.startsWith(roundArea)) ask.refuse('not_a_village')
  const place = await placeName(ask.tx, areaCode)
  notLater(ask, visitedOn)
  if (peopleMet === 0 && households === 0) ask.refuse('nobody_met')
  return place
}

/** Keeps the photographs that are named: those held before, and new ones of the actor's. */
async function keepPhotos(ask: DutyAsk, visit: Pick<Visit, 'id' | 'areaCode'>, fileIds: readonly string[]) {
  const { tx, actor, refuse } = ask
  const wanted = [...new Set(fileIds)]
  const held = await tx.select().from(dutyPhotos).where(eq(dutyPhotos.visitId, visit.id))
  const added = wanted.filter((id) => !held.some(({ fileId }) => fileId === id))
  if (added.length > 0) {
    const found = await tx.select().from(files).where(inArray(files.id, added))
    for (const { name, type, size } of found) {
      if (!type.startsWith('image/')) refuse('not_a_photo', { name })
      if (size > photoLimit) refuse('photo_too_large', { name, limit: photoLimit / megabyte })
    }
  }
  // For the township: a visit that is moved to the right village keeps its photographs in sight.
  const township = visit.areaCode.slice(0, 9)
  for (const id of added) {
    if ((await attachFile(tx, actor, id, township)) === null) refuse('not_your_file')
  }
  await tx.delete(dutyPhotos).where(eq(dutyPhotos.visitId, visit.id))
  if (wanted.length === 0) return
  await tx.insert(dutyPhotos).values(
    wanted.map((fileId, position) => ({
      ...{ id: newId(), visitId: visit.id, areaCode: visit.areaCode, fileId, position },
    })),
  )
}

function factsOf(facts: VisitFacts) {
  const { areaCode, visitedOn, peopleMet, households, peopleNotes, summary } = facts
  return { areaCode, visitedOn, peopleMet, households, peopleNotes, summary }
}

/** Refuses a visit of the same leader to the same place on the same day; sending twice records once. */
async function notTwice(
  ask: DutyAsk,
  visit: Pick<Visit, 'id' | 'roundId' | 'leaderId'>,
  { areaCode, visitedOn }: Pick<VisitFacts, 'areaCode' | 'visitedOn'>,
  told: { readonly name: string; readonly place: string },
): Promise<void> {
  const same = and(
    eq(dutyVisits.roundId, visit.roundId),
    eq(dutyVisits.leaderId, visit.leaderId),
    eq(dutyVisits.areaCode, areaCode),
    eq(dutyVisits.visitedOn, visitedOn),
    ne(dutyVisits.id, visit.id),
  )
  const found = await ask.tx.select({ id: dutyVisits.id }).from(dutyVisits).where(same)
  if (found.length > 0) ask.refuse('recorded_already', { ...told, day: visitedOn })
}

/** Whose visit it is: the acting leader's own, or the one that is named and for whom the actor records. */
async function leaderFor(ask: DutyAsk, named: string | undefined): Promise<string> {
  const { tx, actor, refuse } = ask
  const leaderId = named ?? actor.personId
  const own = await mayRecordFor(tx, actor)
  if (own !== null && !own.has(leaderId)) refuse('not_yours')
  return leaderId
}

/** Visits: recorded by the leader, or for the leader by the coordinator and the leader's own department. */
export const visits: Part = {
  record: async (ask) => {
    const { input, tx, actor, refuse, audit } = ask
    const { roundId, finding } = input
    const round = await openRound(ask, roundId)
    const leaderId = await leaderFor(ask, input.leaderId)
    const place = await checkFacts(ask, round.areaCode, input)
    const name = await personName(tx, leaderId)
    const duties = await dutiesOf(tx, roundId, [leaderId])
    if (duties.length === 0) refuse('not_on_duty', { name })
    if (finding !== undefined && !(await classesOf(tx, roundId)).classes.includes(finding.className)) {
      refuse('unknown_class', { name: finding.className })
    }
    const id = newId()
    const facts = factsOf(input)
    const outside = !coveredBy(duties, facts.areaCode, facts.visitedOn)
    await notTwice(ask, { id, roundId, leaderId }, facts, { name, place })
    await tx.insert(dutyVisits).values({
      ...{ id, roundId, leaderId, leaderTitle: titleOf(duties), outside, ...facts },
      ...{ recordedBy: actor.personId, updatedBy: actor.accountId },
    })
    if (finding !== undefined) {
      const { areaCode } = facts
      await tx
        .insert(dutyFindings)
        .values({ id: newId(), visitId: id, areaCode, position: 0, state: 'open', ...finding })
    }
    const visit = { id, areaCode: facts.areaCode }
    await keepPhotos(ask, visit, input.fileIds)
    await audit('township_visit.recorded', subjectOf(visit, place), {
      ...{ leader: name, place, day: facts.visitedOn },
      ...{ households: facts.households, people: facts.peopleMet },
    })
    return { id, outside }
  },

  edit: async (ask) => {
    const { input, tx, audit } = ask
    const visit = await seenVisit(ask, input)
    const round = await openRound(ask, visit.roundId)
    const place = await checkFacts(ask, round.areaCode, input)
    const name = await personName(tx, visit.leaderId)
    const facts = factsOf(input)
    await notTwice(ask, visit, facts, { name, place })
    const duties = await dutiesOf(tx, visit.roundId, [visit.leaderId])
    const outside = !coveredBy(duties, facts.areaCode, facts.visitedOn)
    const version = await change(ask, visit, { ...facts, outside })
    const { areaCode } = facts
    await tx.update(dutyFindings).set({ areaCode }).where(eq(dutyFindings.visitId, visit.id))
    await keepPhotos(ask, { id: visit.id, areaCode }, input.fileIds)
    await audit('township_visit.edited', subjectOf({ id: visit.id, areaCode }, place), {
      leader: name,
      place,
    })
    return { version }
  },

  remove: async (ask) => {
    const { input, tx, refuse, audit } = ask
    const visit = await seenVisit(ask, input)
    const followed = and(eq(dutyFindings.visitId, visit.id), sql`${dutyFindings.state} <> 'open'`)
    if ((await tx.select({ id: dutyFindings.id }).from(dutyFindings).where(followed)).length > 0) {
      refuse('visit_followed')
    }
    await tx.delete(dutyFindings).where(eq(dutyFindings.visitId, visit.id))
    await tx.delete(dutyPhotos).where(eq(dutyPhotos.visitId, visit.id))
    await tx.delete(dutyVisits).where(eq(dutyVisits.id, visit.id))
    const place = await placeName(tx, visit.areaCode)
    const leader = await personName(tx, visit.leaderId)
    const params = { leader, place, day: visit.visitedOn, reason: input.reason }
    await audit('township_visit.removed', subjectOf(visit, place), params)
    return {}
  },
}
