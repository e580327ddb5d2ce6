import { planActions } from '#gates/procedure/plan/actions.ts'
import { planTopic } from '#gates/procedure/plan/contract.ts'
import { roundsActions } from '#gates/procedure/rounds/actions.ts'
import { roundsTopic } from '#gates/procedure/rounds/contract.ts'
import { groupsActions } from '#gates/responsibility/groups/actions.ts'
import { groupsTopic } from '#gates/responsibility/groups/contract.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { fixedClock } from '#platform/clock.ts'
import { holidaysActions } from '#platform/settings/actions.ts'
import { holidaysTopic } from '#platform/settings/contract.ts'
import { addDays } from '#rules/dates.ts'
import { cityOpened, cityToday } from './city-days.ts'
import { holders } from './groups.ts'
import { seeded } from './random.ts'
import type { DemoRegistry } from './registry.ts'
import { dueTasks, enterDone } from './round.ts'
import type { AreaRow, DemoData } from './shapes.ts'

/**
 * People's congresses, governments and CPPCC committees of the city, its counties and townships; their Party congresses
 * were earlier. The new congresses of the counties elect the city's delegates on the day on which they elect leaders.
 */
const electionDays = [
  { kind: 'congress_township', electionDay: '2016-11-15' },
  { kind: 'congress_county', electionDay: '2016-11-15' },
  { kind: 'posts_township', electionDay: '2016-11-29' },
  { kind: 'cppcc_county', electionDay: '2016-12-11' },
  { kind: 'posts_county', electionDay: '2016-12-13' },
  { kind: 'congress_prefecture', electionDay: '2016-12-13' },
  { kind: 'cppcc_prefecture', electionDay: '2016-12-21' },
  { kind: 'posts_prefecture', electionDay: '2016-12-22' },
] as const

/** The city's congress opens on 19 December, within a week of the election of its delegates. */
const citySession = { report: { days: 2 }, verify: { days: 3 }, session: { days: 6 } }

const duty =
  '统一领导人大、政府、政协换届工作，审定工作方案和时间安排，研究人事安排和会议选举中的重要事项，统筹换届风气监督，督促各级各部门落实责任。'

const cityPlaces = {
  head: ['SW:市委书记'],
  deputy: ['ZF:市长', 'JW:市纪委书记', 'ZZB:市委组织部部长', 'XCB:市委宣传部部长', 'TZB:市委统战部部长'],
  member: ['RD', 'ZX', 'ZFW', 'WB', 'FY', 'JCY', 'GAJ', 'MZJ', 'SFJ', 'SJJ', 'XFJ'],
} as const
const districtPlaces = {
  head: ['XW:'],
  deputy: ['ZF:', 'JW:', 'ZZB:', 'XCB:', 'TZB:'],
  member: ['RD', 'ZX', 'ZFW', 'WB', 'FY', 'JCY', 'GAJ', 'MZJ', 'SFJ', 'SJJ', 'XFJ'],
} as const

/** Sets up the leading group of the city or of one of its counties, with its office. */
async function buildGroup(
  app: App,
  demo: DemoData,
  coordinator: Actor,
  registry: DemoRegistry,
  { roundId, area }: { readonly roundId: string; readonly area: AreaRow },
): Promise<void> {
  const find = holders(demo, registry, area.code)
  const places = area.level === 'prefecture' ? cityPlaces : districtPlaces
  const seen = new Set<string>()
  const members = (['head', 'deputy', 'member'] as const)
    .flatMap((capacity) => places[capacity].flatMap((place) => find(place, capacity)))
    .filter(({ personId }) => !seen.has(personId) && seen.add(personId))
  const director = find('HJB:', 'member').map((one) => ({ ...one, office: 'director' as const }))
  await callAs(app, groupsTopic, groupsActions, coordinator).create({
    ...{ roundId, areaCode: area.code, foundedOn: cityOpened, duty },
    name: `${area.name}换届工作领导小组`,
    officeName: `${area.name}换届工作领导小组办公室`,
    officeOrganisationId: registry.organisations.get(`${area.code}-HJB`) ?? '',
    members: [...members, ...director.filter(({ personId }) => !seen.has(personId))],
  })
}

/** Sets the days of the city's first session nearer than the usual month. */
async function setCitySession(app: App, coordinator: Actor, roundId: string): Promise<void> {
  const plan = callAs(app, planTopic, planActions, coordinator)
  const kind = 'congress_prefecture'
  const { version, settings } = await plan.settings({ roundId, kind })
  await plan.saveSettings({
    ...{ roundId, kind, version, settings: { ...settings, steps: citySession } },
    reason: '县区人大会议选出市人大代表后，随即召开市人民代表大会',
  })
}

/** Opens the city's round and does the work of the counties and townships, and that of the city but for its last steps; the round's id. */
export async function buildCityRound(
  app: App,
  demo: DemoData,
  coordinator: Actor,
  registry: DemoRegistry,
): Promise<string> {
  const opened = { ...app, clock: fixedClock(cityOpened) }
  const now = { ...app, clock: fixedClock(cityToday) }
  await callAs(opened, holidaysTopic, holidaysActions, coordinator).load({ year: demo.year })
  const { id: roundId } = await callAs(opened, roundsTopic, roundsActions, coordinator).open({
    ...{ areaCode: coordinator.areaCode, name: '2016年市县乡人大、政府、政协换届', year: demo.year },
    ...{ bodies: [...electionDays], acknowledged: false },
  })
  await setCitySession(opened, coordinator, roundId)
  for (const area of demo.areas.filter(({ level }) => level === 'prefecture' || level === 'county')) {
    await buildGroup(opened, demo, coordinator, registry, { roundId, area })
  }
  await app.data.refreshStatistics()
  const due = await dueTasks(now, roundId, addDays(cityToday, 1))
  const random = seeded(demo.year)
  const own = due.filter(({ areaCode }) => areaCode === coordinator.areaCode)
  const below = due.filter(({ areaCode }) => areaCode !== coordinator.areaCode)
  const finished = below.map(({ id, dueOn }) => {
    const day = addDays(dueOn, -random.int(0, 4))
    const beforeRound = day < cityOpened
    return { id, doneOn: beforeRound ? cityOpened : day }
  })
  await enterDone(now, coordinator, finished, '各县区、乡镇换届工作台账，经市换届办核对')
  // What is due today, the reports and the approval of the chief procurator, is still being done.
  const onTime = own.filter(({ dueOn }) => dueOn < cityToday).map(({ id, dueOn }) => ({ id, doneOn: dueOn }))
  await enterDone(now, coordinator, onTime, '市换届工作台账')
  return roundId
}
