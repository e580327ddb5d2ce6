import { meetingsActions } from '#gates/responsibility/meetings/actions.ts'
import { meetingsTopic } from '#gates/responsibility/meetings/contract.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { fixedClock } from '#platform/clock.ts'

type Sitting = {
  readonly roundId: string
  readonly area: { readonly code: string; readonly name: string }
  readonly organId: string
  readonly officer: Actor
  readonly secretary: Actor
  readonly heldOn: string
  /** When its request is drafted. */
  readonly draftedOn: string
  readonly approvingOrganisationId: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** A township's Party committee decides at its meeting to hold the congress; the decision becomes the request. */
export async function askFromMeeting(app: App, sitting: Sitting) {
  const { roundId, area, organId, officer, secretary, heldOn } = sitting
  const meetings = callAs(
    { ...app, clock: fixedClock(sitting.draftedOn) },
    meetingsTopic,
    meetingsActions,
    officer,
  )
  const { id } = await meetings.create({
    ...{ roundId, areaCode: area.code, kind: 'party_committee', title: `${area.name}党委第11次会议` },
    ...{ heldOn, startsAt: '15:00', place: `${area.name}党委会议室`, convenerIds: [organId] },
    ...{ chairId: secretary.personId, recorderId: officer.personId },
  })
  const agenda = await meetings.setAgenda({
    ...{ id, version: 1 },
    items: [{ title: '研究召开党代会的时间、议程、代表名额和委员会组成' }],
  })
  const present: { postId: string; attendance: 'present' }[] = []
  for (const actor of [secretary, officer]) {
    const found = await meetings.candidates({ text: actor.personName })
    const post = found.find(({ title }) => title.endsWith(actor.title))
    if (post === undefined) throw new Error(`${actor.title} holds no post in ${area.code}`)
    present.push({ postId: post.postId, attendance: 'present' })
  }
  const asked = await meetings.setAttendance({
    ...{ id, version: agenda.version },
    attendees: present,
  })
  const held = await meetings.hold({ id, version: asked.version })
  const text = '同意召开党代会的时间、议程、代表名额和委员会组成方案，报县委审批'
  const decided = await meetings.decide({ id, version: held.version, text, organisationId: organId })
  const { approvalId, documentId } = await meetings.requestDecision({
    ...{ id, version: decided.version, decisionId: decided.decisionId, subject: 'township_congress' },
    ...{ requestingOrganisationId: organId, approvingOrganisationId: sitting.approvingOrganisationId },
    facts: { ...sitting.facts },
  })
  return { id: approvalId, documentId }
}
