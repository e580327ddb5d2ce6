import { channelsActions } from '#gates/publicity/channels/actions.ts'
import { channelsTopic } from '#gates/publicity/channels/contract.ts'
import { reportingKinds } from '#gates/publicity/channels/kinds.ts'
import { mediaActions } from '#gates/publicity/media/actions.ts'
import { mediaTopic } from '#gates/publicity/media/contract.ts'
import type { PlacementChannel } from '#gates/publicity/media/kinds.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { fixedClock } from '#platform/clock.ts'
import { demoToday } from './days.ts'
import { type Scene, uploadPictures } from './pictures.ts'
import type { DemoRegistry } from './registry.ts'
import type { DemoData } from './shapes.ts'

/** How much publicity a demo shows: copies for each unit, by level. */
export type MediaSizes = Readonly<
  Record<'cards' | 'booklets', Readonly<Record<'county' | 'township' | 'village', number>>>
>

/** A county with its 13 townships and 174 villages issues more than 5 000 of them. */
const countySizes: MediaSizes = {
  cards: { county: 20, township: 60, village: 20 },
  booklets: { county: 5, township: 20, village: 5 },
}

type Media = ReturnType<typeof callAs<typeof mediaTopic.contract>>
type Stage = {
  readonly app: App
  readonly media: Media
  readonly coordinator: Actor
  readonly roundId: string
  readonly organ: (key: string) => string
}

const period = { fromOn: '2021-09-01', toOn: '2021-12-31' } as const

/** Placements that are the same in every village or township. */
const everywhere: readonly {
  readonly channel: PlacementChannel
  readonly level: 'township' | 'village'
  readonly title: string
  readonly place: string
  readonly quantity: number
  readonly audience: number
  readonly scene: Scene
}[] = [
  {
    ...{ channel: 'broadcast', level: 'village', title: '换届纪律广播', place: '村级应急广播' },
    ...{ quantity: 2, audience: 800, scene: 'mast' },
  },
  {
    ...{ channel: 'banner', level: 'village', title: '严肃换届纪律 营造清风正气', place: '村口主干道' },
    ...{ quantity: 3, audience: 600, scene: 'banner' },
  },
  {
    ...{ channel: 'led', level: 'township', title: '“十严禁”换届纪律要求', place: '便民服务中心' },
    ...{ quantity: 1, audience: 3000, scene: 'screen' },
  },
]

const single: readonly {
  readonly channel: PlacementChannel
  readonly title: string
  readonly place: string
  readonly organ: string
  readonly articles: number
  readonly link: string
  readonly audience: number
}[] = [
  {
    ...{ channel: 'website', title: '县乡村换届专栏', place: '县人民政府网站', organ: 'DZZ', articles: 46 },
    ...{ link: 'https://www.example.cn/huanjie', audience: 12000 },
  },
  {
    ...{ channel: 'wechat', title: '风清气正换届专栏', place: '县融媒体中心公众号', organ: 'RMT' },
    ...{ articles: 38, link: 'https://weixin.example.cn/huanjie', audience: 26000 },
  },
  {
    ...{ channel: 'billboard', title: '严肃换届纪律公益广告', place: '县城北入城口', organ: 'XCB' },
    ...{ articles: 0, link: '', audience: 20000 },
  },
]

async function placeSingle({ media, coordinator, roundId, organ }: Stage): Promise<void> {
  for (const { organ: key, ...facts } of single) {
    const where = { roundId, areaCode: coordinator.areaCode, organisationId: organ(key) }
    await media.place({ ...facts, ...where, ...period, quantity: 1 })
  }
  // One that ran in the summer only: what is over shows as such.
  await media.place({
    ...{ channel: 'sms', title: '换届纪律提醒短信', place: '全县党员干部', quantity: 1 },
    ...{ fromOn: '2021-06-20', toOn: '2021-07-31', audience: 9000, roundId },
    ...{ areaCode: coordinator.areaCode, organisationId: organ('XCB') },
  })
}

/** Everywhere the same; the photographs come named by division code, all but a few, and are verified together. */
async function placeEverywhere(stage: Stage, demo: DemoData): Promise<void> {
  const { app, media, coordinator, roundId } = stage
  for (const { scene, level, channel, ...facts } of everywhere) {
    const where = { roundId, areaCode: coordinator.areaCode, level }
    await media.placeMany({ ...facts, ...where, ...period, channel })
    const codes = demo.areas.filter((area) => area.level === level).map(({ code }) => code)
    const sent = codes.filter((_, at) => at % 29 !== 11)
    const names = sent.map((code) => `${code}.png`)
    const fileIds = await uploadPictures(app, coordinator, scene, names)
    await media.matchPhotos({ roundId, channel, fileIds })
    const { rows } = await media.list({ roundId, channel, size: 500 })
    const seen = rows.filter(({ photos }, at) => photos > 0 && at % 41 !== 7)
    await media.verify({ placements: seen.map(({ id, version }) => ({ id, version })) })
  }
}

async function issuePrints({ media, coordinator, roundId }: Stage, sizes: MediaSizes): Promise<void> {
  const { areaCode } = coordinator
  const prints = [
    { kind: 'card', title: '“十严禁”换届纪律宣传卡', issuedOn: '2021-09-06', each: sizes.cards },
    { kind: 'booklet', title: '换届纪律知识手册', issuedOn: '2021-09-10', each: sizes.booklets },
  ] as const
  for (const { each, ...facts } of prints) {
    for (const level of ['county', 'township', 'village'] as const) {
      await media.issueMany({ ...facts, roundId, areaCode, levels: [level], quantity: each[level] })
    }
  }
}

const contents = {
  telephone: '0990-12380',
  address: '县委组织部举报受理中心（县行政中心三楼）',
  web: 'https://jubao.example.cn',
  sms: '099012380',
} as const

/** The channels at every unit, checked by a second person; a few are not published yet, a few have to be put right. */
async function publishChannels({ app, coordinator, roundId }: Stage, checker: Actor): Promise<void> {
  const channels = callAs(app, channelsTopic, channelsActions, coordinator)
  for (const kind of reportingKinds) await channels.set({ roundId, kind, content: contents[kind] })
  const { rows: units } = await channels.units({ roundId, size: 500 })
  const publishing = units.filter((_, at) => at % 97 !== 53)
  const names = publishing.map(({ code }) => `${code}.png`)
  const photos = await uploadPictures(app, coordinator, 'board', names)
  await channels.publish({
    roundId,
    entries: publishing.map(({ organisationId, areaCode }, at) => ({
      ...{ organisationId, kinds: [...reportingKinds], publishedOn: '2021-09-20', fileId: photos[at] },
      place: areaCode.length > 9 ? '村务公开栏' : areaCode.length > 6 ? '政务公开栏' : '办公楼一楼大厅',
    })),
  })
  const second = callAs(app, channelsTopic, channelsActions, checker)
  const [first, next] = [
    await second.publications({ roundId, size: 500 }),
    await second.publications({ roundId, size: 500, page: 2 }),
  ]
  const all = [...first.rows, ...next.rows]
  const wrong = all.filter(({ kind }, at) => kind === 'telephone' && at % 173 === 0).slice(0, 3)
  for (const [at, { id, version }] of wrong.entries()) {
    const rectifyBy = at === 0 ? '2021-10-20' : '2021-10-25'
    await second.findWrong({ id, version, finding: '举报电话缺少区号，须重新张贴', rectifyBy })
  }
  const bad = new Set(wrong.map(({ id }) => id))
  const right = all.filter(({ id }) => !bad.has(id)).map(({ id, version }) => ({ id, version }))
  await second.check({ publications: right })
}

/** Media and atmosphere of the demo: columns, placements with photographs, prints, tones, reporting channels. */
export async function buildMedia(
  app: App,
  demo: DemoData,
  coordinator: Actor,
  registry: DemoRegistry,
  roundId: string,
  sizes: MediaSizes = countySizes,
): Promise<void> {
  const now = { ...app, clock: fixedClock(demoToday) }
  const { areaCode } = coordinator
  const organ = (key: string) => registry.organisations.get(`${areaCode}-${key}`) ?? ''
  const media = callAs(now, mediaTopic, mediaActions, coordinator)
  const stage = { app: now, media, coordinator, roundId, organ }
  await placeSingle(stage)
  await placeEverywhere(stage, demo)
  await issuePrints(stage, sizes)
  const levels = ['county' as const, 'township' as const]
  await media.enableTones({ by: 'area', roundId, areaCode, levels, enabledOn: '2021-09-08' })
  const others = demo.posts.filter(({ role }) => role === 'coordinator').slice(1)
  const checkerId = registry.people.get(others[0]?.personNumber ?? '') ?? ''
  const name = demo.people.find(({ number }) => number === others[0]?.personNumber)?.name ?? ''
  await publishChannels(stage, {
    ...coordinator,
    personId: checkerId,
    accountId: checkerId,
    personName: name,
  })
}
