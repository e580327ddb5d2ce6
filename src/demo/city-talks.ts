import { talksActions } from '#gates/publicity/talks/actions.ts'
import { talksTopic } from '#gates/publicity/talks/contract.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { fixedClock } from '#platform/clock.ts'
import { cityToday } from './city-days.ts'
import type { DemoRegistry } from './registry.ts'
import type { AreaRow, DemoData } from './shapes.ts'
import { talksOf } from './talks.ts'

/** A round of talks at a place: whose, in which layer, from which day, with how many people. */
type Layer = {
  readonly layer: string
  readonly talker: RegExp
  readonly words: string
  readonly from: string
  readonly people: number
}

const heads: readonly Layer[] = [
  { layer: '党委书记谈话', talker: /^[市县区]委书记$/, words: '党委书记', from: '2016-08-08', people: 56 },
  { layer: '纪委书记谈话', talker: /^[市县区]纪委书记$/, words: '纪委书记', from: '2016-09-05', people: 60 },
  { layer: '组织部部长谈话', talker: /委组织部部长$/, words: '组织部部长', from: '2016-10-10', people: 64 },
]
/** Who else talks at city level, each twice beside the three above. */
const cityRounds: readonly Layer[] = [
  ...heads.map((one) => ({ ...one, words: `${one.words}第二轮`, from: '2016-11-21' })),
  { layer: '分管领导谈话', talker: /^市委统战部部长$/, words: '统战部部长', from: '2016-08-29', people: 48 },
  { layer: '分管领导谈话', talker: /^市委宣传部部长$/, words: '宣传部部长', from: '2016-09-12', people: 48 },
  { layer: '分管领导谈话', talker: /^市委政法委书记$/, words: '政法委书记', from: '2016-09-26', people: 48 },
  { layer: '部门负责人谈话', talker: /^市民政局局长$/, words: '民政局局长', from: '2016-10-17', people: 32 },
  { layer: '部门负责人谈话', talker: /^市人社局局长$/, words: '人社局局长', from: '2016-10-24', people: 32 },
  { layer: '部门负责人谈话', talker: /^市审计局局长$/, words: '审计局局长', from: '2016-10-31', people: 32 },
]
const town: Layer = {
  ...{ layer: '乡镇（街道）党（工）委书记谈话', talker: /^党委书记$/, words: '党委书记' },
  ...{ from: '2016-09-01', people: 53 },
}

function layersOf({ level }: AreaRow): readonly Layer[] {
  if (level === 'prefecture') return [...heads, ...cityRounds]
  return level === 'county' ? heads : level === 'township' ? [town] : []
}

/** The people of an area from a place in their list on, the list taken round. */
function slice(people: readonly string[], from: number, count: number): string[] {
  return Array.from(
    { length: Math.min(count, people.length) },
    (_, at) => people[(from + at) % people.length],
  ).flatMap((id) => id ?? [])
}

/** The city's talks: rounds of the three heads, of other leaders, and of each township's secretary, in batches. */
export async function buildCityTalks(
  app: App,
  demo: DemoData,
  coordinator: Actor,
  registry: DemoRegistry,
  roundId: string,
): Promise<void> {
  const talks = callAs({ ...app, clock: fixedClock(cityToday) }, talksTopic, talksActions, coordinator)
  await talks.beginScheme({ roundId })
  const { layers, musts } = await talks.scheme({ roundId })
  const holders = Map.groupBy(demo.posts, ({ areaCode }) => areaCode)
  for (const area of demo.areas) {
    const posts = holders.get(area.code) ?? []
    // Leaders stand first in the lists: who has a role is talked to first.
    const ordered = [...posts].sort((a, b) => Number(a.role === null) - Number(b.role === null))
    const people = [...new Set(ordered.flatMap((post) => registry.people.get(post.personNumber) ?? []))]
    let from = 0
    for (const { layer, talker, words, from: day, people: count } of layersOf(area)) {
      const talkerId = registry.people.get(posts.find(({ title }) => talker.test(title))?.personNumber ?? '')
      if (talkerId === undefined) throw new Error(`nobody talks in ${area.name}: ${words}`)
      const place = `${area.name}谈话室`
      const plan = {
        talkerId,
        people: slice(people, from, count),
        perTalk: 4,
        from: day,
        everyDays: 1,
        place,
      }
      await talks.createBatch({
        ...{ roundId, areaCode: area.code, title: `${area.name}${words}谈心谈话` },
        layerId: layers.find(({ name }) => name === layer)?.id ?? '',
        talks: talksOf(plan, cityToday),
      })
      from += count
    }
  }
  const townships = demo.people.filter(({ areaCode }) => areaCode.length === 9)
  const named = townships.flatMap(({ number }) => registry.people.get(number) ?? [])
  for (const [place, must] of musts.filter(({ classKey }) => classKey === null).entries()) {
    await talks.nameMust({
      id: must.id,
      add: named.filter((_, at) => at % 200 === place).slice(0, 24 - place * 8),
    })
  }
}
