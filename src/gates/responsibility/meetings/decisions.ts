import { and, eq, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { type AskingMeeting, doingOf, startApproval } from '#gates/procedure/public.ts'
import type { Answers } from '#platform/action.ts'
import { one } from '#platform/failures.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { chains } from '../chain/tables.ts'
import { createCircular, createTask } from '../public.ts'
import type { meetingsTopic } from './contract.ts'
import { change, type Meeting, type MeetingAsk, meetingIn, notBefore, notLater, subjectOf } from './held.ts'
import { decisionStanding } from './queries.ts'
import { meetingDecisions } from './tables.ts'
import type { MeetingRefusal } from './text.ts'

type Part = Pick<
  Answers<typeof meetingsTopic.contract, MeetingRefusal>,
  'decide' | 'removeDecision' | 'taskDecision' | 'requestDecision' | 'circulateDecision' | 'closeDecision'
>
type Decision = typeof meetingDecisions.$inferSelect

/** States in which decisions are followed. */
const followed = ['held', 'minutes_issued'] as const

/** A decision of the meeting that nobody follows yet. */
async function openDecision(ask: MeetingAsk, meeting: Meeting, decisionId: string): Promise<Decision> {
  const own = and(eq(meetingDecisions.id, decisionId), eq(meetingDecisions.meetingId, meeting.id))
  const decision = one(await ask.tx.select().from(meetingDecisions).where(own))
  // One whose request or circular was withdrawn is open again.
  if ((await decisionStanding(ask.tx, decision.id)) !== 'open') ask.refuse('decision_followed')
  return decision
}

type Following = Partial<
  Pick<Decision, 'state' | 'taskId' | 'approvalId' | 'circularId' | 'result' | 'doneOn'>
>

/** Writes what follows a decision now; what followed it before was withdrawn and follows it no longer. */
async function followBy(ask: MeetingAsk, decision: Decision, set: Following): Promise<void> {
  await ask.tx
    .update(meetingDecisions)
    .set({ taskId: null, approvalId: null, circularId: null, ...set })
    .where(eq(meetingDecisions.id, decision.id))
}

async function organisationName(ask: MeetingAsk, id: string): Promise<string> {
  const [found] = await ask.tx
    .select({ name: organisations.shortName })
    .from(organisations)
    .where(eq(organisations.id, id))
  return found?.name ?? ask.refuse('unknown_organisation')
}

type Leaders = { readonly mainLeaderId?: string | undefined; readonly deputyLeaderId?: string | undefined }

/** The leaders named, else those of the chain of the area in the round. */
async function leadersFor(ask: MeetingAsk, roundId: string, areaCode: string, named: Leaders) {
  const { mainLeaderId, deputyLeaderId } = named
  if (mainLeaderId !== undefined && deputyLeaderId !== undefined) return { mainLeaderId, deputyLeaderId }
  if (mainLeaderId !== undefined || deputyLeaderId !== undefined) return ask.refuse('chain_incomplete')
  const [chain] = await ask.tx
    .select({ mainLeaderId: chains.mainLeaderId, deputyLeaderId: chains.deputyLeaderId })
    .from(chains)
    .where(and(eq(chains.roundId, roundId), eq(chains.areaCode, areaCode)))
  return chain ?? ask.refuse('no_chain')
}

/** The kind of a meeting as approvals name it. */
const kindOf: Readonly<Record<Meeting['kind'], AskingMeeting['kind']>> = {
  standing_committee: 'standing_committee',
  secretary: 'secretary',
  party_committee: 'party_committee',
  dispatch: 'other',
  working: 'other',
  joint_conference: 'other',
}

/** The meeting as the request's own proof that it was studied: who led it, who was there, what it decided. */
async function askedBy(ask: MeetingAsk, meeting: Meeting, decision: Decision): Promise<AskingMeeting> {
  const found = await ask.tx.execute<{ chair: string; present: string }>(sql`
    select coalesce((select name from people where id = ${meeting.chairId}), '') as chair,
      coalesce((select string_agg(coalesce(a.substitute_name, p.name), '、' order by a.position)
        from meeting_attendees a join people p on p.id = a.person_id
        where a.meeting_id = ${meeting.id} and a.attendance <> 'leave'), '') as present`)
  const { id, kind, title, heldOn } = meeting
  const known = { kind: kindOf[kind], name: title, heldOn, ...one(found.rows) }
  return { ...known, sourceId: id, decision: decision.text }
}

/** What a meeting decided, and how it is followed until done. */
export const decisions: Part = {
  decide: async (ask) => {
    const { input, tx, refuse, audit } = ask
    const { text, organisationId } = input
    const meeting = await meetingIn(ask, input, ['held'], 'decide')
    const organisation = await organisationName(ask, organisationId)
    const dueOn = input.dueOn ?? null
    if (dueOn !== null && dueOn < meeting.heldOn) {
      refuse('due_before_meeting', { day: dueOn, held: meeting.heldOn })
    }
    const last = await tx.execute<{ next: number }>(sql`
      select coalesce(max(position) + 1, 0)::int as next from meeting_decisions where meeting_id = ${meeting.id}`)
    const decisionId = newId()
    await tx.insert(meetingDecisions).values({
      ...{ id: decisionId, meetingId: meeting.id, areaCode: meeting.areaCode },
      ...{ position: one(last.rows).next, text, organisationId, dueOn, state: 'open' },
    })
    const version = await change(ask, meeting, {})
    await audit('meeting.decided', subjectOf(meeting), { title: meeting.title, text, organisation })
    return { version, decisionId }
  },

  removeDecision: async (ask) => {
    const { input, tx, audit } = ask
    const meeting = await meetingIn(ask, input, ['held'], 'decide')
    const decision = await openDecision(ask, meeting, input.decisionId)
    await tx.delete(meetingDecisions).where(eq(meetingDecisions.id, decision.id))
    const version = await change(ask, meeting, {})
    await audit('meeting.decision_removed', subjectOf(meeting), { title: meeting.title, text: decision.text })
    return { version }
  },

  taskDecision: async (ask) => {
    const { input, audit } = ask
    const { title, taskArea, startOn, dueOn, evidenceWanted } = input
    const meeting = await meetingIn(ask, input, followed, 'decide')
    const decision = await openDecision(ask, meeting, input.decisionId)
    const leaders = await leadersFor(ask, meeting.roundId, taskArea, input)
    const made = await createTask(ask, {
      ...{ roundId: meeting.roundId, title, areaCode: taskArea, startOn, dueOn, evidenceWanted },
      ...{ discipline: '', ...leaders, departmentId: decision.organisationId },
    })
    await followBy(ask, decision, { state: 'tasked', taskId: made.id })
    const version = await change(ask, meeting, {})
    const params = { title: meeting.title, task: title, due: dueOn }
    await audit('meeting.decision_tasked', subjectOf(meeting), params)
    return { version, taskId: made.id }
  },

  requestDecision: async (ask) => {
    const { input, audit } = ask
    const { subject, requestingOrganisationId, approvingOrganisationId, facts } = input
    const meeting = await meetingIn(ask, input, followed, 'decide')
    const decision = await openDecision(ask, meeting, input.decisionId)
    const { roundId } = meeting
    const request = await startApproval(doingOf(ask), {
      ...{ roundId, subject, requestingOrganisationId, approvingOrganisationId, facts },
      askedBy: await askedBy(ask, meeting, decision),
    })
    await followBy(ask, decision, { state: 'requested', approvalId: request.id })
    const version = await change(ask, meeting, {})
    const params = { title: meeting.title, request: request.title }
    await audit('meeting.decision_requested', subjectOf(meeting), params)
    return { version, approvalId: request.id, documentId: request.documentId }
  },

  circulateDecision: async (ask) => {
    const { input, audit } = ask
    const { organisationId, title, deadlineOn, readersWho } = input
    const meeting = await meetingIn(ask, input, followed, 'decide')
    const decision = await openDecision(ask, meeting, input.decisionId)
    const circular = await createCircular(ask, {
      ...{ roundId: meeting.roundId, organisationId, title, body: decision.text, documentId: null },
      ...{ deadlineOn, remindDays: 1, readersWho, readersNeeded: 1, fileIds: [] },
      addresseeIds: [decision.organisationId],
    })
    await followBy(ask, decision, { state: 'circulated', circularId: circular.id })
    const version = await change(ask, meeting, {})
    await audit('meeting.decision_circulated', subjectOf(meeting), { title: meeting.title, circular: title })
    return { version, circularId: circular.id }
  },

  closeDecision: async (ask) => {
    const { input, audit } = ask
    const { result, doneOn } = input
    const meeting = await meetingIn(ask, input, followed, 'decide')
    const decision = await openDecision(ask, meeting, input.decisionId)
    notLater(ask, doneOn)
    notBefore(ask, meeting, doneOn)
    await followBy(ask, decision, { state: 'done', result, doneOn })
    const version = await change(ask, meeting, {})
    await audit('meeting.decision_closed', subjectOf(meeting), { title: meeting.title, day: doneOn, result })
    return { version }
  },
}
