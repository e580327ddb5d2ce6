import { and, eq, inArray, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { sayBoth } from '#common/text.ts'
import type { Answers } from '#platform/action.ts'
import { one } from '#platform/failures.ts'
import { notify } from '#platform/notices/actions.ts'
import type { interviewsTopic } from './contract.ts'
import {
  type Batch,
  batchSubject,
  type Held,
  holdersOf,
  type InterviewAsk,
  knownPerson,
  ownBatch,
} from './held.ts'
import {
  interviewBatches,
  interviewCommitments,
  interviewFollowUps,
  interviewRecords,
  interviews,
} from './tables.ts'
import { type InterviewRefusal, interviewNotices } from './text.ts'

type Part = Pick<
  Answers<typeof interviewsTopic.contract, InterviewRefusal>,
  'create' | 'editBatch' | 'addPeople'
>
type NewBatch = Pick<
  Batch,
  | 'id'
  | 'roundId'
  | 'areaCode'
  | 'organisationId'
  | 'talkerId'
  | 'recorderId'
  | 'plannedOn'
  | 'title'
  | 'place'
>

/** The addresses of record pages. */
export const batchLink = (id: string) => `/responsibility/interviews/batch/${id}`
export const interviewLink = (id: string) => `/responsibility/interviews/${id}`

/** Plans a talk with each person, its record beginning with what it is to be about, and asks them to it. */
async function planTalks(
  ask: InterviewAsk,
  batch: NewBatch,
  holders: readonly Held[],
  about: { topics: string; first: number },
) {
  const { tx, actor } = ask
  const {
    id: batchId,
    roundId,
    areaCode,
    organisationId: arrangerId,
    talkerId,
    recorderId,
    plannedOn,
  } = batch
  const talks = holders.map(({ personId, organisationId, title }, place) => ({
    ...{
      id: newId(),
      batchId,
      roundId,
      areaCode,
      arrangerId,
      talkerId,
      recorderId,
      personId,
      organisationId,
    },
    ...{ title, position: about.first + place, state: 'planned' as const, dueOn: plannedOn },
    updatedBy: actor.accountId,
  }))
  await tx.insert(interviews).values(talks)
  await tx.insert(interviewRecords).values(
    talks.map(({ id: interviewId, personId }) => ({
      ...{ interviewId, areaCode, arrangerId, talkerId, recorderId, personId, topics: about.topics },
    })),
  )
  const words = sayBoth(interviewNotices, 'person', { day: plannedOn, place: batch.place })
  for (const { id, personId } of talks) {
    await notify(tx, [personId], { kind: 'interview.person', ...words, link: interviewLink(id) })
  }
  const keepers = [talkerId, recorderId].filter((personId) => personId !== actor.personId)
  const params = { title: batch.title, day: plannedOn, n: talks.length }
  const told = sayBoth(interviewNotices, 'keeper', params)
  await notify(tx, keepers, { kind: 'interview.keeper', ...told, link: batchLink(batchId) })
}

function notSelf(ask: InterviewAsk, holders: readonly Held[], talkerId: string): void {
  const self = holders.find((held) => held.personId === talkerId)
  if (self !== undefined) ask.refuse('talks_to_self', { name: self.name })
}

/** A new recorder takes over the talks that are still to be held, with their records. */
async function handOver(ask: InterviewAsk, batch: Batch, set: { recorderId: string; plannedOn: string }) {
  const { tx } = ask
  const waiting = await tx
    .select({ id: interviews.id })
    .from(interviews)
    .where(
      and(eq(interviews.batchId, batch.id), inArray(interviews.state, ['planned', 'postponed', 'absent'])),
    )
  const ids = waiting.map((row) => row.id)
  if (ids.length === 0) return
  const { recorderId } = set
  await tx
    .update(interviews)
    .set({
      recorderId,
      dueOn: sql`case when ${interviews.state} = 'planned' then ${set.plannedOn}::date else ${interviews.dueOn} end`,
      version: sql`${interviews.version} + 1`,
    })
    .where(inArray(interviews.id, ids))
  for (const table of [interviewRecords, interviewCommitments, interviewFollowUps] as const) {
    await tx.update(table).set({ recorderId }).where(inArray(table.interviewId, ids))
  }
}

/** Planning talks in batches. */
export const plans: Part = {
  create: async (ask) => {
    const { input, tx, actor, refuse } = ask
    const { roundId, kind, title, plannedOn, place, recorderId } = input
    const round = await tx.execute(sql`select 1 from rounds where id = ${roundId}`)
    one(round.rows)
    const [talker] = await holdersOf(ask, [input.talkerPostId])
    if (talker === undefined) return refuse('unknown_post')
    await knownPerson(ask, recorderId)
    const holders = await holdersOf(ask, input.postIds)
    notSelf(ask, holders, talker.personId)
    const batch = {
      ...{
        id: newId(),
        roundId,
        areaCode: actor.areaCode,
        organisationId: actor.organisationId,
        kind,
        title,
      },
      ...{ talkerId: talker.personId, talkerTitle: talker.title, recorderId, plannedOn, place },
    }
    await tx.insert(interviewBatches).values({ ...batch, updatedBy: actor.accountId })
    await planTalks(ask, batch, holders, { topics: input.topics, first: 0 })
    await ask.audit('interview.planned', batchSubject(batch), { title, day: plannedOn, n: holders.length })
    return { id: batch.id }
  },

  editBatch: async (ask) => {
    const { input, tx, actor } = ask
    const { title, plannedOn, place, recorderId } = input
    const batch = await ownBatch(ask, input)
    await knownPerson(ask, recorderId)
    const version = batch.version + 1
    await tx
      .update(interviewBatches)
      .set({
        title,
        plannedOn,
        place,
        recorderId,
        version,
        updatedBy: actor.accountId,
        updatedAt: sql`now()`,
      })
      .where(eq(interviewBatches.id, batch.id))
    await handOver(ask, batch, { recorderId, plannedOn })
    await ask.audit('interview.plan_edited', batchSubject({ ...batch, title }), { title, day: plannedOn })
    return { version }
  },

  addPeople: async (ask) => {
    const { input, tx, actor, refuse } = ask
    const batch = await ownBatch(ask, input)
    const holders = await holdersOf(ask, input.postIds)
    notSelf(ask, holders, batch.talkerId)
    const there = await tx.select().from(interviews).where(eq(interviews.batchId, batch.id))
    const again = holders.find((held) => there.some((one) => one.personId === held.personId))
    if (again !== undefined) refuse('twice', { name: again.name })
    await planTalks(ask, batch, holders, { topics: input.topics, first: there.length })
    const version = batch.version + 1
    await tx
      .update(interviewBatches)
      .set({ version, updatedBy: actor.accountId, updatedAt: sql`now()` })
      .where(eq(interviewBatches.id, batch.id))
    const params = { title: batch.title, n: holders.length }
    await ask.audit('interview.people_added', batchSubject(batch), params)
    return { version }
  },
}
