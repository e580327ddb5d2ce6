import { eq } from 'drizzle-orm'
import { difficultiesActions } from '#gates/responsibility/difficulties/actions.ts'
import { difficultiesTopic } from '#gates/responsibility/difficulties/contract.ts'
import { meetingsActions } from '#gates/responsibility/meetings/actions.ts'
import { meetingsTopic } from '#gates/responsibility/meetings/contract.ts'
import { tasksActions } from '#gates/responsibility/tasks/actions.ts'
import { tasksTopic } from '#gates/responsibility/tasks/contract.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { fixedClock } from '#platform/clock.ts'
import { posts } from '#registry/posts/tables.ts'
import { addDays } from '#rules/dates.ts'
import { demoToday } from './days.ts'
import { type DemoDecision, type DemoMeeting, demoDifficulties, demoMeetings } from './meetings-data.ts'
import type { DemoRegistry } from './registry.ts'
import type { DemoData } from './shapes.ts'

/** Whoever a post of the demo's county is held by: an organ's key and the beginning of the title. */
type Find = (place: string) => { postId: string; personId: string }

/** Finds the holders of posts in an area's organs. */
export async function finder(
  app: App,
  demo: DemoData,
  registry: DemoRegistry,
  county: string,
): Promise<Find> {
  const held = await app.data.transact(
    systemActor,
    (tx) => tx.select().from(posts).where(eq(posts.areaCode, county)),
    'read',
  )
  return (place) => {
    const [key = '', title = ''] = place.split(':')
    const organisationId = registry.organisations.get(`${county}-${key}`)
    const post = held.find((one) => one.organisationId === organisationId && one.title.startsWith(title))
    if (post === undefined) throw new Error(`${demo.year}: nobody holds ${place}`)
    return { postId: post.id, personId: post.personId }
  }
}

/** Finds the organs of an area by their keys. */
export function organOf(registry: DemoRegistry, county: string) {
  return (key: string): string => {
    const id = registry.organisations.get(`${county}-${key}`)
    if (id === undefined) throw new Error(`no organ ${key}`)
    return id
  }
}

/** Where meetings are held: who enters them, on which day, and whom the minutes go to. */
export type Stage = {
  readonly app: App
  readonly today: string
  readonly year: number
  readonly copies: string
  readonly coordinator: Actor
  readonly roundId: string
  readonly find: Find
  readonly organ: (key: string) => string
  readonly areaOf: (place: number) => string
  /** Who answers for tasks where the area has no chain in the round. */
  readonly leaders?: { readonly mainLeaderId: string; readonly deputyLeaderId: string }
}

/** Raises the difficulties, each on its day; gives their ids by title. */
async function raiseAll(stage: Stage): Promise<ReadonlyMap<string, string>> {
  const { app, coordinator, roundId, organ, areaOf } = stage
  const ids = new Map<string, string>()
  for (const [place, one] of demoDifficulties.entries()) {
    const on = { ...app, clock: fixedClock(one.raisedOn) }
    const backlog = callAs(on, difficultiesTopic, difficultiesActions, coordinator)
    const { title, detail, raisedOn, raisedBy } = one
    const raisedByOrganisationId = organ(raisedBy)
    const raised = { title, detail, raisedOn, raisedByOrganisationId, roundId, areaCode: areaOf(place) }
    ids.set(title, (await backlog.raise(raised)).id)
  }
  return ids
}

/** Assigns the difficulties and solves those that are. */
async function solveAll(stage: Stage, ids: ReadonlyMap<string, string>): Promise<void> {
  const { app, coordinator, organ } = stage
  const backlog = callAs(app, difficultiesTopic, difficultiesActions, coordinator)
  for (const { title, owner, dueOn, solution, solvedOn } of demoDifficulties) {
    const id = ids.get(title) ?? ''
    if (owner === null) continue
    const { version } = await backlog.assign({ id, version: 1, ownerOrganisationId: organ(owner), dueOn })
    if (solvedOn !== null) await backlog.solve({ id, version, solution, solvedOn })
  }
}

/** Follows a decision: closed with its result, or given as a task, of which those that are over were entered as done. */
async function follow(
  stage: Stage,
  meeting: { id: string; heldOn: string },
  seen: { version: number; decisionId: string },
  decision: DemoDecision,
): Promise<number> {
  const { app, coordinator } = stage
  const { id } = meeting
  const meetings = callAs(app, meetingsTopic, meetingsActions, coordinator)
  const { result, dueOn, doneOn, text } = decision
  if (result !== undefined && doneOn !== undefined) {
    return (await meetings.closeDecision({ id, ...seen, result, doneOn })).version
  }
  if (decision.task === undefined) return seen.version
  const given = await meetings.taskDecision({
    ...{ id, ...seen, title: decision.task, taskArea: coordinator.areaCode },
    ...{ startOn: meeting.heldOn, dueOn, evidenceWanted: text, ...stage.leaders },
  })
  if (doneOn !== undefined) {
    const work = callAs(app, tasksTopic, tasksActions, coordinator)
    await work.backfill({ tasks: [{ id: given.taskId, doneOn }], note: '会议议定事项落实台账' })
  }
  return given.version
}

/** Plans a meeting and, where its day has come, holds it, writes its minutes and follows what it decided. */
export async function holdMeeting(
  stage: Stage,
  ids: ReadonlyMap<string, string>,
  meeting: DemoMeeting,
  place: number,
): Promise<void> {
  const { app, coordinator, roundId, find, organ } = stage
  const { kind, title, heldOn, startsAt, convenedBy, chair, recorder } = meeting
  const meetings = callAs(app, meetingsTopic, meetingsActions, coordinator)
  const { id } = await meetings.create({
    ...{ roundId, areaCode: coordinator.areaCode, kind, title, heldOn, startsAt, place: meeting.place },
    ...{ convenerIds: convenedBy.map(organ), chairId: find(chair).personId },
    recorderId: find(recorder).personId,
  })
  const agenda = await meetings.setAgenda({
    ...{ id, version: 1 },
    items: meeting.agenda.map(([item, reporter]) => {
      return {
        title: item,
        reporterId: reporter === null ? null : organ(reporter),
        difficultyId: ids.get(item) ?? null,
      }
    }),
  })
  const attendance = await meetings.setAttendance({
    ...{ id, version: agenda.version },
    attendees: meeting.people.map(([who, seat, came]) => {
      const asked = { postId: find(who).postId, seat }
      if (came === undefined) return { ...asked, attendance: 'present' }
      return typeof came === 'string'
        ? { ...asked, attendance: 'leave', leaveReason: came }
        : { ...asked, attendance: 'substitute', substituteName: came[0], substitutePost: came[1] }
    }),
  })
  if (heldOn > stage.today) return
  let { version } = await meetings.hold({ id, version: attendance.version })
  version = (await meetings.record({ id, version, discussion: meeting.discussion })).version
  for (const decision of meeting.decisions) {
    const { text, organ: key, dueOn } = decision
    const made = await meetings.decide({ id, version, text, organisationId: organ(key), dueOn })
    version = await follow(stage, { id, heldOn }, made, decision)
  }
  if (!meeting.issued) return
  const issuedOn = addDays(heldOn, 1)
  const number = `〔${stage.year}〕${place + 1}号`
  await meetings.issue({ id, version, number, issuedOn, copies: stage.copies })
}

/** The meetings of the county demo with what they decided, and the difficulties that they took up. */
export async function buildMeetings(
  app: App,
  demo: DemoData,
  coordinator: Actor,
  registry: DemoRegistry,
  roundId: string,
): Promise<void> {
  const now = { ...app, clock: fixedClock(demoToday) }
  const county = coordinator.areaCode
  const townships = demo.areas.filter((area) => area.level === 'township').map((area) => area.code)
  const stage: Stage = {
    ...{ app: now, today: demoToday, year: demo.year, coordinator, roundId },
    copies: '县委常委，县人大常委会、县政府、县政协办公室，各乡镇党委',
    find: await finder(app, demo, registry, county),
    organ: organOf(registry, county),
    areaOf: (place) => townships[(place * 3) % townships.length] ?? county,
  }
  const ids = await raiseAll(stage)
  for (const [place, meeting] of demoMeetings.entries()) await holdMeeting(stage, ids, meeting, place)
  await solveAll(stage, ids)
}
