import { eq } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Ask } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import type { PlaceInput } from './contract.ts'
import { type Capacity, clashOf, officeOf } from './membership.ts'
import { type Group, type GroupRefusal, groupFor, known, nameOf, nextVersion } from './places.ts'
import { groupMembers } from './tables.ts'
import { capacityWords } from './text.ts'

type Member = typeof groupMembers.$inferSelect
type Seen = { readonly id: string; readonly version: number }
type On<I> = Ask<Seen & I, GroupRefusal>

function sittingsOf(tx: Tx, group: Group): Promise<Member[]> {
  return tx.select().from(groupMembers).where(eq(groupMembers.groupId, group.id))
}

function told(group: Group, capacity: Capacity, params: Readonly<Record<string, string>>) {
  const words = capacityWords[capacity]
  return {
    subject: { type: 'group', id: group.id, name: group.name, areaCode: group.areaCode },
    params: { name: group.name, capacity: words.zh, capacityEn: words.en, ...params },
  }
}

/** Refuses a day after today, and a day before the sitting began. */
async function checkDay(
  ask: Pick<Ask<unknown, GroupRefusal>, 'tx' | 'app' | 'refuse'>,
  day: string,
  sitting: Member,
): Promise<void> {
  const today = ask.app.clock.today()
  if (day > today) ask.refuse('future_day', { today })
  if (day < sitting.fromOn) {
    ask.refuse('before_start', { name: await nameOf(ask.tx, sitting.personId), day: sitting.fromOn })
  }
}

async function sittingOf(ask: On<{ memberId: string }>, all: readonly Member[]): Promise<Member> {
  const sitting = one(all.filter((member) => member.id === ask.input.memberId))
  if (sitting.untilOn !== null) {
    ask.refuse('member_ended', { name: await nameOf(ask.tx, sitting.personId), day: sitting.untilOn })
  }
  return sitting
}

/** A person joins from a day on. */
export async function addMember(ask: On<PlaceInput & { fromOn: string }>) {
  const { input, actor, tx, app, refuse, audit } = ask
  const group = await groupFor(ask)
  const { personId, organisationId, title, capacity, office, fromOn } = input
  const today = app.clock.today()
  if (fromOn > today) refuse('future_day', { today })
  if (fromOn < group.foundedOn) refuse('before_founding', { day: group.foundedOn })
  await known(ask, [personId], [organisationId])
  const all = await sittingsOf(tx, group)
  const place = { personId, capacity, ...officeOf(capacity, office), fromOn }
  const clash = clashOf(all, place)
  if (clash !== null) refuse(clash.code, { name: await nameOf(tx, clash.personId) })
  const memberId = newId()
  const position = Math.max(-1, ...all.map((member) => member.position)) + 1
  await tx.insert(groupMembers).values({
    id: memberId,
    groupId: group.id,
    areaCode: group.areaCode,
    ...place,
    ...{ organisationId, title, position },
  })
  const { subject, params } = told(group, capacity, { person: await nameOf(tx, personId), day: fromOn })
  await audit('group.member_added', subject, params)
  return { version: await nextVersion(tx, group, actor.accountId), memberId }
}

/** A person's place ends on a day; the head's only by replacing. */
export async function endMember(ask: On<{ memberId: string; untilOn: string; reason: string }>) {
  const { input, actor, tx, refuse, audit } = ask
  const group = await groupFor(ask)
  const sitting = await sittingOf(ask, await sittingsOf(tx, group))
  if (sitting.capacity === 'head') refuse('head_needed')
  const { untilOn, reason } = input
  await checkDay(ask, untilOn, sitting)
  await tx.update(groupMembers).set({ untilOn, reason }).where(eq(groupMembers.id, sitting.id))
  const person = await nameOf(tx, sitting.personId)
  const { subject, params } = told(group, sitting.capacity, { person, day: untilOn, reason })
  await audit('group.member_ended', subject, params)
  return { version: await nextVersion(tx, group, actor.accountId) }
}

type Replacement = {
  memberId: string
  personId: string
  organisationId: string
  title: string
  onDay: string
  reason: string
}

/** Ends the place that a successor held in the same group until now; the head can't leave the place empty. */
async function leaveFormer(
  ask: On<Replacement>,
  former: Member | undefined,
  capacity: Capacity,
): Promise<void> {
  if (former === undefined) return
  if (former.capacity === 'head') ask.refuse('head_needed')
  const { onDay, reason } = ask.input
  await checkDay(ask, onDay, former)
  await ask.tx
    .update(groupMembers)
    .set({ untilOn: onDay, reason: `改任${capacityWords[capacity].zh}：${reason}` })
    .where(eq(groupMembers.id, former.id))
}

/** A successor takes a place on the day on which the predecessor leaves it; also records a new post of one person. */
export async function replaceMember(ask: On<Replacement>) {
  const { input, actor, tx, refuse, audit } = ask
  const group = await groupFor(ask)
  const all = await sittingsOf(tx, group)
  const sitting = await sittingOf(ask, all)
  const { personId, organisationId, title, onDay, reason } = input
  await checkDay(ask, onDay, sitting)
  await known(ask, [personId], [organisationId])
  const same = personId === sitting.personId
  if (same && organisationId === sitting.organisationId && title === sitting.title) refuse('nothing_changed')
  const former = same ? undefined : all.find((one) => one.personId === personId && one.untilOn === null)
  const { capacity, position } = sitting
  await leaveFormer(ask, former, capacity)
  const place = {
    ...{ personId, capacity, fromOn: onDay },
    inOffice: sitting.inOffice || former?.inOffice === true,
    officeDirector: sitting.officeDirector || former?.officeDirector === true,
  }
  const clash = clashOf(
    all.filter((one) => one !== sitting && one !== former),
    place,
  )
  if (clash !== null) refuse(clash.code, { name: await nameOf(tx, clash.personId) })
  await tx.update(groupMembers).set({ untilOn: onDay, reason }).where(eq(groupMembers.id, sitting.id))
  const memberId = newId()
  await tx.insert(groupMembers).values({
    id: memberId,
    groupId: group.id,
    areaCode: group.areaCode,
    ...place,
    ...{ organisationId, title, position },
  })
  const { subject, params } = told(group, capacity, {
    person: await nameOf(tx, personId),
    before: await nameOf(tx, sitting.personId),
    day: onDay,
    reason,
  })
  await audit('group.member_replaced', subject, params)
  return { version: await nextVersion(tx, group, actor.accountId), memberId }
}
