import type { App } from '#platform/app.ts'
import { beginDemo, type Tell } from './begin.ts'
import { buildCityCirculars } from './city-circulars.ts'
import { cityDemo } from './city-data.ts'
import { cityOpened, cityToday } from './city-days.ts'
import { buildCityInterviews } from './city-interviews.ts'
import { buildCityMedia } from './city-media.ts'
import { buildCityMeetings } from './city-meetings.ts'
import { buildCityPledges } from './city-pledges.ts'
import { buildCityPublicity } from './city-publicity.ts'
import { buildCityQuota } from './city-quotas.ts'
import { buildCityRound } from './city-round.ts'
import { buildCityTalks } from './city-talks.ts'
import { buildCityTrainings } from './city-trainings.ts'

/**
 * Loads the fictional prefecture-level city of 2016 into an empty installation, through the product's own actions: five
 * counties and 49 townships; its people's congress, government and CPPCC committee and theirs have been renewed.
 */
export async function buildCity(app: App, today: string, tell: Tell): Promise<void> {
  const demo = cityDemo()
  const days = { kind: 'city', opened: cityOpened, today: cityToday } as const
  const { registry, coordinator } = await beginDemo(app, demo, days, today, tell)
  tell(
    '成立领导小组，编制计划，办结市县乡任务',
    'Leading groups, plans and the work of city, counties and townships',
  )
  const roundId = await buildCityRound(app, demo, coordinator, registry)
  await buildCityQuota(app, coordinator, roundId)
  tell('召开会议', 'Meetings')
  await buildCityMeetings(app, demo, coordinator, registry, roundId)
  tell('发出通知，开展约谈', 'Circular and talks')
  await buildCityCirculars(app, coordinator, { roundId, demo, registry })
  await buildCityInterviews(app, demo, coordinator, registry, roundId)
  tell('制定宣传方案，组织学习培训和测试', 'Publicity: scheme, trainings, films and a test')
  await buildCityPublicity(app, demo, coordinator, registry, roundId)
  await buildCityTrainings(app, coordinator, registry, roundId)
  tell('签订承诺书', 'Pledges')
  // Thousands of people were found since the database last looked at its tables.
  await app.data.refreshStatistics()
  await buildCityPledges(app, coordinator, roundId)
  tell('开展谈心谈话', 'Talks')
  await buildCityTalks(app, demo, coordinator, registry, roundId)
  tell('开设专栏，发放宣传卡，公布举报渠道', 'Columns, cards and reporting channels')
  await buildCityMedia(app, demo, coordinator, registry, roundId)
  await app.data.refreshStatistics()
}
