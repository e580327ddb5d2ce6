import type { App } from '#platform/app.ts'
import { fixedClock } from '#platform/clock.ts'
import { buildApprovals } from './approvals.ts'
import { beginDemo, type Tell } from './begin.ts'
import { buildCirculars } from './circulars.ts'
import { countyDemo } from './county-data.ts'
import { buildCycles } from './cycles.ts'
import { demoOpened, demoToday } from './days.ts'
import { buildDocuments } from './documents.ts'
import { buildGroups } from './groups.ts'
import { buildInterviews } from './interviews.ts'
import { buildMedia } from './media.ts'
import { buildMeetings } from './meetings.ts'
import { buildMotions } from './motions.ts'
import { buildPartyDelegates } from './party-delegates.ts'
import { buildPledges } from './pledges.ts'
import { buildPublicity } from './publicity.ts'
import { buildQuotas } from './quotas.ts'
import { buildReadings } from './readings.ts'
import { buildRound } from './round.ts'
import { buildRulebook } from './rulebook.ts'
import { buildTalks } from './talks.ts'
import { buildTests } from './tests.ts'
import { buildTownshipDuty } from './township-duty.ts'
import { buildTownshipReports } from './township-reports.ts'
import { buildTrainings } from './trainings.ts'

/**
 * Loads the fictional county of 2021 into an empty installation, through the product's own actions: registry by
 * import, three administrators, accounts, grants by two persons, groups, a round, its plans and half a year of work.
 */
export async function buildDemo(app: App, today: string, tell: Tell): Promise<void> {
  const demo = countyDemo()
  const opened = { ...app, clock: fixedClock(demoOpened) }
  const now = { ...app, clock: fixedClock(demoToday) }
  const days = { kind: 'county', opened: demoOpened, today: demoToday } as const
  const { registry, coordinator } = await beginDemo(app, demo, days, today, tell)
  await buildRulebook(opened, coordinator)
  tell('成立领导小组，编制计划', 'Leading groups and plans')
  const roundId = await buildRound(app, demo, coordinator, tell, (id) =>
    buildGroups(opened, demo, coordinator, registry, id),
  )
  tell('核定代表名额，划分选区', 'Delegates and constituencies')
  await buildQuotas(app, coordinator, roundId)
  await buildPartyDelegates(now, demo, coordinator, registry.organisations, roundId)
  tell('召开会议，研究重点难点问题', 'Meetings and difficulties')
  await buildMeetings(app, demo, coordinator, registry, roundId)
  tell('包乡走村，乡镇汇报', 'Township duty and township reports')
  await buildTownshipDuty(app, demo, coordinator, registry, roundId)
  await buildTownshipReports(app, demo, coordinator, registry, roundId)
  tell('发出通知，开展约谈', 'Circulars and talks')
  await buildCirculars(app, demo, coordinator, registry, roundId)
  await buildInterviews(app, demo, coordinator, registry, roundId)
  tell('开展宣传教育', 'Publicity')
  await buildPublicity(app, demo, coordinator, registry, roundId)
  await buildPledges(app, coordinator, roundId)
  await buildTalks(app, demo, coordinator, registry, roundId)
  tell('建立题库，组织纪律测试', 'Question bank and discipline tests')
  await buildTests(app, coordinator, registry.organisations, roundId)
  tell('起草、会签、印发公文', 'Drafting, countersigning and issuing documents')
  await buildDocuments(app, demo, coordinator, registry, roundId)
  tell('办理请示批复', 'Requests and replies')
  await buildApprovals(app, demo, registry, { roundId, coordinator })
  tell('村（社区）提名动议', 'Village nominee motions')
  await buildMotions(app, demo, roundId)
  tell('周调度、月小结', 'Weekly dispatch and monthly summary')
  await buildCycles(app, coordinator, roundId)
  tell('举办学习培训，布置宣传阵地', 'Trainings and media')
  await buildTrainings(app, demo, coordinator, registry, roundId)
  await buildReadings(app, coordinator, registry, roundId)
  await buildMedia(app, demo, coordinator, registry, roundId)
  await app.data.refreshStatistics()
}
