import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers } from '#platform/action.ts'
import { recordEvents } from '#platform/audit/record.ts'
import { lastChange } from '#platform/audit/trail.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { people } from '#registry/people/tables.ts'
import { posts } from '#registry/posts/tables.ts'
import { areasBelow } from '#registry/public.ts'
import { fullTitle } from '../public.ts'
import type { townshipDutyTopic } from './contract.ts'
import {
  type Assignment,
  type DutyAsk,
  dutySubject,
  namesIn,
  notLater,
  openRound,
  type Place,
} from './held.ts'
import type { TownshipInput } from './shapes.ts'
import { dutyAssignments } from './tables.ts'
import type { DutyRefusal } from './text.ts'

type Part = Pick<Answers<typeof townshipDutyTopic.contract, DutyRefusal>, 'assign'>

/** A post that covers a township: who holds it, where, under which title. */
type Holder = {
  readonly postId: string
  readonly personId: string
  readonly name: string
  readonly title: string
}
type Wanted = Holder & { readonly villageCodes: string[] | null }
type Ground = {
  readonly townships: ReadonlyMap<string, Place>
  readonly villages: ReadonlySet<string>
  readonly holders: ReadonlyMap<string, Holder>
  readonly current: ReadonlyMap<string, readonly Assignment[]>
}

/** The posts that were chosen; refuses those unknown and those that are no county post in force. */
async function holdersOf(ask: DutyAsk, countyCode: string, postIds: readonly string[]) {
  const holders = new Map<string, Holder>()
  if (postIds.length === 0) return holders
  const today = ask.app.clock.today()
  const found = await ask.tx
    .select({ post: posts, name: people.name, shortName: organisations.shortName })
    .from(posts)
    .innerJoin(people, eq(people.id, posts.personId))
    .innerJoin(organisations, eq(organisations.id, posts.organisationId))
    .where(inArray(posts.id, [...new Set(postIds)]))
  for (const { post, name, shortName } of found) {
    const inForce = post.untilOn === null || post.untilOn > today
    if (!inForce || post.areaCode !== countyCode) ask.refuse('not_county_post', { name })
    const title = fullTitle(shortName, post.title)
    holders.set(post.id, { postId: post.id, personId: post.personId, name, title })
  }
  return holders
}

async function groundOf(ask: DutyAsk, roundId: string, asked: readonly TownshipInput[]): Promise<Ground> {
  const { areaCode } = await openRound(ask, roundId)
  const below = await areasBelow(ask.tx, areaCode)
  const codes = asked.map((one) => one.areaCode)
  const current = await ask.tx
    .select()
    .from(dutyAssignments)
    .where(
      and(
        eq(dutyAssignments.roundId, roundId),
        inArray(dutyAssignments.areaCode, codes),
        isNull(dutyAssignments.untilOn),
      ),
    )
    .orderBy(dutyAssignments.id)
    .for('update')
  return {
    townships: new Map(below.flatMap((one) => (one.code.length === 9 ? [[one.code, one] as const] : []))),
    villages: new Set(below.flatMap(({ code }) => (code.length === 12 ? [code] : []))),
    holders: await holdersOf(
      ask,
      areaCode,
      asked.flatMap(({ leaders }) => leaders.map(({ postId }) => postId)),
    ),
    current: Map.groupBy(current, (one) => one.areaCode),
  }
}

/** Who is to cover a township, checked against its villages and the posts. */
function wantedIn(ask: DutyAsk, ground: Ground, asked: TownshipInput, township: Place): Wanted[] {
  const seen = new Set<string>()
  return asked.leaders.map(({ postId, villageCodes }) => {
    const holder = ground.holders.get(postId) ?? ask.refuse('unknown_post')
    if (seen.has(holder.personId)) ask.refuse('twice', { name: holder.name, township: township.name })
    seen.add(holder.personId)
    const wrong = villageCodes?.find((code) => !ground.villages.has(code) || !code.startsWith(township.code))
    if (wrong !== undefined) ask.refuse('unknown_village', { township: township.name, code: wrong })
    return { ...holder, villageCodes: villageCodes === null ? null : [...new Set(villageCodes)].sort() }
  })
}

function sameDuty(now: Assignment, wanted: Wanted): boolean {
  const codes = (list: readonly string[] | null) => (list === null ? '' : [...list].sort().join())
  return now.postId === wanted.postId && codes(now.villageCodes) === codes(wanted.villageCodes)
}

type Change = { township: Place; names: string[]; ended: Assignment[]; begun: Wanted[] }

/** What changes in a township; null where it stays as it is. */
async function changeIn(ask: DutyAsk, ground: Ground, asked: TownshipInput): Promise<Change | null> {
  const township = ground.townships.get(asked.areaCode) ?? ask.refuse('outside_area')
  const now = ground.current.get(asked.areaCode) ?? []
  const known = new Set(asked.seen)
  if (known.size !== now.length || now.some(({ id }) => !known.has(id))) {
    ask.refuse('changed_meanwhile', await lastChange(ask.tx, 'township_duty', township.code))
  }
  const wanted = wantedIn(ask, ground, asked, township)
  const ended = now.filter((one) => !wanted.some((next) => sameDuty(one, next)))
  const begun = wanted.filter((next) => !now.some((one) => sameDuty(one, next)))
  const names = wanted.map(({ name }) => name)
  return ended.length + begun.length === 0 ? null : { township, names, ended, begun }
}

/** Dividing the duty: several townships at once; what changes ends with its day and reason, and begins anew. */
export const assign: Part = {
  assign: async (ask) => {
    const { input, tx, actor, refuse } = ask
    const { roundId, fromOn, reason } = input
    notLater(ask, fromOn)
    const ground = await groundOf(ask, roundId, input.townships)
    const changes: Change[] = []
    for (const asked of input.townships) {
      const found = await changeIn(ask, ground, asked)
      if (found !== null) changes.push(found)
    }
    if (changes.length === 0) refuse('nothing_changed')
    const ended = changes.flatMap((one) => one.ended)
    if (ended.length > 0 && reason === '') refuse('reason_needed')
    for (const { township, ended: own } of changes) {
      const late = own.find((one) => one.fromOn > fromOn)
      if (late !== undefined) {
        refuse('before_start', { day: fromOn, township: township.name, start: late.fromOn })
      }
    }
    if (ended.length > 0) {
      await tx
        .update(dutyAssignments)
        .set({ untilOn: fromOn, endReason: reason, updatedBy: actor.accountId, updatedAt: sql`now()` })
        .where(
          inArray(
            dutyAssignments.id,
            ended.map(({ id }) => id),
          ),
        )
    }
    const begun = changes.flatMap(({ township, begun: own }) =>
      own.map(({ postId, personId, title, villageCodes }) => ({
        ...{ id: newId(), roundId, areaCode: township.code, postId, personId, title, villageCodes },
        ...{ fromOn, updatedBy: actor.accountId },
      })),
    )
    if (begun.length > 0) await tx.insert(dutyAssignments).values(begun)
    await recordChanges(ask, changes, fromOn)
    return { begun: begun.length, ended: ended.length }
  },
}

async function recordChanges(ask: DutyAsk, changes: readonly Change[], day: string): Promise<void> {
  const [last, ...others] = changes
  if (last === undefined) return
  const params = ({ township, names }: Change) => ({ township: township.name, leaders: namesIn(names), day })
  await recordEvents(
    ask.tx,
    ask.actor,
    'township_duty.assigned',
    others.map((one) => ({ subject: dutySubject(one.township), params: params(one) })),
  )
  await ask.audit('township_duty.assigned', dutySubject(last.township), params(last))
}
