import { sql } from 'drizzle-orm'
import type { Answers } from '#platform/action.ts'
import { one } from '#platform/failures.ts'
import type { meetingsTopic } from './contract.ts'
import { change, moving, notBefore, notLater, subjectOf } from './held.ts'
import { minutesOf } from './minutes.ts'
import { meetingOf } from './queries.ts'
import type { MeetingRefusal } from './text.ts'

type Part = Pick<
  Answers<typeof meetingsTopic.contract, MeetingRefusal>,
  'hold' | 'cancel' | 'issue' | 'withdraw' | 'minutes'
>

/** The moves of a meeting's life, and its minutes. */
export const moves: Part = {
  hold: async (ask) => {
    const { input, tx, refuse, audit } = ask
    const [meeting, state] = await moving(ask, input, 'hold')
    notLater(ask, meeting.heldOn)
    const found = await tx.execute<{ agenda: boolean; present: boolean }>(sql`
      select exists (select from agenda_items where meeting_id = ${meeting.id}) as agenda,
        exists (select from meeting_attendees where meeting_id = ${meeting.id} and attendance <> 'leave') as present`)
    const { agenda, present } = one(found.rows)
    if (!agenda) refuse('no_agenda')
    if (!present) refuse('nobody_present')
    const version = await change(ask, meeting, { state })
    await audit('meeting.held', subjectOf(meeting), { title: meeting.title, day: meeting.heldOn })
    return { version, state }
  },

  cancel: async (ask) => {
    const { reason } = ask.input
    const [meeting, state] = await moving(ask, ask.input, 'cancel')
    const version = await change(ask, meeting, { state, cancelReason: reason })
    await ask.audit('meeting.cancelled', subjectOf(meeting), { title: meeting.title, reason })
    return { version, state }
  },

  issue: async (ask) => {
    const { input, tx, refuse, audit } = ask
    const { number, issuedOn, copies } = input
    const [meeting, state] = await moving(ask, input, 'issue')
    notLater(ask, issuedOn)
    notBefore(ask, meeting, issuedOn)
    const decided = await tx.execute(
      sql`select 1 from meeting_decisions where meeting_id = ${meeting.id} limit 1`,
    )
    if (decided.rows.length === 0) refuse('no_decision')
    const set = { state, minutesNumber: number, minutesOn: issuedOn, copies }
    const version = await change(ask, meeting, set)
    await audit('meeting.minutes_issued', subjectOf(meeting), { title: meeting.title, number })
    return { version, state }
  },

  withdraw: async (ask) => {
    const { reason } = ask.input
    const [meeting, state] = await moving(ask, ask.input, 'withdraw')
    const version = await change(ask, meeting, { state, minutesOn: null })
    await ask.audit('meeting.minutes_withdrawn', subjectOf(meeting), { title: meeting.title, reason })
    return { version, state }
  },

  minutes: async ({ input, tx, actor, app, refuse, audit }) => {
    const meeting = await meetingOf(tx, actor, input.id, app.clock.today())
    if (meeting.state !== 'held' && meeting.state !== 'minutes_issued') refuse('not_held')
    await audit('meeting.minutes_made', subjectOf(meeting), { title: meeting.title })
    return { name: `${meeting.title}纪要_${meeting.heldOn}`, document: minutesOf(meeting) }
  },
}
