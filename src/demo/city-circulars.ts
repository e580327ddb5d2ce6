import { circularsActions } from '#gates/responsibility/circulars/actions.ts'
import { circularsTopic } from '#gates/responsibility/circulars/contract.ts'
import { meetingsActions } from '#gates/responsibility/meetings/actions.ts'
import { meetingsTopic } from '#gates/responsibility/meetings/contract.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { fixedClock } from '#platform/clock.ts'
import { addDays } from '#rules/dates.ts'
import { cityBodies } from './city-organs.ts'
import { holder } from './documents.ts'
import { organ } from './organisations.ts'
import type { DemoRegistry } from './registry.ts'
import type { DemoData } from './shapes.ts'

const sentOn = '2016-07-26'
const deadlineOn = '2016-07-29'

const words = {
  title: '关于在人大、政府、政协换届中进一步加强换届风气监督的通知',
  body: [
    '各县区党委、市直各单位要把严肃换届纪律贯穿换届工作方案制订、人事安排、组织选举全过程，与换届工作一同谋划、一起部署、一并落实。',
    '一、落实主体责任。党委书记是第一责任人，对换届工作全程领导、全程把关。',
    '二、明确环节要求。人大、政府、政协换届每个环节都要明确监督责任和纪律要求。',
    '三、抓好宣传教育。开展“十个一”活动，落实“四必谈”，逐人签订承诺书。',
    '四、严格监督查处。执行“九个严禁、九个一律”，对反映违反换届纪律的问题优先办理。',
  ].join('\n'),
}

type Place = { readonly roundId: string; readonly demo: DemoData; readonly registry: DemoRegistry }

/** The standing committee's decision goes out as a circular of the term change office; the circular's id. */
async function draft(app: App, coordinator: Actor, { roundId }: Place): Promise<string> {
  const meetings = callAs({ ...app, clock: fixedClock(sentOn) }, meetingsTopic, meetingsActions, coordinator)
  const { rows } = await meetings.list({ roundId, kind: 'standing_committee' })
  const { id, version, decisionList } = await meetings.show({ id: rows[0]?.id ?? '' })
  const decision = decisionList.find(({ text }) => text.includes('换届风气监督'))
  if (decision === undefined) throw new Error('the standing committee decided on no circular')
  const made = await meetings.circulateDecision({
    ...{ id, version, decisionId: decision.id, organisationId: coordinator.organisationId },
    ...{ title: words.title, deadlineOn, readersWho: '主要负责同志' },
  })
  return made.circularId
}

/**
 * The city's circular on the conduct of the term change: to the Party committees of all counties and all units of the
 * city, signed for and read by each; every step of the plans has its discipline requirement from it.
 */
export async function buildCityCirculars(app: App, coordinator: Actor, place: Place): Promise<void> {
  const { demo, registry, roundId } = place
  const on = (day: string, actor: Actor) =>
    callAs({ ...app, clock: fixedClock(day) }, circularsTopic, circularsActions, actor)
  const counties = demo.areas.filter((area) => area.level === 'county').map((area) => organ(area.code, 'XW'))
  const units = cityBodies.map(({ key }) => organ(coordinator.areaCode, key))
  const own = organ(coordinator.areaCode, 'HJB')
  const codes = [...counties, ...units].filter((code) => code !== own)
  const id = await draft(app, coordinator, place)
  const office = on(sentOn, coordinator)
  const { version } = await office.edit({
    ...{ id, version: 1, organisationId: coordinator.organisationId, ...words, deadlineOn },
    ...{ readersWho: '主要负责同志', readersNeeded: 1 },
    addresseeIds: codes.flatMap((code) => registry.organisations.get(code) ?? []),
  })
  await office.issue({ id, version })
  await office.adoptRequirements({ roundId, circularId: id })
  for (const [index, code] of codes.entries()) {
    const signer = holder(demo, registry, code, undefined)
    const day = addDays(sentOn, index % 3)
    const { organisationId } = signer
    const readers = await on(day, signer).readers({ organisationId })
    const reader = readers.find(({ name }) => name === signer.personName)
    if (reader === undefined) throw new Error(`nobody reads for ${code}`)
    await on(day, signer).receive({ id, organisationId, readerPostIds: [reader.postId] })
    await on(addDays(day, 1), signer).read({ id })
  }
}
