import { campaignsActions } from '#gates/publicity/campaigns/actions.ts'
import { campaignsTopic } from '#gates/publicity/campaigns/contract.ts'
import type { DutyKind } from '#gates/publicity/campaigns/kinds.ts'
import { checklistsActions } from '#gates/publicity/checklists/actions.ts'
import { checklistsTopic } from '#gates/publicity/checklists/contract.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { fixedClock } from '#platform/clock.ts'
import type { DemoRegistry } from './registry.ts'
import type { DemoData } from './shapes.ts'

/** The day on which the county's scheme of publicity began. */
export const publicityBegan = '2021-06-10'
const ends = '2021-12-20'

/** By when each duty is due: training and the film come first, tests and talks before the village elections. */
const due: Readonly<Record<DutyKind, string>> = {
  training: '2021-08-31',
  film: '2021-09-30',
  reading: '2021-09-30',
  pledge: '2021-10-15',
  test: '2021-11-05',
  talk: '2021-11-20',
}

/** Every n-th village official is put forward for the next term. */
const nomineeEvery = 5
/** So many officials of each township are Party delegates. */
const delegatesEach = 3

/** People whom the scheme names: nominees of villages and Party delegates of townships. */
function named(demo: DemoData, registry: DemoRegistry) {
  const numbers = (level: number) => [
    ...new Set(
      demo.posts.filter(({ areaCode }) => areaCode.length === level).map(({ personNumber }) => personNumber),
    ),
  ]
  const homes = new Map(demo.people.map(({ number, areaCode }) => [number, areaCode]))
  const ids = (found: readonly string[]) => found.flatMap((number) => registry.people.get(number) ?? [])
  const byTownship = Map.groupBy(numbers(9), (number) => homes.get(number) ?? '')
  const villagers = numbers(12).filter((number) => homes.get(number)?.length === 12)
  return {
    nominees: ids(villagers.filter((_, place) => place % nomineeEvery === 2)),
    delegates: ids([...byTownship.values()].flatMap((own) => own.slice(0, delegatesEach))),
  }
}

/** Draws up the county's scheme from the standard one, names its nominees and delegates, finds its people, begins it. */
export async function buildPublicity(
  app: App,
  demo: DemoData,
  coordinator: Actor,
  registry: DemoRegistry,
  roundId: string,
): Promise<string> {
  const then = { ...app, clock: fixedClock(publicityBegan) }
  const campaigns = callAs(then, campaignsTopic, campaignsActions, coordinator)
  const facts = { title: '严肃换届纪律宣传教育方案', startsOn: publicityBegan, endsOn: ends }
  const { id } = await campaigns.create({ roundId, ...facts })
  let version = 1
  const lists = named(demo, registry)
  const { classes } = await campaigns.show({ id })
  for (const { id: classId, key, name, finder, duties } of classes) {
    const owed = duties.map(({ kind, title, needed }) => ({ kind, title, needed, dueOn: due[kind] }))
    version = (await campaigns.setClass({ id, version, classId, name, finder, duties: owed })).version
    if (key !== 'nominees' && key !== 'delegates') continue
    const note = key === 'nominees' ? '拟提名村（社区）“两委”人选' : '县党代会代表'
    const added = await campaigns.addListed({ id, version, classId, personIds: lists[key], note })
    version = added.version
  }
  version = (await campaigns.refresh({ id, version })).version
  await campaigns.move({ id, version, move: 'begin' })
  const checklists = callAs(then, checklistsTopic, checklistsActions, coordinator)
  await checklists.create({ roundId, title: '“十个一”宣传教育活动清单' })
  return id
}
