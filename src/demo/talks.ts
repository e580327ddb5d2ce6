import { type Concerned, concerned } from '#gates/publicity/public.ts'
import { talksActions } from '#gates/publicity/talks/actions.ts'
import { talksTopic } from '#gates/publicity/talks/contract.ts'
import type { TalkInput } from '#gates/publicity/talks/shapes.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { fixedClock } from '#platform/clock.ts'
import { addDays } from '#rules/dates.ts'
import { demoToday } from './days.ts'
import type { DemoRegistry } from './registry.ts'
import type { DemoData } from './shapes.ts'

/** A batch to be made: who talks to whom, so many at a time, from a day on, every so many days. */
export type BatchPlan = {
  readonly talkerId: string
  readonly people: readonly string[]
  /** People in one talk. */
  readonly perTalk: number
  readonly from: string
  readonly everyDays: number
  readonly place: string
}

/** The talks of a batch: those whose day is over are done, the others planned. */
export function talksOf(plan: BatchPlan, today: string): TalkInput[] {
  const people = plan.people.filter((id) => id !== plan.talkerId)
  const talks: TalkInput[] = []
  for (let from = 0; from < people.length; from += plan.perTalk) {
    const plannedOn = addDays(plan.from, talks.length * plan.everyDays)
    const { talkerId, place } = plan
    const past = plannedOn < today ? { doneOn: plannedOn } : {}
    talks.push({ talkerId, personIds: people.slice(from, from + plan.perTalk), plannedOn, place, ...past })
  }
  return talks
}

const layerNames = {
  secretary: '党委书记谈话',
  discipline: '纪委书记谈话',
  organisation: '组织部部长谈话',
  township: '乡镇（街道）党（工）委书记谈话',
} as const

type Layer = keyof typeof layerNames
type Batch = BatchPlan & { readonly layer: Layer; readonly areaCode: string; readonly title: string }

/** The first holder of a post whose title ends so, by area. */
function holder(
  demo: DemoData,
  registry: DemoRegistry,
  areaCode: string,
  ending: string,
): string | undefined {
  const post = demo.posts.find((one) => one.areaCode === areaCode && one.title.endsWith(ending))
  return registry.people.get(post?.personNumber ?? '')
}

function countyBatches(
  demo: DemoData,
  registry: DemoRegistry,
  county: string,
  all: readonly Concerned[],
): Batch[] {
  const of = (...keys: readonly string[]) =>
    all.filter(({ classKey }) => keys.includes(classKey)).map(({ personId }) => personId)
  const plans = [
    ['secretary', '县委书记', of('leaders', 'group_members'), 1, '2021-06-15', '县委书记与班子成员谈话'],
    ['discipline', '县监委主任', of('leaders', 'group_members'), 4, '2021-07-05', '县纪委书记廉洁谈话'],
    ['organisation', '县委组织部部长', of('nominees'), 10, '2021-09-06', '县委组织部部长与提名人选谈话'],
  ] as const
  return plans.flatMap(([layer, ending, people, perTalk, from, title]) => {
    const talkerId = holder(demo, registry, county, ending)
    const place = '县委谈话室'
    return talkerId === undefined
      ? []
      : [{ layer, areaCode: county, title, talkerId, people, perTalk, from, everyDays: 1, place }]
  })
}

function townshipBatches(demo: DemoData, registry: DemoRegistry, all: readonly Concerned[]): Batch[] {
  const towns = demo.areas.filter(({ level }) => level === 'township')
  return towns.flatMap(({ code, name }, place) => {
    const talkerId = holder(demo, registry, code, '委书记')
    if (talkerId === undefined) return []
    const own = all.filter(({ areaCode }) => areaCode.startsWith(code)).map(({ personId }) => personId)
    const usual = { layer: 'township' as const, areaCode: code, talkerId, place: `${name}党（工）委谈话室` }
    // Two of the townships are behind: their second half is planned for days that are still to come.
    const second = place % 6 === 4 ? '2021-10-16' : '2021-09-13'
    const half = Math.ceil(own.length / 2)
    return [
      {
        ...{ ...usual, title: `${name}第一轮谈心谈话`, people: own.slice(0, half) },
        ...{ perTalk: 3, from: '2021-07-12', everyDays: 2 },
      },
      {
        ...{ ...usual, title: `${name}第二轮谈心谈话`, people: own.slice(half) },
        ...{ perTalk: 4, from: second, everyDays: 2 },
      },
    ]
  })
}

/** Sets up the scheme of talks and holds the county's and the townships' batches; more than a thousand person-times. */
export async function buildTalks(
  app: App,
  demo: DemoData,
  coordinator: Actor,
  registry: DemoRegistry,
  roundId: string,
): Promise<void> {
  const talks = callAs({ ...app, clock: fixedClock(demoToday) }, talksTopic, talksActions, coordinator)
  await talks.beginScheme({ roundId })
  const { layers, musts } = await talks.scheme({ roundId })
  const all = await app.data.transact(systemActor, (tx) => concerned(tx, { roundId, kind: 'talk' }), 'read')
  const batches = [
    ...countyBatches(demo, registry, coordinator.areaCode, all),
    ...townshipBatches(demo, registry, all),
  ]
  for (const { layer, areaCode, title, ...plan } of batches) {
    const layerId = layers.find(({ name }) => name === layerNames[layer])?.id ?? ''
    await talks.createBatch({ roundId, areaCode, layerId, title, talks: talksOf(plan, demoToday) })
  }
  const villagers = all.filter(({ classKey }) => classKey === 'villages').map(({ personId }) => personId)
  const named = [villagers.slice(-190, -164), villagers.slice(-60, -53), villagers.slice(-40, -36)]
  for (const [place, must] of musts.filter(({ classKey }) => classKey === null).entries()) {
    await talks.nameMust({ id: must.id, add: named[place] ?? [] })
  }
}
