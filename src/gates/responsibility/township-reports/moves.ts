import { eq } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import { notFound, one } from '#platform/failures.ts'
import { attachFile } from '#platform/files/attach.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { people } from '#registry/people/tables.ts'
import { posts } from '#registry/posts/tables.ts'
import { meetings } from '../meetings/tables.ts'
import { fullTitle, openRound } from '../public.ts'
import type { townshipReportsTopic } from './contract.ts'
import {
  change,
  ownReport,
  type Report,
  type ReportAsk,
  reportsOf,
  secretaryOf,
  seenReport,
  seenReports,
  stateAfter,
  subjectOf,
  tellTownships,
} from './held.ts'
import { writable } from './states.ts'
import { reportComments, reportFiles } from './tables.ts'
import type { ReportRefusal } from './text.ts'

type Part = Pick<
  Answers<typeof townshipReportsTopic.contract, ReportRefusal>,
  'write' | 'handIn' | 'receive' | 'return' | 'comment' | 'hear'
>

function told({ township, title }: Report) {
  return { township, title }
}

function notLater(ask: ReportAsk, day: string): void {
  const today = ask.app.clock.today()
  if (day > today) ask.refuse('future_day', { day, today })
}

async function keepFiles(ask: ReportAsk, report: Report, fileIds: readonly string[]): Promise<void> {
  const { tx, actor, refuse } = ask
  const wanted = [...new Set(fileIds)]
  const held = await tx.select().from(reportFiles).where(eq(reportFiles.reportId, report.id))
  for (const id of wanted) {
    const known = held.some(({ fileId }) => fileId === id)
    if (!known && (await attachFile(tx, actor, id, report.areaCode)) === null) refuse('not_your_file')
  }
  await tx.delete(reportFiles).where(eq(reportFiles.reportId, report.id))
  if (wanted.length === 0) return
  const own = { reportId: report.id, areaCode: report.areaCode }
  await tx
    .insert(reportFiles)
    .values(wanted.map((fileId, position) => ({ id: newId(), ...own, fileId, position })))
}

/** The day of the secretary's signature: today where the secretary signs here, else the day on paper. */
function signing(ask: ReportAsk, secretary: { personId: string; name: string }, given: string | undefined) {
  if (ask.actor.role === 'leader') {
    if (ask.actor.personId !== secretary.personId) ask.refuse('not_signer', { name: secretary.name })
    return { signedHow: 'self' as const, signedOn: ask.app.clock.today() }
  }
  if (given === undefined) return ask.refuse('signed_when')
  notLater(ask, given)
  return { signedHow: 'paper' as const, signedOn: given }
}

/** Who comments: the acting county leader, or the leader for whom the coordinator enters what stands on paper. */
async function commenter(ask: ReportAsk, report: Report, postId: string | undefined) {
  const { tx, actor, refuse } = ask
  if (actor.role === 'leader') return ownComment(ask, actor, report)
  if (postId === undefined) return refuse('not_county_leader')
  const [found] = await tx
    .select({ post: posts, name: people.name, shortName: organisations.shortName })
    .from(posts)
    .innerJoin(people, eq(people.id, posts.personId))
    .innerJoin(organisations, eq(organisations.id, posts.organisationId))
    .where(eq(posts.id, postId))
  if (found === undefined) return refuse('unknown_post')
  const { post, name, shortName } = found
  if (post.areaCode.length >= report.areaCode.length) refuse('not_county_leader')
  return { personId: post.personId, name, title: fullTitle(shortName, post.title) }
}

function ownComment(ask: ReportAsk, actor: Actor, report: Report) {
  if (actor.areaCode.length >= report.areaCode.length) ask.refuse('not_county_leader')
  return { personId: actor.personId, name: actor.personName, title: actor.title }
}

/** A report's way: written and signed in the township, received, returned, commented and heard in the county. */
export const moves: Part = {
  write: async (ask) => {
    const { input, refuse, audit } = ask
    const report = await ownReport(ask, input, 'write')
    const points = report.sections.map(({ point }) => point)
    if (points.join('\n') !== input.sections.map(({ point }) => point).join('\n')) refuse('outline_changed')
    await keepFiles(ask, report, input.fileIds)
    const version = await change(ask, report, { sections: input.sections })
    await audit('township_report.written', subjectOf(report), told(report))
    return { version }
  },

  handIn: async (ask) => {
    const { input, tx, app, refuse, audit } = ask
    const report = await ownReport(ask, input, 'handIn')
    const empty = report.sections.find(({ text }) => text.trim() === '')
    if (empty !== undefined) refuse('section_empty', { point: empty.point })
    const today = app.clock.today()
    const secretary = await secretaryOf(tx, report.areaCode, today)
    if (secretary === null) return refuse('no_secretary', { township: report.township })
    const signed = signing(ask, secretary, input.signedOn)
    const state = stateAfter(ask, report, 'handIn')
    const version = await change(ask, report, {
      ...{ state, ...signed, handedInOn: today, returnReason: null, reporterId: secretary.personId },
      ...{ reporterName: secretary.name, reporterTitle: secretary.title },
      organisationName: secretary.organisation,
    })
    const params = { ...told(report), reporter: secretary.name }
    await audit('township_report.handed_in', subjectOf(report), params)
    return { version, state }
  },

  receive: async (ask) => {
    const { input, actor, app, audit } = ask
    const reports = await seenReports(ask, input.reports)
    for (const report of reports) {
      const state = stateAfter(ask, report, 'receive')
      await change(ask, report, { state, receivedOn: app.clock.today(), receivedBy: actor.personName })
      await audit('township_report.received', subjectOf(report), told(report))
    }
    return { received: reports.length }
  },

  return: async (ask) => {
    const { reason } = ask.input
    const report = await seenReport(ask, ask.input)
    const state = stateAfter(ask, report, 'return')
    const back = { state, returnReason: reason, receivedOn: null, receivedBy: '' }
    const version = await change(ask, report, back)
    await tellTownships(ask, 'returned', [report], { title: report.title })
    await ask.audit('township_report.returned', subjectOf(report), { ...told(report), reason })
    return { version, state }
  },

  comment: async (ask) => {
    const { input, tx, actor, app, refuse, audit } = ask
    const report = one(await reportsOf(tx, [input.id]))
    await openRound(ask, report.roundId)
    if (writable.includes(report.state)) refuse('not_handed_in')
    const who = await commenter(ask, report, input.leaderPostId)
    const saidOn = input.saidOn ?? app.clock.today()
    notLater(ask, saidOn)
    const id = newId()
    const own = { id, reportId: report.id, areaCode: report.areaCode, recordedBy: actor.personName }
    await tx.insert(reportComments).values({ ...own, ...who, text: input.text, saidOn })
    await tellTownships(ask, 'commented', [report], { title: report.title })
    const params = { ...told(report), name: who.name, text: input.text }
    await audit('township_report.commented', subjectOf(report), params)
    return { id }
  },

  hear: async (ask) => {
    const { input, tx, refuse, audit } = ask
    const [meeting] = await tx.select().from(meetings).where(eq(meetings.id, input.meetingId))
    const reports = await seenReports(ask, input.reports)
    const [first = notFound()] = reports
    if (meeting === undefined || meeting.roundId !== first.roundId) return refuse('unknown_meeting')
    if (meeting.state !== 'held' && meeting.state !== 'minutes_issued') {
      refuse('meeting_not_held', { meeting: meeting.title })
    }
    for (const report of reports) {
      const state = stateAfter(ask, report, 'hear')
      await change(ask, report, { state, meetingId: meeting.id, heardOn: meeting.heldOn })
      const params = { ...told(report), meeting: meeting.title }
      await audit('township_report.heard', subjectOf(report), params)
    }
    return { heard: reports.length }
  },
}
