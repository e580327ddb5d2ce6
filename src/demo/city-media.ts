import { channelsActions } from '#gates/publicity/channels/actions.ts'
import { channelsTopic } from '#gates/publicity/channels/contract.ts'
import { reportingKinds } from '#gates/publicity/channels/kinds.ts'
import { checklistsActions } from '#gates/publicity/checklists/actions.ts'
import { checklistsTopic } from '#gates/publicity/checklists/contract.ts'
import { mediaActions } from '#gates/publicity/media/actions.ts'
import { mediaTopic } from '#gates/publicity/media/contract.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { fixedClock } from '#platform/clock.ts'
import { cityToday } from './city-days.ts'
import { holder } from './documents.ts'
import { organ } from './organisations.ts'
import { uploadPictures } from './pictures.ts'
import type { DemoRegistry } from './registry.ts'
import type { DemoData } from './shapes.ts'

type Stage = { readonly app: App; readonly coordinator: Actor; readonly roundId: string }

const period = { fromOn: '2016-08-05', toOn: '2017-01-31' } as const

/** Columns of the city, in which policy, discipline and the course of the work are published. */
const columns = [
  {
    channel: 'website',
    ...{ title: '严肃换届纪律 匡正换届风气', place: '市人民政府网站', organ: 'XCB' },
    ...{ articles: 64, audience: 31_000, link: 'https://www.example.cn/huanjie2016' },
  },
  {
    channel: 'wechat',
    ...{ title: '严肃换届纪律 匡正换届风气', place: '市广播电视台公众号', organ: 'GDT' },
    ...{ articles: 41, audience: 46_000, link: 'https://weixin.example.cn/huanjie2016' },
  },
] as const

/** Cards to each department of the city and its counties, and to each township; more than ten thousand together. */
const cards = { county: 22, township: 150 } as const

async function placeAndIssue(stage: Stage, registry: DemoRegistry): Promise<void> {
  const { app, coordinator, roundId } = stage
  const { areaCode } = coordinator
  const media = callAs(app, mediaTopic, mediaActions, coordinator)
  for (const { organ: key, ...facts } of columns) {
    const organisationId = registry.organisations.get(organ(areaCode, key)) ?? ''
    await media.place({ ...facts, ...period, roundId, areaCode, organisationId, quantity: 1 })
  }
  await media.placeMany({
    ...{ channel: 'banner', title: '“九个严禁、九个一律”宣传标语', place: '乡镇政府驻地', quantity: 2 },
    ...{ ...period, roundId, areaCode, level: 'township' },
  })
  for (const level of ['county', 'township'] as const) {
    await media.issueMany({
      ...{ kind: 'card', title: '换届纪律宣传卡', issuedOn: '2016-08-16', roundId, areaCode },
      ...{ levels: [level], quantity: cards[level] },
    })
  }
}

const contents = {
  telephone: '0991-12380',
  address: '市委组织部举报受理中心（市行政中心二楼）',
  web: 'https://jubao.example.cn',
  sms: '099112380',
} as const

/** The four channels at every unit with a photograph, each checked by a second person. */
async function publishChannels(stage: Stage, checker: Actor): Promise<void> {
  const { app, coordinator, roundId } = stage
  const channels = callAs(app, channelsTopic, channelsActions, coordinator)
  for (const kind of reportingKinds) await channels.set({ roundId, kind, content: contents[kind] })
  const { rows: units } = await channels.units({ roundId, size: 500 })
  const names = units.map(({ code }) => `${code}.png`)
  const photos = await uploadPictures(app, coordinator, 'board', names)
  await channels.publish({
    roundId,
    entries: units.map(({ organisationId, areaCode }, at) => ({
      ...{ organisationId, kinds: [...reportingKinds], publishedOn: '2016-08-16', fileId: photos[at] },
      place: areaCode.length > 6 ? '政务公开栏' : '办公楼一楼大厅',
    })),
  })
  const second = callAs(app, channelsTopic, channelsActions, checker)
  for (let page = 1; ; page += 1) {
    const { rows, more } = await second.publications({ roundId, size: 500, page })
    await second.check({ publications: rows.map(({ id, version }) => ({ id, version })) })
    if (!more) return
  }
}

/** Columns, banners, cards and reporting channels of the city, and the ten ones that all of its records fulfil. */
export async function buildCityMedia(
  app: App,
  demo: DemoData,
  coordinator: Actor,
  registry: DemoRegistry,
  roundId: string,
): Promise<void> {
  const stage = { app: { ...app, clock: fixedClock(cityToday) }, coordinator, roundId }
  await placeAndIssue(stage, registry)
  await publishChannels(stage, holder(demo, registry, organ(coordinator.areaCode, 'HJB'), '督导组组长'))
  const lists = callAs(stage.app, checklistsTopic, checklistsActions, coordinator)
  await lists.create({ roundId, title: '“十个一”宣传教育活动', from: 'ten' })
}
