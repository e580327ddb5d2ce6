import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { notFound, one } from '#platform/failures.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { people } from '#registry/people/tables.ts'
import { posts } from '#registry/posts/tables.ts'
import { difficulties } from '../difficulties/tables.ts'
import { fullTitle } from '../public.ts'
import type { meetingsTopic } from './contract.ts'
import {
  change,
  checkFacts,
  knownOrganisations,
  type Meeting,
  type MeetingAsk,
  meetingIn,
  notLater,
  subjectOf,
} from './held.ts'
import type { AttendeeInput, MeetingFacts } from './shapes.ts'
import { agendaItems, meetingAttendees, meetings } from './tables.ts'
import type { MeetingRefusal } from './text.ts'

type Part = Pick<
  Answers<typeof meetingsTopic.contract, MeetingRefusal>,
  'create' | 'edit' | 'setAgenda' | 'setAttendance' | 'record'
>
type Place = Omit<typeof meetingAttendees.$inferInsert, 'id' | 'meetingId' | 'areaCode' | 'position'>

/** States in which the record of a meeting can still be written. */
const writable = ['planned', 'held'] as const

function factsOf(input: MeetingFacts): MeetingFacts {
  const { kind, title, heldOn, startsAt, place, convenerIds, chairId, recorderId } = input
  return { kind, title, heldOn, startsAt, place, convenerIds: [...new Set(convenerIds)], chairId, recorderId }
}

/** Meetings of leaders: who only sits in on an item does not read the rest. */
const closed: readonly MeetingFacts['kind'][] = ['standing_committee', 'secretary', 'party_committee']

/** Organisations and areas from which people were asked, for reading the meeting. */
async function askedFrom(tx: Tx, kind: MeetingFacts['kind'], places: readonly Place[]) {
  const readers = places.filter(({ seat }) => seat === 'member' || !closed.includes(kind))
  const askedIds = [...new Set(readers.map(({ organisationId }) => organisationId))]
  if (askedIds.length === 0) return { askedIds, askedAreas: [] }
  const found = await tx
    .selectDistinct({ areaCode: organisations.areaCode })
    .from(organisations)
    .where(inArray(organisations.id, askedIds))
  return { askedIds, askedAreas: found.map((row) => row.areaCode) }
}

async function storePlaces(
  tx: Tx,
  meeting: Pick<Meeting, 'id' | 'areaCode' | 'kind'>,
  places: readonly Place[],
): Promise<void> {
  const asked = await askedFrom(tx, meeting.kind, places)
  await tx.update(meetings).set(asked).where(eq(meetings.id, meeting.id))
  await tx.delete(meetingAttendees).where(eq(meetingAttendees.meetingId, meeting.id))
  if (places.length === 0) return
  const own = { meetingId: meeting.id, areaCode: meeting.areaCode }
  await tx
    .insert(meetingAttendees)
    .values(places.map((place, position) => ({ ...place, ...own, id: newId(), position })))
}

/** Those who were asked to the last meeting of the same kind, all as present. */
async function placesBefore(tx: Tx, meeting: MeetingFacts & { roundId: string; areaCode: string }) {
  const same = and(
    eq(meetings.roundId, meeting.roundId),
    eq(meetings.areaCode, meeting.areaCode),
    eq(meetings.kind, meeting.kind),
    sql`${meetings.heldOn} <= ${meeting.heldOn}`,
  )
  const [last] = await tx
    .select({ id: meetings.id })
    .from(meetings)
    .where(same)
    .orderBy(desc(meetings.heldOn), desc(meetings.id))
    .limit(1)
  if (last === undefined) return []
  const before = await tx
    .select()
    .from(meetingAttendees)
    .where(eq(meetingAttendees.meetingId, last.id))
    .orderBy(meetingAttendees.position)
  return before.map(
    ({ postId, personId, organisationId, title, seat }): Place => ({
      ...{ postId, personId, organisationId, title, seat },
      attendance: 'present',
    }),
  )
}

/** What an attendee's answer keeps: the reason of a leave, or who came instead. */
function answerOf(attendee: AttendeeInput) {
  const { attendance } = attendee
  if (attendance === 'leave') return { attendance, leaveReason: attendee.leaveReason }
  if (attendance === 'present') return { attendance }
  return { attendance, substituteName: attendee.substituteName, substitutePost: attendee.substitutePost }
}

/** The attendees with person, organisation and title of their posts; refuses posts unknown and people named twice. */
async function placesOf(ask: MeetingAsk, attendees: readonly AttendeeInput[]): Promise<Place[]> {
  if (attendees.length === 0) return []
  const found = await ask.tx
    .select({
      postId: posts.id,
      personId: posts.personId,
      organisationId: posts.organisationId,
      title: posts.title,
      shortName: organisations.shortName,
      name: people.name,
    })
    .from(posts)
    .innerJoin(organisations, eq(organisations.id, posts.organisationId))
    .innerJoin(people, eq(people.id, posts.personId))
    .where(
      inArray(
        posts.id,
        attendees.map(({ postId }) => postId),
      ),
    )
  const byPost = new Map(found.map((post) => [post.postId, post]))
  const seen = new Set<string>()
  return attendees.map((attendee) => {
    const post = byPost.get(attendee.postId) ?? ask.refuse('unknown_post')
    const { postId, personId, organisationId } = post
    if (seen.has(personId)) ask.refuse('twice', { name: post.name })
    seen.add(personId)
    const title = fullTitle(post.shortName, post.title)
    return { postId, personId, organisationId, title, seat: attendee.seat, ...answerOf(attendee) }
  })
}

/** Planning a meeting and writing its record. */
export const edits: Part = {
  create: async (ask) => {
    const { input, actor, tx, refuse, audit } = ask
    const { roundId, areaCode } = input
    if (!areaCode.startsWith(actor.areaCode)) refuse('outside')
    await checkFacts(ask, input)
    const ground = await tx.execute<{ known: boolean }>(sql`
      select exists (select from rounds where id = ${roundId})
        and exists (select from areas where code = ${areaCode}) as known`)
    if (!one(ground.rows).known) notFound()
    const id = newId()
    const places = input.asBefore ? await placesBefore(tx, input) : []
    const facts = factsOf(input)
    await tx
      .insert(meetings)
      .values({ id, roundId, areaCode, ...facts, state: 'planned', updatedBy: actor.accountId })
    await storePlaces(tx, { id, areaCode, kind: facts.kind }, places)
    await audit('meeting.created', subjectOf({ id, areaCode, title: facts.title }), {
      title: facts.title,
      day: facts.heldOn,
    })
    return { id }
  },

  edit: async (ask) => {
    const { input, audit } = ask
    const meeting = await meetingIn(ask, input, writable)
    if (meeting.state === 'held') notLater(ask, input.heldOn)
    await checkFacts(ask, input)
    const facts = factsOf(input)
    const places = await ask.tx
      .select()
      .from(meetingAttendees)
      .where(eq(meetingAttendees.meetingId, meeting.id))
    const asked = await askedFrom(ask.tx, facts.kind, places)
    const version = await change(ask, meeting, { ...facts, ...asked })
    await audit('meeting.edited', subjectOf({ ...meeting, title: facts.title }), {
      title: facts.title,
      day: facts.heldOn,
    })
    return { version }
  },

  setAgenda: async (ask) => {
    const { input, tx, refuse, audit } = ask
    const meeting = await meetingIn(ask, input, writable)
    const { items } = input
    await knownOrganisations(
      ask,
      items.flatMap(({ reporterId }) => reporterId ?? []),
    )
    const wanted = [...new Set(items.flatMap(({ difficultyId }) => difficultyId ?? []))]
    if (wanted.length > 0) {
      const known = await tx
        .select({ id: difficulties.id })
        .from(difficulties)
        .where(and(inArray(difficulties.id, wanted), eq(difficulties.roundId, meeting.roundId)))
      if (known.length < wanted.length) refuse('unknown_difficulty')
    }
    await tx.delete(agendaItems).where(eq(agendaItems.meetingId, meeting.id))
    const own = { meetingId: meeting.id, areaCode: meeting.areaCode }
    if (items.length > 0) {
      await tx
        .insert(agendaItems)
        .values(items.map((item, position) => ({ ...item, ...own, id: newId(), position })))
    }
    const version = await change(ask, meeting, {})
    await audit('meeting.agenda_set', subjectOf(meeting), { title: meeting.title, n: items.length })
    return { version }
  },

  setAttendance: async (ask) => {
    const { input, tx, audit } = ask
    const meeting = await meetingIn(ask, input, writable)
    const places = await placesOf(ask, input.attendees)
    await storePlaces(tx, meeting, places)
    const version = await change(ask, meeting, {})
    const present = places.filter(({ attendance }) => attendance !== 'leave').length
    const params = { title: meeting.title, asked: places.length, present }
    await audit('meeting.attendance_set', subjectOf(meeting), params)
    return { version }
  },

  record: async (ask) => {
    const meeting = await meetingIn(ask, ask.input, ['held'])
    const version = await change(ask, meeting, { discussion: ask.input.discussion })
    await ask.audit('meeting.recorded', subjectOf(meeting), { title: meeting.title })
    return { version }
  },
}
