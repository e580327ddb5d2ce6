import { meetingsActions } from '#gates/responsibility/meetings/actions.ts'
import { meetingsTopic } from '#gates/responsibility/meetings/contract.ts'
import { townshipReportsActions } from '#gates/responsibility/township-reports/actions.ts'
import { townshipReportsTopic } from '#gates/responsibility/township-reports/contract.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { fixedClock } from '#platform/clock.ts'
import { addDays } from '#rules/dates.ts'
import { demoToday } from './days.ts'
import { holder } from './documents.ts'
import { lateTownship } from './late.ts'
import { isStreet, organ } from './organisations.ts'
import { at, type Random, seeded } from './random.ts'
import type { DemoRegistry } from './registry.ts'
import type { DemoData } from './shapes.ts'
import {
  type DemoPeriod,
  demoPeriods,
  reportComments,
  reportOutline,
  reportProblems,
  reportWishes,
} from './township-reports-data.ts'

/** A township with its secretary, the number of its villages, and its place in the list. */
type Town = {
  readonly code: string
  readonly secretary: Actor
  readonly villages: number
  readonly place: number
}
type Stage = {
  readonly app: App
  readonly coordinator: Actor
  readonly leader: Actor
  readonly roundId: string
  readonly towns: readonly Town[]
  readonly random: Random
}

function desk(app: App, day: string, actor: Actor) {
  return callAs({ ...app, clock: fixedClock(day) }, townshipReportsTopic, townshipReportsActions, actor)
}

function townsOf(demo: DemoData, registry: DemoRegistry): Town[] {
  const townships = demo.areas.filter(({ level }) => level === 'township')
  return townships.map((area, place) => ({
    ...{ code: area.code, place },
    villages: demo.areas.filter(({ parentCode }) => parentCode === area.code).length,
    secretary: holder(demo, registry, organ(area.code, 'DW'), isStreet(area) ? '党工委书记' : '党委书记'),
  }))
}

function sectionsOf(period: DemoPeriod, town: Town, random: Random) {
  const done = period.done.replace('{n}', String(town.villages))
  const texts = [done, random.pick(reportProblems), period.next, random.pick(reportWishes)]
  return reportOutline.map((point, place) => ({ point, text: at(texts, place) }))
}

/** The day on which a township hands in: within the last days, the laggard after the due day; null where not yet. */
function handedInOn(period: DemoPeriod, town: Town, random: Random): string | null {
  const late = town.code === lateTownship
  if (period.heardOn !== null)
    return late ? addDays(period.dueOn, 3) : addDays(period.dueOn, -random.int(0, 3))
  return late || town.place % 3 === 2 ? null : addDays(period.dueOn, -random.int(0, 1))
}

async function report(stage: Stage, period: DemoPeriod): Promise<void> {
  const { app, coordinator, leader, roundId, towns, random } = stage
  const { title, from, to, dueOn, heardOn } = period
  const facts = { title, periodFrom: from, periodTo: to, dueOn, outline: [...reportOutline] }
  const opened = desk(app, from, coordinator)
  const { id: callId } = await opened.open({ roundId, ...facts })
  const { reports } = await opened.call({ id: callId })
  const ids = new Map(reports.map(({ areaCode, id }) => [areaCode, id]))
  for (const town of towns) {
    const day = handedInOn(period, town, random)
    if (day === null) continue
    const own = desk(app, day, town.secretary)
    const id = ids.get(town.code) ?? ''
    const { version } = await own.write({ id, version: 1, sections: sectionsOf(period, town, random) })
    await own.handIn({ id, version })
  }
  const received = heardOn === null ? demoToday : addDays(heardOn, -1)
  const county = desk(app, received, coordinator)
  const waiting = (await county.call({ id: callId })).reports.filter(({ state }) => state === 'handed_in')
  const taken = heardOn === null ? waiting.slice(0, 4) : waiting
  await county.receive({ reports: taken.map(({ id, version }) => ({ id, version })) })
  const head = desk(app, received, leader)
  for (const [place, text] of reportComments.entries()) {
    const one = taken[place * 4 + 1]
    if (heardOn !== null && one !== undefined) await head.comment({ id: one.id, text })
  }
  if (heardOn !== null) await hear(stage, callId, heardOn)
}

/** The dispatch meeting of that day heard the reports. */
async function hear({ app, coordinator, roundId }: Stage, callId: string, heardOn: string): Promise<void> {
  const on = { ...app, clock: fixedClock(demoToday) }
  const meetings = callAs(on, meetingsTopic, meetingsActions, coordinator)
  const { rows } = await meetings.list({ roundId, kind: 'dispatch', size: 50 })
  const meeting = rows.find((one) => one.heldOn === heardOn)
  if (meeting === undefined) throw new Error(`no meeting on ${heardOn}`)
  const county = desk(app, heardOn, coordinator)
  const { reports } = await county.call({ id: callId })
  await county.hear({ meetingId: meeting.id, reports: reports.map(({ id, version }) => ({ id, version })) })
}

/** What the townships reported on every period of the round, and the period that is running. */
export async function buildTownshipReports(
  app: App,
  demo: DemoData,
  coordinator: Actor,
  registry: DemoRegistry,
  roundId: string,
): Promise<void> {
  const county = coordinator.areaCode
  const stage: Stage = {
    ...{ app, coordinator, roundId, towns: townsOf(demo, registry), random: seeded(demo.year + 7) },
    leader: holder(demo, registry, organ(county, 'XW'), '县委书记'),
  }
  for (const period of demoPeriods) await report(stage, period)
}
