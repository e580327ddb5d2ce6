import { eq, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { sayBoth } from '#common/text.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { areas } from '#registry/areas/tables.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { people } from '#registry/people/tables.ts'
import { arranges, keeps } from './held.ts'
import type {
  BatchRecord,
  BatchRow,
  CommitmentView,
  InterviewBucket,
  InterviewRecord,
  InterviewRow,
} from './shapes.ts'
import { interviewBatches, interviewFollowUps, interviewRecords, interviews } from './tables.ts'
import { interviewWords } from './text.ts'

const talker = alias(people, 'talker')
const recorder = alias(people, 'recorder')

/** States in which a person is still to be talked to. */
export const isWaiting = sql`${interviews.state} in ('planned', 'postponed', 'absent')`

const talksOf = (which: string) =>
  sql<number>`(select count(*)::int from interviews i where i.batch_id = ${interviewBatches.id} and ${sql.raw(which)})`

/** What a list shows of a batch but the words of its kind. */
function batchFields() {
  return {
    id: interviewBatches.id,
    title: interviewBatches.title,
    kind: interviewBatches.kind,
    talker: sql<string>`coalesce(${talker.name}, '')`,
    talkerTitle: interviewBatches.talkerTitle,
    organisation: sql<string>`coalesce(${organisations.shortName}, '')`,
    areaName: sql<string>`coalesce(${areas.name}, ${interviewBatches.areaCode})`,
    plannedOn: interviewBatches.plannedOn,
    place: interviewBatches.place,
    people: talksOf("i.state <> 'cancelled'"),
    held: talksOf("i.state = 'held'"),
    waiting: talksOf("i.state in ('planned', 'postponed', 'absent')"),
    version: interviewBatches.version,
  }
}

/** Batches with the names around them. */
export function selectBatches(tx: Tx) {
  return tx
    .select(batchFields())
    .from(interviewBatches)
    .leftJoin(talker, eq(talker.id, interviewBatches.talkerId))
    .leftJoin(organisations, eq(organisations.id, interviewBatches.organisationId))
    .leftJoin(areas, eq(areas.code, interviewBatches.areaCode))
}

/** Talks that wait for the acting person in one way. */
export function inBucket(bucket: InterviewBucket, actor: Actor, today: string): SQL {
  if (bucket === 'attend') return sql`(${isWaiting} and ${interviews.personId} = ${actor.personId})`
  const arranged = arranges(actor, actor.organisationId)
    ? sql`or ${interviews.arrangerId} = ${actor.organisationId}`
    : sql``
  return sql`(${isWaiting} and ${interviews.dueOn} <= ${today} and (${interviews.talkerId} = ${actor.personId}
    or ${interviews.recorderId} = ${actor.personId} ${arranged}))`
}

/** A batch with the word of its kind. */
export function batchWorded(row: Omit<BatchRow, 'kindWord'>): BatchRow {
  return { ...row, kindWord: sayBoth(interviewWords, `kind.${row.kind}`) }
}

/** What a list shows of a talk but its words. */
function interviewFields(today: string) {
  return {
    id: interviews.id,
    batchId: interviews.batchId,
    batch: sql<string>`coalesce(${interviewBatches.title}, '')`,
    kind: interviewBatches.kind,
    name: sql<string>`coalesce(${people.name}, '')`,
    title: interviews.title,
    talker: sql<string>`coalesce(${talker.name}, '')`,
    talkerTitle: sql<string>`coalesce(${interviewBatches.talkerTitle}, '')`,
    state: interviews.state,
    dueOn: interviews.dueOn,
    heldOn: interviews.heldOn,
    // Who was absent is told as absent: the day is over anyway.
    overdue: sql<boolean>`(${interviews.state} in ('planned', 'postponed') and ${interviews.dueOn} < ${today})`,
    version: interviews.version,
  }
}

/** Talks with the names around them. */
export function selectInterviews(tx: Tx, today: string) {
  return tx
    .select(interviewFields(today))
    .from(interviews)
    .innerJoin(interviewBatches, eq(interviewBatches.id, interviews.batchId))
    .leftJoin(people, eq(people.id, interviews.personId))
    .leftJoin(talker, eq(talker.id, interviews.talkerId))
}

/** A talk with its words. */
export function interviewWorded(row: Omit<InterviewRow, 'kindWord' | 'stateWord'>): InterviewRow {
  return {
    ...row,
    kindWord: sayBoth(interviewWords, `kind.${row.kind}`),
    stateWord: sayBoth(interviewWords, `state.${row.state}`),
  }
}

/** A batch's record page but its people; NOT_FOUND where the actor may not see it. */
export async function batchOf(tx: Tx, actor: Actor, id: string, today: string): Promise<BatchRecord> {
  const row = one(await selectBatches(tx).where(eq(interviewBatches.id, id)))
  const found = await tx
    .select({ batch: interviewBatches, recorder: recorder.name })
    .from(interviewBatches)
    .leftJoin(recorder, eq(recorder.id, interviewBatches.recorderId))
    .where(eq(interviewBatches.id, id))
  const { batch, recorder: name } = one(found)
  const { roundId, areaCode, recorderId, organisationId } = batch
  return {
    ...row,
    ...{ roundId, areaCode, recorderId, recorder: name ?? '', today },
    mayEdit: arranges(actor, organisationId),
  }
}

/** The confidential part of a talk, or null for everybody outside its circle: the row policies decide. */
async function confidentialOf(
  tx: Tx,
  interviewId: string,
  today: string,
): Promise<InterviewRecord['record']> {
  const [record] = await tx
    .select()
    .from(interviewRecords)
    .where(eq(interviewRecords.interviewId, interviewId))
  if (record === undefined) return null
  const commitments = await tx.execute<CommitmentView>(sql`
    select id, text, due_on as "dueOn", state, (state = 'open' and due_on < ${today}) as overdue, result,
      done_on as "doneOn"
    from interview_commitments where interview_id = ${interviewId} order by due_on, id`)
  const followUps = await tx
    .select()
    .from(interviewFollowUps)
    .where(eq(interviewFollowUps.interviewId, interviewId))
    .orderBy(interviewFollowUps.onDay, interviewFollowUps.id)
  const { topics, content, response } = record
  return {
    ...{ topics, content, response, commitments: commitments.rows },
    followUps: followUps.map(({ id, onDay, words, byName }) => ({ id, onDay, words, byName })),
  }
}

/** A talk's record page but its trail; NOT_FOUND where the actor may not even know of it. */
export async function interviewOf(tx: Tx, actor: Actor, id: string, today: string): Promise<InterviewRecord> {
  const row = one(await selectInterviews(tx, today).where(eq(interviews.id, id)))
  const found = await tx
    .select({
      interview: interviews,
      recorder: recorder.name,
      place: interviewBatches.place,
      organisation: organisations.shortName,
      areaName: areas.name,
    })
    .from(interviews)
    .innerJoin(interviewBatches, eq(interviewBatches.id, interviews.batchId))
    .leftJoin(recorder, eq(recorder.id, interviews.recorderId))
    .leftJoin(organisations, eq(organisations.id, interviews.arrangerId))
    .leftJoin(areas, eq(areas.code, interviews.areaCode))
    .where(eq(interviews.id, id))
  const { interview, place, organisation, areaName, ...names } = one(found)
  return {
    ...row,
    ...{ place, organisation: organisation ?? '', areaName: areaName ?? interview.areaCode },
    ...{ recorder: names.recorder ?? '', reason: interview.reason, today },
    record: await confidentialOf(tx, id, today),
    mayRecord: keeps(actor, interview),
  }
}
