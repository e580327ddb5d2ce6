import { eq, inArray, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { say } from '#common/text.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { people } from '#registry/people/tables.ts'
import { peopleNames } from '#registry/public.ts'
import { roundClosed } from '../../procedure/rounds/public.ts'
import { fulfilMany } from '../public.ts'
import type { TalkAsk } from './held.ts'
import type { TalkInput } from './shapes.ts'
import { talkBatches, talkLayers, talkPeople, talks } from './tables.ts'
import { talkWords } from './text.ts'

const rowsAtOnce = 1000

/** A person's main post: the one at home, else the longest registered. */
export type MainPost = { readonly organisationId: string; readonly title: string }

/** The main posts in force of these people on a day. */
export async function mainPosts(
  tx: Tx,
  ids: readonly string[],
  on: string,
): Promise<ReadonlyMap<string, MainPost>> {
  const found = await tx.execute<MainPost & { personId: string }>(sql`
    select distinct on (t.person_id) t.person_id as "personId", t.organisation_id as "organisationId", t.title
    from posts t join people p on p.id = t.person_id
    where t.person_id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::char(26))
      and (t.from_on is null or t.from_on <= ${on}) and (t.until_on is null or t.until_on > ${on})
    order by t.person_id, t.area_code = p.area_code desc, t.id`)
  return new Map(found.rows.map((row) => [row.personId, row]))
}

/** What a batch is, before its talks. */
export type BatchFacts = {
  readonly roundId: string
  readonly areaCode: string
  readonly layerId: string
  readonly title: string
}

type Talk = TalkInput & { readonly id: string }

async function checkTalks(ask: TalkAsk, wanted: readonly TalkInput[], posts: ReadonlyMap<string, MainPost>) {
  const { tx, refuse, app } = ask
  const today = app.clock.today()
  const talkers = [...new Set(wanted.map(({ talkerId }) => talkerId))]
  const everybody = [...new Set([...talkers, ...wanted.flatMap(({ personIds }) => personIds)])]
  const names = await peopleNames(tx, everybody)
  if (names.size < everybody.length) refuse('unknown_person')
  for (const { talkerId, personIds, doneOn, place } of wanted) {
    const name = names.get(talkerId) ?? ''
    if (!posts.has(talkerId)) refuse('talker_without_post', { name })
    if (personIds.includes(talkerId)) refuse('with_oneself', { name })
    if (doneOn !== undefined && doneOn > today) refuse('future_day', { day: doneOn, today })
    if (doneOn !== undefined && place === '') refuse('no_place')
  }
  return names
}

async function insertAll<T>(rows: readonly T[], write: (part: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) await write(rows.slice(from, from + rowsAtOnce))
}

async function storeTalks(
  ask: TalkAsk,
  batch: BatchFacts & { readonly id: string },
  wanted: readonly Talk[],
  posts: ReadonlyMap<string, MainPost>,
): Promise<void> {
  const { tx, actor } = ask
  const { areaCode, roundId } = batch
  await insertAll(
    wanted.map(({ id, talkerId, plannedOn, doneOn, place }) => ({
      ...{ id, batchId: batch.id, roundId, areaCode, talkerId, plannedOn, place },
      talkerOrganisationId: posts.get(talkerId)?.organisationId ?? '',
      talkerTitle: posts.get(talkerId)?.title ?? '',
      state: doneOn === undefined ? ('planned' as const) : ('done' as const),
      doneOn: doneOn ?? null,
      updatedBy: actor.accountId,
    })),
    (part) => tx.insert(talks).values(part),
  )
  await insertAll(
    wanted.flatMap(({ id: talkId, personIds }) =>
      [...new Set(personIds)].map((personId) => {
        const post = posts.get(personId)
        const unit = { organisationId: post?.organisationId ?? null, postTitle: post?.title ?? '' }
        return { id: newId(), talkId, areaCode, personId, ...unit }
      }),
    ),
    (part) => tx.insert(talkPeople).values(part),
  )
}

/** What a person is shown to have done by a talk. */
export function titleOf(talker: string): string {
  return say(talkWords, 'source', 'zh', { talker })
}

/** Writes a batch with its talks, planned or done; what is done counts for the people at once. */
export async function storeBatch(ask: TalkAsk, facts: BatchFacts, wanted: readonly TalkInput[]) {
  const { tx, actor, refuse, app } = ask
  const { roundId, areaCode } = facts
  if (!areaCode.startsWith(actor.areaCode)) refuse('outside')
  one(await tx.select({ id: talkLayers.id }).from(talkLayers).where(eq(talkLayers.id, facts.layerId)))
  if (await roundClosed(tx, roundId)) refuse('round_closed')
  const everybody = [...new Set(wanted.flatMap(({ talkerId, personIds }) => [talkerId, ...personIds]))]
  const posts = await mainPosts(tx, everybody, app.clock.today())
  const names = await checkTalks(ask, wanted, posts)
  // Two batches made at once wait for each other's number.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`talk_batches ${roundId} ${areaCode}`}))`)
  const last = await tx.execute<{ n: number }>(
    sql`select coalesce(max(number), 0)::int as n from talk_batches
      where round_id = ${roundId} and area_code = ${areaCode}`,
  )
  const days = wanted.map(({ doneOn, plannedOn }) => doneOn ?? plannedOn).toSorted()
  const batch = { id: newId(), ...facts, number: one(last.rows).n + 1 }
  const span = { startsOn: days[0] ?? '', endsOn: days.at(-1) ?? '' }
  await tx.insert(talkBatches).values({ ...batch, ...span, createdBy: actor.accountId })
  const made = wanted.map((talk): Talk => ({ ...talk, id: newId() }))
  await storeTalks(ask, batch, made, posts)
  await fulfilMany(tx, {
    ...{ roundId, kind: 'talk', sourceTopic: 'talks' },
    records: made.flatMap(({ id: sourceId, talkerId, doneOn, personIds }) =>
      doneOn === undefined
        ? []
        : [{ sourceId, title: titleOf(names.get(talkerId) ?? ''), doneOn, personIds }],
    ),
  })
  const personTimes = made.reduce((sum, { personIds }) => sum + new Set(personIds).size, 0)
  return { id: batch.id, number: batch.number, talks: made.length, personTimes }
}

/** People by their number in the registry. */
export async function byNumber(tx: Tx, numbers: readonly string[]) {
  if (numbers.length === 0) return new Map<string, { id: string; name: string }>()
  const found = await tx
    .select({ id: people.id, number: people.number, name: people.name })
    .from(people)
    .where(inArray(people.number, [...numbers]))
  return new Map(found.map(({ number, id, name }) => [number, { id, name }]))
}
