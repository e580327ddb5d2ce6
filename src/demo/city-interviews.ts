import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { cityToday } from './city-days.ts'
import { holdInterview, type InterviewStage, planInterviews } from './interviews.ts'
import { finder } from './meetings.ts'
import type { DemoRegistry } from './registry.ts'
import type { DemoData } from './shapes.ts'

const four = {
  title: '市委书记约谈市四大班子领导',
  ...{ on: '2016-08-05', place: '市委小会议室', topics: '严肃换届纪律，落实党政同责、一岗双责。' },
}
const counties = {
  title: '市委书记约谈各县区党委书记',
  ...{ on: '2016-08-19', place: '市委第一会议室', topics: '履行换届工作第一责任人责任，严肃换届纪律。' },
}

/** The secretary's talks with the heads of the city's four teams and with the five county secretaries, all held. */
export async function buildCityInterviews(
  app: App,
  demo: DemoData,
  coordinator: Actor,
  registry: DemoRegistry,
  roundId: string,
): Promise<void> {
  const city = coordinator.areaCode
  const find = await finder(app, demo, registry, city)
  const heads = ['SW:市委专职副书记', 'RD:市人大常委会主任', 'ZF:市长', 'ZX:市政协主席'].map((place) =>
    find(place),
  )
  const districts = demo.areas.filter((area) => area.level === 'county')
  const secretaries = await Promise.all(
    districts.map(async ({ code }) => (await finder(app, demo, registry, code))('XW:')),
  )
  const stage: InterviewStage = {
    ...{ app, today: cityToday, coordinator, roundId },
    ...{ talkerPostId: find('SW:市委书记').postId, recorderId: coordinator.personId },
  }
  for (const [batch, people] of [
    [four, heads],
    [counties, secretaries],
  ] as const) {
    const talks = await planInterviews(
      stage,
      batch,
      'integrity',
      people.map(({ postId }) => postId),
    )
    for (const [place, talk] of talks.entries()) await holdInterview(stage, talk, batch.on, place)
  }
}
