import { campaignsActions } from '#gates/publicity/campaigns/actions.ts'
import { campaignsTopic } from '#gates/publicity/campaigns/contract.ts'
import type { DutyKind } from '#gates/publicity/campaigns/kinds.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { fixedClock } from '#platform/clock.ts'
import { cityToday } from './city-days.ts'
import type { DemoRegistry } from './registry.ts'
import type { DemoData } from './shapes.ts'

/** The day on which the city's scheme of publicity began, after the circular. */
const began = '2016-07-29'

/** What the classes of the city's scheme owe and by when; classes that are not named here are not in it. */
const owed: Readonly<Record<string, readonly DutyKind[]>> = {
  leaders: ['training', 'talk', 'film', 'pledge', 'test'],
  group_members: ['training', 'talk', 'film', 'pledge', 'test'],
  nominees: ['training', 'talk', 'film', 'pledge'],
  delegates: ['training', 'pledge'],
  staff: ['training', 'talk', 'film', 'pledge', 'test'],
  departments: ['pledge'],
  townships: ['pledge'],
}
const due: Readonly<Record<DutyKind, string>> = {
  training: '2016-08-31',
  film: '2016-10-31',
  reading: '2016-10-31',
  pledge: '2016-11-10',
  test: '2016-10-31',
  talk: '2016-12-20',
}

/** People without a role whom the scheme names: of each county and township some nominees and delegates. */
function named(demo: DemoData, registry: DemoRegistry) {
  const plain = new Set(demo.posts.filter(({ role }) => role !== null).map((post) => post.personNumber))
  const free = demo.people.filter(({ number, areaCode }) => areaCode.length > 4 && !plain.has(number))
  const byArea = [...Map.groupBy(free, ({ areaCode }) => areaCode).values()]
  const ids = (from: number, to: number) =>
    byArea.flatMap((own) => own.slice(from, to)).flatMap(({ number }) => registry.people.get(number) ?? [])
  return { nominees: ids(0, 9), delegates: ids(12, 26) }
}

/** Draws up the city's scheme, names its nominees and delegates, finds its people and puts it in force. */
export async function buildCityPublicity(
  app: App,
  demo: DemoData,
  coordinator: Actor,
  registry: DemoRegistry,
  roundId: string,
): Promise<void> {
  const then = { ...app, clock: fixedClock(began) }
  const campaigns = callAs(then, campaignsTopic, campaignsActions, coordinator)
  const { id } = await campaigns.create({
    ...{ roundId, title: '严肃换届纪律宣传教育方案', startsOn: began, endsOn: cityToday },
  })
  let version = 1
  const lists = named(demo, registry)
  for (const { id: classId, key, name, finder, duties } of (await campaigns.show({ id })).classes) {
    const kinds = owed[key]
    if (kinds === undefined) {
      version = (await campaigns.removeClass({ id, version, classId })).version
      continue
    }
    const wanted = duties
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ kind, title, needed }) => ({ kind, title, needed, dueOn: due[kind] }))
    version = (await campaigns.setClass({ id, version, classId, name, finder, duties: wanted })).version
    if (key !== 'nominees' && key !== 'delegates') continue
    const note = key === 'nominees' ? '县乡人大、政府、政协领导人员提名人选' : '县乡人大代表'
    version = (await campaigns.addListed({ id, version, classId, personIds: lists[key], note })).version
  }
  version = (await campaigns.refresh({ id, version })).version
  await campaigns.move({ id, version, move: 'begin' })
}
